/** A day of the calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days from 0000-03-01 to 1899-12-30, from which Excel counts; 1904-01-01 is 1462 days later. */
const start = 693_899;
const start1904 = 1_462;

/** The last day that Excel knows, 9999-12-31. */
const last = 2_958_465;

/**
 * The day of a serial number; null for one outside Excel's calendar.
 *
 * The algorithm counts eras of 400 years, which all have the same number of days, and lets years
 * begin in March, so that the leap day comes last.
 *
 * @param serial days since 1899-12-30; days before March 1900 are off by one, as in Excel
 */
export function dayOf(serial: number, is1904: boolean): Day | null {
  const days = Math.floor(serial) + (is1904 ? start1904 : 0);
  if (!(days >= 1 && days <= last)) return null;
  const count = days + start;
  const era = Math.floor(count / 146_097);
  const ofEra = count - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  );
  const ofYear =
    ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** `2015-12-31`. */
export const dayText = ({ year, month, day }: Day): string =>
  [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
