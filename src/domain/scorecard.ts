import type { Evaluation, Verdict } from './evaluation.ts';
import type { Exact } from './exact.ts';
import type { Year } from './period.ts';
import type { Policy } from './policy.ts';
import type { Region } from './region.ts';

/** Why a policy judges the data. */
export const policyChoices = [
  /** Named by `--policy`. */
  'given',
  /** The province has this one only. */
  'only-edition',
  /** The earliest horizon not before the judged year. */
  'horizon-covers-year',
  /** The judged year is past every horizon. */
  'last-edition',
  /** Undated data: names most of the data's indicators. */
  'names-most-indicators',
  /** No usable year: the last of several that name as many of the data's indicators. */
  'last-of-equals',
] as const;
export type PolicyChoice = (typeof policyChoices)[number];

/** Why a year is the judged one. */
export const yearChoices = ['given', 'newest-in-data', 'undated', 'no-figures'] as const;
export type YearChoice = (typeof yearChoices)[number];

/** Why a region is the judged one. */
export const regionChoices = ['given', 'own-province', 'own-and-assumed', 'assumed'] as const;
export type RegionChoice = (typeof regionChoices)[number];

/** Passed of judged, in percent; `lowest` and `highest` if missing figures all failed or passed. */
export interface Score {
  readonly passed: number;
  readonly judged: number;
  readonly percent: Exact | null;
  readonly lowest: Exact | null;
  readonly highest: Exact | null;
}

/** One region judged by one policy. */
export interface Scorecard {
  readonly policy: Policy;
  readonly policyChoice: PolicyChoice;
  readonly region: Region;
  readonly regionChoice: RegionChoice;
  readonly year: Year | null;
  readonly yearChoice: YearChoice;
  readonly score: Score;
  readonly tally: Readonly<Record<Verdict, number>>;
  readonly evaluations: readonly Evaluation[];
  /** Those of them that failed, at hand even where the others are worked out when asked for. */
  readonly failed: readonly Evaluation[];
  /** Targets that the run's scope leaves out. */
  readonly outOfScope: number;
}
