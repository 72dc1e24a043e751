import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDecimals,
  decimal,
  decimalOf,
  hundred,
  one,
  zero,
} from '../../src/domain/decimal.ts';

describe('a decimal', () => {
  it.each(['0', '95', '94.96', '-12.5', '0.1', '123456789012345678901234567890.123456789'])(
    'keeps every digit of %s',
    (text) => {
      expect(decimal(text).toFixed()).toBe(text);
    },
  );

  it('adds tenths without binary rounding', () => {
    const tenths = Array.from({ length: 10 }, () => decimal('0.1'));
    expect(tenths.reduce((sum, each) => sum.plus(each), zero).eq(one)).toBe(true);
  });

  it('multiplies a ratio by a hundred without binary rounding', () => {
    expect(decimal('0.29').times(hundred).toFixed()).toBe('29');
  });

  it.each(['', ' ', '95%', '1,234', '0x10', 'Infinity', 'NaN', '9５', '95..2', '--5'])(
    'refuses %j, which is no plain decimal',
    (text) => {
      expect(() => decimal(text)).toThrow();
    },
  );

  it('refuses binary floating point in its arithmetic', () => {
    expect(() => decimal('1').plus(0.1)).toThrow();
  });

  it('is the same made of digits as of a text', () => {
    const digits = fc.oneof(
      fc.integer({ min: -2000, max: 2000 }),
      fc.maxSafeInteger().map((each) => Math.trunc(each / 10)),
    );
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 14 }), (number, scale) => {
        const { s, e, c } = decimal(`${String(number)}e-${String(scale)}`);
        expect(decimalOf(number, scale)).toMatchObject({ s, e, c });
      }),
    );
  });

  it('compares as big.js does', () => {
    const number = fc
      .tuple(fc.integer({ min: -120, max: 120 }), fc.integer({ min: -3, max: 30 }))
      .map(([digits, exponent]) => decimal(`${String(digits)}e${String(-exponent)}`));
    fc.assert(
      fc.property(number, number, (first, second) => {
        expect(compareDecimals(first, second)).toBe(first.cmp(second));
        expect(compareDecimals(first, decimal(first.toFixed()))).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('prints the number that it was made of', () => {
    const digits = fc.tuple(
      fc.boolean(),
      fc.bigInt({ min: 0n, max: 10n ** 40n }),
      fc.option(fc.stringMatching(/^\d{0,29}[1-9]$/u), { nil: null }),
    );
    fc.assert(
      fc.property(digits, ([isNegative, whole, fraction]) => {
        const plain = `${String(whole)}${fraction === null ? '' : `.${fraction}`}`;
        const text = isNegative && plain !== '0' ? `-${plain}` : plain;
        expect(decimal(text).toFixed()).toBe(text);
      }),
    );
  });
});
