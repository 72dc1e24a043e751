import { reason } from '../../domain/reason.ts';
import { type Aggregation, exactly } from '../aggregation.ts';
import { dipsOf } from '../dips.ts';
import { levelOf, reasonForNoLevel } from '../level-figure.ts';

/** The figure of the due year, or of the judged year before it. */
export const level: Aggregation<'level'> = {
  kind: 'level',
  gather(subject, timing) {
    const { series, target } = subject;
    const found = levelOf(series, target, timing);
    const figure = found?.state === 'usable' ? found : null;
    return {
      candidates: figure === null ? [] : [exactly(figure)],
      pending: {
        verdict: 'no-data',
        why: () => reasonForNoLevel(series, found, target, timing),
      },
      met: (meets) => reason('meets-limit', { dips: dipsOf(series, target, figure, meets) }),
      problems: found?.state === 'unreadable' ? found.problems : [],
    };
  },
};
