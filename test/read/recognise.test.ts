import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { readDelimited } from '../../src/read/formats/delimited.ts';
import { recognise, type RecognisedShape } from '../../src/read/recognise.ts';
import { diagnosticLines } from '../support/dataset-lines.ts';
import { vocabulary } from '../support/sample-vocabulary.ts';

function recogniseText(text: string): {
  readonly shape: RecognisedShape | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  const table = readDelimited(text, ',', 'data.csv').value;
  if (table === null) throw new Error('the text is no table');
  const { value, diagnostics } = recognise(table, vocabulary);
  return { shape: value, diagnostics };
}

function recognised(text: string): RecognisedShape {
  const { shape, diagnostics } = recogniseText(text);
  if (shape === null) throw new Error(JSON.stringify(diagnostics));
  return shape;
}

const faults = (text: string): string[] => {
  const { shape, diagnostics } = recogniseText(text);
  expect(shape).toBeNull();
  return diagnosticLines(diagnostics);
};

describe('the layout of a table', () => {
  it.each([
    ['指标,数值\n合格率,96\n', 'long'],
    ['指标,年份,数值,地区\n合格率,2015,96,江苏\n', 'long'],
    ['数值,指标\n96,合格率\n', 'long'],
    ['INDICATOR,OBS_VALUE\npass-rate,96\n', 'long'],
    ['指标,合格批次,抽查批次\n合格率,96,100\n', 'long'],
    ['指标,合格数,不合格数\n合格率,96,4\n', 'long'],
    ['指标,数值\n未知,96\n', 'long'],
    ['指标,数值\n', 'long'],
    ['指标,2014年,2015年\n合格率,95,96\n', 'years-as-columns'],
    ['指标,2015\n合格率,96\n', 'years-as-columns'],
    ['指标,单位,2011-2015\n名牌产品,个,96\n', 'years-as-columns'],
    [',2014年,2015年\n合格率,95,96\n', 'years-as-columns'],
    ['名称,2014年,2015年\n未知,1,2\n合格率（%）,95,96\n', 'years-as-columns'],
    ['地区,指标,2014年,2015年\n江苏,合格率,95,96\n', 'years-as-columns'],
    ['年份,合格率\n2015,96\n', 'indicators-as-columns'],
    ['年份,合格率（%）,顾客满意度（分）\n2015,96,85\n', 'indicators-as-columns'],
    ['地区,合格率\n江苏,96\n', 'indicators-as-columns'],
    ['合格率,顾客满意度\n96,85\n', 'indicators-as-columns'],
    ['年份,省抽合格批次,省抽批次\n2015,96,100\n', 'indicators-as-columns'],
    ['指标,合格率\n2015,96\n', 'indicators-as-columns'],
  ])('of %j is %s', (text, shape) => {
    expect(recognised(text).reader.shape).toBe(shape);
  });

  it.each([
    ['指标,数值,2015\n合格率,96,97\n', ['long', 'years-as-columns']],
    ['指标,数值,合格率\n合格率,96,97\n', ['long', 'indicators-as-columns']],
  ])('of %j can not be told', (text, shapes) => {
    const { shape, diagnostics } = recogniseText(text);
    expect(shape).toBeNull();
    expect(diagnosticLines(diagnostics)).toEqual(['error shape-ambiguous 1:1']);
    expect(diagnostics[0]?.args).toMatchObject({ readings: shapes.map((shape) => ({ shape })) });
  });
});

