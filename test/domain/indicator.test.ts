import { expect, it } from 'vitest';
import { isShare } from '../../src/domain/indicator.ts';
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
