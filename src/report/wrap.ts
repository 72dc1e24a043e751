import { eastAsianWidth } from 'get-east-asian-width';

/** Longest text, in characters, that is laid out; measuring takes time that grows with it. */
export const maxLaidOut = 2_000;

const codesOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)));

/** Marks that may not begin a line. */
const closing = codesOf('，。；：！？、）】」』》”’％%,.;:!?)]}');

/** Marks that may not end a line. */
const opening = codesOf('（【「『《“‘([{');

// eslint-disable-next-line no-control-regex -- the escapes that colour text
const colours = /\u001b\[[\d;]*m/gu;

/**
 * Columns that a text takes on a terminal; a Chinese character takes two, a colour none.
 *
 * The build puts this function in the place of the one by which cli-table3 measures: texts are
 * broken and drawn by the same measure, and the table is drawn several times faster.
 */
export function widthOf(text: string): number {
  if (usual.test(text)) return text.length + text.replace(narrow, '').length;
  const plain = text.includes('\u001b') ? text.replace(colours, '') : text;
  let width = 0;
  for (let at = 0; at < plain.length; at += 1) {
    const code = plain.codePointAt(at) ?? 0;
    width += widthOfCode(code);
    if (code > lastUnit) at += 1;
  }
  return width;
}

/** Text of ASCII characters, each in one column, and of the usual Chinese ones, each in two. */
const usual = /^[ -~\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]*$/;

const narrow = /[ -~]+/g;

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
  const lines: string[] = [];
  if (!capped.includes('\n')) wrapLine(capped, Math.max(2, width), lines);
  else for (const line of capped.split('\n')) wrapLine(line, Math.max(2, width), lines);
  return lines;
}

/** Narrow characters without a blank: no line begins among them. */
const word = /[!-~]+/y;

/** Adds the lines of a text that has no line end. */
function wrapLine(text: string, width: number, lines: string[]): void {
  // Most texts fit. In a broken one an escape counts as what it is written with.
  const hasEscape = text.includes('\u001b');
  if (!hasEscape && (text.length * 2 <= width || widthOf(text) <= width)) {
    lines.push(text.trimEnd());
    return;
  }
  // The line so far is `before` and the text from `from` on.
  let before = '';
  let [from, used] = [0, 0];
  const flush = (end: number): void => {
    lines.push((before + text.slice(from, end)).trimEnd());
    before = '';
    [from, used] = [end, 0];
  };
  const place = (start: number, end: number, columns: number): void => {
    const size = hasEscape ? widthOf(text.slice(start, end)) : columns;
    if (used + size <= width) {
      used += size;
      return;
    }
    if (text.slice(start, end).trim() === '') {
      before += text.slice(from, start);
      from = end;
      return;
    }
    if (used > 0) flush(start);
    if (size <= width) {
      used = size;
      return;
    }
    for (let at = start; at < end;) {
      const code = text.codePointAt(at) ?? 0;
      const its = widthOfCode(code);
      if (used + its > width) flush(at);
      used += its;
      at += code > lastUnit ? 2 : 1;
    }
  };
  // A piece is a part within which no line breaks: a word, a blank, or a single wide character.
  let [start, columns] = [0, 0];
  let sticks = false;
  // Whether the piece ends in a character of a word that the next one may go on.
  let isWordEnd = false;
  let isBlankBefore = true;
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0;
    const isBlank = code === 0x20;
    const its = widthOfCode(code);
    const isNarrow = its < 2;
    const joins =
      !isBlank && !isBlankBefore && (sticks || (isNarrow && isWordEnd) || closing.has(code));
    if (!joins && at > start) {
      place(start, at, columns);
      [start, columns] = [at, 0];
    }
    word.lastIndex = at;
    if (word.test(text)) {
      columns += word.lastIndex - at;
      at = word.lastIndex;
    } else {
      columns += its;
      at += code > lastUnit ? 2 : 1;
    }
    sticks = opening.has(text.charCodeAt(at - 1));
    isWordEnd = isNarrow;
    isBlankBefore = isBlank;
  }
  if (start < text.length) place(start, text.length, columns);
  flush(text.length);
}
