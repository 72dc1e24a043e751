import type { Scorecard } from '../domain/scorecard.ts';
import { scoreOf, tallyOf } from './score.ts';

/** Adds tally and score to the evaluations of one region by one policy. */
export function scorecardOf(judged: Omit<Scorecard, 'score' | 'tally'>): Scorecard {
  const tally = tallyOf(judged.evaluations);
  return { ...judged, tally, score: scoreOf(tally) };
}
