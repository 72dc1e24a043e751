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

describe('a header of two rows', () => {
  const merged = (above: readonly string[], below: readonly string[]): string[] => {
    const row = { line: 1, cells: above, isTall: false };
    const sub = { line: 2, cells: below, isTall: false };
    return new Header(row, vocabulary, sub).headings.map(
      ({ role, period, region, label, isKnown, isBare, unclearGroup }) =>
        [
          role,
          period?.to,
          region?.name.zh,
          label.name === '' ? null : label.name,
          label.unit?.text,
          isKnown ? 'known' : null,
          isBare ? 'bare' : null,
          unclearGroup === null ? null : `unclear below ${unclearGroup}`,
        ]
          .filter((part) => part != null)
          .join(' '),
    );
  };

  it('has years above indicators, or below them', () => {
    expect(
      merged(['地区', '2014年', '', '2015年'], ['', '合格率', '名牌产品', '合格率（%）']),
    ).toEqual(['region 地区', '2014 合格率 known', '2014 名牌产品 known', '2015 合格率 % known']);
    expect(merged(['地区', '合格率（%）', ''], ['', '2014', '2015'])).toEqual([
      'region 地区',
      '2014 合格率 % known',
      '2015 合格率 % known',
    ]);
  });

  it('has regions above years, or years above regions or counts', () => {
    expect(merged(['指标', '江苏', ''], ['', '2014', '2015年（%）'])).toEqual([
      'indicator 指标',
      '2014 江苏省 bare',
      '2015 江苏省 % bare',
    ]);
    expect(merged(['指标', '2014', '2015'], ['', '合格批次', '江苏'])).toEqual([
      'indicator 指标',
      'passed 2014 合格批次 bare',
      '2015 江苏省 bare',
    ]);
  });

  it('joins the halves of a name', () => {
    expect(merged(['年份', '省抽', ''], ['', '批次', '合格批次（批次）'])).toEqual([
      'year 年份',
      '省抽批次 known',
      '省抽合格批次 批次 known',
    ]);
  });

  it('takes a unit, or the name in English, below a name', () => {
    expect(merged(['年份', '合格率', '名牌产品', '地区'], ['', '(%)', 'Brands', 'Region'])).toEqual(
      ['year 年份', '合格率 % known', '名牌产品 known', 'region 地区'],
    );
  });

  it('leaves out what only sorts, and keeps open what may not', () => {
    expect(merged(['年份', '产品质量', '食品'], ['', '合格率', '合格率'])).toEqual([
      'year 年份',
      '合格率 known',
      '合格率 known unclear below 食品',
    ]);
    expect(merged(['年份', '合格率'], ['', '增速'])).toEqual(['year 年份', '合格率增速']);
  });

  it('ends a group at a heading that goes through both rows', () => {
    expect(merged(['地区', '2014年', '备注', ''], ['', '合格率', '', '名牌产品'])).toEqual([
      'region 地区',
      '2014 合格率 known',
      '备注',
      '名牌产品 known',
    ]);
  });

  it('has its headings where their own text stands', () => {
    const row = { line: 3, cells: ['地区', '2014年'], isTall: false };
    const sub = { line: 4, cells: ['', '合格率'], isTall: false };
    const two = new Header(row, vocabulary, sub);
    expect([two.rowOf(0), two.rowOf(1)]).toEqual([row, sub]);
  });
});
