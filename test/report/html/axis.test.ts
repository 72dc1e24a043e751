import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../../src/domain/decimal.ts';
import { Exact } from '../../../src/domain/exact.ts';
import { axisFor, type Bounds, boundsOf, placeOn } from '../../../src/report/html/axis.ts';
import { units } from '../../support/sample-vocabulary.ts';

const free: Bounds = { least: null, most: null };
const exact = (text: string): Exact => Exact.of(decimal(text));
const ends = (values: readonly string[], bounds: Bounds = free): string => {
  const { low, high } = axisFor(values.map(exact), bounds);
  return `${low.toFixed()} ${high.toFixed()}`;
};

describe('an axis', () => {
  it.each([
    ['a near miss, which stays a near one', ['94.96', '95'], '94 96'],
    ['a wide one', ['12', '95'], '0 100'],
    ['whole numbers, in whole steps', ['8', '10'], '7 11'],
    ['a single figure', ['2200'], '2150 2250'],
    ['zero alone', ['0'], '-1 1'],
    ['figures below zero', ['-3.5', '2.5'], '-4 4'],
    ['large figures', ['120000000', '150000000'], '110000000 160000000'],
    ['small figures', ['0.0012', '0.0015'], '0.0011 0.0016'],
  ])('holds %s', (_, values, expected) => {
    expect(ends(values)).toBe(expected);
  });

  it.each([
    ['%', ['99.5', '100'], '99 100'],
    ['%', ['0', '1'], '0 2'],
    ['%', ['98', '104'], '96 106'],
    ['位', ['1', '3'], '1 4'],
    ['个', ['0', '0'], '0 1'],
    ['个', ['-2', '1'], '-3 2'],
  ])('in %s keeps within what there can be: %j', (unit, values, expected) => {
    expect(ends(values, boundsOf(units.read(unit)))).toBe(expected);
  });

  const figures = fc
    .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: -12, max: 12 }))
    .map(([digits, power]) => `${String(digits)}e${String(power)}`);

  it('has every value between its ends, and ticks in order from end to end', () => {
    fc.assert(
      fc.property(fc.array(figures, { minLength: 1, maxLength: 5 }), (texts) => {
        const values = texts.map(exact);
        const axis = axisFor(values, free);
        for (const value of values) {
          expect(value.compare(Exact.of(axis.low))).toBe(1);
          expect(value.compare(Exact.of(axis.high))).toBe(-1);
        }
        expect(axis.ticks[0]).toBe(axis.low);
        expect(axis.ticks.at(-1)).toBe(axis.high);
        expect(axis.ticks.length).toBeLessThan(10);
        for (const [index, tick] of axis.ticks.slice(1).entries()) {
          expect(axis.ticks[index]?.lt(tick)).toBe(true);
        }
      }),
    );
  });

  it('places figures in their order', () => {
    fc.assert(
      fc.property(figures, figures, (one, other) => {
        const [a, b] = [exact(one), exact(other)];
        const axis = axisFor([a, b], free);
        const side = placeOn(axis, a).cmp(placeOn(axis, b));
        // Neighbours may share a place, but never change sides.
        expect([0, a.compare(b)]).toContain(side);
      }),
    );
  });
});

describe('a place', () => {
  const axis = axisFor([exact('94.96'), exact('95')], free);

  it.each([
    ['94', '0'],
    ['94.96', '48'],
    ['95', '50'],
    ['96', '100'],
    ['90', '0'],
    ['200', '100'],
  ])('of %s is %s percent', (value, expected) => {
    expect(placeOn(axis, exact(value)).toFixed()).toBe(expected);
  });

  it('of a quotient has two decimals', () => {
    const third = Exact.ratio(decimal('284'), decimal('3'));
    expect(placeOn(axis, third).toFixed()).toBe('33.33');
  });
});
