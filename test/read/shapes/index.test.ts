import { expect, it } from 'vitest';
import { shapes } from '../../../src/domain/observation.ts';
import { shapeReaders } from '../../../src/read/shapes/index.ts';

it('has a reader for each layout, under the name of the layout', () => {
  expect(Object.keys(shapeReaders)).toEqual([...shapes]);
  for (const shape of shapes) expect(shapeReaders[shape].shape).toBe(shape);
});
