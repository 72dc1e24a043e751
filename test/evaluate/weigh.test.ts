import { describe, expect, it } from 'vitest';
import { type Diagnostic, diagnose, type Severity } from '../../src/domain/diagnostic.ts';
import { strictly, weigh } from '../../src/evaluate/weigh.ts';
import { codesOf, evaluationOf } from '../support/run-check.ts';
import { judge, lines, rate, smallPolicy, target } from '../support/small-policy.ts';

/** Trouble with a cell that holds its line. */
const trouble = (line: number, severity: Severity = 'warning', region: string | null = null) =>
  diagnose(
    severity,
    'not-a-number',
    { found: String(line) },
    { file: 'data.csv', line, column: 3 },
    { region },
  );

const severitiesOf = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ place, severity }) => `${String(place?.line)} ${severity}`);

describe('trouble with cells', () => {
  const [one, two, three] = [trouble(1), trouble(2), trouble(3)];
  const weighed = (...parts: Parameters<typeof weigh>): string[] =>
    severitiesOf(weigh(...parts)).sort();

  it('is an error where it was used, else a warning', () => {
    expect(weighed([one, two, three], [two])).toEqual(['1 warning', '2 error', '3 warning']);
  });

  it('of one cell is told once, for the first target that it stood in the way of', () => {
    const of = (target: string, found: string): Diagnostic => ({
      ...diagnose('warning', 'not-a-number', { found }, one.place),
      target,
    });
    const told = weigh([of('c', 'z')], [of('a', 'x'), of('b', 'y')]);
    expect(told).toEqual([{ ...of('a', 'x'), severity: 'error' }]);
  });

  it('is told once, however often it was met', () => {
    expect(weighed([one, one, two], [two, two])).toEqual(['1 warning', '2 error']);
  });

  it('that came up in judging alone is told as well', () => {
    expect(weighed([one], [two])).toEqual(['1 warning', '2 error']);
  });

  it('of one cell, met by two ways, is told once and by the graver', () => {
    expect(weighed([trouble(1, 'warning', '330000'), two], [one])).toEqual([
      '1 error',
      '2 warning',
    ]);
  });

  it('of two kinds with one cell is told of both', () => {
    const other = diagnose('warning', 'year-blank', {}, one.place);
    expect(weighed([one, other], [one])).toEqual(['1 error', '1 warning']);
  });

  it('that stands at no place is told apart by what it is about', () => {
    const about = (found: string): Diagnostic => diagnose('warning', 'not-a-number', { found });
    expect(weigh([about('x'), about('y'), about('x')], [])).toEqual([about('x'), about('y')]);
  });

  it('is none where there is none', () => {
    expect(weighed([], [])).toEqual([]);
  });
});

it('what was found in many regions is told once where it is the same to the last word', async () => {
  const rule = smallPolicy([rate('one', '甲类产品合格率')], [target('one')]);
  const rows = ['甲县', '乙县', '丙县'].flatMap((county) => [
    `${county},甲类产品合格率,${county === '丙县' ? '2002' : '2001'},96%`,
    `${county},甲类产品合格率,2015,96%`,
  ]);
  const report = await judge(rule, lines('地区,指标,年份,数值', ...rows), '--region', 'all');
  expect(report.scorecards).toHaveLength(3);
  expect(codesOf(report)).toEqual(['note years-outside-plan', 'note years-outside-plan']);
});

describe('--strict', () => {
  it('makes errors of warnings about the judged regions alone', () => {
    const all = [
      trouble(1, 'error'),
      trouble(2),
      trouble(3, 'note'),
      trouble(4, 'detail'),
      trouble(5, 'warning', '330000'),
    ];
    expect(severitiesOf(strictly(all, new Set(['320000'])))).toEqual([
      '1 error',
      '2 error',
      '3 note',
      '4 detail',
      '5 warning',
    ]);
  });

  const rule = smallPolicy(
    [rate('one', '甲类产品合格率'), rate('sum', '新增乙奖', { unit: '项' })],
    [
      target('one', { criterion: { 'at-least': 0.5 } }),
      target('sum', { criterion: { 'at-least': 5 }, aggregation: 'sum' }),
    ],
  );
  const good = ['甲类产品合格率,2015,96%', '新增乙奖,2011-2015,9'];

  it.each([
    ['a cell that is not used', [...good, '甲类产品合格率,2013,x'], 'not-a-number'],
    ['a name that is nearly one', [...good, '甲类産品合格率,2015,96%'], 'name-nearly'],
    ['a fraction', ['甲类产品合格率,2015,0.96', '新增乙奖,2011-2015,9'], 'fraction-as-percent'],
    [
      'a running total',
      ['甲类产品合格率,2015,96%', '新增乙奖,2014,2', '新增乙奖,2015,4'],
      'running-total-suspected',
    ],
  ])('leaves the verdicts but not the exit code: %s', async (_, rows, code) => {
    const data = lines('指标,年份,数值', ...rows);
    const [lenient, strict] = [await judge(rule, data), await judge(rule, data, '--strict')];
    expect(codesOf(lenient)).toEqual([`warning ${code}`]);
    expect(codesOf(strict)).toEqual([`error ${code}`]);
    expect(strict.scorecards).toEqual(lenient.scorecards);
    expect([lenient.exitCode, strict.exitCode]).toEqual([0, 2]);
  });

  it('leaves notes alone', async () => {
    const data = lines('指标,年份,数值', ...good, '苏作精品,2015,9');
    const report = await judge(rule, data, '--strict');
    expect(codesOf(report)).toEqual(['note figures-unused']);
    expect(evaluationOf(report, 'one').verdict).toBe('pass');
    expect(report.exitCode).toBe(0);
  });
});
