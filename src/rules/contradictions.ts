import type { Case, Figure, Series } from '../domain/case.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { isNeverNegative } from '../domain/indicator.ts';
import { contains, type Period, yearsOf } from '../domain/period.ts';
import { contradictionOf, type Part } from './totals.ts';

/** The usable figures and totals that lie within a period. */
export function partsOf(series: Series, within: Period): Part[] {
  const yearly = yearsOf(within).flatMap((year) => series.figureAt(year) ?? []);
  const totals = series.ranges.filter(({ period }) => contains(within, period));
  return [...yearly, ...totals].flatMap((each) =>
    each.state === 'usable' && each.period !== null ? [{ period: each.period, figure: each }] : [],
  );
}

/**
 * Totals that contradict each other or the figures of their years. Those that reach out of the
 * window say nothing of its sum, but have to agree with what lies in it.
 *
 * @param undated the total of the whole window
 */
export function contradictionsOf(
  { target, series }: Case,
  window: Period,
  undated: Figure | null = null,
): readonly Diagnostic[] {
  const { ranges } = series;
  if (ranges.length === 0 && undated === null) return [];
  const touching = ranges
    .map(({ period }) => period)
    .filter(({ from, to }) => from <= window.to && to >= window.from);
  const all = {
    from: Math.min(window.from, ...touching.map(({ from }) => from)),
    to: Math.max(window.to, ...touching.map(({ to }) => to)),
  };
  const dated = partsOf(series, all);
  const parts = undated === null ? dated : [...dated, { period: window, figure: undated }];
  const found = contradictionOf(parts, isNeverNegative(target.indicator));
  return found === null ? [] : [{ ...found, target: target.id }];
}
