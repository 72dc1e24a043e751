import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ColumnKind, type ScanLayout, textMeaning } from '../../../src/domain/scan.ts';
import { PlainRows } from '../../../src/read/bulk/plain-rows.ts';
import { RowStore } from '../../../src/read/bulk/row-store.ts';
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
  vi.unstubAllGlobals();
});

/** Expects the same of rows with and without the kernel; tells how many rows the kernel has read. */
function expectSame(bytes: Uint8Array, columns: readonly ColumnKind[]): number {
  const runs = vi.spyOn(RowStore.prototype, 'addRun');
  const fast = scanned(bytes, columns);
  const rows = runs.mock.calls.reduce((sum, [, , , , count]) => sum + count, 0);
  vi.spyOn(PlainRows, 'of').mockReturnValue(null);
  expect(fast).toEqual(scanned(bytes, columns));
  vi.restoreAllMocks();
  return rows;
}

const layouts: readonly (readonly ColumnKind[])[] = [
  ['place', 'name', 'year', 'figure'],
  ['year', 'place', 'name', 'figure', 'figure'],
  ['ignored', 'place', 'name', 'year', 'figure', 'ignored'],
  ['name', 'figure', 'year'],
  ['place', 'figure', 'name', 'figure', 'unit'],
  ['figure', 'ignored', 'year', 'name'],
  ['numbers', 'name', 'sort', 'year', 'figure', 'numbers'],
  ['place', 'place', 'name', 'unit', 'year', 'figure'],
  ['name', 'unit', 'place', 'figure', 'ignored'],
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

describe('plain rows', () => {
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

  it('are read by the kernel as they would be without it', () => {
    let rows = 0;
    fc.assert(
      fc.property(file, ({ columns, text }) => {
        rows += expectSame(new TextEncoder().encode(text), columns);
      }),
      { numRuns: 500 },
    );
    expect(rows).toBeGreaterThan(1000);
  });

  it('are read as they would be without the kernel, whatever byte is damaged', () => {
    const damaged = fc.tuple(file, fc.nat(), fc.nat(255));
    fc.assert(
      fc.property(damaged, ([{ columns, text }, at, byte]) => {
        const bytes = new TextEncoder().encode(text);
        bytes[at % bytes.length] = byte;
        expectSame(bytes, columns);
      }),
      { numRuns: 500 },
    );
  });

  const rowsOf = (count: number, row: (index: number) => string): Uint8Array =>
    new TextEncoder().encode(`${Array.from({ length: count }, (_, at) => row(at)).join('\n')}\n`);
  const plain: readonly ColumnKind[] = ['place', 'name', 'year', 'figure'];

  it('are nearly all read by the kernel, whatever order they stand in', () => {
    const [places, names, years] = [20, 10, 5];
    const row = (place: number, name: number, year: number): string =>
      `第${String(place)}县,甲${String(name)},${String(2010 + year)},${String(place + name)}.5`;
    const all = places * names * years;
    const orders: readonly ((at: number) => string)[] = [
      (at) => row(Math.floor(at / 50), Math.floor(at / 5) % 10, at % 5),
      (at) => row(at % 20, Math.floor(at / 20) % 10, Math.floor(at / 200)),
      (at) => row(Math.floor(at / 10) % 20, at % 10, Math.floor(at / 200)),
    ];
    for (const order of orders) {
      const rows = expectSame(rowsOf(all, order), plain);
      // What is new in a file comes in its first rows.
      expect(rows).toBeGreaterThan(all / 2);
    }
  });

  it('are read where there are more texts than the kernel has room for', () => {
    const bytes = rowsOf(35_000, (at) => {
      const number = String(at % 34_000);
      return `县${number},甲${number},2015,${String(at)}\n县${number},甲${number},2016,1`;
    });
    expectSame(bytes, plain);
  });

  it('are read where texts are longer together than the kernel has room for', () => {
    const long = '某'.repeat(1000);
    expectSame(
      rowsOf(3000, (at) => `${long}${String(at % 1000)},甲,2015,${String(at)}`),
      plain,
    );
  });

  it('are read where there are more columns than the kernel has room for', () => {
    const columns: readonly ColumnKind[] = [...plain, ...Array<ColumnKind>(80).fill('ignored')];
    const row = (at: number): string => `某县,甲,2015,${String(at)}${',1'.repeat(80)}`;
    expect(expectSame(rowsOf(50, row), columns)).toBe(0);
  });

  it('are read where there is no WebAssembly', () => {
    const bytes = rowsOf(50, (at) => `某县,甲,2015,${String(at)}`);
    const fast = scanned(bytes, plain);
    vi.stubGlobal('WebAssembly', undefined);
    expect(scanned(bytes, plain)).toEqual(fast);
  });

  it('are no text where a byte is damaged, be it far from all that is new', () => {
    const row = (at: number): string =>
      `第${String(at % 7)}县,甲${String(at % 11)},${String(2010 + (at % 5))},${String(at)}.5`;
    const bytes = rowsOf(2_000, row);
    const faults = fc.sample(fc.nat(bytes.length - 1), 100).map((at) => {
      const damaged = bytes.slice();
      damaged[at] = 0xff;
      expectSame(damaged, plain);
      const result = scanned(damaged, plain);
      return 'kind' in result ? result.kind : null;
    });
    expect(new Set(faults)).toEqual(new Set(['encoding']));
  });

  it('have numbers of all lengths', () => {
    const digits = '9876543210123456789';
    const numbers = [...Array(18).keys()].flatMap((size) =>
      [...Array(size + 1).keys()].flatMap((scale) => {
        const text = digits.slice(0, size + 1);
        const [whole, rest] = [text.slice(0, size + 1 - scale), text.slice(size + 1 - scale)];
        const number = rest === '' ? whole : `${whole}.${rest}`;
        return [number, `-${number}`, `0${number}`, `"${number}"`, `${number}.`, `${number} `];
      }),
    );
    expectSame(
      rowsOf(2 * numbers.length, (at) => `某县,甲,2015,${numbers[at >> 1] ?? ''}`),
      plain,
    );
  });
});
