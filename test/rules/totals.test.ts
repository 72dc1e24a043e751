import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/domain/case.ts';
import { decimal } from '../../src/domain/decimal.ts';
import { Exact } from '../../src/domain/exact.ts';
import type { Period } from '../../src/domain/period.ts';
import { addUp, contradictionOf, type Part } from '../../src/rules/totals.ts';

const plan: Period = { from: 2011, to: 2015 };
const exact = (value: number): Exact => Exact.of(decimal(String(value)));

const partOf = (from: number, to: number, value: number): Part => {
  const period = { from, to };
  const figure: Figure = {
    state: 'usable',
    period,
    value: exact(value),
    decimals: 0,
    counts: null,
    unit: null,
    treatments: [],
    asFraction: null,
    evidence: [{ file: 'a.csv', line: from, column: to, text: String(value) }],
  };
  return { period, figure };
};

/** Figures of five years, and some of the totals that follow from them. */
const plans = fc.record({
  years: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 }),
  spans: fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
    minLength: 1,
    maxLength: 8,
  }),
});

const totalOf = (years: readonly number[]): number => years.reduce((sum, each) => sum + each, 0);

const partsOf = ({ years, spans }: { years: number[]; spans: [number, number][] }): Part[] =>
  spans.map(([one, other]) => {
    const [first, last] = [Math.min(one, other), Math.max(one, other)];
    const value = totalOf(years.slice(first, last + 1));
    return partOf(2011 + first, 2011 + last, value);
  });

describe('totals that follow from the figures of the years', () => {
  it('contradict nothing, and never make more than there is', () => {
    fc.assert(
      fc.property(plans, (given) => {
        const parts = partsOf(given);
        expect(contradictionOf(parts, true)).toBeNull();
        const { value, isExact } = addUp(parts, plan);
        const whole = exact(totalOf(given.years));
        expect(value?.compare(whole) ?? -1).toBeLessThanOrEqual(0);
        if (isExact) expect(value?.equals(whole)).toBe(true);
      }),
    );
  });

  it('make the same in any order', () => {
    fc.assert(
      fc.property(plans, (given) => {
        const parts = partsOf(given);
        const [one, other] = [addUp(parts, plan), addUp(parts.toReversed(), plan)];
        expect(other.value?.toText()).toBe(one.value?.toText());
        expect(other.isExact).toBe(one.isExact);
      }),
    );
  });

  it('make at least what each of them makes', () => {
    fc.assert(
      fc.property(plans, (given) => {
        const parts = partsOf(given);
        const { value } = addUp(parts, plan);
        for (const { figure } of parts) {
          expect(value?.compare(figure.value)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('contradict a total that is less than one of them', () => {
    fc.assert(
      fc.property(plans, (given) => {
        const parts = partsOf(given);
        const most = Math.max(...parts.map(({ figure }) => Number(figure.value.toText())));
        fc.pre(most > 0);
        const found = contradictionOf([...parts, partOf(2011, 2015, most - 1)], true);
        expect(found?.code).toBe('total-contradicts-years');
      }),
    );
  });
});

describe('a contradiction', () => {
  const told = (...parts: readonly Part[]) => {
    const found = contradictionOf(parts, true);
    if (found?.code !== 'total-contradicts-years') return null;
    const { total, sum, totals, years } = found.args;
    return [total.toText(), sum.toText(), totals.length, years.length];
  };

  it.each([
    ['of a year', [partOf(2011, 2015, 8), partOf(2013, 2013, 20)], ['8', '20', 1, 1]],
    [
      'of the sum of all years',
      [partOf(2011, 2011, 1), partOf(2012, 2012, 2), partOf(2011, 2012, 4)],
      ['4', '3', 1, 2],
    ],
    [
      'of totals that overlap',
      [partOf(2011, 2013, 3), partOf(2014, 2015, 4), partOf(2012, 2014, 20)],
      ['7', '20', 2, 1],
    ],
    [
      'of totals that do not hang together with the rest',
      [partOf(2011, 2011, 3), partOf(2014, 2015, 4), partOf(2015, 2015, 5)],
      ['4', '5', 1, 1],
    ],
  ])('%s names both sides', (_, parts, expected) => {
    expect(told(...parts)).toEqual(expected);
    expect(told(...parts.toReversed())).toEqual(expected);
  });
});
