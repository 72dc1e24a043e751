import { describe, expect, it } from 'vitest';
import { placesOf } from '../support/places.ts';
import { evaluationOf } from '../support/run-check.ts';
import { judge, lines, notScored, rate, smallPolicy, target } from '../support/small-policy.ts';

const rule = smallPolicy(
  [rate('one', '甲率'), rate('two', '乙率'), rate('three', '丙率'), rate('later', '丁率')],
  [
    target('one'),
    target('two'),
    target('three', notScored),
    target('later', { due: 2020, reading: { zh: '注', en: 'note' } }),
  ],
);

const regional = (...rows: string[]): string => lines('指标,地区,年份,数值', ...rows);
const good = ['甲率,江苏,2015,96%', '乙率,江苏,2015,96%'];

describe('trouble with a cell that the run uses', () => {
  it.each([
    ['no number', '甲率,江苏,2015,96%以上', 'not-a-number'],
    ['a wrong unit', '甲率,江苏,2015,96分', 'unit-mismatch'],
    ['an unknown unit', '甲率,江苏,2015,96丈', 'not-a-number'],
  ])('is an error, and the rest is judged: %s', async (_, row, code) => {
    const report = await judge(rule, regional(row, good[1] ?? ''));
    expect(placesOf(report)).toEqual([`error ${code} data.csv:2:4`]);
    expect(evaluationOf(report, 'one')).toMatchObject({
      verdict: 'no-data',
      reason: { code: 'unreadable-figure' },
    });
    expect(evaluationOf(report, 'two').verdict).toBe('pass');
    expect(report.exitCode).toBe(2);
  });

  it('is an error even with --allow-missing', async () => {
    const data = regional('甲率,江苏,2015,x', good[1] ?? '');
    expect((await judge(rule, data, '--allow-missing')).exitCode).toBe(2);
  });

  it('outweighs a failed target', async () => {
    const data = regional('甲率,江苏,2015,x', '乙率,江苏,2015,1%');
    const report = await judge(rule, data);
    expect(report.scorecards[0]?.tally).toMatchObject({ fail: 1, 'no-data': 1 });
    expect(report.exitCode).toBe(2);
  });

  it('is listed cell by cell', async () => {
    const data = regional('甲率,江苏,2015,x', '乙率,江苏,2015,y', '丁率,江苏,2015,1%');
    expect(placesOf(await judge(rule, data))).toEqual([
      'error not-a-number data.csv:2:4',
      'error not-a-number data.csv:3:4',
    ]);
  });
});

describe('trouble with a cell that the run does not use', () => {
  it.each([
    ['of another year', '甲率,江苏,2013,x', []],
    ['of a year before the plan', '甲率,江苏,2001,x', []],
    ['of another region', '甲率,浙江,2015,x', []],
    ['of a target that is not scored', '丙率,江苏,2015,x', []],
    ['of a target that is not due', '丁率,江苏,2015,x', []],
    ['of a target outside the scope', '乙率,江苏,2015,x', ['--only', 'one']],
    ['of an indicator of other policies', '苏作精品,江苏,2015,x', []],
  ])('is a warning: %s', async (_, row, options) => {
    const first = options.length > 0 ? good.slice(0, 1) : good;
    const report = await judge(rule, regional(...first, row), ...options);
    const place = `data.csv:${String(first.length + 2)}:4`;
    expect(placesOf(report)).toEqual([`warning not-a-number ${place}`]);
    expect(evaluationOf(report, 'one').verdict).toBe('pass');
    expect(report.exitCode).toBe(0);
  });

  it('of a name that nobody knows is no trouble', async () => {
    const report = await judge(rule, regional(...good, '某数,江苏,2015,x'));
    expect(report.diagnostics).toEqual([]);
  });

  it('is used by another region that is judged as well', async () => {
    const data = regional('甲率,江苏,2015,96%', '甲率,浙江,2015,x');
    const report = await judge(rule, data, '--only', 'one', '--region', 'all');
    expect(placesOf(report)).toContain('error not-a-number data.csv:3:4');
    expect(report.scorecards.map(({ tally }) => [tally['pass'], tally['no-data']])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});

describe('--strict', () => {
  it.each([
    ['another year', '甲率,江苏,2013,x', 'error', 2],
    ['a target that is not scored', '丙率,江苏,2015,x', 'error', 2],
    ['another region', '甲率,浙江,2015,x', 'warning', 0],
  ])('makes trouble with a cell of %s an %s', async (_, row, severity, exitCode) => {
    const report = await judge(rule, regional(...good, row), '--strict');
    expect(placesOf(report)).toEqual([`${severity} not-a-number data.csv:4:4`]);
    expect(evaluationOf(report, 'one').verdict).toBe('pass');
    expect(report.exitCode).toBe(exitCode);
  });
});
