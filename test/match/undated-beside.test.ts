import { describe, expect, it } from 'vitest';
import { codesOf, evaluationOf, runCheck } from '../support/run-check.ts';
import { lines, rate, smallPolicy, target } from '../support/small-policy.ts';

const sum = { aggregation: 'sum', criterion: { 'at-least': 5 } };
const rule = smallPolicy(
  [rate('one', '甲率'), rate('two', '乙数', { unit: '个' })],
  [target('one'), target('one-again', { indicator: 'one', due: 2014 }), target('two', sum)],
);

const judgeBoth = (undated: string, dated: string, ...options: string[]) =>
  runCheck(
    {
      'rule.yaml': rule,
      'undated.csv': lines('指标,数值', undated),
      'dated.csv': lines('指标,年份,数值', dated),
    },
    ['undated.csv', 'dated.csv', '--policy', 'rule.yaml', ...options],
  );

describe('an undated figure beside another of the judged year', () => {
  it('is said not to be used before the due year, and fails a strict run', async () => {
    const report = await judgeBoth('甲率,90%', '甲率,2013,96%', '--only', 'one');
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'pass', actual: { value: 96 } });
    expect(report.diagnostics).toMatchObject([
      { severity: 'warning', code: 'undated-unused', file: 'undated.csv', line: 2 },
    ]);
    const strict = await judgeBoth('甲率,90%', '甲率,2013,96%', '--only', 'one', '--strict');
    expect(strict.exitCode).toBe(2);
  });

  it.each([
    ['where both say the same', '甲率,96%', '甲率,2013,96%', '2013'],
    ['where it is the only one', '甲率,90%', '乙数,2013,1', '2013'],
    ['where it is a total', '乙数,9', '乙数,2013,1', '2013'],
    ['where the judged year has none', '甲率,90%', '甲率,2012,96%', '2013'],
  ])('is no matter %s', async (_, undated, dated, year) => {
    expect(codesOf(await judgeBoth(undated, dated, '--year', year))).toEqual([]);
  });

  it('contradicts that of the due year', async () => {
    const report = await judgeBoth('甲率,90%', '甲率,2015,96%');
    expect(codesOf(report)).toEqual(['error figures-differ']);
  });
});
