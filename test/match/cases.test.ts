import { describe, expect, it } from 'vitest';
import { placesOf } from '../support/places.ts';
import { codesOf, evaluationOf, runCheck, runText } from '../support/run-check.ts';
import { regions } from '../support/sample-vocabulary.ts';
import { judge, lines, rate, smallPolicy, target } from '../support/small-policy.ts';

const dated = (...rows: string[]): string => lines('指标,年份,数值', ...rows);

/** What a figure becomes for a target whose unit is another than its indicator’s. */
async function judged(
  indicatorUnit: Readonly<Record<string, unknown>>,
  targetUnit: string,
  limit: number,
  figure: string,
) {
  const rule = smallPolicy(
    [rate('one', '甲指标', indicatorUnit)],
    [target('one', { unit: targetUnit, criterion: { 'at-least': limit } })],
  );
  const report = await judge(rule, dated(`甲指标,2015,${figure}`));
  const { verdict, actual, gap } = evaluationOf(report, 'one');
  return { verdict, value: actual?.value, unit: actual?.unit, gap, found: placesOf(report) };
}

const points = { unit: '分', also: ['%'] };

describe('a target’s own unit', () => {
  it.each([
    ['a bare figure is in the indicator’s unit', { unit: '件' }, '万件', 70, '700000', 70],
    ['a bare 万 counts the indicator’s unit', { unit: '件' }, '万件', 70, '70万', 70],
    ['a figure in the target’s unit stays', { unit: '件' }, '万件', 70, '70万件', 70],
    ['any measure word counts', { unit: '件' }, '万件', 70, '700000家', 70],
    ['money converts', { unit: '亿元' }, '万元', 12000, '1.2亿元', 12000],
    ['money converts from a third unit', { unit: '亿元' }, '万元', 12000, '120000000元', 12000],
    ['a bare 亿 counts 元', { unit: '亿元' }, '亿元', 3, '3亿', 3],
    ['a bare 万 counts 元', { unit: '亿元' }, '亿元', 3, '30000万', 3],
    ['a bare 万亿 counts 元', { unit: '亿元' }, '亿元', 12000, '1.2万亿', 12000],
    ['a bare 万 counts 元 for 万元', { unit: '万元' }, '万元', 1200, '1200万', 1200],
    ['a bare 万 counts 人 for 万人', { unit: '万人' }, '万人', 1200, '1200万', 1200],
    ['a bare 亿 counts 个', { unit: '个' }, '个', 300000000, '3亿', 300000000],
    ['shares convert', { unit: '%' }, '‰', 950, '95%', 950],
    ['points become percents one to one', points, '%', 95, '95分', 95],
    ['percents stay what they are', points, '%', 95, '95%', 95],
    ['bare points become percents', points, '%', 95, '95', 95],
  ])('%s', async (_, indicatorUnit, unit, limit, figure, value) => {
    expect(await judged(indicatorUnit, unit, limit, figure)).toEqual({
      verdict: 'pass',
      value,
      unit,
      gap: 0,
      found: [],
    });
  });

  it.each([
    ['0.05万元', 'converted from 万元'],
    ['0.05', 'converted from 万元'],
    ['500元', ''],
  ])('says how %s was read for a target in 元: %s', async (figure, said) => {
    const { output } = await runText(
      {
        'rule.yaml': smallPolicy(
          [rate('one', '甲金额', { unit: '万元' })],
          [target('one', { unit: '元', criterion: { 'at-least': 400 } })],
        ),
        'data.csv': dated(`甲金额,2015,${figure}`),
      },
      ['data.csv', '--policy', 'rule.yaml', '-f', 'csv', '--lang', 'en'],
    );
    const [head = '', row = ''] = output.split('\r\n');
    const column = head.split(',').indexOf('How it was read');
    expect(row.split(',')[column]).toBe(said);
  });

  it('says once how the figures of a sum were read', async () => {
    const { output } = await runText(
      {
        'rule.yaml': smallPolicy(
          [rate('one', '甲金额', { unit: '亿元' })],
          [target('one', { criterion: { 'at-least': 9 }, aggregation: 'sum' })],
        ),
        'data.csv': dated('甲金额,2013,3亿元', '甲金额,2014,30000万元', '甲金额,2015,40000万元'),
      },
      ['data.csv', '--policy', 'rule.yaml', '-f', 'csv', '--lang', 'en'],
    );
    expect(output.match(/converted from \S+?(?=[,;\s])/gu)).toEqual(['converted from 万元']);
  });

  it.each([
    ['亿元', '1.2万'],
    ['亿元', '99万'],
    ['万元', '5千'],
    ['万人', '5千'],
  ])('does not guess what of %s is %s', async (unit, figure) => {
    expect(await judged({ unit }, unit, 1, figure)).toMatchObject({
      verdict: 'no-data',
      found: ['error prefix-ambiguous data.csv:2:3'],
    });
  });

  it('is the unit of the gap', async () => {
    expect(await judged({ unit: '件' }, '万件', 70, '699999')).toMatchObject({
      verdict: 'fail',
      value: 69.9999,
      gap: -0.0001,
    });
  });

  it('converts exactly, to the last digit', async () => {
    expect(await judged({ unit: '%' }, '‰', 950, '94.99999999999999999999%')).toMatchObject({
      verdict: 'fail',
    });
  });

  it('lets no figure of another kind pass', async () => {
    expect(await judged({ unit: '件' }, '万件', 70, '70万元')).toMatchObject({
      verdict: 'no-data',
      found: ['error unit-mismatch data.csv:2:3'],
    });
  });

  it.each(['500件', '500%'])('of an indicator without one takes no %s', async (figure) => {
    const rule = smallPolicy(
      [rate('one', '甲额', { unit: undefined })],
      [target('one', { unit: '元', criterion: { 'at-least': 400 } })],
    );
    const report = await judge(rule, dated(`甲额,2015,${figure}`));
    expect(placesOf(report)).toEqual(['error unit-mismatch data.csv:2:3']);
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'no-data', actual: null });
  });

  it.each([
    ['万元', '5万', 'no-data', ['error unit-mismatch data.csv:2:3']],
    ['万件', '5千', 'no-data', ['error unit-mismatch data.csv:2:3']],
    ['元', '5万', 'pass', []],
    ['万元', '500', 'pass', []],
    ['万元', '500万元', 'pass', []],
  ])('in %s of an indicator without one: %s is %s', async (unit, figure, verdict, found) => {
    const rule = smallPolicy(
      [rate('one', '甲额', { unit: undefined })],
      [target('one', { unit, criterion: { 'at-least': 400 } })],
    );
    const report = await judge(rule, dated(`甲额,2015,${figure}`));
    expect(placesOf(report)).toEqual(found);
    expect(evaluationOf(report, 'one').verdict).toBe(verdict);
  });

  it('leaves other targets of the indicator theirs', async () => {
    const rule = smallPolicy(
      [rate('one', '甲指标', { unit: '件' })],
      [
        target('one', { unit: '万件', criterion: { 'at-least': 70 } }),
        target('plain', { indicator: 'one', criterion: { 'at-least': 700000 } }),
      ],
    );
    const report = await judge(rule, dated('甲指标,2014,650000', '甲指标,2015,70万'));
    expect(evaluationOf(report, 'one')).toMatchObject({
      actual: { value: 70, unit: '万件' },
      series: [{ value: 65 }, { value: 70 }],
    });
    expect(evaluationOf(report, 'plain')).toMatchObject({
      actual: { value: 700000, unit: '件' },
      series: [{ value: 650000 }, { value: 700000 }],
    });
  });
});

