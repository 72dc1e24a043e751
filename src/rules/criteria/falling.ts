import type { Basis } from '../../domain/criterion.ts';
import { changeField, decideChange } from '../change.ts';
import type { CriterionRule } from '../decision.ts';

/** The indicator falls, each year (逐年) or over the period. */
export const falling: CriterionRule<'falling'> = {
  kind: 'falling',
  field: changeField,
  words: ['下降', '降低', '减少'],
  aggregates: false,
  meets: null,
  read: (field) => ({ kind: 'falling', basis: field.value as Basis }),
  decide: ({ basis }, subject, timing) => decideChange(basis, -1, subject, timing),
};
