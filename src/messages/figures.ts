import type { Language } from '../domain/bilingual.ts';
import { one } from '../domain/decimal.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import type { Exact } from '../domain/exact.ts';
import type { StatedUnit } from '../domain/unit.ts';

/** Significant digits that people are shown of a figure worked out from counts. */
const shownDigits = 6;

/**
 * What stands behind a figure: `%`, `分`, ` points`, ` hundred million yuan`; nothing for a plain
 * number. English keeps words off the digits, and has words for the 万 of 万件 too.
 */
export function unitSuffix(unit: StatedUnit | null, language: Language): string {
  if (unit === null) return '';
  const symbol = symbolOf(unit, language);
  const isWord = language === 'en' ? /^[^%‰]/u : /^[a-z\d]/iu;
  return isWord.test(symbol) ? ` ${symbol}` : symbol;
}

function symbolOf({ unit, scale, text }: StatedUnit, language: Language): string {
  if (scale.eq(one)) return unit?.symbol[language] ?? text;
  if (language === 'zh') return text;
  return joined(powerOfTen(scale.e), unit?.symbol.en);
}

/** A power of ten in words: `ten thousand` for 4. Prefixes are nothing else (`policies/units.yaml`). */
const powerOfTen = (exponent: number): string =>
  joined(['', 'ten', 'hundred'][exponent % 3], thousands[Math.floor(exponent / 3)]);

/** Up to 亿亿, the largest pair of prefixes. */
const thousands = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion'];

const joined = (...words: readonly (string | undefined)[]): string =>
  words.filter((word) => word !== undefined && word !== '').join(' ');

/** A figure for people; never rounded onto or across its limit. */
export const figureText = (value: Exact, limit: Exact | null = null): string =>
  value.toText(limit, shownDigits);

/** Two figures for people, of which each is shown on its side of the other. */
export function bothTexts(first: Exact, second: Exact): readonly [string, string] {
  const shown = second.shownBeside(first, shownDigits);
  return [figureText(first, shown), figureText(shown)];
}

/** The decisive figure of an evaluation with its unit; empty where there is none. */
export function measuredText({ actual, limit }: Evaluation, language: Language): string {
  if (actual === null) return '';
  const [text] = limit === null ? [figureText(actual.value)] : bothTexts(actual.value, limit);
  return `${text}${unitSuffix(actual.unit, language)}`;
}

/** The figure of a reference as it is shown beside the decisive one, in its unit. */
export function referenceText(
  reference: Exact,
  { actual }: Evaluation,
  language: Language,
): string {
  if (actual === null) return figureText(reference);
  const [, text] = bothTexts(actual.value, reference);
  return `${text}${unitSuffix(actual.unit, language)}`;
}

/** The gap between the figure as shown and its limit, without sign or unit. */
export function distanceText({ actual, limit }: Evaluation): string {
  if (actual === null || limit === null) return '';
  return gapOf(actual.value, limit).replace(/^-/u, '');
}

/** The gap as shown, signed: `-0.04`, `+1.5`, `0`. */
export function gapText({ actual, limit }: Evaluation): string {
  if (actual === null || limit === null) return '';
  const gap = gapOf(actual.value, limit);
  return gap.startsWith('-') || gap === '0' ? gap : `+${gap}`;
}

// Taken from the figures as shown, so that figure, limit and gap add up for the reader.
function gapOf(value: Exact, limit: Exact): string {
  const shown = limit.shownBeside(value, shownDigits);
  const digits = value.toDecimal(shown, shownDigits);
  return digits.minus(shown.toDecimal(null, shownDigits)).toFixed();
}

/** Whether a unit is the percent, whose differences are percentage points. */
export const isPercent = (unit: StatedUnit | null): boolean => unit?.unit?.id === '%';

/** How a rate follows from two of its counts: `96 ÷ 100`, `(100 − 4) ÷ 100` or `96 ÷ (96 + 4)`. */
export function divisionText({
  passed,
  failed,
  total,
}: Readonly<Record<'passed' | 'failed' | 'total', Exact | null>>): string {
  const write = (count: Exact | null): string => count?.toText() ?? '';
  if (total === null) return `${write(passed)} ÷ (${write(passed)} + ${write(failed)})`;
  return passed === null
    ? `(${write(total)} − ${write(failed)}) ÷ ${write(total)}`
    : `${write(passed)} ÷ ${write(total)}`;
}
