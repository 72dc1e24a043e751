import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Library } from '../../../src/load/library.ts';
import { disk } from '../../../src/node/disk.ts';
import { csvOf } from './csv.ts';
import { duckdb } from './duckdb.ts';
import { generatedRecords, recordColumns } from './generated-records.ts';
import { judged, query } from './program.ts';
import { ownFolder, warehouses } from './warehouses.ts';

const folder = ownFolder();
const engines = warehouses();
const writer = duckdb(ownFolder());
const library = new Library(disk);

const tables = library.entries.map((entry) => {
  const { id } = entry;
  const { rows, mapping, counted } = generatedRecords(library.policy(entry));
  const [file, records] = [join(folder, `${id}.csv`), join(folder, `${id}.yaml`)];
  writeFileSync(file, counted);
  writeFileSync(records, mapping);
  const scope = ['--policy', id, '--region', 'all'];
  return { id, rows, records, scope, expected: judged([file, ...scope]) };
});

it('the generated records are enough to judge rates in several regions of each policy', () => {
  for (const { id, expected } of tables) {
    const tallies = Object.values(expected.scorecards).map(({ tally }) => tally);
    const judgedOnes = ({ pass = 0, fail = 0 }: Readonly<Record<string, number>>) => pass + fail;
    expect(tallies.filter((tally) => judgedOnes(tally) > 2).length, id).toBeGreaterThan(2);
    expect(expected.troubles, id).toEqual([]);
  }
});

describe.each(tables)('records for $id', ({ id, rows, records, scope, expected }) => {
  const table = `records ${id}`;

  describe.each(engines)('in $name', (engine) => {
    engine.fill(table, recordColumns, rows);
    const sql = query([
      ...['--policy', id, '--dialect', engine.dialect],
      ...['--table', `"${table}"`, '--records', records],
    ]);

    it.each(['csv', 'json'] as const)('are judged by their counts, from %s', (format) => {
      const result = engine.answer(sql, format);
      expect(judged(['judge', '-', ...scope], result)).toEqual(expected);
    });
  });

  describe('by --engine duckdb', () => {
    writer.fill(table, recordColumns, rows);
    const byEngine = (path: string) =>
      judged([path, '--engine', 'duckdb', '--records', records, ...scope]);

    it.each([
      ['Parquet', 'parquet', 'FORMAT parquet'],
      ['compressed CSV', 'csv.gz', 'FORMAT csv, HEADER, COMPRESSION gzip'],
      ['a folder with a part for each level', 'parts', 'FORMAT parquet, PARTITION_BY (级别)'],
    ])('are judged by their counts, from %s', (_, extension, options) => {
      const path = join(folder, `${id}.${extension}`);
      writer.write(table, path, options);
      expect(byEngine(path)).toEqual(expected);
    });

    it('are judged by their counts, from CSV', () => {
      const path = join(folder, `${id}-records.csv`);
      writeFileSync(
        path,
        csvOf(
          recordColumns.map(({ name }) => name),
          rows,
        ),
      );
      expect(byEngine(path)).toEqual(expected);
    });
  });
});
