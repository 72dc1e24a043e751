import { describe, expect, it } from 'vitest';
import { matched } from '../support/matched.ts';
import { placesOf } from '../support/places.ts';
import { codesOf, evaluationOf, runCheck } from '../support/run-check.ts';
import { judge, lines, notScored, rate, smallPolicy, target } from '../support/small-policy.ts';

const rule = smallPolicy(
  [
    rate('one', '甲类产品抽查合格率', { aliases: ['甲类抽查合格率', '“甲”类合格率'] }),
    rate('two', '乙类服务顾客满意度', { unit: '分' }),
    rate('three', '丙类服务顾客满意度', { unit: '分' }),
  ],
  [
    target('one'),
    target('two', { criterion: { 'at-least': 80 } }),
    target('three', { criterion: { 'at-least': 80 } }),
  ],
);
const dated = (...rows: string[]): string => lines('指标,年份,数值', ...rows);

const full = [
  '甲类产品抽查合格率,2015,96%',
  '乙类服务顾客满意度,2015,85',
  '丙类服务顾客满意度,2015,85',
];

describe('an indicator', () => {
  it.each([
    ['its name', '甲类产品抽查合格率'],
    ['its English name', 'one of the test'],
    ['its id', 'one'],
    ['an alias', '甲类抽查合格率'],
    ['another letter case', 'ONE OF THE TEST'],
    ['full-width letters', 'ｏｎｅ'],
    ['blanks within', '甲类产品 抽查　合格率'],
    ['other quotation marks', '「甲」类合格率'],
    ['none', '甲类合格率'],
    ['a unit in brackets', '甲类产品抽查合格率（%）'],
    ['hyphens for blanks', 'one-of-the-test'],
  ])('is known by %s', async (_, name) => {
    const report = await judge(rule, dated(`${name},2015,96%`));
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'pass', actual: { value: 96 } });
    expect(report.diagnostics).toEqual([]);
  });

  it('serves every target that names it', async () => {
    const twice = smallPolicy(
      [rate('one', '甲率')],
      [target('one'), target('again', { indicator: 'one', criterion: { 'at-most': 90 } })],
    );
    const report = await judge(twice, dated('甲率,2015,96%'));
    expect(evaluationOf(report, 'one').verdict).toBe('pass');
    expect(evaluationOf(report, 'again').verdict).toBe('fail');
  });
});

describe('a name that means several indicators', () => {
  it('is an error at the name', async () => {
    const data = dated(full[0] ?? '', '顾客满意度,2015,86');
    const report = await judge(rule, data);
    expect(placesOf(report)).toEqual(['error name-ambiguous data.csv:3:1']);
    expect(evaluationOf(report, 'two')).toMatchObject({ verdict: 'no-data', actual: null });
    expect(evaluationOf(report, 'three')).toMatchObject({ verdict: 'no-data', actual: null });
    expect(report.exitCode).toBe(2);
  });

  it('lists them', () => {
    const { ambiguities } = matched(rule, dated(full[0] ?? '', '顾客满意度,2015,86')).resolution;
    expect(ambiguities.map(({ indicators }) => indicators.map(({ id }) => id))).toEqual([
      ['two', 'three'],
    ]);
  });

  it('is an error in the documents of Jiangsu, too', async () => {
    const data = dated('国家监督抽查合格率,2015,96%', '顾客满意度,2015,86');
    const report = await runCheck({ 'data.csv': data }, ['data.csv', '--province', 'jiangsu']);
    expect(placesOf(report)).toContain('error name-ambiguous data.csv:3:1');
  });

  it('is a warning where none of them is in the run’s scope', async () => {
    const data = dated(full[0] ?? '', '顾客满意度,2015,86');
    const report = await judge(rule, data, '--only', 'one');
    expect(placesOf(report)).toContain('warning name-ambiguous data.csv:3:1');
    expect(report.exitCode).toBe(0);
  });

  it('is no trouble where it is an alias of one of them', async () => {
    const aliased = rule.replace('"unit":"分"', '"unit":"分","aliases":["顾客满意度"]');
    const report = await judge(aliased, dated('顾客满意度,2015,86'));
    expect(report.diagnostics).toEqual([]);
    expect(evaluationOf(report, 'two').verdict).toBe('pass');
    expect(evaluationOf(report, 'three').verdict).toBe('no-data');
  });
});

