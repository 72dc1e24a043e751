import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterAt } from '../../src/read/character-at.ts';
import { readDelimited } from '../../src/read/formats/delimited.ts';
import { evidenceOf } from '../../src/read/table.ts';

describe('the character at which a cell begins', () => {
  const text = '指标,年份,数值\r\n"省,抽",2015,"94.96"\r\n"一\n二",x,\n';
  const at = characterAt(text, ',');

  it.each([
    [1, 1, 1],
    [1, 3, 7],
    [2, 1, 1],
    [2, 2, 7],
    [2, 3, 12],
    [3, 1, 1],
    [4, 2, 4],
    [4, 3, 6],
  ])('on line %i in cell %i is %i', (line, cell, character) => {
    expect(at(line, cell)).toBe(character);
  });

  it.each([
    [9, 1],
    [4, 1],
    [1, 4],
  ])('is none on line %i in cell %i', (line, cell) => {
    expect(at(line, cell)).toBeNull();
  });

  it('is found for every cell that the reader gives', () => {
    const cell = fc.string({ unit: fc.constantFrom('省', 'a', '9', ' ', ',', '"', '\n', '\r') });
    const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
        const written = rows.map((cells) => cells.map(quoted).join(',')).join('\n');
        const lines = written.split(/\r\n|\n|\r/u);
        const locate = characterAt(written, ',');
        const table = readDelimited(written, ',', 'x.csv').value;
        for (const row of table?.rows ?? []) {
          row.cells.forEach((value, index) => {
            const { line, column } = evidenceOf('x.csv', row, index);
            const character = locate(line, column) ?? Number.NaN;
            const start = quoted(value).split(/\r\n|\n|\r/u)[0] ?? '';
            expect(lines[line - 1]?.slice(character - 1).startsWith(start)).toBe(true);
          });
        }
      }),
    );
  });
});
