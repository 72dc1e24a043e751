import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../support/places.ts';
import { codesOf, evaluationOf } from '../support/run-check.ts';
import { judge, lines, notScored, rate, smallPolicy, target } from '../support/small-policy.ts';

const dated = (...rows: string[]): string => lines('指标,年份,数值', ...rows);
const note = { reading: { zh: '注', en: 'note' } };

const indicators = [
  rate('early', '甲率'),
  rate('middle', '乙率'),
  rate('late', '丙率'),
  rate('unscored', '丁率'),
];
const rule = smallPolicy(indicators, [
  target('early', { due: 2013 }),
  target('middle'),
  target('late', { due: 2020, ...note }),
  target('unscored', { due: 2020, ...note, ...notScored }),
]);

const verdictsOf = async (data: string, ...options: string[]) => {
  const { scorecards } = await judge(rule, data, ...options);
  return scorecards[0]?.evaluations.map(({ verdict }) => verdict);
};
const allIn = (year: string): string =>
  dated(`甲率,${year},96%`, `乙率,${year},96%`, `丙率,${year},96%`, `丁率,${year},96%`);

describe('which targets are judged', () => {
  it.each([
    ['up to the horizon, though it is far', '2012', [], 'pass pass not-due not-scored'],
    ['up to the horizon', '2015', [], 'pass pass not-due not-scored'],
    ['up to the horizon, past it', '2018', [], 'pass pass not-due not-scored'],
    ['up to the judged year, where that is later', '2020', [], 'pass pass pass not-scored'],
    ['up to --due-by', '2015', ['--due-by', '2014'], 'pass not-due not-due not-scored'],
    [
      'up to --due-by, the year itself included',
      '2015',
      ['--due-by', '2013'],
      'pass not-due not-due not-scored',
    ],
    [
      'none before the first is due',
      '2015',
      ['--due-by', '2012'],
      'not-due not-due not-due not-scored',
    ],
    ['all with --due-by far ahead', '2015', ['--due-by', '2020'], 'pass pass pass not-scored'],
  ])('%s', async (_, year, options, expected) => {
    expect((await verdictsOf(allIn(year), ...options))?.join(' ')).toBe(expected);
  });

  it('undated data up to the horizon', async () => {
    const data = lines('指标,数值', '甲率,96%', '乙率,96%', '丙率,96%');
    expect(await verdictsOf(data)).toEqual(['pass', 'pass', 'not-due', 'not-scored']);
    expect(await verdictsOf(data, '--due-by', '2020')).toEqual([
      'pass',
      'pass',
      'pass',
      'not-scored',
    ]);
  });

  it('by --due-by alone, whatever --year says', async () => {
    const options = ['--year', '2013', '--due-by', '2013'];
    expect(await verdictsOf(allIn('2013'), ...options)).toEqual([
      'pass',
      'not-due',
      'not-due',
      'not-scored',
    ]);
  });

  it('leaves the others their figure and gap', async () => {
    const found = evaluationOf(await judge(rule, dated('丙率,2015,94.5%')), 'late');
    expect(found).toMatchObject({
      verdict: 'not-due',
      reason: { code: 'due-later', args: { due: 2020 } },
      actual: { value: 94.5, year: 2015 },
      gap: -0.5,
      evidence: [{ line: 2, text: '94.5%' }],
    });
  });

  it('leaves those that are not due without data not due', async () => {
    expect(evaluationOf(await judge(rule, dated('甲率,2015,96%')), 'late')).toMatchObject({
      verdict: 'not-due',
      actual: null,
    });
  });

  it('counts what is not due, or not scored, in no score', async () => {
    const report = await judge(rule, allIn('2015'));
    expect(report.scorecards).toMatchObject([
      {
        tally: { pass: 2, fail: 0, 'no-data': 0, 'not-due': 1, 'not-scored': 1 },
        score: { passed: 2, judged: 2, percent: 100, lowest: 100, highest: 100 },
      },
    ]);
    expect(report.exitCode).toBe(0);
  });

  it('leaves nothing judged where nothing is due', async () => {
    const report = await judge(rule, allIn('2015'), '--due-by', '2011');
    expect(report.scorecards[0]?.score).toMatchObject({ judged: 0, percent: null });
    expect(report.exitCode).toBe(3);
  });
});

