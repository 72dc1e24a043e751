import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import type { Year } from '../domain/period.ts';
import type { Policy } from '../domain/policy.ts';
import type { MatchedPolicy } from './match-policy.ts';

/**
 * Names the years of figures that no target asks for: before the plan's base year, from which a
 * rise or fall is measured, or after the last year in which a target falls due.
 */
export function outsidePlanNote(matched: MatchedPolicy): readonly Diagnostic[] {
  const { policy } = matched;
  const years = matched.years(true);
  const last = latest.get(policy);
  if (last?.years === years) return last.note;
  const note = noteOf(policy, years);
  latest.set(policy, { years, note });
  return note;
}

/** What was said last of a policy: the regions of a large file have their years in common. */
const latest = new WeakMap<
  Policy,
  { readonly years: ReadonlySet<Year>; readonly note: readonly Diagnostic[] }
>();

function noteOf({ period, targets }: Policy, found: ReadonlySet<Year>): readonly Diagnostic[] {
  const last = Math.max(period.to, ...targets.map(({ due }) => due));
  const years = [...found]
    .filter((year) => year < period.from - 1 || year > last)
    .sort((a, b) => a - b);
  return years.length === 0
    ? []
    : [diagnose('note', 'years-outside-plan', { years, from: period.from, to: period.to })];
}
