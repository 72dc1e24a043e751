import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/domain/decimal.ts';
import { Exact } from '../../src/domain/exact.ts';
import { whyImpossible } from '../../src/match/plausibility.ts';
import { catalogue, policySources } from '../support/policies-folder.ts';
import { placesOf } from '../support/places.ts';
import { evaluationOf } from '../support/run-check.ts';
import { judge, lines, rate, smallPolicy, target } from '../support/small-policy.ts';

const rule = smallPolicy(
  [
    rate('rate', '甲率', { complement: ['甲差率'] }),
    rate('growth', '乙增长率'),
    rate('brands', '丙数', { unit: '个' }),
    rate('accidents', '丁事故', { unit: '起' }),
    rate('satisfaction', '戊满意度', { unit: '分', also: ['%'] }),
    rate('money', '己经费', { unit: '亿元' }),
    rate('index', '庚指数', { unit: '1' }),
    rate('open', '辛规模', { unit: undefined }),
    rate('ten-thousands', '壬数', { unit: '万件' }),
  ],
  [
    target('rate'),
    target('growth', { criterion: { 'at-least': 120 } }),
    target('brands'),
    target('accidents', { criterion: { exactly: 0 } }),
    target('satisfaction'),
    target('money', { criterion: { 'at-most': 1 } }),
    target('index', { criterion: { 'at-most': 1 } }),
    target('open', { criterion: { falling: 'over-period' } }),
    target('ten-thousands', { criterion: { 'at-least': 0.5 } }),
  ],
);
const row = (name: string, cell: string) =>
  judge(rule, lines('指标,年份,数值', `${name},2015,${cell}`));

describe('a figure that can’t be true', () => {
  it.each([
    ['甲率', '100.01', 'share-over-whole', 'rate'],
    ['甲率', '952%', 'share-over-whole', 'rate'],
    ['甲率', '1000.01‰', 'share-over-whole', 'rate'],
    ['甲率', '-0.01%', 'figure-negative', 'rate'],
    ['甲差率', '-1%', 'figure-negative', 'rate'],
    ['甲差率', '101%', 'share-over-whole', 'rate'],
    ['丙数', '-100', 'figure-negative', 'brands'],
    ['丙数', '99.5', 'count-not-whole', 'brands'],
    ['丙数', '0.00995万', 'count-not-whole', 'brands'],
    ['丁事故', '0.5', 'count-not-whole', 'accidents'],
    ['丁事故', '-1', 'figure-negative', 'accidents'],
    ['戊满意度', '-90', 'figure-negative', 'satisfaction'],
    ['戊满意度', '101%', 'share-over-whole', 'satisfaction'],
    ['壬数', '0.50005', 'count-not-whole', 'ten-thousands'],
  ])('is an error where it is used: %s %s', async (name, cell, code, id) => {
    const report = await row(name, cell);
    expect(placesOf(report)).toEqual([`error ${code} data.csv:2:3`]);
    expect(evaluationOf(report, id)).toMatchObject({
      verdict: 'no-data',
      reason: { code: 'unreadable-figure' },
    });
    expect(report.exitCode).toBe(2);
  });

  it('is a warning where it is not used', async () => {
    const data = lines('指标,年份,数值', '甲率,2014,952', '甲率,2015,96%');
    const report = await judge(rule, data);
    expect(placesOf(report)).toEqual(['warning share-over-whole data.csv:2:3']);
    expect(evaluationOf(report, 'rate').verdict).toBe('pass');
  });
});

describe('a figure that can be true', () => {
  it.each([
    ['甲率', '100%', 'rate', 'pass'],
    ['甲率', '0', 'rate', 'fail'],
    ['甲率', '1000‰', 'rate', 'pass'],
    ['乙增长率', '120', 'growth', 'pass'],
    ['乙增长率', '-3.5%', 'growth', 'fail'],
    ['丙数', '100.00', 'brands', 'pass'],
    ['丙数', '1.00万', 'brands', 'pass'],
    ['丁事故', '0', 'accidents', 'pass'],
    ['戊满意度', '850', 'satisfaction', 'pass'],
    ['己经费', '-0.5', 'money', 'pass'],
    ['庚指数', '-0.5', 'index', 'pass'],
    ['壬数', '0.5', 'ten-thousands', 'pass'],
    ['壬数', '5001件', 'ten-thousands', 'pass'],
  ])('is judged: %s %s', async (name, cell, id, verdict) => {
    const report = await row(name, cell);
    expect(report.diagnostics).toEqual([]);
    expect(evaluationOf(report, id).verdict).toBe(verdict);
  });

  it('may be anything where the unit is open', async () => {
    const data = lines('指标,年份,数值', '辛规模,2011,5.5件', '辛规模,2015,-5.5件');
    const report = await judge(rule, data);
    expect(report.diagnostics).toEqual([]);
    expect(evaluationOf(report, 'open').verdict).toBe('pass');
  });
});

