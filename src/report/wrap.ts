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
  let width = 0;
  for (const character of text.includes('\u001b') ? text.replace(colours, '') : text) {
    const code = character.codePointAt(0) ?? 0;
    width += code < 0x7f ? 1 : code >= 0x4e00 && code <= 0x9fff ? 2 : eastAsianWidth(code);
  }
  return width;
}

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
  if (!text.includes('\u001b') && widthOf(text) <= width) return [text.trimEnd()];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const flush = (): void => {
    lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  for (const piece of piecesOf(text)) {
    const size = widthOf(piece);
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
      const columns = widthOf(character);
      if (used + columns > width) flush();
      line += character;
      used += columns;
    }
  }
  flush();
  return lines;
}

/** The pieces between which a line may break: words, blanks, and single wide characters. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let sticks = false;
  // Whether a piece ends in a character of a word that the next one may go on.
  let isWordEnd = false;
  for (const character of text) {
    const last = pieces.at(-1);
    const isBlank = character === ' ';
    const isNarrow = widthOf(character) < 2;
    const isWord = !isBlank && isNarrow;
    const joins =
      last !== undefined &&
      !isBlank &&
      last !== ' ' &&
      (sticks || closing.has(character) || (isWord && isWordEnd));
    if (joins) pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
    sticks = opening.has(character);
    isWordEnd = isNarrow;
  }
  return pieces;
}
