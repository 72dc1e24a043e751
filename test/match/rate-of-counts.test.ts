import { describe, expect, it } from 'vitest';
import { placesOf } from '../support/places.ts';
import { evaluationOf, runCheck } from '../support/run-check.ts';
import { judge, lines, rate, smallPolicy, target } from '../support/small-policy.ts';

const indicator = rate('one', '甲合格率', {
  counts: { passed: ['甲合格批次'], failed: ['甲不合格批次'], total: ['甲抽查批次'] },
  complement: ['甲不合格率'],
});
const rule = smallPolicy([indicator], [target('one')]);

/** A row with columns of counts: value, passed, failed, total. */
const columns = (...rows: string[]): string =>
  lines(
    '指标,年份,数值,合格批次,不合格批次,抽查批次',
    ...rows.map((row) => `甲合格率,2015,${row}`),
  );

/** A row for each count. */
const named = (...rows: string[]): string =>
  lines('指标,年份,数值', ...rows.map((row) => row.replace(' ', ',2015,')));

describe('counts give the rate', () => {
  it.each([
    ['passed of total', columns(',96,,100'), 96, { passed: 96, total: 100 }],
    ['failed of total', columns(',,4,100'), 96, { failed: 4, total: 100 }],
    ['passed and failed', columns(',96,4,'), 96, { passed: 96, failed: 4 }],
    ['all three', columns(',96,4,100'), 96, { passed: 96, failed: 4, total: 100 }],
    [
      'passed of total by name',
      named('甲合格批次 96', '甲抽查批次 100'),
      96,
      { passed: 96, total: 100 },
    ],
    [
      'failed of total by name',
      named('甲抽查批次 100', '甲不合格批次 4'),
      96,
      { failed: 4, total: 100 },
    ],
    [
      'passed and failed by name',
      named('甲合格批次 96', '甲不合格批次 4'),
      96,
      { passed: 96, failed: 4 },
    ],
    [
      'with thousands separators',
      columns(',"14,400",,"15,000"'),
      96,
      { passed: 14400, total: 15000 },
    ],
    ['with a unit', named('甲合格批次 96批次', '甲抽查批次 100批'), 96, { passed: 96, total: 100 }],
    ['with 万', named('甲合格批次 0.96万', '甲抽查批次 1万'), 96, { passed: 9600, total: 10000 }],
    ['with zeros behind the point', columns(',96.0,,100.00'), 96, { passed: 96, total: 100 }],
    ['all passed', columns(',100,0,100'), 100, { passed: 100, failed: 0, total: 100 }],
    [
      'as columns of a wide table',
      lines('年份,甲合格批次,甲抽查批次', '2015,96,100'),
      96,
      { passed: 96, total: 100 },
    ],
    [
      'with years as columns',
      lines('指标,2014年,2015年', '甲合格批次,1,96', '甲抽查批次,1,100'),
      96,
      { passed: 96, total: 100 },
    ],
  ])('%s', async (_, data, value, counts) => {
    const report = await judge(rule, data);
    expect(evaluationOf(report, 'one')).toMatchObject({
      verdict: 'pass',
      actual: { value, counts },
    });
    expect(report.diagnostics).toEqual([]);
  });

  it.each([
    ['just below the limit', '94999999999999999999', 'fail'],
    ['on the limit', '95000000000000000000', 'pass'],
    ['just above the limit', '95000000000000000001', 'pass'],
  ])('that is judged without any rounding: %s', async (_, passed, verdict) => {
    const report = await judge(rule, columns(`,${passed},,100000000000000000000`));
    expect(evaluationOf(report, 'one').verdict).toBe(verdict);
  });

  it('that never is a decimal, and is judged nevertheless', async () => {
    const third = rule.replace('"at-least":95', '"at-most":33.333333333333333333333333');
    expect(evaluationOf(await judge(third, columns(',1,,3')), 'one').verdict).toBe('fail');
    const twoThirds = rule.replace('"at-least":95', '"at-least":66.666666666666666666666666');
    expect(evaluationOf(await judge(twoThirds, columns(',2,,3')), 'one').verdict).toBe('pass');
  });

  it('whose evidence are all its cells', async () => {
    const { evidence } = evaluationOf(await judge(rule, columns(',96,,100')), 'one');
    expect(evidence.map(({ line, column, text }) => [line, column, text])).toEqual([
      [2, 4, '96'],
      [2, 6, '100'],
    ]);
  });

  it('across two files', async () => {
    const { evidence, verdict } = evaluationOf(
      await judge(rule, named('甲抽查批次 100', '甲合格批次 96')),
      'one',
    );
    expect(verdict).toBe('pass');
    expect(evidence.map(({ line }) => line)).toEqual([3, 2]);
  });

  it('year by year', async () => {
    const data = lines(
      '指标,年份,合格批次,抽查批次',
      '甲合格率,2013,90,100',
      '甲合格率,2014,,100',
      '甲合格率,2015,96,100',
    );
    const { series, verdict } = evaluationOf(await judge(rule, data), 'one');
    expect(verdict).toBe('pass');
    expect(series).toEqual([
      { year: 2013, value: 90 },
      { year: 2015, value: 96 },
    ]);
  });

  it('even where the year has a mark for no figure beside them', async () => {
    for (const mark of ['-', '…', '无']) {
      const report = await judge(rule, columns(`${mark},96,,100`));
      expect(evaluationOf(report, 'one').actual?.value).toBe(96);
    }
  });
});

