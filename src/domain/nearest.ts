import { distance } from 'fastest-levenshtein';
import { comparableName, isChinese } from './name.ts';

/**
 * How many characters may differ before two names are no longer nearly the same. A Chinese
 * character carries a word: 合格率 and 不合格率 differ by one, so little is let through there.
 */
function tolerance(name: string): number {
  return isChinese(name) ? (name.length >= 12 ? 2 : 1) : Math.max(1, Math.floor(name.length / 4));
}

const maxForms = 10_000;
const forms = new Map<string, string>();

/** The comparable form of a candidate; kept, since a file may hold many words and few are meant. */
function comparableForm(candidate: string): string {
  const form = forms.get(candidate) ?? comparableName(candidate);
  if (forms.size >= maxForms) forms.clear();
  forms.set(candidate, form);
  return form;
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
    const key = comparableForm(candidate);
    // Names differ by at least as much as their lengths do.
    if (Math.abs(key.length - wanted.length) >= bestDistance) continue;
    const found = distance(wanted, key);
    if (found < bestDistance) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}
