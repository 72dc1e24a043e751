import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type CsvError, type Options, parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takingOrdinaryBytes } from '../../../src/read/formats/csv-parse-as-built.ts';

const library = dirname(fileURLToPath(import.meta.resolve('csv-parse/sync')));

let folder = '';
let parseAsBuilt: typeof parse = () => [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quality-check-csv-'));
  cpSync(library, join(folder, 'lib'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const path = join(folder, 'lib', 'api', 'index.js');
  writeFileSync(path, takingOrdinaryBytes(readFileSync(path, 'utf8')));
  const built = (await import(pathToFileURL(join(folder, 'lib', 'sync.js')).href)) as {
    readonly parse: typeof parse;
  };
  parseAsBuilt = built.parse;
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What comes of a text: its rows, or all that the error says. */
function outcome(by: typeof parse, text: string, options: Options): unknown {
  try {
    return by(text, options);
  } catch (error) {
    const { message } = error as CsvError;
    return { message, ...Object.fromEntries(Object.entries(error as CsvError)) };
  }
}

const piece = fc.constantFrom(
  ...['a', 'bc', '1', '鲁班奖', '率', '😀', ' ', ',', ',', ';', '\t', '"', '"', '""', '"x"', '\\'],
  ...['\n', '\r\n', '\r', '\ufeff', '#', 'x'.repeat(120)],
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const options = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '，'),
  record_delimiter: fc.constantFrom<string[]>(['\n'], ['\r\n', '\n'], ['\r\n', '\n', '\r']),
  quote: fc.constantFrom('"', null),
  relax_column_count: fc.constant(true),
  max_record_size: fc.constantFrom(0, 3, 10, 100, 1_000),
  to: fc.constantFrom(-1, 1, 3),
});

describe('the parser of CSV as it is built', () => {
  it('gives the rows and the errors of the package', () => {
    let errors = 0;
    fc.assert(
      fc.property(text, options, (each, how) => {
        const expected = outcome(parse, each, how);
        if (!Array.isArray(expected)) errors += 1;
        expect(outcome(parseAsBuilt, each, how)).toEqual(expected);
      }),
      { numRuns: 5_000 },
    );
    expect(errors).toBeGreaterThan(100);
  });

  it.each<Options>([
    { raw: true, info: true },
    { comment: '#' },
    { trim: true },
    { to_line: 2 },
    { columns: true, bom: true },
    { escape: '\\' },
    { record_delimiter: [] },
  ])('does so with %j as well', (how) => {
    fc.assert(
      fc.property(text, (each) => {
        const relaxed = { record_delimiter: ['\n'], relax_column_count: true, ...how };
        expect(outcome(parseAsBuilt, each, relaxed)).toEqual(outcome(parse, each, relaxed));
      }),
      { numRuns: 1_000 },
    );
  });

  it('refuses to change a package that is no longer what it was', () => {
    expect(() => takingOrdinaryBytes('const parse = null;')).toThrow(/no longer/u);
  });
});
