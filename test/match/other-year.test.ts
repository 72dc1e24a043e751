import { describe, expect, it } from 'vitest';
import { otherYearNote } from '../../src/match/other-year.ts';
import { matched } from '../support/matched.ts';
import { codesOf, runCheck } from '../support/run-check.ts';
import { judge, lines, notScored, rate, smallPolicy, target } from '../support/small-policy.ts';

const rule = smallPolicy(
  [rate('one', '甲率'), rate('two', '乙率'), rate('three', '丙率'), rate('four', '丁率')],
  [target('one'), target('two'), target('three', { due: 2013 }), target('four', notScored)],
);
const dated = (...rows: string[]): string => lines('指标,年份,数值', ...rows);

function noteFor(judged: number, ...rows: string[]) {
  const found = matched(rule, dated(...rows));
  return otherYearNote(found, judged).map(({ severity, code, args }) => ({
    severity,
    code,
    ...args,
  }));
}

describe('the note on another year', () => {
  it('names the year that serves more targets, and how many each serves', () => {
    expect(noteFor(2014, '甲率,2014,95%', '甲率,2012,95%', '乙率,2012,95%')).toEqual([
      {
        severity: 'note',
        code: 'other-year-serves-more',
        year: 2012,
        serves: 2,
        judged: 2014,
        served: 1,
      },
    ]);
  });

  it('names the year that serves most, and the newest of several', () => {
    const rows = ['甲率,2014,95%', '甲率,2011,1%', '乙率,2011,1%', '甲率,2012,1%', '乙率,2012,1%'];
    expect(noteFor(2014, ...rows)).toMatchObject([{ year: 2012, serves: 2 }]);
    expect(noteFor(2014, ...rows, '丙率,2011,1%')).toMatchObject([{ year: 2011, serves: 3 }]);
  });

  it.each([
    ['where no other year has more', 2014, ['甲率,2014,95%', '甲率,2012,95%']],
    ['of a year before the plan', 2014, ['甲率,2014,95%', '甲率,2010,95%', '乙率,2010,95%']],
    [
      'where the other year’s figures are marks',
      2014,
      ['甲率,2014,95%', '甲率,2012,-', '乙率,2012,-'],
    ],
    [
      'where the figures are of targets that are not scored',
      2014,
      ['甲率,2014,95%', '甲率,2012,95%', '丁率,2012,95%'],
    ],
    [
      'where the judged year has the due year’s figure as well',
      2014,
      ['甲率,2014,95%', '丙率,2013,95%', '甲率,2013,95%'],
    ],
  ])('is not written %s', (_, judged, rows) => {
    expect(noteFor(judged, ...rows)).toEqual([]);
  });

  it('comes with the year that the program chose, not with one that the user gave', async () => {
    const data = dated('甲率,2014,95%', '甲率,2012,95%', '乙率,2012,95%');
    expect(codesOf(await judge(rule, data))).toEqual(['note other-year-serves-more']);
    expect(codesOf(await judge(rule, data, '--year', '2014'))).toEqual([]);
  });

  it('counts the targets in scope', async () => {
    const data = dated('甲率,2014,95%', '乙率,2012,95%', '丙率,2012,95%');
    expect(codesOf(await judge(rule, data))).toEqual(['note other-year-serves-more']);
    expect(codesOf(await judge(rule, data, '--only', 'one'))).toEqual([]);
    const found = matched(rule, data);
    expect(otherYearNote(found, 2014, [found], ['two'])).toMatchObject([
      { args: { year: 2012, serves: 1, judged: 2014, served: 0 } },
    ]);
  });

  it('changes no verdict and no exit code', async () => {
    const data = dated('甲率,2014,95%', '甲率,2012,95%', '乙率,2012,95%');
    const [noted, given] = [await judge(rule, data), await judge(rule, data, '--year', '2014')];
    expect(noted.scorecards).toEqual(given.scorecards);
    expect(noted.exitCode).toBe(given.exitCode);
  });
});

describe('the note on a year that another edition judges', () => {
  const judged = async (...rows: string[]) => {
    const { diagnostics } = await runCheck({ 'data.csv': lines('指标,年份,数值', ...rows) }, [
      'data.csv',
      '--province',
      'jiangsu',
    ]);
    return diagnostics.filter(({ code }) => code === 'other-year-serves-more');
  };

  it('is written where the judged year serves no target', async () => {
    const years = [2014, 2015, 2016].map((year) => `省级监督抽查合格率,${String(year)},95%`);
    expect(await judged(...years)).toMatchObject([
      { text: { en: expect.stringContaining('Add --year 2015 to judge') as string } },
    ]);
  });

  it('is not written where it serves one', async () => {
    const names = ['省级监督抽查合格率', '国家监督抽查合格率'];
    expect(
      await judged(...names.map((name) => `${name},2015,95%`), `${names[1] ?? ''},2016,95%`),
    ).toEqual([]);
  });
});