describe('counts that are incomplete', () => {
  it.each([
    ['passed alone', columns(',96,,')],
    ['failed alone', columns(',,4,')],
    ['total alone', columns(',,,100')],
    ['passed beside marks', columns(',96,-,无')],
    ['total alone by name', named('甲抽查批次 100')],
  ])('decide nothing, and are no error: %s', async (_, data) => {
    const report = await judge(rule, data);
    expect(evaluationOf(report, 'one')).toMatchObject({
      verdict: 'no-data',
      actual: null,
      reason: { code: 'counts-incomplete' },
    });
    expect(report.diagnostics).toEqual([]);
    expect(report.exitCode).toBe(3);
  });

  it('leave the rate beside them as it is', async () => {
    const report = await judge(rule, columns('96%,,,100'));
    expect(evaluationOf(report, 'one')).toMatchObject({
      verdict: 'pass',
      actual: { value: 96, counts: null },
    });
  });

  it('leave the rate beside them as it is where all of them are marked as missing', async () => {
    const report = await judge(rule, columns('96%,-,,无'));
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'pass', actual: { value: 96 } });
    expect(report.diagnostics).toEqual([]);
  });

  it('leave an undated rate in another file as it is', async () => {
    const report = await runCheck(
      { 'rule.yaml': rule, 'a.csv': columns(',96,,'), 'b.csv': lines('指标,数值', '甲合格率,96%') },
      ['a.csv', 'b.csv', '--policy', 'rule.yaml', '--year', '2015'],
    );
    expect(evaluationOf(report, 'one')).toMatchObject({
      verdict: 'pass',
      actual: { value: 96, counts: null },
    });
    expect(report.diagnostics).toEqual([]);
  });

  it('are missing where all of them are marked so', async () => {
    const report = await judge(rule, columns(',-,,-'));
    expect(evaluationOf(report, 'one').reason.code).toBe('marked-missing');
    expect(report.diagnostics).toEqual([]);
  });

  it.each([
    ['the rate', '…,-,-,-'],
    ['a count', ',…,-,…'],
    ['both', '…,…,,'],
  ])('are below the smallest unit where %s beside the marks is', async (_, row) => {
    const report = await judge(rule, columns(row));
    expect(evaluationOf(report, 'one').reason.code).toBe('below-smallest-unit');
    expect(report.diagnostics).toEqual([]);
  });

  it('below the smallest unit leave the rate beside them as it is', async () => {
    const report = await judge(rule, columns('96%,…,…,'));
    expect(evaluationOf(report, 'one')).toMatchObject({
      verdict: 'pass',
      actual: { value: 96, counts: null },
    });
  });
});

