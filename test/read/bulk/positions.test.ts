import { describe, expect, it } from 'vitest';
import { positionsByName } from '../../../src/read/bulk/positions.ts';

const positionsOf = (names: Uint16Array) =>
  positionsByName(
    names,
    Uint32Array.from(names, (_, at) => at),
  );

describe('the positions of the entries of each name', () => {
  it('are in the order of the file, in however many pieces they stand', () => {
    const found = positionsOf(Uint16Array.from([7, 7, 3, 7, 3, 7, 7]));
    expect([...found.keys()]).toEqual([7, 3]);
    expect(found.get(3)?.at(1)).toBe(4);
    expect([...(found.get(7) ?? [])]).toEqual([0, 1, 3, 5, 6]);
    expect([...(found.get(3) ?? [])]).toEqual([2, 4]);
  });

  it('may be more in a piece than a call takes arguments', () => {
    const length = 300_000;
    const names = new Uint16Array(3 * length + 2).fill(1);
    names[length] = 2;
    names[2 * length + 1] = 2;
    expect(positionsOf(names).get(1)?.length).toBe(3 * length);
  });
});
