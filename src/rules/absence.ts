import type { Gap, Measurement, Series } from '../domain/case.ts';
import { isSingleYear, type Period, type Year } from '../domain/period.ts';
import { type Reason, reason } from '../domain/reason.ts';

const codes = {
  missing: 'marked-missing',
  'below-unit': 'below-smallest-unit',
  'counts-incomplete': 'counts-incomplete',
  unreadable: 'unreadable-figure',
} as const satisfies Record<Gap['state'], string>;

/** Why there is no figure to judge for the year that counts; names the newest year that has one. */
export function reasonForAbsence(
  series: Series,
  measurement: Measurement | null,
  year: Year | null,
): Reason {
  if (measurement !== null && measurement.state !== 'usable') {
    const isOfYears = measurement.period !== null && !isSingleYear(measurement.period);
    return reason(codes[measurement.state], { year: isOfYears ? null : year });
  }
  const { newest } = series;
  const usable = series.ranges.filter(({ state }) => state === 'usable');
  const period = newest === null ? latestOf(usable)?.period : undefined;
  if (period !== undefined) return reason('figure-of-years', { from: period.from, to: period.to });
  return newest === null || year === null || newest === year
    ? reason('no-figure', {})
    : reason('no-figure-for-year', { year, newest });
}

/** Of figures of several years the one that ends last; of several the longest. */
export const latestOf = <T extends { readonly period: Period }>(ranges: readonly T[]): T | null =>
  ranges.reduce<T | null>((latest, each) => {
    if (latest === null) return each;
    const later = each.period.to - latest.period.to || latest.period.from - each.period.from;
    return later > 0 ? each : latest;
  }, null);