describe('a year outside the plan period', () => {
  const years = (...all: number[]) =>
    judge(rule, lines('指标,年份,数值', ...all.map((year) => `甲率,${String(year)},96%`)));

  it.each([
    [[2008, 2009, 2015], ['note years-outside-plan']],
    [[2015, 2016], ['note years-outside-plan']],
    [[2051], ['note years-outside-plan']],
    [[2010, 2011, 2015], []],
  ])('is a note: %j', async (given, expected) => {
    expect(placesOf(await years(...given))).toEqual(expected);
  });

  it('is none where a target falls due in it', async () => {
    const later = smallPolicy(
      [rate('rate', '甲率')],
      [target('rate', { due: 2020, reading: { zh: '见', en: 'See' } })],
    );
    const data = lines('指标,年份,数值', '甲率,2020,96%');
    expect(placesOf(await judge(later, data))).toEqual([]);
  });
});

describe('a count', () => {
  const count = catalogue.indicators.find(({ unit }) => unit?.unit?.dimension === 'count');

  it('is whole or not whatever its digits are', () => {
    if (count === undefined) throw new Error('the catalogue has no count');
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.nat(12), (digits, places) => {
        const text = String(digits).padStart(places + 1, '0');
        const cut = text.length - places;
        const written = places === 0 ? text : `${text.slice(0, cut)}.${text.slice(cut)}`;
        const why = whyImpossible(count, Exact.of(decimal(written)), null);
        expect(why).toBe(digits % 10n ** BigInt(places) === 0n ? null : 'count-not-whole');
      }),
    );
  });
});

describe('the bundled indicators', () => {
  const own = policySources.flatMap(({ text }) => [...text.matchAll(/^ +share: false$/gmu)]);
  const shareless = catalogue.indicators.filter(({ share }) => !share).map(({ id }) => id);

  it('that are in percent and no share are these', () => {
    expect(shareless).toEqual(['emerging-industry-key-firms-rd-share-of-sales']);
    expect(own).toHaveLength(shareless.length);
  });

  it('that grow or weigh spending against income are no shares', () => {
    for (const { name, share, unit } of catalogue.indicators) {
      if (unit?.unit?.id !== '%') continue;
      expect(share, name.zh).toBe(!/增长|增速|增幅|下降率|弹性|研发|强度/u.test(name.zh));
    }
  });
});

describe('a bare figure up to 1 of a score that percents are taken for', () => {
  const satisfaction = { unit: '分', also: ['%'] };
  const asked = (fields: Readonly<Record<string, unknown>>) =>
    smallPolicy([rate('satisfaction', '戊满意度', satisfaction)], [target('satisfaction', fields)]);

  it.each([
    ['in the target’s own percents', { criterion: { 'at-least': 80 }, unit: '%' }],
    ['in points', { criterion: { 'at-least': 80 } }],
  ])('has two readings %s', async (_, fields) => {
    const report = await judge(asked(fields), lines('指标,年份,数值', '戊满意度,2015,0.85'));
    expect(placesOf(report)).toEqual(['error fraction-or-percent data.csv:2:3']);
    expect(evaluationOf(report, 'satisfaction')).toMatchObject({
      verdict: 'no-data',
      reason: { code: 'two-readings' },
    });
  });

  it('has two readings beside a figure above 1', async () => {
    const data = lines('指标,年份,数值', '戊满意度,2011,80', '戊满意度,2015,0.81');
    const report = await judge(asked({ criterion: { rising: 'over-period' } }), data);
    expect(placesOf(report)).toEqual(['error fraction-or-percent data.csv:3:3']);
  });

  it('is taken as written where both readings fail', async () => {
    const report = await judge(asked({}), lines('指标,年份,数值', '戊满意度,2015,0.85'));
    expect(placesOf(report)).toEqual(['warning fraction-as-percent data.csv:2:3']);
    expect(evaluationOf(report, 'satisfaction').verdict).toBe('fail');
  });

  it.each(['0.85分', '0.85%'])('has one reading with its unit: %s', async (cell) => {
    const report = await judge(asked({}), lines('指标,年份,数值', `戊满意度,2015,${cell}`));
    expect(report.diagnostics).toEqual([]);
    expect(evaluationOf(report, 'satisfaction').verdict).toBe('fail');
  });
});
