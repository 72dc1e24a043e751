import type { Scorecard } from '../domain/scorecard.ts';
import { scoreOf, tallyOf } from './score.ts';

/** Adds tally and score to the evaluations of one region by one policy. */
export function scorecardOf(judged: Omit<Scorecard, 'score' | 'tally' | 'failed'>): Scorecard {
  const tally = tallyOf(judged.evaluations);
  const failed = judged.evaluations.filter(({ verdict }) => verdict === 'fail');
  return { ...judged, failed, tally, score: scoreOf(tally) };
}
