import { describe, expect, it } from 'vitest';
import { placesOf } from '../support/places.ts';
import { evaluationOf, runCheck } from '../support/run-check.ts';
import { judge, lines, rate, smallPolicy, target } from '../support/small-policy.ts';

const rule = smallPolicy(
  [rate('one', '甲率'), rate('two', '乙率')],
  [target('one'), target('two')],
);
const dated = (...rows: string[]): string => lines('指标,年份,数值', ...rows);

describe('the same figure twice', () => {
  it.each([
    ['alike', '甲率,2015,96%', '甲率,2015,96%'],
    ['with other digits', '甲率,2015,96%', '甲率,2015,96.00%'],
    ['with another unit', '甲率,2015,96%', '甲率,2015,960‰'],
    ['under another name', '甲率,2015,96%', 'one,2015,96%'],
    ['with another form of the year', '甲率,2015,96%', '甲率,2015年度,96%'],
    ['the second marked as missing', '甲率,2015,96%', '甲率,2015,-'],
    ['the first marked as missing', '甲率,2015,', '甲率,2015,96%'],
  ])('is one figure: %s', async (_, first, second) => {
    const report = await judge(rule, dated(first, second));
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'pass', actual: { value: 96 } });
    expect(report.diagnostics).toEqual([]);
  });

  it.each([
    ['with another value', '甲率,2015,96%', '甲率,2015,96.01%', 'figures-differ'],
    [
      'with another value in digits that a double does not hold',
      '甲率,2015,96%',
      '甲率,2015,96.00000000000000000001%',
      'figures-differ',
    ],
    ['with the same number of another unit', '甲率,2015,96%', '甲率,2015,96‰', 'figures-differ'],
    ['that is once below the smallest unit', '甲率,2015,96%', '甲率,2015,…', 'figures-differ'],
    ['that is once no number', '甲率,2015,96%', '甲率,2015,九十六', 'not-a-number'],
    [
      'that is once of a unit which does not convert',
      '甲率,2015,96%',
      '甲率,2015,96分',
      'unit-mismatch',
    ],
  ])('is an error at the second %s', async (_, first, second, code) => {
    const report = await judge(rule, dated(first, '乙率,2015,96%', second));
    expect(placesOf(report)).toEqual([`error ${code} data.csv:4:3`]);
    expect(evaluationOf(report, 'one')).toMatchObject({
      verdict: 'no-data',
      actual: null,
      reason: { code: code === 'figures-differ' ? 'contradictory-figures' : 'unreadable-figure' },
    });
    expect(evaluationOf(report, 'two').verdict).toBe('pass');
    expect(report.exitCode).toBe(2);
  });

  it('names both places, in whichever files they are', async () => {
    const files = {
      'rule.yaml': rule,
      'a.csv': dated('乙率,2015,96%', '甲率,2015,96%'),
      'b.csv': lines('年份,乙率,甲率', '2014,1%,2%', '2015,96%,97%'),
    };
    const report = await runCheck(files, ['a.csv', 'b.csv', '--policy', 'rule.yaml']);
    expect(placesOf(report)).toContain('error figures-differ b.csv:3:3');
    const [found] = report.diagnostics.filter(({ code }) => code === 'figures-differ');
    expect(found).toMatchObject({
      text: { en: expect.stringContaining('a.csv:3:3') as string },
    });
    expect(evaluationOf(report, 'two').verdict).toBe('pass');
  });

  it('is no trouble in different years or regions', async () => {
    const data = lines(
      '指标,地区,年份,数值',
      '甲率,江苏,2014,95%',
      '甲率,江苏,2015,96%',
      '甲率,浙江,2015,97%',
    );
    expect((await judge(rule, data)).diagnostics).toEqual([]);
  });

  it('is a warning where the year does not count', async () => {
    const report = await judge(rule, dated('甲率,2014,1%', '甲率,2014,2%', '甲率,2015,96%'));
    expect(placesOf(report)).toEqual(['warning figures-differ data.csv:3:3']);
    expect(evaluationOf(report, 'one').verdict).toBe('pass');
  });

  it('is one figure across files', async () => {
    const report = await runCheck(
      { 'rule.yaml': rule, 'a.csv': dated('甲率,2015,96%'), 'b.csv': dated('甲率,2015,96.0%') },
      ['a.csv', 'b.csv', '--policy', 'rule.yaml'],
    );
    expect(report.diagnostics).toEqual([]);
    expect(report.scorecards[0]?.tally).toMatchObject({ pass: 1, fail: 0 });
  });
});

