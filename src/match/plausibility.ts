import { hundred, one } from '../domain/decimal.ts';
import { Exact } from '../domain/exact.ts';
import { type Indicator, isShare } from '../domain/indicator.ts';
import type { StatedUnit } from '../domain/unit.ts';

/** The dimensions, in `policies/units.yaml`, of things and events of which there is no half. */
const counted: ReadonlySet<string> = new Set(['count', 'event']);

/** The dimensions of which nothing is below 0. */
const neverNegative: ReadonlySet<string> = new Set(['count', 'event', 'score']);

/**
 * Why a figure can't be true of an indicator; null where it can. A share of a whole lies between
 * 0 and 100 %, and what is counted is a whole number; an indicator of any other kind, or without
 * a unit, may have any figure.
 *
 * @param value in the indicator's unit
 * @param stated the unit that the data state: % beside 分 is a share of those asked
 */
export function whyImpossible(
  indicator: Indicator,
  value: Exact,
  stated: StatedUnit | null,
): 'figure-negative' | 'share-over-whole' | 'count-not-whole' | null {
  const { unit, scale = one } = indicator.unit ?? {};
  const dimension = unit?.dimension ?? '';
  const isOfWhole = isShare(indicator) || (stated?.unit?.id === '%' && dimension === 'score');
  if ((isOfWhole || neverNegative.has(dimension)) && value.sign < 0) {
    return 'figure-negative';
  }
  if (isOfWhole && value.compare(Exact.of(hundred)) > 0) return 'share-over-whole';
  return counted.has(dimension) && !isWhole(value.times(scale)) ? 'count-not-whole' : null;
}

/** Whether a number that is written in decimals has none behind the point. */
const isWhole = ({ numerator, denominator }: Exact): boolean => numerator.mod(denominator).eq('0');
