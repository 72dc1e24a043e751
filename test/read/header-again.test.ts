import { describe, expect, it } from 'vitest';
import { diagnosticLines, observationLines, readText } from '../support/dataset-lines.ts';

const faults = (text: string): string[] => {
  const { observations, diagnostics } = readText(text);
  expect(observations).toEqual([]);
  return diagnosticLines(diagnostics);
};

const skipped = (text: string): string[] =>
  readText(text).diagnostics.flatMap(({ code, severity, args, place }) =>
    code === 'row-skipped' && 'why' in args
      ? [`${severity} ${args.why} ${String(place?.line)}`]
      : [],
  );

describe('another header below the first one', () => {
  it.each([
    ['指标,2014年,2015年\n合格率,94,95\n续表,,\n指标,2012年,2013年\n顾客满意度,88,92\n', 4],
    ['指标,2014年,2015年\n合格率,94,95\n指标,2015年,2014年\n顾客满意度,88,92\n', 3],
    ['项目,2014,2015\n合格率,94,95\n名称,2012,2013\n顾客满意度,88,92\n', 3],
    ['名称,2014年,2015年\n合格率,94,95\n名称,2012年,2013年\n顾客满意度,88,92\n', 3],
    [',2014年,2015年\n合格率,94,95\n,2012年,2013年\n顾客满意度,88,92\n', 3],
    ['指标,2014年,2015年\n合格率,94,95\n地区,2014年,2015年\n浙江,88,92\n', 3],
    ['指标,江苏,浙江\n合格率,94,95\n指标,上海,江苏\n顾客满意度,88,92\n', 3],
    ['名称,江苏,浙江\n合格率,94,95\n项目名,上海,江苏\n顾客满意度,88,92\n', 3],
    ['地区,合格率（%）\n浙江,90\n地区,顾客满意度（分）\n江苏,96\n', 3],
    ['地区,合格率（%）\n浙江,90\n省名,顾客满意度（分）\n江苏,96\n', 3],
    ['年份,合格率（%）\n2014,90\n年份,顾客满意度（分）\n2015,96\n', 3],
    ['指标：合格率\n地区,2014年,2015年\n江苏,94,95\n地区,2012年,2013年\n江苏,94,96\n', 4],
    ['指标,年份,数值,单位\n合格率,2015,94,%\n指标,年份,目标值,单位\n顾客满意度,2015,9,分\n', 3],
    ['指标,年份,数值\n合格率,2015,94\n名称,年度,目标值\n顾客满意度,2015,96\n', 3],
  ])('stops the run: %j', (text, line) => {
    expect(faults(text)).toEqual([`error header-again ${String(line)}:1`]);
  });

  it('says what it holds, and where the first one is', () => {
    const { diagnostics } = readText('甲\n指标,2015\n合格率,94\n指标,2014年\n合格率,95\n');
    expect(diagnostics[0]?.args).toEqual({ seen: ['指标', '2014年'], line: 2 });
  });

  it.each([
    ['南京市,,', 6],
    ['表2 南京市,,', 6],
    ['注：以上为全省,,', 6],
    ['表2,南京市,', 6],
    ['续表2 南京市,,', 6],
  ])('stops the run although it says the same, below %j', (caption, line) => {
    const header = '指标,2014年,2015年';
    const text = `表1 江苏省\n${header}\n合格率,94,95\n\n${caption}\n${header}\n名牌产品,3,4\n`;
    expect(faults(text)).toEqual([`error header-again ${String(line)}:1`]);
  });

  it('of two rows has to come again with both of them', () => {
    const text = '年份,省抽,\n,合格批次,批次\n2014,95,96\n年份,省抽,\n2015,97,98\n';
    expect(faults(text)).toEqual(['error header-again 4:1']);
  });
});

describe('the same header on a new page', () => {
  it.each(['', '续表,,\n', ',,\n', '\n续表1,,\n\n', '（续）\n', '续表,续表,续表\n'])(
    'is passed over, with %j above it',
    (between) => {
      const text = `指标,2014年,2015年\n合格率,94,95\n${between}指标, 2014年,2015年 \n名牌产品,3,4\n`;
      const line = 4 + between.split('\n').length - 1;
      expect(observationLines(readText(text).observations).slice(2)).toEqual([
        `${String(line)}:2 名牌产品 value 2014 nowhere 3`,
        `${String(line)}:3 名牌产品 value 2015 nowhere 4`,
      ]);
      expect(skipped(text)).toContain(`detail heading ${String(line - 1)}`);
      expect(diagnosticLines(readText(text).diagnostics).join()).not.toMatch(/error|warning/u);
    },
  );

  it('may come first, and have two rows', () => {
    const header = '年份,合格率,名牌产品\nYear,Pass rate,Brands\n';
    expect(skipped(`${header}2014,95,3\n${header}2015,96,4\n`)).toEqual([
      'detail heading 2',
      'detail heading 4',
      'detail heading 5',
    ]);
    expect(skipped('指标,2015\n指标,2015\n合格率,96\n')).toEqual(['detail heading 2']);
  });

  it('leaves years without a heading to be found', () => {
    const text = '期间,合格率\n2014,95\n期间,合格率\n2015,96\n';
    expect(observationLines(readText(text).observations)).toEqual([
      '2:2 合格率 value 2014 nowhere 95',
      '4:2 合格率 value 2015 nowhere 96',
    ]);
  });
});

describe('a word by which columns are headed', () => {
  it.each([
    ['指标,2015\n省抽,\n批次,100\n合格批次,96\n', 2],
    ['指标,数值,单位\n合格率,96,%\n工期,3,年\n', 2],
    ['地区,合格率\n江苏,96\n城市,97\n', 2],
    ['指标,年份,数值\n合格率,2015,96\n总数,2015,…\n', 2],
    ['地区,指标,年份,数值\n江苏,合格率,2015,96\n省,合格率,2015,约九十五\n', 2],
    ['指标,2014,2015\n合格率,95,96\n未知,2010,2015\n', 4],
    ['指标,2014,2015\n合格率,95,96\n名牌产品,2014,2015\n', 4],
  ])('makes no header where it may be data: %j', (text, observations) => {
    expect(faultsOf(text)).toEqual([]);
    expect(readText(text).observations).toHaveLength(observations);
  });
});

const faultsOf = (text: string): string[] =>
  diagnosticLines(readText(text).diagnostics).filter((line) => line.startsWith('error'));
