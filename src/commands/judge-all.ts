import type { Evaluation } from '../domain/evaluation.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import type { RegionData } from '../match/choose-regions.ts';
import type { JudgedRegion } from './judge-region.ts';

/** Most regions whose evaluations are held all at once. */
const maxHeld = 200;

/**
 * Judges regions one after the other. Of many regions the tallies are held and the evaluations are
 * worked out anew when a report asks for them, so that a nation fits into memory.
 */
export function judgeAll(
  regions: readonly RegionData[],
  judge: (region: RegionData) => JudgedRegion,
): readonly JudgedRegion[] {
  if (regions.length <= maxHeld) return regions.map(judge);
  let latest: { readonly region: RegionData; readonly evaluations: readonly Evaluation[] } | null =
    null;
  const evaluationsOf = (region: RegionData): readonly Evaluation[] => {
    if (latest?.region !== region) {
      latest = { region, evaluations: judge(region).scorecard?.evaluations ?? [] };
    }
    return latest.evaluations;
  };
  return regions.map((region) => {
    const judged = judge(region);
    return judged.scorecard === null
      ? judged
      : { ...judged, scorecard: withoutEvaluations(judged.scorecard, () => evaluationsOf(region)) };
  });
}

/** A scorecard whose evaluations are worked out when they are asked for. */
const withoutEvaluations = (scorecard: Scorecard, again: () => readonly Evaluation[]): Scorecard =>
  Object.defineProperty({ ...scorecard, evaluations: [] }, 'evaluations', {
    get: again,
    enumerable: true,
  });
