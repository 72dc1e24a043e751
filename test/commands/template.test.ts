import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Policy } from '../../src/domain/policy.ts';
import { Library } from '../../src/load/library.ts';
import { disk } from '../../src/node/disk.ts';
import { codesOf, runCheck, runText } from '../support/run-check.ts';
import { everyCriterion } from '../support/every-criterion.ts';
import { lines, rate, smallPolicy, target } from '../support/small-policy.ts';

const library = new Library(disk);
const policies = library.entries.map((entry) => library.policy(entry));

async function formOf(
  policy: string,
  files: Readonly<Record<string, string>> = {},
): Promise<string[][]> {
  const { output, exitCode } = await runText(files, [
    'template',
    '--policy',
    policy,
    '--lang',
    'zh',
  ]);
  expect(exitCode).toBe(0);
  expect(output.startsWith('\ufeff')).toBe(true);
  return parseCsv(output, { bom: true });
}

/** A figure for each row that a target of the policy would be met by. */
function fill(rows: readonly (readonly string[])[], policy: Pick<Policy, 'targets'>): string {
  const [head = [], ...body] = rows;
  const filled = body.map(([name = '', year = '', , unit = '', asked = '']) => {
    const [first = '1'] = /[\d.]+/u.exec(asked.replace(/（.*$/u, '')) ?? [];
    const isFalling = asked.includes('下降') || asked.includes('低于');
    const age = Number(year.slice(-4)) - 2000;
    const isReference = name.startsWith('全国') && asked.includes('全国');
    const changing = isReference ? 50 : isFalling ? 40 - age : 40 + age;
    const isChange = /上升|下降|全国/u.test(asked);
    const beyond = asked.startsWith('超过') ? 1 : asked.startsWith('低于') && !isReference ? -1 : 0;
    return [name, year, String(isChange ? changing : Number(first) + beyond), unit, asked];
  });
  expect(policy.targets.length).toBeGreaterThan(0);
  return [head, ...filled].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n');
}

describe.each(policies)('the form of $id', (policy) => {
  it('has the columns that a person fills in', async () => {
    const [head, ...rows] = await formOf(policy.id);
    expect(head).toEqual(['指标', '年份', '数值', '单位', '目标要求']);
    expect(rows.length).toBeGreaterThanOrEqual(
      policy.targets.filter(({ criterion, due }) => criterion !== null && due <= policy.period.to)
        .length - 5,
    );
    expect(new Set(rows.map((row) => row.slice(0, 4).join('|'))).size).toBe(rows.length);
  });

  it('filled in with plausible figures, meets every target without a warning', async () => {
    const csv = fill(await formOf(policy.id), policy);
    const report = await runCheck({ 'form.csv': csv }, ['form.csv', '--policy', policy.id]);
    expect(codesOf(report)).toEqual([]);
    expect(report.scorecards[0]?.tally).toMatchObject({ fail: 0, 'no-data': 0 });
    expect(report.exitCode).toBe(0);
  });

  it('left empty, lacks every figure and nothing else', async () => {
    const rows = await formOf(policy.id);
    const csv = rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n');
    const report = await runCheck({ 'form.csv': csv }, ['form.csv', '--policy', policy.id]);
    expect(codesOf(report)).toEqual([]);
    expect(report.exitCode).toBe(3);
  });
});

