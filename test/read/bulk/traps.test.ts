import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { sameResult } from '../../support/same-result.ts';
import { regions } from '../../support/sample-vocabulary.ts';
import { rate, smallPolicy, target } from '../../support/small-policy.ts';

const rule = smallPolicy(
  [rate('one', '甲合格率'), rate('two', '乙合格率')],
  [target('one'), target('two')],
);
const expectSame = sameResult(rule);
const own = ['--policy', 'rule.yaml'];
const bytesOf = (lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(`${lines.join('\n')}\n`);
const rowsOf = (count: number, row: (at: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => row(at));

/** Rows with what they have to hold besides, far enough from both ends to be scanned. */
const around = (rows: readonly string[], filler: string): string[] => [
  ...rowsOf(5, () => filler),
  ...rows,
  ...rowsOf(5, () => filler),
];

const header = '指标,年份,数值,单位,地区';

describe('a file that is scanned and one that is read, with the same result', () => {
  it.each([
    ['units', (at: number) => `粮食产量,2015,1,单位${String(at % 140)},江苏`, 140],
    ['names', (at: number) => `粮食${String(at)},2015,1,个,江苏`, 40_000],
    ['years', (at: number) => `甲合格率,第${String(at)}年,1,%,江苏`, 40_000],
  ] as const)('has more different %s in all ranges than in each', async (_, row, count) => {
    const first = rowsOf(count, row);
    const second = rowsOf(count, (at) =>
      row(at).replace(/(\d+)(?=,2015|年|,江苏)/u, (digits) => String(Number(digits) + count)),
    );
    const known = ['甲合格率,2015,96,%,江苏', '乙合格率,2015,94,%,江苏'];
    const bytes = bytesOf([header, ...first, ...second, ...known]);
    await expectSame(bytes, ...own);
  });

  it('has a delimiter that is a part of characters', async () => {
    const rows = around(['廣東|粮食产量|2015|95||廣東'], '江苏|甲合格率|2015|96|x|y');
    const text = ['sep=|', '地区|指标|年份|数值|备注|附注', ...rows].join('\n');
    await expectSame(iconv.encode(`${text}\n`, 'gb18030'), ...own);
    await expectSame(iconv.encode(`${text}\n江苏|甲合格率|2015|95||廣東|\n`, 'gb18030'), ...own);
  });

  it('has dates in a column that nothing heads', async () => {
    // More of them than the beginning of a file, by which its layout is told.
    const plain = rowsOf(4_000, () => '甲合格率,95,%,江苏,');
    const rows = [...plain, '甲合格率,95,%,江苏,2015-03-01', ...plain];
    await expectSame(bytesOf(['指标,数值,单位,地区,填报', ...rows]), ...own);
  });

  it('has regions in a column that is not headed as theirs', async () => {
    const plain = rowsOf(600, () => '江苏,甲合格率,2015,96');
    const rows = [...plain, '浙江,甲合格率,2014,94', ...plain];
    await expectSame(bytesOf(['地区名称,指标,年份,数值', ...rows]), ...own);
  });

  it('has a region in a second column that is another', async () => {
    const plain = rowsOf(600, () => '江苏,Jiangsu,甲合格率,2015,96');
    for (const other of ['江苏,Zhejiang', '江苏,Jiangsu']) {
      const rows = [...plain, `${other},甲合格率,2014,94`, ...plain];
      await expectSame(bytesOf(['地区,region,指标,年份,数值', ...rows]), ...own);
    }
  });

  it.each([
    ['报送单位', ['南京'], false],
    ['报送单位', ['', '南京'], false],
    ['报送单位', ['南京', '苏州'], false],
    ['报送单位', ['南京', '质监局'], false],
    ['报送单位', ['', '质监局'], true],
    ['报送单位', ['质监局', '南京'], true],
    ['报送单位', ['', ''], true],
    ['单位', ['', '南京'], false],
    ['单位', ['南京', '质监局'], false],
  ])('has a column %s that may hold places: %j', async (heading, texts, isScanned) => {
    // More rows of each kind than the beginning of a file.
    const rows = texts.flatMap((text) =>
      rowsOf(4_000, (at) => `${text},甲合格率,${String(1990 + (at % 25))},96`),
    );
    const bytes = bytesOf([`${heading},指标,年份,数值`, ...rows]);
    expect(await expectSame(bytes, ...own)).toBe(isScanned ? 2 : 0);
  });

  it.each([
    [['江苏,320000', '浙江,330000'], true],
    [['江苏,江苏', '南京,江苏'], true],
    [['江苏,江苏', '江苏,南京'], false],
  ])('has a second column of places beside that of the regions: %j', async (places, isScanned) => {
    const rows = places.flatMap((place) =>
      rowsOf(4_000, (at) => `${place},甲合格率,${String(1990 + (at % 25))},96`),
    );
    const bytes = bytesOf(['地区,所属代码,指标,年份,数值', ...rows]);
    expect(await expectSame(bytes, ...own)).toBe(isScanned ? 2 : 0);
  });

  it('has its names below another heading', async () => {
    const rows = rowsOf(4_000, (at) => `甲合格率,${String(1990 + (at % 25))},96`);
    expect(await expectSame(bytesOf(['名称,年份,数值', ...rows]), ...own)).toBe(0);
    const sorted = rows.map((row) => `粮食,${row}`);
    expect(await expectSame(bytesOf(['指标,,年份,数值', ...sorted]), ...own)).toBe(0);
  });

  it.each([
    ['%', '%', '%', 2],
    ['', '', '', 2],
    ['', '', '抽查', 2],
    ['', '', '%', 2],
    ['', '%', '', 0],
    ['', '抽查', '%', 0],
    ['%', '星', '%', 0],
    ['抽查', '%', '%', 2],
    ['指数', '抽查', '指数', 0],
  ])(
    'has units in a column that nothing heads: %j, %j, then %j',
    async (first, second, last, scanned) => {
      const plain = (cell: string) => rowsOf(1_500, () => `甲合格率,2015,96,${cell},江苏`);
      const rows = [...plain(first), ...plain(second), `乙合格率,2015,94,${last},江苏`];
      for (const heading of ['', '说明']) {
        const bytes = bytesOf([`指标,年份,数值,${heading},地区`, ...rows, ...plain(last)]);
        expect(await expectSame(bytes, ...own)).toBe(scanned);
      }
    },
  );

  it('has units in a column beside one of reporting bodies', async () => {
    const plain = (cell: string) => rowsOf(2_000, () => `甲合格率,2015,96,质监局,${cell}`);
    await expectSame(bytesOf(['指标,年份,数值,单位,', ...plain(''), ...plain('%')]), ...own);
    await expectSame(bytesOf(['指标,年份,数值,单位,', ...plain('%'), ...plain('')]), ...own);
  });

  it('has fractions beside a unit in percent', async () => {
    const rows = around(['甲合格率,2015,0.953,%,江苏'], '乙合格率,2015,0.94,%,江苏');
    expect(await expectSame(bytesOf([header, ...rows]), ...own)).toBe(2);
  });

  it('has more digits than a number of the machine holds', async () => {
    for (const figure of [
      '94.99999999999999999',
      '95.00000000000000000001',
      '-0.0000000000000000001',
    ]) {
      const rows = around([`乙合格率,2015,${figure},%,江苏`], '甲合格率,2015,96,%,江苏');
      expect(await expectSame(bytesOf([header, ...rows]), ...own)).toBe(2);
    }
  });

  it('has sums in a column that tells no figures apart', async () => {
    const plain = rowsOf(300, (at) => `食品,甲合格率,${String(1990 + (at % 20))},96`);
    const rows = [...plain, '合计,甲合格率,2015,94', ...plain, '食品,甲合格率,2015,96'];
    expect(await expectSame(bytesOf(['类别,指标,年份,数值', ...rows]), ...own)).toBe(2);
  });

  it.each([
    ['类型', '实际值', '目标值'],
    ['OBS_STATUS', 'A', 'F'],
    ['期间', '全年', '上半年'],
    ['', '', '目标值'],
    ['', '17', '目标值'],
  ])('says in one row that its figure is no result: %s, %s', async (heading, plain, other) => {
    const rowWith = (cell: string) => `${cell},甲合格率,2015,96`;
    const rows = rowsOf(300, () => rowWith(plain));
    const head = `${heading},指标,年份,数值`;
    expect(await expectSame(bytesOf([head, ...rows, ...rows]), ...own)).toBe(2);
    expect(await expectSame(bytesOf([head, ...rows, rowWith(other), ...rows]), ...own)).toBe(0);
    // Where no figure stands beside it, it says nothing.
    const blank = `${other},甲合格率,2015,`;
    expect(await expectSame(bytesOf([head, ...rows, blank, ...rows]), ...own)).toBe(2);
  });

  it('has a title that says of all its figures where they are from, or that they are planned', async () => {
    const rows = rowsOf(300, () => '甲合格率,2015,96');
    const titled = (title: string) => bytesOf([title, '指标,年份,数值', ...rows]);
    expect(await expectSame(titled('南京市质量指标'), ...own)).toBe(2);
    expect(await expectSame(titled('南京市质量指标'), ...own, '--region', '南京市')).toBe(2);
    expect(await expectSame(titled('地区：南京市'), ...own)).toBe(2);
    expect(await expectSame(titled('质量强省主要目标'), ...own)).toBe(2);
    expect(await expectSame(titled('2015年上半年质量指标'), ...own)).toBe(0);
  });

  it('has a known name, or a unit, in no row but one that adds others up', async () => {
    const rows = around(['合计,甲合格率,2015,95,%'], '江苏,粮食产量,2015,95,');
    await expectSame(bytesOf(['地区,指标,年份,数值,单位', ...rows]), ...own);
    const others = around(['合计,甲合格率,2015,95,%'], '江苏,甲合格率,2015,95,统计局');
    await expectSame(bytesOf(['地区,指标,年份,数值,单位', ...others]), ...own);
  });

  it('has a row of a million characters', async () => {
    const rows = around([`甲合格率,2015,95,%,${'x'.repeat(1_000_010)}`], '甲合格率,2015,95,%,江苏');
    await expectSame(bytesOf(['指标,年份,数值,单位,备注', ...rows]), ...own);
  });

  it.each([
    ['江苏', ''],
    ['', '江苏'],
  ])(
    'names the region in rows that no target uses alone, or in all others: %j',
    async (one, other) => {
      const rows = around([`粮食产量,2015,1,,${one}`], `甲合格率,2015,96,%,${other}`);
      expect(await expectSame(bytesOf([header, ...rows]), ...own, '--format', 'markdown')).toBe(2);
    },
  );

  it('has a name first in a row without a figure', async () => {
    const rows = around(
      ['粮食产量,2014,-,,江苏', '森林面积,2014,94,,江苏', '粮食产量,2015,9,,江苏'],
      '甲合格率,2015,96,%,江苏',
    );
    expect(await expectSame(bytesOf([header, ...rows]), ...own)).toBe(2);
  });

  it('has many spellings of names that no target uses', async () => {
    const rows = rowsOf(
      600,
      (at) => `粮食产量${' '.repeat(at % 60)},2015,1,,某县${String(at % 7)}`,
    );
    const others = rowsOf(100, (at) => `某数${String(at)},2015,1,,某县${String(at % 7)}`);
    const all = around([...rows, ...others], '甲合格率,2015,96,%,江苏');
    expect(await expectSame(bytesOf([header, ...all]), ...own, '--region', 'all')).toBe(2);
  });

  it("has two cells in a row that can't be read, where rows are handed on in parts", async () => {
    // Of a region that isn't judged, so that they are told of in the order in which they come.
    const rows = rowsOf(4_097, (at) => `甲合格率,2015,,x${String(at)},浙江`);
    const twice = ['甲合格率,2015,坏一,坏二,浙江', '甲合格率,2015,坏三,坏四,浙江'];
    const last = rowsOf(5, () => '甲合格率,2015,,96,江苏');
    const bytes = bytesOf(['指标,年份,抽查批次,数值,地区', ...rows, ...twice, ...last]);
    expect(await expectSame(bytes, ...own)).toBe(2);
  });

  it('has a unit that is none, and nothing else amiss', async () => {
    const rows = around(
      ['甲合格率,2010,95,升,江苏', '甲合格率,2011,95,,江苏'],
      '乙合格率,2015,96,%,江苏',
    );
    const all = bytesOf([header, ...rows, '甲合格率,2015,96,%,江苏']);
    expect(await expectSame(all, ...own)).toBe(2);
    expect(await expectSame(all, ...own, '--region', 'all', '--strict')).toBe(2);
  });

  it('has more figures that count than its size lets expect', async () => {
    const rows = rowsOf(5_000, (at) => {
      const year = String(1970 + Math.floor(at / 100));
      return `甲合格率,${year},${String(at % 90)}.5,%,县${String(at % 100)}`;
    });
    expect(await expectSame(bytesOf([header, ...rows]), ...own, '--region', 'all')).toBe(2);
  });

  it('has a title longer than the few bytes that are looked at first', async () => {
    const title = `关于质量指标完成情况的说明：${'各地按要求报送。'.repeat(600)}`;
    const rows = rowsOf(3_000, (at) => `甲合格率,${String(2010 + (at % 6))},96,%,江苏`);
    expect(await expectSame(bytesOf([title, header, ...rows]), ...own)).toBe(2);
  });

  it('has lines within quotes that look like rows where it is cut', async () => {
    const [row, inner] = ['江苏,甲合格率,2015,96,', '江苏,乙合格率,2015,50,'];
    const rows = [
      ...rowsOf(25, () => row),
      // Read from its middle, it ends in quotes that those of the last note close.
      ['江苏,乙合格率,2015,96,"', ...rowsOf(25, () => inner), `${inner}"`].join('\n'),
      ...rowsOf(30, () => row),
      '江苏,乙合格率,2015,96,"\n"',
      ...rowsOf(20, () => row),
    ];
    expect(await expectSame(bytesOf(['地区,指标,年份,数值,备注', ...rows]), ...own)).toBe(2);
  });

  it('has a byte order mark in the middle', async () => {
    // Some of these are the first behind a place in the file that is remembered.
    const mark = (at: number): string => (at > 4_080 && at < 4_110 ? '\ufeff' : '');
    const rows = rowsOf(4_200, (at) => `${mark(at)}甲合格率,2015,9x5,%,江苏`);
    await expectSame(bytesOf([header, ...rows]), ...own, '--format', 'github');
  });
});

// Those of a region that stands within a file are not read row by row, but name by name.
describe('figures in the middle of a file that is scanned and of one that is read', () => {
  const indicators = [
    rate('one', '甲合格率', { aliases: ['甲率'] }),
    rate('two', '乙增长率', { share: false }),
    { id: 'brands', name: { zh: '名牌产品数', en: 'Brands' }, unit: '个' },
    rate('place', '丙名次', { unit: '位', better: 'lower' }),
  ];
  const targets = [
    target('place', { criterion: { 'rank-within': 5 } }),
    target('above', { indicator: 'one', criterion: { 'above-reference': '全国' } }),
    target('first', { indicator: 'one', criterion: { 'rank-within': 1 } }),
    target('most', { indicator: 'one', criterion: { 'at-most': 95 } }),
    target('two', { criterion: { 'at-most': 95 } }),
    target('brands', { criterion: { 'at-most': 95 } }),
  ];
  const expectSameOfMany = sameResult(smallPolicy(indicators, targets));

  it.each([
    ['two for one year', ['甲合格率,2015,94,%,江苏', '甲合格率,2015,96,%,江苏']],
    ['two alike for one year', ['甲合格率,2015,96,%,江苏', '甲合格率,2015,96,%,江苏']],
    [
      'one for each of two years, twice',
      ['2014', '2015', '2015', '2014'].map((year, at) => `甲合格率,${year},9${String(at)},%,江苏`),
    ],
    ['two of different units', ['甲合格率,2014,94,%,江苏', '甲合格率,2015,96,‰,江苏']],
    ['two, one without a unit', ['甲合格率,2014,94,%,江苏', '甲合格率,2015,0.96,,江苏']],
    ['two of different years', ['甲合格率,2014,94,%,江苏', '乙增长率,2015,96,%,江苏']],
    ['two under different names', ['甲合格率,2015,94,%,江苏', '甲率,2015,95,%,江苏']],
    ['one in another unit', ['甲合格率,2015,96,‰,江苏']],
    ['one that may be a fraction', ['甲合格率,2015,0.96,,江苏']],
    ['one that may be all of them', ['甲合格率,2015,1,,江苏']],
    ['one that may be all of them, in decimals', ['甲合格率,2015,1.00,,江苏']],
    ['one a little above that', ['甲合格率,2015,1.01,,江苏']],
    ['one that is no fraction, being 0', ['甲合格率,2015,0,,江苏']],
    ['a fraction with its unit', ['甲合格率,2015,0.96,%,江苏']],
    ['a fraction beside percents', ['甲合格率,2014,90,,江苏', '甲合格率,2015,0.96,,江苏']],
    ['more than all of them', ['甲合格率,2015,100.01,%,江苏']],
    ['all of them', ['甲合格率,2015,100.00,%,江苏']],
    ['less than none of them', ['甲合格率,2015,-1,%,江苏']],
    ['a growth of more than all', ['乙增长率,2015,100.01,%,江苏']],
    ['a growth below 0', ['乙增长率,2015,-3.5,%,江苏']],
    ['half a thing', ['名牌产品数,2015,94.5,个,江苏']],
    ['whole things in decimals', ['名牌产品数,2015,94.0,个,江苏']],
    ['fewer than no things', ['名牌产品数,2015,-3,个,江苏']],
    ['a place', ['甲合格率,2015,3,位,江苏']],
    ['a place by its name', ['丙名次,2015,3,,江苏']],
  ])('are the same: %s', async (_, rows) => {
    const bytes = bytesOf([header, ...around(rows, '甲合格率,2015,96,%,浙江')]);
    expect(await expectSameOfMany(bytes, ...own)).toBe(2);
  });

  it.each([
    ['the nation', '全国'],
    ['another province', '北京'],
  ])('are the same beside one of %s that may be a fraction', async (_, place) => {
    const others = regions.ranked.map(({ name }) => name.zh).filter((name) => name !== '江苏省');
    const rows = ['甲合格率,2015,95,%,江苏', ...others.map((name) => `甲合格率,2015,90,%,${name}`)];
    const fraction = `甲合格率,2015,0.96,,${place}`;
    const all = [...rows.filter((row) => !row.includes(place)), fraction];
    const bytes = bytesOf([header, ...around(all, '粮食产量,2015,96,%,上海')]);
    expect(await expectSameOfMany(bytes, ...own)).toBe(2);
  });
});
