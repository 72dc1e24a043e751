import { halfWidth } from '../domain/half-width.ts';
import type { Period } from '../domain/period.ts';

const year = '((?:19|20)\\d{2})';
const single = new RegExp(`^${year}(?:年度?)?$`, 'u');
const range = new RegExp(`^${year}年?(?:-|—|–|~|至|到)${year}(?:年度?)?$`, 'u');

/**
 * Reads 2015, 2015年, 2015年度 or 2011-2015. A month, a quarter or a short year is no period, and
 * gives null, as does a range that ends before it starts.
 */
export function readPeriod(text: string): Period | null {
  const plain = halfWidth(text).replace(/\s/gu, '');
  const one = single.exec(plain);
  if (one !== null) return { from: Number(one[1]), to: Number(one[1]) };
  const two = range.exec(plain);
  if (two === null) return null;
  const period = { from: Number(two[1]), to: Number(two[2]) };
  return period.from < period.to ? period : null;
}
