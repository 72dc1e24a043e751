import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { scorecardSchema } from '../../src/report/scorecard-schema.ts';
import { runText } from '../support/run-check.ts';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(scorecardSchema);

const jiangsu = ['--province', 'jiangsu', '--format', 'json'];

const data = `指标,年份,数值,合格批次,抽查批次,单位
省级监督抽查合格率,2014,,136070,148037,%
省级监督抽查合格率,2015,94.96%,,,
国家监督抽查合格率,2015,91,,,%
生产性服务业顾客满意度,2015,86%,,,
主要工业产品采标率,2015,9..5,,,
鲁班奖,2011-2015,12,,,项
江苏省质量奖,2012,4,,,个
专项经费投入,2015,…,,,亿元
质量工作专项经费,2014,12000,,,万元
`;

describe('the published schema', () => {
  it('is the one that the code makes', async () => {
    const text = `${JSON.stringify(scorecardSchema, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot('../../src/report/scorecard.schema.json');
  });

  it('refuses what is not a report', () => {
    expect(validate({ schema: 'quality-check/scorecard/1' })).toBe(false);
  });
});

describe('the JSON report', () => {
  const outputs = new Map<string, string>();

  beforeAll(async () => {
    const runs: [string, Record<string, string>, string[]][] = [
      ['a run with all kinds of verdicts', { 'data.csv': data }, jiangsu],
      ['a run with notes and details', { 'data.csv': data }, [...jiangsu, '--verbose']],
      ['a part of the targets', { 'data.csv': data }, [...jiangsu, '--only', 'product']],
      ['undated data', { 'data.csv': '指标,数值\n国家监督抽查合格率,95\n' }, jiangsu],
      ['an empty file', { 'data.csv': '' }, jiangsu],
      ['a header alone', { 'data.csv': '指标,数值\n' }, jiangsu],
      ['a file that is not there', {}, jiangsu],
      ['an unknown province', { 'data.csv': data }, ['--province', 'nowhere', '--format', 'json']],
      [
        'regions that the catalogue does not know',
        { 'data.csv': '指标,地区,数值\n国家监督抽查合格率,某开发区,95\n' },
        [...jiangsu, '--region', 'all'],
      ],
    ];
    for (const [name, files, argv] of runs) {
      outputs.set(name, (await runText(files, ['data.csv', ...argv])).output);
    }
  });

  it('fits the schema in every case', () => {
    expect(outputs.size).toBe(9);
    for (const [name, output] of outputs) {
      expect(validate(JSON.parse(output)), `${name}: ${JSON.stringify(validate.errors)}`).toBe(
        true,
      );
    }
  });

  it('keeps its keys in the order of the contract', () => {
    const report = JSON.parse(outputs.get('a run with all kinds of verdicts') ?? '') as {
      scorecards: [{ evaluations: [object] }];
    };
    expect(Object.keys(report)).toEqual([
      'schema',
      'tool',
      'inputs',
      'scorecards',
      'diagnostics',
      'exitCode',
    ]);
    expect(Object.keys(report.scorecards[0])).toEqual([
      'policy',
      'region',
      'year',
      'score',
      'tally',
      'evaluations',
    ]);
    expect(Object.keys(report.scorecards[0].evaluations[0])).toEqual([
      'target',
      'indicator',
      'category',
      'due',
      'timing',
      'clause',
      'wording',
      'hedge',
      'criterion',
      'aggregation',
      'verdict',
      'actual',
      'gap',
      'series',
      'reason',
      'evidence',
    ]);
  });

  it('writes every digit of a figure, more than a double holds', async () => {
    const text = '指标,年份,数值\n省级监督抽查合格率,2015,94.99999999999999999999%\n';
    const { output } = await runText({ 'data.csv': text }, ['data.csv', ...jiangsu]);
    expect(output).toContain('"value": 94.99999999999999999999');
    expect(output).toContain('"gap": -0.00000000000000000001');
  });

  it('rounds a rate from counts to twelve digits, and never onto its limit', async () => {
    const rate = async (failed: string, total: string): Promise<string> => {
      const text = `指标,年份,不合格批次,抽查批次\n省级监督抽查合格率,2015,${failed},${total}\n`;
      const { output } = await runText({ 'data.csv': text }, ['data.csv', ...jiangsu]);
      return /"actual": \{\s*"value": ([\d.]+)/u.exec(output)?.[1] ?? '';
    };
    expect(await rate('2072', '20355')).toBe('89.8206828789');
    expect(await rate('11967', '148037')).toBe('91.9162101367');
    expect(await rate('50000000000000001', '1000000000000000000')).toBe('94.9999999999');
  });
});