describe('the base year of a rise or fall', () => {
  const rowsOf = async (
    policy: string,
    id: string,
    ...options: readonly string[]
  ): Promise<Record<string, unknown>[]> => {
    const argv = ['template', '--policy', policy, '--lang', 'en', '-f', 'json', ...options];
    const { rows } = JSON.parse((await runText({}, argv)).output) as {
      rows: (Record<string, unknown> & { targets: string[] })[];
    };
    return rows.filter(({ targets }) => targets.includes(id));
  };

  it('may be filled in, and is the one before the first that binds', async () => {
    const rows = await rowsOf('guangdong-2015', 'construction-quality-complaint-rate');
    expect(rows.map(({ year, optional }) => [year, optional])).toEqual([
      ['2011', true],
      ['2012', false],
      ['2013', false],
      ['2014', false],
      ['2015', false],
    ]);
    expect(rows[0]?.['asked']).toMatch(/^falling each year \(.*\), optional: the base year$/u);
    expect(rows[1]?.['asked']).not.toContain('optional');
  });

  it('stands before the first and the last year of a change over the period', async () => {
    const { targets } = library.find('jiangsu-2020') ?? { targets: [] };
    const change = targets.find(
      ({ criterion }) =>
        criterion !== null && 'basis' in criterion && criterion.basis === 'over-period',
    );
    const rows = await rowsOf('jiangsu-2020', change?.id ?? '');
    expect(rows.map(({ year }) => year)).toEqual(['2015', '2016', '2020']);
  });

  it('is needed where the plan has but one year so far', async () => {
    const id = 'construction-quality-complaint-rate';
    const rows = await rowsOf('guangdong-2015', id, '--year', '2012');
    expect(rows.map(({ year, optional }) => [year, optional])).toEqual([
      ['2011', false],
      ['2012', false],
    ]);
    expect(rows[0]?.['asked']).not.toContain('optional');
  });

  it('left blank, leaves a rise to be judged without it', async () => {
    const [head = [], ...rows] = await formOf('guangdong-2015');
    const name = '采用电子支付';
    const csv = [head, ...rows.filter(([indicator = '']) => indicator.includes('投诉率'))]
      .map(([indicator = name, year = '', value = '', unit = '']) => {
        const figure = year === '2011' ? '' : String(2100 - Number(year));
        return [indicator, year, /^\d{4}$/u.test(year) ? figure : value, unit].join(',');
      })
      .join('\n');
    const argv = [
      'form.csv',
      '--policy',
      'guangdong-2015',
      '--only',
      'construction-quality-complaint-rate',
    ];
    const report = await runCheck({ 'form.csv': csv }, argv);
    expect(report.scorecards[0]?.evaluations.map(({ verdict }) => verdict)).toEqual(['pass']);
  });
});

it('asks for an indicator that is a reference by its own name', async () => {
  const rule = smallPolicy(
    [rate('own', '甲率'), rate('other', '乙率')],
    [target('own', { criterion: { 'above-reference': '乙率' } })],
  );
  const [, ...rows] = await formOf('own.yaml', { 'own.yaml': rule });
  expect(rows.map(([name]) => name)).toEqual(['甲率', '乙率']);
});

describe('a form with names that can do harm', () => {
  const names = {
    zh: '=1+1',
    en: '=HYPERLINK("http://x")\u001b[31m##vso[task.setvariable]\u202e::error::',
  };
  const rule = smallPolicy(
    [rate('hostile', names.zh, { name: names })],
    [
      target('hostile', { clause: '=1\u001b[31m##[group]\u202e::error::' }),
      target('compared', { indicator: 'hostile', criterion: { 'above-reference': '全国' } }),
    ],
  );

  it.each(['zh', 'en'])('names them by their ids in %s, and is read back', async (language) => {
    const argv = ['template', '--policy', 'own.yaml', '--lang', language];
    const { output } = await runText({ 'own.yaml': rule }, argv);
    // eslint-disable-next-line no-control-regex -- what must not be there
    expect(output).not.toMatch(/[\u0000-\u0009\u001b\u202e]|::|##(?:\[|vso)|(?:^|[,"])[=+@-]/mu);
    const rows: string[][] = parseCsv(output, { bom: true });
    expect(rows.slice(1).map(([name]) => name)).toEqual(['hostile', '全国hostile']);
    const csv = lines(
      ...rows.map(([name = '', year = '', , unit = ''], index) =>
        [name, year, ['数值', '97', '96'][index], unit].join(','),
      ),
    );
    const report = await runCheck({ 'own.yaml': rule, 'form.csv': csv }, [
      'form.csv',
      '--policy',
      'own.yaml',
    ]);
    expect(codesOf(report)).toEqual([]);
    expect(report.scorecards[0]?.tally).toMatchObject({ pass: 2, 'no-data': 0 });
  });
});

describe('a document from outside the project', () => {
  it('with every criterion in it gives a form that can be filled in and judged', async () => {
    const rule = parse(everyCriterion) as Pick<Policy, 'targets'>;
    const csv = fill(await formOf('own.yaml', { 'own.yaml': everyCriterion }), rule);
    const files = { 'own.yaml': everyCriterion, 'form.csv': csv };
    const report = await runCheck(files, ['form.csv', '--policy', 'own.yaml']);
    expect(codesOf(report)).toEqual([]);
    expect(report.scorecards[0]?.tally).toMatchObject({ fail: 0, 'no-data': 0, 'not-scored': 1 });
    expect(report.exitCode).toBe(0);
  });
});
