import { describe, expect, it } from 'vitest';
import { diagnosticLines, observationLines, readText } from '../../support/dataset-lines.ts';

const read = (text: string): string[] => {
  const { input, observations } = readText(text);
  expect(input.shape).toBe('years-as-columns');
  return observationLines(observations);
};

describe('a year a column', () => {
  it('is read with the name of its row', () => {
    expect(read('指标,2014年,2015年\n合格率,95.1,96.5\n顾客满意度,84,—\n')).toEqual([
      '2:2 合格率 value 2014 nowhere 95.1',
      '2:3 合格率 value 2015 nowhere 96.5',
      '3:2 顾客满意度 value 2014 nowhere 84',
      '3:3 顾客满意度 value 2015 nowhere missing',
    ]);
  });

  it('may be a period, and stand in any order beside unknown columns', () => {
    expect(read('备注,2015,指标,2011-2015年\n好,3,名牌产品,10\n')).toEqual([
      '2:2 名牌产品 value 2015 nowhere 3',
      '2:4 名牌产品 value 2011-2015 nowhere 10',
    ]);
  });

  it('takes region and unit from the columns of its row, and a unit from brackets', () => {
    const text = [
      '地区,指标,单位,2015年',
      '江苏,合格率,%,96.5',
      '浙江,顾客满意度（分）,,85',
      '江苏,名牌产品,万个,1.2万',
      '',
    ].join('\n');
    expect(read(text)).toEqual([
      '2:4 合格率 value 2015 江苏省 96.5%',
      '3:4 顾客满意度 value 2015 浙江省 85分',
      '4:4 名牌产品 value 2015 江苏省 units-differ',
    ]);
  });

  it('finds the names in a column with another heading or none', () => {
    expect(read(',2015年\n未知,1\n合格率（%）,96\n')).toEqual([
      '2:2 未知 value 2015 nowhere 1',
      '3:2 合格率 value 2015 nowhere 96%',
    ]);
    expect(read('序号,名称,2015年\n1,合格率,96\n')).toEqual(['2:3 合格率 value 2015 nowhere 96']);
  });

  it('keeps blank cells as figures that are missing', () => {
    expect(read('指标,2014年,2015年\n合格率,,96\n')).toEqual([
      '2:2 合格率 value 2014 nowhere missing',
      '2:3 合格率 value 2015 nowhere 96',
    ]);
  });

  it('keeps the place of the name', () => {
    const [observation] = readText('2015年,指标\n96,合格率\n').observations;
    expect(observation?.namedAt).toEqual({ file: 'data.csv', line: 2, column: 2 });
  });
});

describe('a row of years without a name', () => {
  it('has a warning where it has figures', () => {
    const { observations, diagnostics } = readText('指标,2015年\n合格率,96\n,97\n');
    expect(observations).toHaveLength(1);
    expect(diagnosticLines(diagnostics)).toEqual(['warning name-blank 3:1']);
  });

  it('has no figure where it has none, and heads those below', () => {
    const { observations, diagnostics } = readText('地区,指标,2015年\n江苏,合格率,96\n江苏,,\n');
    expect(observations).toHaveLength(1);
    expect(diagnosticLines(diagnostics)).toEqual(['detail row-skipped 3:1']);
  });
});

describe('a unit column that holds no unit', () => {
  it('is ignored with a warning at its heading', () => {
    const { observations, diagnostics } = readText('指标,单位,2015年\n合格率,质监局,96\n');
    expect(observationLines(observations)).toEqual(['2:3 合格率 value 2015 nowhere 96']);
    expect(diagnosticLines(diagnostics)).toEqual(['warning unit-column-ignored 1:2']);
  });
});

describe('one heading above several columns', () => {
  const rows = '产品质量,合格率,94,95\n,名牌产品,3,4\n';
  const lines = (text: string): string[] => observationLines(readText(text).observations);

  it.each(['指标,', '指标,指标', '指标名称,指标名称'])(
    'is that of the names among them: %s',
    (headings) => {
      expect(lines(`${headings},2014,2015\n${rows}`)).toEqual([
        '2:3 合格率 value 2014 nowhere 94',
        '2:4 合格率 value 2015 nowhere 95',
        '3:3 名牌产品 value 2014 nowhere 3',
        '3:4 名牌产品 value 2015 nowhere 4',
      ]);
      expect(lines(`${headings},年份,数值\n产品质量,合格率,2015,95\n`)).toEqual([
        '2:4 合格率 value 2015 nowhere 95',
      ]);
    },
  );

  it.each(['合格率,名牌产品', '甲,乙'])('leaves open which are the names: %s', (names) => {
    const { diagnostics } = readText(`指标,指标,2015\n${names},95\n`);
    expect(diagnosticLines(diagnostics)).toEqual(['error column-doubled 1:2']);
  });

  it('is no reason to look for names in any other column', () => {
    for (const text of ['指标,备注,2015\n甲,合格率,95\n', '指标,2015,\n甲,95,合格率\n']) {
      expect(readText(text).diagnostics).toMatchObject([{ code: 'indicators-unknown' }]);
    }
  });
});
