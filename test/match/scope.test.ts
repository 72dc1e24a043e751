import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrow } from '../../src/match/scope.ts';
import { matched } from '../support/matched.ts';
import { codesOf, type Report, runCheck } from '../support/run-check.ts';
import { judge, lines, rate, smallPolicy, target } from '../support/small-policy.ts';

const rule = smallPolicy(
  [
    rate('one', '甲率', { aliases: ['甲类比率'], complement: ['甲差率'] }),
    rate('two', '乙率'),
    rate('three', '丙率'),
  ],
  [
    target('one'),
    target('one-again', { indicator: 'one', category: 'brand', criterion: { 'at-most': 99 } }),
    target('two', { category: 'service' }),
    target('three', { category: 'service' }),
  ],
);
const data = lines('指标,年份,数值', '甲率,2015,96%', '乙率,2015,90%');

const targetsOf = ({ scorecards }: Report): string[] =>
  scorecards[0]?.evaluations.map((each) => each.target) ?? [];

describe('--only', () => {
  it('is looked up once for all regions', () => {
    const { policy } = matched(rule, data);
    const only = ['乙率'];
    expect(narrow(policy, only)).toBe(narrow(policy, only));
    expect(narrow(policy, ['甲率']).targets).not.toEqual(narrow(policy, only).targets);
  });

  it.each([
    ['a target', ['one-again'], ['one-again']],
    ['a target in another letter case', ['ONE-AGAIN'], ['one-again']],
    ['an indicator’s id', ['one'], ['one', 'one-again']],
    ['an indicator’s name', ['甲率'], ['one', 'one-again']],
    ['an indicator’s English name', ['two of the test'], ['two']],
    ['an indicator’s alias', ['甲类 比率'], ['one', 'one-again']],
    ['a category', ['service'], ['two', 'three']],
    ['several of a kind, in the order of the policy', ['three', 'two'], ['two', 'three']],
    ['several of different kinds', ['brand', '丙率'], ['one-again', 'three']],
    ['the same twice', ['two', '乙率'], ['two']],
    ['everything', ['product', 'brand', 'service'], ['one', 'one-again', 'two', 'three']],
  ])('takes %s', async (_, names, expected) => {
    const report = await judge(rule, data, ...names.flatMap((name) => ['--only', name]));
    expect(targetsOf(report)).toEqual(expected);
  });

  it('counts what it leaves out', () => {
    const { policy } = matched(rule, data);
    expect(narrow(policy, [])).toMatchObject({ outside: 0, diagnostics: [] });
    expect(narrow(policy, ['two'])).toMatchObject({ outside: 3, diagnostics: [] });
    expect(narrow(policy, ['product', 'brand', 'service'])).toMatchObject({ outside: 0 });
  });

  it('leaves nothing of the others in tally and exit code', async () => {
    const report = await judge(rule, data, '--only', 'one');
    const tally = { pass: 2, fail: 0, 'no-data': 0, 'not-due': 0, 'not-scored': 0 };
    expect(report.scorecards).toMatchObject([{ tally }]);
    expect(report.exitCode).toBe(0);
  });

  it('narrows the score and the exit code', async () => {
    expect((await judge(rule, data)).exitCode).toBe(1);
    expect((await judge(rule, data, '--only', 'three')).exitCode).toBe(3);
    const report = await judge(rule, data, '--only', 'product', '--only', 'two');
    expect(report.scorecards[0]?.score).toMatchObject({ passed: 1, judged: 2, percent: 50 });
  });

  it.each([
    ['what is not there', ['nothing-of-the-kind']],
    ['one that is there and one that is not', ['one', 'nothing-of-the-kind']],
    ['the name of a complement', ['甲差率']],
    ['an indicator of the catalogue that the policy does not use', ['苏作精品']],
    ['the name of an inherited property', ['__proto__']],
    ['the policy itself', ['small-2015']],
  ])('refuses %s', async (_, names) => {
    const report = await judge(rule, data, ...names.flatMap((name) => ['--only', name]));
    expect(codesOf(report)).toEqual(['error scope-unknown']);
    expect(report.scorecards).toEqual([]);
    expect(report.exitCode).toBe(2);
  });

  it.each(['jiangsu', 'all'])('lists what an ambiguous name may mean: %s', async (province) => {
    const argv = ['data.csv', '-p', province, '--only', '顾客满意度'];
    const data = lines('指标,地区,年份,数值', '省抽合格率,江苏,2015,96');
    const report = await runCheck({ 'data.csv': data }, argv);
    const told = expect.stringMatching(
      /"生产性服务业顾客满意度", "生活性服务业顾客满意度"/u,
    ) as string;
    expect(report.diagnostics).toMatchObject([{ code: 'name-ambiguous', text: { en: told } }]);
    expect(report.scorecards).toEqual([]);
    expect(report.exitCode).toBe(2);
  });

  it('names the categories that there are, as the reports head them', async () => {
    const report = await judge(rule, data, '--only', 'Brands');
    const told = expect.stringContaining('Categories: product (Products)') as string;
    expect(report.diagnostics).toMatchObject([{ text: { en: told } }]);
  });

  it('tells of every unknown name', async () => {
    const report = await judge(rule, data, '--only', 'x1', '--only', 'one', '--only', 'x2');
    expect(codesOf(report)).toEqual(['error scope-unknown', 'error scope-unknown']);
  });

  it('takes names of the edition that was chosen', async () => {
    const argv = ['data.csv', '--province', 'jiangsu', '--only', '苏作精品'];
    const of = (year: string) =>
      runCheck({ 'data.csv': lines('指标,年份,数值', `苏作精品,${year},100`) }, argv);
    expect(targetsOf(await of('2020'))).toEqual(['suzuo-fine-products']);
    expect(codesOf(await of('2014'))).toEqual(['error scope-unknown']);
  });
});

describe('what lies outside the scope', () => {
  const cell = fc.constantFrom(
    '96%',
    '90%',
    '0.95',
    '',
    '…',
    '9..6',
    '96分',
    '12345678901234567890',
    'x',
  );
  const year = fc.constantFrom('2011', '2013', '2015', '2016', '2015年一季度', '');
  const name = fc.constantFrom('乙率', '丙率', '乙率（分）', '乙 率', 'two', '苏作精品', '无名');
  const row = fc.tuple(name, year, cell).map((cells) => cells.join(','));

  it('changes no verdict within', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
        const inside = ['甲率,2014,94%', '甲率,2015,96%'];
        const options = ['--only', 'one', '--year', '2015'];
        const alone = await judge(rule, lines('指标,年份,数值', ...inside), ...options);
        const among = await judge(rule, lines('指标,年份,数值', ...inside, ...rows), ...options);
        expect(among.scorecards).toEqual(alone.scorecards);
        expect(among.exitCode).toBe(0);
      }),
    );
  });
});
