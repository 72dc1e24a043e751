import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { recordsSchema } from '../../src/load/records-schema.ts';
import { codesOf, evaluationOf, runText } from '../support/run-check.ts';
import { onDuckdb, quoted, reportOf, scratch } from '../support/engine-run.ts';

const { path, remove } = scratch();
afterAll(remove);

const target = 'provincial-spot-check-pass-rate';
const good = `
columns: { region: 省份, date: 抽检日期, result: 检验结果 }
words: { passed: [合格], failed: [不合格] }
indicators:
  - indicator: ${target}
    where: { 级别: [省级] }
`;

const header = '省份,抽检日期,级别,检验结果';

/** Records of one province: so many passed and failed, and what else is said. */
const records = (passed: number, failed: number, ...further: readonly string[]): string =>
  [
    header,
    ...Array.from({ length: passed }, () => '江苏省,2015-03-01,省级,合格'),
    ...Array.from({ length: failed }, () => '江苏省,2015/4/2,省级, 不合格 '),
    ...further,
    '',
  ].join('\n');

let run = 0;
async function judged(data: string, mapping = good, ...argv: readonly string[]) {
  run += 1;
  const csv = path(`records-${String(run)}.csv`);
  const yaml = path(`mapping-${String(run)}.yaml`);
  writeFileSync(csv, data);
  writeFileSync(yaml, mapping);
  const engine = ['--engine', 'duckdb', '--records', yaml, '--only', target];
  return reportOf(csv, '-p', 'jiangsu', ...engine, ...argv);
}

describe('records become rates', () => {
  it('by their counts, which are judged exactly', async () => {
    const report = await judged(records(95, 5, '江苏省,2015-01-01,国家,不合格'));
    expect(codesOf(report)).toEqual([]);
    const { verdict, actual } = evaluationOf(report, target);
    expect([verdict, actual?.year]).toEqual(['pass', 2015]);
    expect(actual?.counts).toEqual({ passed: 95, failed: 5, total: 100 });
    expect(evaluationOf(await judged(records(94, 6)), target).verdict).toBe('fail');
  });

  it('whatever type the dates have', async () => {
    const csv = path('dated.csv');
    writeFileSync(csv, records(95, 5).replaceAll('2015/4/2', '2015-04-02'));
    const mapping = path('dated.yaml');
    writeFileSync(mapping, good);
    for (const type of ['DATE', 'TIMESTAMP', 'VARCHAR']) {
      const parquet = path(`${type}.parquet`);
      await onDuckdb(
        `COPY (SELECT * REPLACE (CAST(抽检日期 AS ${type}) AS 抽检日期) FROM read_csv(${quoted(csv)}, all_varchar=true)) TO ${quoted(parquet)}`,
      );
      const report = await reportOf(
        ...[parquet, '-p', 'jiangsu', '--engine', 'duckdb', '--records', mapping],
      );
      expect(evaluationOf(report, target).actual?.counts, type).toEqual({
        passed: 95,
        failed: 5,
        total: 100,
      });
    }
  });

  it('of single days, where the mapping asks for them', async () => {
    const csv = path('days.csv');
    writeFileSync(csv, records(96, 4).replaceAll('2015/4/2', '2015-04-02'));
    const mapping = path('days.yaml');
    writeFileSync(mapping, good.replace('级别: [省级]', '抽检日期: ["2015-04-02"]'));
    const parquet = path('days.parquet');
    await onDuckdb(
      `COPY (SELECT * REPLACE (CAST(抽检日期 AS DATE) AS 抽检日期) FROM read_csv(${quoted(csv)}, all_varchar=true)) TO ${quoted(parquet)}`,
    );
    for (const data of [csv, parquet]) {
      const report = await reportOf(
        ...[data, '-p', 'jiangsu', '--engine', 'duckdb', '--records', mapping],
      );
      expect(evaluationOf(report, target).actual?.counts, data).toEqual({
        passed: 0,
        failed: 4,
        total: 4,
      });
    }
  });

  it('whatever the folders of a partition say', async () => {
    const csv = path('parted.csv');
    const mapping = path('parted.yaml');
    writeFileSync(csv, records(95, 5, '江苏省,2015-01-01,市级,不合格'));
    writeFileSync(mapping, good);
    for (const format of ['csv', 'parquet']) {
      const folder = path(`parted-${format}`);
      await onDuckdb(
        `COPY (SELECT * FROM read_csv(${quoted(csv)}, all_varchar=true)) TO ${quoted(folder)} (FORMAT ${format}, PARTITION_BY (级别, 省份))`,
      );
      const report = await reportOf(
        ...[folder, '-p', 'jiangsu', '--engine', 'duckdb', '--records', mapping],
      );
      const { actual } = evaluationOf(report, target);
      expect(actual?.counts, format).toEqual({ passed: 95, failed: 5, total: 100 });
    }
  });

  it('of each region apart, however it is written', async () => {
    const data = records(95, 5, '江苏,2015-01-01,省级,合格', '浙江省,2015-01-01,省级,不合格');
    const report = await judged(data, good, '--region', 'all');
    expect(codesOf(report)).toContain('note counts-added-up');
    const counts = report.scorecards.map(({ region, evaluations }) => [
      region.code,
      evaluations.find((each) => each.target === target)?.actual?.counts?.['total'],
    ]);
    expect(new Map(counts as [string, number][])).toEqual(
      new Map([
        ['320000', 101],
        ['330000', 1],
      ]),
    );
  });

  it('never where a result is neither word', async () => {
    const report = await judged(
      records(95, 5, '江苏省,2015-01-01,省级,基本合格', '江苏省,2015-01-01,省级,'),
    );
    expect(codesOf(report)).toEqual(['error result-words-unknown']);
    const text = JSON.stringify(report.diagnostics);
    expect(text).toContain('基本合格');
    expect([report.scorecards, report.exitCode]).toEqual([[], 2]);
  });

  it('but a strange word among records that do not count is no matter', async () => {
    const report = await judged(records(95, 5, '江苏省,2015-01-01,市级,基本合格'));
    expect(codesOf(report)).toEqual([]);
  });

  it('never for a year that can not be read', async () => {
    const report = await judged(records(95, 5, '江苏省,1/3/2015,省级,合格'));
    expect(codesOf(report)).toContain('error year-unreadable');
    expect(report.exitCode).toBe(2);
  });
});

