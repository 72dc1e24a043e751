import type { Decimal } from './decimal.ts';

/** Over which steps a rise or fall is judged. */
export const bases = ['each-year', 'over-period'] as const;
export type Basis = (typeof bases)[number];

/** What a target demands of its figures; limits are in the target's unit. */
export type Criterion =
  | { readonly kind: 'at-least'; readonly value: Decimal }
  | { readonly kind: 'at-most'; readonly value: Decimal }
  | { readonly kind: 'more-than'; readonly value: Decimal }
  | { readonly kind: 'less-than'; readonly value: Decimal }
  | { readonly kind: 'exactly'; readonly value: Decimal }
  | { readonly kind: 'between'; readonly low: Decimal; readonly high: Decimal }
  | { readonly kind: 'rank-within'; readonly value: Decimal }
  | { readonly kind: 'rising'; readonly basis: Basis }
  | { readonly kind: 'falling'; readonly basis: Basis }
  | { readonly kind: 'above-reference'; readonly reference: string }
  | { readonly kind: 'below-reference'; readonly reference: string };

export type CriterionKind = Criterion['kind'];

/** The criterion of one kind. */
export type CriterionOf<K extends CriterionKind> = Extract<Criterion, { kind: K }>;

const lowKinds: ReadonlySet<CriterionKind> = new Set([
  'at-most',
  'less-than',
  'falling',
  'below-reference',
]);

/** Whether a criterion asks for little, or for less. */
export const wantsLow = ({ kind }: Criterion): boolean => lowKinds.has(kind);

/** How the figures of several years become the one that is judged. */
export const aggregationKinds = ['level', 'sum', 'every-year'] as const;
export type AggregationKind = (typeof aggregationKinds)[number];
