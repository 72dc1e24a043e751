import type { Diagnostic } from '../domain/diagnostic.ts';
import type { ExitCode } from '../domain/exit-code.ts';
import type { Ending } from '../domain/outcome.ts';
import type { Scorecard } from '../domain/scorecard.ts';

/** Counts what the last line of a run says. */
export function endingOf(
  scorecards: readonly Scorecard[],
  diagnostics: readonly Diagnostic[],
  exitCode: ExitCode,
): Ending {
  const sum = (pick: (scorecard: Scorecard) => number): number =>
    scorecards.reduce((total, scorecard) => total + pick(scorecard), 0);
  return {
    exitCode,
    judged: sum(({ score }) => score.judged),
    failed: sum(({ tally }) => tally.fail),
    noData: sum(({ tally }) => tally['no-data']),
    errors: diagnostics.filter(({ severity }) => severity === 'error').length,
    scorecards: scorecards.length,
  };
}
