import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { stringify } from '../support/csv-text.ts';
import { onDuckdb, quoted, reportOf, scratch, withoutEvidence } from '../support/engine-run.ts';
import { codesOf, type Report } from '../support/run-check.ts';

const { path, remove } = scratch();
afterAll(remove);

const argv = ['-p', 'jiangsu', '--year', '2015'];
const engine = [...argv, '--engine', 'duckdb'];

let files = 0;

/** A file of some rows, below a header. */
function made(rows: readonly (readonly string[])[]): string {
  files += 1;
  const file = path(`${String(files)}.csv`);
  writeFileSync(file, stringify(rows));
  return file;
}

const errorsOf = (report: Report): readonly string[] =>
  codesOf(report).filter((code) => code.startsWith('error'));

const isRefused = ({ exitCode, scorecards }: Report): boolean =>
  exitCode === 2 && scorecards.length === 0;

const name = '省级监督抽查合格率';

/** A table of two figures with a column that no layout reads, whose heading and cells are given. */
const beside = (heading: string, first: string, second = first): string[][] => [
  [heading, '指标', '年份', '数值'],
  [first, name, '2015', '96'],
  [second, '国家监督抽查合格率', '2015', '97'],
];

describe('a column that no layout reads is refused by what its cells say', () => {
  it.each<[string, string[][]]>([
    ['column-other-figures', beside('类型', '目标值')],
    ['column-other-figures', beside('类型', '实际值', '目标值')],
    ['column-narrows', beside('时段', '上半年')],
    ['column-other-figures', beside('OBS_STATUS', 'F')],
    ['column-narrows', beside('产品类别', '食品')],
    ['column-narrows', beside('月份', '6')],
    ['column-other-figures', beside('名称', '目标值')],
    ['column-other-figures', beside('', '', '预计')],
    ['region-column-unclear', beside('报送单位', '南京市', '苏州市')],
    ['region-column-unclear', beside('单位', '南京市', '苏州市')],
    ['region-column-unclear', beside('', '南京市', '')],
    ['region-column-unclear', beside('地区名称', '南京市', '苏州市')],
    ['region-not-found', beside('报送单位', '浙江省')],
    [
      'year-column-unclear',
      [
        ['指标', '统计年份', '数值'],
        [name, '2010', '96'],
      ],
    ],
    [
      'region-column-unclear',
      [
        ['地区', '各市', '指标', '年份', '数值'],
        ['江苏省', '南京市', name, '2015', '96'],
      ],
    ],
    [
      'tables-side-by-side',
      [
        ['地区', '指标', '年份', '数值', '', '城市', '得分'],
        ['江苏省', name, '2015', '96', '', '南京市', '5'],
      ],
    ],
  ])('%s: %j', async (code, rows) => {
    const file = made(rows);
    const plain = await reportOf(file, ...argv);
    const found = await reportOf(file, ...engine);
    expect(errorsOf(plain)).toEqual([`error ${code}`]);
    expect(errorsOf(found)).toEqual([`error ${code}`]);
    expect([plain.exitCode, found.exitCode, found.scorecards]).toEqual([2, 2, []]);
  });

  it('with a unit in its heading, which a file would take for its own', async () => {
    const [unit, brands] = ['备注（万件）', '驰名商标数'];
    const rows = (heading: string): string[][] => [
      [heading, '指标', '年份', '数值'],
      ['见附表', brands, '2015', '600'],
      ['', name, '2015', '96'],
    ];
    const plain = await reportOf(made(rows(unit)), ...argv);
    expect(errorsOf(plain)).toEqual(['error unit-mismatch']);
    expect(errorsOf(await reportOf(made(rows(unit)), ...engine))).toEqual([
      'error engine-unit-left-out',
    ]);
    expect(errorsOf(await reportOf(made(rows('备注')), ...engine))).toEqual([]);
  });

  it('in Parquet, where columns have types', async () => {
    const file = path('typed.parquet');
    const select = (kind: string): string =>
      `SELECT '${name}' AS 指标, 2015 AS 年份, 96.5 AS 数值, CAST('${kind}' AS ENUM('目标值', '实际值')) AS 类型, DATE '2015-06-30' AS 日期, 1 AS 序号`;
    await onDuckdb(`COPY (${select('目标值')}) TO ${quoted(file)}`);
    expect(errorsOf(await reportOf(file, ...engine))).toEqual(['error column-other-figures']);
    await onDuckdb(`COPY (${select('实际值')}) TO ${quoted(file)}`);
    expect(codesOf(await reportOf(file, ...engine))).toEqual([]);
  });

  it('also where it is the folder of a partition', async () => {
    const folder = path('partitioned');
    await onDuckdb(
      `COPY (SELECT '${name}' AS 指标, 2015 AS 年份, 96.5 AS 数值, '目标值' AS 类型) TO ${quoted(folder)} (FORMAT parquet, PARTITION_BY (类型))`,
    );
    expect(errorsOf(await reportOf(folder, ...engine))).toEqual(['error column-other-figures']);
  });
});

