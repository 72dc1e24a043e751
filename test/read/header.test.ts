import { describe, expect, it } from 'vitest';
import { Header } from '../../src/read/header.ts';
import { vocabulary } from '../support/sample-vocabulary.ts';

const header = (...cells: readonly string[]): Header =>
  new Header({ line: 1, cells, isTall: false }, vocabulary);

describe('a header', () => {
  it('tells of each heading what it can be', () => {
    const { headings } = header(' 指标 ', '2015年', '合格率（%）', '95.5', '备注', '');
    expect(
      headings.map(({ index, text, role, period, isKnown, isNumber }) => ({
        index,
        text,
        role,
        year: period?.to ?? null,
        isKnown,
        isNumber,
      })),
    ).toEqual([
      { index: 0, text: '指标', role: 'indicator', year: null, isKnown: false, isNumber: false },
      { index: 1, text: '2015年', role: null, year: 2015, isKnown: false, isNumber: false },
      { index: 2, text: '合格率（%）', role: null, year: null, isKnown: true, isNumber: false },
      { index: 3, text: '95.5', role: null, year: null, isKnown: false, isNumber: true },
      { index: 4, text: '备注', role: null, year: null, isKnown: false, isNumber: false },
      { index: 5, text: '', role: null, year: null, isKnown: false, isNumber: false },
    ]);
  });

  it('finds the column of a role', () => {
    const found = header('地区', '指标', '数值');
    expect(found.column('region')).toBe(0);
    expect(found.column('indicator')).toBe(1);
    expect(found.column('year')).toBeNull();
    expect(found.has('value')).toBe(true);
    expect(found.has('unit')).toBe(false);
  });

  it('gives the first of two columns of one role', () => {
    expect(header('指标', '数值', '结果').column('value')).toBe(1);
  });

  it('lists its years and periods with their columns', () => {
    const { years } = header('指标', '2014年', '数值', '2015', '2011-2015');
    expect(years.map(({ index, period }) => [index, period.from, period.to])).toEqual([
      [1, 2014, 2014],
      [3, 2015, 2015],
      [4, 2011, 2015],
    ]);
  });

  it('lists the headings that name an indicator or a part of one', () => {
    const { known } = header('合格率（%）', '不合格率', '省抽批次', '未知', '顾客 满意度');
    expect(known.map(({ index }) => index)).toEqual([0, 1, 2, 4]);
  });

  it.each([
    [['合格率', '96'], true],
    [['合格率', '96.5%'], true],
    [['合格率', '１，２３４万元'], true],
    [['合格率', '2015'], false],
    [['合格率', '—'], false],
    [['合格率', '…'], false],
    [['合格率', '5-6'], false],
  ] as const)('of %j has numbers: %s', (cells, hasNumbers) => {
    expect(header(...cells).hasNumbers).toBe(hasNumbers);
  });
});
