import { describe, expect, it } from 'vitest';
import { type Figure, type Gap, Series } from '../../src/domain/case.ts';
import { decimal } from '../../src/domain/decimal.ts';
import { Exact } from '../../src/domain/exact.ts';
import type { Period, Year } from '../../src/domain/period.ts';

const only = (year: Year): Period => ({ from: year, to: year });

const figure = (period: Period | null, value: string): Figure => ({
  state: 'usable',
  period,
  value: Exact.of(decimal(value)),
  decimals: null,
  counts: null,
  unit: null,
  treatments: [],
  asFraction: null,
  evidence: [],
});

const gap = (period: Period | null): Gap => ({
  state: 'missing',
  period,
  problems: [],
  evidence: [],
});

const total = figure({ from: 2011, to: 2015 }, '10');
const newer = figure(only(2015), '3');
const older = figure(only(2011), '2');
const missing = gap(only(2013));
const missingTotal = gap({ from: 2016, to: 2020 });
const undated = figure(null, '1');

const series = new Series([newer, total, missing, undated, older, missingTotal]);

describe('a series', () => {
  it('finds the measurement of a year, whether or not it has a figure', () => {
    expect(series.at(2015)).toBe(newer);
    expect(series.at(2013)).toBe(missing);
    expect(series.at(2012)).toBeNull();
  });

  it('finds the figure of a year only where it is usable', () => {
    expect(series.figureAt(2011)).toBe(older);
    expect(series.figureAt(2013)).toBeNull();
    expect(series.figureAt(2012)).toBeNull();
  });

  it('keeps the undated measurement apart', () => {
    expect(series.undated).toBe(undated);
    expect(new Series([newer]).undated).toBeNull();
  });

  it('lists usable yearly figures from the oldest on', () => {
    expect(series.yearly).toEqual([older, newer]);
  });

  it('lists the measurements of longer periods', () => {
    expect(series.ranges).toEqual([total, missingTotal]);
  });

  it('keeps the measurements in the order in which they came', () => {
    expect(series.measurements[0]).toBe(newer);
    expect(series.yearly.length + series.ranges.length).toBe(4);
    expect(series.measurements[0]).toBe(newer);
  });
});
