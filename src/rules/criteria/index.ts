import type { Case, Timing } from '../../domain/case.ts';
import type { Criterion, CriterionKind } from '../../domain/criterion.ts';
import type { CriterionRule, Decision } from '../decision.ts';
import { aboveReference } from './above-reference.ts';
import { atLeast } from './at-least.ts';
import { atMost } from './at-most.ts';
import { belowReference } from './below-reference.ts';
import { between } from './between.ts';
import { exactly } from './exactly.ts';
import { falling } from './falling.ts';
import { lessThan } from './less-than.ts';
import { moreThan } from './more-than.ts';
import { rankWithin } from './rank-within.ts';
import { rising } from './rising.ts';

/** Every kind of criterion; the compiler asks for one that is missing. */
export const criteria = {
  'at-least': atLeast,
  'at-most': atMost,
  'more-than': moreThan,
  'less-than': lessThan,
  exactly,
  between,
  'rank-within': rankWithin,
  rising,
  falling,
  'above-reference': aboveReference,
  'below-reference': belowReference,
} as const satisfies { [K in CriterionKind]: CriterionRule<K> };

/** All kinds in the order in which documentation lists them. */
export const criterionKinds = Object.keys(criteria) as CriterionKind[];

/** The rule of a kind, without its type parameter. */
export const ruleOf = (kind: CriterionKind): CriterionRule<CriterionKind> =>
  // A rule is only ever handed criteria of its own kind, which `ruleOf(criterion.kind)` ensures.
  criteria[kind] as unknown as CriterionRule<CriterionKind>;

/** Judges a target's figures by its criterion. */
export const decide = (criterion: Criterion, subject: Case, timing: Timing): Decision =>
  ruleOf(criterion.kind).decide(criterion, subject, timing);