describe('a mapping that does not fit the data', () => {
  it('names columns that are not there', async () => {
    const report = await judged(records(1, 1), good.replace('检验结果', '检测结果'));
    expect(codesOf(report)).toEqual(['error records-column-missing']);
  });

  it('matches nothing', async () => {
    const report = await judged(records(1, 1), good.replace('[省级]', '[省]'));
    expect(codesOf(report)).toEqual(['error records-none']);
    expect(report.exitCode).toBe(2);
  });

  it('is about indicators that no target uses', async () => {
    const other = good.replace(target, 'non-key-projects-first-acceptance-pass-rate');
    const report = await judged(records(1, 1), other);
    expect(codesOf(report)).toEqual(['error records-without-target']);
  });
});

describe('a mapping is checked whole', () => {
  const lint = async (mapping: string): Promise<string[]> => {
    const { diagnostics } = await runText({ 'r.yaml': mapping }, [
      ...['sql', '--policy', 'jiangsu-2015', '--dialect', 'postgres', '--table', 't'],
      ...['--records', 'r.yaml'],
    ]);
    return diagnostics.map(
      ({ code, place }) => `${String(place?.line)}:${String(place?.column)} ${code}`,
    );
  };

  it('all defects at once, each at its place', async () => {
    const mapping = `columns: { region: 省份, result: 结果, foo: x }
words: { passed: [合格], failed: [合格, ""] }
indicators:
  - indicator: provincial-spot-check-pas-rate
  - indicator: provincial-famous-brand-products
    where: { 级别: 省级 }
  - indicator: 国家监督抽查合格率
  - indicator: national-spot-check-pass-rate
  - indicator: quality-loss-rate
`;
    expect(await lint(mapping)).toEqual([
      '1:10 field-missing',
      '1:36 field-unknown',
      '2:37 field-invalid',
      '4:16 records-indicator-unknown',
      '5:16 counts-not-a-rate',
      '6:18 field-invalid',
      '8:16 id-doubled',
      '9:16 counts-of-unclear-rate',
    ]);
  });

  it.each([
    ['1:1 field-invalid', 'just text'],
    ['2:9 word-doubled', good.replace('\n', '').replace('[不合格]', '[合格]')],
    ['1:1 yaml-syntax', '{'],
  ])('%s', async (found, mapping) => {
    const codes = await lint(mapping);
    expect(codes.map((each) => each.replace(/^\d+:\d+ /u, ''))).toContain(
      found.replace(/^\S+ /u, ''),
    );
  });
});

describe('the schema of a mapping', () => {
  it('is the one that editors use', async () => {
    const file = join(import.meta.dirname, '..', '..', 'policies', 'records.schema.json');
    await expect(`${JSON.stringify(recordsSchema, null, 2)}\n`).toMatchFileSnapshot(file);
  });
});
