import { type Decimal, decimal } from '../domain/decimal.ts';
import { halfWidth } from '../domain/half-width.ts';
import { placeUnit, type StatedUnit, type Units } from '../domain/unit.ts';

/** Longest cell, in characters, in which a figure is looked for. */
export const maxFigureLength = 100;

/** What a cell says before its unit has been held against the others. */
export type RawFigure =
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      readonly decimals: number;
      readonly unit: StatedUnit | null;
      /** The mark of a footnote behind it. */
      readonly mark: string | null;
    }
  | { readonly kind: 'missing' | 'below-unit' | 'not-a-number' | 'too-long' };

/** Marks for "no figure", in the form that `comparable` gives them. */
const missingMarks: ReadonlySet<string> = new Set([
  '',
  '-',
  '--',
  '—',
  '——',
  '/',
  '无',
  'na',
  'n/a',
  'null',
  '缺',
]);

/** Whether a cell says that there is nothing to say. */
export const isMissingMark = (cell: string): boolean =>
  missingMarks.has(halfWidth(cell).trim().toLowerCase());

/** The ellipsis of statistical tables: below the smallest unit of the table. */
const ellipsis = /^(?:…|\.{3}|⋯){1,2}$/u;

/** An optional sign, plain or well-grouped digits, an optional fraction; then perhaps a unit. */
const number =
  /^(?<sign>[+-]?)(?<digits>[1-9]\d{0,2}(?<mark>[, ])\d{3}(?:\k<mark>\d{3})*|\d+)(?<fraction>\.\d+)?(?<rest>.*)$/su;

/**
 * Reads the figure of a cell: full-width digits and signs, thousands separators, a unit behind the
 * number, marks of footnotes, for "no figure" and for "below the smallest unit". Nothing else is a
 * number; in particular no exponent, no hexadecimal and no digits with words around them.
 */
export function readFigure(cell: string, units: Units): RawFigure {
  const trimmed = cell.trim();
  if (trimmed.length > maxFigureLength) return { kind: 'too-long' };
  if (ellipsis.test(trimmed)) return { kind: 'below-unit' };
  const text = halfWidth(trimmed).trim();
  if (missingMarks.has(text.toLowerCase())) return { kind: 'missing' };
  if (!/\d/.test(text)) return { kind: 'not-a-number' };
  const plain = readNumber(text, units, null);
  if (plain !== null) return plain;
  const mark = markOf(text);
  const bare =
    mark === undefined ? null : readNumber(text.slice(0, -mark.length).trim(), units, mark);
  return bare ?? { kind: 'not-a-number' };
}

/** ① * ¹ [1] 注1 behind a figure refer to a footnote; as characters they are no digits of it. */
const markOf = (text: string): string | undefined =>
  /(?<=[\d%‰\p{L}\s])(?:[①-⑳⑴-⒇*※†‡]{1,3}|[¹²³⁰-⁹]{1,2}|\[\d{1,2}\]|注\d{0,2}|(?<=\d)[a-z]\))$/u.exec(
    text,
  )?.[0];

function readNumber(text: string, units: Units, mark: string | null): RawFigure | null {
  // 第8位 and 第8名 are places.
  const place = /^第\s*(?<digits>\d+)\s*[位名]$/u.exec(text)?.groups?.['digits'];
  if (place !== undefined) {
    return { kind: 'number', value: decimal(place), decimals: 0, unit: placeUnit, mark };
  }
  const parts = number.exec(text)?.groups;
  if (parts === undefined) return null;
  const { sign = '', digits = '', fraction = '' } = parts;
  const rest = (parts['rest'] ?? '').trim();
  const value = decimal(`${sign === '-' ? '-' : ''}${digits.replace(/[, ]/gu, '')}${fraction}`);
  const decimals = Math.max(0, fraction.length - 1);
  if (rest === '') return { kind: 'number', value, decimals, unit: null, mark };
  // More digits behind the number are no unit, although the plain number 1 is one.
  const unit = /^\d/u.test(rest) ? null : units.read(rest);
  return unit === null ? null : { kind: 'number', value, decimals, unit, mark };
}
