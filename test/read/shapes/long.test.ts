import { describe, expect, it } from 'vitest';
import { diagnosticLines, observationLines, readText } from '../../support/dataset-lines.ts';
import { vocabulary } from '../../support/sample-vocabulary.ts';

const read = (text: string): string[] => {
  const { input, observations } = readText(text);
  expect(input.shape).toBe('long');
  return observationLines(observations);
};

describe('one figure a row', () => {
  it('is read with its name, year, region and unit', () => {
    const text = [
      '地区,指标,年份,单位,数值',
      '江苏,合格率,2015,%,96.5',
      '江苏,名牌产品,2011-2015,万个,1.2',
      '',
    ].join('\n');
    expect(read(text)).toEqual([
      '2:5 合格率 value 2015 江苏省 96.5%',
      '3:5 名牌产品 value 2011-2015 江苏省 1.2万个',
    ]);
  });

  it('may have its columns in any order, in either language and beside unknown ones', () => {
    expect(read('Value,备注,TIME_PERIOD,Indicator\n96.5%,好,2015,pass rate\n')).toEqual([
      '2:1 pass rate value 2015 nowhere 96.5%',
    ]);
  });

  it('needs neither year nor region', () => {
    expect(read('指标,数值\n合格率,96\n')).toEqual(['2:2 合格率 value undated nowhere 96']);
  });

  it('keeps the unit in brackets apart from the name', () => {
    expect(read('指标,数值\n合格率（%）,96\n水利工程优质（大禹）奖,2项\n')).toEqual([
      '2:2 合格率 value undated nowhere 96%',
      '3:2 水利工程优质（大禹）奖 value undated nowhere 2项',
    ]);
  });

  it('has its place in the file, also below quoted line ends', () => {
    expect(read('指标,备注,数值\n合格率,"甲\r\n乙",96\n"顾客\n满意度",,85\n名牌产品,,3\n')).toEqual(
      [
        '3:3 合格率 value undated nowhere 96',
        '5:3 顾客\n满意度 value undated nowhere 85',
        '6:3 名牌产品 value undated nowhere 3',
      ],
    );
  });

  it('keeps the place of its name and the text of its cell', () => {
    const [observation] = readText('数值,指标\n 96.5% ,合格率\n').observations;
    expect(observation).toMatchObject({
      namedAt: { file: 'data.csv', line: 2, column: 2 },
      evidence: { file: 'data.csv', line: 2, column: 1, text: '96.5%' },
    });
  });

  it('says of each cell what it holds', () => {
    const text = ['指标,年份,数值', '合格率,2015,—', '合格率,2014,…', '合格率,2013,约95', ''];
    expect(read(text.join('\n'))).toEqual([
      '2:3 合格率 value 2015 nowhere missing',
      '3:3 合格率 value 2014 nowhere below-unit',
      '4:3 合格率 value 2013 nowhere not-a-number',
    ]);
  });

  it('never reads a month, a quarter or a blank as a year', () => {
    const text = ['指标,年份,数值', '合格率,2015年6月,96', '合格率,2015Q1,96', '合格率,,96', ''];
    expect(read(text.join('\n'))).toEqual([
      '2:3 合格率 value year-unreadable nowhere 96',
      '3:3 合格率 value year-unreadable nowhere 96',
      '4:3 合格率 value year-blank nowhere 96',
    ]);
  });
});

describe('counts in place of a rate', () => {
  it('are read in their own columns, as plain numbers whatever the unit of the row', () => {
    const text = '指标,单位,合格批次,不合格批次,抽查批次\n合格率（%）,%,96,4,100\n';
    expect(read(text)).toEqual([
      '2:3 合格率 passed undated nowhere 96',
      '2:4 合格率 failed undated nowhere 4',
      '2:5 合格率 total undated nowhere 100',
    ]);
  });

  it('may stand beside the value', () => {
    expect(read('指标,数值,合格数,总数\n合格率,96%,96,100\n顾客满意度,85,,\n')).toEqual([
      '2:2 合格率 value undated nowhere 96%',
      '2:3 合格率 passed undated nowhere 96',
      '2:4 合格率 total undated nowhere 100',
      '3:2 顾客满意度 value undated nowhere 85',
    ]);
  });
});