describe('the indicator’s unit', () => {
  const inPoints = (figure: string, limit = 85) => {
    const rule = smallPolicy(
      [rate('one', '甲指标', points)],
      [target('one', { criterion: { 'at-least': limit } })],
    );
    return judge(rule, dated(`甲指标,2015,${figure}`));
  };

  it('is taken one to one with those that may stand for it', async () => {
    const report = await inPoints('85%');
    expect(evaluationOf(report, 'one')).toMatchObject({
      verdict: 'pass',
      actual: { value: 85, unit: '分' },
    });
    expect(report.diagnostics).toEqual([]);
  });

  it('is not taken one to one with their kin', async () => {
    expect(placesOf(await inPoints('850‰'))).toEqual(['error unit-mismatch data.csv:2:3']);
  });

  it('leaves open whether a bare figure is a fraction where percents may stand for it', async () => {
    const report = await inPoints('0.85');
    expect(placesOf(report)).toEqual(['error fraction-or-percent data.csv:2:3']);
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'no-data', actual: null });
  });
});

const regional = (...rows: string[]): string => lines('指标,地区,年份,数值', ...rows);

describe('a place among the provinces', () => {
  const ranked = (limit: number, fields: Readonly<Record<string, unknown>> = {}): string =>
    smallPolicy(
      [rate('one', '甲率', fields)],
      [target('one', { criterion: { 'rank-within': limit }, unit: '位' })],
    );

  it.each([
    '甲率排名',
    '甲率位次',
    '甲率 全国排名',
    '甲率在全国的排名',
    'one of the test rank',
    'one rank',
  ])('is read from a figure named %s', async (name) => {
    const report = await judge(ranked(10), dated(`${name},2015,10`));
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'pass', actual: { value: 10 } });
    expect(report.diagnostics).toEqual([]);
  });

  it('is read from a figure in places, beside the measure itself', async () => {
    const report = await judge(ranked(10), dated('甲率,2015,91%', '甲率,2015,11位'));
    expect(evaluationOf(report, 'one')).toMatchObject({
      verdict: 'fail',
      actual: { value: 11, unit: '位' },
      gap: 1,
      evidence: [{ line: 3 }],
    });
    expect(report.diagnostics).toEqual([]);
  });

  it('given twice and otherwise contradicts itself', async () => {
    const report = await judge(ranked(10), dated('甲率排名,2015,3', '甲率,2015,4位'));
    expect(placesOf(report)).toEqual(['error figures-differ data.csv:3:3']);
    expect(evaluationOf(report, 'one').verdict).toBe('no-data');
  });

  it.each([
    ['alone', ['甲率,2015,96位'], ['error rank-not-asked data.csv:2:3']],
    ['beside a mark', ['甲率,2015,-', '甲率,2015,96位'], ['error rank-not-asked data.csv:3:3']],
    [
      'for want of a year',
      ['甲率,2014,90%', '甲率,2015,96位'],
      ['error rank-not-asked data.csv:3:3'],
    ],
  ])('of what nobody ranks is no figure %s', async (_, rows, found) => {
    const level = smallPolicy([rate('one', '甲率')], [target('one')]);
    const report = await judge(level, dated(...rows), '--year', '2015');
    expect(placesOf(report)).toEqual(found);
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'no-data', actual: null });
  });

  it('of what nobody ranks is none of ours beside its measure', async () => {
    const level = smallPolicy([rate('one', '甲率')], [target('one')]);
    const report = await judge(level, dated('甲率,2015,96%', '甲率,2015,5位'));
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'pass', actual: { value: 96 } });
    expect(report.diagnostics).toEqual([]);
  });

  it('is read from a bare figure of an indicator that is a place itself', async () => {
    const report = await judge(ranked(10, { unit: '位' }), dated('甲率,2015,3'));
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'pass', actual: { value: 3 } });
  });

  it.each(['3个', '3分', '3%', '3万'])('is a number of places, not %s', async (figure) => {
    const report = await judge(ranked(10), dated(`甲率排名,2015,${figure}`));
    expect(placesOf(report)).toEqual(['error rank-unit data.csv:2:3']);
    expect(evaluationOf(report, 'one').verdict).toBe('no-data');
  });

  it.each([
    ['2014', '甲率,江苏,2014,5位', '2014'],
    ['2016', '甲率,江苏,2016,5位', '2016'],
  ])('is held against the figures of its own year: %s', async (year, place, judged) => {
    const names = regions.ranked.map(({ name }) => name.zh);
    const rows = names.map(
      (name, at) => `甲率,${name},${year},${String(name === '江苏省' ? 95 : at)}%`,
    );
    const report = await judge(ranked(10), regional(...rows, place), '--year', judged);
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'pass', actual: { value: 5 } });
    expect(codesOf(report)).toContain('warning rank-contradicts-figures');
  });

  it('is no figure of the measure', async () => {
    const level = smallPolicy([rate('one', '甲率')], [target('one')]);
    const report = await judge(level, dated('甲率排名,2015,97'));
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'no-data', actual: null });
  });

  it('is worked out among provinces alone', async () => {
    const others = ['全国', '南京市', '香港', '澳门', '台湾', '合计'];
    const rows = others.map((region) => `甲率,${region},2015,99%`);
    const report = await judge(ranked(1), regional('甲率,江苏,2015,95%', ...rows));
    expect(evaluationOf(report, 'one')).toMatchObject({
      verdict: 'no-data',
      reason: { code: 'rank-open', args: { best: 1, worst: 31, missing: 30 } },
    });
  });

  it('is worked out from figures of the same year', async () => {
    const data = regional('甲率,江苏,2015,95%', '甲率,浙江,2014,99%', '甲率,安徽,2015,96%');
    expect(evaluationOf(await judge(ranked(1), data), 'one')).toMatchObject({
      verdict: 'fail',
      reason: { code: 'rank-beyond', args: { rank: 2, missing: 29 } },
    });
  });

  it('is the better the less there is of what should be low', async () => {
    const data = regional('甲率,江苏,2015,3%', '甲率,浙江,2015,2%', '甲率,安徽,2015,4%');
    expect(evaluationOf(await judge(ranked(1, { better: 'lower' }), data), 'one')).toMatchObject({
      verdict: 'fail',
      actual: { value: 2 },
    });
  });

  it('that is worked out is a place, in whatever the figures are', async () => {
    const data = regional('甲率,江苏,2015,3%', '甲率,浙江,2015,4%');
    expect(evaluationOf(await judge(ranked(1), data), 'one')).toMatchObject({
      verdict: 'fail',
      actual: { value: 2, unit: '位' },
    });
  });

  it('is worked out for each region that is judged, but for no city', async () => {
    const data = regional('甲率,江苏,2015,95%', '甲率,浙江,2015,96%', '甲率,南京市,2015,94%');
    const { scorecards } = await judge(ranked(1), data, '--region', 'all');
    expect(scorecards.map(({ evaluations }) => evaluations[0]?.reason)).toMatchObject([
      { code: 'rank-beyond', args: { rank: 2 } },
      { code: 'rank-open', args: { best: 1 } },
      { code: 'no-figure' },
    ]);
  });

  it('that is given counts for a city as well', async () => {
    const data = regional('甲率排名,南京市,2015,3', '甲率,江苏,2015,95%');
    const report = await judge(ranked(10), data, '--region', '南京市');
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'pass', actual: { value: 3 } });
  });

  it('needs cells of other regions, so that trouble with them is an error', async () => {
    const data = regional('甲率,江苏,2015,95%', '甲率,浙江,2015,9..6', '甲率,浙江,2014,x');
    const report = await judge(ranked(1), data);
    expect([...placesOf(report)].sort()).toEqual([
      'error not-a-number data.csv:3:4',
      'warning not-a-number data.csv:4:4',
    ]);
    expect(report.exitCode).toBe(2);
  });
});

