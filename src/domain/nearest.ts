import { distance } from 'fastest-levenshtein';
import { comparableName, isChinese } from './name.ts';

/**
 * How many characters may differ before two names are no longer nearly the same. A Chinese
 * character carries a word: 合格率 and 不合格率 differ by one, so little is let through there.
 */
function tolerance(name: string): number {
  return isChinese(name) ? (name.length >= 12 ? 2 : 1) : Math.max(1, Math.floor(name.length / 4));
}

/**
 * The candidate that `word` was probably meant to be, or null where none is near.
 * Equal distances are settled by the order of the candidates.
 */
export function nearestName(word: string, candidates: Iterable<string>): string | null {
  const wanted = comparableName(word).slice(0, 100);
  let best: string | null = null;
  let bestDistance = tolerance(wanted) + 1;
  if (wanted.length < 2) return null;
  for (const candidate of candidates) {
    const found = distance(wanted, comparableName(candidate));
    if (found < bestDistance) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}
