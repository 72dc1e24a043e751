/** What a number format makes of a stored number, as far as it bears on the figure. */
export type NumberFormat =
  /** Shows the number, with a text behind it that is part of the format: 12.5万. */
  | { readonly kind: 'number'; readonly suffix: string; readonly words?: Words }
  /** Shows its hundredfold with %. */
  | { readonly kind: 'percent'; readonly words?: Words }
  /** Shows a text in place of the number, or nothing. */
  | { readonly kind: 'text'; readonly text: string }
  /** Shows a day of the calendar, or only its year. */
  | { readonly kind: 'date' | 'year' };

/** What is shown around a number that is more than a sign or a bracket: 约, ≥, 以上. */
interface Words {
  readonly before: string;
  readonly after: string;
}

const general: NumberFormat = { kind: 'number', suffix: '' };

/**
 * Formats that a file uses by number, without saying what they are (ECMA-376 part 1, 18.8.30);
 * 27 to 36 and 50 to 58 are dates in Chinese, Japanese and Korean.
 */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return { kind: 'percent' };
  const isDate =
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    (id >= 45 && id <= 47) ||
    (id >= 50 && id <= 58);
  return isDate ? { kind: 'date' } : general;
}

/** Which of a format's sections shows a number. */
export type Sign = -1 | 0 | 1;

/**
 * Reads a number format, such as `0.0%` or `#,##0.0"万元";-0.0`.
 *
 * @returns what it makes of a number of each sign; null where that can't be told for sure
 */
export function readNumberFormat(code: string): (sign: Sign) => NumberFormat | null {
  const sections = sectionsOf(code);
  if (code === '') return () => general;
  const formats = sections.map(readSection);
  const [first, negative = first, zero = first] = formats;
  if (sections.some(({ hasCondition }) => hasCondition)) {
    const isOne = formats.slice(0, 3).every((each) => isSame(each, first));
    return () => (isOne ? (first ?? general) : null);
  }
  return (sign) => {
    const format = (sign < 0 ? negative : sign === 0 ? zero : first) ?? null;
    // A dash or nothing in place of 0 is how 0 is shown.
    return sign === 0 && format?.kind === 'text' ? general : format;
  };
}

const isSame = (a: NumberFormat | null | undefined, b: NumberFormat | null | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** A piece of a section: a sign with a meaning, or a text that is shown as it stands. */
interface Token {
  readonly text: string;
  readonly isLiteral: boolean;
}

interface Section {
  readonly tokens: readonly Token[];
  /** Whether it says itself for which numbers it is: [>100]. */
  readonly hasCondition: boolean;
}

/** A text in quotes, an escaped character, a blank or filling of some width, a bracket, or a sign. */
const piece =
  /"(?<quoted>[^"]*)"?|[\\!](?<escaped>.)|[_*].|\[(?<bracket>[^\]]*)\]|(?<general>general|g\/通用格式)|(?<sign>e[+-]|.)/giu;

function sectionsOf(code: string): Section[] {
  const sections: { tokens: Token[]; hasCondition: boolean }[] = [
    { tokens: [], hasCondition: false },
  ];
  for (const { groups = {} } of code.slice(0, 255).matchAll(piece)) {
    const section = sections.at(-1);
    if (section === undefined) break;
    const { quoted, escaped, bracket, sign } = groups;
    if (sign === ';') sections.push({ tokens: [], hasCondition: false });
    else if (quoted !== undefined) section.tokens.push({ text: quoted, isLiteral: true });
    else if (escaped !== undefined) section.tokens.push({ text: escaped, isLiteral: true });
    else if (bracket !== undefined) {
      if (/^[<>=]/u.test(bracket)) section.hasCondition = true;
      if (/^(?:h+|m+|s+)$/iu.test(bracket)) section.tokens.push({ text: 'h', isLiteral: false });
    } else if (groups['general'] !== undefined)
      section.tokens.push({ text: '0', isLiteral: false });
    else if (sign !== undefined) {
      section.tokens.push({ text: sign.toLowerCase(), isLiteral: !isSign.test(sign) });
    }
  }
  return sections;
}

/** What has a meaning of its own outside quotes; anything else is shown. */
const isSign = /^(?:[0#?.,/%@ymdhsebg]|e[+-])$/iu;

/** Digits, their point and their separators. */
const isDigits = /^(?:[0#?.,/]|e[+-])$/u;

function readSection({ tokens }: Section): NumberFormat | null {
  const signs = tokens.filter(({ isLiteral }) => !isLiteral).map(({ text }) => text);
  const dates = signs.filter((text) => /^[ymdhsebg]$/u.test(text));
  if (dates.length > 0)
    return { kind: dates.every((text) => /^[ye]$/u.test(text)) ? 'year' : 'date' };
  const digits = signs.filter((text) => isDigits.test(text)).join('');
  // A comma behind the last digit divides what is shown by a thousand.
  const isScaled = /,+(?:\.|$)/u.test(digits);
  const isDigit = ({ text, isLiteral }: Token): boolean => !isLiteral && isDigits.test(text);
  const last = tokens.findLastIndex(isDigit);
  const first = tokens.findIndex(isDigit);
  const words = wordsAround(tokens.slice(0, Math.max(0, first)), tokens.slice(last + 1));
  const percents = signs.filter((text) => text === '%').length;
  if (percents > 0) {
    return percents === 1 && !isScaled ? { kind: 'percent', ...words } : null;
  }
  const textOf = (some: readonly Token[]): string =>
    some
      .map(({ text }) => text)
      .join('')
      .trim();
  if (signs.length === 0) return { kind: 'text', text: textOf(tokens) };
  // 0!.0,"万" writes a point where none is, so that the text behind it is no unit of the number.
  const isCut = tokens.slice(Math.max(0, first), last).some(({ isLiteral }) => isLiteral);
  if (last === -1) return general;
  if (isScaled || isCut) {
    return words.words === undefined || words.words.before === ''
      ? general
      : { kind: 'number', suffix: '', words: { ...words.words, after: '' } };
  }
  return { kind: 'number', suffix: textOf(tokens.slice(last + 1)), ...words };
}

/** Letters and signs that say more of a number than that it is one. */
const isWord = /[\p{L}≥≤＞＜><≈~～±]/u;

function wordsAround(
  before: readonly Token[],
  after: readonly Token[],
): { readonly words?: Words } {
  const [head, tail] = [before, after].map((tokens) => {
    const text = tokens.map((each) => (each.isLiteral ? each.text : '')).join('');
    return isWord.test(text) ? text.trim() : '';
  }) as [string, string];
  return head === '' && tail === '' ? {} : { words: { before: head, after: tail } };
}
