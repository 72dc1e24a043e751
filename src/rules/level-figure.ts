import type { Measurement, Series, Timing } from '../domain/case.ts';
import type { Exact } from '../domain/exact.ts';
import type { Target } from '../domain/policy.ts';
import { type Reason, reason } from '../domain/reason.ts';
import { reasonForAbsence } from './absence.ts';
import { dueFigure } from './due-figure.ts';

/**
 * The measurement that counts for a level: the due year's once the judged year has reached it and
 * the data hold it, otherwise the judged year's, and no other. An undated one stands for the due
 * year, and so for none before it.
 */
export function levelOf(
  series: Series,
  target: Pick<Target, 'due' | 'indicator'>,
  { year }: Timing,
): Measurement | null {
  if (year === null) return dueFigure(series, target);
  if (year < target.due) return series.at(year);
  const dueYears = dueFigure(series, target);
  // A mark for "no figure" is no figure that the data hold.
  if (dueYears !== null && dueYears.state !== 'missing') return dueYears;
  return series.at(year) ?? dueYears;
}

/** The value of that measurement where nothing but the year can matter; null for any other. */
export function sureLevelOf(
  series: Series,
  { due }: Pick<Target, 'due'>,
  { year }: Timing,
): Exact | null {
  if (year === null) return series.sureAt(due);
  if (year < due) return series.sureAt(year);
  return series.sureAt(due) ?? series.sureAt(year);
}

/** The year for which a level is wanted, to name it where there is no figure. */
const levelYear = ({ due }: Pick<Target, 'due'>, { year }: Timing): number | null =>
  year === null ? null : Math.min(year, due);

/** Why there is no level. */
export function reasonForNoLevel(
  series: Series,
  found: Measurement | null,
  target: Pick<Target, 'due' | 'indicator'>,
  timing: Timing,
): Reason {
  const { undated, newest } = series;
  const year = levelYear(target, timing);
  const isUndated = undated !== null && undated.state !== 'missing';
  return found === null && newest === null && isUndated && year !== null
    ? reason('undated-before-due', { year, due: target.due })
    : reasonForAbsence(series, found, year);
}
