import { isChinese } from '../domain/name.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { figureRoles, type Role, roleOf } from './columns.ts';
import { readFigure } from './figure.ts';
import type { Header } from './header.ts';
import { readLabel, withoutMark } from './label.ts';
import { cellText, filledCells, type Row } from './table.ts';
import { isTotal } from './total-rows.ts';
import { readLikelyUnit } from './unit-text.ts';
import { readPeriod } from './year.ts';

/** Words with which notes around a table begin; with a colon behind them they are nothing else. */
const noteStart = /^(?:注|备注|说明|附注|资料来源|数据来源|来源|notes?\b|sources?\b)/iu;
const notedWithColon = new RegExp(`${noteStart.source}[^:：]{0,3}[:：]`, 'iu');

/** What footnotes begin with: a) * ① [1] 2. */
const isFootnote = (text: string): boolean =>
  /^(?:[*＊※#†‡①-⑳]|[a-z\d]{1,2}(?:[)）、]|[.．]\s*(?=\p{Script=Han}))|[[［【（(][a-z\d]{1,2}[\]］】）)])/iu.test(
    text,
  );

/** A note begins as notes do: alone in its row, or with a colon, and then commas may cut it. */
export function isNoteRow(row: Row): boolean {
  const first = firstFilled(row);
  return noteStart.test(first) && (filledCells(row).length === 1 || notedWithColon.test(first));
}

/** The rows without the footnotes below the last one with data. */
export function withoutFootnotes(rows: readonly Row[]): readonly Row[] {
  const last = rows.findLastIndex(
    (row) => filledCells(row).length > 1 || !isFootnote(firstFilled(row)),
  );
  return rows.slice(0, last + 1);
}

/** Whether a row that begins with a text may be a note or add others up. */
export const mayBeAround = (first: string): boolean => noteStart.test(first) || isTotal(first);

const firstFilled = ({ cells }: Row): string =>
  (cells.find((cell) => cell.trim() !== '') ?? '').trim();

/** Whether a row holds the name of an indicator, and a figure beside it. */
export function isData(row: Row, vocabulary: Vocabulary): boolean {
  const texts = filledCells(row);
  return (
    texts.some((text) => vocabulary.knows(readLabel(text, vocabulary).name)) &&
    texts.some(
      (text) => readPeriod(text) === null && readFigure(text, vocabulary.units).kind === 'number',
    )
  );
}

/**
 * Whether a row below a header goes on with headings: blank at its start, without a figure, and
 * with something below a heading that is not that of names, years or regions.
 */
export function isSubHeading({ headings }: Header, row: Row, { units }: Vocabulary): boolean {
  // A merged heading stands in both rows.
  const ownText = (index: number): string => {
    const text = cellText(row, index);
    return text === headings[index]?.text ? '' : text;
  };
  if (ownText(0) !== '') return false;
  const filled = row.cells.flatMap((_, index) => {
    const text = ownText(index);
    return text === '' ? [] : [{ text, above: headings[index]?.role ?? null }];
  });
  return (
    filled.some(({ above }) => !isContext(above)) &&
    filled.every(
      ({ text, above }) =>
        (!isContext(above) || roleOf(text) === above) &&
        (readPeriod(withoutMark(text)) !== null || readFigure(text, units).kind === 'not-a-number'),
    )
  );
}

/** The row of headings below a header; a row of units is one as well. Null where there is none. */
export const headingsBelow = (header: Header, row: Row, words: Vocabulary): Row | null =>
  unitsBelow(header, row, words) ?? (isSubHeading(header, row, words) ? row : null);

/** 单位,%,% or 年,万件: a row that says the units of its columns and nothing else, as headings in brackets. */
function unitsBelow({ headings }: Header, row: Row, { units }: Vocabulary): Row | null {
  const isWord = (text: string): boolean => text === '' || roleOf(text) !== null;
  const cells = headings.map(({ index, role }): string | null => {
    const text = cellText(row, index);
    if (isContext(role) || index === 0) return isWord(text) ? '' : null;
    const unit = readLikelyUnit(text, units);
    return text === '' ? '' : unit === null ? null : `（${unit.text}）`;
  });
  const texts = cells.filter((cell): cell is string => cell !== null);
  return row.cells.length === cells.length && texts.length === cells.length && texts.some(Boolean)
    ? { ...row, cells: texts }
    : null;
}

const isContext = (role: Role | null): boolean => role !== null && !figureRoles.has(role);

/** Whether a row says the headings above it once more in another language. */
export function isTranslation(
  { row: above, headings }: Header,
  row: Row,
  words: Vocabulary,
): boolean {
  const first = cellText(row, 0);
  const isHeading = first === '' || roleOf(first) !== null || headings[0]?.role === null;
  if (!isHeading || words.knows(first) || words.regions.known(first) !== null) return false;
  const texts = row.cells.map((_, index) => cellText(row, index));
  return (
    filledCells(row).length > 1 &&
    isChinese(above.cells.join('')) &&
    texts.every((text, index) => {
      const period = readPeriod(text);
      if (text === '') return true;
      if (period !== null) return headings[index]?.period?.to === period.to;
      return (
        !isChinese(text) &&
        /[a-z]{2}/iu.test(text) &&
        readFigure(text, words.units).kind === 'not-a-number'
      );
    })
  );
}
