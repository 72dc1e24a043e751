/** Code points that can hide, recolour or rewrite what stands around them. */
const invisible: readonly (readonly [from: number, to: number])[] = [
  [0x0a, 0x0a], // line feed
  [0x00, 0x09], // further control characters, the escape of terminals among them
  [0x0b, 0x1f],
  [0x7f, 0x9f], // delete, and the control characters of eight bits
  [0xad, 0xad], // soft hyphen
  [0x34f, 0x34f], // combining grapheme joiner
  [0x61c, 0x61c], // Arabic letter mark
  [0x115f, 0x1160], // Hangul fillers
  [0x17b4, 0x17b5], // Khmer inherent vowels
  [0x180b, 0x180f], // Mongolian selectors and vowel separator
  [0x200b, 0x200f], // zero-width characters and direction marks
  [0x2028, 0x202e], // line and paragraph separators, direction overrides
  [0x2060, 0x206f], // word joiner, invisible operators, direction isolates
  [0x3164, 0x3164], // Hangul filler
  [0xd800, 0xdfff], // halves of surrogate pairs that stand alone
  [0xfe00, 0xfe0f], // variation selectors
  [0xfeff, 0xfeff], // byte order mark
  [0xffa0, 0xffa0], // half-width Hangul filler
  [0xfff0, 0xffff], // specials
  [0x13430, 0x1343f], // hieroglyph format controls
  [0x1bca0, 0x1bca3], // shorthand format controls
  [0x1d173, 0x1d17a], // musical format controls
  [0xe0000, 0xe0fff], // tags and further selectors
];

const hex = (code: number): string => `\\u{${code.toString(16)}}`;

const [lineFeed, ...others] = invisible.map(([from, to]) => `${hex(from)}-${hex(to)}`);

const pattern = new RegExp(`[${[lineFeed, ...others].join('')}]`, 'gu');

const inLines = new RegExp(`[${others.join('')}]`, 'u');

/** Lines of what reports are made of; to look for so many ranges in them takes ten times as long. */
const usualLines = /^[\n -~·×÷—‘-”…①-⑳\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]*$/;

/** Whether `harmless` leaves each line of a text as it is. */
export const areHarmless = (lines: string): boolean =>
  !lines.includes('::') &&
  !/##(?:\[|vso\[)/i.test(lines) &&
  (usualLines.test(lines) || !inLines.test(lines));

/**
 * A text made safe to print anywhere: invisible characters become visible escapes, and the marks
 * by which CI systems find commands in a log (`::`, `##[`, `##vso[`) are broken up visibly.
 *
 * Everything that comes from data, rule files, file names or arguments passes through here where
 * it leaves the program.
 */
export const harmless = (text: string): string =>
  plain.test(text)
    ? text
    : text
        .replace(pattern, (character) => hex(character.codePointAt(0) ?? 0))
        .replace(/##(?=\[|vso\[)/giu, '#·#')
        .replace(/:(?=:)/gu, ':·');

/** Text that holds nothing of all this, as nearly all does: letters, digits, Chinese characters. */
const plain = /^[ !$-9;-~\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]*$/;