describe('a reference', () => {
  const above = (reference: string): string =>
    smallPolicy(
      [rate('one', '甲率'), rate('two', '乙率')],
      [
        target('one', { criterion: { 'above-reference': reference } }),
        target('two', { criterion: { 'at-least': 1 } }),
      ],
    );

  it.each([
    ['the nation’s row', '全国', regional('甲率,江苏,2015,95%', '甲率,全国,2015,94%')],
    [
      'the nation’s row under another name',
      '全国',
      regional('甲率,江苏,2015,95%', '甲率,China,2015,94%'),
    ],
    [
      'the nation’s figure beside the province’s',
      '全国',
      dated('甲率,2015,95%', '全国甲率,2015,94%'),
    ],
    [
      'the nation’s average beside the province’s',
      '全国',
      dated('甲率,2015,95%', '全国平均甲率,2015,94%'),
    ],
    ['the name with the nation behind it', '全国', dated('甲率,2015,95%', '甲率（全国）,2015,94%')],
    ['another province', '浙江', regional('甲率,江苏,2015,95%', '甲率,浙江省,2015,94%')],
    ['an indicator by its id', 'two', dated('甲率,2015,95%', '乙率,2015,94%')],
    ['an indicator by its name', '乙率', dated('甲率,2015,95%', '乙率,2015,94%')],
  ])('may be %s', async (_, reference, data) => {
    const report = await judge(above(reference), data, '--only', 'one');
    expect(evaluationOf(report, 'one')).toMatchObject({
      verdict: 'pass',
      gap: 1,
      reason: { code: 'compares-as-asked', args: { reference: 94 } },
    });
    expect(evaluationOf(report, 'one').evidence.map(({ line }) => line)).toEqual([2, 3]);
  });

  describe('for a target with a unit of its own', () => {
    const inTenThousands = (reference: string, other: Readonly<Record<string, unknown>> = {}) =>
      smallPolicy(
        [rate('one', '甲额', { unit: '亿元' }), rate('two', '乙额', { unit: '亿元', ...other })],
        [
          target('one', { unit: '万元', criterion: { 'above-reference': reference } }),
          target('two', { criterion: { 'at-least': 1 } }),
        ],
      );

    it.each([
      ['an indicator', 'two', {}, dated('甲额,2015,6亿元', '乙额,2015,5.9亿元')],
      [
        'an indicator in another unit',
        'two',
        { unit: '元' },
        dated('甲额,2015,6', '乙额,2015,590000000'),
      ],
      ['the nation', '全国', {}, regional('甲额,江苏,2015,6亿元', '甲额,全国,2015,59000万元')],
    ])('is %s’s figure in that unit', async (_, reference, other, data) => {
      const report = await judge(inTenThousands(reference, other), data, '--only', 'one');
      expect(evaluationOf(report, 'one')).toMatchObject({
        verdict: 'pass',
        actual: { value: 60000, unit: '万元' },
        gap: 1000,
        reason: { code: 'compares-as-asked', args: { reference: 59000 } },
      });
      expect(report.diagnostics).toEqual([]);
    });

    it('is taken one to one where the indicator’s is', async () => {
      const rule = smallPolicy(
        [rate('one', '甲分', points)],
        [target('one', { unit: '%', criterion: { 'above-reference': '全国' } })],
      );
      const data = regional('甲分,江苏,2015,81分', '甲分,全国,2015,80分');
      expect(evaluationOf(await judge(rule, data), 'one')).toMatchObject({
        verdict: 'pass',
        actual: { value: 81, unit: '%' },
        gap: 1,
      });
    });
  });

  describe('worked out from counts', () => {
    const ofCounts = async (own: string, nation: string) => {
      const rule = smallPolicy(
        [rate('one', '甲率')],
        [target('one', { criterion: { 'above-reference': '全国' } })],
      );
      const data = lines(
        '指标,地区,年份,合格批次,抽查批次',
        `甲率,江苏,2015,${own}`,
        `甲率,全国,2015,${nation}`,
      );
      const { verdict, actual, gap, reason } = evaluationOf(await judge(rule, data), 'one');
      const { output } = await runText({ 'rule.yaml': rule, 'data.csv': data }, [
        'data.csv',
        '--policy',
        'rule.yaml',
        '-f',
        'markdown',
        '--lang',
        'en',
      ]);
      const said = /(?<own>[\d.]+)% \| (?<gap>[-+]?[\d.]+) \|/u.exec(
        output.replaceAll('\\', ''),
      )?.groups;
      return {
        verdict,
        shown: [actual?.value, reason.args['reference'], gap],
        said: [said?.['own'], said?.['gap']],
      };
    };

    it('is shown on the figure that equals it', async () => {
      expect(await ofCounts('1,3', '1000,3000')).toEqual({
        verdict: 'fail',
        shown: [33.3333333333, 33.3333333333, 0],
        said: ['33.3333', '0'],
      });
    });

    it('is shown apart from the figure that differs from it', async () => {
      expect(await ofCounts('33333333333333,100000000000000', '1,3')).toMatchObject({
        verdict: 'fail',
        shown: [33.3333333333, 33.3333333334, -3.33333333333e-13],
        said: ['33.3333', '-0.0001'],
      });
    });
  });

  describe('given twice', () => {
    const open = smallPolicy(
      [rate('one', '甲额', { unit: undefined })],
      [target('one', { criterion: { 'above-reference': '全国' } })],
    );
    const given = (figure: string) =>
      judge(
        open,
        regional('甲额,江苏,2015,7万元', '甲额,全国,2015,50000元', `全国甲额,江苏,2015,${figure}`),
      );

    it('is one where both say the same in their units', async () => {
      const report = await given('5万元');
      expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'pass', gap: 2 });
      expect(report.diagnostics).toEqual([]);
    });

    it.each(['5.00000000000000001万元', '50000件', '5亿元'])('%s is another', async (figure) => {
      const report = await given(figure);
      expect(placesOf(report)).toEqual(['error figures-differ data.csv:4:4']);
      expect(evaluationOf(report, 'one').verdict).toBe('no-data');
    });
  });

  it('is of the year of the figure', async () => {
    const data = regional('甲率,江苏,2015,95%', '甲率,全国,2014,94%');
    expect(evaluationOf(await judge(above('全国'), data), 'one')).toMatchObject({
      verdict: 'no-data',
      reason: { code: 'no-reference', args: { reference: '全国', year: 2015 } },
    });
  });

  it('without a year is that of the due year and of none before it', async () => {
    const verdictIn = async (year: number) => {
      const { scorecards } = await runCheck(
        {
          'rule.yaml': above('全国'),
          'own.csv': dated('甲率,2014,95%', '甲率,2015,95%'),
          'nation.csv': lines('指标,数值', '全国甲率,94%'),
        },
        ['own.csv', 'nation.csv', '--policy', 'rule.yaml', '--year', String(year)],
      );
      const [one] = scorecards[0]?.evaluations ?? [];
      return [one?.verdict, one?.reason.code];
    };
    expect(await verdictIn(2015)).toEqual(['pass', 'compares-as-asked']);
    expect(await verdictIn(2014)).toEqual(['no-data', 'no-reference']);
  });

  it('that can’t be read is an error', async () => {
    const data = regional('甲率,江苏,2015,95%', '甲率,全国,2015,9..4');
    const report = await judge(above('全国'), data);
    expect(placesOf(report)).toEqual(['error not-a-number data.csv:3:4']);
    expect(evaluationOf(report, 'one').verdict).toBe('no-data');
  });

  it('is never judged itself', async () => {
    const data = regional('甲率,江苏,2015,95%', '甲率,全国,2015,94%');
    const { scorecards } = await judge(above('全国'), data, '--region', 'all');
    expect(scorecards.map(({ region }) => region.name.zh)).toEqual(['江苏省']);
  });
});
