import type { Case, Figure, Timing } from '../domain/case.ts';
import type { AggregationKind } from '../domain/criterion.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Exact } from '../domain/exact.ts';
import type { Reason } from '../domain/reason.ts';

/** Between which values a figure lies. */
export interface Range {
  readonly low: Exact;
  /** Null where there is no upper bound, as for a sum with years missing. */
  readonly high: Exact | null;
}

/** One figure that has to meet the criterion. */
export interface Candidate {
  readonly figure: Figure | null;
  /** Null where the year has no figure, so that nothing can be said. */
  readonly range: Range | null;
}

/** A figure that is just what it is. */
export const exactly = (figure: Figure): Candidate => ({
  figure,
  range: { low: figure.value, high: figure.value },
});

/** What an aggregation makes of the measurements. */
export interface Gathered {
  /** Each of them has to meet the criterion; none where the data hold no figure that counts. */
  readonly candidates: readonly Candidate[];
  /** What to conclude where a candidate is open or there is none. */
  readonly pending: { readonly verdict: 'no-data' | 'not-due'; readonly why: () => Reason };
  /**
   * Why the target is met, if it is.
   *
   * @param meets whether a figure alone would meet the criterion
   */
  readonly met: (meets: (figure: Figure) => boolean) => Reason;
  /** Trouble with the cells that count. */
  readonly problems: readonly Diagnostic[];
}

/** How the figures of several years become the one, or the ones, that are judged. */
export interface Aggregation<K extends AggregationKind = AggregationKind> {
  readonly kind: K;
  gather(subject: Case, timing: Timing): Gathered;
}
