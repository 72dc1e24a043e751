import { Exact } from '../../domain/exact.ts';
import { limitField } from '../limit-field.ts';
import { limitRule } from '../limit-rule.ts';

/** The figure is above the limit (超过 leaves the number itself out: Civil Code, art. 1259). */
export const moreThan = limitRule<'more-than'>({
  kind: 'more-than',
  field: limitField({
    zh: '高于此数（不含本数）',
    en: 'more than this number',
  }),
  words: ['超过', '高于', '突破', '大于', '多于'],
  read: (field) => ({ kind: 'more-than', value: field.decimal() }),
  judge({ value }, { low, high }) {
    const limit = Exact.of(value);
    if (low.compare(limit) > 0) return 'met';
    if (high !== null && high.compare(limit) <= 0) return 'missed';
    return 'open';
  },
  nearestLimit: ({ value }) => Exact.of(value),
});
