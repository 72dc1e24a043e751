import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../support/places.ts';
import { codesOf, evaluationOf, type Report } from '../support/run-check.ts';
import { judge, lines, rate, smallPolicy, target } from '../support/small-policy.ts';

describe('the order of the rows', () => {
  const rule = smallPolicy(
    [
      rate('level', '甲率', { complement: ['甲差率'] }),
      rate('counted', '乙率', {
        counts: { passed: ['乙合格'], failed: ['乙不合格'], total: ['乙总数'] },
      }),
      rate('summed', '新增丙项', { unit: '项' }),
      rate('risen', '丁率'),
      rate('yearly', '戊率'),
    ],
    [
      target('level'),
      target('counted', { criterion: { 'more-than': 50 } }),
      target('summed', { criterion: { 'at-least': 20 }, aggregation: 'sum' }),
      target('risen', { criterion: { rising: 'each-year' } }),
      target('yearly', { criterion: { 'at-most': 50 }, aggregation: 'every-year' }),
    ],
  );

  const year = fc.constantFrom('2010', '2011', '2012', '2013', '2014', '2015', '2016');
  const percent = fc.oneof(
    fc.integer({ min: 0, max: 1000 }).map((tenths) => `${(tenths / 10).toFixed(1)}%`),
    fc.constantFrom('', '-', '…', '9..5', '96分', '95%'),
  );
  const count = fc.oneof(
    fc.nat({ max: 12 }).map(String),
    fc.constantFrom('', '-', '…', '1.5', 'x'),
  );
  const of = (names: string[], cell: fc.Arbitrary<string>) =>
    fc.tuple(fc.constantFrom(...names), year, cell);
  const row = fc
    .oneof(
      of(['甲率', '甲差率', 'level'], percent),
      of(['乙合格', '乙不合格', '乙总数'], count),
      of(['乙率'], percent),
      of(['新增丙项', 'summed'], count),
      of(['丁率', '戊率'], percent),
    )
    .map((cells) => cells.join(','));

  const verdictsOf = ({ scorecards, exitCode }: Report) => ({
    exitCode,
    year: scorecards[0]?.year,
    verdicts: scorecards[0]?.evaluations.map(
      ({ target: id, verdict, actual, gap, reason, series }) => [
        id,
        verdict,
        reason.code,
        actual?.value,
        gap,
        series,
      ],
    ),
  });

  it('changes no verdict, no figure and no exit code', async () => {
    const shuffled = fc
      .array(row, { minLength: 1, maxLength: 24 })
      .chain((rows) =>
        fc.tuple(
          fc.constant(rows),
          fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
        ),
      );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([rows, others]) => {
        const [first, second] = [
          await judge(rule, lines('指标,年份,数值', ...rows)),
          await judge(rule, lines('指标,年份,数值', ...others)),
        ];
        expect(verdictsOf(second)).toEqual(verdictsOf(first));
      }),
      { numRuns: 200 },
    );
  });

  it('is changed in nothing by a second copy of the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const once = await judge(rule, lines('指标,年份,数值', ...rows));
        const twice = await judge(rule, lines('指标,年份,数值', ...rows, ...rows));
        expect(verdictsOf(twice)).toEqual(verdictsOf(once));
      }),
    );
  });
});

describe('names that objects inherit', () => {
  const awkward = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'prototype',
    'valueOf',
    '__defineGetter__',
  ];

  it.each(awkward)('%s is an indicator like any other', async (name) => {
    const rule = smallPolicy(
      [rate('one', name), rate('two', '乙率', { aliases: [`${name}之二`] })],
      [target('one'), target('two')],
    );
    const report = await judge(
      rule,
      lines('指标,年份,数值', `${name},2015,96%`, `${name}之二,2015,94%`),
    );
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'pass', actual: { value: 96 } });
    expect(evaluationOf(report, 'two')).toMatchObject({ verdict: 'fail', actual: { value: 94 } });
    expect(report.diagnostics).toEqual([]);
    expect(report.exitCode).toBe(1);
  });

  it.each(awkward)('%s is an unknown indicator like any other', async (name) => {
    const rule = smallPolicy([rate('one', '甲率')], [target('one')]);
    const data = lines('指标,年份,数值', '甲率,2015,96%', `${name},2015,1%`);
    const report = await judge(rule, data);
    expect(codesOf(report)).toEqual(['note figures-unused']);
    expect(evaluationOf(report, 'one').verdict).toBe('pass');
  });

  it.each(awkward)('%s is a region like any other', async (name) => {
    const rule = smallPolicy([rate('one', '甲率')], [target('one')]);
    const data = lines('指标,地区,年份,数值', '甲率,江苏,2015,96%', `甲率,${name},2015,94%`);
    const all = await judge(rule, data, '--region', 'all');
    expect(all.scorecards.map(({ region, tally }) => [region.name.zh, tally['pass']])).toEqual([
      ['江苏省', 1],
      [name, 0],
    ]);
    const alone = await judge(rule, data, '--region', name);
    expect(evaluationOf(alone, 'one').verdict).toBe('fail');
  });

  it.each(['constructor', 'prototype'])('%s is a target like any other', async (id) => {
    const rule = smallPolicy([rate(id, '甲率')], [target(id)]);
    const report = await judge(rule, lines('指标,年份,数值', `${id},2015,96%`), '--only', id);
    expect(evaluationOf(report, id).verdict).toBe('pass');
    expect(report.exitCode).toBe(0);
  });

  it.each(awkward)('%s is a heading like any other', async (name) => {
    const rule = smallPolicy([rate('one', '甲率')], [target('one')]);
    const report = await judge(rule, lines(`指标,${name},年份,数值`, '甲率,x,2015,96%'));
    expect(evaluationOf(report, 'one').verdict).toBe('pass');
    const wide = await judge(rule, lines(`年份,${name},甲率`, '2015,7,96%'));
    expect(evaluationOf(wide, 'one').verdict).toBe('pass');
  });

  it('leave no trace on objects', () => {
    expect('polluted' in {}).toBe(false);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('an empty match', () => {
  it('lists every target without data', async () => {
    const rule = smallPolicy(
      [rate('one', '甲率'), rate('two', '乙率')],
      [target('one'), target('two')],
    );
    const report = await judge(rule, lines('指标,年份,数值'));
    expect(
      report.scorecards[0]?.evaluations.map(({ target: id, verdict, evidence }) => [
        id,
        verdict,
        evidence,
      ]),
    ).toEqual([
      ['one', 'no-data', []],
      ['two', 'no-data', []],
    ]);
    expect(placesOf(report)).toEqual([]);
    expect(report.exitCode).toBe(3);
  });
});
