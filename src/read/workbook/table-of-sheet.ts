import { type Diagnostic, diagnose, type Result, wholeFile } from '../../domain/diagnostic.ts';
import type { Units } from '../../domain/unit.ts';
import { regionRoles, roleOf } from '../columns.ts';
import { readFigure } from '../figure.ts';
import { maxColumns } from '../formats/delimited.ts';
import { maxCells, type Row, type Table } from '../table.ts';
import { readPeriod } from '../year.ts';
import { dayOf, dayText } from './excel-date.ts';
import type { Merge, StoredCell, StoredSheet } from './sheet.ts';
import { readStored, writeShown } from './stored-number.ts';
import type { Workbook } from './workbook.ts';
import { unescapeText } from './xml.ts';

/** The table that a sheet shows: line and column of a cell are its row and column in the sheet. */
export function tableOfSheet(
  sheet: StoredSheet,
  workbook: Workbook,
  units: Units,
  file: string,
): Result<Table> {
  const shown = new Map<number, Map<number, string>>();
  let width = 0;
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      const text = textOf(cell, workbook, units);
      if (text.trim() === '') continue;
      const texts = shown.get(row) ?? new Map<number, string>();
      texts.set(column, text);
      shown.set(row, texts);
      width = Math.max(width, column);
    }
  }
  const refuse = (problem: Diagnostic): Result<Table> => ({ value: null, diagnostics: [problem] });
  if (width > maxColumns) {
    const [line = null] = [...shown].find(([, texts]) => texts.has(width)) ?? [];
    const place = { file, line, column: width };
    return refuse(diagnose('error', 'too-many-columns', { limit: maxColumns }, place));
  }
  let last = 0;
  for (const line of shown.keys()) last = Math.max(last, line);
  if (width * shown.size > maxCells || areaOf(sheet.merges, last, width) > maxCells) {
    return refuse(diagnose('error', 'too-many-cells', { limit: maxCells }, wholeFile(file)));
  }
  const isOfRegions = regionColumns(shown);
  const isFigure = (text: string, row: number, column: number): boolean =>
    readPeriod(text) === null &&
    readFigure(text, units).kind !== 'not-a-number' &&
    !(code.test(text.trim()) && isOfRegions(row, column));
  for (const merge of sheet.merges) fill(merge, shown, last, width, isFigure);
  const rows = [...shown]
    .sort(([a], [b]) => a - b)
    .map(([line, texts]): Row => {
      const cells = Array.from({ length: width }, (_, index) => texts.get(index + 1) ?? '');
      return { line, cells, isTall: false };
    });
  return { value: { file, rows }, diagnostics: [] };
}

/** A cell's text as it would be written into a CSV, but with every digit of its number. */
function textOf(cell: StoredCell, workbook: Workbook, units: Units): string {
  const { type, value, formula, style } = cell;
  // Without its value a formula says nothing; the sign before it tells what the cell is.
  if (value === null) return formula === null ? '' : `=${formula}`;
  switch (type) {
    case 's':
      return workbook.texts[Number(value)] ?? '';
    case 'str':
    case 'inlineStr':
      return unescapeText(value);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.slice(0, 10);
    case 'n':
      break;
    default:
      return value;
  }
  const number = readStored(value);
  if (number === null) return value;
  const sign = number.cmp('0');
  const format = workbook.formatOf(style, sign);
  if (format?.kind === 'date' || format?.kind === 'year') {
    const day = dayOf(Number(number.toFixed()), workbook.is1904);
    if (day === null) return value;
    return format.kind === 'year' ? String(day.year) : dayText(day);
  }
  if (format?.kind === 'text') return format.text;
  const isUnit = format?.kind !== 'number' || units.read(format.suffix) !== null;
  const shown = writeShown(value, number, isUnit ? format : null);
  // 约95.3 is no number as a text, and none where its format says so.
  const { before = '', after = '' } =
    (format !== null && 'words' in format ? format.words : null) ?? {};
  return `${before}${shown}${isUnit && format?.kind === 'number' ? '' : after}`;
}

/** The cells of all merged areas within the table. */
const areaOf = (merges: readonly Merge[], last: number, width: number): number =>
  merges.reduce(
    (sum, { top, bottom, left, right }) =>
      sum +
      Math.max(0, Math.min(bottom, last) - top + 1) *
        Math.max(0, Math.min(right, width) - left + 1),
    0,
  );

type Shown = ReadonlyMap<number, Map<number, string>>;

/** Tells whether a cell stands below a heading that says that its column holds regions. */
function regionColumns(shown: Shown): (row: number, column: number) => boolean {
  const headedAt = new Map<number, number>();
  return (row, column) => {
    let first = headedAt.get(column);
    if (first === undefined) {
      first = Infinity;
      for (const [line, texts] of shown) {
        const role = roleOf(texts.get(column) ?? '');
        if (line < first && regionRoles.some((each) => each === role)) first = line;
      }
      headedAt.set(column, first);
    }
    return first < row;
  };
}

/** The code of a region, which is no figure where regions stand. */
const code = /^\d{2}(?:\d{2}){0,2}$/u;

/**
 * Gives the cells of a merged area the text that is shown for all of them, where it heads or names
 * something: a figure stands for one cell only. Beside nothing else it is a title, which stays
 * one cell wide.
 */
function fill(
  { top, bottom, left, right }: Merge,
  shown: Shown,
  last: number,
  width: number,
  isFigure: (text: string, row: number, column: number) => boolean,
): void {
  const text = shown.get(top)?.get(left);
  if (text === undefined || isFigure(text, top, left)) return;
  for (let row = top; row <= Math.min(bottom, last); row += 1) {
    const texts = shown.get(row);
    if (texts === undefined) continue;
    const isTitle = [...texts.keys()].every((column) => column >= left && column <= right);
    for (let column = left; column <= (isTitle ? left : Math.min(right, width)); column += 1) {
      if (!texts.has(column)) texts.set(column, text);
    }
  }
}