describe('a column that no layout reads is passed over where its cells are harmless', () => {
  it.each<[string, string[][]]>([
    ['类型', beside('类型', '实际值')],
    ['a blank column', beside('类型', '')],
    ['时段', beside('时段', '全年')],
    ['OBS_STATUS', beside('OBS_STATUS', 'A')],
    ['产品类别', beside('产品类别', '合计', '全部')],
    ['月份', beside('月份', '1-12月')],
    ['numbers of rows', beside('', '1', '2')],
    ['numbers of many rows', beside('', '100000', '100001')],
    ['备注', beside('备注', '目标值', '见年报')],
    ['the province everywhere', beside('报送单位', '江苏省')],
    ['bodies', beside('单位', '江苏省质监局')],
    [
      'the place beside its region',
      [
        ['所属', '地区', '指标', '年份', '数值'],
        ['江苏省', '南京市', name, '2015', '90'],
        ['江苏省', '江苏省', name, '2015', '96'],
      ],
    ],
    [
      'targets without figures',
      [
        ['指标', '年份', '数值', '类型'],
        [name, '2015', '96', '实际值'],
        ['国家监督抽查合格率', '2015', '-', '目标值'],
      ],
    ],
  ])('%s', async (_, rows) => {
    const file = made(rows);
    const plain = await reportOf(file, ...argv);
    expect(errorsOf(plain)).toEqual([]);
    expect(withoutEvidence(await reportOf(file, ...engine))).toEqual(withoutEvidence(plain));
  });
});

describe('a column of units', () => {
  const figures = (heading: string): string[][] => [
    ['指标', '年份', '数值', heading],
    ['江苏名牌产品总数', '2015', '8', '万个'],
    [name, '2015', '0.96', '%'],
  ];

  it.each(['', '计数单位', '计量', '单位名称'])('headed %j is read as one', async (heading) => {
    const file = made(figures(heading));
    const plain = await reportOf(file, ...argv);
    expect(withoutEvidence(await reportOf(file, ...engine))).toEqual(withoutEvidence(plain));
    expect(JSON.stringify(plain.scorecards)).toContain('"value":80000');
  });

  it('is none where most of its rows hold something else', async () => {
    const [header = [], ...rows] = figures('');
    const others = ['甲', '乙', '丙'].map((text) => ['国家监督抽查合格率', '2015', '97', text]);
    const file = made([header, ...others, ...rows]);
    const plain = await reportOf(file, ...argv);
    expect(withoutEvidence(await reportOf(file, ...engine))).toEqual(withoutEvidence(plain));
  });
});