describe('an indicator without a unit', () => {
  const open = smallPolicy(
    [{ id: 'open', name: { zh: '开放指标', en: 'Open measure' } }],
    [target('open', { criterion: { rising: 'over-period' } })],
  );
  const rise = (from: string, to: string) =>
    judge(open, dated(`开放指标,2011,${from}`, `开放指标,2015,${to}`));

  it.each([
    ['no unit at all', '5', '6', 'pass', null],
    ['one and the same unit', '5件', '6件', 'pass', '件'],
    ['a percentage', '5%', '4.99%', 'fail', '%'],
    ['money', '5万元', '6万元', 'pass', '万元'],
    ['a prefix on one figure alone', '5件', '6万件', 'pass', '件'],
    ['a prefix that makes a larger number the smaller', '5千人', '4999人', 'fail', '人'],
    ['a bare prefix', '5', '1万', 'pass', null],
    ['multiples of money, in the largest', '1万亿元', '9000亿元', 'fail', '亿元'],
    ['the larger multiple of money last', '50000万元', '6亿元', 'pass', '亿元'],
    ['multiples of money and the plain one', '500000000元', '5.01亿元', 'pass', '亿元'],
    ['shares', '50‰', '5.01%', 'pass', '%'],
    ['measure words of the same dimension', '5件', '6家', 'pass', '件'],
  ])('takes %s', async (_, from, to, verdict, unit) => {
    const report = await rise(from, to);
    const found = evaluationOf(report, 'open');
    expect(found.verdict).toBe(verdict);
    expect(found.actual?.unit).toBe(unit);
    expect(report.diagnostics).toEqual([]);
  });

  it('says what was converted, and keeps the figure exact', async () => {
    const found = evaluationOf(await rise('1万亿元', '9000.5亿元'), 'open');
    expect(found.series).toEqual([
      { year: 2011, value: 10000 },
      { year: 2015, value: 9000.5 },
    ]);
    expect(found.gap).toBeNull();
  });

  it('takes no bare fraction for a percentage', async () => {
    expect((await rise('0.5', '0.6')).diagnostics).toEqual([]);
  });

  it.each([
    ['units of different kinds', '5%', '6件'],
    ['money and things', '5亿元', '6件'],
    ['a unit and none', '5', '6%'],
    ['none and a unit', '5%', '6'],
  ])('compares nothing given in %s', async (_, from, to) => {
    const report = await judge(
      open,
      dated(`开放指标,2011,${from}`, `开放指标,2015,${to}`),
      '--year',
      '2015',
    );
    expect(evaluationOf(report, 'open')).toMatchObject({ verdict: 'no-data', actual: null });
    expect(placesOf(report)).toEqual(['error units-of-series-differ data.csv:3:3']);
    expect(report.exitCode).toBe(2);
  });

  it('lets counts do nothing', async () => {
    const data = lines('指标,年份,合格批次,抽查批次', '开放指标,2015,96,100');
    const report = await judge(open, data);
    expect(placesOf(report)).toEqual(['error counts-not-a-rate data.csv:2:3']);
  });
});

describe('a figure whose year can’t be told', () => {
  it.each([
    ['a blank', '', 'year-blank'],
    ['a month', '2015-03', 'year-unreadable'],
    ['a quarter', '2015年一季度', 'year-unreadable'],
    ['a short year', '15', 'year-unreadable'],
  ])('is an error for its target: %s', async (_, year, code) => {
    const report = await judge(rule, dated(`甲率,${year},96%`, '甲率,2015,96%', '乙率,2015,96%'));
    expect(placesOf(report)).toEqual([`error ${code} data.csv:2:2`]);
    expect(evaluationOf(report, 'one')).toMatchObject({
      verdict: 'no-data',
      reason: { code: 'unreadable-figure' },
    });
    expect(evaluationOf(report, 'two').verdict).toBe('pass');
    expect(report.exitCode).toBe(2);
  });

  it('says nothing where the row has no figure', async () => {
    const report = await judge(rule, dated('甲率,,', '甲率,2015,96%', '乙率,2015,96%'));
    expect(report.diagnostics).toEqual([]);
    expect(report.exitCode).toBe(0);
  });

  it('is told once, however many of its row’s cells hold figures', async () => {
    const data = lines('指标,年份,合格批次,抽查批次', '甲率,,96,100', '乙率,2015,96,100');
    expect(placesOf(await judge(rule, data))).toEqual(['error year-blank data.csv:2:2']);
  });
});

describe('persons', () => {
  const judgePersons = (unit: string, criterion: object, ...rows: string[]) =>
    judge(
      smallPolicy([rate('one', '质量专家', { unit })], [target('one', { criterion })]),
      lines('指标,年份,数值,单位', ...rows.map((row) => `质量专家,2015,${row}`)),
    );

  it.each([
    ['人', '12位,'],
    ['名', '12位,'],
    ['人', '12,位'],
    ['人', '12,位', '12人,'],
  ])('counted in %s may be counted politely: %s', async (unit, ...rows) => {
    const report = await judgePersons(unit, { 'at-least': 10 }, ...rows);
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'pass', actual: { value: 12 } });
    expect(report.diagnostics).toEqual([]);
  });

  it('have a place in the ranking that a target asks for', async () => {
    const report = await judgePersons('人', { 'rank-within': 10 }, '12位,');
    expect(evaluationOf(report, 'one')).toMatchObject({
      verdict: 'fail',
      actual: { value: 12, unit: '位' },
    });
  });

  it.each([
    ['人', '12名次,'],
    ['人', '12,位次'],
    ['个', '12位,'],
    ['%', '96位,'],
  ])('alone are so counted: %s', async (unit, row) => {
    const report = await judgePersons(unit, { 'at-least': 10 }, row);
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'no-data', actual: null });
  });
});

describe('the same number in different units', () => {
  const open = smallPolicy(
    [rate('one', '甲投诉率', { unit: undefined, better: 'lower' })],
    [target('one', { criterion: { 'at-most': 6 } })],
  );

  it.each([
    ['5%', '5件'],
    ['5件', '5%'],
    ['5万元', '5亿元'],
  ])('is no figure that is given twice: %s and %s', async (first, second) => {
    const data = lines('指标,年份,数值', `甲投诉率,2015,${first}`, `甲投诉率,2015,${second}`);
    const report = await judge(open, data);
    expect(evaluationOf(report, 'one').verdict).toBe('no-data');
    expect(placesOf(report)[0]).toContain('error figures-differ');
  });
});
