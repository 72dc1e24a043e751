import type { Vocabulary } from '../domain/vocabulary.ts';
import { isNoteRow } from '../read/around.ts';
import type { Header } from '../read/header.ts';
import type { Row } from '../read/table.ts';
import { readLikelyUnit } from '../read/unit-text.ts';
import { figureRoles } from './figures-query.ts';

/** A text of a column. */
export interface Text {
  readonly text: string;
  /** Whether a figure stands beside it. */
  readonly hasFigure: boolean;
  /** Whether its row begins with it. */
  readonly isFirst: boolean;
  /** Whether its row leaves open whose or of what its figure is as well. */
  readonly isOpen: boolean;
  /** How many rows have it. */
  readonly rows: number;
}

/** Whether a row that begins with a text is a note about the table. */
export const isNote = (text: string): boolean =>
  isNoteRow({ line: 1, cells: [text], isTall: false });

/** The same beside other cells. */
export const isNoteBefore = (text: string): boolean =>
  isNoteRow({ line: 1, cells: [text, '1'], isTall: false });

/** The texts of a column with or without a figure, and what goes on below the last of them. */
interface Sequence {
  readonly texts: readonly string[];
  readonly rest: string;
}

/**
 * A table made of the texts of its columns, which stand side by side as they come: rows with a figure
 * and below them those without. Units are more or fewer than the other texts of a column, and come
 * before or behind them, as most of the rows have it.
 *
 * @param columns the most frequent text of each column first
 */
export function rowsOfTexts(
  header: Header,
  columns: ReadonlyMap<number, readonly Text[]>,
  { units }: Vocabulary,
): readonly Row[] {
  const isUnit = (text: string): boolean => readLikelyUnit(text, units) !== null;
  const figures = new Set(figureRoles.map((role) => header.column(role)));
  const year = header.column('year');
  const name = header.column('indicator');
  let length = 0;
  const sequences = header.headings.map(({ index, text: heading }) => {
    // Where files were joined, the header comes again.
    const texts = (columns.get(index) ?? []).filter(
      ({ text }) => text === '' || (text !== heading && !isNote(text)),
    );
    const filled = texts.filter(({ text }) => text !== '');
    const rowsOf = (of: readonly Text[]): number => of.reduce((sum, { rows }) => sum + rows, 0);
    const ofUnits = filled.filter(({ text }) => isUnit(text));
    const isOfUnits = rowsOf(ofUnits) * 2 > rowsOf(filled);
    length = Math.max(length, texts.length * (ofUnits.length > 0 ? 3 : 1));
    return (hasFigure: boolean): Sequence => {
      const own = texts.flatMap((each) => (each.hasFigure === hasFigure ? [each.text] : []));
      const unique = [...new Set(own)];
      if (ofUnits.length === 0) return { texts: unique, rest: unique[0] ?? '' };
      const isMost = (text: string): boolean => text !== '' && isUnit(text) === isOfUnits;
      const most = unique.filter(isMost);
      return {
        texts: [...most, ...unique.filter((text) => !isMost(text))],
        rest: most[0] ?? '',
      };
    };
  });
  const all = [...columns.values()].flat();
  return [true, false].flatMap((hasFigure) => {
    if (!all.some((each) => each.hasFigure === hasFigure)) return [];
    const made = sequences.map((sequence) => sequence(hasFigure));
    return Array.from({ length }, (_, at): Row => ({
      line: 2,
      cells: made.map(({ texts, rest }, index) => {
        if (index === year) return '2015';
        if (figures.has(index)) return hasFigure ? '1' : '';
        return texts[at] ?? (index === name ? 'x' : rest);
      }),
      isTall: false,
    }));
  });
}
