import { describe, expect, it } from 'vitest';
import { readText } from '../support/dataset-lines.ts';
import { runCheck } from '../support/run-check.ts';
import { oneSheet } from '../support/workbook.ts';

const errors = (text: string) =>
  readText(text).diagnostics.filter(({ severity }) => severity === 'error');

describe('a second table to the right of a blank column', () => {
  it.each([
    ['指标,2015年,,城市,合格率', '合格率,95.5,,南京,90', '名牌产品,91,,苏州,91', 3],
    ['指标,数值,,企业,得分', '合格率,95.5,,甲,90', '名牌产品,91,,乙,', 3],
    ['年份,合格率,,,城市,人口', '2015,95,,,南京,8', '2014,94,,,苏州,10', 3],
  ])('stops the run: %s', (header, one, other, column) => {
    expect(errors(`${header}\n${one}\n${other}\n`)).toMatchObject([
      { code: 'tables-side-by-side', place: { line: 1, column } },
    ]);
  });

  it('stops it in a workbook too', async () => {
    const book = oneSheet([
      ['指标', '2015年', null, '城市', '合格率'],
      ['省级监督抽查合格率', { n: '95.5' }, null, '南京', { n: '90' }],
    ]);
    const { diagnostics } = await runCheck({ 'book.xlsx': book }, [
      'book.xlsx',
      '--province',
      'jiangsu',
    ]);
    expect(diagnostics).toMatchObject([{ code: 'tables-side-by-side', line: 1, column: 3 }]);
  });

  it.each([
    ['指标,2014年,,2015年', '合格率,94,,95'],
    ['指标,,2015年', '合格率,,95'],
    [',指标,,2015年', ',合格率,,95'],
    ['指标,2015年,,备注', '合格率,95,,初稿'],
    ['指标,2015年,,数据来源,序号', '合格率,95,,省局,1'],
    ['指标,2015年,,', '合格率,95,,'],
  ])('is none where names or figures stand on one side alone: %s', (header, row) => {
    expect(errors(`${header}\n${row}\n`)).toEqual([]);
    expect(readText(`${header}\n${row}\n`).observations).not.toEqual([]);
  });
});
