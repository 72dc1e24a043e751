import BigJs, { type Big } from 'big.js';

/**
 * An exact decimal number of any length.
 *
 * big.js adds, subtracts, multiplies and compares without rounding, whatever the number of
 * digits; only division rounds, and nothing outside `exact.ts` divides.
 */
export type Decimal = Big;

const Constructor = BigJs();

// Strict mode throws on a JavaScript number as input, so that no binary floating point can slip in.
Constructor.strict = true;

/**
 * Makes a decimal of its written digits.
 *
 * @param text an optional sign, digits, an optional fraction: `-12.50`
 * @throws for anything else; check foreign text with `readFigure` first
 */
export const decimal = (text: string): Decimal => new Constructor(text);

/** Told from the digits, since comparing makes a number of its own of what it compares with. */
export const signOf = ({ c: [first], s }: Decimal): -1 | 0 | 1 =>
  first === 0 ? 0 : s < 0 ? -1 : 1;

/** Told from the digits as well, without the copy that big.js makes of the other one. */
export function compareDecimals(one: Decimal, other: Decimal): -1 | 0 | 1 {
  const larger = signOf(one);
  const otherSign = signOf(other);
  if (larger !== otherSign) return larger < otherSign ? -1 : 1;
  if (larger === 0) return 0;
  // Of two below 0 the one with more digits is the smaller.
  const smaller = larger > 0 ? -1 : 1;
  if (one.e !== other.e) return one.e > other.e ? larger : smaller;
  const { c: digits } = one;
  const { c: others } = other;
  for (let at = 0; at < digits.length && at < others.length; at += 1) {
    const difference = (digits[at] ?? 0) - (others[at] ?? 0);
    if (difference !== 0) return difference > 0 ? larger : smaller;
  }
  // Neither ends in zeros.
  if (digits.length === others.length) return 0;
  return digits.length > others.length ? larger : smaller;
}

export const zero = decimal('0');
export const one = decimal('1');
export const hundred = decimal('100');

/**
 * Makes a decimal of its digits as a whole number, which costs a fraction of reading a text.
 *
 * @param digits at most 15 of them, so that they are exact
 * @param scale how many of them stand behind the point: 9520 with a scale of 2 is 95.2
 */
export function decimalOf(digits: number, scale: number): Decimal {
  if (digits === 0) return zero;
  const reversed: number[] = [];
  let count = 0;
  for (let rest = Math.abs(digits); rest > 0; count += 1) {
    const digit = rest % 10;
    if (digit !== 0 || reversed.length > 0) reversed.push(digit);
    rest = (rest - digit) / 10;
  }
  const made = new Constructor(zero);
  made.s = digits < 0 ? -1 : 1;
  made.e = count - scale - 1;
  made.c = reversed.reverse();
  return made;
}
