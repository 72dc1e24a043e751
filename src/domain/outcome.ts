import type { Diagnostic } from './diagnostic.ts';
import type { ExitCode } from './exit-code.ts';
import type { Pieces } from './pieces.ts';

/** What a command leaves to be printed, and its exit code. */
export interface Outcome {
  /** For standard output. */
  readonly output: Pieces;
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: ExitCode;
  /** The last line in words, for standard error where standard output does not say it. */
  readonly ending: Ending | null;
}

/** What the last line of a run counts. */
export interface Ending {
  readonly exitCode: ExitCode;
  readonly judged: number;
  readonly failed: number;
  readonly noData: number;
  readonly errors: number;
  readonly scorecards: number;
}
