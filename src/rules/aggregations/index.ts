import type { AggregationKind } from '../../domain/criterion.ts';
import type { Aggregation } from '../aggregation.ts';
import { everyYear } from './every-year.ts';
import { level } from './level.ts';
import { sum } from './sum.ts';

/** Every aggregation; the compiler asks for one that is missing. */
export const aggregations = {
  level,
  sum,
  'every-year': everyYear,
} as const satisfies { [K in AggregationKind]: Aggregation<K> };
