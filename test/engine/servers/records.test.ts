import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Library } from '../../../src/load/library.ts';
import { disk } from '../../../src/node/disk.ts';
import { generatedRecords, recordColumns } from './generated-records.ts';
import { judged, query } from './program.ts';
import { ownFolder, warehouses } from './warehouses.ts';

const folder = ownFolder();
const engines = warehouses();
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
    const sums = ['pass', 'fail'].map((verdict) =>
      tallies.filter((tally) => (tally[verdict] ?? 0) > 0),
    );
    expect(Math.max(...sums.map(({ length }) => length)), id).toBeGreaterThan(2);
    expect(
      expected.troubles.filter((each) => each.startsWith('error')),
      id,
    ).toEqual([]);
  }
});

describe.each(tables)('records for $id', ({ id, rows, records, scope, expected }) => {
  describe.each(engines)('in $name', (engine) => {
    const table = `records ${id}`;
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
});
