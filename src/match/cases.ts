import { type Case, type Figure, type Measurement, Series } from '../domain/case.ts';
import type { Exact } from '../domain/exact.ts';
import type { Target } from '../domain/policy.ts';
import { convert, type StatedUnit } from '../domain/unit.ts';

const empty = new Series([]);

/** Puts each target together with the series that bears on it, in the target's own unit. */
export function casesOf(
  targets: readonly Target[],
  series: ReadonlyMap<string, Series>,
): readonly Case[] {
  return targets.map((target) => {
    const found = series.get(target.indicator.id) ?? empty;
    return { target, series: inUnit(found, target) };
  });
}

function inUnit(series: Series, { unit, indicator }: Target): Series {
  if (unit === null || isSameUnit(unit, indicator.unit)) return series;
  const toUnit = (measurement: Measurement): Measurement =>
    measurement.state === 'usable' ? converted(measurement, unit, indicator.also) : measurement;
  return new Series(series.measurements.map(toUnit), series.troubles);
}

function converted(figure: Figure, unit: StatedUnit, also: readonly string[]): Figure {
  const from = figure.unit ?? unit;
  // Written one way in the catalogue, 分 with % also taken, the pair converts the other way as well.
  const ids = from.unit === null ? also : [...also, from.unit.id];
  const toUnit = (value: Exact): Exact => {
    const result = convert(value, from, unit, ids);
    return result.kind === 'impossible' ? value : result.value;
  };
  const { value, asFraction } = figure;
  return { ...figure, unit, value: toUnit(value), asFraction: asFraction && toUnit(asFraction) };
}

const isSameUnit = (a: StatedUnit, b: StatedUnit | null): boolean =>
  a.unit?.id === b?.unit?.id && b !== null && a.scale.eq(b.scale);