describe('a table without a header', () => {
  it.each([
    ['合格率,96\n', '1:1'],
    ['合格率,2015,96\n合格率,2014,95\n', '1:1'],
    ['甲,乙\n1,2\n', '1:1'],
    ['指标,年份\n合格率,2015\n', '1:1'],
    ['指标,合格批次\n合格率,96\n', '1:1'],
    ['合格率,2015\n顾客满意度,2014\n', '1:1'],
    ['江苏,2015,96\n合格率,2014,95\n', '1:1'],
    ['2014年,2015年\n95,96\n', '1:1'],
    ['2014年,2015年\n合格率,96\n', '1:1'],
    ['标题\n\n甲,乙,丙\n1,2,3\n', '3:1'],
    ['指标，数值\n合格率，96\n', '1:1'],
  ])('is refused: %j', (text, place) => {
    expect(faults(text)).toEqual([`error header-not-found ${place}`]);
  });

  it('says what the likeliest row has', () => {
    const { diagnostics } = recogniseText('标题,,\n名称,数字,备注\n1,2,\n');
    expect(diagnostics[0]).toMatchObject({
      code: 'header-not-found',
      args: { seen: ['名称', '数字', '备注'] },
    });
  });

  it.each(['', '\n', ' , \n,\n', '\t\r\n\u3000'])('is empty: %j', (text) => {
    expect(faults(text)).toEqual(['error file-empty']);
  });

  it('is refused where the header comes after too many rows', () => {
    const titles = (count: number): string => '说明文字\n'.repeat(count);
    expect(recognised(`${titles(19)}指标,数值\n合格率,96\n`).header.row.line).toBe(20);
    expect(faults(`${titles(20)}指标,数值\n合格率,96\n`)).toEqual(['error header-not-found 1:1']);
  });
});

describe('what stands around the data', () => {
  const text = [
    '江苏省质量指标,,',
    '',
    '2015年年报,,',
    '单位：%,,',
    '指标,年份,数值',
    '合格率,2015,96',
    ',,',
    '顾客满意度,2015,85',
    '注：2015年为初步数,,',
    '数据来源：质监局',
    '',
  ].join('\n');

  it('is skipped and named: titles above, blank rows, notes below', () => {
    const { header, rows, diagnostics } = recognised(text);
    expect(header.row.line).toBe(5);
    expect(rows.map(({ line }) => line)).toEqual([6, 8]);
    expect(
      diagnostics.map(({ code, severity, args, place }) => [
        severity,
        code,
        'why' in args ? args.why : null,
        place?.line,
      ]),
    ).toEqual([
      ['detail', 'row-skipped', 'title', 1],
      ['detail', 'row-skipped', 'title', 3],
      ['detail', 'row-skipped', 'title', 4],
      ['detail', 'row-skipped', 'blank', 2],
      ['detail', 'row-skipped', 'blank', 7],
      ['detail', 'row-skipped', 'note', 9],
      ['detail', 'row-skipped', 'note', 10],
    ]);
  });

  it.each([
    '注：甲',
    '备注：甲',
    '说明：甲',
    '附注 甲',
    '资料来源：甲',
    '来源：甲',
    'Note: a',
    'Sources: a',
  ])('is a note below where it begins as notes do: %j', (note) => {
    expect(recognised(`指标,数值\n合格率,96\n${note}\n`).rows).toHaveLength(1);
    expect(recognised(`指标,数值\n合格率,96\n${note},\n`).rows).toHaveLength(1);
  });

  it('is data where a figure stands beside it, whatever its name begins with', () => {
    expect(recognised('指标,数值\n注册商标,96\n').rows).toHaveLength(1);
    expect(recognised('指标,数值\n来源合格率,96\n').rows).toHaveLength(1);
  });

  it('is no note where it does not begin as notes do', () => {
    expect(faults('指标,数值\n合格率,96\n以上为初步数\n')).toEqual(['error row-length 3:1']);
  });
});

describe('a row longer or shorter than the header', () => {
  it('is an error at the last cell that both have', () => {
    expect(
      faults('指标,年份,数值\n合格率,2015,96\n合格率,2014\n合格率,2013,94,,\n合格率\n'),
    ).toEqual(['error row-length 3:2', 'error row-length 4:3', 'error row-length 5:1']);
  });

  it('names both lengths', () => {
    const { diagnostics } = recogniseText('指标,数值\n合格率,96,7,8\n');
    expect(diagnostics[0]?.args).toEqual({ expected: 2, found: 4 });
  });

  it('is no error where its cells are all blank', () => {
    expect(recognised('指标,数值\n\n,,,,\n合格率,96\n').rows.map(({ line }) => line)).toEqual([4]);
  });
});

