import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse as parseCsv } from 'csv-parse/sync';
import { stringify } from '../support/csv-text.ts';
import { afterAll, describe, expect, it } from 'vitest';
import {
  onDuckdb,
  quoted,
  reportOf,
  runReal,
  scratch,
  withoutEvidence,
} from '../support/engine-run.ts';
import { codesOf, evaluationOf } from '../support/run-check.ts';

const { path, remove } = scratch();
afterAll(remove);

const header = ['地区', '指标', '年份', '数值', '单位'];

/** The bundled example, turned into one figure a row for two regions. */
function example(): string[][] {
  const file = join(import.meta.dirname, '..', '..', 'fixtures', 'examples', 'jiangsu-2015.csv');
  const [years = [], ...rows] = parseCsv(readFileSync(file, 'utf8'), { bom: true });
  return ['江苏省', '浙江省'].flatMap((region) =>
    rows.flatMap(([name = '', unit = '', ...figures]) =>
      figures.map((figure, index) => [
        region,
        name,
        (years[index + 2] ?? '').replace('年', ''),
        figure,
        unit,
      ]),
    ),
  );
}

/** Every form in which DuckDB may be given the rows, and the arguments that name it. */
async function forms(rows: readonly (readonly string[])[], name: string): Promise<string[][]> {
  const csv = path(`${name}.csv`);
  writeFileSync(csv, stringify([header, ...rows]));
  const table = `(SELECT * FROM read_csv(${quoted(csv)}, all_varchar=true, header=true, delim=',', quote='"'))`;
  const to = (file: string, options = ''): string =>
    `COPY ${table} TO ${quoted(path(file))}${options}`;
  await onDuckdb(
    to(`${name}.parquet`),
    to(`${name}.csv.gz`, ' (FORMAT csv, HEADER)'),
    to(`${name}.csv.zst`, ' (FORMAT csv, COMPRESSION zstd, HEADER)'),
    to(`${name}-folder`, ' (FORMAT parquet, PARTITION_BY (地区, 年份))'),
    `ATTACH ${quoted(path(`${name}.duckdb`))} AS made`,
    `CREATE TABLE made.figures AS SELECT * FROM ${table}`,
  );
  return [
    [csv],
    ...['.parquet', '.csv.gz', '.csv.zst', '-folder', '.duckdb'].map((end) => [path(name + end)]),
  ];
}

/** Compares the scorecards of a file with those of every form of its rows. */
async function compare(
  rows: readonly (readonly string[])[],
  name: string,
  argv: readonly string[],
): Promise<void> {
  const all = await forms(rows, name);
  const expected = withoutEvidence(await reportOf(path(`${name}.csv`), ...argv));
  for (const data of all) {
    const found = await reportOf(...data, ...argv, '--engine', 'duckdb');
    expect(withoutEvidence(found), data.join(' ')).toEqual(expected);
  }
}

