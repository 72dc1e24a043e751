import { describe, expect, it } from 'vitest';
import { regionKey } from '../../src/domain/region.ts';
import { regions } from '../support/sample-vocabulary.ts';

describe('a province', () => {
  it.each([
    'jiangsu',
    'Jiangsu',
    'JIANGSU',
    '江苏',
    '江苏省',
    '苏',
    '32',
    '320000',
    'CN-JS',
    'cn-js',
    ' 江 苏 省 ',
    '３２',
  ])('goes by the name %j', (name) => {
    expect(regions.province(name)?.id).toBe('jiangsu');
  });

  it.each(['江苏省南京市', 'jiang', '江', '3201', '321', '', '-', 'constructor', '__proto__'])(
    'does not go by the name %j',
    (name) => {
      expect(regions.province(name)).toBeNull();
    },
  );

  it('is one of 34, in the order of the codes', () => {
    const codes = regions.provinces.map(({ code }) => code);
    expect(codes).toHaveLength(34);
    expect(codes).toEqual([...codes].sort());
  });

  it('is found by each of its names, none of which names another', () => {
    for (const province of regions.provinces) {
      const { id, code, name, aliases } = province;
      for (const each of [id, code, code.slice(0, 2), name.zh, name.en, ...aliases]) {
        expect(regions.province(each)?.id, each).toBe(id);
      }
    }
  });

  it('is ranked among the 31 that national statistics compare', () => {
    const ids = regions.ranked.map(({ id }) => id);
    expect(ids).toHaveLength(31);
    expect(ids).toContain('jiangsu');
    for (const name of ['台湾', '香港', '澳门']) {
      expect(ids).not.toContain(regions.province(name)?.id);
    }
  });

  it('is not confused with a namesake', () => {
    expect(regions.province('山西')?.code).toBe('140000');
    expect(regions.province('陕西')?.code).toBe('610000');
    expect(regions.province('Shanxi')?.code).toBe('140000');
    expect(regions.province('Shaanxi')?.code).toBe('610000');
  });

  it('has its names among the suggestions, which leave the nation out', () => {
    expect(regions.names).toContain('江苏省');
    expect(regions.names).toContain('jiangsu');
    expect(regions.names).not.toContain(regions.nation.name.zh);
  });
});

describe('the nation', () => {
  it.each(['全国', '中国', 'China', 'CN', '000000', '全国合计'])(
    'is known as %s, and is no province',
    (name) => {
      expect(regions.known(name)).toBe(regions.nation);
      expect(regions.province(name)).toBeNull();
    },
  );
});

describe('a region in data', () => {
  it('is the province that it names', () => {
    expect(regions.read(' 江苏 ')).toBe(regions.province('jiangsu'));
  });

  it('is a place of its own where the catalogue does not know it', () => {
    expect(regions.read(' 昆山市 ')).toEqual({ code: null, name: { zh: '昆山市', en: '昆山市' } });
  });

  it('is told from others by its code, or by the comparable form of its name', () => {
    expect(regionKey(regions.read('江苏'))).toBe('320000');
    expect(regionKey(regions.read('CN-JS'))).toBe('320000');
    expect(regionKey(regions.read('南京'))).toBe('320100');
    expect(regionKey(regions.read('昆山 市'))).toBe(regionKey(regions.read('昆山市')));
    expect(regionKey(regions.read('昆山市'))).not.toBe(regionKey(regions.read('太仓市')));
  });
});
