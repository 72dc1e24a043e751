import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import type { MatchedPolicy } from './match-policy.ts';

/**
 * Names the years of figures that no target asks for: before the plan's base year, from which a
 * rise or fall is measured, or after the last year in which a target falls due.
 */
export function outsidePlanNote(matched: MatchedPolicy): readonly Diagnostic[] {
  const { period, targets } = matched.policy;
  const last = Math.max(period.to, ...targets.map(({ due }) => due));
  const years = [...matched.years(true)]
    .filter((year) => year < period.from - 1 || year > last)
    .sort((a, b) => a - b);
  return years.length === 0
    ? []
    : [diagnose('note', 'years-outside-plan', { years, from: period.from, to: period.to })];
}
