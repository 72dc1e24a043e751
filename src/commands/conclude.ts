import { version } from '../../package.json';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { exitCodeOf } from '../domain/exit-code.ts';
import type { Files } from '../domain/files.ts';
import type { Input } from '../domain/observation.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { CheckRequest, ReportRequest } from '../domain/request.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import { endingOf } from '../report/ending.ts';
import { render } from '../report/render.ts';

/**
 * The end of a run: works out the exit code, writes the reports that go to files, and hands on
 * the one for standard output. A run that could not judge still writes every report that it may.
 */
export const conclude =
  (request: CheckRequest, files: Files) =>
  async (
    scorecards: readonly Scorecard[],
    inputs: readonly Input[],
    found: readonly Diagnostic[],
    reports: readonly ReportRequest[] = request.reports,
  ): Promise<Outcome> => {
    const { layout, allowMissing } = request;
    const isVerbose = layout.detail === 'verbose';
    const diagnostics = found.filter(({ severity }) => isVerbose || severity !== 'detail');
    const exitCode = exitCodeOf(scorecards, diagnostics, allowMissing);
    const tool = { name: 'quality-check', version };
    const context = { tool, inputs, diagnostics, exitCode, allowMissing, layout };
    const texts = await render(reports, scorecards, context);
    const written = texts.map(({ file, text }) =>
      file === null ? { diagnostics: [] } : files.replace(file, text),
    );
    const all = [...diagnostics, ...written.flatMap((each) => each.diagnostics)];
    const toStandardOutput = texts.find(({ file }) => file === null);
    const code = exitCodeOf(scorecards, all, allowMissing);
    return {
      output: toStandardOutput?.text ?? '',
      diagnostics: all,
      exitCode: code,
      ending: toStandardOutput?.format === 'table' ? null : endingOf(scorecards, all, code),
    };
  };
