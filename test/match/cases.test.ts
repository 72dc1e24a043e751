import { describe, expect, it } from 'vitest';
import { placesOf } from '../support/places.ts';
import { evaluationOf } from '../support/run-check.ts';
import { judge, lines, rate, smallPolicy, target } from '../support/small-policy.ts';

const dated = (...rows: string[]): string => lines('指标,年份,数值', ...rows);

/** What a figure becomes for a target whose unit is another than its indicator’s. */
async function judged(
  indicatorUnit: Readonly<Record<string, unknown>>,
  targetUnit: string,
  limit: number,
  figure: string,
) {
  const rule = smallPolicy(
    [rate('one', '甲指标', indicatorUnit)],
    [target('one', { unit: targetUnit, criterion: { 'at-least': limit } })],
  );
  const report = await judge(rule, dated(`甲指标,2015,${figure}`));
  const { verdict, actual, gap } = evaluationOf(report, 'one');
  return { verdict, value: actual?.value, unit: actual?.unit, gap, found: placesOf(report) };
}

const points = { unit: '分', also: ['%'] };

describe('a target’s own unit', () => {
  it.each([
    ['a bare figure is in the indicator’s unit', { unit: '件' }, '万件', 70, '700000', 70],
    ['a bare 万 counts the indicator’s unit', { unit: '件' }, '万件', 70, '70万', 70],
    ['a figure in the target’s unit stays', { unit: '件' }, '万件', 70, '70万件', 70],
    ['any measure word counts', { unit: '件' }, '万件', 70, '700000家', 70],
    ['money converts', { unit: '亿元' }, '万元', 12000, '1.2亿元', 12000],
    ['money converts from a third unit', { unit: '亿元' }, '万元', 12000, '120000000元', 12000],
    ['shares convert', { unit: '%' }, '‰', 950, '95%', 950],
    ['points become percents one to one', points, '%', 95, '95分', 95],
    ['percents stay what they are', points, '%', 95, '95%', 95],
    ['bare points become percents', points, '%', 95, '95', 95],
  ])('%s', async (_, indicatorUnit, unit, limit, figure, value) => {
    expect(await judged(indicatorUnit, unit, limit, figure)).toEqual({
      verdict: 'pass',
      value,
      unit,
      gap: 0,
      found: [],
    });
  });

  it('is the unit of the gap', async () => {
    expect(await judged({ unit: '件' }, '万件', 70, '699999')).toMatchObject({
      verdict: 'fail',
      value: 69.9999,
      gap: -0.0001,
    });
  });

  it('converts exactly, where the quotient is no decimal', async () => {
    expect(await judged({ unit: '%' }, '‰', 950, '94.99999999999999999999%')).toMatchObject({
      verdict: 'fail',
    });
  });

  it('lets no figure of another kind pass', async () => {
    expect(await judged({ unit: '件' }, '万件', 70, '70万元')).toMatchObject({
      verdict: 'no-data',
      found: ['error unit-mismatch data.csv:2:3'],
    });
  });

  it('leaves other targets of the indicator theirs', async () => {
    const rule = smallPolicy(
      [rate('one', '甲指标', { unit: '件' })],
      [
        target('one', { unit: '万件', criterion: { 'at-least': 70 } }),
        target('plain', { indicator: 'one', criterion: { 'at-least': 700000 } }),
      ],
    );
    const report = await judge(rule, dated('甲指标,2014,650000', '甲指标,2015,70万'));
    expect(evaluationOf(report, 'one')).toMatchObject({
      actual: { value: 70, unit: '万件' },
      series: [{ value: 65 }, { value: 70 }],
    });
    expect(evaluationOf(report, 'plain')).toMatchObject({
      actual: { value: 700000, unit: '件' },
      series: [{ value: 650000 }, { value: 700000 }],
    });
  });
});

describe('the indicator’s unit', () => {
  const inPoints = (figure: string, limit = 85) => {
    const rule = smallPolicy(
      [rate('one', '甲指标', points)],
      [target('one', { criterion: { 'at-least': limit } })],
    );
    return judge(rule, dated(`甲指标,2015,${figure}`));
  };

  it('is taken one to one with those that may stand for it', async () => {
    const report = await inPoints('85%');
    expect(evaluationOf(report, 'one')).toMatchObject({
      verdict: 'pass',
      actual: { value: 85, unit: '分' },
    });
    expect(report.diagnostics).toEqual([]);
  });

  it('is not taken one to one with their kin', async () => {
    expect(placesOf(await inPoints('850‰'))).toEqual(['error unit-mismatch data.csv:2:3']);
  });

  it('knows no fractions where it is no percent', async () => {
    const report = await inPoints('0.85');
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'fail', actual: { value: 0.85 } });
    expect(report.diagnostics).toEqual([]);
  });
});
