import type { Bilingual } from './bilingual.ts';
import type { Exact } from './exact.ts';
import type { Year } from './period.ts';

/**
 * Why a verdict is what it is: every code with its arguments. Figures are in the target's unit.
 */
export interface ReasonArgs {
  /** The figure meets the criterion; in the years of `dips` it had fallen out of it. */
  'meets-limit': { dips: readonly Year[] };
  /** The sum meets it; `missing` years can only add to it. */
  'sum-meets-limit': { missing: readonly Year[] };
  /** Every year from `from` to `to` meets it. */
  'every-year-meets': { from: Year; to: Year };
  'below-limit': object;
  'above-limit': object;
  /** On the limit itself, which 超过 and 低于 leave out. */
  'on-limit': object;
  /** The year that misses. */
  'year-misses': { year: Year };
  /**
   * At or before the place asked for; `missing` provinces could not push it beyond. In the years
   * of `dips` the place was lost.
   */
  'rank-within': { rank: Exact; missing: number; dips: readonly Year[] };
  'rank-beyond': { rank: Exact; missing: number };
  /** Between the best and the worst place that the missing provinces leave lies the limit. */
  'rank-open': { best: Exact; worst: Exact; missing: number };
  /** Above or below the reference's figure, as asked, or not. */
  'compares-as-asked': { reference: Exact };
  'does-not-compare-as-asked': { reference: Exact };
  /** The reference has no figure for the year. */
  'no-reference': { reference: string; year: Year | null };
  /** Rose or fell as asked between the two years; in the years of `dips` it went the other way. */
  'changed-as-asked': {
    from: Year;
    to: Year;
    before: Exact;
    after: Exact;
    dips: readonly Year[];
  };
  /** Did not rise or fall as asked between the two years. */
  'not-changed-as-asked': { from: Year; to: Year; before: Exact; after: Exact };
  /** No figure of the indicator at all. */
  'no-figure': object;
  /** One of several years together, and none of the year that counts; the latest such period. */
  'figure-of-years': { from: Year; to: Year };
  /** One without a year alone, which stands for the due year and not for the judged one before it. */
  'undated-before-due': { year: Year; due: Year };
  /** None for the year that counts; `newest` is the newest year that has one. */
  'no-figure-for-year': { year: Year; newest: Year };
  /** Marked as having no figure. */
  'marked-missing': { year: Year | null };
  /** Marked as below the smallest unit. */
  'below-smallest-unit': { year: Year | null };
  /** Too few counts to work the rate out: two of passed, failed and total are needed. */
  'counts-incomplete': { year: Year | null };
  /** The cell can't be read; a diagnostic says why. */
  'unreadable-figure': { year: Year | null };
  /** Cells that can be read contradict each other; a diagnostic says which. */
  'contradictory-figures': { year: Year | null };
  /** A sum whose missing years could still decide. */
  'sum-incomplete': { sum: Exact; missing: readonly Year[] };
  /** Years without a figure in a series that needs every one. */
  'years-missing': { missing: readonly Year[] };
  /** A single figure, from which no rise or fall follows. */
  'one-year-alone': { year: Year | null };
  /** As written and as a fraction the figure gives different verdicts. */
  'two-readings': object;
  /** Due later than the run judges. */
  'due-later': { due: Year };
  /** Complete so far, still short, and not yet due. */
  'sum-not-yet-due': { sum: Exact; due: Year };
  /** The first year that binds is still to come. */
  'not-yet-binding': { from: Year };
  /** The document names no checkable figure. */
  'not-scored': { why: Bilingual };
}

export type ReasonCode = keyof ReasonArgs;

/** A reason code with its arguments; the words come from `messages/`. */
export type Reason = {
  [C in ReasonCode]: { readonly code: C; readonly args: ReasonArgs[C] };
}[ReasonCode];

/** A reason of one code. */
export const reason = <C extends ReasonCode>(code: C, args: ReasonArgs[C]): Reason =>
  ({ code, args }) as unknown as Reason;
