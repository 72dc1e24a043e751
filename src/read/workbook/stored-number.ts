import { type Decimal, decimal, hundred } from '../../domain/decimal.ts';
import type { NumberFormat } from './number-format.ts';

/**
 * Digits that Excel keeps of a number and shows at most. Files hold 17 of the binary number, so
 * that 0.955 may stand in one as 0.95499999999999996.
 */
const significantDigits = 15;

/** Largest power of ten that is written out. */
const maxExponent = 30;

const stored = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e(?<exponent>[+-]?\d{1,3}))?$/iu;

/** The number that a cell holds, as Excel means it; null for a text that is none. */
export function readStored(text: string): Decimal | null {
  const match = text.length > 100 ? null : stored.exec(text);
  if (match === null || Math.abs(Number(match.groups?.['exponent'] ?? 0)) > maxExponent)
    return null;
  const value = decimal(text.replace(/^\+/u, '').replace(/\.$/u, ''));
  return value.c.length > significantDigits ? value.prec(significantDigits, roundHalfUp) : value;
}

const roundHalfUp = 1;

/** A stored number as its cell shows it, but with every digit: 0.955 shown as 95.5% is 95.5%. */
export function writeShown(text: string, value: Decimal, format: NumberFormat | null): string {
  if (format?.kind === 'percent') return `${value.times(hundred).toFixed()}%`;
  // A number that was not rounded keeps the digits that are written, 95.50 its zero.
  const isPlain = /^-?\d+(?:\.\d+)?$/u.test(text) && value.eq(decimal(text));
  const digits = isPlain ? text : value.toFixed();
  return format?.kind === 'number' ? `${digits}${format.suffix}` : digits;
}
