import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { comparableName, isChinese } from '../../src/domain/name.ts';
import { isEnding, nearestName } from '../../src/domain/nearest.ts';

describe('the nearest name', () => {
  it.each([
    ['jiansu', ['jiangsu', 'zhejiang'], 'jiangsu'],
    ['Jiangso', ['zhejiang', 'jiangsu'], 'jiangsu'],
    ['江苏', ['浙江省', '江苏省'], '江苏省'],
    ['江蘇省', ['浙江省', '江苏省'], '江苏省'],
    ['jiang su', ['jiangsu'], 'jiangsu'],
    ['合格律', ['合格率'], '合格率'],
    ['spot-chek-pas-rate', ['spot-check', 'spot-check-pass-rate'], 'spot-check-pass-rate'],
  ] as const)('of %s is found', (word, candidates, found) => {
    expect(nearestName(word, candidates)).toBe(found);
  });

  it.each([
    ['shanghai', ['jiangsu']],
    ['abcd', ['abxy']],
    ['顾客满意', ['顾客投诉']],
    ['省级监督抽查', ['国家监督抽检']],
    ['农业标准化率', ['农业标准普及率']],
    ['anything', []],
    ['抽查合格率', ['抽查不合格率']],
    ['抽查不合格率', ['抽查合格率']],
    ['国家重点产品监督抽查不合各率', ['国家重点产品监督抽查合格率']],
    ['合格产品后处理到位率', ['不合格产品后处理到位率']],
  ] as const)('of %s is none where %j differ too much', (word, candidates) => {
    expect(nearestName(word, candidates)).toBeNull();
  });

  it('lets two characters of a long Chinese name differ', () => {
    const name = '主要农产品质量安全抽检合格率';
    expect(nearestName('主要农产品质量安全抽查合格数', [name])).toBe(name);
    expect(nearestName('主要农产品质量检测抽查合格数', [name])).toBeNull();
  });

  it('of 不合格 keeps to what is 不合格', () => {
    const names = ['抽查合格率', '抽查不合格率'];
    expect(nearestName('抽检不合格率', names)).toBe('抽查不合格率');
    expect(nearestName('抽检合格率', names)).toBe('抽查合格率');
  });

  it('is the one with the fewest differences, wherever it stands', () => {
    expect(nearestName('zhejian', ['hejiang', 'zhejiang'])).toBe('zhejiang');
    expect(nearestName('zhejian', ['zhejiang', 'hejiang'])).toBe('zhejiang');
  });

  it('is the first of several that are equally near', () => {
    expect(nearestName('合格', ['合格率', '合格数'])).toBe('合格率');
    expect(nearestName('合格', ['合格数', '合格率'])).toBe('合格数');
  });

  it.each(['', ' ', 'a', '省'])('of %j is none, since it says too little', (word) => {
    expect(nearestName(word, ['ab', 'a', '省', '省份'])).toBeNull();
  });

  it('gives the candidate as it is written', () => {
    expect(nearestName('innermongoliA', ['Inner Mongolia'])).toBe('Inner Mongolia');
  });

  it('of an endless word is found without measuring all of it', () => {
    expect(nearestName('合'.repeat(1_000_000), ['合格率'])).toBeNull();
  });

  // Most candidates are ruled out by their length and letters alone.
  it('is what comparing with every candidate would find', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', 'A', '率', '格', '不', '合'),
      minLength: 2,
      maxLength: 14,
    });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 6 }), (wanted, candidates) => {
        const key = comparableName(wanted);
        const chinese = key.length >= 12 ? 2 : 1;
        const most = isChinese(key) ? chinese : Math.max(1, Math.floor(key.length / 4));
        const isOpposite = (other: string): boolean =>
          other.includes('不合') !== key.includes('不合');
        const distances = candidates
          .map(comparableName)
          .map((other) => (isOpposite(other) ? Infinity : distance(key, other)));
        const least = Math.min(...distances);
        const expected = least <= most ? candidates[distances.indexOf(least)] : null;
        expect(nearestName(wanted, candidates)).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });
});

it('is the end of a longer name', () => {
  expect(isEnding('满意度', ['顾客 满意度'])).toBe(true);
  expect(isEnding('顾客', ['顾客满意度'])).toBe(false);
  expect(isEnding('合格率', ['抽查不合格率'])).toBe(false);
  expect(isEnding('不合格率', ['抽查不合格率'])).toBe(true);
  expect(isEnding('后处理率', ['不合格产品后处理率'])).toBe(true);
});
