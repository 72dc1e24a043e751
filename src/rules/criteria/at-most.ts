import { Exact } from '../../domain/exact.ts';
import { limitField } from '../limit-field.ts';
import { limitRule } from '../limit-rule.ts';

/** The figure is the limit or less (以下 and 以内 include the number itself: Civil Code, art. 1259). */
export const atMost = limitRule<'at-most'>({
  kind: 'at-most',
  field: limitField({
    zh: '不高于此数（含本数）',
    en: 'this number or less',
  }),
  words: ['以下', '以内', '不超过', '不高于', '不大于', '不多于', '控制在…以下', '控制在…以内'],
  read: (field) => ({ kind: 'at-most', value: field.decimal() }),
  judge({ value }, { low, high }) {
    const limit = Exact.of(value);
    if (high !== null && high.compare(limit) <= 0) return 'met';
    if (low.compare(limit) > 0) return 'missed';
    return 'open';
  },
  nearestLimit: ({ value }) => Exact.of(value),
});
