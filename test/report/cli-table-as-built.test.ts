import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Chalk } from 'chalk';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { drawingTheReport } from '../../src/report/terminal/cli-table-as-built.ts';
import { drawGrid } from '../../src/report/terminal/grid.ts';
import { paint } from '../../src/report/terminal/marks.ts';
import { widthOf } from '../../src/report/wrap.ts';

const library = join(dirname(fileURLToPath(import.meta.resolve('cli-table3'))), 'src');

let folder = '';
let drawnAsBuilt: typeof drawGrid = () => '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quality-check-table-'));
  cpSync(library, folder, { recursive: true });
  for (const file of readdirSync(folder)) {
    const code = readFileSync(join(folder, file), 'utf8');
    writeFileSync(join(folder, file), drawingTheReport(file, code) ?? code);
  }
  const measure = join(folder, 'node_modules', 'string-width');
  mkdirSync(measure, { recursive: true });
  const code = 'const given = (text) => given.measure(text);\nmodule.exports = given;';
  writeFileSync(join(measure, 'index.js'), code);
  const load = createRequire(join(folder, 'table.js'));
  Object.assign(load('string-width') as object, { measure: widthOf });
  const built: unknown = load('./table.js');
  vi.resetModules();
  vi.doMock('cli-table3', () => ({ default: built }));
  ({ drawGrid: drawnAsBuilt } = await import('../../src/report/terminal/grid.ts'));
});
afterAll(() => {
  vi.doUnmock('cli-table3');
  rmSync(folder, { recursive: true });
});

// Characters that the package measures as the report does.
const piece = fc.constantFrom(
  ...['a', 'rate', '95%', ' ', '  ', '\n', '::', '-', '(', ')', 'x'.repeat(40)],
  ...['率', '省级监督抽查合格率', '（', '）', '，', '“', '𠮷', 'ｶ'],
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const verdict = fc.constantFrom('pass', 'fail', 'no-data', 'not-due', null);
const column = fc.record({
  heading: fc.constantFrom('', '#', '率'),
  width: fc.constantFrom(0, 2, 3, 8, 11, 26),
});
const columns = fc.array(column, { minLength: 1, maxLength: 7 });

/** A table in which the last cell of a row may run over several columns. */
const grid = columns.chain((each) =>
  fc.record({
    columns: fc.constant(each),
    rows: fc.array(
      fc.record({
        span: fc.integer({ min: 1, max: each.length }),
        cells: fc.array(fc.record({ text, verdict }), {
          minLength: each.length,
          maxLength: each.length,
        }),
      }),
      { maxLength: 6 },
    ),
  }),
);

describe('the tables of cli-table3 as it is built', () => {
  it.each([
    ['without colour', 0],
    ['with colour', 1],
  ] as const)('are those of the package: %s', (_, level) => {
    const chalk = new Chalk({ level });
    let lines = 0;
    fc.assert(
      fc.property(grid, fc.integer({ min: 10, max: 200 }), (each, total) => {
        const rows = each.rows.map(({ cells, span }) =>
          cells.slice(0, cells.length + 1 - span).map(({ text, verdict }, index, shown) => ({
            text,
            span: index === shown.length - 1 ? span : 1,
            ...(verdict === null
              ? {}
              : { paint: (line: string): string => paint(chalk, verdict, line) }),
          })),
        );
        const expected = drawGrid(each.columns, rows, total, chalk);
        lines += expected.split('\n').length;
        expect(drawnAsBuilt(each.columns, rows, total, chalk)).toBe(expected);
      }),
      { numRuns: 300 },
    );
    expect(lines).toBeGreaterThan(3_000);
  });
});

describe('the changes of cli-table3', () => {
  const changed = ['cell.js', 'layout-manager.js', 'utils.js'];

  it('are in the files that they name, and in no other', () => {
    const files = readdirSync(library).filter((file) => {
      const code = readFileSync(join(library, file), 'utf8');
      return (drawingTheReport(file, code) ?? code) !== code;
    });
    expect(files.sort()).toEqual(changed);
  });

  it.each(changed)('are refused where a line of %s is no longer what it was', (file) => {
    const code = readFileSync(join(library, file), 'utf8');
    const kept = new Set(drawingTheReport(file, code)?.split('\n'));
    const lines = code.split('\n');
    const gone = lines.filter((line) => !kept.has(line));
    expect(gone.length).toBeGreaterThan(0);
    for (const line of gone) {
      const other = lines.filter((each) => each !== line).join('\n');
      expect(() => drawingTheReport(file, other)).toThrow(/no longer/u);
    }
    expect(() => drawingTheReport(file, code + code)).toThrow(/no longer/u);
  });
});
