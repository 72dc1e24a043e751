import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delimiters, maxColumns, readDelimited } from '../../../src/read/formats/delimited.ts';
import { maxRecordSize } from '../../../src/read/table.ts';
import { diagnosticLines } from '../../support/dataset-lines.ts';

const rows = (text: string, delimiter = ','): readonly (readonly [number, ...string[]])[] =>
  (readDelimited(text, delimiter, 'data.csv').value?.rows ?? []).map(({ line, cells }) => [
    line,
    ...cells,
  ]);

const faults = (text: string, delimiter = ','): string[] => {
  const { value, diagnostics } = readDelimited(text, delimiter, 'data.csv');
  expect(value).toBeNull();
  return diagnosticLines(diagnostics);
};

describe('delimited text', () => {
  it.each([
    ['\n', 'line feeds'],
    ['\r\n', 'carriage returns with line feeds'],
    ['\r', 'carriage returns'],
  ])('is cut at %j (%s), with or without one at the end', (end) => {
    const expected = [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
      [3, 'e', 'f'],
    ];
    expect(rows(['a,b', 'c,d', 'e,f'].join(end))).toEqual(expected);
    expect(rows(['a,b', 'c,d', 'e,f', ''].join(end))).toEqual(expected);
  });

  it.each(['a,b\r\nc,d\ne,f\rg,h', 'a,b\nc,d\r\ne,f\rg,h\r\n', 'a,b\rc,d\ne,f\r\ng,h\n'])(
    'is cut at mixed line ends: %j',
    (text) => {
      expect(rows(text)).toEqual([
        [1, 'a', 'b'],
        [2, 'c', 'd'],
        [3, 'e', 'f'],
        [4, 'g', 'h'],
      ]);
    },
  );

  it('keeps blank lines as rows, so that the lines below are counted right', () => {
    expect(rows('\r\na\n\n\rb')).toEqual([
      [1, ''],
      [2, 'a'],
      [3, ''],
      [4, ''],
      [5, 'b'],
    ]);
  });

  it('is nothing where there is nothing', () => {
    expect(readDelimited('', ',', 'data.csv')).toEqual({
      value: { file: 'data.csv', rows: [] },
      diagnostics: [],
    });
  });

  it('keeps blanks, empty cells and rows of other lengths as they are', () => {
    expect(rows(' a ,,\nb\n,,,')).toEqual([
      [1, ' a ', '', ''],
      [2, 'b'],
      [3, '', '', '', ''],
    ]);
  });

  it('takes digits, formulas, comments and names of the language for text', () => {
    expect(rows('0110,0x10,1e3\n#a,=1+1,__proto__')).toEqual([
      [1, '0110', '0x10', '1e3'],
      [2, '#a', '=1+1', '__proto__'],
    ]);
  });

  it('is cut at tabs or semicolons where those are the delimiter', () => {
    expect(delimiters).toEqual([',', '\t', ';']);
    expect(rows('a\tb,c\n1,234\t"x\ty"', '\t')).toEqual([
      [1, 'a', 'b,c'],
      [2, '1,234', 'x\ty'],
    ]);
    expect(rows('a;b,c\n1,234;"x;y"', ';')).toEqual([
      [1, 'a', 'b,c'],
      [2, '1,234', 'x;y'],
    ]);
  });
});

describe('a quoted cell', () => {
  it('may hold delimiters and quotes', () => {
    expect(rows('"a,b","c ""d"" e",""\n"""",x,y')).toEqual([
      [1, 'a,b', 'c "d" e', ''],
      [2, '"', 'x', 'y'],
    ]);
  });

  it.each([
    ['\n', '\n'],
    ['\r\n', '\r\n'],
    ['\r', '\r'],
    ['\r\n', '\n'],
    ['\n', '\r\n'],
  ])('may run over several lines, which count: %j within, %j between rows', (within, between) => {
    const text = [`a,"b${within}c${within}d"`, 'e,f', `"${within}",g`, 'h,i'].join(between);
    expect(rows(text)).toEqual([
      [1, 'a', `b${within}c${within}d`],
      [4, 'e', 'f'],
      [5, within, 'g'],
      [7, 'h', 'i'],
    ]);
  });
});

describe('a quote that is never closed', () => {
  it.each([
    ['"', 'error quote-unclosed 1:1'],
    ['"a', 'error quote-unclosed 1:1'],
    ['a,b\n1,"2\n3,4\n', 'error quote-unclosed 2:2'],
    ['a,b\r\n1,2\r\n"3,4\r\n5,6', 'error quote-unclosed 3:1'],
    ['a,b\r1,2\r3,"4\r5,6', 'error quote-unclosed 3:2'],
    ['"a\nb\r\nc",d\n1,"2\n3', 'error quote-unclosed 4:2'],
    ['a\n\n\r\n"b', 'error quote-unclosed 4:1'],
    ['"a"",b\nc', 'error quote-unclosed 1:1'],
    ['"""', 'error quote-unclosed 1:1'],
  ])('in %j is an error where it opens', (text, fault) => {
    expect(faults(text)).toEqual([fault]);
  });
});

