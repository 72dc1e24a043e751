import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/domain/observation.ts';
import type { StatedUnit } from '../../src/domain/unit.ts';
import { readingOfCell } from '../../src/read/reading-of-cell.ts';
import { diagnosticLines, readingText } from '../support/dataset-lines.ts';
import { units, vocabulary } from '../support/sample-vocabulary.ts';

const stated = (text: string): StatedUnit | null => (text === '' ? null : units.read(text));

/** Reads a cell under the units of its name's brackets and of its row. */
const read = (cell: string, label = '', row = ''): Reading =>
  readingOfCell(
    { file: 'data.csv', line: 4, column: 2, text: cell },
    stated(label),
    { unit: stated(row) },
    vocabulary,
  );

describe('the unit of a figure', () => {
  it.each([
    ['95', '', '', '95'],
    ['95%', '', '', '95%'],
    ['95', '%', '', '95%'],
    ['95', '', '%', '95%'],
    ['95%', '%', '', '95%'],
    ['95%', '', '％', '95%'],
    ['95', '%', '%', '95%'],
    ['95%', '%', '%', '95%'],
    ['3万家', '', '家', '3万家'],
    ['3', '', '万家', '3万家'],
    ['3万家', '', '万家', '3万家'],
    ['2183.2万', '', '', '2183.2万'],
  ])('of %j under (%s) in a row of %j gives %s', (cell, label, row, text) => {
    expect(readingText(read(cell, label, row))).toBe(text);
  });

  it('is multiplied by a bare prefix in the cell', () => {
    for (const [label, row] of [
      ['人', ''],
      ['', '人'],
      ['人', '人'],
    ] as const) {
      const reading = read('2183.2万', label, row);
      expect(reading).toMatchObject({
        kind: 'number',
        unit: { text: '万人', unit: { id: '人' } },
      });
      expect(reading.kind === 'number' && reading.unit?.scale.toFixed()).toBe('10000');
    }
  });

  it.each([
    ['95%', '‰', ''],
    ['95%', '', '‰'],
    ['95%', '', '分'],
    ['95', '%', '分'],
    ['95', '%', '‰'],
    ['95%', '%', '分'],
    ['5万', '', '万元'],
    ['5万', '', '万人'],
    ['5万', '', '%'],
    ['5人', '', '万人'],
    ['5万人', '', '千人'],
    ['5', '万人', '千人'],
    ['5元', '', '个'],
  ])('can not be told where they differ: %j under (%s) in a row of %j', (cell, label, row) => {
    expect(readingText(read(cell, label, row))).toBe('units-differ');
  });

  it('has its trouble at the cell, with the two units', () => {
    const reading = read('95%', '', '分');
    const problem = reading.kind === 'unreadable' ? [reading.problem] : [];
    expect(diagnosticLines(problem)).toEqual(['warning units-differ 4:2']);
    expect(problem[0]?.args).toEqual({ first: '%', second: '分' });
  });
});

describe('a cell without a figure', () => {
  it.each([
    ['—', 'missing'],
    ['', 'missing'],
    ['…', 'below-unit'],
    ['95%以上', 'not-a-number'],
    ['9'.repeat(101), 'cell-too-long'],
  ])('%j is read as %s, whatever the units', (cell, found) => {
    expect(readingText(read(cell))).toBe(found);
    expect(readingText(read(cell, '%', '分'))).toBe(found);
  });

  it('has its trouble at the cell, with its text', () => {
    const reading = read('95..2');
    expect(reading).toMatchObject({
      problem: {
        code: 'not-a-number',
        severity: 'warning',
        args: { found: '95..2' },
        place: { file: 'data.csv', line: 4, column: 2 },
      },
    });
  });
});

describe('a row whose unit is none', () => {
  const cell = (text: string): Reading =>
    readingOfCell(
      { file: 'data.csv', line: 4, column: 2, text },
      null,
      { unknown: '质监局' },
      vocabulary,
    );

  it('makes its figure unreadable', () => {
    expect(cell('95%')).toMatchObject({
      kind: 'unreadable',
      problem: { code: 'unit-unknown', args: { found: '质监局' }, place: { line: 4, column: 2 } },
    });
  });

  it('does not matter where there is no figure', () => {
    expect(readingText(cell('—'))).toBe('missing');
    expect(readingText(cell('…'))).toBe('below-unit');
    expect(readingText(cell('约95'))).toBe('not-a-number');
  });
});
