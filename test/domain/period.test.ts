import { describe, expect, it } from 'vitest';
import {
  contains,
  isSingleYear,
  type Period,
  periodText,
  type Year,
  yearsOf,
} from '../../src/domain/period.ts';

const only = (year: Year): Period => ({ from: year, to: year });

describe('a period', () => {
  it('of one year has equal ends', () => {
    expect(isSingleYear(only(2015))).toBe(true);
    expect(isSingleYear({ from: 2014, to: 2015 })).toBe(false);
  });

  it('lists its years in order, both ends included', () => {
    expect(yearsOf({ from: 2011, to: 2015 })).toEqual([2011, 2012, 2013, 2014, 2015]);
    expect(yearsOf(only(2015))).toEqual([2015]);
  });

  it('that ends before it starts has no years', () => {
    expect(yearsOf({ from: 2015, to: 2014 })).toEqual([]);
  });

  it.each([
    [{ from: 2011, to: 2015 }, true],
    [{ from: 2012, to: 2014 }, true],
    [only(2011), true],
    [only(2015), true],
    [{ from: 2010, to: 2015 }, false],
    [{ from: 2011, to: 2016 }, false],
    [only(2016), false],
  ])('from 2011 to 2015 and %j: whether it lies within is %s', (inner, isWithin) => {
    expect(contains({ from: 2011, to: 2015 }, inner)).toBe(isWithin);
  });

  it('is written as a year or as a range', () => {
    expect(periodText(only(2015))).toBe('2015');
    expect(periodText({ from: 2011, to: 2015 })).toBe('2011-2015');
  });
});
