import { describe, expect, it } from 'vitest';
import { shortForms } from '../../src/domain/prefecture.ts';
import { regions } from '../support/sample-vocabulary.ts';

describe('the short forms of a name', () => {
  it.each([
    ['南京市', ['南京']],
    ['呼和浩特市', ['呼和浩特']],
    ['兴安盟', ['兴安']],
    ['阿里地区', ['阿里']],
    ['大兴安岭地区', ['大兴安岭']],
    ['恩施土家族苗族自治州', ['恩施州', '恩施']],
    ['黔西南布依族苗族自治州', ['黔西南州', '黔西南']],
    ['海西蒙古族藏族自治州', ['海西州', '海西']],
    ['博尔塔拉蒙古自治州', ['博尔塔拉州', '博尔塔拉']],
    ['克孜勒苏柯尔克孜自治州', ['克孜勒苏州', '克孜勒苏']],
    ['伊犁哈萨克自治州', ['伊犁州', '伊犁']],
    ['红河哈尼族彝族自治州', ['红河州', '红河']],
    ['西双版纳傣族自治州', ['西双版纳州', '西双版纳']],
    ['沙市', []],
    ['某区', []],
  ])('of %s', (name, expected) => {
    expect(shortForms(name)).toEqual(expected);
  });
});

describe('a prefecture', () => {
  it.each([
    '恩施土家族苗族自治州',
    '恩施州',
    '恩施',
    '湖北省恩施州',
    '湖北恩施',
    '422800',
    '4228',
    ' 恩 施 ',
  ])('goes by the name %j', (name) => {
    expect(regions.read(name).code).toBe('422800');
  });

  it.each(['江苏恩施', '湖北', '苏恩施', '恩施市州', '42280', '__proto__', 'constructor'])(
    'does not go by the name %j',
    (name) => {
      expect(regions.read(name).code).not.toBe('422800');
    },
  );

  it.each([
    ['吉林', '220000'],
    ['吉林市', '220200'],
    ['海南', '460000'],
    ['海南州', '632500'],
  ])('yields to a province of the same name: %s', (name, code) => {
    expect(regions.read(name).code).toBe(code);
  });

  it.each(['Taizhou', 'suzhou'])('is none where two go by the name: %s', (name) => {
    expect(regions.read(name).code).toBeNull();
    expect(regions.meanings(name)).toHaveLength(2);
  });
});
