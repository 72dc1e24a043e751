import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Library } from '../../../src/load/library.ts';
import { disk } from '../../../src/node/disk.ts';
import { csvOf } from './csv.ts';
import { duckdb } from './duckdb.ts';
import { figureNames, generatedFigures } from './generated-figures.ts';
import { judged, query } from './program.ts';
import { text } from './warehouse.ts';
import { ownFolder, warehouses } from './warehouses.ts';

const folder = ownFolder();
const engines = warehouses();
const writer = duckdb(ownFolder());
const library = new Library(disk);
const columns = figureNames.map((name) => ({ name, type: text }));

const tables = library.entries.map((entry) => {
  const { id } = entry;
  const rows = generatedFigures(library.policy(entry));
  const file = join(folder, `${id}.csv`);
  writeFileSync(file, csvOf(figureNames, rows));
  const scope = ['--policy', id, '--region', 'all'];
  return { id, rows, file, scope, expected: judged([file, ...scope]) };
});

const codeOf = (trouble: string): string => trouble.split(' ')[1] ?? '';

describe('the generated figures', () => {
  it('are enough to pass, to miss and to lack data, in several regions of each policy', () => {
    for (const { id, expected } of tables) {
      const tallies = Object.values(expected.scorecards).map(({ tally }) => tally);
      for (const verdict of ['pass', 'fail', 'no-data']) {
        const regions = tallies.filter((tally) => (tally[verdict] ?? 0) > 0);
        expect(regions.length, `${id}: ${verdict}`).toBeGreaterThan(2);
      }
    }
  });

  it('bring trouble of many kinds', () => {
    const codes = new Set(tables.flatMap(({ expected }) => expected.troubles).map(codeOf));
    expect([...codes]).toEqual(
      expect.arrayContaining([
        ...['figures-differ', 'units-differ', 'not-a-number', 'figure-negative'],
        ...['count-not-whole', 'unit-mismatch', 'unit-unknown', 'year-blank', 'year-unreadable'],
      ]),
    );
  });
});

describe.each(tables)('figures of $id', ({ id, rows, file, scope, expected }) => {
  describe.each(engines)('in $name', (engine) => {
    engine.fill(id, columns, rows);
    const sql = query(['--policy', id, '--dialect', engine.dialect, '--table', id]);

    it.each(['csv', 'json'] as const)('are judged as in a file, from %s', (format) => {
      const result = engine.answer(sql, format);
      expect(judged(['judge', '-', ...scope], result)).toEqual(expected);
    });
  });

  describe('by --engine duckdb', () => {
    writer.fill(id, columns, rows);
    const byEngine = (path: string) => judged([path, '--engine', 'duckdb', ...scope]);

    it.each([
      ['Parquet', 'parquet', 'FORMAT parquet'],
      ['compressed CSV', 'csv.gz', 'FORMAT csv, HEADER, COMPRESSION gzip'],
    ])('are judged as in a file, from %s', (_, extension, options) => {
      const path = join(folder, `${id}.${extension}`);
      writer.write(id, path, options);
      expect(byEngine(path)).toEqual(expected);
    });

    it('are judged as without it, from CSV', () => {
      expect(byEngine(file)).toEqual(expected);
    });
  });
});
