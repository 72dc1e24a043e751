import { Exact } from '../../domain/exact.ts';
import { limitField } from '../limit-field.ts';
import { limitRule } from '../limit-rule.ts';

/** The figure is below the limit (不满 leaves the number itself out: Civil Code, art. 1259). */
export const lessThan = limitRule<'less-than'>({
  kind: 'less-than',
  field: limitField({
    zh: '低于此数（不含本数）',
    en: 'less than this number',
  }),
  words: ['低于', '少于', '小于', '不满', '不足'],
  read: (field) => ({ kind: 'less-than', value: field.decimal() }),
  judge({ value }, { low, high }) {
    const limit = Exact.of(value);
    if (high !== null && high.compare(limit) < 0) return 'met';
    if (low.compare(limit) >= 0) return 'missed';
    return 'open';
  },
  nearestLimit: ({ value }) => Exact.of(value),
});
