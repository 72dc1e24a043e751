/** A calendar year, such as 2015. */
export type Year = number;

/** A span of whole years, both ends included; a single year has equal ends. */
export interface Period {
  readonly from: Year;
  readonly to: Year;
}

export const isSingleYear = (period: Period): boolean => period.from === period.to;

/** The years of a period in order; none where it ends before it starts. */
export function yearsOf(period: Period): Year[] {
  const years: Year[] = [];
  for (let year = period.from; year <= period.to; year += 1) years.push(year);
  return years;
}

/** Whether `inner` lies within `outer`. */
export const contains = (outer: Period, inner: Period): boolean =>
  inner.from >= outer.from && inner.to <= outer.to;

/** `2015`, or `2011-2015`. */
export const periodText = (period: Period): string =>
  isSingleYear(period) ? String(period.from) : `${String(period.from)}-${String(period.to)}`;
