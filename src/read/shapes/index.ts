import type { Shape } from '../../domain/observation.ts';
import type { ShapeReader } from '../shape.ts';
import { indicatorsAsColumns } from './indicators-as-columns.ts';
import { long } from './long.ts';
import { regionsAsColumns } from './regions-as-columns.ts';
import { yearsAsColumns } from './years-as-columns.ts';
import { yearsByRegion } from './years-by-region.ts';

/** Every layout that can be read; the compiler asks for one that is missing. */
export const shapeReaders = {
  long,
  'years-as-columns': yearsAsColumns,
  'indicators-as-columns': indicatorsAsColumns,
  'regions-as-columns': regionsAsColumns,
  'years-by-region': yearsByRegion,
} as const satisfies Record<Shape, ShapeReader>;
