import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codesOf, runCheck } from '../support/run-check.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures');
const target = 'provincial-spot-check-pass-rate';

const judge = (fixture: string, ...options: readonly string[]) =>
  runCheck({ 'data.csv': readFileSync(join(fixtures, fixture)) }, [
    ...['data.csv', '--province', 'jiangsu', '--only', target, '--allow-missing'],
    ...options,
  ]);

/** A file, options, and what it is read as: encoding, layout, verdict, figure and its cells. */
interface Read {
  readonly file: string;
  readonly options?: readonly string[];
  readonly as: readonly [encoding: string, shape: string, verdict: string, value: number];
  readonly cells: readonly string[];
  readonly remarks?: readonly string[];
}

const told = ['--indicator', '省级监督抽查合格率', '--unit', '%'];

const readable: readonly Read[] = [
  {
    file: 'national-export-with-the-indicator-above.csv',
    as: ['gb18030', 'years-by-region', 'fail', 94.96],
    cells: ['6:2 94.96'],
  },
  {
    file: 'national-export-without-indicator-and-unit.csv',
    options: told,
    as: ['utf-8', 'years-by-region', 'fail', 94.96],
    cells: ['5:3 94.96'],
  },
  {
    file: 'national-export-without-indicator-and-unit.csv',
    options: ['--indicator', '省级监督抽查合格率'],
    as: ['utf-8', 'years-by-region', 'fail', 94.96],
    cells: ['5:3 94.96'],
    remarks: ['warning unit-not-named'],
  },
  {
    file: 'national-export-of-indicators-with-tabs.csv',
    as: ['utf-8', 'years-as-columns', 'fail', 94.96],
    cells: ['5:2 94.96'],
    remarks: ['note figures-unused'],
  },
  {
    file: 'national-export-turned-regions-as-columns.csv',
    options: told,
    as: ['utf-8', 'regions-as-columns', 'fail', 94.96],
    cells: ['4:3 94.96'],
  },
  {
    file: 'yearbook-table-bilingual-with-junk-above.csv',
    as: ['utf-8', 'indicators-as-columns', 'pass', 95.4],
    cells: ['9:4 95.40①'],
  },
  {
    file: 'yearbook-table-with-headings-in-two-rows.csv',
    as: ['utf-8', 'indicators-as-columns', 'fail', 94.975],
    cells: ['5:5 402', '5:4 8000'],
  },
  {
    file: 'indicators-in-groups-with-a-city.csv',
    as: ['utf-8', 'years-as-columns', 'fail', 94.96],
    cells: ['6:3 94.96*'],
  },
  {
    file: 'indicators-in-groups-with-a-city.csv',
    options: ['--region', '南京市'],
    as: ['utf-8', 'years-as-columns', 'pass', 97.1],
    cells: ['8:3 97.1'],
  },
  {
    file: 'units-within-the-figures-region-last.csv',
    as: ['utf-8', 'indicators-as-columns', 'fail', 94.96],
    cells: ['2:3 94.96%'],
    remarks: ['note figures-unused'],
  },
  {
    file: 'counts-as-decimals-without-a-rate.csv',
    as: ['utf-8', 'indicators-as-columns', 'fail', 94.975],
    cells: ['5:2 402.0', '5:3 8000.0'],
    remarks: ['note figures-unused'],
  },
  {
    file: 'two-layouts-in-one-header.csv',
    options: ['--shape', 'long'],
    as: ['utf-8', 'long', 'pass', 95.2],
    cells: ['2:2 95.2'],
  },
  {
    file: 'two-layouts-in-one-header.csv',
    options: ['--shape', 'years-as-columns'],
    as: ['utf-8', 'years-as-columns', 'fail', 94.9],
    cells: ['2:3 94.9'],
  },
  {
    file: 'semicolons-said-in-the-first-line.csv',
    as: ['utf-8', 'long', 'pass', 95.2],
    cells: ['4:3 95.2%'],
  },
];