/** Whether the fault is that cells say different things. */
const isContradiction = (faults: readonly string[]): boolean =>
  faults.some((fault) => /differ|do-not-add-up|contradict/u.test(fault));

describe('counts at fault', () => {
  it.each([
    ['a total of 0', columns(',0,,0'), ['error total-zero data.csv:2:6']],
    ['nothing passed and nothing failed', columns(',0,0,'), ['error total-zero data.csv:2:4']],
    ['more passed than checked', columns(',101,,100'), ['error count-above-total data.csv:2:4']],
    ['more failed than checked', columns(',,101,100'), ['error count-above-total data.csv:2:5']],
    [
      'passed and failed that are not the total',
      columns(',96,5,100'),
      ['error counts-do-not-add-up data.csv:2:6'],
    ],
    ['a fraction of a batch', columns(',95.5,,100'), ['error count-invalid data.csv:2:4']],
    ['a negative count', columns(',-5,,100'), ['error count-invalid data.csv:2:4']],
    ['a percentage for a count', columns(',96%,,100'), ['error count-invalid data.csv:2:4']],
    [
      'a count in points',
      named('甲合格批次 96分', '甲抽查批次 100'),
      ['error count-invalid data.csv:2:3'],
    ],
    ['a count in no figures', columns(',九十六,,100'), ['error not-a-number data.csv:2:4']],
    [
      'two counts at fault',
      columns(',x,,1.5'),
      ['error not-a-number data.csv:2:4', 'error count-invalid data.csv:2:6'],
    ],
    [
      'two figures for one count',
      named('甲合格批次 96', '甲合格批次 97', '甲抽查批次 100'),
      ['error figures-differ data.csv:3:3'],
    ],
  ])('%s', async (_, data, expected) => {
    const report = await judge(rule, data);
    expect(placesOf(report)).toEqual(expected);
    expect(evaluationOf(report, 'one')).toMatchObject({
      verdict: 'no-data',
      actual: null,
      reason: { code: isContradiction(expected) ? 'contradictory-figures' : 'unreadable-figure' },
    });
    expect(report.exitCode).toBe(2);
  });

  it('are faulty even beside a rate that can be read', async () => {
    const report = await judge(rule, columns('96%,96.5,,100'));
    expect(placesOf(report)).toEqual(['error count-invalid data.csv:2:4']);
    expect(evaluationOf(report, 'one').verdict).toBe('no-data');
  });

  it('given twice alike are one', async () => {
    const data = named('甲合格批次 96', '甲合格批次 96.0', '甲抽查批次 100');
    expect(evaluationOf(await judge(rule, data), 'one').verdict).toBe('pass');
  });

  it('are those of an indicator that is no percentage', async () => {
    const score = smallPolicy([rate('one', '甲合格率', { unit: '分' })], [target('one')]);
    const report = await judge(score, columns(',96,,100'));
    expect(placesOf(report)).toEqual(['error counts-not-a-rate data.csv:2:4']);
  });

  it('are a warning in a year that does not count', async () => {
    const data = lines(
      '指标,年份,合格批次,抽查批次',
      '甲合格率,2014,101,100',
      '甲合格率,2015,96,100',
    );
    const report = await judge(rule, data);
    expect(placesOf(report)).toEqual(['warning count-above-total data.csv:2:3']);
    expect(report.exitCode).toBe(0);
  });
});