describe('timing', () => {
  it.each([
    ['2012', 'early early early early'],
    ['2013', 'due early early early'],
    ['2014', 'late early early early'],
    ['2015', 'late due early early'],
    ['2020', 'late late due due'],
    ['2021', 'late late late late'],
  ])('in %s is %s', async (year, expected) => {
    const { scorecards } = await judge(rule, allIn(year));
    expect(scorecards[0]?.evaluations.map(({ timing }) => timing).join(' ')).toBe(expected);
  });

  it('of undated data is the due year’s', async () => {
    const { scorecards } = await judge(rule, lines('指标,数值', '甲率,96%'));
    expect(new Set(scorecards[0]?.evaluations.map(({ timing }) => timing))).toEqual(
      new Set(['due']),
    );
  });
});

describe('a target that is not scored', () => {
  it('is listed with its reason and the series that there is', async () => {
    const report = await judge(rule, dated('丁率,2014,1%', '丁率,2015,2%'));
    expect(evaluationOf(report, 'unscored')).toMatchObject({
      verdict: 'not-scored',
      reason: { code: 'not-scored', args: { why: { zh: '没有数目。', en: 'No count.' } } },
      actual: null,
      gap: null,
      series: [
        { year: 2014, value: 1 },
        { year: 2015, value: 2 },
      ],
    });
  });

  it('is judged by no option', async () => {
    const options = ['--due-by', '2030', '--only', 'unscored'];
    expect(await verdictsOf(allIn('2020'), ...options)).toEqual(['not-scored']);
  });
});

describe('every evaluation', () => {
  it('shows all usable figures of its indicator, the oldest first', async () => {
    const data = dated(
      '乙率,2015,96%',
      '乙率,2009,1%',
      '乙率,2012,9..5',
      '乙率,2016,97%',
      '乙率,2011-2013,5%',
      '乙率,2013,-',
    );
    expect(evaluationOf(await judge(rule, data), 'middle').series).toEqual([
      { year: 2009, value: 1 },
      { year: 2015, value: 96 },
      { year: 2016, value: 97 },
    ]);
  });

  it('comes in the order of the policy', async () => {
    const { scorecards } = await judge(rule, dated('丁率,2015,1%', '甲率,2015,1%'));
    expect(scorecards[0]?.evaluations.map((each) => each.target)).toEqual([
      'early',
      'middle',
      'late',
      'unscored',
    ]);
  });
});

