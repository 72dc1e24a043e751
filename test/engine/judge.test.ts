import { describe, expect, it } from 'vitest';
import { maxColumns } from '../../src/read/formats/delimited.ts';
import { maxCells } from '../../src/read/table.ts';
import { codesOf, evaluationOf, runCheck, runText } from '../support/run-check.ts';

const policy = ['--policy', 'jiangsu-2015'];
const target = 'provincial-spot-check-pass-rate';

/** The stamps that the program gives now. */
async function stamps(): Promise<{ engine: string; query: string; policy: string }> {
  const { output } = await runText({}, [
    ...['sql', ...policy, '--dialect', 'postgres', '--table', 'figures'],
  ]);
  const [, query = ''] = /'(?<query>[0-9a-f]{16})' AS query/u.exec(output) ?? [];
  const [, name = ''] = /'(?<name>jiangsu-2015:[0-9a-f]{8})' AS policy/u.exec(output) ?? [];
  return { engine: 'postgres', query, policy: name };
}

const judge = (file: string, text: string) =>
  runCheck({ [file]: text }, ['judge', file, ...policy]);

const row = (value: unknown, region = '江苏省') => ({
  region,
  indicator: '省级监督抽查合格率',
  year: '2015',
  value,
  unit: '%',
});

describe('the forms in which engines write results', () => {
  it.each<[string, (rows: readonly object[]) => string]>([
    [
      'json_agg of PostgreSQL',
      (rows) => `[${rows.map((each) => JSON.stringify(each)).join(', \n ')}]`,
    ],
    [
      'row_to_json, .mode jsonlines and JSONEachRow',
      (rows) => rows.map((each) => `${JSON.stringify(each)}\n`).join(''),
    ],
    [
      'JSON of ClickHouse',
      (rows) =>
        JSON.stringify(
          { meta: [{ name: 'x', type: 'String' }], data: rows, rows: rows.length },
          null,
          '\t',
        ),
    ],
    [
      'CSV',
      (rows) =>
        [Object.keys(rows[0] ?? {}), ...rows.map((each) => Object.values(each) as string[])]
          .map((cells) => cells.map((cell) => `"${cell}"`).join(','))
          .join('\n'),
    ],
  ])('%s', async (_, write) => {
    const stamp = await stamps();
    const rows = [
      { ...row('94.96'), ...stamp },
      { ...row('97', '浙江省'), ...stamp },
    ];
    const report = await judge('result', write(rows));
    expect(codesOf(report)).toEqual([]);
    const { verdict, actual, evidence } = evaluationOf(report, target);
    expect([verdict, actual?.value]).toEqual(['fail', 94.96]);
    const file = `result#postgres:${stamp.query}`;
    expect(evidence).toEqual([{ file, line: 2, column: 4, text: '94.96' }]);
    expect(report.inputs[0]).toMatchObject({ path: file, shape: 'long', rows: 2 });
  });

  it('keeps the digits of numbers', async () => {
    const text = JSON.stringify([{ ...row('?'), ...(await stamps()) }]);
    const report = await judge('result.json', text.replace('"?"', '94.99999999999999999999999999'));
    expect(evaluationOf(report, target).verdict).toBe('fail');
    expect(evaluationOf(report, target).evidence[0]?.text).toBe('94.99999999999999999999999999');
  });

  it('takes null for no figure', async () => {
    const report = await judge(
      'result.json',
      JSON.stringify([{ ...row(null), ...(await stamps()) }]),
    );
    expect(evaluationOf(report, target)).toMatchObject({
      verdict: 'no-data',
      reason: { code: 'marked-missing' },
    });
  });

  it('refuses two figures for one key', async () => {
    const stamp = await stamps();
    const rows = ['94.96', '95.1'].map((value) => ({ ...row(value), ...stamp }));
    const report = await judge('result.json', JSON.stringify(rows));
    expect(codesOf(report)).toContain('error figures-differ');
    expect(evaluationOf(report, target).verdict).toBe('no-data');
  });
});

