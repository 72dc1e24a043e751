import type { Measurement } from '../../domain/case.ts';
import { isCounted } from '../../domain/indicator.ts';
import { type Year, yearsOf } from '../../domain/period.ts';
import { reason } from '../../domain/reason.ts';
import { contradictionsOf } from '../contradictions.ts';
import { dueFigure } from '../due-figure.ts';
import { type Aggregation, type Candidate, exactly } from '../aggregation.ts';
import { notYetBinding, windowOf } from '../window.ts';

/** Each year from the first that binds to the judged one, or the due one if that is earlier. */
export const everyYear: Aggregation<'every-year'> = {
  kind: 'every-year',
  gather(subject, timing) {
    const { target, series } = subject;
    const window = windowOf(target, timing);
    if (window === null) return notYetBinding(target);
    const measurements = yearsOf(window).map((year) => ({
      year,
      found: year === target.due ? dueFigure(series, target) : series.at(year),
    }));
    const missing = measurements
      .filter(({ found }) => found?.state !== 'usable')
      .map(({ year }): Year => year);
    return {
      candidates: measurements.map(({ found }) => candidateOf(found)),
      pending: { verdict: 'no-data', why: () => reason('years-missing', { missing }) },
      met: () => reason('every-year-meets', window),
      problems: [
        ...measurements.flatMap(({ found }) =>
          found?.state === 'unreadable' ? found.problems : [],
        ),
        ...(isCounted(target.indicator) ? contradictionsOf(subject, window) : []),
      ],
    };
  },
};

const candidateOf = (found: Measurement | null): Candidate =>
  found?.state === 'usable' ? exactly(found) : { figure: null, range: null };
