import type { ChalkInstance } from 'chalk';
import CliTable from 'cli-table3';
import type { Evaluation } from '../../domain/evaluation.ts';
import { harmless } from '../../domain/harmless.ts';
import type { Category } from '../../domain/policy.ts';
import type { Layout } from '../../domain/request.ts';
import type { Messages } from '../../messages/messages.ts';
import { widthOf, wrap } from '../wrap.ts';
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
  readonly heading: string;
  readonly text: (cells: Cells, width: number) => string;
  readonly width: number;
  /** Whether it shows the figure, so that the reason may stand here where there is none. */
  readonly isFigure: boolean;
}

const lines = (...texts: readonly string[]): string =>
  texts.filter((text) => text !== '').join('\n');

/** A target's name with its clause, which goes to a line of its own rather than break. */
function titled({ target, clause }: Cells, width: number): string {
  const last = wrap(target, width).at(-1) ?? '';
  return `${target}${widthOf(`${last} ${clause}`) <= width ? ' ' : '\n'}${clause}`;
}

/** The columns that the terminal has room for: the narrower, the more of them are put together. */
function columnsFor(
  { layout, words, namesFiles }: TableStyle,
  category: Category,
): readonly Column[] {
  const { columns } = words.report;
  const column = (
    heading: string,
    width: number,
    text: Column['text'],
    isFigure = false,
  ): Column => ({ heading, width, text, isFigure });
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(widthOf));

  const verdict = column(
    columns.verdict,
    2 + widest([columns.verdict, ...Object.values(words.verdicts)]),
    (cells) => cells.verdict,
  );
  const due = column(columns.due, 5 + widest(Object.values(words.timings)), (cells) => cells.due);
  const name = words.categories[category];
  const withGap = ({ measured, gap }: Cells): string =>
    gap === '' ? measured : `${measured} (${gap})`;
  if (layout.width >= 112) {
    return [
      verdict,
      column(name, 0, titled),
      column(columns.asked, 17, (cells) => cells.asked),
      due,
      column(columns.measured, 14, (cells) => lines(cells.measured, cells.treatments), true),
      column(columns.gap, 11, (cells) => cells.gap, true),
      column(columns.evidence, namesFiles ? 26 : 15, (cells) => cells.evidence, true),
    ];
  }
  if (layout.width >= 76) {
    return [
      verdict,
      column(name, 0, (cells, width) => lines(titled(cells, width), cells.reason)),
      column(columns.asked, 13, (cells) => cells.asked),
      due,
      column(columns.measured, 16, (cells) =>
        lines(withGap(cells), cells.treatments, cells.evidence),
      ),
    ];
  }
  return [
    verdict,
    column(name, 0, (cells, width) =>
      lines(titled(cells, width), `${cells.asked} ${cells.due}`.trim(), cells.reason),
    ),
    column(columns.measured, 15, (cells) =>
      lines(withGap(cells), cells.treatments, cells.evidence),
    ),
  ];
}

/** Blanks between columns. */
const gutter = 1;

/** Draws the targets of one category as a table without rules, its columns aligned by eye width. */
export function drawCategory(
  category: Category,
  evaluations: readonly Evaluation[],
  style: TableStyle,
): string {
  const { layout, words, chalk, namesFiles } = style;
  const columns = columnsFor(style, category);
  const fixed = columns.reduce((sum, { width }) => sum + width + gutter, 0);
  const widths = columns.map(({ width }) =>
    width === 0 ? Math.max(16, layout.width - fixed) : width,
  );
  const drawn = new CliTable({
    head: columns.map(({ heading }) => chalk.bold.underline(heading)),
    colWidths: widths.map((width) => width + gutter),
    chars: noRules,
    // Emptied, or it would colour even into a file.
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': gutter },
  });
  for (const evaluation of evaluations) {
    const cells = cellsOf(evaluation, layout.language, words, namesFiles);
    const hasSpan = cells.reason !== '' && columns.some(({ isFigure }) => isFigure);
    const shown = hasSpan ? columns.filter(({ isFigure }) => !isFigure) : columns;
    const row: CliTable.Cell[] = shown.map((column, index) => {
      const text = wrap(harmlessLines(column.text(cells, widths[index] ?? 0)), widths[index] ?? 0);
      const isMarked = index === 0 || (evaluation.verdict === 'fail' && index === shown.length - 1);
      return (isMarked ? text.map((line) => paint(chalk, evaluation.verdict, line)) : text).join(
        '\n',
      );
    });
    if (hasSpan) {
      const spanned = widths.slice(shown.length);
      const room = spanned.reduce((sum, width) => sum + width + gutter, -gutter);
      const text = wrap(harmlessLines(cells.reason), room).map((line) => chalk.dim(line));
      row.push({ content: text.join('\n'), colSpan: spanned.length });
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
