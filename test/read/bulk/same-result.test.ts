import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../support/memory-files.ts';
import { runOn } from '../../support/run-check.ts';
import { sameResult } from '../../support/same-result.ts';
import { rate, smallPolicy, target } from '../../support/small-policy.ts';

const rule = smallPolicy(
  [
    rate('one', '甲合格率', { counts: { passed: ['甲合格批次'], total: ['甲抽查批次'] } }),
    rate('two', '乙合格率', { aliases: ['乙率'] }),
    { id: 'brands', name: { zh: '名牌产品数', en: 'Brands' }, unit: '个' },
  ],
  [
    target('one', { criterion: { 'above-reference': '全国' } }),
    target('two'),
    target('two-rises', { indicator: 'two', criterion: { rising: 'each-year' }, from: 2014 }),
    target('brands', { criterion: { 'at-least': 10 }, aggregation: 'sum' }),
    target('rank', { indicator: 'one', criterion: { 'rank-within': 2 } }),
  ],
);

const own = ['--policy', 'rule.yaml'];
const expectSame = sameResult(rule);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file that is scanned and one that is read', () => {
  const fixtures = join(import.meta.dirname, '../../../fixtures');
  const tables = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.csv'),
  );

  it.each(tables)('%s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(fixtures, name)));
    for (const policy of ['jiangsu-2015', 'guangdong-2015']) {
      await expectSame(bytes, '--policy', policy, '--region', 'all', '--verbose');
      await expectSame(bytes, '--policy', policy, '--allow-missing', '--strict');
    }
    await expectSame(bytes, '--province', 'jiangsu');
  });

  it('is scanned where its rows are plain', async () => {
    const rows = ['江苏', '浙江', '全国'].flatMap((region) =>
      ['甲合格率', '乙合格率', '名牌产品数', '粮食产量'].flatMap((name) =>
        [2014, 2015].map((year) => `${region},${name},${String(year)},${String(95)}`),
      ),
    );
    const text = `地区,指标,年份,数值\n${rows.join('\n')}\n`;
    expect(await expectSame(bytesOf(text), ...own, '--region', 'all')).toBe(2);
    expect(await expectSame(iconv.encode(text, 'gb18030'), ...own)).toBe(2);
  });
});

describe('a header that comes again', () => {
  const header = '地区,指标,年份,数值';
  const row = (name: string, year: number) => `江苏,${name},${String(year)},96`;
  const before = [2011, 2012, 2013, 2014, 2015].map((year) => row('甲合格率', year));
  const after = [2014, 2015].map((year) => row('乙合格率', year));
  const judged = async (...between: readonly string[]) => {
    const bytes = bytesOf(`${[header, ...before, ...between, ...after].join('\n')}\n`);
    await expectSame(bytes, ...own, '--verbose');
    const files = memoryFiles({ 'data.csv': bytes, 'rule.yaml': rule });
    const { diagnostics } = await runOn(files, ['data.csv', ...own]);
    return diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ code, place }) => `${code} ${String(place?.line)}`);
  };

  it.each([[[header]], [['续表,,,', header]], [[',,,', ' 地区 ,指标,年份,数值']]])(
    'is passed over: %j',
    async (between) => {
      expect(await judged(...between)).toEqual([]);
    },
  );

  it.each([
    [['地区,指标,年份,目标值'], 7],
    [['地区,指标,年度,数值'], 7],
    [['区域,名称,期间,数字'], 7],
    [['甲,乙,年度,数字'], 7],
    [['甲,乙,期间,实际值'], 7],
    [['表2 南京市,,,', header], 8],
    [['南京市,,,', header], 8],
    [['注：甲,,,', header], 8],
  ])('stops the run: %j', async (between, line) => {
    expect(await judged(...between)).toEqual([`header-again ${String(line)}`]);
  });
});

/** Cells as they come, and as they should not. */
const names = [
  '甲合格率',
  '乙合格率',
  '乙率（%）',
  '乙率（‰）',
  '名牌产品数',
  '甲合格批次',
  '粮食产量',
  '森林覆盖率',
  '甲合格',
  '合格率',
  '全国甲合格率',
  '甲合格率排名',
];
const oddNames = ['', ' ', '合计', '注：甲', '一、产品质量', '①', '"甲合格率"', '"名,牌"', 'Total'];
const places = ['江苏', '江苏省', '浙江', '南京市', '全国', '某县', '32', ''];
const years = ['2014', '2015', '2015年', '2011-2015', '"2015"'];
const oddYears = ['', '15', '2015年1月', '2020'];
const units = ['', '%', '个', '‰', '件'];
const oddUnits = ['省局', '分'];
const values = ['95', '96.5', '94.96', '0.96', '12', '-3', '1,234', '007', '100.0', '3.140000'];
const writtenValues = ['95%', '"96.5"', '"1,234"', '…', '-', '', '95.2①', '12个', '9.5e1', '０'];
const oddValues = ['x', '#DIV/0!', '95 96', '1234567890123456.5', '"多\n行"', '-0', '.5', '+5'];
const remarks = ['', '7', 'x', '1', '备注', '"两\n行"', '?', '·', '“好”'];