describe('a bare figure up to 1 where percents are asked for', () => {
  const atLeast = (limit: number, fields = {}): string =>
    smallPolicy(
      [rate('one', '甲率', { complement: ['甲差率'], ...fields })],
      [target('one', { criterion: { 'at-least': limit } })],
    );
  const readings = async (limit: number, cell: string) => {
    const report = await judge(atLeast(limit), dated(`甲率,2015,${cell}`));
    const { verdict, reason, actual } = evaluationOf(report, 'one');
    return { verdict, reason: reason.code, value: actual?.value, found: placesOf(report) };
  };

  it.each(['0.95', '0.96', '1', '1.0', '1.00'])(
    'that may be either, as %s, decides nothing',
    async (cell) => {
      expect(await readings(95, cell)).toEqual({
        verdict: 'no-data',
        reason: 'two-readings',
        value: undefined,
        found: ['error fraction-or-percent data.csv:2:3'],
      });
    },
  );

  it.each([
    ['0.94', 95, 'fail', 'below-limit'],
    ['0.949999999999999999999', 95, 'fail', 'below-limit'],
    ['0.5', 0.5, 'pass', 'meets-limit'],
    ['1', 1, 'pass', 'meets-limit'],
  ])(
    'that is %s where both readings agree on %s is taken as written',
    async (cell, limit, verdict, reason) => {
      expect(await readings(limit, cell)).toEqual({
        verdict,
        reason,
        value: Number(cell),
        found: ['warning fraction-as-percent data.csv:2:3'],
      });
    },
  );

  it.each(['0', '0.0', '1.000000001', '1.01', '95', '0.95%', '1‰'])(
    'is none where it is %s',
    async (cell) => {
      expect((await readings(95, cell)).found).toEqual([]);
    },
  );

  it.each([
    ['in a column of units', lines('指标,年份,数值,单位', '甲率,2015,0.95,%')],
    ['behind the name', lines('指标,年份,数值', '甲率（%）,2015,0.95')],
    ['in the heading of a wide table', lines('年份,甲率（%）', '2015,0.95')],
    ['above the table', lines('单位：%', '指标,2015', '甲率,0.95')],
  ])('is a doubt alone where the unit stands %s', async (_, data) => {
    const report = await judge(atLeast(95), data);
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'fail', actual: { value: 0.95 } });
    expect(codesOf(report)).toEqual(['warning fraction-beside-percent']);
  });

  it.each([
    ['is no doubt where both readings agree', 95, '甲率,2015,0.94,%', []],
    ['is none in one of %', 0.5, '甲率,2015,0.95,%', []],
    ['is none where it is written with its unit', 95, '甲率,2015,0.95%,%', []],
    ['is none where it is more than 1', 95, '甲率,2015,1.1,%', []],
    ['may be a complement', 95, '甲差率,2015,0.06,%', ['warning fraction-beside-percent']],
  ])('beside a unit %s', async (_, limit, row, found) => {
    const report = await judge(atLeast(limit), lines('指标,年份,数值,单位', row));
    expect(codesOf(report)).toEqual(found);
  });

  it('beside % is a doubt for a score as well, and none beside its own unit', async () => {
    const scores = atLeast(85, { unit: '分', also: ['%'], complement: [] });
    const found = async (unit: string) =>
      codesOf(await judge(scores, lines('指标,年份,数值,单位', `甲率,2015,0.9,${unit}`)));
    expect(await found('%')).toContain('warning fraction-beside-percent');
    expect(await found('分')).toEqual([]);
  });

  it('is none for other units', async () => {
    const report = await judge(
      atLeast(95, { unit: '分', complement: [] }),
      dated('甲率,2015,0.95'),
    );
    expect(report.diagnostics).toEqual([]);
    expect(evaluationOf(report, 'one').verdict).toBe('fail');
  });

  it.each([
    ['0.05', 'pass', 'warning fraction-as-percent data.csv:2:3'],
    ['0.06', 'no-data', 'error fraction-or-percent data.csv:2:3'],
  ])('may be a complement: %s', async (cell, verdict, found) => {
    const report = await judge(atLeast(95), dated(`甲差率,2015,${cell}`));
    expect(evaluationOf(report, 'one').verdict).toBe(verdict);
    expect(placesOf(report)).toEqual([found]);
  });

  it('of a year that does not count is no question', async () => {
    const report = await judge(atLeast(95), dated('甲率,2014,0.95', '甲率,2015,96%'));
    expect(codesOf(report)).toEqual([]);
  });

  it('of a target that is not due is no question', async () => {
    const report = await judge(rule, dated('丙率,2015,0.95', '甲率,2015,96%', '乙率,2015,96%'));
    expect(codesOf(report)).toEqual([]);
  });

  it('names the target that it leaves open', async () => {
    const report = await judge(atLeast(95), dated('甲率,2015,0.95'));
    expect(report.diagnostics.map((each) => each.target)).toEqual(['one']);
  });

  it('outweighs a failed target in the exit code', async () => {
    const report = await judge(rule, dated('甲率,2015,0.96', '乙率,2015,1%'));
    expect(report.scorecards[0]?.tally).toMatchObject({ fail: 1, 'no-data': 1 });
    expect(report.exitCode).toBe(2);
  });

  it('is doubted beside whatever else is', async () => {
    const sum = smallPolicy(
      [rate('one', '甲分', { unit: '分', also: ['%'] })],
      [target('one', { criterion: { 'at-least': 1 }, aggregation: 'sum' })],
    );
    const years = [2011, 2012, 2013, 2014, 2015];
    const rows = years.map((year, at) => `甲分,${String(year)},0.${String(at + 1)}`);
    const report = await judge(sum, dated(...rows));
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'pass', actual: { value: 1.5 } });
    expect(codesOf(report).sort()).toEqual([
      'warning fraction-as-percent',
      'warning running-total-suspected',
    ]);
  });

  it('makes a whole series of fractions one question', async () => {
    const rising = smallPolicy(
      [rate('one', '甲率')],
      [target('one', { criterion: { rising: 'over-period' } })],
    );
    const report = await judge(rising, dated('甲率,2011,0.9', '甲率,2015,0.95'));
    expect(evaluationOf(report, 'one').verdict).toBe('pass');
    expect(codesOf(report)).toEqual(['warning fraction-as-percent']);
  });

  it('is a question where a series mixes fractions and percents', async () => {
    const rising = smallPolicy(
      [rate('one', '甲率')],
      [target('one', { criterion: { rising: 'over-period' } })],
    );
    const report = await judge(rising, dated('甲率,2011,94', '甲率,2015,0.95'));
    expect(evaluationOf(report, 'one').verdict).toBe('no-data');
    expect(placesOf(report)).toEqual(['error fraction-or-percent data.csv:3:3']);
  });
});

