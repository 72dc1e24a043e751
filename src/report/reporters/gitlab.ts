import { harmless } from '../../domain/harmless.ts';
import { toJson } from '../json-text.ts';
import type { Location } from '../machine/location.ts';
import { marksOf, marksOfSeverity } from '../machine/mapping.ts';
import { remarksOf, resultsOf } from '../machine/results.ts';
import type { Reporter } from '../report.ts';

/**
 * Code Quality of GitLab: an array of what failed, lacks data or is wrong with the data, each with
 * a fingerprint of its own, since GitLab keeps one of those with the same, and drops all that stand
 * behind an item it finds invalid.
 */
export const gitlab: Reporter = function* (scorecards, context) {
  let written = 0;
  const item = (issue: object): string => `${written++ === 0 ? '[' : ','}\n  ${toJson(issue, 2)}`;
  for (const { diagnostic, message, fingerprint, location } of remarksOf(context)) {
    const severity = marksOfSeverity[diagnostic.severity].gitlab;
    if (severity === null) continue;
    yield item(
      issueOf({ description: message, check: diagnostic.code, fingerprint, severity, location }),
    );
  }
  for (const scorecard of scorecards) {
    for (const { outcome, name, message, evaluation, ...rest } of resultsOf(scorecard, context)) {
      const severity = marksOf[outcome].gitlab;
      if (severity === null) continue;
      const description = `${name}: ${message}`;
      yield item(issueOf({ ...rest, description, check: evaluation.reason.code, severity }));
    }
  }
  yield written === 0 ? '[]\n' : '\n]\n';
};

interface Issue {
  readonly description: string;
  readonly check: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: Location | null;
}

const issueOf = ({ description, check, fingerprint, severity, location }: Issue): object => ({
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
