import { describe, expect, it } from 'vitest';
import { diagnosticLines, readText } from '../support/dataset-lines.ts';

const errors = (text: string): string[] =>
  diagnosticLines(readText(text).diagnostics).filter((line) => line.startsWith('error'));

describe('the heading of a year that refers to a note', () => {
  it.each([
    ['2015*', '注：*为目标值'],
    ['2015年＊', '*为计划数。'],
    ['2015年①', '注：2014年为实际数；①为预计数'],
    ['2015[1]', '[1] 2015年为规划目标'],
    ['2015年（1）', '（1）初步数'],
    ['2015年 1)', '1)预测值'],
    ['2015*', '说明：目标值用*表示'],
  ])('is refused where that says it is no result: %s, %s', (year, note) => {
    expect(errors(`指标,2013,2014,${year}\n合格率,93,94,95\n${note}\n`)).toEqual([
      'error year-heading-planned 1:4',
    ]);
    expect(errors(`${note}\n指标,2013,2014,${year}\n合格率,93,94,95\n`)).toContain(
      'error year-heading-planned 2:4',
    );
  });

  it.each([
    ['2015', '注：*为目标值'],
    ['2015*', '注：*为实际数'],
    ['2015*', '注：①为目标值；*为实际数'],
    ['2015*', '注：*不含计划单列市'],
    ['2015[2]', '[1] 2016年为目标值'],
    ['2015[1]', '[11] 2016年为目标值'],
  ])('is read where it does not: %s, %s', (year, note) => {
    expect(errors(`指标,2013,2014,${year}\n合格率,93,94,95\n${note}\n`)).toEqual([]);
  });

  it('is refused below a heading as well', () => {
    expect(errors('指标,数值,\n,2014,2015*\n合格率,94,95\n注：*为目标值\n')).toEqual([
      'error year-heading-planned 2:3',
    ]);
  });
});
