import { describe, expect, it } from 'vitest';
import { diagnosticLines, observationLines, readText } from '../support/dataset-lines.ts';

/** Why the rows of a file were passed over: `total 3`. */
const skipped = (text: string): string[] =>
  readText(text).diagnostics.flatMap(({ code, args, place }) =>
    code === 'row-skipped' && 'why' in args ? [`${args.why} ${String(place?.line)}`] : [],
  );

describe('a row that adds others up', () => {
  it.each(['合计', '总 计', '小计', '共计', '全省合计', '合计 Total', 'Total', 'Average', '平均'])(
    'is no region: %s',
    (name) => {
      const text = `地区,合格率\n江苏,96\n${name},99\n`;
      expect(skipped(text)).toEqual(['total 3']);
      expect(readText(text).observations).toHaveLength(1);
    },
  );

  it('is no indicator and no year either', () => {
    expect(skipped('指标,2015\n合格率,96\n合计,99\n')).toEqual(['total 3']);
    expect(skipped('年份,合格率\n2015,96\n合计,99\n')).toEqual(['total 3']);
  });

  it.each(['全国', '全省', '总数', '合计数', '其他', 'Sumatra', '平均寿命'])(
    'is another by its name: %s',
    (name) => {
      expect(skipped(`地区,合格率\n江苏,96\n${name},99\n`)).toEqual([]);
    },
  );
});

describe('a note below the data', () => {
  it.each([
    'a) 初步数',
    '* 初步数',
    '① 初步数',
    '[1] 初步数',
    '（1）初步数',
    '2. 按新口径',
    '1、按新口径',
    '注：初步数',
    '资料来源：统计局',
  ])('begins as such: %j', (note) => {
    expect(skipped(`指标,数值\n合格率,96\n${note},\n`)).toEqual(['note 3']);
    expect(skipped(`指标,数值\n合格率,96\n${note}\n数据来源：甲\n`)).toEqual(['note 3', 'note 4']);
  });

  it('stands below all data', () => {
    const { diagnostics } = readText('指标,数值\n* 初步数\n合格率,96\n');
    expect(diagnosticLines(diagnostics)).toEqual(['error row-length 2:1']);
  });

  it.each(['(1)合格率', '①合格率', '* 合格率', '1、合格率'])(
    'is a figure where one stands beside it: %s',
    (name) => {
      const { observations } = readText(`指标,数值\n名牌产品,3\n${name},96\n`);
      expect(observations).toHaveLength(2);
    },
  );

  it('is no figure of a table with one column', () => {
    expect(observationLines(readText('合格率\n96\n1.5\n').observations)).toEqual([
      '2:1 合格率 value undated nowhere 96',
      '3:1 合格率 value undated nowhere 1.5',
    ]);
  });
});

describe('headings in English below those in Chinese', () => {
  it('are passed over', () => {
    const text = '指标,单位,2014年,2015年\nIndicator,Unit,2014,2015\n合格率,%,95,96\n';
    expect(skipped(text)).toEqual(['heading 2']);
    expect(observationLines(readText(text).observations)).toHaveLength(2);
    expect(skipped('年份,合格率,名牌产品\nYear,Pass rate,Brands\n2015,96,3\n')).toEqual([
      'heading 2',
    ]);
  });

  it('are none where they are data', () => {
    expect(skipped('指标,数值\npass rate,n.a.\n')).toEqual([]);
    expect(skipped('地区,合格率,名牌产品\nJiangsu,N/A,n.a.\n')).toEqual([]);
    expect(skipped('indicator,value\nPass,Rate\n')).toEqual([]);
    expect(skipped('项,2014年,2015年\npass rate,to come,to come\n')).toEqual([]);
  });

  it('may stand in a column beside the Chinese one, which is said', () => {
    const text = '城 市,City,合格率\n南京,Nanjing,97\n';
    expect(observationLines(readText(text).observations)).toEqual([
      '2:3 合格率 value undated 南京市 97',
    ]);
    expect(diagnosticLines(readText(text).diagnostics)).toEqual(['detail column-ignored 1:2']);
  });
});

describe('a second row of headings', () => {
  it('that is not understood stops the run', () => {
    const text = '指标,2014年,2015年\n,上半年,上半年\n合格率,95,96\n';
    const { observations, diagnostics } = readText(text);
    expect(observations).toEqual([]);
    expect(diagnosticLines(diagnostics)).toEqual(['error sub-heading-unclear 2:1']);
  });

  it('is as long as the others', () => {
    const { diagnostics } = readText('年份,合格率,名牌产品\n,初步数\n2015,96,3\n');
    expect(diagnosticLines(diagnostics)).toEqual(['error row-length 2:2']);
  });

  it('makes another name of the one above', () => {
    const text = '年份,合格率,名牌产品\n,初步数,\n2015,96,3\n';
    expect(observationLines(readText(text).observations)).toEqual([
      '3:2 合格率初步数 value 2015 nowhere 96',
      '3:3 名牌产品 value 2015 nowhere 3',
    ]);
  });

  it('is none where it is data with a blank region and no number', () => {
    const text = '地区,指标,2015\n,合格率,暂无\n江苏,名牌产品,3\n';
    expect(observationLines(readText(text).observations)).toEqual([
      '2:3 合格率 value 2015 nowhere not-a-number',
      '3:3 名牌产品 value 2015 江苏省 3',
    ]);
  });

  it('is none below a column of remarks', () => {
    const text = '指标,数值,备注\n,,以下为全省\n合格率,96,\n';
    expect(observationLines(readText(text).observations)).toEqual([
      '3:2 合格率 value undated nowhere 96',
    ]);
  });
});

describe('a table without a known indicator', () => {
  it('is told by its columns of figures', () => {
    const { diagnostics } = readText('地区,年份,甲,乙,备注\n江苏,2015,1,2,好\n');
    expect(diagnosticLines(diagnostics)).toEqual(['error indicators-unknown 1:1']);
    expect(diagnostics[0]?.args).toEqual({ seen: ['甲', '乙'] });
  });
});
