import { harmless } from '../../domain/harmless.ts';
import type { Scorecard } from '../../domain/scorecard.ts';
import { jsonArray } from '../json-text.ts';
import type { Location } from '../machine/location.ts';
import { marksOf, marksOfSeverity } from '../machine/mapping.ts';
import { remarksOf, type Result, resultsOf } from '../machine/results.ts';
import type { Reporter, ReportContext } from '../report.ts';

/**
 * Code Quality of GitLab: an array of what failed, lacks data or is wrong with the data, each with
 * a fingerprint of its own, since GitLab keeps one of those with the same, and drops all that stand
 * behind an item it finds invalid.
 */
export const gitlab: Reporter = function* (scorecards, context) {
  yield* jsonArray(issues(scorecards, context));
  yield '\n';
};

function* issues(scorecards: readonly Scorecard[], context: ReportContext): Generator<object> {
  for (const remark of remarksOf(context)) {
    const { severity, code } = remark.diagnostic;
    const mark = marksOfSeverity[severity].gitlab;
    if (mark !== null) yield issue(remark, mark, code, remark.message);
  }
  for (const scorecard of scorecards) {
    for (const result of resultsOf(scorecard, context)) {
      const { outcome, name, message, evaluation } = result;
      const mark = marksOf[outcome].gitlab;
      if (mark !== null) yield issue(result, mark, evaluation.reason.code, `${name}: ${message}`);
    }
  }
}

const issue = (
  { fingerprint, location }: Pick<Result, 'fingerprint' | 'location'>,
  severity: string,
  check: string,
  description: string,
): object => ({
  description,
  check_name: check,
  fingerprint,
  severity,
  location: where(location),
});

// GitLab refuses an issue without a path; what concerns no file concerns the call.
const where = (location: Location | null): object => ({
  path: harmless(location?.path ?? 'quality-check'),
  lines: { begin: location?.line ?? 1 },
});
