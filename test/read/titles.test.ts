import { describe, expect, it } from 'vitest';
import { diagnosticLines, observationLines, readText } from '../support/dataset-lines.ts';
import { codesOf, evaluationOf, runCheck } from '../support/run-check.ts';
import { type Cell, oneSheet } from '../support/workbook.ts';

const table = '指标,单位,2015年\n合格率,%,95.2\n';
const said = (title: string, below = table): string[] =>
  diagnosticLines(readText(`${title}\n${below}`).diagnostics).filter(
    (line) => !line.startsWith('detail'),
  );
const regions = (title: string): string[] =>
  observationLines(readText(`${title}\n${table}`).observations);

describe('a title', () => {
  it.each([
    ...['2015年上半年质量指标', '2015年1-6月质量指标', '2015年第一季度质量指标', '前三季度指标'],
    ...['2015年1—9月质量指标', '表1：质量指标（2015年6月份）,,', '2015年6月末指标'],
    ...['年度质量目标计划表', '质量指标预测表', '“十二五”质量目标分解表（一）', '2015年目标值'],
  ])('that says that figures are planned or of a part of the year stops the run: %s', (title) => {
    expect(said(title)).toEqual(['error title-other-figures 1:1']);
  });

  it.each(['质量强省建设主要目标', '江苏省“十二五”质量发展规划', '2015年质量工作计划'])(
    'that may be a document’s is warned of: %s',
    (title) => {
      expect(said(title)).toEqual(['warning title-other-figures 1:1']);
    },
  );

  it.each([
    ...[
      '质量强省目标完成情况',
      '江苏省2015年质量强省目标完成情况表',
      '质量目标考核表',
      '2015年质量指标',
    ],
    ...[
      '2015年1-12月质量指标',
      '目标任务进展表',
      '表1-2 质量指标',
      '填报时间：2016年1月-3月',
      '2016年1月',
    ],
    ...['注：上半年数据另见附表', `${'甲'.repeat(40)}上半年`, '2015年1月1日至12月31日质量指标'],
  ])('says nothing of the kind with other words: %s', (title) => {
    expect(said(title)).toEqual([]);
    expect(regions(title)).toEqual([expect.stringMatching(/2015 (?:nowhere|江苏省) 95\.2%/u)]);
  });

  it('of plans says nothing where a column holds the results', () => {
    expect(said('年度质量目标计划表', '指标,目标值,实际值\n合格率,95,96\n')).toEqual([]);
  });

  it.each([
    ['南京市2015年质量指标完成情况', '南京市'],
    ['表1 2015年南京市质量指标', '南京市'],
    ['江苏省苏州市质量指标', '苏州市'],
    ['填报地区：南京市', '南京市'],
    ['统计地区：,浙江省', '浙江省'],
    ['浙江省2015年质量指标完成情况', '浙江省'],
    ['附件2：北京市质量指标', '北京市'],
    ['广西壮族自治区质量强省指标', '广西壮族自治区'],
    ['江苏省2015年全省质量指标', '江苏省'],
  ])('may name the place of figures beside which none stands: %s', (title, place) => {
    expect(regions(title)).toEqual([expect.stringContaining(`2015 ${place} 95.2%`)]);
  });

  it.each([
    '各设区市质量指标',
    '南京市质监局',
    '南京市、苏州市质量指标',
    '浙江省、江苏省质量指标',
    '浙江省统计局',
    '浙江省市场监管局通报',
    '浙江省-江苏省质量对比',
    '浙江省 江苏省质量指标',
    '江苏省昆山市质量统计',
    '江苏省海安县质量统计',
    '江苏省南京市、苏州市质量统计',
    '江苏省南京市统计局',
    '江苏省苏南五市质量统计',
    '江苏省外质量统计',
    '江苏省对全国产品抽查结果',
    '江苏省规模以上企业质量统计',
    '上海市场监督抽查情况',
    '北京市场销售江苏产品抽查情况',
    '某省质量指标',
    '城市质量指标',
    '全市质量指标',
  ])('names no place of them with other words: %s', (title) => {
    expect(regions(title)).toEqual([expect.stringContaining('2015 nowhere 95.2%')]);
  });

  it.each(['报告期', '统计期间', '数据时间', '统计年度'])('may state the period: %s', (key) => {
    const undated = '指标,数值\n合格率,95\n';
    expect(said(`${key}：2015年上半年`, undated)).toEqual(['error stated-period-unreadable 1:1']);
    expect(observationLines(readText(`${key}：2015年\n${undated}`).observations)).toEqual([
      '3:2 合格率 value 2015 nowhere 95',
    ]);
  });
});

describe('the name of a sheet', () => {
  const name = '省级监督抽查合格率';
  const judged = async (sheet: string, ...rows: readonly (readonly Cell[])[]) => {
    const book = oneSheet(rows, { name: sheet });
    const argv = [
      'book.xlsx',
      '--province',
      'jiangsu',
      '--only',
      'provincial-spot-check-pass-rate',
    ];
    return runCheck({ 'book.xlsx': book }, argv);
  };
  const undated = [
    ['指标', '数值'],
    [name, { n: '95.2' }],
  ] as const;

  it.each(['目标', '2015年计划', '上半年', '2015年1-6月', '一季度', '预测'])(
    'stops the run as a title does: %s',
    async (sheet) => {
      expect(codesOf(await judged(sheet, ...undated))).toEqual(['error title-other-figures']);
    },
  );

  it.each(['南京市', '浙江省'])('may be another place: %s', async (sheet) => {
    expect(codesOf(await judged(sheet, ...undated))).toEqual(['error region-not-found']);
  });

  it('is told of where it is a year and the figures have none', async () => {
    const report = await judged('2014年', ...undated);
    expect(report.diagnostics).toMatchObject([
      { code: 'title-year-unused', file: 'book.xlsx#2014年' },
    ]);
  });

  it.each(['Sheet1', '2015年', '完成情况', '实际', '指标'])('may be another: %s', async (sheet) => {
    const report = await judged(sheet, ['指标', '2015年'], [name, { n: '95.2' }]);
    expect([
      evaluationOf(report, 'provincial-spot-check-pass-rate').verdict,
      codesOf(report),
    ]).toEqual(['pass', []]);
  });
});
