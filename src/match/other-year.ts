import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import type { Year } from '../domain/period.ts';
import type { Target } from '../domain/policy.ts';
import type { MatchedPolicy } from './match-policy.ts';

/** Names the year that would serve more of some targets than the judged one, if there is one. */
export function otherYearNote(
  matched: MatchedPolicy,
  targets: readonly Target[],
  judged: Year,
): readonly Diagnostic[] {
  const { policy } = matched;
  const served = servedBy(matched, targets, judged);
  if (served === targets.filter(({ criterion }) => criterion !== null).length) return [];
  const years = [...matched.years(true)].filter((year) => year >= policy.period.from);
  let best = { year: judged, serves: served };
  for (const year of years.sort((a, b) => b - a)) {
    const serves = servedBy(matched, targets, year);
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
    const series = criterion.kind === 'rank-within' ? [found.ranks, found.values] : [found.values];
    return series.some((each) => each.isUsableAt(year) || (year >= due && each.isUsableAt(due)));
  };
  return targets.filter(finds).length;
}
