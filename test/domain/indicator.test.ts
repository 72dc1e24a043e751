import { describe, expect, it } from 'vitest';
import { countedPart, isShare } from '../../src/domain/indicator.ts';
import { sampleIndicator } from '../support/sample-vocabulary.ts';

it.each([
  ['%', true],
  ['‰', false],
  ['分', false],
  ['个', false],
  ['万', false],
])('an indicator in %s is a share: %s', (unit, isOne) => {
  expect(isShare(sampleIndicator('rate', '率', { unit }))).toBe(isOne);
});

it('takes an indicator without a unit for no share', () => {
  expect(isShare({ ...sampleIndicator('rate', '率'), unit: null })).toBe(false);
});

describe('counts give a rate', () => {
  it.each([
    ['合格率', 'higher', 'passed'],
    ['监督抽查不合格率', 'lower', 'failed'],
    ['不合格产品比例', 'lower', 'failed'],
    ['污水排放不达标率', 'higher', 'failed'],
    ['Failure rate', 'lower', 'failed'],
    ['不合格产品后处理到位率', 'higher', 'passed'],
    ['质量损失率', 'lower', null],
    ['劣Ⅴ类水质的比例', 'lower', null],
    ['投诉率', 'lower', null],
  ] as const)('as its name says, or not at all: %s', (zh, better, part) => {
    expect(countedPart(sampleIndicator('rate', zh, { better }))).toBe(part);
  });
});
