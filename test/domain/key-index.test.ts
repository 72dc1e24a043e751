import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyIndex } from '../../src/domain/key-index.ts';

describe('an index of keys', () => {
  const key = fc.string({ unit: fc.constantFrom('甲', '乙', 'a', '1', ' '), maxLength: 3 });
  const value = fc.string({ unit: fc.constantFrom('0', '甲', '\t', ' '), maxLength: 3 });

  it('finds what a map of the same entries does, at first and after many searches', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value)), fc.array(key), (entries, others) => {
        const map = new Map(entries);
        const index = KeyIndex.of(entries);
        const keys = [...map.keys(), ...others];
        for (let round = 0; round < 100; round += 1) {
          for (const each of keys) expect(index.find(each)).toBe(map.get(each) ?? null);
        }
      }),
      { numRuns: 50 },
    );
  });
});
