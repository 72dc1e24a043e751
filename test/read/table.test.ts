import { describe, expect, it } from 'vitest';
import {
  cellText,
  countLineEnds,
  evidenceOf,
  filledCells,
  isBlank,
  placeOfCell,
} from '../../src/read/table.ts';

describe('a row', () => {
  const row = { line: 4, cells: ['甲\r\n乙', ' 95 ', 'a\nb\rc', '', '\t'], isTall: true };

  it('gives the text of a cell without blanks around it', () => {
    expect(cellText(row, 1)).toBe('95');
    expect(cellText(row, 4)).toBe('');
  });

  it('gives an empty text for a cell that it does not have', () => {
    expect(cellText(row, 5)).toBe('');
    expect(cellText(row, -1)).toBe('');
  });

  it('moves a cell down by the line ends in the cells before it', () => {
    expect(evidenceOf('data.csv', row, 0)).toEqual({
      file: 'data.csv',
      line: 4,
      column: 1,
      text: '甲\r\n乙',
    });
    expect(evidenceOf('data.csv', row, 1)).toMatchObject({ line: 5, column: 2, text: '95' });
    expect(placeOfCell('data.csv', row, 3)).toEqual({ file: 'data.csv', line: 7, column: 4 });
  });

  it('lists the cells that hold something', () => {
    expect(filledCells(row)).toEqual(['甲\r\n乙', '95', 'a\nb\rc']);
  });

  it('is blank where no cell holds anything', () => {
    expect(isBlank(row)).toBe(false);
    expect(isBlank({ line: 1, cells: ['', ' ', '\t', '\u3000', '\r\n'], isTall: false })).toBe(
      true,
    );
    expect(isBlank({ line: 1, cells: [], isTall: false })).toBe(true);
    expect(isBlank({ line: 1, cells: ['', '0'], isTall: false })).toBe(false);
  });
});

it.each([
  ['', 0],
  ['a', 0],
  ['\n', 1],
  ['\r', 1],
  ['\r\n', 1],
  ['\n\r', 2],
  ['\r\r\n\n', 3],
  ['a\nb\rc\r\nd', 3],
  ['\u2028', 0],
])('counts the line ends of %j', (text, count) => {
  expect(countLineEnds(text)).toBe(count);
});
