import { describe, expect, it } from 'vitest';
import { diagnosticLines, observationLines, readText } from '../../support/dataset-lines.ts';
import { vocabulary } from '../../support/sample-vocabulary.ts';

const read = (text: string): string[] => {
  const { input, observations } = readText(text);
  expect(input.shape).toBe('indicators-as-columns');
  return observationLines(observations);
};

describe('an indicator a column', () => {
  it('is read with the year of its row', () => {
    expect(read('年份,合格率（%）,顾客满意度\n2014,95.1,84分\n2015年,96.5,—\n')).toEqual([
      '2:2 合格率 value 2014 nowhere 95.1%',
      '2:3 顾客满意度 value 2014 nowhere 84分',
      '3:2 合格率 value 2015 nowhere 96.5%',
      '3:3 顾客满意度 value 2015 nowhere missing',
    ]);
  });

  it('is read with the region of its row', () => {
    expect(read('地区,合格率\n江苏,96\n南京市,97\n,98\n')).toEqual([
      '2:2 合格率 value undated 江苏省 96',
      '3:2 合格率 value undated 南京市 97',
      '4:2 合格率 value undated nowhere 98',
    ]);
  });

  it('is read with both, and with the finer of two regions', () => {
    expect(read('省,城市,年度,合格率\n江苏,南京市,2015,97\n江苏,,2015,96\n')).toEqual([
      '2:4 合格率 value 2015 南京市 97',
      '3:4 合格率 value 2015 江苏省 96',
    ]);
  });

  it('may be a count or the complement of a rate, which its name tells', () => {
    expect(read('年份,省抽合格批次,省抽批次,不合格率\n2015,96,100,4%\n')).toEqual([
      '2:2 省抽合格批次 value 2015 nowhere 96',
      '2:3 省抽批次 value 2015 nowhere 100',
      '2:4 不合格率 value 2015 nowhere 4%',
    ]);
  });

  it('keeps the names that it does not know', () => {
    expect(read('年份,合格率,未知指标\n2015,96,5\n')).toEqual([
      '2:2 合格率 value 2015 nowhere 96',
      '2:3 未知指标 value 2015 nowhere 5',
    ]);
  });

  it('keeps the place of the name in the header', () => {
    const [observation] = readText('标题\n年份,"合格\n率"\n2015,96\n').observations;
    expect(observation).toMatchObject({
      name: '合格\n率',
      namedAt: { file: 'data.csv', line: 2, column: 2 },
      evidence: { line: 4, column: 2 },
    });
  });
});

describe('the column of the years', () => {
  it.each(['', '指标', '时期'])('may be headed %j where it holds only years', (heading) => {
    expect(read(`${heading},合格率\n2014年,95\n2015年,96\n`)).toEqual([
      '2:2 合格率 value 2014 nowhere 95',
      '3:2 合格率 value 2015 nowhere 96',
    ]);
  });

  it('keeps its troubles where it is headed as such', () => {
    expect(read('年份,合格率\n2015年1季度,95\n,96\n')).toEqual([
      '2:2 合格率 value year-unreadable nowhere 95',
      '3:2 合格率 value year-blank nowhere 96',
    ]);
  });

  it('is none without rows', () => {
    expect(read('年份,合格率\n')).toEqual([]);
  });
});

describe('a column of names or of figures beside the indicators', () => {
  it.each([
    ['年份,合格率,数值\n2015,96,50\n', '数值', 'column-out-of-place'],
    ['年份,合格率,指标\n2015,96,顾客满意度\n', '指标', 'row-label-unclear'],
    ['项目,合格率,顾客满意度\n南京,96,84\n', '项目', 'row-label-unclear'],
  ])('may be the one that counts: %j', (text, name, code) => {
    expect(readText(text).diagnostics).toMatchObject([{ severity: 'error', code, args: { name } }]);
  });

  it('is left out where it is blank, and where the user names the layout', () => {
    expect(read('年份,合格率,数值\n2015,96,\n')).toEqual(['2:2 合格率 value 2015 nowhere 96']);
    const told = { shape: 'indicators-as-columns' } as const;
    const { observations, diagnostics } = readText(
      '年份,合格率,数值\n2015,96,50\n',
      null,
      vocabulary,
      told,
    );
    expect(observationLines(observations)).toEqual(['2:2 合格率 value 2015 nowhere 96']);
    expect(diagnosticLines(diagnostics)).toEqual(['detail column-ignored 1:3']);
  });
});

