import { describe, expect, it } from 'vitest';
import type { Told } from '../../../src/read/facts.ts';
import { diagnosticLines, observationLines, readText } from '../../support/dataset-lines.ts';

const read = (text: string, told: Partial<Told> = {}): string[] => {
  const { input, observations } = readText(text, null, undefined, told);
  expect(input.shape).toBe('regions-as-columns');
  return observationLines(observations);
};

describe('a region a column', () => {
  it('is read with the indicator of its row', () => {
    expect(read('指标,单位,江苏省,浙江\n合格率,%,96.5,95\n名牌产品,个,3,—\n')).toEqual([
      '2:3 合格率 value undated 江苏省 96.5%',
      '2:4 合格率 value undated 浙江省 95%',
      '3:3 名牌产品 value undated 江苏省 3个',
      '3:4 名牌产品 value undated 浙江省 missing',
    ]);
  });

  it('is read with indicator and year of its row, or with a year above the regions', () => {
    expect(read('年份,指标,江苏\n2014,合格率,95\n2015,合格率,96\n')).toEqual([
      '2:3 合格率 value 2014 江苏省 95',
      '3:3 合格率 value 2015 江苏省 96',
    ]);
    expect(read('指标,2014年,,2015年,\n,江苏,浙江,江苏,浙江\n合格率,1,2,3,4\n')).toEqual([
      '3:2 合格率 value 2014 江苏省 1',
      '3:3 合格率 value 2014 浙江省 2',
      '3:4 合格率 value 2015 江苏省 3',
      '3:5 合格率 value 2015 浙江省 4',
    ]);
  });

  it('is read with the year of its row and the indicator above the header', () => {
    const text =
      '指标：合格率(%)\n"时间","江苏省","浙江省"\n"2014年","95 ","94 "\n"2015年","96 ",""\n';
    expect(read(text)).toEqual([
      '3:2 合格率 value 2014 江苏省 95%',
      '3:3 合格率 value 2014 浙江省 94%',
      '4:2 合格率 value 2015 江苏省 96%',
      '4:3 合格率 value 2015 浙江省 missing',
    ]);
  });

  it('takes the indicator and the unit of the command line where the file names none', () => {
    const text = ',江苏省,浙江省\n2015年,9,8\n';
    expect(read(text, { indicator: '名牌产品', unit: '万个' })).toEqual([
      '2:2 名牌产品 value 2015 江苏省 9万个',
      '2:3 名牌产品 value 2015 浙江省 8万个',
    ]);
    const { observations, diagnostics } = readText(text);
    expect(observations).toEqual([]);
    expect(diagnosticLines(diagnostics)).toEqual(['error indicator-not-named 1:1']);
  });

  it('may be a city, by its short name as well, also below or above years', () => {
    expect(read('指标,年份,江苏,南京,苏州\n合格率,2015,96,90,97\n')).toEqual([
      '2:3 合格率 value 2015 江苏省 96',
      '2:4 合格率 value 2015 南京市 90',
      '2:5 合格率 value 2015 苏州市 97',
    ]);
    expect(read('指标,年份,南京,苏州\n合格率,2015,90,97\n')).toEqual([
      '2:3 合格率 value 2015 南京市 90',
      '2:4 合格率 value 2015 苏州市 97',
    ]);
    expect(read('指标,江苏,,南京,\n,2014年,2015年,2014年,2015年\n合格率,1,2,3,4\n')).toEqual([
      '3:2 合格率 value 2014 江苏省 1',
      '3:3 合格率 value 2015 江苏省 2',
      '3:4 合格率 value 2014 南京市 3',
      '3:5 合格率 value 2015 南京市 4',
    ]);
    expect(read('指标,苏州市,\n,2014年,2015年\n合格率,96,90\n')).toEqual([
      '3:2 合格率 value 2014 苏州市 96',
      '3:3 合格率 value 2015 苏州市 90',
    ]);
    expect(read('指标,2015年,\n,江苏,南京市\n合格率,96,90\n')).toEqual([
      '3:2 合格率 value 2015 江苏省 96',
      '3:3 合格率 value 2015 南京市 90',
    ]);
  });

  it('has the figures of its row’s region alone, where the row names one', () => {
    expect(read('地区,指标,江苏,浙江\n浙江,合格率,96,95\n')).toEqual([
      '2:3 合格率 value undated 江苏省 regions-differ',
      '2:4 合格率 value undated 浙江省 95',
    ]);
    expect(read('省份,指标,江苏,南京市\n江苏,合格率,96,95\n全国,合格率,94,—\n')).toEqual([
      '2:3 合格率 value undated 江苏省 96',
      '2:4 合格率 value undated 南京市 95',
      '3:3 合格率 value undated 江苏省 94',
      '3:4 合格率 value undated 南京市 missing',
    ]);
    expect(read('区域,指标,江苏,浙江\n某县,合格率,96,—\n')).toEqual([
      '2:3 合格率 value undated 江苏省 regions-differ',
      '2:4 合格率 value undated 浙江省 missing',
    ]);
  });

  it('may be a place of its own beside known ones; other columns are ignored, which is said', () => {
    const text = '指标,江苏省,南京市,合计,备注\n合格率,96,97,193,好\n';
    expect(read(text)).toEqual([
      '2:2 合格率 value undated 江苏省 96',
      '2:3 合格率 value undated 南京市 97',
    ]);
    expect(diagnosticLines(readText(text).diagnostics)).toEqual([
      'detail column-ignored 1:4',
      'detail column-ignored 1:5',
    ]);
  });

  it('may be cities alone, by the catalogue; what only ends like a city is none', () => {
    expect(read('指标,南京市,苏州市\n合格率,96,97\n')).toEqual([
      '2:2 合格率 value undated 南京市 96',
      '2:3 合格率 value undated 苏州市 97',
    ]);
    expect(readText('指标,乐百市,无此市\n合格率,96,97\n').input.shape).toBeNull();
  });

  it('keeps the place of the name', () => {
    const [observation] = readText('江苏,指标\n96,合格率\n').observations;
    expect(observation?.namedAt).toEqual({ file: 'data.csv', line: 2, column: 2 });
  });

  it('is doubled where it stands twice', () => {
    const { diagnostics } = readText('指标,江苏,江苏省\n合格率,96,97\n');
    expect(diagnosticLines(diagnostics)).toEqual(['error column-doubled 1:3']);
  });
});
