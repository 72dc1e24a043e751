import type { Shape } from '../domain/observation.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { figureRoles, type Role, roleOf } from './columns.ts';
import { readFigure } from './figure.ts';
import type { Header } from './header.ts';
import type { Heading } from './heading.ts';
import { readLabel } from './label.ts';
import { cellText, filledCells, type Row } from './table.ts';
import { readPeriod } from './year.ts';

/** What stands above the rest of a table on a new page, and says nothing else. */
const continued = /^[（(]?(?:续(?:上?表)?|接上(?:表|页)|continued)[）)]?\s*\d{0,2}[）)]?$/iu;

/** Whether a row only says that the table goes on: 续表. */
export function isContinuation(row: Row): boolean {
  const [first = '', ...others] = filledCells(row);
  return continued.test(first) && others.every((text) => text === first);
}

/** Headers that come again below the first one. */
export interface HeadersAgain {
  /** The rows of those that say the same, on a new page. */
  readonly repeated: readonly Row[];
  /** The first row of every other. */
  readonly others: readonly Row[];
}

/**
 * Finds the headers among the rows below the first one. Another header gives those below it another
 * meaning; so may the same one below a caption, which may name another region.
 *
 * @param headings the rows of the first header
 * @param rows all rows below it but for blank ones, notes included
 */
export function headersAgain(
  header: Header,
  headings: readonly Row[],
  rows: readonly Row[],
  shape: Shape,
  vocabulary: Vocabulary,
): HeadersAgain {
  const repeated: Row[] = [];
  const others: Row[] = [];
  let above: Row | null = null;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || isContinuation(row)) continue;
    if (!isHeaderAgain(header, row, shape, vocabulary)) {
      above = row;
      continue;
    }
    const again = rows.slice(at, at + headings.length);
    const isSame = headings.every((each, index) => isAlike(each, again[index]));
    if (isSame && (above === null || holdsFigures(above, vocabulary))) {
      repeated.push(...again);
      at += again.length - 1;
    } else others.push(row);
  }
  return { repeated, others };
}

const isAlike = (one: Row, other: Row | undefined): boolean =>
  one.cells.length === other?.cells.length &&
  one.cells.every((_, index) => cellText(one, index) === cellText(other, index));

/** Whether a row is one of data, not a caption: behind its first cell stands a figure, or the lack of one. */
const holdsFigures = (row: Row, { units }: Vocabulary): boolean =>
  filledCells(row)
    .slice(row.cells.length > 1 ? 1 : 0)
    .some((text) => readPeriod(text) === null && readFigure(text, units).kind !== 'not-a-number');

/** Whether a row below a header is a header itself. */
export function isHeaderAgain(
  header: Header,
  row: Row,
  shape: Shape,
  vocabulary: Vocabulary,
): boolean {
  const texts = filledCells(row);
  const [first] = texts;
  const isSpread = texts.length > 1 && texts.every((text) => text === first);
  // A single text heads the rows below it, also where it is repeated over a merged cell.
  if (isSpread || (texts.length < 2 && filledCells(header.row).length > 1)) return false;
  return (
    header.headings.some(({ index, role }) => isHeadword(role, cellText(row, index))) ||
    (shape !== 'long' &&
      (header.headings.some((heading) => isHeading(heading, cellText(row, heading.index))) ||
        areYears(header, row)))
  );

  /** Whether a cell is a word by which columns are headed, in a column that is headed by one. */
  function isHeadword(role: Role | null, text: string): boolean {
    const word = role === null ? null : roleOf(text);
    if (role === null || word === null) return false;
    return word === role || (mayHead(role, word) && !texts.some(isNumber));
  }

  /** Whether a cell repeats the heading of its column, or could be another heading of figures. */
  function isHeading({ text, period, region, isKnown }: Heading, cell: string): boolean {
    if (text === '' || /^-?[\d.,]*$/u.test(cell)) return false;
    const own = readPeriod(cell);
    if (own === null && isFigure(cell)) return false;
    if (cell === text) return true;
    if (period === null && region === null && !isKnown) return false;
    return (
      own !== null ||
      vocabulary.knows(readLabel(cell, vocabulary).name) ||
      (!/\d/u.test(cell) && vocabulary.regions.known(cell) !== null)
    );
  }

  /** Whether years stand below years, one after the other, where the row's name is no indicator's. */
  function areYears({ years }: Header, { cells }: Row): boolean {
    const found: number[] = [];
    for (const { index } of years) {
      const year = readPeriod(cellText(row, index))?.to;
      if (year === undefined) return false;
      found.push(year);
    }
    const [from = 0, next = 0] = found;
    const step = next - from;
    return (
      found.length > 1 &&
      Math.abs(step) === 1 &&
      found.every((year, at) => year === from + at * step) &&
      !cells.some((cell) => vocabulary.knows(readLabel(cell, vocabulary).name))
    );
  }

  function isFigure(text: string): boolean {
    return readFigure(text, vocabulary.units).kind !== 'not-a-number';
  }

  /** A year is a heading of the wide forms, and none of the long one. */
  function isNumber(text: string): boolean {
    if (readPeriod(text) !== null) return shape === 'long';
    return readFigure(text, vocabulary.units).kind === 'number';
  }
}

/**
 * Whether a word for columns of one role may head a column of another. 年 is also a unit, and 合格批次
 * the second half of an indicator's name.
 */
export const mayHead = (role: Role, word: Role): boolean =>
  word === role || (role !== 'unit' && (figureRoles.has(role) || !figureRoles.has(word)));