describe('a name that is nearly one', () => {
  const near = '甲类産品抽查合格率';

  it('is an error where its target is otherwise without data', async () => {
    const report = await judge(rule, dated(...full.slice(1), `${near},2015,96%`));
    expect(placesOf(report)).toEqual(['error name-nearly data.csv:4:1']);
    expect(evaluationOf(report, 'one').verdict).toBe('no-data');
    expect(report.exitCode).toBe(2);
  });

  it('is an error even with --allow-missing', async () => {
    const report = await judge(
      rule,
      dated(...full.slice(1), `${near},2015,96%`),
      '--allow-missing',
    );
    expect(report.exitCode).toBe(2);
  });

  it('is a warning where its target has a figure', async () => {
    const report = await judge(rule, dated(...full, `${near},2015,90%`));
    expect(placesOf(report)).toEqual(['warning name-nearly data.csv:5:1']);
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'pass', actual: { value: 96 } });
    expect(report.exitCode).toBe(0);
  });

  it('is a warning where its target is outside the run’s scope', async () => {
    const data = dated(...full.slice(1), `${near},2015,96%`);
    const report = await judge(rule, data, '--only', 'two', '--only', 'three');
    expect(placesOf(report)).toContain('warning name-nearly data.csv:4:1');
    expect(report.exitCode).toBe(0);
  });

  it('is told once for all its rows', async () => {
    const data = dated(...full, `${near},2014,90%`, `${near},2013,90%`);
    expect(placesOf(await judge(rule, data))).toEqual(['warning name-nearly data.csv:5:1']);
  });

  it.each([
    ['a misspelling', near, '甲类产品抽查合格率'],
    ['a misspelt id', 'onne', 'one'],
    ['the end of a name', '抽查合格率', '甲类产品抽查合格率'],
    ['a misspelt English name', 'one of the tst', 'one of the test'],
  ])('may be %s', (_, name, nearest) => {
    const { nearMisses } = matched(rule, dated(`${name},2015,96%`, ...full.slice(1))).resolution;
    expect(nearMisses).toMatchObject([{ nearest, indicator: { id: 'one' } }]);
  });

  it('never is the name of an indicator that other policies use', async () => {
    // One character from the provincial rate, and a quantity of its own.
    const own = smallPolicy([rate('own', '县级监督抽查合格率')], [target('own')]);
    const data = dated('县级监督抽查合格率,2015,96%', '省级监督抽查合格率,2015,90%');
    const report = await judge(own, data);
    expect(codesOf(report)).toEqual(['note figures-unused']);
    expect(evaluationOf(report, 'own').actual?.value).toBe(96);
  });
});

describe('figures that no target uses', () => {
  const unusedIn = (...rows: string[]) =>
    matched(rule, dated(...full, ...rows)).resolution.unused.names.map(({ name }) => name);

  it('are counted in one note', async () => {
    const data = dated(
      ...full,
      '国家监督抽查合格率,2015,96%',
      '苏作精品,2015,9',
      '苏作精品,2014,8',
    );
    const report = await judge(rule, data);
    expect(codesOf(report)).toEqual(['note figures-unused']);
    expect(report.exitCode).toBe(0);
  });

  it('may be of unknown names', () => {
    expect(unusedIn('从没听说过的指标,2015,9', '苏作精品,2015,9')).toEqual([
      '从没听说过的指标',
      '苏作精品',
    ]);
  });

  it('are no figures where their cells are blank or no number', async () => {
    const data = dated(...full, '苏作精品,2015,', '苏作精品,2014,多');
    expect(codesOf(await judge(rule, data))).not.toContain('note figures-unused');
  });

  it('are not those of a target that is not scored', async () => {
    const unscored = smallPolicy(
      [rate('one', '甲率'), rate('two', '乙率')],
      [target('one'), target('two', notScored)],
    );
    const report = await judge(unscored, dated('甲率,2015,96%', '乙率,2015,96%'));
    expect(report.diagnostics).toEqual([]);
  });

  it('alone leave nothing to be judged', async () => {
    const report = await judge(rule, dated('苏作精品,2015,9'));
    expect(codesOf(report)).toEqual(['note figures-unused']);
    expect(report.scorecards).toMatchObject([{ tally: { 'no-data': 3 } }]);
    expect(report.exitCode).toBe(3);
  });
});

describe('a name that is the opposite but for 不', () => {
  const failures = smallPolicy(
    [rate('failures', '重点产品监督抽查不合格率', { better: 'lower' }), rate('other', '其他率')],
    [target('failures', { criterion: { 'at-most': 5 } }), target('other')],
  );

  it.each(['重点产品监督抽查合格率', '重点产品监督检查合格率', '合格率', '监督抽查合格率'])(
    'is never suggested for %s',
    async (name) => {
      const report = await judge(failures, dated(`${name},2015,91%`, '其他率,2015,96%'));
      expect(codesOf(report)).toEqual(['note figures-unused']);
      expect(evaluationOf(report, 'failures').verdict).toBe('no-data');
    },
  );

  it('is suggested for what says 不 as well', async () => {
    const report = await judge(failures, dated('重点产品监督检查不合格率,2015,3%'));
    expect(codesOf(report)).toEqual(['error name-nearly']);
  });

  it.each([
    ['80', 'fail'],
    ['97', 'pass'],
  ])('turns a bundled rate of %s %% round: %s', async (figure, verdict) => {
    const data = dated(`国家重点产品可比性跟踪监督抽查合格率,2015,${figure},%`).replace(
      '数值',
      '数值,单位',
    );
    const report = await runCheck({ 'data.csv': data }, ['data.csv', '--policy', 'guangdong-2015']);
    const judged = report.scorecards[0]?.evaluations.find(({ actual }) => actual !== null);
    expect(judged).toMatchObject({ verdict, actual: { value: 100 - Number(figure) } });
    expect(report.diagnostics).toEqual([]);
  });
});

describe('parks over a size', () => {
  it.each(['500亿元以上产业园区', '1000亿元以上产业园区', '2000亿元以上产业园区'])(
    'are not those of %s, which takes in the size itself',
    async (name) => {
      const data = dated(`${name},2020,90`, '超500亿元产业园区,2019,1');
      const report = await runCheck({ 'data.csv': data }, ['data.csv', '--policy', 'sichuan-2020']);
      const passed = report.scorecards[0]?.evaluations.filter(({ verdict }) => verdict === 'pass');
      expect(passed).toEqual([]);
    },
  );
});