describe('at least', () => {
  /** A decimal from 0 to 100 in its own digits. */
  const decimals = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 10 }))
    .map(([digits, places]) => {
      const scaled = digits % (100n * 10n ** BigInt(places));
      const text = scaled.toString().padStart(places + 1, '0');
      return {
        text: places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`,
        // In units of 10⁻¹⁰, so that BigInt can compare what the program is asked to.
        size: scaled * 10n ** BigInt(10 - places),
      };
    });

  const verdictFor = async (limit: string, value: string): Promise<string> => {
    const policy = smallPolicy([rate('one', '甲率')], [target('one')]).replace(
      '"at-least":95',
      `"at-least":${limit}`,
    );
    return evaluationOf(await judge(policy, dated(`甲率,2015,${value}%`)), 'one').verdict;
  };

  it('agrees with whole-number arithmetic', async () => {
    await fc.assert(
      fc.asyncProperty(decimals, decimals, async (limit, value) => {
        const expected = value.size >= limit.size ? 'pass' : 'fail';
        expect(await verdictFor(limit.text, value.text)).toBe(expected);
      }),
    );
  });

  it('never turns a pass into a fail for a higher figure', async () => {
    await fc.assert(
      fc.asyncProperty(decimals, decimals, decimals, async (limit, one, other) => {
        const [low, high] = one.size <= other.size ? [one, other] : [other, one];
        if ((await verdictFor(limit.text, low.text)) !== 'pass') return;
        expect(await verdictFor(limit.text, high.text)).toBe('pass');
      }),
    );
  });

  it('never turns a pass into a fail for one more that passed', async () => {
    const counts = fc
      .nat({ max: 1_000_000 })
      .chain((total) => fc.tuple(fc.nat({ max: Math.max(0, total - 1) }), fc.constant(total + 1)));
    const policy = smallPolicy([rate('one', '甲率')], [target('one')]);
    const verdictOf = async (passed: number, total: number): Promise<string> => {
      const data = lines(
        '指标,年份,合格批次,抽查批次',
        `甲率,2015,${String(passed)},${String(total)}`,
      );
      return evaluationOf(await judge(policy, data), 'one').verdict;
    };
    await fc.assert(
      fc.asyncProperty(counts, async ([passed, total]) => {
        const before = await verdictOf(passed, total);
        expect(before).toBe(passed * 100 >= 95 * total ? 'pass' : 'fail');
        if (before === 'pass') expect(await verdictOf(passed + 1, total)).toBe('pass');
      }),
    );
  });
});

describe('the reason of figures that can’t be used', () => {
  it.each([
    [
      'the year whose cell can’t be read',
      ['甲率,2013,abc', '甲率,2015,96%'],
      'unreadable-figure',
      2013,
    ],
    [
      'the year whose cells contradict each other',
      ['甲率,2013,96%', '甲率,2013,97%', '甲率,2015,96%'],
      'contradictory-figures',
      2013,
    ],
    ['no year where that can’t be told', ['甲率,,95%', '甲率,2015,96%'], 'unreadable-figure', null],
    [
      'the year whose cell can’t be read, not those without a figure',
      ['甲率,2012,-', '甲率,2013,abc', '甲率,2014,-', '甲率,2015,96%'],
      'unreadable-figure',
      2013,
    ],
    [
      'what can’t be read before what contradicts itself',
      ['丙率,2011,95%', '丙率,2011,96%', '丙率,2013,x'],
      'unreadable-figure',
      null,
      'each',
    ],
    [
      'no year where the cells of several can’t be read',
      ['丙率,2011,x', '丙率,2013,x', '甲率,2015,96%'],
      'unreadable-figure',
      null,
      'each',
    ],
  ])('names %s', async (_, rows, code, year, of = 'early') => {
    const both = smallPolicy(indicators, [
      target('early', { due: 2013 }),
      target('middle'),
      target('each', { indicator: 'late', aggregation: 'every-year' }),
    ]);
    const report = await judge(both, dated(...rows, '乙率,2015,96%'));
    expect(evaluationOf(report, of)).toMatchObject({
      verdict: 'no-data',
      reason: { code, args: { year } },
    });
  });
});
