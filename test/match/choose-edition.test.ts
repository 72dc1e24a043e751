import { describe, expect, it } from 'vitest';
import { chooseEdition } from '../../src/match/choose-edition.ts';
import { matched } from '../support/matched.ts';
import { placesOf } from '../support/places.ts';
import { codesOf, evaluationOf, runCheck } from '../support/run-check.ts';
import { lines, rate, smallPolicy, target } from '../support/small-policy.ts';

// Both editions of Jiangsu ask for the first, only that of 2015 for the second, only that of 2020
// for the third.
const both = '国家监督抽查合格率';
const early = '省级监督抽查合格率';
const late = '制造业质量竞争力指数';

const jiangsu = (data: string, ...options: string[]) =>
  runCheck({ 'data.csv': data }, ['data.csv', '--province', 'jiangsu', ...options]);

const dated = (...rows: string[]): string => lines('指标,年份,数值', ...rows);
const undated = (...rows: string[]): string => lines('指标,数值', ...rows);

async function choiceFor(data: string, ...options: string[]) {
  const report = await jiangsu(data, ...options);
  const [scorecard] = report.scorecards;
  return {
    policy: scorecard?.policy.id,
    because: scorecard?.policy.chosenBecause,
    year: scorecard?.year,
    remarks: codesOf(report).filter((code) => !code.startsWith('note')),
  };
}

describe('dated data', () => {
  it.each([
    ['before both horizons', `${both},2013,95%`, 'jiangsu-2015', 'horizon-covers-year', 2013],
    ['on the first horizon', `${both},2015,95%`, 'jiangsu-2015', 'horizon-covers-year', 2015],
    ['just past it', `${both},2016,95%`, 'jiangsu-2020', 'horizon-covers-year', 2016],
    ['on the last horizon', `${both},2020,95%`, 'jiangsu-2020', 'horizon-covers-year', 2020],
    ['past every horizon', `${both},2021,95%`, 'jiangsu-2020', 'last-edition', 2021],
    ['far past every horizon', `${both},2035,95%`, 'jiangsu-2020', 'last-edition', 2035],
    ['in a period', `鲁班奖,2016-2018,9`, 'jiangsu-2020', 'horizon-covers-year', 2018],
  ])('%s', async (_, row, policy, because, year) => {
    expect(await choiceFor(dated(row))).toEqual({ policy, because, year, remarks: [] });
  });

  it('take the edition of their newest year, however few figures it has', async () => {
    const data = dated(`${both},2016,95%`, `${both},2015,95%`, `${early},2015,96%`);
    expect(await choiceFor(data)).toMatchObject({ policy: 'jiangsu-2020', year: 2016 });
  });

  it('take the edition of a year of which only figures for another one are given', async () => {
    const found = await choiceFor(dated(`${early},2016,96%`, `${late},2014,88`));
    expect(found).toMatchObject({ policy: 'jiangsu-2020', year: 2016, remarks: [] });
  });

  it('take it whatever the scope of the run', async () => {
    const data = dated(`${both},2014,95%`, `${late},2016,88`);
    const chosen = { policy: 'jiangsu-2020', because: 'horizon-covers-year', year: 2016 };
    expect(await choiceFor(data, '--only', both)).toMatchObject(chosen);
    const report = await jiangsu(data, '--only', both);
    expect(codesOf(report)).toContain('note years-outside-plan');
    expect(report.exitCode).toBe(3);
  });

  it('never take the edition by the names of their indicators', async () => {
    expect(await choiceFor(dated(`${late},2014,88`, `${both},2014,95%`))).toMatchObject({
      policy: 'jiangsu-2015',
      year: 2014,
    });
  });
});

describe('data of which no name is known', () => {
  it.each(['#', '1 ', '★', '·'])(
    'take the edition of their years where one is near: %s',
    async (mark) => {
      const rows = [`${mark}${early},2013,96%`, `${mark}${early},2015,96%`];
      expect(await choiceFor(dated(...rows))).toEqual({
        policy: 'jiangsu-2015',
        because: 'horizon-covers-year',
        year: 2015,
        remarks: ['error name-nearly'],
      });
    },
  );

  it('take the edition of whose names they are nearly where they have no years', async () => {
    expect(await choiceFor(undated(`#${early},96%`))).toMatchObject({
      policy: 'jiangsu-2015',
      remarks: ['error name-nearly'],
    });
    expect(await choiceFor(undated(`#${late},88`))).toMatchObject({
      policy: 'jiangsu-2020',
      remarks: ['error name-nearly'],
    });
  });
});

