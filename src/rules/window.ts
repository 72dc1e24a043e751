import type { Timing } from '../domain/case.ts';
import type { Period } from '../domain/period.ts';
import type { Target } from '../domain/policy.ts';
import { reason } from '../domain/reason.ts';
import type { Gathered } from './aggregation.ts';

/** The years of a target that the judged year has reached; null before the first that binds. */
export function windowOf(target: Target, { year }: Timing): Period | null {
  const to = Math.min(target.due, year ?? target.due);
  return to < target.from ? null : { from: target.from, to };
}

/** Nothing to judge yet: the first year that binds is still to come. */
export const notYetBinding = ({ from }: Target): Gathered => ({
  candidates: [],
  pending: { verdict: 'not-due', why: () => reason('not-yet-binding', { from }) },
  met: () => reason('meets-limit', { dips: [] }),
  problems: [],
});
