import { decimalOf } from '../domain/decimal.ts';
import type { Evaluation, Verdict } from '../domain/evaluation.ts';
import { Exact } from '../domain/exact.ts';
import type { Score } from '../domain/scorecard.ts';

/** Counts the verdicts. */
export function tallyOf(evaluations: readonly Evaluation[]): Record<Verdict, number> {
  const tally = { pass: 0, fail: 0, 'no-data': 0, 'not-due': 0, 'not-scored': 0 };
  for (const { verdict } of evaluations) tally[verdict] += 1;
  return tally;
}

/**
 * The score: passed of judged, in percent. Targets without data bound it: `lowest` if all of them
 * failed, `highest` if all of them passed. What is not due or not scored is left out.
 */
export function scoreOf(tally: Readonly<Record<Verdict, number>>): Score {
  const passed = tally.pass;
  const judged = passed + tally.fail;
  const open = tally['no-data'];
  const percent = percentOf(passed, judged);
  if (open === 0) return { passed, judged, percent, lowest: percent, highest: percent };
  return {
    passed,
    judged,
    percent,
    lowest: percentOf(passed, judged + open),
    highest: percentOf(passed + open, judged + open),
  };
}

/** By the counts: the regions of a nation have few different ones. */
const percents = new Map<string, Exact>();

function percentOf(part: number, whole: number): Exact | null {
  if (whole === 0) return null;
  const key = `${String(part)}/${String(whole)}`;
  const percent = percents.get(key) ?? Exact.ratio(decimalOf(part * 100, 0), decimalOf(whole, 0));
  percents.set(key, percent);
  return percent;
}
