import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import type { Series } from '../domain/case.ts';
import type { Year } from '../domain/period.ts';
import type { Target } from '../domain/policy.ts';
import { editionFor, type MatchedPolicy } from './match-policy.ts';
import { narrow } from './scope.ts';

/**
 * Names the year that would serve more targets in scope than the judged one, if there is one. Where
 * that serves none at all, the years that another edition judges count as well.
 *
 * @param editions of the province, earliest horizon first
 * @param only the run's scope
 */
export function otherYearNote(
  matched: MatchedPolicy,
  judged: Year,
  editions: readonly MatchedPolicy[] = [matched],
  only: readonly string[] = [],
): readonly Diagnostic[] {
  const { targets } = narrow(matched.policy, only);
  const served = servedBy(matched, targets, judged);
  if (served === targets.filter(({ criterion }) => criterion !== null).length) return [];
  const judging = served > 0 ? [matched] : editions;
  const years = new Set(judging.flatMap((each) => [...each.years(true)]));
  let best = { year: judged, serves: served };
  for (const year of [...years].sort((a, b) => b - a)) {
    const edition = editionFor(judging, year) ?? matched;
    const { policy } = edition;
    const inScope = narrow(policy, only).targets;
    const serves = year < policy.period.from ? 0 : servedBy(edition, inScope, year);
    if (serves > best.serves) best = { year, serves };
  }
  if (best.year === judged) return [];
  return [diagnose('note', 'other-year-serves-more', { ...best, judged, served })];
}

/** How many scored targets find a figure in a year, or in their due year if that has come. */
function servedBy(matched: MatchedPolicy, targets: readonly Target[], year: Year): number {
  const finds = ({ criterion, indicator, due }: Target): boolean => {
    const found = matched.assembled.get(indicator.id);
    if (criterion === null || found === undefined) return false;
    const isServing = (series: Series): boolean =>
      series.isUsableAt(year) || (year >= due && series.isUsableAt(due));
    return isServing(found.values) || (criterion.kind === 'rank-within' && isServing(found.ranks));
  };
  return targets.filter(finds).length;
}
