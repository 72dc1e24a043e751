import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodText } from '../../src/domain/period.ts';
import { readPeriod } from '../../src/read/year.ts';

describe('a year', () => {
  it.each([
    '2015',
    '2015年',
    '2015年度',
    ' 2015 ',
    '2015 年',
    '２０１５',
    '２０１５年度',
    '2015\r\n',
  ])('is read from %j', (text) => {
    expect(readPeriod(text)).toEqual({ from: 2015, to: 2015 });
  });

  it.each(['1900', '2099'])('can be %s', (text) => {
    expect(readPeriod(text)).toEqual({ from: Number(text), to: Number(text) });
  });
});

describe('a range of years', () => {
  it.each([
    '2011-2015',
    '2011-2015年',
    '2011年-2015年',
    '2011-2015年度',
    '2011—2015',
    '2011–2015',
    '2011\u22122015',
    '2011－2015',
    '2011~2015',
    '2011～2015年',
    '2011至2015年',
    '2011年到2015年',
    ' 2011 - 2015 ',
    '２０１１—２０１５年',
  ])('is read from %j', (text) => {
    expect(readPeriod(text)).toEqual({ from: 2011, to: 2015 });
  });

  it.each(['2015-2011', '2011-2012-2013', '2011-15', '2011,2015', '2011、2015'])(
    'is not read from %j',
    (text) => {
      expect(readPeriod(text)).toBeNull();
    },
  );
});

describe('what is no period', () => {
  it.each([
    ...['', ' ', '-', '年', '年度', '全年'],
    ...['15', '15年', '215', '20155', '1899', '2100', '0', '-2015', '+2015'],
    ...['2015.0', '2,015', '2015.', '2e3', '0x7df'],
    ...['2015年6月', '2015-06', '2015/06', '201506', '2015.6', '2015年1-6月', '6月', '2015-06-30'],
    ...['2015年1季度', '2015Q1', '2015年第一季度', '2015年上半年', '一季度', '上半年'],
    ...['二〇一五年', '2015届', '2015年以前', '2015年预计', '到2015年', '十二五', 'FY2015'],
    ...['2015年年', '2015度', '2015年度度', '2015 2014', '__proto__'],
  ])('is %j', (text) => {
    expect(readPeriod(text)).toBeNull();
  });
});

describe('any text at all', () => {
  it('gives a period in order within four-digit years, or none', () => {
    const texts = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom('2011', '2015', '19', '20', '年', '年度', '-', '—', '至', '月', ' '))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const period = readPeriod(text);
        if (period === null) return;
        expect(period.from).toBeLessThanOrEqual(period.to);
        expect(periodText(period)).toMatch(/^(?:19|20)\d{2}(?:-(?:19|20)\d{2})?$/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('that is written of a period gives the period again', () => {
    const years = fc.integer({ min: 1900, max: 2099 });
    fc.assert(
      fc.property(years, years, (a, b) => {
        const period = { from: Math.min(a, b), to: Math.max(a, b) };
        expect(readPeriod(periodText(period))).toEqual(period);
      }),
    );
  });
});
