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
export const gitlab: Reporter = (scorecards, context) => {
  const results = scorecards
    .flatMap((scorecard) => resultsOf(scorecard, context))
    .map(({ outcome, name, message, evaluation, ...rest }) => ({
      ...rest,
      severity: marksOf[outcome].gitlab,
      description: `${name}: ${message}`,
      check: evaluation.reason.code,
    }));
  const remarks = remarksOf(context).map(({ diagnostic, message, ...rest }) => ({
    ...rest,
    severity: marksOfSeverity[diagnostic.severity].gitlab,
    description: message,
    check: diagnostic.code,
  }));
  const issues = [...remarks, ...results].flatMap(
    ({ severity, description, check, fingerprint, location }) =>
      severity === null
        ? []
        : [
            {
              description,
              check_name: check,
              fingerprint,
              severity,
              location: where(location),
            },
          ],
  );
  return `${toJson(issues)}\n`;
};

// GitLab refuses an issue without a path; what concerns no file concerns the call.
const where = (location: Location | null): object => ({
  path: harmless(location?.path ?? 'quality-check'),
  lines: { begin: location?.line ?? 1 },
});
