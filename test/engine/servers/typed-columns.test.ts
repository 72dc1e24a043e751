import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rate, smallPolicy, target } from '../../support/small-policy.ts';
import { csvOf } from './csv.ts';
import { duckdb } from './duckdb.ts';
import { judged, query } from './program.ts';
import { type Column, day, decimal, double, type Row, single, text, whole } from './warehouse.ts';
import { ownFolder, warehouses } from './warehouses.ts';

const folder = ownFolder();
const engines = warehouses();
const writer = duckdb(ownFolder());

const indicators = Array.from({ length: 40 }, (_, index) => `rate-${String(index)}`);
const rule = join(folder, 'rule.yaml');
writeFileSync(
  rule,
  smallPolicy(
    indicators.map((id) => rate(id, `合格率${id}`)),
    indicators.map((id) => target(id)),
  ),
);
const scope = ['--policy', rule];

/** The shortest text of a figure, as it is written by hand, with some digits behind the point. */
const written = (digits: number): fc.Arbitrary<string> =>
  fc
    .integer({ min: 90 * 10 ** digits, max: 99 * 10 ** digits })
    .map((scaled) => String(scaled / 10 ** digits));

const kinds = [
  ['decimals', decimal, fc.oneof(written(2), written(6), fc.constantFrom('95', '94.999999'))],
  [
    'floating point',
    double,
    fc.oneof(
      fc.double({ min: 1, max: 100, noNaN: true }).map(String),
      fc.constantFrom('94.99999999999999', '95.00000000000001', '95', '0.1', '94.95'),
    ),
  ],
  ['single floating point', single, fc.oneof(written(2), fc.constantFrom('94.99999', '95'))],
  ['whole numbers', whole, fc.integer({ min: 90, max: 100 }).map(String)],
] as const;

const names = ['indicator', 'year', 'value'] as const;

describe.each(kinds)('figures stored as %s', (kind, type, figure) => {
  const columns: readonly Column[] = [
    { name: 'indicator', type: text },
    { name: 'year', type: whole },
    { name: 'value', type },
  ];
  const year = fc.constantFrom('2014', '2015');
  const value = fc.option(figure, { freq: 9 });
  const [rows = []] = fc.sample(
    fc.tuple(...indicators.map((id): fc.Arbitrary<Row> => fc.tuple(fc.constant(id), year, value))),
    1,
  );
  const file = join(folder, `${kind}.csv`);
  writeFileSync(file, csvOf(names, rows));
  const expected = judged([file, ...scope]);

  it('are enough to pass and to fail', () => {
    const { pass = 0, fail = 0 } = expected.scorecards['江苏省']?.tally ?? {};
    expect(Math.min(pass, fail)).toBeGreaterThan(1);
  });

  it.each(engines)('keep every digit in $name', (engine) => {
    engine.fill(kind, columns, rows);
    const options = ['--columns', names.map((name) => `${name}=${name}`).join(',')];
    const table = ['--dialect', engine.dialect, '--table', kind];
    const sql = query(['--policy', rule, ...table, ...options]);
    for (const format of ['csv', 'json'] as const) {
      expect(judged(['judge', '-', ...scope], engine.answer(sql, format))).toEqual(expected);
    }
  });

  it('keep every digit in Parquet', () => {
    const path = join(folder, `${kind}.parquet`);
    writer.fill(kind, columns, rows);
    writer.write(kind, path, 'FORMAT parquet');
    expect(judged([path, '--engine', 'duckdb', ...scope])).toEqual(expected);
  });
});

it.each(engines)('a day in the column of years is refused in $name', (engine) => {
  const columns = names.map((name) => ({ name, type: name === 'year' ? day : text }));
  engine.fill('days', columns, [['rate-0', '2015-12-31', '96']]);
  const options = ['--columns', names.map((name) => `${name}=${name}`).join(',')];
  const sql = query(['--policy', rule, '--dialect', engine.dialect, '--table', 'days', ...options]);
  const { exitCode, troubles } = judged(['judge', '-', ...scope], engine.answer(sql, 'csv'));
  expect(exitCode).toBe(2);
  expect(troubles).toContain('error year-unreadable rate-0');
});
