import { mostDigits } from './entries.ts';

const [lf, cr, quote, minus, point, zero] = [0x0a, 0x0d, 0x22, 0x2d, 0x2e, 0x30];

/** Where the numbers of a row are kept, by column. */
export interface NumbersOfRow {
  /** The digits as a whole number, with its sign. */
  readonly digits: Float64Array;
  /** How many of them stand behind the point. */
  readonly scales: Uint8Array;
}

/**
 * Reads a cell that holds a plain number: digits, perhaps with a minus sign, a point or quotes.
 *
 * @param bytes with a line end behind the cell
 * @returns where the cell ends; below 0 where it holds anything else
 */
export function plainNumber(
  bytes: Uint8Array,
  start: number,
  delimiter: number,
  { digits, scales }: NumbersOfRow,
  column: number,
): number {
  let at = start;
  const isQuoted = bytes[at] === quote;
  if (isQuoted) at += 1;
  const isNegative = bytes[at] === minus;
  if (isNegative) at += 1;
  const first = at;
  let value = 0;
  let digit = (bytes[at] ?? 0) - zero;
  while (digit >= 0 && digit <= 9) {
    value = value * 10 + digit;
    at += 1;
    digit = (bytes[at] ?? 0) - zero;
  }
  let count = at - first;
  if (count !== 1 && (count === 0 || bytes[first] === zero)) return -1;
  let scale = 0;
  if (bytes[at] === point) {
    const behind = (at += 1);
    digit = (bytes[at] ?? 0) - zero;
    while (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      at += 1;
      digit = (bytes[at] ?? 0) - zero;
    }
    scale = at - behind;
    if (scale === 0) return -1;
    count += scale;
  }
  if (count > mostDigits || (isNegative && value === 0)) return -1;
  if (isQuoted) {
    if (bytes[at] !== quote) return -1;
    at += 1;
  }
  const next = bytes[at];
  if (next !== delimiter && next !== lf && next !== cr) return -1;
  digits[column] = isNegative ? -value : value;
  scales[column] = scale;
  return at;
}
