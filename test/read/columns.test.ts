import { describe, expect, it } from 'vitest';
import { comparableName } from '../../src/domain/name.ts';
import { columnNames, roleOf } from '../../src/read/columns.ts';

describe('the role of a column', () => {
  it.each([
    ['indicator', ['indicator', '指标', '指标名称', '项目', 'INDICATOR']],
    ['value', ['value', '数值', '指标值', '实际值', '完成值', '结果', 'OBS_VALUE']],
    ['unit', ['unit', '单位', '计量单位', 'UNIT_MEASURE']],
    ['year', ['year', '年份', '年度', '年', '时间', 'TIME_PERIOD']],
    ['region', ['region', '地区', '区域', 'REF_AREA']],
    ['province', ['省份', '省']],
    ['city', ['城市']],
    ['passed', ['passed', '合格批次', '合格数']],
    ['failed', ['failed', '不合格批次', '不合格数']],
    ['total', ['total', '抽查批次', '抽检批次', '总数']],
  ])('is %s by each of its names', (role, names) => {
    for (const name of names) expect(roleOf(name), name).toBe(role);
  });

  it.each([
    ['Indicator', 'indicator'],
    ['VALUE', 'value'],
    ['obs_value', 'value'],
    ['Obs Value', 'value'],
    ['time-period', 'year'],
    [' 地 区 ', 'region'],
    ['年　份', 'year'],
    ['ＵＮＩＴ', 'unit'],
    ['“数值”', 'value'],
  ])('is found for %j, which is written differently', (heading, role) => {
    expect(roleOf(heading)).toBe(role);
  });

  it.each([
    ['指标（Indicator）', 'indicator'],
    ['指标/Indicator', 'indicator'],
    ['项目 Item', 'indicator'],
    ['年份(Year)', 'year'],
    ['地区 REF_AREA', 'region'],
  ])('is found for %j, which says it in two languages', (heading, role) => {
    expect(roleOf(heading)).toBe(role);
  });

  it.each(['数值（Plan）', '数值 Year', '指标 Target', '合格率 Value', '年份（Q）'])(
    'is none for %j, which says something else besides',
    (heading) => {
      expect(roleOf(heading)).toBeNull();
    },
  );

  it.each([
    ...['', ' ', '备注', '序号', '合格率', '2015', '数值（%）', '指标1', '省市'],
    ...['constructor', 'toString', '__proto__', 'hasOwnProperty'],
  ])('is none for %j', (heading) => {
    expect(roleOf(heading)).toBeNull();
  });

  it('is never two at once', () => {
    const all = Object.values(columnNames).flat().map(comparableName);
    const twice = all.filter((name, index) => all.indexOf(name) !== index);
    expect(twice).toEqual([]);
  });
});
