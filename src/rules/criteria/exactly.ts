import { Exact } from '../../domain/exact.ts';
import { limitField } from '../limit-field.ts';
import { limitRule } from '../limit-rule.ts';

/** The figure is the limit itself: all of a set (100 %), or no event at all (0). */
export const exactly = limitRule<'exactly'>({
  kind: 'exactly',
  field: limitField({
    zh: '恰为此数：全部（100）或零（0）',
    en: 'just this number: all of them (100) or none (0)',
  }),
  // 达到 and 达 ask for all of a set only beside 100 %; elsewhere they are at-least's.
  words: [
    '100%',
    '达到100%',
    '达100%',
    '达到',
    '达',
    '均达到',
    '均达到100%',
    '所有',
    '全部',
    '全面',
    '无',
  ],
  read: (field) => ({ kind: 'exactly', value: field.decimal() }),
  judge({ value }, { low, high }) {
    const limit = Exact.of(value);
    if (high !== null && low.compare(limit) === 0 && high.compare(limit) === 0) return 'met';
    if (low.compare(limit) > 0 || (high !== null && high.compare(limit) < 0)) return 'missed';
    return 'open';
  },
  nearestLimit: ({ value }) => Exact.of(value),
});
