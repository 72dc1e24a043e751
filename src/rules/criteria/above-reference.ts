import type { CriterionRule } from '../decision.ts';
import { decideReference, referenceField } from '../reference.ts';

/** The figure is above the reference's of the same year (高于全国平均水平). */
export const aboveReference: CriterionRule<'above-reference'> = {
  kind: 'above-reference',
  field: referenceField,
  words: ['高于', '超过'],
  aggregates: false,
  meets: null,
  read: ({ value }) => ({ kind: 'above-reference', reference: String(value) }),
  decide: ({ reference }, subject, timing) => decideReference(reference, 1, subject, timing),
};
