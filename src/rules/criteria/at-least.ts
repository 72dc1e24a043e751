import { Exact } from '../../domain/exact.ts';
import { limitField } from '../limit-field.ts';
import { limitRule } from '../limit-rule.ts';

/** The figure is the limit or more (以上 includes the number itself: Civil Code, art. 1259). */
export const atLeast = limitRule<'at-least'>({
  kind: 'at-least',
  field: limitField({
    zh: '不低于此数（含本数）',
    en: 'this number or more',
  }),
  words: ['以上', '达到', '达', '不少于', '不低于', '不小于', '至少', '稳定在…以上', '保持在…以上'],
  read: (field) => ({ kind: 'at-least', value: field.decimal() }),
  judge({ value }, { low, high }) {
    const limit = Exact.of(value);
    if (low.compare(limit) >= 0) return 'met';
    if (high !== null && high.compare(limit) < 0) return 'missed';
    return 'open';
  },
  nearestLimit: ({ value }) => Exact.of(value),
});