describe('a layout that offices send', () => {
  it.each(readable)(
    'is read from $file $options',
    async ({ file, options, as, cells, remarks }) => {
      const report = await judge(file, ...(options ?? []));
      const [encoding, shape, verdict, value] = as;
      expect(report.inputs).toMatchObject([{ encoding, shape }]);
      const [evaluation] = report.scorecards[0]?.evaluations ?? [];
      expect(evaluation).toMatchObject({ verdict, actual: { value } });
      expect(
        evaluation?.evidence.map(({ line, column, text }) => [line, column].join(':') + ` ${text}`),
      ).toEqual(cells);
      expect(codesOf(report)).toEqual(remarks ?? []);
    },
  );

  it.each([
    ['national-export-without-indicator-and-unit.csv', 'indicator-not-named', 3, 1],
    ['national-export-turned-regions-as-columns.csv', 'indicator-not-named', 1, 1],
    ['two-layouts-in-one-header.csv', 'shape-ambiguous', 1, 1],
    ['half-years-below-years.csv', 'sub-heading-unclear', 2, 1],
    ['full-width-commas.csv', 'comma-full-width', 1, null],
    ['utf-8-read-as-gbk-and-saved.csv', 'text-garbled', 1, null],
    ['utf-8-damaged-in-gbk.csv', 'text-damaged', 3, null],
    ['question-marks-for-chinese.csv', 'text-lost', 1, null],
    ['codes-of-areas-no-figures.csv', 'header-not-found', 1, 1],
    ['unknown-english-headings.csv', 'indicators-unknown', 1, 1],
  ])('is refused with one sentence: %s', async (file, code, line, column) => {
    const report = await judge(file);
    expect(report.diagnostics).toMatchObject([{ severity: 'error', code, line, column }]);
    expect(report.scorecards).toEqual([]);
    expect(report.exitCode).toBe(2);
  });
});

describe('a rate beside counts that contradict it', () => {
  it('is an error that shows the arithmetic, with all three cells', async () => {
    const report = await judge('rate-beside-counts-that-contradict-it.csv', '--year', '2015');
    expect(report.diagnostics).toMatchObject([
      { severity: 'error', code: 'rate-contradicts-counts', line: 3, column: 2 },
    ]);
    const [evaluation] = report.scorecards[0]?.evaluations ?? [];
    expect(evaluation?.verdict).toBe('no-data');
    expect(evaluation?.evidence.map(({ text }) => text)).toEqual(['95.5', '402', '8000']);
  });
});

describe('counts in place of a rate', () => {
  const counts = ['省级监督抽查批次', '省级监督抽查不合格批次'] as const;
  const [total, failed] = counts;
  it.each([
    ['long', `指标,年份,数值\n${total},2015,8000\n${failed},2015,402\n`, '3:3', '2:3'],
    ['long', `指标,抽查批次,不合格批次\n省级监督抽查合格率,8000,402\n`, '2:3', '2:2'],
    ['years-as-columns', `指标,2015\n${total},8000\n${failed},402\n`, '3:2', '2:2'],
    [
      'years-as-columns',
      '指标,2015\n省级监督抽查,\n 抽查批次,8000\n 不合格批次,402\n',
      '4:2',
      '3:2',
    ],
    [
      'years-as-columns',
      '指标,2015年,\n,抽查批次,不合格批次\n省级监督抽查合格率,8000,402\n',
      '3:3',
      '3:2',
    ],
    ['indicators-as-columns', `年份,${total},${failed}\n2015,8000,402\n`, '2:3', '2:2'],
    [
      'indicators-as-columns',
      '年份,省级监督抽查,\n,抽查批次,不合格批次\n2015,8000,402\n',
      '3:3',
      '3:2',
    ],
    ['regions-as-columns', `指标,江苏\n${total},8000\n${failed},402\n`, '3:2', '2:2'],
  ])('are read in the layout %s: %j', async (shape, text, one, two) => {
    const report = await runCheck({ 'data.csv': text }, [
      ...['data.csv', '--province', 'jiangsu', '--only', target],
    ]);
    expect(report.inputs).toMatchObject([{ shape }]);
    const [evaluation] = report.scorecards[0]?.evaluations ?? [];
    expect(evaluation).toMatchObject({ verdict: 'fail', actual: { value: 94.975 } });
    expect(evaluation?.evidence.map(({ line, column }) => [line, column].join(':'))).toEqual([
      one,
      two,
    ]);
  });

  it.each([
    `指标,年份,数值\n省级监督抽查合格率,2015,95.5\n${total},2015,8000\n${failed},2015,402\n`,
    '指标,数值,抽查批次,不合格批次\n省级监督抽查合格率,95.5,8000,402\n',
    `指标,2015\n省级监督抽查合格率,95.5\n${total},8000\n${failed},402\n`,
    `年份,省级监督抽查合格率,${total},${failed}\n2015,95.5,8000,402\n`,
    '年份,省级监督抽查合格率,抽查批次,不合格批次\n2015,95.5,8000,402\n',
    '年份,省级监督抽查,,\n,合格率(%),抽查批次,不合格批次\n2015,95.5,8000,402\n',
    `指标,江苏\n省级监督抽查合格率,95.5\n${total},8000\n${failed},402\n`,
  ])('are an error beside a rate that they contradict: %j', async (text) => {
    const report = await runCheck({ 'data.csv': text }, [
      ...['data.csv', '--province', 'jiangsu', '--only', target],
    ]);
    expect(codesOf(report)).toEqual(['error rate-contradicts-counts']);
    expect(report.scorecards[0]?.evaluations[0]?.evidence).toHaveLength(3);
  });
});
