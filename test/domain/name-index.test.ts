import { describe, expect, it } from 'vitest';
import { NameIndex, namesOf } from '../../src/domain/name-index.ts';
import { sampleIndicator, sampleIndicators } from '../support/sample-vocabulary.ts';

const index = new NameIndex(sampleIndicators);

const meaningsOf = (name: string, names: NameIndex = index): string[] =>
  names.find(name).map(({ indicator, part }) => `${indicator.id} ${part}`);

describe('the index of names', () => {
  it.each([
    ['pass-rate', 'pass-rate value'],
    ['合格率', 'pass-rate value'],
    ['抽检合格率', 'pass-rate value'],
    ['Pass Rate', 'pass-rate value'],
    ['「合格 率」', 'pass-rate value'],
    ['省抽合格批次', 'pass-rate passed'],
    ['省抽不合格批次', 'pass-rate failed'],
    ['省抽批次', 'pass-rate total'],
    ['不合格率', 'pass-rate complement'],
    ['顾客满意度', 'satisfaction value'],
    ['水利工程优质(大禹)奖', 'dayu-award value'],
  ])('finds %s', (name, meaning) => {
    expect(meaningsOf(name)).toEqual([meaning]);
  });

  it.each([
    '',
    '-',
    '合格',
    '合格率（%）',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
  ])('finds nothing for %j', (name) => {
    expect(meaningsOf(name)).toEqual([]);
  });

  it.each([
    '合格率排名',
    '合格率全国排名',
    '合格率在全国的位次',
    '抽检合格率 名次',
    'pass-rate-rank',
    'Pass rate ranking',
  ])('finds the place among all provinces in %s', (name) => {
    expect(meaningsOf(name)).toEqual(['pass-rate rank']);
  });

  it.each([
    '全国合格率',
    '全国平均合格率',
    '全国平均水平的合格率',
    '合格率（全国平均）',
    '合格率全国',
  ])('finds the figure of the nation in %s', (name) => {
    expect(meaningsOf(name)).toEqual(['pass-rate reference']);
  });

  it.each([
    '排名',
    '全国',
    '全国排名',
    '不合格率排名',
    '全国省抽批次',
    '未知排名',
    '全国未知',
    '合格率排名表',
  ])('finds neither in %s', (name) => {
    expect(meaningsOf(name)).toEqual([]);
  });

  it('takes a name that an indicator has as it stands', () => {
    const names = new NameIndex([
      sampleIndicator('rate', '合格率'),
      sampleIndicator('place', '合格率排名', { unit: '位' }),
    ]);
    expect(meaningsOf('合格率排名', names)).toEqual(['place value']);
  });

  it('finds an indicator whose name is a word of the language', () => {
    const names = new NameIndex([sampleIndicator('constructor', '__proto__')]);
    expect(meaningsOf('__proto__', names)).toEqual(['constructor value']);
    expect(meaningsOf('CONSTRUCTOR', names)).toEqual(['constructor value']);
    expect(meaningsOf('toString', names)).toEqual([]);
  });

  it('finds every indicator that goes by an ambiguous name, in their order', () => {
    const names = new NameIndex([
      sampleIndicator('products', '产品顾客满意度', { aliases: ['顾客满意度'] }),
      sampleIndicator('services', '服务顾客满意度', { aliases: ['「顾客」满意度'] }),
    ]);
    expect(meaningsOf('顾客满意度', names)).toEqual(['products value', 'services value']);
    expect(meaningsOf('产品顾客满意度', names)).toEqual(['products value']);
  });

  it('takes a name that an indicator has twice for one', () => {
    const names = new NameIndex([
      sampleIndicator('rate', '合格率', { aliases: ['合 格 率'], complement: ['合格率'] }),
    ]);
    expect(meaningsOf('合格率', names)).toEqual(['rate value']);
  });

  it('finds further indicators beside its own, and some of them alone', () => {
    const [, satisfaction, ...others] = sampleIndicators;
    if (satisfaction === undefined) throw new Error('the sample has several indicators');
    const own = sampleIndicator('own', '自有率', { aliases: ['顾客满意度'] });
    const both = index.with([satisfaction, own]);
    expect(both.indicators).toEqual([...sampleIndicators, own]);
    expect(meaningsOf('顾客满意度', both)).toEqual(['satisfaction value', 'own value']);
    expect(meaningsOf('自有率排名', both)).toEqual(['own rank']);
    // In the order of the list at hand.
    expect(meaningsOf('顾客满意度', both.only([own, satisfaction]))).toEqual([
      'own value',
      'satisfaction value',
    ]);
    expect(meaningsOf('顾客满意度', both.only(others))).toEqual([]);
    expect(meaningsOf('自有率', index.only([own]))).toEqual(['own value']);
  });

  it('keeps two editions of one indicator apart that have other names', () => {
    const first = sampleIndicator('rate', '甲率');
    const second = sampleIndicator('rate', '乙率', { aliases: ['甲率的别名'] });
    const both = new NameIndex([first]).with([second]);
    expect(meaningsOf('甲率', both.only([second]))).toEqual([]);
    expect(both.only([second]).find('乙率')[0]?.indicator).toBe(second);
    expect(both.only([first]).find('甲率')[0]?.indicator).toBe(first);
  });

  it('offers the names of the indicators themselves as suggestions, not those of their parts', () => {
    expect(index.written).toContain('合格率');
    expect(index.written).toContain('pass-rate');
    expect(index.written).toContain('抽检合格率');
    expect(index.written).not.toContain('不合格率');
    expect(index.written).not.toContain('省抽批次');
  });

  it('lists each name of an indicator with what it stands for', () => {
    const [rate] = sampleIndicators;
    expect(rate === undefined ? [] : [...namesOf(rate)]).toEqual([
      ['pass-rate', 'value'],
      ['合格率', 'value'],
      ['pass rate', 'value'],
      ['抽检合格率', 'value'],
      ['省抽合格批次', 'passed'],
      ['省抽不合格批次', 'failed'],
      ['省抽批次', 'total'],
      ['不合格率', 'complement'],
    ]);
  });
});