describe('rows that bear on others are refused', () => {
  it.each<[string, string[][]]>([
    [
      'engine-heading-rows',
      [
        ['地区', '指标', '年份', '数值'],
        ['南京市', '', '', ''],
        ['', name, '2015', '96'],
      ],
    ],
    [
      'engine-heading-rows',
      [
        ['指标', '年份', '数值'],
        ['镇江市', '2015', '-'],
        [name, '2015', '96'],
      ],
    ],
    [
      'engine-heading-rows',
      [
        ['备注', '指标', '年份', '数值'],
        ['见年报', name, '2015', '96'],
        ['南京市', '', '', ''],
        ['', name, '2015', '96'],
      ],
    ],
    [
      'engine-rows-around',
      [
        ['备注', '指标', '年份', '数值'],
        ['注：初步数', name, '2015', '96'],
      ],
    ],
    [
      'engine-rows-around',
      [
        ['序号', '地区', '指标', '年份', '数值'],
        ['1', '南京市', name, '2015', '90'],
        ['合计', '', name, '2015', '96'],
      ],
    ],
  ])('%s: %j', async (code, rows) => {
    const file = made(rows);
    expect(errorsOf(await reportOf(file, ...engine))).toEqual([`error ${code}`]);
  });
});

describe.each([10_002, 50_000])('a column of %i texts', (count) => {
  it.each([
    ["'x' || i AS 类型", ['error engine-texts-many']],
    ["'x' || i AS 编号", []],
    ['i + 100000 AS 类型', []],
    ["'市' || i AS 备注", []],
    ["'企业' || i AS 企业名称", ['error column-narrows']],
    ["'市' || i || '市' AS 报送单位", []],
    ["'2015-01-01 ' || i AS 时间戳", []],
    ["CASE WHEN i % 3 > 0 THEN '%' ELSE 'x' || i END AS 计量", ['error unit-unknown']],
  ])('%s', async (column, codes) => {
    files += 1;
    const file = path(`${String(files)}.parquet`);
    const rows = `SELECT '${name}' AS 指标, 2015 AS 年份, 96 AS 数值, ${column} FROM range(${String(count)}) AS t(i)`;
    await onDuckdb(`COPY (${rows}) TO ${quoted(file)}`);
    expect([...new Set(errorsOf(await reportOf(file, ...engine)))]).toEqual(codes);
  });
});

describe('any column of such texts', () => {
  const texts = fc.constantFrom(
    ...['', '目标值', '实际值', '上半年', '全年', '南京市', '江苏省', '江苏', '全省', '%', '个'],
    ...['2014', '2015', '合计', '食品', '甲', '1', '12', 'F', 'A', '-', '100%'],
  );
  const headings = fc.constantFrom(
    '',
    '类型',
    '时段',
    '报送单位',
    '单位',
    '备注',
    '产品类别',
    '序号',
    '各市',
    'OBS_STATUS',
  );

  it('is told of alike with an engine and without', async () => {
    await fc.assert(
      fc.asyncProperty(
        headings,
        fc.boolean(),
        fc.boolean(),
        fc.array(
          fc.tuple(
            texts,
            fc.constantFrom('江苏省', '南京市', ''),
            fc.constantFrom('95', '96', '-'),
          ),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        async (heading, hasRegion, isBefore, cells) => {
          const all = cells.map(([text]) => text).filter((text) => text !== '');
          // Before all other cells it makes a total of its row, which is passed over in a file.
          const isFirst = isBefore && !all.includes('合计');
          // Whether units come first decides what else beside them is, and rows stand in no order.
          const ofUnits = all.filter((text) => text === '%' || text === '个');
          fc.pre(ofUnits.length === 0 || ofUnits.length === all.length);
          const rows = cells.map(([text, region, value], index) => {
            const rest = [name, String(2012 + index), value];
            const own = hasRegion ? [region, ...rest] : rest;
            return isFirst ? [text, ...own] : [...own, text];
          });
          const common = [...(hasRegion ? ['地区'] : []), '指标', '年份', '数值'];
          const header = isFirst ? [heading, ...common] : [...common, heading];
          const file = made([header, ...rows]);
          const plain = await reportOf(file, '-p', 'jiangsu', '--region', 'all');
          const found = await reportOf(
            file,
            '-p',
            'jiangsu',
            '--region',
            'all',
            '--engine',
            'duckdb',
          );
          // Of several texts that are wrong another one may come first.
          if (isRefused(plain) && isRefused(found)) return;
          expect(withoutEvidence(found)).toEqual(withoutEvidence(plain));
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);
});