describe('equal data give equal scorecards', () => {
  it('for the bundled example in every form', async () => {
    await compare(example(), 'example', ['-p', 'jiangsu', '--region', 'all']);
  });

  it('for the SQL of the same table, judged', async () => {
    const csv = path('for-sql.csv');
    writeFileSync(csv, stringify([header, ...example()]));
    const columns = 'region=地区,indicator=指标,year=年份,value=数值,unit=单位';
    const policy = ['--policy', 'jiangsu-2015'];
    const { output } = await runReal(
      ...['sql', ...policy, '--dialect', 'duckdb', '--table', 'figures', '--columns', columns],
    );
    const result = path('result.csv');
    await onDuckdb(
      `CREATE TABLE figures AS SELECT * FROM read_csv(${quoted(csv)}, all_varchar=true)`,
      `COPY (${output.replace(/;\s*$/u, '')}) TO ${quoted(result)} (FORMAT csv, HEADER)`,
    );
    const judged = await reportOf('judge', result, ...policy, '--region', 'all');
    const plain = await reportOf(csv, ...policy, '--region', 'all');
    expect(withoutEvidence(judged)).toEqual(withoutEvidence(plain));
    expect(judged.inputs[0]?.path).toMatch(/result\.csv#duckdb:[0-9a-f]{16}$/u);
  });

  it('for numbers stored as such, whose digits are those that were written', async () => {
    const file = path('numbers.csv');
    const rows = ['94.96', '95', '94.9', '0.1', '100'].map((value, index) => [
      '江苏省',
      '省级监督抽查合格率',
      String(2011 + index),
      value,
      '%',
    ]);
    writeFileSync(file, stringify([header, ...rows]));
    const plain = withoutEvidence(await reportOf(file, '-p', 'jiangsu'));
    for (const type of ['DOUBLE', 'FLOAT', 'DECIMAL(9,2)']) {
      const parquet = path(`${type.replace(/\W/gu, '')}.parquet`);
      await onDuckdb(
        `COPY (SELECT * REPLACE (CAST(数值 AS ${type}) AS 数值, CAST(年份 AS SMALLINT) AS 年份) FROM read_csv(${quoted(file)}, all_varchar=true)) TO ${quoted(parquet)}`,
      );
      const found = await reportOf(parquet, '-p', 'jiangsu', '--engine', 'duckdb');
      expect(withoutEvidence(found), type).toEqual(plain);
    }
  });

  it('for a name that would be a pattern of others beside it', async () => {
    const text = (value: string): string =>
      stringify([header, ['江苏省', '省级监督抽查合格率', '2015', value, '%']]);
    // Windows has no such names but those with a bracket.
    const names = process.platform === 'win32' ? ['[1]'] : ['[1]', 'x?', '*'];
    for (const name of names) {
      const other = name === '*' ? 'anything' : name.replace('[1]', '1').replace('?', '2');
      for (const [each, value] of [
        [name, '94.96'],
        [other, '96'],
      ] as const) {
        const csv = path(`name-${each}.csv`);
        writeFileSync(csv, text(value));
        await onDuckdb(
          `COPY (SELECT '省级监督抽查合格率' AS 指标, 2015 AS 年份, ${value} AS 数值) TO ${quoted(path(`name-${each}.parquet`))}`,
        );
        mkdirSync(path(`name-${each}`));
        writeFileSync(join(path(`name-${each}`), 'a.csv'), text(value));
      }
      for (const data of [`name-${name}.csv`, `name-${name}.parquet`, `name-${name}`]) {
        const report = await reportOf(path(data), '-p', 'jiangsu', '--engine', 'duckdb');
        const { verdict, actual } = evaluationOf(report, 'provincial-spot-check-pass-rate');
        expect([verdict, actual?.value], data).toEqual(['fail', 94.96]);
        expect(codesOf(report), data).toEqual([]);
      }
    }
  });

  it('for files whose columns stand in different orders', async () => {
    const rows = example().filter(([region]) => region === '江苏省');
    const half = rows.length / 2;
    const turned = [header, ...rows.slice(half)].map((row) => [...row].reverse());
    writeFileSync(path('whole.csv'), stringify([header, ...rows]));
    writeFileSync(path('first.csv'), stringify([header, ...rows.slice(0, half)]));
    writeFileSync(path('second.csv'), stringify(turned));
    const found = await reportOf(
      path('first.csv'),
      path('second.csv'),
      ...['-p', 'jiangsu', '--engine', 'duckdb'],
    );
    const plain = await reportOf(path('whole.csv'), '-p', 'jiangsu');
    expect(withoutEvidence(found)).toEqual(withoutEvidence(plain));
  });

  it('for made-up tables with conflicts, gaps, units, misspellings and other names', async () => {
    const cell = fc.record({
      region: fc.constantFrom('江苏省', '江苏', '32', '浙江省', '全国', '南京市', ''),
      name: fc.constantFrom(
        '省级监督抽查合格率',
        '省级监督抽查合格率（%）',
        '省抽合格率',
        'Provincial spot-check pass rate',
        '省级监督抽查不合格率',
        '国家监督抽查合格律',
        '江苏名牌产品总数',
        '省级监督抽查合格率排名',
        '亩均税收',
        '农业标准化生产普及率',
      ),
      year: fc.constantFrom('2011', '2014', '2015', '2015年', '2011-2015', '2015Q1', ''),
      value: fc.constantFrom(
        '94.96',
        '95',
        '95.0',
        '0.95',
        '5.04%',
        '2,186',
        '-',
        '无',
        '9..5',
        '',
      ),
      unit: fc.constantFrom('%', '个', '', '位'),
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 12 }), async (cells) => {
        run += 1;
        // Rows with a name alone are headings, which engines refuse.
        const rows = cells
          .filter(({ region, year, value, unit }) => region + year + value + unit !== '')
          .map(({ region, name, year, value, unit }) => [region, name, year, value, unit]);
        if (rows.length === 0) return;
        const file = path(`made-${String(run)}.csv`);
        writeFileSync(file, stringify([header, ...rows]));
        const plain = await reportOf(file, '-p', 'jiangsu', '--region', 'all');
        const found = await reportOf(
          ...[file, '-p', 'jiangsu', '--region', 'all', '--engine', 'duckdb'],
        );
        expect(withoutEvidence(found)).toEqual(withoutEvidence(plain));
      }),
      { numRuns: 60 },
    );
  });
});