describe('a doubled column', () => {
  it.each([
    ['指标,数值,数值\n', '1:3'],
    ['指标,数值,实际值\n', '1:3'],
    ['指标,项目,数值\n', '1:2'],
    ['地区,区域,指标,数值\n', '1:2'],
    ['指标,数值,备注,备 注\n', '1:4'],
    ['指标,2015年,2015\n', '1:3'],
    ['指标,2011-2015,2014,2011至2015年\n', '1:4'],
    ['年份,合格率（%）,合格率\n', '1:3'],
  ])('is an error: %j', (text, place) => {
    expect(faults(text)).toEqual([`error column-doubled ${place}`]);
  });

  it('names the first of the two', () => {
    const { diagnostics } = recogniseText('备注,指标,数值,备注\n');
    expect(diagnostics[0]?.args).toEqual({ name: '备注', first: 1 });
  });

  it('is none where headings are blank, or where a city stands beside a province', () => {
    expect(recognised('指标,数值,,\n合格率,96,,\n').rows).toHaveLength(1);
    expect(recognised('省,城市,指标,数值\n江苏,南京,合格率,96\n').rows).toHaveLength(1);
  });

  it.each([
    ['地区,region,合格率\n江苏,Jiangsu,96\n南京,Nanjing,97\n某县,Some county,97\n浙江,,95\n'],
    ['region,地区,合格率\nJiangsu,江苏,96\n,,96\nSome county,江苏,96\n'],
    ['province,省,合格率\n320000,江苏省,96\n'],
    ['指标,indicator,数值\n合格率,pass rate,96\n不合格率,Failure rate,4\n未知,brands,1\n'],
    ['指标,indicator,INDICATOR,数值\n一、合格率（%）,pass rate (%),Pass-Rate,96\n'],
    ['城市,City,合格率\n吉林,Jilin,97\n吉林市,Jilin,97\n泰州,Taizhou,97\n'],
  ])('is none where it translates another: %j', (text) => {
    expect(recognised(text).rows).not.toEqual([]);
  });

  it.each([
    ['地区,region,合格率\n江苏,Jiangsu,96\n江苏,浙江,96\n浙江,江苏,96\n', '3:2'],
    ['地区,region,合格率\n江苏,Zhejiang,96\n', '2:2'],
    ['地区,region,合格率\n江苏,江苏（含昆山）,96\n', '2:2'],
    ['地区,REF_AREA,合格率\n江苏,320583,96\n', '2:2'],
    ['地区,region,合格率\n—,Zhejiang,96\n', '2:2'],
    ['region,地区,合格率\nJiangsu,浙江,96\n', '2:2'],
    ['region,地区,合格率\nJilin,吉林市,96\n', '2:2'],
    ['地区,region,合格率\n南京市,Jiangsu,96\n', '2:2'],
    ['指标,indicator,数值\n合格率,satisfaction,96\n', '2:2'],
    ['指标,indicator,数值\n合格率,不合格率,96\n', '2:2'],
    ['指标,indicator,数值\n合格率,合格率（初步）,96\n', '2:2'],
    ['指标,indicator,数值\n合格率,pass rate (‰),96\n', '2:2'],
    ['指标,indicator,INDICATOR,数值\n合格率,pass rate,satisfaction,96\n', '2:3'],
  ])('is an error where it should translate another and says otherwise: %j', (text, place) => {
    expect(faults(text)).toEqual([`error translation-differs ${place}`]);
  });

  it('is told together with wrong lengths', () => {
    expect(faults('指标,数值,数值\n合格率,96\n')).toEqual([
      'error column-doubled 1:3',
      'error row-length 2:2',
    ]);
  });
});
