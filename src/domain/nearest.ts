import { distance } from 'fastest-levenshtein';
import { comparableName, isChinese } from './name.ts';

/**
 * How many characters may differ before two names are no longer nearly the same. A Chinese
 * character carries a word: 合格率 and 不合格率 differ by one, so little is let through there.
 */
function tolerance(name: string): number {
  return isChinese(name) ? (name.length >= 12 ? 2 : 1) : Math.max(1, Math.floor(name.length / 4));
}

/** A name as it is compared. */
interface Form {
  readonly name: string;
  readonly key: string;
  readonly letters: number;
}

const formOf = (name: string, key = comparableName(name)): Form => ({
  name,
  key,
  letters: lettersOf(key),
});

const kept = new WeakMap<readonly string[], readonly Form[]>();

/** The forms of candidates; kept with their list, since a file may hold many words and few are meant. */
function formsOf(candidates: readonly string[]): readonly Form[] {
  const forms = kept.get(candidates) ?? candidates.map((name) => formOf(name));
  kept.set(candidates, forms);
  return forms;
}

/** Which characters a name has, one bit for all that leave the same remainder. */
function lettersOf(key: string): number {
  let letters = 0;
  for (let at = 0; at < key.length; at += 1) letters |= 1 << (key.charCodeAt(at) & 31);
  return letters;
}

/** Counts bits in pairs, then in fours, then in bytes, which a product adds up. */
function bitsIn(letters: number): number {
  const pairs = letters - ((letters >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Whether two names differ by at least so much in length, or in the characters that only one has. */
const isFar = (one: Form, other: Form, limit: number): boolean =>
  Math.abs(one.key.length - other.key.length) >= limit ||
  bitsIn(one.letters & ~other.letters) >= limit ||
  bitsIn(other.letters & ~one.letters) >= limit;

/** Whether one name says 不合格 and the other does not: as near as can be, and the opposite. */
const isOpposite = (key: string, other: string): boolean =>
  key.includes('不合') !== other.includes('不合');

/**
 * The candidate that `word` was probably meant to be, or null where none is near.
 * Equal distances are settled by the order of the candidates.
 *
 * @param except a candidate that is not meant; a list without it would be prepared anew
 */
export function nearestName(
  word: string,
  candidates: readonly string[],
  except: string | null = null,
): string | null {
  const wanted = formOf(word, comparableName(word).slice(0, 100));
  let best: string | null = null;
  let bestDistance = tolerance(wanted.key) + 1;
  if (wanted.key.length < 2) return null;
  for (const form of formsOf(candidates)) {
    if (
      form.name === except ||
      isFar(wanted, form, bestDistance) ||
      isOpposite(wanted.key, form.key)
    )
      continue;
    const found = distance(wanted.key, form.key);
    if (found < bestDistance) {
      best = form.name;
      bestDistance = found;
    }
  }
  return best;
}

/** Whether a word is the end of a name, both in comparable form; 合格率 is none of 不合格率. */
export const isEndOf = (key: string, name: string): boolean =>
  name.endsWith(key) && !name.endsWith(`不${key}`);

/** Whether a word, in its comparable form, is the end of one of the candidates. */
export const isEnding = (key: string, candidates: readonly string[]): boolean =>
  formsOf(candidates).some((form) => isEndOf(key, form.key));
