import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { readFigure } from './figure.ts';
import type { Header } from './header.ts';
import type { Heading } from './heading.ts';
import { isBesideThePoint } from './narrowing.ts';
import { cellText, placeOfCell, type Row } from './table.ts';

/**
 * Two tables beside each other, which a wholly blank column parts: each has a column of names and one
 * of figures. Read as one, the figures of the left would be those of the places on the right.
 */
export function tablesSideBySide(
  header: Header,
  body: readonly Row[],
  file: string,
  { units }: Vocabulary,
): readonly Diagnostic[] {
  const { headings } = header;
  const isBlank = ({ index, text }: Heading): boolean =>
    text === '' && body.every((row) => cellText(row, index) === '');
  const isTable = (columns: readonly Heading[]): boolean => {
    const filled = columns.filter(({ text }) => text !== '' && !isBesideThePoint(text));
    const figures = filled.filter(({ index }) =>
      body.some((row) => readFigure(cellText(row, index), units).kind === 'number'),
    );
    const names = filled.filter(
      ({ index, role }) =>
        role !== 'unit' &&
        (role === 'year' ||
          body.some((row) => readFigure(cellText(row, index), units).kind === 'not-a-number')),
    );
    return names.some((each) => figures.some((other) => other !== each));
  };
  const gap = headings.find(
    (each) =>
      isBlank(each) &&
      isTable(headings.slice(0, each.index)) &&
      isTable(headings.slice(each.index + 1)),
  );
  if (gap === undefined) return [];
  const right = headings.slice(gap.index + 1).flatMap(({ text }) => (text === '' ? [] : [text]));
  const place = placeOfCell(file, header.row, gap.index);
  return [diagnose('error', 'tables-side-by-side', { right }, place)];
}
