import type { Pieces } from '../domain/pieces.ts';
import type { ReportRequest } from '../domain/request.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import type { ReportContext } from './report.ts';
import { isReportFormat, reporters } from './reporters/index.ts';

/** A report and where it is to go; null for standard output. */
export interface Rendered {
  readonly format: string;
  readonly file: string | null;
  readonly text: Pieces;
}

/** Writes every requested report as text; what goes to a file takes no colour. */
export function render(
  requests: readonly ReportRequest[],
  scorecards: readonly Scorecard[],
  context: Omit<ReportContext, 'isFile'>,
): Promise<Rendered[]> {
  return Promise.all(
    requests.map(async ({ format, file }): Promise<Rendered> => {
      if (!isReportFormat(format))
        throw new Error(`the arguments let the format "${format}" through`);
      const layout = { ...context.layout, color: context.layout.color && file === null };
      const report = await reporters[format](layout);
      return {
        format,
        file,
        text: report(scorecards, { ...context, layout, isFile: file !== null }),
      };
    }),
  );
}
