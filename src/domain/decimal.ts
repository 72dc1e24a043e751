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

export const zero = decimal('0');
export const one = decimal('1');
export const hundred = decimal('100');
