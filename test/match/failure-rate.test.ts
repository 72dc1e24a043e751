import { describe, expect, it } from 'vitest';
import { placesOf } from '../support/places.ts';
import { evaluationOf } from '../support/run-check.ts';
import { judge, lines, rate, smallPolicy, target } from '../support/small-policy.ts';

describe('counts of what is to be kept low', () => {
  const judgeNamed = (name: string, row: string) =>
    judge(
      smallPolicy(
        [rate('one', name, { better: 'lower' })],
        [target('one', { criterion: { 'at-most': 10 } })],
      ),
      lines('指标,年份,数值,合格批次,不合格批次,抽查批次', `${name},2015,${row}`),
    );

  it.each([
    [',50,,1000', 95, 'fail'],
    [',950,,1000', 5, 'pass'],
    [',,50,1000', 5, 'pass'],
    [',950,50,', 5, 'pass'],
    ['5%,950,50,1000', 5, 'pass'],
  ])('give a failure rate by what failed: %s', async (row, value, verdict) => {
    const report = await judgeNamed('甲不合格率', row);
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict, actual: { value } });
  });

  it('are taken by its complement as well', async () => {
    const rule = smallPolicy(
      [rate('one', '甲不合格率', { better: 'lower', complement: ['甲合格率'] })],
      [target('one', { criterion: { 'at-most': 10 } })],
    );
    const report = await judge(rule, lines('指标,年份,合格批次,抽查批次', '甲合格率,2015,50,1000'));
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'fail', actual: { value: 95 } });
  });

  it.each([
    [{ 'at-most': 5 }, {}, 'no-data'],
    [{ 'less-than': 5 }, {}, 'no-data'],
    [{ falling: 'over-period' }, {}, 'no-data'],
    [{ 'at-most': 5 }, { better: 'higher' }, 'pass'],
    [{ 'at-least': 3 }, {}, 'pass'],
  ] as const)(
    'are those of a rate that is to be low where a target asks for little: %j %j',
    async (criterion, fields, verdict) => {
      const rule = smallPolicy([rate('one', '甲缺陷率', fields)], [target('one', { criterion })]);
      const data = lines('指标,年份,合格批次,抽查批次', '甲缺陷率,2015,30,1000');
      expect(evaluationOf(await judge(rule, data), 'one').verdict).toBe(verdict);
    },
  );

  it.each([',5,,100', ',,5,100', '5%,95,5,100'])(
    'are refused where the name does not tell what they are: %s',
    async (row) => {
      const report = await judgeNamed('甲投诉率', row);
      expect(evaluationOf(report, 'one').verdict).toBe('no-data');
      expect(placesOf(report)[0]).toMatch(/^error counts-of-unclear-rate/u);
      expect(report.exitCode).toBe(2);
    },
  );
});