describe('--year', () => {
  it.each([
    ['2014', 'jiangsu-2015', 'horizon-covers-year'],
    ['2015', 'jiangsu-2015', 'horizon-covers-year'],
    ['2016', 'jiangsu-2020', 'horizon-covers-year'],
    ['2020', 'jiangsu-2020', 'horizon-covers-year'],
    ['2021', 'jiangsu-2020', 'last-edition'],
  ])('%s decides the edition against the years of the data', async (year, policy, because) => {
    const data = dated(`${both},2013,95%`, `${both},2018,95%`);
    expect(await choiceFor(data, '--year', year)).toEqual({
      policy,
      because,
      year: Number(year),
      remarks: [],
    });
  });

  it('decides the edition of undated data as well', async () => {
    expect(await choiceFor(undated(`${early},96%`), '--year', '2018')).toMatchObject({
      policy: 'jiangsu-2020',
      because: 'horizon-covers-year',
      year: 2018,
    });
  });

  it('before the first year of the plan is a mistake', async () => {
    const report = await jiangsu(dated(`${both},2015,95%`), '--year', '2010');
    expect(report.scorecards).toEqual([]);
    expect(codesOf(report)).toEqual(['error year-before-plan']);
    expect(report.exitCode).toBe(2);
  });

  it('may be the first year of the plan', async () => {
    const report = await jiangsu(dated(`${both},2011,95%`), '--year', '2011');
    expect(evaluationOf(report, 'national-spot-check-pass-rate')).toMatchObject({
      verdict: 'pass',
      timing: 'early',
    });
  });
});

describe('undated data', () => {
  it.each([
    ['that name more of the first edition', [early, both], 'jiangsu-2015'],
    ['that name more of the last edition', [late, both], 'jiangsu-2020'],
    ['that name one indicator of the first edition', [early], 'jiangsu-2015'],
    ['that name one indicator of the last edition', [late], 'jiangsu-2020'],
    [
      'that name one indicator of the first edition in many rows',
      [early, early, late, '三品产量比重'],
      'jiangsu-2020',
    ],
  ])('%s take the one that names most', async (_, names, policy) => {
    expect(await choiceFor(undated(...names.map((name) => `${name},96`)))).toEqual({
      policy,
      because: 'names-most-indicators',
      year: null,
      remarks: [],
    });
  });

  it.each([
    ['of one indicator', [both]],
    ['of one indicator each', [early, late]],
  ])('that name as many of each, %s, take the last and say so', async (_, names) => {
    expect(await choiceFor(undated(...names.map((name) => `${name},96`)))).toEqual({
      policy: 'jiangsu-2020',
      because: 'last-of-equals',
      year: null,
      remarks: ['warning edition-ambiguous'],
    });
  });

  it('that are all marked as missing are undated nevertheless', async () => {
    expect(await choiceFor(undated(`${early},`, `${both},-`))).toMatchObject({
      policy: 'jiangsu-2015',
      because: 'names-most-indicators',
      year: null,
    });
  });

  it('are no doubt where the policy is named', async () => {
    expect(
      await runCheck({ 'data.csv': undated(`${both},96`) }, [
        'data.csv',
        '--policy',
        'jiangsu-2015',
      ]),
    ).toMatchObject({
      scorecards: [{ policy: { id: 'jiangsu-2015', chosenBecause: 'given' } }],
      diagnostics: [],
    });
  });

  it('are dated by a file that has years', async () => {
    const report = await runCheck(
      { 'a.csv': undated(`${early},96`), 'b.csv': dated(`${both},2018,95%`) },
      ['a.csv', 'b.csv', '--province', 'jiangsu'],
    );
    expect(report.scorecards).toMatchObject([{ policy: { id: 'jiangsu-2020' }, year: 2018 }]);
  });
});

describe('a single policy', () => {
  it('judges whatever year the data have', async () => {
    const report = await runCheck({ 'data.csv': dated(`${both},2018,95%`) }, [
      'data.csv',
      '--policy',
      'jiangsu-2015',
    ]);
    expect(report.scorecards).toMatchObject([
      { policy: { id: 'jiangsu-2015', chosenBecause: 'given' }, year: 2018 },
    ]);
  });

  it('is the only edition where the user has named the province', () => {
    const only = matched(
      smallPolicy([rate('one', '甲率')], [target('one')]),
      dated('甲率,2014,95%'),
    );
    expect(chooseEdition([only], null, false).policyChoice).toBe('only-edition');
    expect(chooseEdition([only], null, true).policyChoice).toBe('given');
  });
});

