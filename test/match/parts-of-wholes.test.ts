import { describe, expect, it } from 'vitest';
import { codesOf, evaluationOf } from '../support/run-check.ts';
import { judge, lines, rate, smallPolicy, target } from '../support/small-policy.ts';

const counted = { unit: '个' };
const atLeast = (limit: number) => ({ criterion: { 'at-least': limit } });
const rule = smallPolicy(
  [
    rate('whole', '商标总数', counted),
    rate('part', '国际商标数', counted),
    rate('rate', '甲率'),
    rate('rate-of-part', '乙率'),
  ],
  [
    target('whole', atLeast(10)),
    target('part', { ...atLeast(5), 'part-of': 'whole' }),
    target('rate', atLeast(90)),
    target('rate-of-part', { ...atLeast(90), 'part-of': 'rate' }),
  ],
);
const counts = ['--only', 'whole', '--only', 'part'];
const judged = (rows: readonly string[], ...options: string[]) =>
  judge(rule, lines('指标,年份,数值', ...rows), ...options);

describe('a part that is larger than its whole', () => {
  it('leaves both without a figure, and is an error', async () => {
    const report = await judged(['商标总数,2015,12', '国际商标数,2015,15'], ...counts);
    for (const id of ['whole', 'part']) {
      const { verdict, reason, evidence } = evaluationOf(report, id);
      expect([verdict, reason.code]).toEqual(['no-data', 'contradictory-figures']);
      expect(evidence).toHaveLength(1);
    }
    expect(report.diagnostics).toMatchObject([
      { severity: 'error', code: 'part-exceeds-whole', line: 3, column: 3 },
    ]);
    expect(report.exitCode).toBe(2);
  });

  it('is a warning in a year that is not judged', async () => {
    const rows = [
      '商标总数,2014,12',
      '国际商标数,2014,15',
      '商标总数,2015,12',
      '国际商标数,2015,6',
    ];
    const report = await judged(rows, ...counts);
    expect(codesOf(report)).toEqual(['warning part-exceeds-whole']);
    expect(report.exitCode).toBe(0);
  });

  it.each([
    ['as large as the whole', ['商标总数,2015,12', '国际商标数,2015,12'], counts],
    ['smaller by its prefix', ['商标总数,2015,1万', '国际商标数,2015,5000'], counts],
    ['of another year', ['商标总数,2015,12', '国际商标数,2014,15'], counts],
    ['out of scope', ['商标总数,2015,12', '国际商标数,2015,15'], ['--only', 'whole']],
    ['a rate', ['甲率,2015,92%', '乙率,2015,96%'], ['--only', 'rate', '--only', 'rate-of-part']],
  ])('is none where it is %s', async (_, rows, options) => {
    expect(codesOf(await judged(rows, ...options))).toEqual([]);
  });
});
