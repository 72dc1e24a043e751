import type { ChalkInstance } from 'chalk';
import CliTable from 'cli-table3';
import type { Evaluation } from '../../domain/evaluation.ts';
import { harmless } from '../../domain/harmless.ts';
import type { Category } from '../../domain/policy.ts';
import type { Layout } from '../../domain/request.ts';
import type { Messages } from '../../messages/messages.ts';
import { wrap } from '../wrap.ts';
import { type Cells, cellsOf } from './cells.ts';
import { paint } from './marks.ts';

/** What all tables of a report share. */
export interface TableStyle {
  readonly layout: Layout;
  readonly words: Messages;
  readonly chalk: ChalkInstance;
  /** Whether a cell is named with its file, where the figures come from several. */
  readonly namesFiles: boolean;
}

/** A column of the table: what it shows, and how wide it is; width 0 takes what is left. */
interface Column {
  readonly heading: (words: Messages, category: Category) => string;
  readonly text: (cells: Cells) => string;
  readonly width: number;
  /** Whether the reason may run over it where there is no figure. */
  readonly figure: boolean;
}

const column = (
  heading: Column['heading'],
  text: Column['text'],
  width: number,
  figure = false,
): Column => ({ heading, text, width, figure });

const verdict = column(
  ({ report }) => report.columns.verdict,
  (cells) => cells.verdict,
  12,
);
const due = column(
  ({ report }) => report.columns.due,
  (cells) => cells.due,
  10,
);
const name: Column['heading'] = ({ categories }, category) => categories[category];
const lines = (...texts: readonly string[]): string =>
  texts.filter((text) => text !== '').join('\n');

/** From about 116 columns on, everything has a column of its own. */
const wide = (evidence: number): readonly Column[] => [
  verdict,
  column(name, (cells) => cells.target, 0),
  column(
    ({ report }) => report.columns.clause,
    (cells) => cells.clause,
    12,
  ),
  column(
    ({ report }) => report.columns.asked,
    (cells) => cells.asked,
    17,
  ),
  due,
  column(
    ({ report }) => report.columns.measured,
    (cells) => cells.measured,
    14,
    true,
  ),
  column(
    ({ report }) => report.columns.gap,
    (cells) => cells.gap,
    11,
    true,
  ),
  column(
    ({ report }) => report.columns.evidence,
    (cells) => cells.evidence,
    evidence,
    true,
  ),
];

const medium = (evidence: number): readonly Column[] => [
  verdict,
  column(name, (cells) => `${cells.target} ${cells.clause}`, 0),
  column(
    ({ report }) => report.columns.asked,
    (cells) => cells.asked,
    14,
  ),
  due,
  column(
    ({ report }) => report.columns.measured,
    (cells) => lines(cells.measured, cells.gap),
    12,
    true,
  ),
  column(
    ({ report }) => report.columns.evidence,
    (cells) => cells.evidence,
    evidence,
    true,
  ),
];

const narrow: readonly Column[] = [
  verdict,
  column(name, (cells) => lines(`${cells.target} ${cells.clause}`, cells.asked), 0),
  column(
    ({ report }) => report.columns.due,
    (cells) => cells.due,
    6,
  ),
  column(
    ({ report }) => report.columns.measured,
    (cells) => lines(cells.measured, cells.gap, cells.evidence),
    16,
    true,
  ),
];

function columnsFor(width: number, namesFiles: boolean): readonly Column[] {
  if (width >= 116) return wide(namesFiles ? 26 : 14);
  return width >= 84 ? medium(namesFiles ? 20 : 13) : narrow;
}

/** Blanks between columns. */
const gutter = 1;

/** Draws the targets of one category as a table without rules, its columns aligned by eye width. */
export function drawCategory(
  category: Category,
  evaluations: readonly Evaluation[],
  { layout, words, chalk, namesFiles }: TableStyle,
): string {
  const columns = columnsFor(layout.width, namesFiles);
  const fixed = columns.reduce((sum, { width }) => sum + width, 0) + gutter * columns.length;
  const rest = Math.max(16, layout.width - fixed);
  const widths = columns.map(({ width }) => (width === 0 ? rest : width));
  const drawn = new CliTable({
    head: columns.map(({ heading }) => chalk.bold.underline(heading(words, category))),
    colWidths: widths.map((width) => width + gutter),
    chars: noRules,
    // Emptied, or it would colour even into a file.
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': gutter },
  });
  for (const evaluation of evaluations) {
    const cells = cellsOf(evaluation, layout.language, words, namesFiles);
    const fit = (text: string, width: number): string[] => wrap(harmlessLines(text), width);
    const shown = cells.reason === null ? columns : columns.filter(({ figure }) => !figure);
    const row: CliTable.Cell[] = shown.map((each, index) => {
      const text = fit(each.text(cells), widths[index] ?? rest);
      const isMarked = index === 0 || (evaluation.verdict === 'fail' && each.figure);
      return (isMarked ? text.map((line) => paint(chalk, evaluation.verdict, line)) : text).join(
        '\n',
      );
    });
    if (cells.reason !== null) {
      const span = columns.length - shown.length;
      const room = widths.slice(-span).reduce((sum, width) => sum + width + gutter, -gutter);
      const text = fit(cells.reason, room).map((line) => chalk.dim(line));
      row.push({ content: text.join('\n'), colSpan: span });
    }
    drawn.push(row);
  }
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

const harmlessLines = (text: string): string => text.split('\n').map(harmless).join('\n');

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
