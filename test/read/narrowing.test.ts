import { describe, expect, it } from 'vitest';
import { diagnosticLines, observationLines, readText } from '../support/dataset-lines.ts';

const faults = (text: string): string[] =>
  diagnosticLines(readText(text).diagnostics).filter((line) => line.startsWith('error'));

const read = (text: string): string[] => observationLines(readText(text).observations);

describe('a column that narrows figures', () => {
  it.each(['月份', '月', '季度', '期别', 'Month', '区县', '县（市、区）'])(
    'to a part is not left out: %s',
    (heading) => {
      const text = `年份,${heading},指标,数值\n2015,,合格率,95\n2015,6,合格率,96\n`;
      expect(readText(text).diagnostics).toMatchObject([
        { code: 'column-narrows', args: { name: heading, found: '6' }, place: { column: 2 } },
      ]);
    },
  );

  it('does no harm where it holds for all', () => {
    expect(read('年份,月份,指标,数值\n2015,全年,合格率,95\n2014,,合格率,96\n')).toHaveLength(2);
  });

  it.each(['市', '地市', '地级市', '设区市'])('to a city is read as such: %s', (heading) => {
    expect(read(`省,${heading},指标,年份,数值\n江苏,南京,合格率,2015,95\n`)).toEqual([
      expect.stringContaining('南京市 95'),
    ]);
  });

  it.each([
    ['时期', '上半年'],
    ['阶段', '1-6月'],
    ['期间', '第一季度'],
    ['统计期', '2015年前三季度'],
    ['产品类别', '食品'],
    ['企业规模', '大型'],
    ['环节', '流通'],
    ['行业', '食品'],
    ['企业名称', '甲公司'],
  ])('to a part of the year or of what is measured is not left out: %s', (heading, cell) => {
    for (const table of [
      `指标,${heading},年份,数值\n合格率,${cell},2015,95\n`,
      `指标,${heading},2015年\n合格率,${cell},95\n`,
      `年份,${heading},合格率\n2015,${cell},95\n`,
    ]) {
      expect(readText(table).diagnostics).toMatchObject([
        { code: 'column-narrows', args: { name: heading, found: cell }, place: { line: 2 } },
      ]);
    }
  });

  it.each([
    ['产品类别', '全部'],
    ['产品类别', '产品质量'],
    ['阶段', '终稿'],
    ['期间', '1-12月'],
    ['完成日期', '6月'],
    ['填报时间', '2016年1月'],
  ])('does no harm where it says nothing of a part: %s, %s', (heading, cell) => {
    expect(read(`指标,${heading},年份,数值\n合格率,${cell},2015,95\n`)).toHaveLength(1);
    expect(read(`指标,${heading},2015年\n合格率,${cell},95\n`)).toHaveLength(1);
  });
});

describe('a column that makes other figures of those beside it', () => {
  it.each([
    '数值类别',
    '类型',
    '数据类型',
    '状态',
    '版本',
    '情景',
    '属性',
    '名称',
    '统计类型',
    'Type',
    '',
  ])('is not left out: %s', (name) => {
    for (const table of [
      `指标,年份,${name},数值\n合格率,2015,目标值,95\n合格率,2015,实际值,—\n`,
      `指标,${name},2014年,2015年\n合格率,目标值,95,95\n合格率,实际值,94,\n`,
      `年份,${name},合格率,名牌产品\n2015,目标值,95,90\n2015,实际值,,91\n`,
    ]) {
      expect(readText(table).diagnostics).toMatchObject([
        { code: 'column-other-figures', args: { name, found: '目标值' }, place: { line: 2 } },
      ]);
    }
  });

  it.each([
    ...[
      '目标',
      '2015年目标值',
      '计划数',
      '“十二五”规划',
      '预期值',
      '预计完成',
      '（预测）',
      '初步统计',
    ],
    ...['力争达到', '标准值', '国内先进水平', '权重', '上年同期', '同比', '同比增长', '增长率'],
    ...['增长', '位次', '全省排名', 'Target', 'forecast', 'Planned value', 'Rank'],
  ])('may say it in other words: %s', (cell) => {
    const quoted = cell.replaceAll(/[“”]/gu, '');
    expect(faults(`指标,类型,年份,数值\n合格率,${quoted},2015,95\n`)).toEqual([
      'error column-other-figures 2:2',
    ]);
  });

  it.each([
    ...[
      '实际值',
      '实际',
      '完成值',
      '年度',
      '约束性',
      '预期性指标',
      '正式',
      '目标完成情况',
      'Actual',
    ],
    ...['产品质量', '逆向', `${'目标'.repeat(10_000)}x`],
  ])('does no harm with other words: %s', (cell) => {
    expect(read(`指标,类型,年份,数值\n合格率,${cell},2015,95\n`)).toHaveLength(1);
  });

  it.each(['备注', '数据来源', '责任单位', '填报人'])('is none of remarks: %s', (heading) => {
    expect(read(`指标,${heading},年份,数值\n合格率,目标,2015,95\n`)).toHaveLength(1);
    expect(read(`指标,${heading},2015年\n合格率,目标,95\n`)).toHaveLength(1);
  });

  it('may have any heading where years or indicators are headings', () => {
    expect(faults('指标,甲,2015年\n合格率,目标值,95\n')).toEqual([
      'error column-other-figures 2:2',
    ]);
    expect(faults('指标,变化趋势,2015年\n合格率,提高,95\n')).toEqual([]);
  });

  it('does no harm where no figure stands beside it', () => {
    expect(read('指标,年份,类型,数值\n合格率,2015,目标值,\n合格率,2015,实际值,95\n')).toHaveLength(
      2,
    );
  });

  it('may hold the status of an observation as a code', () => {
    const table = (status: string): string =>
      `INDICATOR,TIME_PERIOD,OBS_STATUS,OBS_VALUE\n合格率,2015,${status},95\n`;
    expect(faults(table('F'))).toEqual(['error column-other-figures 2:3']);
    expect(read(table('A'))).toHaveLength(1);
    expect(read(table(''))).toHaveLength(1);
  });
});
