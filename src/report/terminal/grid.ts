import type { ChalkInstance } from 'chalk';
import CliTable from 'cli-table3';
import { harmless } from '../../domain/harmless.ts';
import { wrap } from '../wrap.ts';

/** Columns of the terminal from which tables take their usual form; below it they put cells together. */
export const usualWidth = 76;

/** Blanks between columns. */
const gutter = 1;

/** Narrowest column of those that take what is left. */
const narrowest = 16;

/** A column: its heading, and its width; 0 takes what the others leave. */
export interface GridColumn {
  readonly heading: string;
  readonly width: number;
}

/** A cell: its text, how its lines are painted, and over how many columns it runs. */
export interface GridCell {
  readonly text: string;
  readonly paint?: (line: string) => string;
  readonly span?: number;
}

/** Widest table: in a wider one the eye loses its row between a name and its figure. */
const widest = 132;

/** The widths of the columns in a terminal of `total` columns. */
export function widthsOf(columns: readonly GridColumn[], total: number): readonly number[] {
  const fixed = columns.reduce((sum, { width }) => sum + width + gutter, 0);
  const rest = Math.max(narrowest, Math.min(total, widest) - fixed);
  return columns.map(({ width }) => (width === 0 ? rest : width));
}

/**
 * Draws a table without rules, its columns aligned by eye width. The texts are made harmless and
 * broken here, since cli-table3 breaks Chinese by losing part of it.
 */
export function drawGrid(
  columns: readonly GridColumn[],
  rows: readonly (readonly GridCell[])[],
  total: number,
  chalk: ChalkInstance,
): string {
  const widths = widthsOf(columns, total);
  const drawn = new CliTable({
    head: columns.map(({ heading }) => chalk.bold.underline(heading)),
    colWidths: widths.map((width) => width + gutter),
    chars: noRules,
    // Emptied, or it would colour even into a file.
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': gutter },
  });
  for (const row of rows) drawn.push(cellsOf(row, widths));
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function cellsOf(row: readonly GridCell[], widths: readonly number[]): CliTable.Cell[] {
  let column = 0;
  return row.map(({ text, paint = (line: string) => line, span = 1 }) => {
    const spanned = widths.slice(column, column + span);
    column += span;
    const width = spanned.reduce((sum, each) => sum + each + gutter, -gutter);
    const safe = text.split('\n').map(harmless).join('\n');
    const content = wrap(safe, width).map(paint).join('\n');
    return span === 1 ? content : { content, colSpan: span };
  });
}

const noRules = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};
