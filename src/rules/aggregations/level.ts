import { reason } from '../../domain/reason.ts';
import { reasonForAbsence } from '../absence.ts';
import { type Aggregation, exactly } from '../aggregation.ts';
import { levelOf, levelYear } from '../level-figure.ts';

/** The figure of the due year, or of the judged year before it. */
export const level: Aggregation<'level'> = {
  kind: 'level',
  gather(subject, timing) {
    const { series, target } = subject;
    const found = levelOf(series, target, timing);
    return {
      candidates: found?.state === 'usable' ? [exactly(found)] : [],
      pending: {
        verdict: 'no-data',
        reason: reasonForAbsence(series, found, levelYear(target, timing)),
      },
      met: reason('meets-limit', {}),
      problems: found?.state === 'unreadable' ? found.problems : [],
    };
  },
};
