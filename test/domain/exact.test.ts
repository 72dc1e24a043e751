import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decimal, decimal } from '../../src/domain/decimal.ts';
import { Exact, significantDigits } from '../../src/domain/exact.ts';

/** A rational of two integers, to hold the class against. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

function fractionOfDecimal(value: Decimal): Fraction {
  const [whole = '', places = ''] = value.toFixed().split('.');
  return { over: BigInt(`${whole}${places}`), under: 10n ** BigInt(places.length) };
}

function fractionOf({ numerator, denominator }: Exact): Fraction {
  const [over, under] = [fractionOfDecimal(numerator), fractionOfDecimal(denominator)];
  return { over: over.over * under.under, under: over.under * under.over };
}

const signOf = (value: bigint): number => (value > 0n ? 1 : value < 0n ? -1 : 0);

const difference = (a: Fraction, b: Fraction): bigint => a.over * b.under - b.over * a.under;

const isSame = (a: Fraction, b: Fraction): boolean => difference(a, b) === 0n;

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 9 }))
  .map(([digits, places]) => decimal(`${String(digits)}e-${String(places)}`));

const divisors = decimals.filter((value) => value.gt('0'));

const exacts = fc
  .tuple(decimals, fc.option(divisors, { nil: null }))
  .map(([over, under]) => (under === null ? Exact.of(over) : Exact.ratio(over, under)));

const exact = (text: string): Exact => Exact.of(decimal(text));

const ratio = (over: string, under: string): Exact => Exact.ratio(decimal(over), decimal(under));

describe('an exact number', () => {
  it('compares a rate from counts by its counts', () => {
    const rate = ratio('136070', '148037').times(decimal('100'));
    expect(rate.compare(exact('91.9162101367'))).toBe(-1);
    expect(rate.compare(exact('91.9162101366'))).toBe(1);
    expect(ratio('29', '50').times(decimal('100')).compare(exact('58'))).toBe(0);
  });

  it('finds equal quotients equal', () => {
    expect(ratio('1', '3').equals(ratio('2', '6'))).toBe(true);
    expect(ratio('1', '3').equals(exact('0.333333333333333333333333'))).toBe(false);
  });

  it.each(['0', '-1'])('refuses the denominator %s', (text) => {
    expect(() => ratio('1', text)).toThrow(RangeError);
    expect(() => exact('1').dividedBy(decimal(text))).toThrow(RangeError);
  });

  it.each([
    ['-0.1', -1],
    ['0', 0],
    ['-0', 0],
    ['0.0001', 1],
  ])('tells the sign of %s', (text, sign) => {
    expect(exact(text).sign).toBe(sign);
  });

  it('says whether it can be written in full', () => {
    expect(exact('94.96').isDecimal).toBe(true);
    expect(ratio('3', '1').isDecimal).toBe(true);
    expect(ratio('1', '3').isDecimal).toBe(false);
  });

  it('agrees with rationals of two integers', () => {
    fc.assert(
      fc.property(exacts, exacts, decimals, divisors, (a, b, factor, divisor) => {
        const [x, y] = [fractionOf(a), fractionOf(b)];
        const [by, over] = [fractionOfDecimal(factor), fractionOfDecimal(divisor)];
        const sum = { over: x.over * y.under + y.over * x.under, under: x.under * y.under };
        const rest = { over: x.over * y.under - y.over * x.under, under: x.under * y.under };
        const product = { over: x.over * by.over, under: x.under * by.under };
        const quotient = { over: x.over * over.under, under: x.under * over.over };
        expect(a.compare(b)).toBe(signOf(difference(x, y)));
        expect(a.equals(b)).toBe(isSame(x, y));
        expect(a.sign).toBe(signOf(x.over));
        expect(isSame(fractionOf(a.plus(b)), sum)).toBe(true);
        expect(isSame(fractionOf(a.minus(b)), rest)).toBe(true);
        expect(isSame(fractionOf(a.times(factor)), product)).toBe(true);
        expect(isSame(fractionOf(a.dividedBy(divisor)), quotient)).toBe(true);
      }),
    );
  });
});

describe('an exact number as a decimal', () => {
  it.each([
    ['94.960', '94.96'],
    ['-0.5', '-0.5'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
    ['0.00000000000000000001', '0.00000000000000000001'],
  ])('writes %s in full and without an exponent', (text, written) => {
    expect(exact(text).toText()).toBe(written);
  });

  it.each([
    ['1', '3', '0.333333333333'],
    ['2', '3', '0.666666666667'],
    ['-2', '3', '-0.666666666667'],
    ['200', '3', '66.6666666667'],
    ['1', '3000000', '0.000000333333333333'],
    ['1', '8', '0.125'],
    ['0', '7', '0'],
    ['1234567890123456', '7', '176366841446000'],
  ])('rounds %s of %s half up to twelve significant digits', (over, under, written) => {
    expect(ratio(over, under).toText()).toBe(written);
  });

  it('rounds to as many digits as are asked for', () => {
    expect(ratio('2', '3').toText(null, 3)).toBe('0.667');
    expect(ratio('1999', '20').toText(null, 3)).toBe('100');
  });

  it('stays below a limit that it is below', () => {
    expect(ratio('1999', '20').toText(exact('100'), 3)).toBe('99.9');
    expect(ratio('2', '3').toText(exact('0.6666666666667'))).toBe('0.666666666666');
  });

  it('stays above a limit that it is above', () => {
    expect(ratio('1901', '20').toText(exact('95'), 3)).toBe('95.1');
    expect(ratio('1', '3').toText(exact('0.3333333333333'))).toBe('0.333333333334');
  });

  it('stays on its side of a negative limit', () => {
    expect(ratio('-1999', '20').toText(exact('-100'), 3)).toBe('-99.9');
    expect(ratio('-1', '3').toText(exact('-0.3333333333333'))).toBe('-0.333333333334');
  });

  it('shows a number on its limit as the limit', () => {
    expect(ratio('19', '20').times(decimal('100')).toText(exact('95'))).toBe('95');
  });

  it('shows a quotient on an equal one as that one is', () => {
    expect(ratio('1', '3').toText(ratio('1000', '3000'))).toBe('0.333333333333');
    expect(ratio('2', '3').toText(ratio('2000', '3000'), 6)).toBe('0.666667');
  });

  // Quotients that differ by a little, or not at all.
  const closeQuotients = fc
    .tuple(decimals, divisors, fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: -2, max: 2 }))
    .map(([over, under, scale, more]) => {
      const by = decimal(String(scale));
      const value = Exact.ratio(over, under);
      const limit = Exact.ratio(over.times(by).plus(decimal(String(more))), under.times(by));
      return { value, limit };
    });

  it('stands to a limit that is a quotient, as both are shown, as it does to the limit', () => {
    fc.assert(
      fc.property(closeQuotients, fc.integer({ min: 1, max: 14 }), ({ value, limit }, digits) => {
        const shown = limit.shownBeside(value, digits);
        const figure = value.toDecimal(shown, digits);
        expect(figure.cmp(shown.toDecimal(null, digits))).toBe(value.compare(limit));
      }),
      { numRuns: 1000 },
    );
  });

  // A limit one digit or a few behind the point of rounding is where rounding could cross it.
  const closeLimits = fc
    .tuple(exacts, fc.integer({ min: 1, max: 18 }), fc.integer({ min: -3, max: 3 }))
    .map(([value, places, steps]) => ({
      value,
      limit: Exact.of(value.toDecimal(null, places)).plus(
        exact(`${String(steps)}e-${String(places)}`),
      ),
    }));

  it('never rounds onto or across its limit', () => {
    fc.assert(
      fc.property(closeLimits, fc.integer({ min: 1, max: 14 }), ({ value, limit }, digits) => {
        fc.pre(!value.equals(limit));
        const shown = Exact.of(value.toDecimal(limit, digits));
        expect(shown.compare(limit)).toBe(value.compare(limit));
      }),
      { numRuns: 1000 },
    );
  });

  it('is off by no more than a unit of its last digit', () => {
    fc.assert(
      fc.property(closeLimits, ({ value, limit }) => {
        const shown = fractionOfDecimal(value.toDecimal(limit));
        const real = fractionOf(value);
        const error = magnitude(difference(shown, real)) * 10n ** BigInt(significantDigits - 1);
        expect(error <= magnitude(real.over) * shown.under).toBe(true);
      }),
    );
  });

  it('prints what it computes with', () => {
    fc.assert(
      fc.property(exacts, exacts, (value, limit) => {
        expect(value.toText(limit)).toBe(value.toDecimal(limit).toFixed());
        expect(value.toText(limit)).toMatch(/^-?\d+(?:\.\d+)?$/u);
      }),
    );
  });
});
