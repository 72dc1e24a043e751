import { expect } from 'vitest';
import type { Outcome } from '../../src/domain/outcome.ts';
import { memoryFiles } from './memory-files.ts';
import { runOn } from './run-check.ts';

/** Runs the program on a file, scanned or not, in so many ranges. */
async function outcomeOf(
  rule: string,
  bytes: Uint8Array,
  argv: readonly string[],
  ranges: number,
): Promise<{ readonly outcome: Outcome; readonly isScanned: boolean }> {
  const real = memoryFiles({ 'data.csv': bytes, 'rule.yaml': rule });
  let isScanned = true;
  const files = {
    ...real,
    large: ranges === 0 ? Infinity : 0,
    threadsFor: () => ranges,
    read(path: string) {
      if (path === 'data.csv') isScanned = false;
      return real.read(path);
    },
  };
  const options = argv.includes('--format') ? argv : [...argv, '--format', 'json'];
  const outcome = await runOn(files, ['data.csv', ...options]);
  return { outcome, isScanned };
}

/**
 * Expects the same of a file `data.csv` however it is read, with a rule file `rule.yaml` beside it;
 * tells in how many of the two ways it was scanned.
 */
export const sameResult =
  (rule: string) =>
  async (bytes: Uint8Array, ...argv: readonly string[]): Promise<number> => {
    const { outcome: expected } = await outcomeOf(rule, bytes, argv, 0);
    let scanned = 0;
    for (const ranges of [1, 3]) {
      const { outcome, isScanned } = await outcomeOf(rule, bytes, argv, ranges);
      expect(outcome).toEqual(expected);
      scanned += Number(isScanned);
    }
    return scanned;
  };