describe('a column of units', () => {
  it('counts for the figures of its row, and not for counts beside them', () => {
    expect(read('年份,合格率,抽查批次,单位\n2014,950,1000,‰\n2015,96,1000,\n')).toEqual([
      '2:2 合格率 value 2014 nowhere 950‰',
      '2:3 合格率 total 2014 nowhere 1000',
      '3:2 合格率 value 2015 nowhere 96',
      '3:3 合格率 total 2015 nowhere 1000',
    ]);
  });

  it('has to agree with the unit behind the name', () => {
    expect(read('地区,合格率（%）,单位\n江苏,96,‰\n')).toEqual([
      '2:2 合格率 value undated 江苏省 units-differ',
    ]);
  });

  it('counts for several indicators that all have such a unit', () => {
    expect(read('年份,合格率,不合格率,单位\n2015,96,4,‰\n')).toEqual([
      '2:2 合格率 value 2015 nowhere 96‰',
      '2:3 不合格率 value 2015 nowhere 4‰',
    ]);
  });

  it('is unclear beside indicators of which one has no such unit', () => {
    expect(readText('年份,合格率,名牌产品,单位\n2015,96,5,%\n').diagnostics).toMatchObject([
      {
        severity: 'error',
        code: 'unit-column-unclear',
        args: { name: '单位', found: '%', beside: ['合格率', '名牌产品'] },
        place: { line: 2, column: 4 },
      },
    ]);
    expect(
      diagnosticLines(readText('年份,省抽合格批次,合格率,单位\n2015,96,5,%\n').diagnostics),
    ).toEqual(['error unit-column-unclear 2:4']);
  });

  it('is none where no cell is a unit, which is said', () => {
    const { observations, diagnostics } = readText('年份,合格率,单位\n2015,96,省质监局\n');
    expect(observationLines(observations)).toEqual(['2:2 合格率 value 2015 nowhere 96']);
    expect(diagnosticLines(diagnostics)).toEqual(['warning unit-column-ignored 1:3']);
  });
});

describe('columns of counts', () => {
  it('belong to the one rate beside them', () => {
    expect(read('年份,合格率,合格批次（批）,抽查批次\n2015,96,900,1000\n')).toEqual([
      '2:2 合格率 value 2015 nowhere 96',
      '2:3 合格率 passed 2015 nowhere 900批',
      '2:4 合格率 total 2015 nowhere 1000',
    ]);
  });

  it('may stand before it, beside its complement and beside remarks', () => {
    expect(read('年份,抽查批次,不合格批次,合格率,不合格率,备注\n2015,1000,4,,,初步\n')).toEqual([
      '2:4 合格率 value 2015 nowhere missing',
      '2:5 不合格率 value 2015 nowhere missing',
      '2:6 备注 value 2015 nowhere not-a-number',
      '2:2 合格率 total 2015 nowhere 1000',
      '2:3 合格率 failed 2015 nowhere 4',
    ]);
  });

  it.each(['顾客满意度', '另一合格率'])('are not used beside %s, which is said', (other) => {
    const text = `年份,合格率,${other},合格批次,抽查批次\n2015,96,84,900,1000\n`;
    const { observations, diagnostics } = readText(text);
    expect(observationLines(observations)).toEqual([
      '2:2 合格率 value 2015 nowhere 96',
      `2:3 ${other} value 2015 nowhere 84`,
    ]);
    expect(diagnosticLines(diagnostics)).toEqual(['warning count-columns-unclear 1:4']);
  });

  it.each(['序号', '编号', 'No.', 'ＮＯ', '序 号'])(
    'are used beside %s, which numbers the rows',
    (heading) => {
      const rows = '1,2014,95,950,1000\n2,2015,96,960,1000\n';
      const { observations, diagnostics } = readText(
        `${heading},年份,合格率,合格批次,抽查批次\n${rows}`,
      );
      expect(observationLines(observations)).toContain('3:5 合格率 total 2015 nowhere 1000');
      expect(observationLines(observations).join()).not.toContain(heading);
      expect(diagnosticLines(diagnostics)).toEqual(['detail column-ignored 1:1']);
    },
  );

  it.each(['95.5%', '9.5', '9件'])(
    'are not used beside 编号 with %s, which numbers nothing',
    (cell) => {
      const { diagnostics } = readText(
        `编号,年份,合格率,合格批次,抽查批次\n${cell},2015,96,960,1000\n`,
      );
      expect(diagnosticLines(diagnostics)).toEqual(['warning count-columns-unclear 1:4']);
    },
  );

  it('are left alone where no rate follows from them', () => {
    const one = readText('年份,合格率,顾客满意度,总数\n2015,96,84,900\n');
    expect(diagnosticLines(one.diagnostics)).toEqual(['detail column-ignored 1:4']);
    expect(read('年份,名牌产品,总数\n2015,96,1000\n')).toEqual([
      '2:2 名牌产品 value 2015 nowhere 96',
    ]);
  });
});
