import { describe, expect, it } from 'vitest';
import { diagnosticLines, observationLines, readText } from '../support/dataset-lines.ts';

const read = (text: string): string[] => observationLines(readText(text).observations);

describe('what is said above a table', () => {
  it.each([
    '单位：%',
    '单位:%',
    '计量单位：百分比',
    '（单位：%）',
    '主要指标（单位：%）',
    '主要指标  单位：%',
    '表1,单位：%',
    '单位：,%',
    'Unit: %',
    '单 位：%',
    '（ 计量单位 ： % ）',
    `主要指标${' '.repeat(60_000)}单位${' '.repeat(60_000)}：${' '.repeat(60_000)}%`,
  ])('may be the unit of figures that state none: %j', (title) => {
    expect(read(`${title}\n指标,2015\n合格率,96\n`)[0]).toMatch(/ 96(?:%|百分比)$/u);
  });

  it('stands back behind a unit that is stated nearer, and is multiplied by a bare prefix', () => {
    expect(read('单位：%\n指标,2015\n名牌产品（个）,3\n顾客满意度,85分\n')).toEqual([
      '3:2 名牌产品 value 2015 nowhere 3个',
      '4:2 顾客满意度 value 2015 nowhere 85分',
    ]);
    expect(read('单位：个\n指标,数值\n名牌产品,1.2万\n')).toEqual([
      '3:2 名牌产品 value undated nowhere 1.2万个',
    ]);
    expect(read('单位：个\n指标,合格批次,抽查批次\n合格率,96,100\n')).toEqual([
      '3:2 合格率 passed undated nowhere 96',
      '3:3 合格率 total undated nowhere 100',
    ]);
  });

  it.each([
    '单位：质监局',
    '说明：单位是百分比',
    '单位',
    '合格情况（1）',
    '合格情况（十）',
    '合格情况（%以上）',
  ])('is no unit where it names none: %j', (title) => {
    expect(read(`${title}\n指标,2015\n合格率,96\n`)).toEqual(['3:2 合格率 value 2015 nowhere 96']);
  });

  it.each([
    '数据单位：%',
    '单位（%）',
    '（%）',
    '合格情况（%）',
    '单位：%，时间：2015年',
    '（单位：%，时间：2015年）',
    '时间：2015年；单 位：%',
    '单位：%（年末）',
    '单位：%、个',
    '合格情况（个、%）',
    '单位：%\n合格情况（%）',
    '单位：%\n单位：个',
  ])('may state a unit in other words, and several of which one is the figures: %j', (title) => {
    expect(read(`${title}\n指标,数值\n合格率,96\n`)[0]).toMatch(/ 96%$/u);
  });

  it.each(['单位：万个、个', '单位：万个/家', '单位：万亩', '单位：个、万亩', '（个、万个）'])(
    'is told of where it is a unit that figures without one of their own can not have: %j',
    (title) => {
      const { observations } = readText(`${title}\n指标,2015\n名牌产品,70\n合格率,96%\n甲,-\n`);
      expect(observationLines(observations)).toEqual([
        '3:2 名牌产品 value 2015 nowhere table-unit-unclear',
        '4:2 合格率 value 2015 nowhere 96%',
        '5:2 甲 value 2015 nowhere missing',
      ]);
      expect(read(`${title}\n指标,数值\n名牌产品,1.2万\n`)).toEqual([
        '3:2 名牌产品 value undated nowhere table-unit-unclear',
      ]);
    },
  );

  it.each([
    '指标（万个）,2015年\n名牌产品,70\n',
    '项目　（单位：万个）,2015年\n名牌产品,70\n',
    '指标（万个）,年份,数值\n名牌产品,2015,70\n',
    '产品（万个）,2015年\n名牌产品,70\n',
    '地区（万个）,年份,名牌产品\n江苏,2015,70\n',
    '指标（万个）,2015年,2014年（个）\n名牌产品,70,\n',
  ])('stands in the heading of a column without figures as well: %j', (text) => {
    expect(read(text)[0]).toMatch(/ 70万个$/u);
  });

  it('is none of the heading of another column with figures', () => {
    expect(read('年份,产值（亿元）,名牌产品\n2015,3,70\n')).toContain(
      '2:3 名牌产品 value 2015 nowhere 70',
    );
    expect(read('年份,备注（亿元）,名牌产品\n2015,,70\n')).toContain(
      '2:3 名牌产品 value 2015 nowhere 70',
    );
  });

  it('is refused below the header where it stands alone in brackets', () => {
    expect(diagnosticLines(readText('指标,2015年\n（万个）,\n名牌产品,70\n').diagnostics)).toEqual([
      'error statement-below-header 2:1',
    ]);
  });

  it('may be the region of figures beside which none stands', () => {
    expect(read('地区：浙江省\n指标,2015\n合格率,96\n')).toEqual([
      '3:2 合格率 value 2015 浙江省 96',
    ]);
    expect(read('地区：浙江省\n地区,指标,数值\n江苏,合格率,96\n,名牌产品,3\n')).toEqual([
      '3:3 合格率 value undated 江苏省 96',
      '4:3 名牌产品 value undated 浙江省 3',
    ]);
    expect(read('地区：全省\n指标,2015\n合格率,96\n')).toEqual([
      '3:2 合格率 value 2015 nowhere 96',
    ]);
  });

  it.each([
    ['2013年全省质量指标完成情况', '指标,数值\n合格率,96\n', 2013],
    ['全省质量指标（２０１３ 年度）\n2013年', '指标,数值\n合格率,96\n', 2013],
    ['2013年', '指标,数值,单位\n合格率,96,%\n', 2013],
    ['2013年', '指标,2014\n合格率,96\n', null],
    ['2013年', '年份,指标,数值\n2014,合格率,96\n', null],
    ['2013年\n时间：2014年', '指标,数值\n合格率,96\n', null],
    ['2011-2015年规划', '指标,数值\n合格率,96\n', null],
    ['2011年至2015年规划', '指标,数值\n合格率,96\n', null],
    ['2013年与2014年', '指标,数值\n合格率,96\n', null],
    ['发布时间 2014年3月5日', '指标,数值\n合格率,96\n', null],
    ['苏政发〔2013〕15号', '指标,数值\n合格率,96\n', null],
    ['编号12013年', '指标,数值\n合格率,96\n', null],
  ])('is told of where it names a year and the figures none: %j above %j', (title, table, year) => {
    const told = readText(`${title}\n${table}`).diagnostics.filter(
      ({ code }) => code === 'title-year-unused',
    );
    expect(told.map(({ args }) => args)).toEqual(year === null ? [] : [{ year }]);
  });

  it('may be a city beside its province, whichever stands first', () => {
    for (const titles of ['地区：江苏\n城市：南京', '城市：南京\n地区：江苏']) {
      const { observations } = readText(`${titles}\n指标,2015年\n合格率,96\n`);
      expect(observationLines(observations)).toEqual(['4:2 合格率 value 2015 南京市 96']);
    }
  });

  it('may be the year of figures beside which none stands', () => {
    expect(read('时间：2015年\n指标,数值\n合格率,96\n')).toEqual([
      '3:2 合格率 value 2015 nowhere 96',
    ]);
    expect(read('时间：2015年\n指标,2014\n合格率,96\n')).toEqual([
      '3:2 合格率 value 2014 nowhere 96',
    ]);
    expect(read('时间：最近10年\n指标,数值\n合格率,96\n')).toEqual([
      '3:2 合格率 value undated nowhere 96',
    ]);
  });

  it.each([
    ['时间：2015年上半年', '指标,数值\n合格率,96\n'],
    ['时间：2015年6月', '指标,数值\n合格率,96\n'],
    ['时间：2015年第一季度', '指标,2014年,2015年\n合格率,95,96\n'],
    ['年份：,2015.6', '指标,年份,数值\n合格率,2015,96\n'],
    ['时间：2014年、2015年', '指标,数值\n合格率,96\n'],
  ])('stops the run where its period is no year: %j', (title, table) => {
    const { observations, diagnostics } = readText(`${title}\n${table}`);
    expect(observations).toEqual([]);
    expect(diagnosticLines(diagnostics)).toEqual(['error stated-period-unreadable 1:1']);
  });

  it.each([
    ['时间：最近10年', '指标,2014\n合格率,96\n'],
    ['时间：', '指标,2014\n合格率,96\n'],
    ['时间：2013年、2014年', '指标,2014\n合格率,96\n'],
    ['时间：2011年-2015年', '指标,2014\n合格率,96\n'],
  ])('may have any words for the years that the table gives itself: %j', (title, table) => {
    expect(read(`${title}\n${table}`)).toEqual(['3:2 合格率 value 2014 nowhere 96']);
  });

  it.each([
    '单位：‰,,',
    '单位：,‰,',
    '（单位：‰）,,',
    '主要指标（单位：‰）,,',
    '指标：名牌产品,,',
    '时间：2013年,,',
    '地区：浙江省,,',
  ])('stops the run where it stands below the header: %j', (row) => {
    const { observations, diagnostics } = readText(
      `指标,2014年,2015年\n合格率,95,96\n${row}\n名牌产品,3,4\n`,
    );
    expect(observations).toEqual([]);
    expect(diagnosticLines(diagnostics)).toEqual(['error statement-below-header 3:1']);
    expect(diagnostics[0]?.args).toEqual({ found: row.replace(/,+$/u, '').replace(',', ' ') });
  });

  it('is a row of data below the header where a figure stands beside it', () => {
    expect(read('指标,2015\n合格率,95\n单位：甲,96\n')).toEqual([
      '2:2 合格率 value 2015 nowhere 95',
      '3:2 单位：甲 value 2015 nowhere 96',
    ]);
  });

  it('is no header, though it names an indicator', () => {
    expect(read('指标：,合格率\n地区,数值\n江苏,96\n')).toEqual([
      '3:2 合格率 value undated 江苏省 96',
    ]);
  });

  it('counts where the table has one indicator, and not beside others', () => {
    expect(read('指标：名牌产品\n指标,数值\n合格率,96\n')).toEqual([
      '3:2 合格率 value undated nowhere 96',
    ]);
  });

  it('leads to the name to type where a title is one', () => {
    const { diagnostics } = readText('合格率（%）\n地区,2015\n江苏,96\n');
    expect(diagnosticLines(diagnostics)).toEqual(['error indicator-not-named 2:1']);
    expect(diagnostics[0]?.args).toEqual({ nearest: '合格率', unit: '%' });
  });
});
