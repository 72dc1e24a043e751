import BigJs from 'big.js';
import { compareDecimals, type Decimal, decimal, one, signOf, zero } from './decimal.ts';

const roundDown = 0;
const roundHalfUp = 1;
const roundUp = 3;

/** Significant digits to which a figure worked out from counts is written. */
export const significantDigits = 12;

// Truncating far behind the last shown digit keeps the later rounding right. big.js counts places
// behind the point, so `toDecimal` gives small quotients room for theirs.
const Quotient = BigJs();
Quotient.RM = roundDown;

/**
 * An exact rational number: a decimal, or a quotient of two decimals such as a rate from counts.
 *
 * Comparison is by cross-multiplication, so 11967 failing of 148037 batches is judged by these
 * two numbers and never by a rounded rate (full-value comparison, GB/T 8170).
 */
export class Exact {
  private constructor(
    /** The dividend. */
    readonly numerator: Decimal,
    /** The divisor, greater than 0. */
    readonly denominator: Decimal,
  ) {}

  static of(value: Decimal): Exact {
    return new Exact(value, one);
  }

  /** @throws RangeError unless the denominator is above 0 */
  static ratio(numerator: Decimal, denominator: Decimal): Exact {
    if (signOf(denominator) <= 0) throw new RangeError('a denominator must be above 0');
    return new Exact(numerator, denominator);
  }

  compare(other: Exact): -1 | 0 | 1 {
    // Nearly all are decimals, which need no multiplying.
    if (this.denominator === other.denominator) {
      return compareDecimals(this.numerator, other.numerator);
    }
    return compareDecimals(
      this.numerator.times(other.denominator),
      other.numerator.times(this.denominator),
    );
  }

  equals(other: Exact): boolean {
    return this.compare(other) === 0;
  }

  plus(other: Exact): Exact {
    return this.denominator === other.denominator || this.denominator.eq(other.denominator)
      ? new Exact(this.numerator.plus(other.numerator), this.denominator)
      : new Exact(
          this.numerator.times(other.denominator).plus(other.numerator.times(this.denominator)),
          this.denominator.times(other.denominator),
        );
  }

  minus(other: Exact): Exact {
    return this.plus(new Exact(other.numerator.neg(), other.denominator));
  }

  times(factor: Decimal): Exact {
    return new Exact(this.numerator.times(factor), this.denominator);
  }

  dividedBy(divisor: Decimal): Exact {
    return Exact.ratio(this.numerator, this.denominator.times(divisor));
  }

  get sign(): -1 | 0 | 1 {
    return signOf(this.numerator);
  }

  /** Whether the number is a decimal as it stands, and can be written in full. */
  get isDecimal(): boolean {
    return this.denominator === one || this.denominator.eq(one);
  }

  /**
   * The number as a decimal: in full where it is one, else rounded half up to `digits`
   * significant digits, but never onto or across `limit`, so that what is shown can't
   * contradict the verdict.
   */
  toDecimal(limit: Exact | null = null, digits: number = significantDigits): Decimal {
    if (this.isDecimal) return this.numerator;
    // A quotient that is its limit is written as the limit is.
    if (limit?.isDecimal === true && this.equals(limit)) return limit.numerator;
    Quotient.DP = Math.max(0, this.denominator.e - this.numerator.e) + digits + 30;
    const quotient = new Quotient(this.numerator.toFixed()).div(this.denominator.toFixed());
    const rounded = toDigits(quotient, digits, roundHalfUp);
    const side = limit === null ? 0 : this.compare(limit);
    // A quotient on another is written as that one is.
    if (limit === null || side === 0 || Exact.of(rounded).compare(limit) === side) return rounded;
    const directed = toDigits(quotient, digits, side === this.sign ? roundUp : roundDown);
    if (Exact.of(directed).compare(limit) === side) return directed;
    // What was cut off behind the limit's own digits is all that lies between: one step further.
    const step = decimal(`1e${String(directed.e - digits + 1)}`);
    return side > 0 ? directed.plus(step) : directed.minus(step);
  }

  /**
   * This number as a limit of which digits are shown beside those of a figure: a quotient is
   * rounded, so that the figure as shown can keep to its side of what is shown of the limit. One
   * that equals the figure stays, and both are rounded alike.
   */
  shownBeside(figure: Exact, digits: number = significantDigits): Exact {
    const isShownInFull = this.isDecimal || this.equals(figure);
    return isShownInFull ? this : Exact.of(this.toDecimal(figure, digits));
  }

  /** The digits of `toDecimal`, without an exponent. */
  toText(limit: Exact | null = null, digits: number = significantDigits): string {
    return this.toDecimal(limit, digits).toFixed();
  }
}

function toDigits(quotient: Decimal, digits: number, mode: 0 | 1 | 3): Decimal {
  return signOf(quotient) === 0 ? zero : decimal(quotient.prec(digits, mode).toFixed());
}