describe('the judged year', () => {
  const rule = smallPolicy(
    [rate('one', '甲率'), rate('two', '乙率'), rate('three', '丙率')],
    [target('one'), target('two')],
  );
  const yearOf = (...rows: string[]) => {
    const { year, yearChoice } = chooseEdition([matched(rule, dated(...rows))], null, true);
    return [year, yearChoice];
  };

  it.each([
    ['the newest of all indicators', ['甲率,2013,95%', '乙率,2014,95%', '甲率,2012,95%'], 2014],
    ['no later one that is marked as missing', ['甲率,2013,95%', '甲率,2015,-'], 2013],
    ['no later one below the smallest unit', ['甲率,2013,95%', '甲率,2015,…'], 2013],
    ['no later one that can’t be read', ['甲率,2013,95%', '甲率,2015,9..5'], 2013],
    ['no later one with two figures', ['甲率,2013,95%', '甲率,2014,1%', '甲率,2014,2%'], 2013],
    ['no later one of a name that is unknown', ['甲率,2013,95%', '丁率,2015,95%'], 2013],
    ['the last year of a period', ['甲率,2013,95%', '乙率,2011-2014,95%'], 2014],
  ])('is %s', (_, rows, year) => {
    expect(yearOf(...rows)).toEqual([year, 'newest-in-data']);
  });

  it('is the newest of the marks where there is no usable figure', () => {
    expect(yearOf('甲率,2013,-', '乙率,2014,…')).toEqual([2014, 'no-figures']);
  });

  it('is none where the data have no year', () => {
    const { year, yearChoice } = chooseEdition([matched(rule, undated('甲率,95%'))], null, true);
    expect([year, yearChoice]).toEqual([null, 'undated']);
  });

  it('is none where the data have nothing', () => {
    const { year, yearChoice } = chooseEdition([matched(rule, dated())], null, true);
    expect([year, yearChoice]).toEqual([null, 'no-figures']);
  });

  it('is the given one, whatever the data have', () => {
    const { year, yearChoice } = chooseEdition([matched(rule, dated('甲率,2014,95%'))], 2012, true);
    expect([year, yearChoice]).toEqual([2012, 'given']);
  });

  it('is that of the judged region alone', async () => {
    const data = lines('指标,地区,年份,数值', '甲率,江苏,2013,95%', '甲率,浙江,2015,95%');
    const report = await runCheck({ 'rule.yaml': rule, 'data.csv': data }, [
      'data.csv',
      '--policy',
      'rule.yaml',
      '--region',
      'all',
    ]);
    expect(report.scorecards.map(({ region, year }) => [region.name.zh, year])).toEqual([
      ['江苏省', 2013],
      ['浙江省', 2015],
    ]);
  });

  it('before the plan is a mistake, even if it is the newest in the data', async () => {
    const report = await runCheck(
      { 'rule.yaml': rule, 'data.csv': dated('甲率,2010,95%', '乙率,2009,95%') },
      ['data.csv', '--policy', 'rule.yaml'],
    );
    expect(report.scorecards).toEqual([]);
    expect(codesOf(report)).toEqual(['error year-before-plan']);
    expect(report.exitCode).toBe(2);
  });

  it('is in doubt where a figure of a later year can’t be read', async () => {
    const report = await runCheck(
      { 'rule.yaml': rule, 'data.csv': dated('甲率,2013,95%', '乙率,2014,9..5') },
      ['data.csv', '--policy', 'rule.yaml'],
    );
    expect(report.scorecards).toMatchObject([{ year: 2013, tally: { pass: 1, 'no-data': 1 } }]);
    expect(placesOf(report)).toEqual(['error not-a-number data.csv:3:3']);
    expect(report.exitCode).toBe(2);
  });

  it('is in no doubt where it is given', async () => {
    const report = await runCheck(
      { 'rule.yaml': rule, 'data.csv': dated('甲率,2013,95%', '乙率,2014,9..5') },
      ['data.csv', '--policy', 'rule.yaml', '--year', '2013'],
    );
    expect(placesOf(report)).toEqual(['warning not-a-number data.csv:3:3']);
    expect(report.exitCode).toBe(3);
  });
});

describe('figures of other years', () => {
  const rule = smallPolicy([rate('one', '甲率')], [target('one')]);

  it.each([
    ['earlier', '2012', 2014],
    ['later', '2014', 2013],
  ])('that are %s are never carried over', async (_, has, year) => {
    const report = await runCheck({ 'rule.yaml': rule, 'data.csv': dated(`甲率,${has},96%`) }, [
      'data.csv',
      '--policy',
      'rule.yaml',
      '--year',
      String(year),
    ]);
    expect(evaluationOf(report, 'one')).toMatchObject({
      verdict: 'no-data',
      actual: null,
      reason: { code: 'no-figure-for-year', args: { year, newest: Number(has) } },
    });
  });

  it('are named by the newest that can be used', async () => {
    const data = dated('甲率,2011,96%', '甲率,2012,97%', '甲率,2013,-', '甲率,2014,9..5');
    const report = await runCheck({ 'rule.yaml': rule, 'data.csv': data }, [
      'data.csv',
      '--policy',
      'rule.yaml',
      '--year',
      '2015',
    ]);
    expect(evaluationOf(report, 'one').reason).toMatchObject({
      code: 'no-figure-for-year',
      args: { year: 2015, newest: 2012 },
    });
  });
});
