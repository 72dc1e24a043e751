import type { Heading } from './heading.ts';
import { readPeriod } from './year.ts';

/** 2015年完成值, 2015年实际: what came out in a year. */
const resultOfYear =
  /^(?<year>(?:19|20)\d{2}年度?)(?:(?:实际|实绩)(?:完成)?|完成|实现)(?:值|数|数值)?$/u;

/**
 * Reads the results of a year as its figures where no heading is a year alone. A title stands alone
 * in its row.
 */
export function withResults(headings: readonly Heading[]): readonly Heading[] {
  if (headings.some(({ period }) => period !== null)) return headings;
  if (headings.filter(({ text }) => text !== '').length < 2) return headings;
  return headings.map((heading) => {
    const { text, role, isKnown } = heading;
    const year = role === null && !isKnown ? resultOfYear.exec(text)?.groups?.['year'] : undefined;
    const period = year === undefined ? null : readPeriod(year);
    return period === null ? heading : { ...heading, period, isBare: true };
  });
}
