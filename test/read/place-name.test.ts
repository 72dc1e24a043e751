import { describe, expect, it } from 'vitest';
import { isPlaceName, isWhole, placeNamed } from '../../src/read/place-name.ts';
import { regions } from '../support/sample-vocabulary.ts';

describe('a heading', () => {
  it.each([
    ['江苏', '江苏省'],
    ['江 苏 省', '江苏省'],
    ['320000', '江苏省'],
    ['全国', '全国'],
    ['南京市', '南京市'],
    ['连云港市', '连云港市'],
    ['浦东新区', '浦东新区'],
    ['恩施土家族苗族自治州', '恩施土家族苗族自治州'],
    ['喀什地区', '喀什地区'],
  ])('names a place: %s', (text, name) => {
    expect(placeNamed(text, regions)?.name.zh).toBe(name);
  });

  it.each([
    '',
    '产品质量',
    '国家卫生城市',
    '知名品牌示范区',
    '产业园区',
    '全省',
    '本市',
    '市',
    '合计',
  ])('names none: %j', (text) => {
    expect(placeNamed(text, regions)).toBeNull();
  });

  it('may stand for the region as a whole', () => {
    expect(['全省', '全 市', '本区'].map(isWhole)).toEqual([true, true, true]);
    expect(['全国', '江苏省', '全省合计'].map(isWhole)).toEqual([false, false, false]);
  });
});

describe('a cell of a column that nothing heads as the regions’', () => {
  it.each(['南京', '南京市', '厦门市', '江苏', '全国', '江宁区', '苏南', '苏锡常地区', 'Nanjing'])(
    'can only be a place: %s',
    (text) => {
      expect(isPlaceName(text, '填报单位', regions)).toBe(true);
    },
  );

  it.each([
    '',
    '新',
    '全省',
    '超市',
    '上市',
    '示范区',
    '质监局',
    '江苏省质监局',
    '食品',
    '32',
    '320000',
  ])('is none: %j', (text) => {
    expect(isPlaceName(text, '填报单位', regions)).toBe(false);
  });

  it('is one by its code where the heading speaks of codes', () => {
    expect(isPlaceName('320100', '行政区划代码', regions)).toBe(true);
    expect(isPlaceName('999999', '行政区划代码', regions)).toBe(false);
  });
});
