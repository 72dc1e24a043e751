import { describe, expect, it } from 'vitest';
import { largePieces } from '../../src/domain/pieces.ts';

const sizes = (text: Parameters<typeof largePieces>[0]): number[] =>
  [...largePieces(text)].map(({ length }) => length);

function* parts(count: number, size: number): Generator<string> {
  for (let at = 0; at < count; at += 1) yield String(at % 10).repeat(size);
}

describe('the pieces of a text', () => {
  it('are the text where it is one', () => {
    expect([...largePieces('甲')]).toEqual(['甲']);
  });

  it('are joined to large ones, none of which is lost', () => {
    expect([...largePieces(parts(25, 10_000))].join('')).toBe([...parts(25, 10_000)].join(''));
    expect(sizes(parts(25, 10_000))).toEqual([70_000, 70_000, 70_000, 40_000]);
    expect(sizes(parts(3, 10))).toEqual([30]);
    expect(sizes(parts(0, 10))).toEqual([]);
  });

  it('are made one after the other', () => {
    const made: number[] = [];
    function* told(): Generator<string> {
      for (const at of [1, 2, 3]) {
        made.push(at);
        yield 'x'.repeat(2 ** 20);
      }
    }
    const [first] = largePieces(told());
    expect([first?.length, made]).toEqual([2 ** 20, [1]]);
  });
});
