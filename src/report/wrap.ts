import { eastAsianWidth } from 'get-east-asian-width';

/** Longest text, in characters, that is laid out; measuring takes time that grows with it. */
export const maxLaidOut = 2_000;

/** Marks that may not begin a line. */
const closing = new Set('，。；：！？、）】」』》”’％%,.;:!?)]}');

/** Marks that may not end a line. */
const opening = new Set('（【「『《“‘([{');

// eslint-disable-next-line no-control-regex -- the escapes that colour text
const colours = /\u001b\[[\d;]*m/gu;

/**
 * Columns that a text takes on a terminal; a Chinese character takes two, a colour none.
 *
 * The build puts this function in the place of the one by which cli-table3 measures: texts are
 * broken and drawn by the same measure, and the table is drawn several times faster.
 */
export function widthOf(text: string): number {
  const plain = text.includes('\u001b') ? text.replace(colours, '') : text;
  let width = 0;
  for (let at = 0; at < plain.length; at += 1) {
    const code = plain.codePointAt(at) ?? 0;
    width += widthOfCode(code);
    if (code > lastUnit) at += 1;
  }
  return width;
}

/** The last character that is one unit of UTF-16. */
const lastUnit = 0xffff;

const widthOfCode = (code: number): number =>
  code < 0x7f ? 1 : code >= 0x4e00 && code <= 0x9fff ? 2 : eastAsianWidth(code);

/**
 * Breaks a text into lines of at most `width` columns without losing a character but the blanks
 * at the breaks. Chinese may break between any two characters, other text at blanks; a word too
 * long for a line is broken where it has to be.
 *
 * @param width at least 2, the width of one Chinese character
 */
export function wrap(text: string, width: number): string[] {
  const capped = text.length > maxLaidOut ? `${text.slice(0, maxLaidOut)}…` : text;
  return capped.split('\n').flatMap((line) => wrapLine(line, Math.max(2, width)));
}

function wrapLine(text: string, width: number): string[] {
  // Most texts fit. In a broken one an escape counts as what it is written with.
  const hasEscape = text.includes('\u001b');
  if (!hasEscape && widthOf(text) <= width) return [text.trimEnd()];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const flush = (): void => {
    lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  for (const { piece, columns } of piecesOf(text)) {
    const size = hasEscape ? widthOf(piece) : columns;
    if (used + size <= width) {
      line += piece;
      used += size;
      continue;
    }
    if (piece.trim() === '') continue;
    if (used > 0) flush();
    if (size <= width) {
      line = piece;
      used = size;
      continue;
    }
    for (const character of piece) {
      const its = widthOf(character);
      if (used + its > width) flush();
      line += character;
      used += its;
    }
  }
  flush();
  return lines;
}

/** A part of a text within which no line breaks, and the columns that it takes. */
interface Piece {
  readonly piece: string;
  readonly columns: number;
}

/** The pieces between which a line may break: words, blanks, and single wide characters. */
function* piecesOf(text: string): Generator<Piece> {
  let [start, columns] = [0, 0];
  let sticks = false;
  // Whether the piece ends in a character of a word that the next one may go on.
  let isWordEnd = false;
  let isBlankBefore = true;
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0;
    const end = at + (code > lastUnit ? 2 : 1);
    const character = text.slice(at, end);
    const its = widthOfCode(code);
    const isBlank = character === ' ';
    const isNarrow = its < 2;
    const joins =
      !isBlank && !isBlankBefore && (sticks || (isNarrow && isWordEnd) || closing.has(character));
    if (!joins && at > start) {
      yield { piece: text.slice(start, at), columns };
      [start, columns] = [at, 0];
    }
    columns += its;
    sticks = opening.has(character);
    isWordEnd = isNarrow;
    isBlankBefore = isBlank;
    at = end;
  }
  if (start < text.length) yield { piece: text.slice(start), columns };
}
