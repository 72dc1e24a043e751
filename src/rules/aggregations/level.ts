import type { Case, Measurement, Timing } from '../../domain/case.ts';
import { reason } from '../../domain/reason.ts';
import { reasonForAbsence } from '../absence.ts';
import { type Aggregation, exactly } from '../aggregation.ts';

/**
 * The due year's figure once the judged year has reached it and the data hold it, otherwise the
 * judged year's, and no other. An undated figure stands for the due year.
 */
export const level: Aggregation<'level'> = {
  kind: 'level',
  gather(subject, timing) {
    const found = measurementThatCounts(subject, timing);
    const counted = timing.year === null ? null : Math.min(timing.year, subject.target.due);
    return {
      candidates: found?.state === 'usable' ? [exactly(found)] : [],
      pending: { verdict: 'no-data', reason: reasonForAbsence(subject, found, counted) },
      met: reason('meets-limit', {}),
      problems: found?.state === 'unreadable' ? found.problems : [],
    };
  },
};

function measurementThatCounts({ target, series }: Case, { year }: Timing): Measurement | null {
  if (year === null) return series.undated;
  const dueYears = year >= target.due ? series.at(target.due) : null;
  // A mark for "no figure" is no figure that the data hold.
  if (dueYears !== null && dueYears.state !== 'missing') return dueYears;
  return series.at(year) ?? series.undated ?? dueYears;
}
