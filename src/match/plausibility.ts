import { hundred, one } from '../domain/decimal.ts';
import { Exact } from '../domain/exact.ts';
import { figureTraits, type PlainFigures } from '../domain/figures.ts';
import { type Indicator, isCounted, isNeverNegative, isShare } from '../domain/indicator.ts';
import type { StatedUnit } from '../domain/unit.ts';

/** What a figure of an indicator can't be. */
interface Bounds {
  readonly isZeroOrMore: boolean;
  /** Whether it is part of a whole of 100 %. */
  readonly isOfWhole: boolean;
  /** Whether it counts things of which there is no half. */
  readonly isCount: boolean;
}

function boundsOf(indicator: Indicator, stated: StatedUnit | null): Bounds {
  const dimension = indicator.unit?.unit?.dimension ?? '';
  const isOfWhole = isShare(indicator) || (stated?.unit?.id === '%' && dimension === 'score');
  return {
    isZeroOrMore: isOfWhole || isNeverNegative(indicator),
    isOfWhole,
    isCount: isCounted(indicator),
  };
}

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
  const { isZeroOrMore, isOfWhole, isCount } = boundsOf(indicator, stated);
  if (isZeroOrMore && value.sign < 0) return 'figure-negative';
  if (isOfWhole && value.compare(Exact.of(hundred)) > 0) return 'share-over-whole';
  const scale = indicator.unit?.scale ?? one;
  return isCount && !isWhole(value.times(scale)) ? 'count-not-whole' : null;
}

/** Whether all figures of a name can be true of an indicator. */
export function arePossible(indicator: Indicator, { unit, traits }: PlainFigures): boolean {
  const { isZeroOrMore, isOfWhole, isCount } = boundsOf(indicator, unit);
  const impossible =
    (isZeroOrMore ? figureTraits.negative : 0) |
    (isOfWhole ? figureTraits.overHundred : 0) |
    (isCount ? figureTraits.broken : 0);
  return (traits & impossible) === 0;
}

/** Whether one of the figures of a name lies above 0 and is at most 1. */
export const mayHoldFractions = ({ traits }: PlainFigures): boolean =>
  (traits & figureTraits.withinOne) !== 0;

/** Whether a number that is written in decimals has none behind the point. */
function isWhole({ numerator, denominator }: Exact): boolean {
  // The digits of a decimal end in none that is 0, so that counting them will do.
  if (denominator === one) return numerator.c.length <= numerator.e + 1;
  return numerator.mod(denominator).eq('0');
}
