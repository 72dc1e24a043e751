import type { Criterion } from '../../domain/criterion.ts';
import type { Evaluation } from '../../domain/evaluation.ts';
import { Exact } from '../../domain/exact.ts';

/** The figures that meet a target: from `low` to `high`, endless where one of them is null. */
export interface Zone {
  readonly low: Exact | null;
  readonly high: Exact | null;
  /** Whether the limit itself is left out. */
  readonly isOpen: boolean;
}

/** The zone of a criterion; null where it sets no numeric limit. */
export function zoneOf({ target, limit }: Pick<Evaluation, 'target' | 'limit'>): Zone | null {
  const { criterion } = target;
  return criterion === null ? null : zoneOfCriterion(criterion, limit);
}

function zoneOfCriterion(criterion: Criterion, limit: Exact | null): Zone | null {
  switch (criterion.kind) {
    case 'at-least':
      return { low: Exact.of(criterion.value), high: null, isOpen: false };
    case 'more-than':
      return { low: Exact.of(criterion.value), high: null, isOpen: true };
    case 'at-most':
    case 'rank-within':
      return { low: null, high: Exact.of(criterion.value), isOpen: false };
    case 'less-than':
      return { low: null, high: Exact.of(criterion.value), isOpen: true };
    case 'exactly':
      return { low: Exact.of(criterion.value), high: Exact.of(criterion.value), isOpen: false };
    case 'between':
      return { low: Exact.of(criterion.low), high: Exact.of(criterion.high), isOpen: false };
    case 'above-reference':
      return limit === null ? null : { low: limit, high: null, isOpen: true };
    case 'below-reference':
      return limit === null ? null : { low: null, high: limit, isOpen: true };
    case 'rising':
    case 'falling':
      return null;
  }
}

/** The numbers at which a zone ends. */
export const limitsOf = ({ low, high }: Zone): readonly Exact[] =>
  [low, high].filter((each) => each !== null);
