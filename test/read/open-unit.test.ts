import { describe, expect, it } from 'vitest';
import { codesOf, evaluationOf, runCheck } from '../support/run-check.ts';

const years = '2010,2011,2012,2013,2014,2015';
const figures = '9,8,7,6,5,4';
const judge = async (text: string) => {
  const argv = ['data.csv', '--province', 'guangdong', '--only', '建设工程质量投诉率'];
  return runCheck({ 'data.csv': text }, argv);
};

describe('an indicator of which the policy leaves the unit open', () => {
  it.each([
    ['in a column', `指标,单位,${years}\n建设工程质量投诉率,件/10万人,${figures}\n`],
    ['behind the name', `指标,${years}\n建设工程质量投诉率（件/10万人）,${figures}\n`],
    ['above the table', `单位：件/10万人\n指标,${years}\n建设工程质量投诉率,${figures}\n`],
    [
      'in a column of a long table',
      [
        '指标,年份,数值,单位',
        ...years
          .split(',')
          .map(
            (year, at) =>
              `建设工程质量投诉率,${year},${String(9 - at)},件${at === 0 ? '/' : '／'}10万人`,
          ),
      ].join('\n'),
    ],
  ])('takes any, as it is written: %s', async (_, text) => {
    const report = await judge(text);
    expect(codesOf(report)).toEqual([]);
    expect(report.scorecards[0]?.evaluations[0]).toMatchObject({
      verdict: 'pass',
      actual: { value: 4, unit: expect.stringMatching(/^件.10万人$/u) as string },
    });
  });

  it.each([
    ['件/10万人', '件/万人'],
    ['件/10万人', '%'],
    ['件/10万人', ''],
  ])('needs one for all figures: %j and %j', async (one, other) => {
    const report = await judge(
      `指标,年份,数值,单位\n建设工程质量投诉率,2010,9,${one}\n建设工程质量投诉率,2015,4,${other}\n`,
    );
    expect(codesOf(report)).toEqual(['error units-of-series-differ']);
  });
});

describe('an indicator with a unit', () => {
  it.each(['省级监督抽查合格率（件/10万人）', '省级监督抽查合格率（万亩）'])(
    'takes no other that is not known: %s',
    async (name) => {
      const report = await runCheck({ 'data.csv': `指标,2015\n${name},96\n` }, [
        'data.csv',
        '--province',
        'jiangsu',
      ]);
      expect(codesOf(report)).toEqual(['error unit-mismatch']);
      expect(evaluationOf(report, 'provincial-spot-check-pass-rate').verdict).toBe('no-data');
    },
  );
});
