import { describe, expect, it } from 'vitest';
import type { Told } from '../../../src/read/facts.ts';
import { diagnosticLines, observationLines, readText } from '../../support/dataset-lines.ts';

const read = (text: string, told: Partial<Told> = {}): string[] => {
  const { input, observations } = readText(text, null, undefined, told);
  expect(input.shape).toBe('years-by-region');
  return observationLines(observations);
};

const national = [
  '数据库：分省年度数据',
  '指标：名牌产品(万个)',
  '时间：最近2年',
  '地区,2015年,2014年',
  '江苏省,8.5,8.4',
  '全国,100,99',
  '注：常住人口,不是户籍人口',
  '数据来源：国家统计局',
  '',
].join('\n');

describe('a region a row and a year a column', () => {
  it('is read with the indicator and unit above the header', () => {
    expect(read(national)).toEqual([
      '5:2 名牌产品 value 2015 江苏省 8.5万个',
      '5:3 名牌产品 value 2014 江苏省 8.4万个',
      '6:2 名牌产品 value 2015 全国 100万个',
      '6:3 名牌产品 value 2014 全国 99万个',
    ]);
    expect(readText(national).observations[0]?.namedAt).toEqual({
      file: 'data.csv',
      line: 2,
      column: 1,
    });
  });

  it('may have tabs in each cell, an empty column at the end, and no indicator', () => {
    const text =
      '数据库：分省年度数据 \n时间：2014年-2015年 \n地区\t,2015年\t,2014年\t,\n江苏省\t,\t,9.5\t,\n';
    expect(diagnosticLines(readText(text).diagnostics)).toEqual(['error indicator-not-named 3:1']);
    expect(readText(text).diagnostics[0]?.args).toEqual({ nearest: null, unit: null });
    expect(read(text, { indicator: '合格率（%）' })).toEqual([
      '4:2 合格率 value 2015 江苏省 missing',
      '4:3 合格率 value 2014 江苏省 9.5%',
    ]);
  });

  it('says which unit was taken where nobody stated one', () => {
    const text = '地区,2015\n江苏,3\n';
    const { diagnostics } = readText(text, null, undefined, { indicator: '名牌产品' });
    expect(diagnosticLines(diagnostics)).toEqual(['warning unit-not-named']);
    const told = { indicator: '名牌产品', unit: '个' };
    expect(readText(text, null, undefined, told).diagnostics).toEqual([]);
  });

  it('finds the regions in a column with another heading or none', () => {
    for (const heading of ['', '省市', '名称']) {
      expect(read(`指标：合格率\n${heading},2015\n江苏,96\n南京市,97\n`)).toEqual([
        '3:2 合格率 value 2015 江苏省 96',
        '4:2 合格率 value 2015 南京市 97',
      ]);
    }
  });

  it('passes over totals, and the headings of groups of regions', () => {
    const text = '指标：合格率(%)\n地区,2015\n合 计,200\n苏南地区,\n  江苏省,96\n总计 Total,1\n';
    expect(read(text)).toEqual(['5:2 合格率 value 2015 江苏省 96%']);
    const { diagnostics } = readText(text);
    expect(
      diagnostics.map(({ args, place }) => ['why' in args ? args.why : null, place?.line]),
    ).toEqual([
      ['title', 1],
      ['total', 3],
      ['total', 6],
      ['group', 4],
    ]);
  });

  it('has no figures that can be read in a row without a region', () => {
    const { observations } = readText('指标：合格率(%)\n地区,2014,2015\n,—,97\n江苏,96,\n');
    expect(observationLines(observations)).toEqual([
      '3:2 合格率 value 2014 nowhere missing',
      '3:3 合格率 value 2015 nowhere region-blank',
      '4:2 合格率 value 2014 江苏省 96%',
      '4:3 合格率 value 2015 江苏省 missing',
    ]);
  });
});

describe('an indicator named twice', () => {
  it('is an error where file and command line differ', () => {
    const { diagnostics } = readText(national, null, undefined, { indicator: '合格率' });
    expect(diagnosticLines(diagnostics)).toEqual(['error indicator-named-twice 2:1']);
    expect(readText(national, null, undefined, { indicator: '名牌 产品' }).diagnostics).toEqual(
      readText(national).diagnostics,
    );
  });
});
