import type { CriterionRule } from '../decision.ts';
import { decideReference, referenceField } from '../reference.ts';

/** The figure is below the reference's of the same year (低于全国平均水平). */
export const belowReference: CriterionRule<'below-reference'> = {
  kind: 'below-reference',
  field: referenceField,
  words: ['低于'],
  aggregates: false,
  meets: null,
  read: ({ value }) => ({ kind: 'below-reference', reference: String(value) }),
  decide: ({ reference }, subject, timing) => decideReference(reference, -1, subject, timing),
};
