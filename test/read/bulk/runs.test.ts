import { describe, expect, it } from 'vitest';
import {
  type ColumnKind,
  figuresOfChunk,
  type ScanLayout,
  textMeaning,
} from '../../../src/domain/scan.ts';
import { Positions, runsByName } from '../../../src/read/bulk/positions.ts';
import { scan } from '../../../src/read/bulk/scan.ts';
import { Segment } from '../../../src/read/bulk/segment.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const columns: readonly ColumnKind[] = ['place', 'name', 'year', 'figure', 'figure'];
const layout: ScanLayout = { delimiter: 0x2c, columns, encoding: 'utf-8', isBacked: true };

function segmentOf(rows: readonly string[]): Segment {
  const bytes = new TextEncoder().encode(`${rows.join('\n')}\n某县,甲,2020,1,\n`);
  const file = memoryFiles({ 'data.csv': bytes }).open('data.csv');
  const range = { from: 0, to: bytes.length };
  const ask = (column: number): number => (column === 1 ? textMeaning.kept : 0);
  const result = scan(file, range, layout, ask);
  expect(result.fault).toBeNull();
  const same = (texts: readonly string[] = []) => texts.map((_, number) => number);
  const [, name, year, unit] = result.texts;
  const to = { name: same(name), year: same(year), unit: same(unit), figure: [] };
  return new Segment(result, to, 1, 0);
}

const digitsOf = ({ figures }: Segment, positions: Positions): readonly number[] =>
  Array.from({ length: positions.length }, (_, index) => figures.digits(positions.at(index)));

describe('the runs of a range', () => {
  it('hold rows with the same names that follow each other and fill the same columns', () => {
    const segment = segmentOf([
      '甲县,甲,2011,1,',
      '甲县,甲,2012,2,',
      '甲县,乙,2011,3,4',
      '甲县,甲,2013,5,',
      '乙县,甲,2013,6,',
      '乙县,甲,2014,7,8',
      '注：乙县,甲,2014,7,8',
      '乙县,甲,2015,9,10',
    ]);
    expect([...segment.runs.line]).toEqual([0, 2, 3, 4, 5, 7]);
    expect([...segment.runs.filled]).toEqual([1, 3, 1, 1, 3, 3]);
    expect([...segment.runsOf(1)]).toEqual([3, 4, 5]);
    expect([segment.firstOf(4), segment.endOf(4), segment.endOf(5)]).toEqual([6, 8, 10]);

    const byName = runsByName(segment.runs.name, segment.runsOf(0));
    expect([...byName.values()]).toEqual([[0, 2], [1]]);
    const apart = Positions.of(segment, byName.get(0) ?? []);
    expect(digitsOf(segment, apart)).toEqual([1, 2, 5]);
    expect([0, 1, 2].map((index) => apart.lineAt(index))).toEqual([0, 1, 3]);
    const inOne = Positions.of(segment, [0]);
    expect(digitsOf(segment, inOne)).toEqual([1, 2]);
    expect([0, 1].map((index) => inOne.lineAt(index))).toEqual([0, 1]);
  });

  it('go on where a chunk of figures is full, with figures of any length', () => {
    const count = 2 * figuresOfChunk + 3;
    const long = new Map([
      [5, 123_456_789_012_345],
      [figuresOfChunk, -2_147_483_649],
      [figuresOfChunk + 1, 2_147_483_648],
      [count - 1, -2_147_483_648],
    ]);
    const rows = Array.from(
      { length: count },
      (_, index) => `甲县,甲,${String(2000 + (index % 20))},${String(long.get(index) ?? index)},`,
    );
    const segment = segmentOf(rows);
    const positions = Positions.of(segment, [0]);
    expect(positions.length).toBe(count);
    const expected = rows.map((_, index) => long.get(index) ?? index);
    expect(digitsOf(segment, positions)).toEqual(expected);
    expect(segment.figures.year(figuresOfChunk)).toBe(figuresOfChunk % 20);
  });
});