describe('a row with blanks', () => {
  it('says that the indicator has no figure', () => {
    expect(read('指标,数值,总数\n合格率,,\n')).toEqual([
      '2:2 合格率 value undated nowhere missing',
    ]);
  });

  it('has a warning where a figure has no name', () => {
    const { observations, diagnostics } = readText('指标,数值\n合格率,96\n,97\n');
    expect(observations).toHaveLength(1);
    expect(diagnosticLines(diagnostics)).toEqual(['warning name-blank 3:1']);
  });

  it('says nothing where there is neither name nor figure', () => {
    const { observations, diagnostics } = readText('指标,年份,数值\n合格率,2015,96\n,2014,\n');
    expect(observations).toHaveLength(1);
    expect(diagnosticLines(diagnostics)).toEqual([]);
  });
});

describe('a column of counts', () => {
  it('has the unit of its heading', () => {
    expect(read('指标,不合格批次（百批次）,抽查批次（批次）\n合格率,5,8000\n')).toEqual([
      '2:2 合格率 failed undated nowhere 5百批次',
      '2:3 合格率 total undated nowhere 8000批次',
    ]);
  });
});

describe('a unit column that holds no unit', () => {
  it('is ignored with a warning at its heading', () => {
    const { observations, diagnostics } = readText('指标,数值,单位\n合格率,96,质监局\n');
    expect(observationLines(observations)).toEqual(['2:2 合格率 value undated nowhere 96']);
    expect(diagnosticLines(diagnostics)).toEqual(['warning unit-column-ignored 1:3']);
  });

  it('makes figures unreadable where only some of its cells are none', () => {
    expect(read('指标,数值,单位\n合格率,96,质监局\n顾客满意度,85,分\n')).toEqual([
      '2:2 合格率 value undated nowhere unit-unknown',
      '3:2 顾客满意度 value undated nowhere 85分',
    ]);
  });
});

describe('a unit behind the heading of the figures', () => {
  it('is that of figures beside which none is stated', () => {
    expect(read('指标,数值（％）\n合格率,96\n名牌产品（个）,3\n顾客满意度,85分\n')).toEqual([
      '2:2 合格率 value undated nowhere 96％',
      '3:2 名牌产品 value undated nowhere 3个',
      '4:2 顾客满意度 value undated nowhere 85分',
    ]);
  });

  it('is nothing where it is no unit', () => {
    expect(readText('指标,数值（初步）\n合格率,96\n').input.shape).toBeNull();
  });
});

describe('names below another heading than theirs', () => {
  const rows = '产品,合格率,2015,96\n产品,名牌产品,2014,93\n';

  it.each(['一级指标,二级指标', '类别,名称', '类别,考核指标', ','])('are read: %s', (headings) => {
    expect(read(`${headings},年份,数值\n${rows}`)).toEqual([
      '2:4 合格率 value 2015 nowhere 96',
      '3:4 名牌产品 value 2014 nowhere 93',
    ]);
  });

  it('are no figures of the indicator of an option', () => {
    const indicator = '名牌产品';
    const { observations, diagnostics } = readText(
      `类别,名称,年份,数值\n${rows}`,
      null,
      vocabulary,
      { indicator },
    );
    expect(observations).toEqual([]);
    expect(diagnostics).toMatchObject([
      {
        code: 'indicator-named-twice',
        args: { file: '合格率', option: indicator },
        place: { line: 2, column: 2 },
      },
    ]);
    const same = readText('名称,年份,数值\n抽检合格率,2015,96\n', null, vocabulary, {
      indicator: '合格率',
    });
    expect(observationLines(same.observations)).toHaveLength(1);
  });
});
