import { describe, expect, it } from 'vitest';
import { builtInFormat, readNumberFormat } from '../../../src/read/workbook/number-format.ts';

const percent = { kind: 'percent' };
const number = (suffix = '') => ({ kind: 'number', suffix });

describe('a number format', () => {
  it.each([
    ['General', number()],
    ['G/通用格式', number()],
    ['0', number()],
    ['#,##0.00', number()],
    ['0.00_ ', number()],
    ['0.00E+00', number()],
    ['# ?/?', number()],
    ['[Red]0.0', number()],
    ['[$¥-804]#,##0.00', number()],
    ['0.0"%"', number('%')],
    ['0.0\\%', number('%')],
    ['#,##0"家"', { ...number('家'), words: { before: '', after: '家' } }],
    ['#,##0.0 "万元"', { ...number('万元'), words: { before: '', after: '万元' } }],
    ['0"年"', { ...number('年'), words: { before: '', after: '年' } }],
    ['"约"0.0', { ...number(), words: { before: '约', after: '' } }],
    ['≥0.0', { ...number(), words: { before: '≥', after: '' } }],
    ['"约"0.0,"千"', { ...number(), words: { before: '约', after: '' } }],
    ['"约"0.0%', { ...percent, words: { before: '约', after: '' } }],
    ['0.0%"以上"', { ...percent, words: { before: '', after: '以上' } }],
    ['"（"0.0"）"', number('）')],
    ['"¥"0.0', number()],
    [';;;', { kind: 'text', text: '' }],
    ['"合格"', { kind: 'text', text: '合格' }],
    // Scaled by thousands, or with a point of its own: the text behind it is no unit of the number.
    ['0.0,"千"', number()],
    ['0,,"百万"', number()],
    ['0!.0,"万"', number()],
    ['0!.0000"万"', number()],
    ['0\\.0000"万"', number()],
    ['@', number()],
    ['0%', percent],
    ['0.00%', percent],
    ['0.0 %', percent],
    ['[Blue]0.0%', percent],
    ['yyyy-mm-dd', { kind: 'date' }],
    ['yyyy"年"m"月"', { kind: 'date' }],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', { kind: 'date' }],
    ['[h]:mm', { kind: 'date' }],
    ['yyyy', { kind: 'year' }],
    ['yyyy"年"', { kind: 'year' }],
    ['0%%', null],
    ['0,%', null],
    ['', number()],
  ])('%s', (code, expected) => {
    expect(readNumberFormat(code)(1)).toEqual(expected);
  });

  it('may show numbers of each sign in another way', () => {
    const format = readNumberFormat('0.0%;-0.0;"无"');
    expect([format(1), format(-1), format(0)]).toEqual([percent, number(), number()]);
    const both = readNumberFormat('0.0%;[Red]-0.0%');
    expect([both(1), both(-1), both(0)]).toEqual([percent, percent, percent]);
  });

  it('with conditions is told where all of them agree, and not otherwise', () => {
    expect(readNumberFormat('[>1]0.0%;[<=1]0.00%')(1)).toEqual(percent);
    expect(readNumberFormat('[>1]0.0%;[<=1]0.00')(1)).toBeNull();
  });

  it.each([
    [0, number()],
    [2, number()],
    [9, percent],
    [10, percent],
    [14, { kind: 'date' }],
    [31, { kind: 'date' }],
    [49, number()],
    [57, { kind: 'date' }],
  ])('of the number %d needs no code', (id, expected) => {
    expect(builtInFormat(id)).toEqual(expected);
  });

  it('of any text is read in one pass', () => {
    expect(readNumberFormat('"'.repeat(100_000))(1)).toEqual({ kind: 'text', text: '' });
    expect(readNumberFormat('[;'.repeat(100_000))(1)).not.toBeUndefined();
  });
});
