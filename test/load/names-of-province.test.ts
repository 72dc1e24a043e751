import { describe, expect, it } from 'vitest';
import { namesOfProvince } from '../../src/load/names-of-province.ts';
import { evaluationOf, runCheck } from '../support/run-check.ts';
import { regions, sampleIndicator } from '../support/sample-vocabulary.ts';
import { lines } from '../support/small-policy.ts';

const province = (id: string) => {
  const found = regions.province(id);
  if (found === null) throw new Error(`${id} is no province`);
  return found;
};

const brands = sampleIndicator('brands', '省名牌产品', {
  aliases: ['江苏名牌产品', '浙江省名牌', '名牌产品', 'Jiangsu brands', 'brands of ZHEJIANG'],
  complement: ['江苏其他产品', '其他产品'],
  counts: { passed: ['浙江合格批次'], failed: [], total: ['江苏抽查批次', '抽查批次'] },
});

describe('the names of an indicator in a province', () => {
  it.each([
    ['jiangsu', ['江苏名牌产品', '名牌产品', 'Jiangsu brands']],
    ['zhejiang', ['浙江省名牌', '名牌产品', 'brands of ZHEJIANG']],
    ['henan', ['名牌产品']],
  ])('of %s are those that speak of no other', (id, aliases) => {
    expect(namesOfProvince(province(id), regions)(brands).aliases).toEqual(aliases);
  });

  it('are so for its complement and its counts as well', () => {
    expect(namesOfProvince(province('zhejiang'), regions)(brands)).toEqual({
      ...brands,
      aliases: ['浙江省名牌', '名牌产品', 'brands of ZHEJIANG'],
      complement: ['其他产品'],
      counts: { passed: ['浙江合格批次'], failed: [], total: ['抽查批次'] },
    });
  });

  it('leave an indicator as it is that speaks of none', () => {
    const plain = sampleIndicator('pass-rate', '合格率', { aliases: ['抽检合格率'] });
    expect(namesOfProvince(province('zhejiang'), regions)(plain)).toBe(plain);
  });

  it.each([
    ['zhejiang', '江苏名牌产品', 'no-data', 3],
    ['zhejiang', '浙江名牌产品', 'pass', 0],
    ['zhejiang', '省名牌产品', 'pass', 0],
    ['jiangsu', '江苏名牌产品', 'pass', 0],
    ['jiangsu', '浙江名牌产品', 'no-data', 3],
  ])('decide in %s what becomes of %s', async (id, name, verdict, exitCode) => {
    const report = await runCheck({ 'data.csv': lines('指标,年份,数值', `${name},2015,9000`) }, [
      'data.csv',
      '--policy',
      `${id}-2015`,
      '--only',
      'provincial-famous-brand-products',
    ]);
    const { target } = report.scorecards[0]?.evaluations[0] ?? { target: '' };
    expect(evaluationOf(report, target).verdict).toBe(verdict);
    expect(report.exitCode).toBe(exitCode);
  });
});
