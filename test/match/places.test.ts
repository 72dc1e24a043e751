import { describe, expect, it } from 'vitest';
import { codesOf, evaluationOf, runCheck } from '../support/run-check.ts';
import { rate, smallPolicy, target } from '../support/small-policy.ts';

const ranked = smallPolicy(
  [rate('one', '甲率')],
  [target('one', { criterion: { 'rank-within': 10 }, unit: '位' })],
);
const plain = smallPolicy([rate('one', '甲率')], [target('one')]);
const persons = smallPolicy(
  [rate('one', '甲工程师', { unit: '名', complement: [] })],
  [target('one', { criterion: { 'at-least': 5 } })],
);

async function judge(rule: string, ...rows: readonly string[]) {
  const text = ['指标,年份,数值,单位', ...rows].join('\n');
  const report = await runCheck({ 'rule.yaml': rule, 'data.csv': text }, [
    'data.csv',
    '--policy',
    'rule.yaml',
  ]);
  const { verdict, actual } = evaluationOf(report, 'one');
  return [verdict, actual?.value ?? null, ...codesOf(report)];
}

describe('a place among the provinces', () => {
  it.each([
    '甲率位次,2015,8,名',
    '甲率位次,2015,8,位',
    '甲率位次,2015,第8名,',
    '甲率,2015,第 8 位,',
    '甲率（排名）,2015,8,',
    '甲率(全国位次),2015,8,',
    '甲率（位次）,2015,8,',
  ])('may be written as %s', async (row) => {
    expect(await judge(ranked, row)).toEqual(['pass', 8]);
  });

  it.each([
    ['甲率位次,2015,8,%', 'rank-unit'],
    ['甲率位次,2015,0,', 'rank-invalid'],
    ['甲率位次,2015,第8,', 'place-unreadable'],
    ['甲率位次,2015,并列第3,', 'place-unreadable'],
    ['甲率,2015,8/31,', 'place-unreadable'],
    ['甲率位次,2015,八,', 'not-a-number'],
  ])('is refused as %s, and it is said why', async (row, code) => {
    expect(await judge(ranked, row)).toEqual(['no-data', null, `error ${code}`]);
  });

  it('is told of where the figure itself is asked for, and not given', async () => {
    const told = ['no-data', null, 'error rank-not-asked'];
    expect(await judge(plain, '甲率,2015,第3位,')).toEqual(told);
    expect(await judge(plain, '甲率,2015,3,位')).toEqual(told);
    expect(await judge(plain, '甲率,2014,96,%', '甲率,2015,3,位')).toEqual([
      'pass',
      96,
      'error rank-not-asked',
    ]);
    expect(await judge(plain, '甲率,2015,第3位,', '甲率,2015,96,%')).toEqual(['pass', 96]);
    expect(await judge(plain, '甲率排名,2015,第3位,', '甲率,2015,96,%')).toEqual(['pass', 96]);
  });

  it('is no number of persons', async () => {
    expect(await judge(persons, '甲工程师,2015,8位,')).toEqual(['pass', 8]);
    expect(await judge(persons, '甲工程师,2015,第8位,')).toEqual([
      'no-data',
      null,
      'error rank-not-asked',
    ]);
  });
});