describe('a stray quote', () => {
  it.each([
    ['a"b', 'error quote-stray 1:1'],
    ['a,5" b', 'error quote-stray 1:2'],
    ['a, "b"', 'error quote-stray 1:2'],
    ['"a" ,b', 'error quote-stray 1:1'],
    ['a,b\n1,"2"x', 'error quote-stray 2:2'],
    ['a,b\r\n\r\n1,2"\r\n', 'error quote-stray 3:2'],
    ['"a\r\nb",c\n\\"d,e', 'error quote-stray 3:1'],
    ['a\rb\rc"', 'error quote-stray 3:1'],
    ['\ufeff"a",b', 'error quote-stray 1:1'],
  ])('in %j is an error at its line, and nothing is guessed', (text, fault) => {
    expect(faults(text)).toEqual([fault]);
  });

  it('counts the cells by the delimiter', () => {
    expect(faults('a,b;c"d', ';')).toEqual(['error quote-stray 1:2']);
    expect(faults('a,b\tc\td"', '\t')).toEqual(['error quote-stray 1:3']);
    expect(faults('a;"b\nc"\n1;2"', ';')).toEqual(['error quote-stray 3:2']);
  });
});

describe('text beyond all measure', () => {
  it('has an error at the row that is too long', () => {
    const long = 'x'.repeat(maxRecordSize + 2);
    expect(faults(`a,b\n1,${long}\n`)).toEqual(['error record-too-long 2:2']);
    expect(faults(`"a\nb",c\n${long}`)).toEqual(['error record-too-long 3:1']);
  });

  it('may have rows just as long as that', () => {
    expect(rows(`a\n${'x'.repeat(maxRecordSize)}\nb`).map(([line]) => line)).toEqual([1, 2, 3]);
  });

  it('has an error at the row with too many cells, behind the last that is read', () => {
    const wide = ','.repeat(maxColumns);
    expect(faults(wide)).toEqual([`error too-many-columns 1:${String(maxColumns + 1)}`]);
    expect(faults(`a\n"b\nc",d\n${wide}`)).toEqual([
      `error too-many-columns 4:${String(maxColumns + 1)}`,
    ]);
    expect(rows(','.repeat(maxColumns - 1))[0]).toHaveLength(1 + maxColumns);
  });
});

describe('a table written by the rules', () => {
  const ends = ['\n', '\r\n', '\r'] as const;
  const characters = fc.constantFrom(
    ...Array.from('ab1 "合率\n\r,;\t'),
    '\r\n',
    '""',
    '𠮷',
    '\u2028',
    '#',
  );
  const cells = fc.array(characters, { maxLength: 6 }).map((parts) => parts.join(''));
  const tables = fc.array(
    fc.record({
      cells: fc.array(fc.tuple(cells, fc.boolean()), { minLength: 1, maxLength: 5 }),
      end: fc.constantFrom(...ends),
    }),
    { maxLength: 8 },
  );
  const linesIn = (text: string): number => text.split(/\r\n|\n|\r/u).length - 1;

  it.each(delimiters)('is read back cell by cell, each row on its line (%j)', (delimiter) => {
    const needsQuotes = (cell: string): boolean =>
      cell === '' || cell.includes(delimiter) || /["\r\n]/u.test(cell);
    fc.assert(
      fc.property(tables, (table) => {
        let text = '';
        const expected: (readonly [number, ...string[]])[] = [];
        for (const row of table) {
          expected.push([linesIn(text) + 1, ...row.cells.map(([cell]) => cell)]);
          const written = row.cells.map(([cell, isQuoted]) =>
            isQuoted || needsQuotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
          );
          text += written.join(delimiter) + row.end;
        }
        expect(rows(text, delimiter)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused with one error once a quote opens behind it and never closes', () => {
    fc.assert(
      fc.property(tables, fc.string(), (table, rest) => {
        const text = table
          .map((row) => {
            const written = row.cells.map(([cell]) => `"${cell.replaceAll('"', '""')}"`);
            return written.join(',') + row.end;
          })
          .join('');
        const line = linesIn(text) + 1;
        expect(faults(`${text}"${rest.replaceAll('"', '')}`)).toEqual([
          `error quote-unclosed ${String(line)}:1`,
        ]);
      }),
    );
  });
});
