import type { Bilingual } from './bilingual.ts';
import type { StatedUnit } from './unit.ts';

/** Which direction of an indicator is the better one. */
export const directions = ['higher', 'lower', 'neither'] as const;
export type Direction = (typeof directions)[number];

/** The parts of a rate that data may give in place of the rate itself. */
export const countParts = ['passed', 'failed', 'total'] as const;
export type CountPart = (typeof countParts)[number];

/**
 * What one figure of an indicator can be: the indicator, one of its counts, 100 % less it, the
 * province's place among all, or the figure of a reference such as the nation.
 */
export type Part = 'value' | CountPart | 'complement' | 'rank' | 'reference';

/** One measurable quantity; the same quantity has the same entry in every policy. */
export interface Indicator {
  readonly id: string;
  readonly name: Bilingual;
  /** Further names that data may use. */
  readonly aliases: readonly string[];
  /** Null where the policies give no base, as for 投诉率; then any unit is taken. */
  readonly unit: StatedUnit | null;
  /** Ids of units taken one to one with `unit`, and said so: % beside 分. */
  readonly also: readonly string[];
  readonly better: Direction;
  /**
   * Whether a percentage is the part of a whole, and so lies between 0 and 100; a growth rate or
   * an intensity (R&D ÷ sales) does not.
   */
  readonly share: boolean;
  /** Names of the counts from which the rate follows. */
  readonly counts: Readonly<Record<CountPart, readonly string[]>>;
  /** Names of the rate's complement: 不合格率 for 合格率. */
  readonly complement: readonly string[];
  /** What is measured; numerator and denominator where it is a rate. */
  readonly definition: Bilingual | null;
}

/** The indicator that a criterion's reference names, by id or Chinese name; null where none does. */
export function indicatorNamed(
  reference: string,
  indicators: Iterable<Indicator>,
): Indicator | null {
  for (const each of indicators) {
    if (each.id === reference || each.name.zh === reference) return each;
  }
  return null;
}

/** Whether the indicator is in percent, for which counts and complements make sense. */
export const isPercentage = (indicator: Indicator): boolean => indicator.unit?.unit?.id === '%';

/** How names call the share of what failed; 不合格产品后处理到位率 is none. */
const failureRate =
  /(?:不合格|不达标|不符合)(?:批次|产品|样品)?(?:率|比例|比率|占比)|\b(?:failure|nonconformity) rate\b/iu;

/** How they call that of what passed, once they are none of those. */
const passRate =
  /(?:合格|达标|符合|通过)(?:批次|产品|样品)?(?:率|比例|比率|占比)|\b(?:pass|conformity|compliance) rate\b/iu;

/** Of which count a rate is the share; null where its name does not tell of one to be kept low. */
export function countedPart({ name, better }: Indicator): 'passed' | 'failed' | null {
  const isNamed = (pattern: RegExp): boolean => pattern.test(name.zh) || pattern.test(name.en);
  if (isNamed(failureRate)) return 'failed';
  return isNamed(passRate) || better !== 'lower' ? 'passed' : null;
}

/** Whether percents may be given, so that a bare figure up to 1 may be a fraction. */
export const takesPercents = (indicator: Indicator): boolean =>
  isPercentage(indicator) || indicator.also.includes('%');

/**
 * Ids of the units that are taken one to one with another of the indicator's: written one way in the
 * catalogue, 分 with % also taken, the pair holds the other way as well.
 */
export function oneToOneWith(to: StatedUnit, { unit, also }: Indicator): readonly string[] {
  const isPair = unit?.unit != null && also.includes(to.unit?.id ?? '');
  return isPair ? [...also, unit.unit.id] : also;
}

/** Whether the indicator is the part of a whole, in percent. */
export const isShare = (indicator: Indicator): boolean =>
  indicator.share && isPercentage(indicator);

/** The dimensions, in `policies/units.yaml`, of things and events of which there is no half. */
export const countedDimensions: ReadonlySet<string> = new Set(['count', 'event']);

/** The dimensions of which nothing is below 0. */
const neverNegative: ReadonlySet<string> = new Set(['count', 'event', 'score']);

const dimensionOf = ({ unit }: Indicator): string => unit?.unit?.dimension ?? '';

/** Whether the indicator counts things or events. */
export const isCounted = (indicator: Indicator): boolean =>
  countedDimensions.has(dimensionOf(indicator));

/** Whether no figure of the indicator can be below 0. */
export const isNeverNegative = (indicator: Indicator): boolean =>
  isShare(indicator) || neverNegative.has(dimensionOf(indicator));
