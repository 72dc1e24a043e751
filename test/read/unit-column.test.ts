import { describe, expect, it } from 'vitest';
import { diagnosticLines, observationLines, readText } from '../support/dataset-lines.ts';

const figures = (text: string): string[] =>
  observationLines(readText(text).observations).map((line) => line.split(' ').slice(1).join(' '));

describe('a column that is not headed as that of the units', () => {
  it.each(['', '备注', 'x', '单位（个）'])('is it where its cells are units: %j', (heading) => {
    expect(figures(`指标,数值,${heading}\n名牌产品,3,万个\n合格率,96,（%）\n,,\n`)).toEqual([
      '名牌产品 value undated nowhere 3万个',
      '合格率 value undated nowhere 96%',
    ]);
    expect(figures(`指标,${heading},2015年\n名牌产品,万个,3\n`)).toEqual([
      '名牌产品 value 2015 nowhere 3万个',
    ]);
  });

  it.each(['计数单位', '指标单位', '数据单位', '量纲', 'Unit of measure'])(
    'may be headed by another word for it: %s',
    (heading) => {
      expect(figures(`指标,数值,${heading}\n合格率,96,万亩\n名牌产品,3,万个\n`)).toEqual([
        '合格率 value undated nowhere unit-unknown',
        '名牌产品 value undated nowhere 3万个',
      ]);
    },
  );

  it('is it where most cells are units, of which one is not known', () => {
    expect(figures('指标,数值,\n名牌产品,3,万个\n合格率,96,%\n顾客满意度,85,星\n')).toEqual([
      '名牌产品 value undated nowhere 3万个',
      '合格率 value undated nowhere 96%',
      '顾客满意度 value undated nowhere unit-unknown',
    ]);
  });

  it.each([
    ['指数,3', '比率,4'],
    ['质监局,3', '%,4'],
    ['1,3', '1,4'],
    ['十,3', '十,4'],
    [',3', ',4'],
  ])('is none where they are something else: %s and %s', (one, other) => {
    expect(figures(`指标,,数值\n名牌产品,${one}\n名牌产品,${other}\n`)).toEqual([
      '名牌产品 value undated nowhere 3',
      '名牌产品 value undated nowhere 4',
    ]);
  });

  it('is none beside one that is, and a second one beside another such', () => {
    expect(figures('指标,数值,单位,\n名牌产品,3,个,万个\n')).toEqual([
      '名牌产品 value undated nowhere 3个',
    ]);
    const codes = (text: string) => diagnosticLines(readText(text).diagnostics);
    expect(codes('指标,数值,,\n名牌产品,3,个,万个\n')).toEqual(['error column-doubled 1:4']);
    expect(codes('指标,数值,单位,\n名牌产品,3,质监局,万个\n')).toEqual([
      'error column-doubled 1:4',
    ]);
  });
});

describe('a column headed 单位 with a unit', () => {
  it('means that unit where its cells are blank, and none where they are no units', () => {
    expect(figures('指标,数值,单位（万个）\n名牌产品,3,\n名牌产品,4,个\n')).toEqual([
      '名牌产品 value undated nowhere 3万个',
      '名牌产品 value undated nowhere 4个',
    ]);
    expect(figures('指标,数值,单位（家）\n名牌产品,3,12\n')).toEqual([
      '名牌产品 value undated nowhere 3',
    ]);
  });
});

describe('a row of units below the header', () => {
  it.each([
    ['年份,名牌产品\n年,万个\n2015,70\n', '名牌产品 value 2015 nowhere 70万个'],
    ['年份,名牌产品\n单位,（万个）\n2015,70\n', '名牌产品 value 2015 nowhere 70万个'],
    ['年份,名牌产品\n,万个\n2015,70\n', '名牌产品 value 2015 nowhere 70万个'],
    ['指标,2015\n单位,万个\n名牌产品,70\n', '名牌产品 value 2015 nowhere 70万个'],
    ['指标,2015\n,万个\n名牌产品,70\n', '名牌产品 value 2015 nowhere 70万个'],
    ['指标,年份,数值\n单位,,万个\n名牌产品,2015,70\n', '名牌产品 value 2015 nowhere 70万个'],
    ['地区,名牌产品\n单位,万个\n江苏,70\n', '名牌产品 value undated 江苏省 70万个'],
  ])('states those of its columns: %j', (text, line) => {
    expect(figures(text)).toEqual([line]);
    expect(
      diagnosticLines(readText(text).diagnostics).filter((each) => each.startsWith('error')),
    ).toEqual([]);
  });

  it('is none where something else stands in it', () => {
    expect(
      diagnosticLines(readText('年份,名牌产品,合格率\n单位,万个,质监局\n2015,70,96\n').diagnostics),
    ).toEqual(['error header-again 2:1']);
  });
});
