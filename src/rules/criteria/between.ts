import { Exact } from '../../domain/exact.ts';
import { limitRule } from '../limit-rule.ts';

/** The figure lies between two limits, both included (3－5个). */
export const between = limitRule<'between'>({
  kind: 'between',
  field: {
    type: 'array',
    items: { type: 'number' },
    minItems: 2,
    maxItems: 2,
    description: '[低, 高]：在两数之间（均含本数） / [low, high]: between the two, both included',
  },
  words: ['之间', '范围内'],
  read: (field) => ({ kind: 'between', low: field.decimal(0), high: field.decimal(1) }),
  judge(criterion, { low, high }) {
    const [lowest, highest] = [Exact.of(criterion.low), Exact.of(criterion.high)];
    if (low.compare(highest) > 0 || (high !== null && high.compare(lowest) < 0)) return 'missed';
    return high !== null && low.compare(lowest) >= 0 && high.compare(highest) <= 0 ? 'met' : 'open';
  },
  // The lower one where both are as near.
  nearestLimit(criterion, value) {
    const [lowest, highest] = [Exact.of(criterion.low), Exact.of(criterion.high)];
    return highest.minus(value).compare(value.minus(lowest)) < 0 ? highest : lowest;
  },
});
