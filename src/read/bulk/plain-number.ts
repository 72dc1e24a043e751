import { mostDigits } from './figure-chunks.ts';

const [lf, cr, quote, minus, point, zero] = [0x0a, 0x0d, 0x22, 0x2d, 0x2e, 0x30];

/** Where the numbers of a row are kept, by column. */
export interface NumbersOfRow {
  /** The digits as a whole number, with its sign. */
  readonly digits: Float64Array;
  /** How many of them stand behind the point. */
  readonly scales: Uint8Array;
}

/**
 * Where a cell ends that holds a plain number: digits, perhaps with a minus sign, a point or
 * quotes. Below 0 where it holds anything else.
 *
 * @param bytes with a line end behind the cell
 */
export function plainNumberEnd(bytes: Uint8Array, start: number, delimiter: number): number {
  let at = start;
  const isQuoted = bytes[at] === quote;
  if (isQuoted) at += 1;
  const isNegative = bytes[at] === minus;
  if (isNegative) at += 1;
  const first = at;
  while (isDigit(bytes[at])) at += 1;
  let count = at - first;
  if (count !== 1 && (count === 0 || bytes[first] === zero)) return -1;
  if (bytes[at] === point) {
    const behind = (at += 1);
    while (isDigit(bytes[at])) at += 1;
    if (at === behind) return -1;
    count += at - behind;
  }
  if (count > mostDigits || (isNegative && isZero(bytes, first, at))) return -1;
  if (isQuoted) {
    if (bytes[at] !== quote) return -1;
    at += 1;
  }
  const next = bytes[at];
  return next === delimiter || next === lf || next === cr ? at : -1;
}

/** Keeps the digits of a plain number that stands between two places. */
export function keepNumber(
  bytes: Uint8Array,
  start: number,
  end: number,
  { digits, scales }: NumbersOfRow,
  column: number,
): void {
  let value = 0;
  let scale = 0;
  let isBehindPoint = false;
  let isNegative = false;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (isDigit(byte)) {
      value = value * 10 + (byte - zero);
      if (isBehindPoint) scale += 1;
    } else if (byte === point) isBehindPoint = true;
    else if (byte === minus) isNegative = true;
  }
  digits[column] = isNegative ? -value : value;
  scales[column] = scale;
}

const isDigit = (byte = 0): boolean => byte >= zero && byte <= zero + 9;

function isZero(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    if (bytes[at] !== zero && bytes[at] !== point) return false;
  }
  return true;
}

/** The number that four digits write; below 0 for anything else. */
export function yearAt(bytes: Uint8Array, start: number): number {
  let year = 0;
  for (let at = start; at < start + 4; at += 1) {
    const digit = (bytes[at] ?? 0) - zero;
    if (digit < 0 || digit > 9) return -1;
    year = year * 10 + digit;
  }
  return year;
}
