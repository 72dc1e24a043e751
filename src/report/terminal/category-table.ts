import type { ChalkInstance } from 'chalk';
import type { Evaluation } from '../../domain/evaluation.ts';
import type { Category } from '../../domain/policy.ts';
import type { Layout } from '../../domain/request.ts';
import type { Messages } from '../../messages/messages.ts';
import { widthOf, wrap } from '../wrap.ts';
import { type Cells, cellsOf } from './cells.ts';
import { drawGrid, type GridCell, type GridColumn, usualWidth, widthsOf } from './grid.ts';
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
interface Column extends GridColumn {
  readonly text: (cells: Cells, width: number) => string;
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
  if (layout.width >= usualWidth) {
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

/** Draws the targets of one category. */
export function drawCategory(
  category: Category,
  evaluations: readonly Evaluation[],
  style: TableStyle,
): string {
  const { layout, words, chalk, namesFiles } = style;
  const columns = columnsFor(style, category);
  const widths = widthsOf(columns, layout.width);
  const rows = evaluations.map((evaluation) => {
    const cells = cellsOf(evaluation, layout.language, words, namesFiles);
    const hasSpan = cells.reason !== '' && columns.some(({ isFigure }) => isFigure);
    const shown = hasSpan ? columns.filter(({ isFigure }) => !isFigure) : columns;
    const marked = (line: string): string => paint(chalk, evaluation.verdict, line);
    const row = shown.map((column, index): GridCell => {
      const text = column.text(cells, widths[index] ?? 0);
      const isMarked = index === 0 || (evaluation.verdict === 'fail' && index === shown.length - 1);
      return isMarked ? { text, paint: marked } : { text };
    });
    const span = columns.length - shown.length;
    const reason = { text: cells.reason, paint: (line: string): string => chalk.dim(line), span };
    return hasSpan ? [...row, reason] : row;
  });
  return drawGrid(columns, rows, layout.width, chalk);
}
