import type { Place } from '../domain/diagnostic.ts';
import type { Evidence } from '../domain/observation.ts';

/** Largest record of delimited text, in bytes of UTF-8. */
export const maxRecordSize = 1_000_000;

/** Most cells of a table in whose file blank ones need not stand, with these. */
export const maxCells = 5_000_000;

/** One row of a table, its cells as written. */
export interface Row {
  /** The line on which it starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether a cell holds a line end, so that those behind it stand further down. */
  readonly isTall: boolean;
}

/** The rows of a data file, whatever its format. */
export interface Table {
  readonly file: string;
  /** The name of the sheet of a workbook. */
  readonly sheet?: string;
  readonly rows: readonly Row[];
}

export const lineEnds = /\r\n|\n|\r/gu;

/** The number of line ends in a text. */
export const countLineEnds = (text: string): number => text.match(lineEnds)?.length ?? 0;

/** The text of a cell without surrounding blanks; empty where the row has no such cell. */
export const cellText = (row: Row, index: number): string => (row.cells[index] ?? '').trim();

/** The cell of a row as evidence; a quoted cell with line ends moves those behind it down. */
export function evidenceOf(file: string, row: Row, index: number): Evidence {
  let { line } = row;
  if (row.isTall) {
    for (const cell of row.cells.slice(0, index)) line += countLineEnds(cell);
  }
  return { file, line, column: index + 1, text: cellText(row, index) };
}

/** The cell of a row as the place of a diagnostic. */
export function placeOfCell(file: string, row: Row, index: number): Place {
  const { line, column } = evidenceOf(file, row, index);
  return { file, line, column };
}

export const isBlank = (row: Row): boolean => row.cells.every((cell) => cell.trim() === '');

/** The cells that hold something, in order. */
export const filledCells = (row: Row): string[] =>
  row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
