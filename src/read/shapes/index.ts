import type { Shape } from '../../domain/observation.ts';
import type { ShapeReader } from '../shape.ts';
import { indicatorsAsColumns } from './indicators-as-columns.ts';
import { long } from './long.ts';
import { yearsAsColumns } from './years-as-columns.ts';

/** Every layout that can be read; the compiler asks for one that is missing. */
export const shapeReaders = {
  long,
  'years-as-columns': yearsAsColumns,
  'indicators-as-columns': indicatorsAsColumns,
} as const satisfies Record<Shape, ShapeReader>;
