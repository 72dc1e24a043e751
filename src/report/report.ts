import type { Diagnostic } from '../domain/diagnostic.ts';
import type { ExitCode } from '../domain/exit-code.ts';
import type { Input } from '../domain/observation.ts';
import type { Pieces } from '../domain/pieces.ts';
import type { Layout } from '../domain/request.ts';
import type { Scorecard } from '../domain/scorecard.ts';

/** What a report may say beside the scorecards. */
export interface ReportContext {
  readonly tool: { readonly name: string; readonly version: string };
  readonly inputs: readonly Input[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: ExitCode;
  /** Whether missing data are excused. */
  readonly allowMissing: boolean;
  readonly layout: Layout;
  /** Whether the report goes to a file, where standard error doesn't stand beside it. */
  readonly isFile: boolean;
}

/** A report is a pure function; the same scorecards give the same bytes. */
export type Reporter = (scorecards: readonly Scorecard[], context: ReportContext) => Pieces;