describe('what a result says of its query', () => {
  it('is doubted where it says nothing', async () => {
    const report = await judge('result.json', JSON.stringify([row('96')]));
    expect(codesOf(report)).toEqual(['warning result-unstamped']);
    expect(evaluationOf(report, target).evidence[0]?.file).toBe('result.json');
  });

  it('is doubted where the policy has changed since, or is another one', async () => {
    const stamp = { ...(await stamps()), policy: 'jiangsu-2015:00000000' };
    const report = await judge('result.json', JSON.stringify([{ ...row('96'), ...stamp }]));
    expect(codesOf(report)).toEqual(['warning query-outdated']);
    expect(evaluationOf(report, target).verdict).toBe('pass');
    const other = JSON.stringify([{ ...row('96'), ...(await stamps()) }]);
    const zhejiang = ['judge', 'r', '--policy', 'zhejiang-2015', '--region', '江苏'];
    expect(codesOf(await runCheck({ r: other }, zhejiang))).toContain('warning query-outdated');
  });

  it('is refused where rows of two queries stand together', async () => {
    const stamp = await stamps();
    const rows = [
      { ...row('96'), ...stamp },
      { ...row('96'), ...stamp, query: '0123456789abcdef' },
    ];
    const report = await judge('result.json', JSON.stringify(rows));
    expect(codesOf(report)).toEqual(['error results-mixed']);
    expect(report.exitCode).toBe(2);
  });
});

describe('counted records', () => {
  const counted = async (rows: readonly object[]) => {
    const stamp = await stamps();
    return judge('r.json', JSON.stringify(rows.map((each) => ({ ...each, ...stamp }))));
  };
  const counts = (region: string, passed: number, failed: number) => ({
    region,
    indicator: target,
    year: '2015',
    passed,
    failed,
    total: passed + failed,
    word: '',
  });

  it('add up where a region is written in several ways', async () => {
    const report = await counted([counts('江苏', 90, 10), counts('江苏省', 99, 1)]);
    expect(codesOf(report)).toEqual(['note counts-added-up']);
    const { actual, verdict, evidence } = evaluationOf(report, target);
    expect(actual?.counts).toEqual({ passed: 189, failed: 11, total: 200 });
    expect([verdict, evidence[0]?.text]).toEqual(['fail', '189']);
  });

  it('are refused with a result that the mapping does not know', async () => {
    const unknown = { ...counts('', 0, 0), indicator: '', year: '', total: 12, word: '基本合格' };
    const report = await counted([counts('江苏省', 96, 4), unknown]);
    expect(codesOf(report)).toEqual(['error result-words-unknown']);
    expect([report.scorecards, report.exitCode]).toEqual([[], 2]);
  });
});

/** A row of unknown columns. */
const ofColumns = (first: number, count: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`column ${String(first + at)}`, 1]));

describe('what is no result', () => {
  it.each([
    ['json-invalid', '[{"region": "江苏省",\n "value": 9'],
    ['json-invalid', '[1, 2]'],
    ['json-invalid', '{"data": 5}'],
    ['json-invalid', '['.repeat(100_000)],
    ['json-invalid', '{"a": 1}\n{"a": }\n'],
    ['json-invalid', `{}${'\n'.repeat(200_000)}x`],
    ['too-many-columns', JSON.stringify([ofColumns(0, maxColumns + 1)])],
    [
      'too-many-columns',
      Array.from({ length: 20_000 }, (_, at) => `{"column ${String(at)}": 1}\n`).join(''),
    ],
    [
      'too-many-cells',
      `[${JSON.stringify(ofColumns(0, maxColumns))}${',{}'.repeat(maxCells / maxColumns + 1)}]`,
    ],
    ['file-empty', ''],
    ['quote-unclosed', 'indicator,value\n"x,1\n'],
    ['header-not-found', 'a,b\n1,2\n'],
    ['header-not-found', '指标,2014年,2015年\n省级监督抽查合格率,95,96\n'],
  ])('is %s', async (code, text) => {
    const report = await judge('result', text);
    expect(codesOf(report)).toEqual([`error ${code}`]);
    expect(report.exitCode).toBe(2);
  });

  it('is none of a thousand columns, of which rows may leave out some', async () => {
    const unknown = ofColumns(0, maxColumns - 5);
    const report = await judge(
      'result',
      JSON.stringify([{ ...row('94.96'), ...unknown }, row('94.96')]),
    );
    expect(codesOf(report)).toEqual(['warning result-unstamped']);
    expect(evaluationOf(report, target).verdict).toBe('fail');
  });

  it('says in which row a column is too many', async () => {
    const rows = [ofColumns(0, 600), ofColumns(0, 600), ofColumns(500, 600)];
    const { diagnostics } = await judge('result', JSON.stringify(rows));
    expect(diagnostics[0]).toMatchObject({ line: 4, column: maxColumns + 1 });
  });

  it('is told apart from a result without rows', async () => {
    const text = 'region,indicator,year,value,unit,engine,query,policy\n';
    expect((await judge('result.csv', text)).exitCode).toBe(3);
  });

  it('says the line of a mistake in JSON', async () => {
    const { diagnostics } = await judge('result', '[\n{"value": 1},\n{"value": x}\n]');
    expect(diagnostics[0]).toMatchObject({ code: 'json-invalid', file: 'result', line: 3 });
  });
});
