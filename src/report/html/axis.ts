import { type Decimal, decimal, hundred, one, zero } from '../../domain/decimal.ts';
import { Exact } from '../../domain/exact.ts';
import type { StatedUnit } from '../../domain/unit.ts';

/** The stretch of numbers that a chart shows; its ends are round numbers. */
export interface Axis {
  readonly low: Decimal;
  readonly high: Decimal;
  /** Every step from end to end, the ends among them. */
  readonly ticks: readonly Decimal[];
}

/** Between which numbers an axis has to stay; null where there is no such bound. */
export interface Bounds {
  readonly least: Decimal | null;
  readonly most: Decimal | null;
}

const maxSteps = decimal('5');

/** The smallest of 1, 2, 5, 10, 20, … that covers `span` in a few steps; `span` is above 0. */
function stepFor(span: Decimal): Decimal {
  const steps = [span.e - 1, span.e].flatMap((power) =>
    ['1', '2', '5'].map((digit) => decimal(`${digit}e${String(power)}`)),
  );
  return steps.find((step) => step.times(maxSteps).gte(span)) ?? span;
}

/** The last multiple of `step` that is not above `value`. */
function floor(value: Decimal, step: Decimal): Decimal {
  const rest = value.mod(step);
  const cut = value.minus(rest);
  return rest.lt(zero) ? cut.minus(step) : cut;
}

const ceiling = (value: Decimal, step: Decimal): Decimal =>
  floor(value.times('-1'), step).times('-1');

/** Part of a figure's size that an axis spans at least, so that a near miss looks like one. */
const leastSpan = decimal('0.05');

/**
 * An axis that holds all `values` and leaves room beside them, where the bounds allow it. Whole
 * numbers get whole steps.
 *
 * @param values at least one
 */
export function axisFor(values: readonly Exact[], { least, most }: Bounds): Axis {
  const shown = values.map((value) => value.toDecimal());
  const lowest = shown.reduce((low, each) => (each.lt(low) ? each : low), shown[0] ?? zero);
  const highest = shown.reduce((high, each) => (each.gt(high) ? each : high), lowest);
  const spans = [
    highest.minus(lowest),
    highest.abs().times(leastSpan),
    lowest.abs().times(leastSpan),
    shown.every((value) => value.mod(one).eq(zero)) ? maxSteps : zero,
  ];
  const span = spans.reduce((widest, each) => (each.gt(widest) ? each : widest), zero);
  const step = stepFor(span.eq(zero) ? maxSteps : span);
  const below = floor(lowest.eq(floor(lowest, step)) ? lowest.minus(step) : lowest, step);
  const above = ceiling(highest.eq(ceiling(highest, step)) ? highest.plus(step) : highest, step);
  const low = least !== null && below.lt(least) && lowest.gte(least) ? least : below;
  const high = most !== null && above.gt(most) && highest.lte(most) ? most : above;
  const ticks: Decimal[] = [low];
  for (let tick = floor(low, step).plus(step); tick.lt(high); tick = tick.plus(step)) {
    ticks.push(tick);
  }
  return { low, high, ticks: [...ticks, high] };
}

/** The bounds of figures in a unit: a share ends at 0 and 100, a place begins at 1. */
export function boundsOf(unit: StatedUnit | null): Bounds {
  const id = unit?.unit?.id;
  return { least: id === '位' ? one : zero, most: id === '%' ? hundred : null };
}

/**
 * Where on the axis a value lies, in percent of its length with two decimals: 43.21. It places a
 * mark and is never printed.
 */
export function placeOn({ low, high }: Axis, value: Exact): Decimal {
  if (value.compare(Exact.of(low)) <= 0) return zero;
  if (value.compare(Exact.of(high)) >= 0) return hundred;
  const share = value.minus(Exact.of(low)).times(hundred).dividedBy(high.minus(low));
  return share.toDecimal().round(2);
}

/** A place as SVG writes it. */
export const percent = (place: Decimal): string => `${place.toFixed()}%`;
