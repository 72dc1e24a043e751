import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, dayText } from '../../../src/read/workbook/excel-date.ts';

describe('the day of a serial number', () => {
  it('is that of the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const day = dayOf(serial, false);
        const expected = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
        expect(day === null ? null : dayText(day)).toBe(expected);
      }),
      { seed: 7, numRuns: 2_000 },
    );
  });

  it.each([
    [42_369, false, '2015-12-31'],
    [42_369.999, false, '2015-12-31'],
    [42_370, false, '2016-01-01'],
    [36_585, false, '2000-02-29'],
    [40_907, true, '2015-12-31'],
    [2_958_465, false, '9999-12-31'],
  ])('%d is %s', (serial, is1904, expected) => {
    const day = dayOf(serial, is1904);
    expect(day === null ? null : dayText(day)).toBe(expected);
  });

  it.each([0, -1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])('is none for %d', (serial) => {
    expect(dayOf(serial, false)).toBeNull();
  });
});
