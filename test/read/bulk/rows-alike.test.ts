import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ColumnKind, type ScanLayout, textMeaning } from '../../../src/domain/scan.ts';
import { RowsAlike } from '../../../src/read/bulk/rows-alike.ts';
import { scan } from '../../../src/read/bulk/scan.ts';
import { memoryFiles } from '../../support/memory-files.ts';

/** One of the names is of interest, the others are counted. */
const ask = (_: number, text: string): number =>
  text.startsWith('甲') ? textMeaning.kept : /^\d/u.test(text) ? textMeaning.figure : 0;

const scanned = (bytes: Uint8Array, columns: readonly ColumnKind[]) => {
  const layout: ScanLayout = { delimiter: 0x2c, columns, encoding: 'utf-8', isBacked: true };
  const range = { from: 0, to: bytes.length };
  const result = scan(memoryFiles({ 'data.csv': bytes }).open('data.csv'), range, layout, ask);
  // Behind a fault nothing is used of what was read.
  return result.fault ?? result;
};

afterEach(() => {
  vi.restoreAllMocks();
});

/** Expects the same of rows whether or not they are read by what the row before says. */
function expectSame(bytes: Uint8Array, columns: readonly ColumnKind[]): number {
  let alike = 0;
  const read = vi.spyOn(RowsAlike.prototype, 'read');
  const fast = scanned(bytes, columns);
  for (const [index, { value }] of read.mock.results.entries()) {
    if (value !== read.mock.calls[index]?.[0]) alike += 1;
  }
  read.mockImplementation((start) => start);
  expect(fast).toEqual(scanned(bytes, columns));
  read.mockRestore();
  return alike;
}

const layouts: readonly (readonly ColumnKind[])[] = [
  ['place', 'name', 'year', 'figure'],
  ['year', 'place', 'name', 'figure', 'figure'],
  ['ignored', 'place', 'name', 'year', 'figure', 'ignored'],
  ['name', 'figure', 'year'],
  ['place', 'figure', 'name', 'figure', 'unit'],
  ['figure', 'ignored', 'year', 'name'],
  ['numbers', 'name', 'sort', 'year', 'figure', 'numbers'],
];

const cells: Readonly<Record<ColumnKind, readonly string[]>> = {
  place: ['江苏', '某县'],
  name: ['甲合格率', '乙合格率', '"名,牌"'],
  year: ['2013', '2014', '2015'],
  unit: ['', '%'],
  figure: ['95', '96.50', '-3', '0', '"12"', '0.5'],
  ignored: ['', '1', '22'],
  numbers: ['', '1', '22'],
  sort: ['', '实际值', '甲'],
};

const oddCells = [
  ...['', ' ', '注：甲', '合计', 'Total', '锟斤拷', '?', 'x', '备注', '"', '"a""b"', '"a"b', '\r'],
  ...['20135', '2015年', '"2015"', '0000', '201', '-0', '-0.0', '007', '.5', '5.', '-', '1e5'],
  ...['1234567890123456', '123456789012345', '1.2.3', '--1', '95%', '"95', '\0', '\ufffd'],
];

describe('rows like the one before', () => {
  const file = fc.constantFrom(...layouts).chain((columns) =>
    fc
      .record({
        blocks: fc.array(
          fc.record({
            row: fc.tuple(...columns.map((kind) => fc.constantFrom(...cells[kind]))),
            varied: fc.array(fc.tuple(...columns.map((kind) => fc.constantFrom(...cells[kind]))), {
              maxLength: 5,
            }),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        odd: fc.array(
          fc.record({ at: fc.nat(30), column: fc.nat(5), text: fc.constantFrom(...oddCells) }),
          { maxLength: 2 },
        ),
        end: fc.constantFrom('\n', '\n', '\r\n'),
        hasEnd: fc.boolean(),
      })
      .map(({ blocks, odd, end, hasEnd }) => {
        const isVaried = (kind: ColumnKind): boolean =>
          ['year', 'figure', 'ignored'].includes(kind);
        const rows = blocks.flatMap(({ row, varied }) =>
          [row, ...varied].map((other) =>
            columns.map((kind, at) => (isVaried(kind) ? other[at] : row[at]) ?? ''),
          ),
        );
        for (const { at, column, text } of odd) {
          rows[at % rows.length]?.splice(column % columns.length, 1, text);
        }
        const text = rows.map((row) => row.join(',')).join(end) + (hasEnd ? end : '');
        return { columns, text };
      }),
  );

  it('are read as they would be without it', () => {
    let alike = 0;
    fc.assert(
      fc.property(file, ({ columns, text }) => {
        alike += expectSame(new TextEncoder().encode(text), columns);
      }),
      { numRuns: 2000 },
    );
    expect(alike).toBeGreaterThan(1000);
  });

  it('are read as they would be without it, whatever byte is damaged', () => {
    const damaged = fc.tuple(file, fc.nat(), fc.nat(255));
    fc.assert(
      fc.property(damaged, ([{ columns, text }, at, byte]) => {
        const bytes = new TextEncoder().encode(text);
        bytes[at % bytes.length] = byte;
        expectSame(bytes, columns);
      }),
      { numRuns: 2000 },
    );
  });
});
