import type { Basis } from '../../domain/criterion.ts';
import { changeField, decideChange } from '../change.ts';
import type { CriterionRule } from '../decision.ts';

/** The indicator rises, each year (逐年) or over the period. */
export const rising: CriterionRule<'rising'> = {
  kind: 'rising',
  field: changeField,
  words: ['提高', '提升', '上升', '增长', '增加', '扩大'],
  aggregates: false,
  meets: null,
  read: (field) => ({ kind: 'rising', basis: field.value as Basis }),
  decide: ({ basis }, subject, timing) => decideChange(basis, 1, subject, timing),
};