describe('a rate beside its counts', () => {
  it.each([
    ['the same', '96%', '960', '1000'],
    ['rounded to whole percents', '96', '9649', '10000'],
    ['rounded up to whole percents', '96', '9550', '10000'],
    ['rounded to tenths', '96.4%', '9644', '10000'],
    ['rounded to hundredths', '91.92', '136070', '148037'],
    ['exactly half a digit off', '96.4', '9645', '10000'],
    ['in per mille', '964‰', '964', '1000'],
  ])('may be %s', async (_, value, passed, total) => {
    const report = await judge(
      rule.replace('"at-least":95', '"at-least":90'),
      columns(`${value},${passed},,${total}`),
    );
    expect(report.diagnostics).toEqual([]);
    expect(evaluationOf(report, 'one')).toMatchObject({
      verdict: 'pass',
      actual: { counts: { passed: Number(passed), total: Number(total) } },
    });
  });

  it.each([
    ['more than its rounding off', '96.4', '9646', '10000'],
    ['more than its rounding off, below', '96.4', '9634', '10000'],
    ['more than its rounding off in per mille', '964‰', '9646', '10000'],
    ['a whole percent off', '97', '9649', '10000'],
    ['the failure rate', '4', '96', '100'],
    ['off by a hair in long digits', '96.400001', '964', '1000'],
  ])('contradicts them when it is %s', async (_, value, passed, total) => {
    const report = await judge(rule, columns(`${value},${passed},,${total}`));
    expect(placesOf(report)).toEqual(['error rate-contradicts-counts data.csv:2:3']);
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'no-data', actual: null });
    expect(report.exitCode).toBe(2);
  });

  it('never decides: the counts do', async () => {
    const report = await judge(rule, columns('95,9496,,10000'));
    expect(evaluationOf(report, 'one')).toMatchObject({
      verdict: 'fail',
      actual: { value: 94.96 },
      gap: -0.04,
    });
  });

  it('is evidence with them', async () => {
    const { evidence } = evaluationOf(await judge(rule, columns('96,96,,100')), 'one');
    expect(evidence.map(({ column }) => column)).toEqual([3, 4, 6]);
  });
});

describe('the complement of a rate', () => {
  it.each([
    ['turned round', named('甲不合格率 4%'), 96],
    ['beside the rate', named('甲不合格率 4%', '甲合格率 96%'), 96],
    ['in per mille', named('甲不合格率 40‰'), 96],
    ['of 0', named('甲不合格率 0'), 100],
  ])('gives the rate: %s', async (_, data, value) => {
    const report = await judge(rule, data);
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'pass', actual: { value } });
    expect(report.diagnostics).toEqual([]);
  });

  it('misses the limit that the rate misses', async () => {
    const report = await judge(rule, named('甲不合格率 5.04%'));
    expect(evaluationOf(report, 'one')).toMatchObject({
      verdict: 'fail',
      actual: { value: 94.96 },
      gap: -0.04,
      evidence: [{ text: '5.04%' }],
    });
  });

  it('is turned round exactly', async () => {
    const limit96 = rule.replace('"at-least":95', '"at-least":96');
    const over = await judge(limit96, named('甲不合格率 4.00000000000000000001%'));
    expect(evaluationOf(over, 'one').verdict).toBe('fail');
    const on = await judge(limit96, named('甲不合格率 4.00000000000000000000%'));
    expect(evaluationOf(on, 'one').verdict).toBe('pass');
  });

  it('contradicts another rate', async () => {
    const report = await judge(rule, named('甲合格率 96%', '甲不合格率 5%'));
    expect(placesOf(report)).toEqual(['error figures-differ data.csv:3:3']);
    expect(evaluationOf(report, 'one').verdict).toBe('no-data');
  });

  it('is held against counts as the rate is', async () => {
    const counts = ['甲合格批次 96', '甲抽查批次 100'];
    expect((await judge(rule, named('甲不合格率 4%', ...counts))).diagnostics).toEqual([]);
    expect(placesOf(await judge(rule, named('甲不合格率 6%', ...counts)))).toEqual([
      'error rate-contradicts-counts data.csv:2:3',
    ]);
  });
});