const either = (
  plain: readonly string[],
  odd: readonly string[],
  weight: number,
): fc.Arbitrary<string> =>
  fc.oneof(
    { arbitrary: fc.constantFrom(...plain), weight },
    { arbitrary: fc.constantFrom(...odd), weight: 1 },
  );

/** Rows in the long form; the larger `weight`, the fewer of them are odd. */
const rowsOf = (weight: number): fc.Arbitrary<readonly string[][]> =>
  fc.array(
    fc
      .tuple(
        fc.constantFrom(...places),
        either(names, oddNames, weight),
        either(years, oddYears, weight),
        either(units, oddUnits, weight),
        either(
          [...values, ...(weight > 20 ? [] : writtenValues)],
          [...writtenValues, ...oddValues],
          weight,
        ),
        either(remarks, ['"', '目标值'], 10 * weight),
      )
      .map((row) => [...row]),
    { minLength: 3, maxLength: 40 },
  );

/** Rows as in a sorted file, of which each is like those around it, with a few odd cells at most. */
const sortedRows: fc.Arbitrary<readonly string[][]> = fc
  .record({
    blocks: fc.array(
      fc.record({
        place: fc.constantFrom('江苏', '浙江', '全国', '某县'),
        name: fc.constantFrom('甲合格率', '乙合格率', '名牌产品数', '粮食产量', '森林覆盖率'),
        unit: fc.constantFrom('', '', '%'),
        remark: fc.constantFrom('', '1', 'x'),
        values: fc.array(fc.constantFrom('95', '96.5', '12', '100.0', '"96.5"', '-3'), {
          minLength: 2,
          maxLength: 6,
        }),
      }),
      { minLength: 2, maxLength: 6 },
    ),
    odd: fc.array(
      fc.record({
        at: fc.nat(40),
        column: fc.nat(5),
        text: fc.constantFrom(
          ...[...oddNames, ...oddYears, ...writtenValues, ...oddValues, ...remarks],
          ...['锟斤拷', '鍒堕€犱笟', '注：甲', '2015年'],
        ),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ blocks, odd }) => {
    const rows = blocks.flatMap(({ place, name, unit, remark, values }) =>
      values.map((value, at) => [place, name, String(2010 + at), unit, value, remark]),
    );
    for (const { at, column, text } of odd) rows[at % rows.length]?.splice(column, 1, text);
    return rows;
  });

const whole: fc.Arbitrary<string> = fc.constantFrom(
  '',
  ' , , , , , ',
  '注：以上为初步数',
  '注,,,,,',
  '合计,,,,5,',
  '江苏省,,,,,',
  '*,,,,,',
  '2015,2016',
  '续表,,,,,',
  '单位：‰,,,,,',
  '江苏,指标,年份,单位,数值,备注',
  '指标,年份,数值',
  '南京,2015,,,,',
  '江苏,南京市,2015,,,',
  '苏南,—,—,—,—,—',
  '江苏,目标值,2015,,—,',
  '全国平均,,,,,',
);

/** What the columns are headed by, and which of the cells they hold. */
const headers: readonly (readonly [string, number[]])[] = [
  ['地区,指标,年份,单位,数值,备注', [0, 1, 2, 3, 4, 5]],
  ['指标,地区,年份,数值', [1, 0, 2, 4]],
  ['数值,指标,年份', [4, 1, 2]],
  ['备注,指标,省份,城市,年份,数值', [5, 1, 0, 0, 2, 4]],
  ['指标,数值,单位', [1, 4, 3]],
  ['地区,指标,年份,合格批次,抽查批次,数值', [0, 1, 2, 4, 4, 4]],
  ['年份,数值,地区', [2, 4, 0]],
  [',指标,年份,数值,', [5, 1, 2, 4, 5]],
  ['类型,指标,年份,数值', [5, 1, 2, 4]],
];

const file = (weight: number, rows = rowsOf(weight)): fc.Arbitrary<Uint8Array> =>
  fc
    .record({
      header: fc.constantFrom(...headers),
      rows,
      wholes: fc.array(fc.tuple(fc.nat(60), whole), { maxLength: weight > 20 ? 1 : 3 }),
      end: fc.constantFrom('\n', '\r\n'),
      delimiter: fc.constantFrom(',', ',', '\t', ';'),
      hasEnd: fc.boolean(),
      start: fc.constantFrom('', '', '\ufeff', '表1\n'),
      encoding: fc.constantFrom('utf-8', 'utf-8', 'gb18030'),
    })
    .map(
      ({ header: [heading, columns], rows, wholes, end, delimiter, hasEnd, start, encoding }) => {
        const lines = rows.map((row) => columns.map((column) => row[column]).join(','));
        for (const [at, text] of wholes) lines.splice(at, 0, text);
        const text = [heading, ...lines].join(end) + (hasEnd ? end : '');
        const cut = start + (delimiter === ',' ? text : text.replaceAll(',', delimiter));
        return encoding === 'utf-8' ? bytesOf(cut) : new Uint8Array(iconv.encode(cut, 'gb18030'));
      },
    );

describe('any file in the long form', () => {
  const argvs = [
    [...own, '--region', 'all', '--verbose'],
    [...own, '--region', '江苏', '--region', '浙江'],
    [...own, '--allow-missing', '--strict'],
    ['--province', 'jiangsu', '--year', '2015'],
    [...own, '--region', 'all', '--format', 'sarif'],
    ['--province', 'all', '--region', 'all'],
    [...own, '--encoding', 'gbk', '--only', '乙合格率'],
  ];

  it.each([3, 30, 300])('gives the same result (one odd cell in %i)', async (weight) => {
    let scanned = 0;
    await fc.assert(
      fc.asyncProperty(file(weight), fc.constantFrom(...argvs), async (bytes, argv) => {
        scanned += await expectSame(bytes, ...argv);
      }),
      { numRuns: 300 },
    );
    if (weight > 20) expect(scanned).toBeGreaterThan(60);
  });

  it('gives the same result where it is sorted', async () => {
    let scanned = 0;
    await fc.assert(
      fc.asyncProperty(file(300, sortedRows), fc.constantFrom(...argvs), async (bytes, argv) => {
        scanned += await expectSame(bytes, ...argv);
      }),
      { numRuns: 600 },
    );
    expect(scanned).toBeGreaterThan(200);
  });

  it('gives the same result with bytes of it damaged', async () => {
    const change = fc.record({ at: fc.nat(), byte: fc.nat(255), isPutIn: fc.boolean() });
    const damaged = fc
      .tuple(file(300), fc.array(change, { minLength: 1, maxLength: 3 }))
      .map(([bytes, changes]) => {
        const list = Array.from(bytes);
        for (const { at, byte, isPutIn } of changes) {
          list.splice(at % list.length, isPutIn ? 0 : 1, byte);
        }
        return new Uint8Array(list);
      });
    await fc.assert(
      fc.asyncProperty(damaged, fc.constantFrom(...argvs), async (bytes, argv) => {
        await expectSame(bytes, ...argv);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a file that is too large for the everyday reader', () => {
  const rows = Array.from({ length: 3000 }, (_, at) => `第${String(at)}号县,甲合格率,2015,95`);
  const judge = (...more: readonly string[]) => judgeRows(...rows, ...more, ...rows);
  const judgeRows = (...all: readonly string[]) => {
    const text = ['地区,指标,年份,数值', ...all].join('\n');
    const real = memoryFiles({ 'data.csv': `${text}\n`, 'rule.yaml': rule });
    const files = {
      ...real,
      large: 0,
      largest: 100,
      read: (path: string) =>
        path === 'data.csv' ? Promise.reject(new Error('it is too large')) : real.read(path),
    };
    return runOn(files, ['data.csv', ...own, '--region', 'all']);
  };

  it('is judged all the same', async () => {
    const { exitCode, diagnostics } = await judge();
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(exitCode).not.toBe(2);
  });

  it.each([
    ['a stray quote', '某县,甲合"格率,2015,95', 'large-file-not-plain', 3002],
    ['the heading of a group', ',产品质量,,', 'large-file-not-plain', null],
    ['a row that is too long', '某县,甲合格率,2015,95,1', 'row-length', 3002],
  ])('is refused for %s', async (_, row, code, line) => {
    const { exitCode, diagnostics } = await judge(row);
    expect(diagnostics).toMatchObject([{ code, place: { line } }]);
    expect(exitCode).toBe(2);
  });

  it('is refused where no name in it is known', async () => {
    const { exitCode, diagnostics } = await judgeRows(
      ...rows.map((row) => row.replace('甲合格率', '海水温度')),
    );
    expect(diagnostics).toMatchObject([
      { code: 'indicators-unknown', args: { seen: ['海水温度'] }, place: { line: null } },
    ]);
    expect(exitCode).toBe(2);
  });

  it('is answered name by name where one is nearly known', async () => {
    const { diagnostics } = await judgeRows(
      ...rows.map((row) => row.replace('甲合格率', '甲合格律')),
    );
    const codes = new Set(diagnostics.map(({ code }) => code));
    expect([...codes]).toContain('name-nearly');
    expect([...codes]).not.toContain('large-file-not-plain');
  });
});
