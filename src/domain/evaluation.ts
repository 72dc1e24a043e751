import type { Figure } from './case.ts';
import type { Exact } from './exact.ts';
import type { Evidence } from './observation.ts';
import type { Target } from './policy.ts';
import type { Reason } from './reason.ts';

/** What can be concluded of a target, in the order in which reports count them. */
export const verdicts = ['pass', 'fail', 'no-data', 'not-due', 'not-scored'] as const;
export type Verdict = (typeof verdicts)[number];

/** The judged year against the due year. */
export const timings = ['early', 'due', 'late'] as const;
export type DueTiming = (typeof timings)[number];

/** One target judged. */
export interface Evaluation {
  readonly target: Target;
  readonly verdict: Verdict;
  readonly timing: DueTiming;
  readonly reason: Reason;
  /** The figure that decided, or would decide; null where there is none. */
  readonly actual: Figure | null;
  /** The nearest limit; null where the criterion has none. */
  readonly limit: Exact | null;
  /** `actual` minus `limit`, in the target's unit; percentage points for %. */
  readonly gap: Exact | null;
  /** Every usable yearly figure of the target's indicator, oldest first. */
  readonly series: readonly Figure[];
  /** The cells behind the verdict. */
  readonly evidence: readonly Evidence[];
}
