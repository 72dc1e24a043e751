import type { Evaluation } from '../domain/evaluation.ts';
import type { OnProgress } from '../domain/progress.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import type { RegionData } from '../match/choose-regions.ts';
import type { JudgedRegion } from './judge-region.ts';

/** Most regions whose evaluations are held all at once. */
const maxHeld = 200;

/** How many regions are judged between two looks at what else has happened. */
const batch = 50;

/**
 * Judges regions one after the other. Of many regions the tallies are held and the evaluations are
 * worked out anew when a report asks for them, so that a nation fits into memory.
 */
export async function judgeAll(
  regions: readonly RegionData[],
  judge: (region: RegionData) => JudgedRegion,
  onProgress: OnProgress = () => undefined,
): Promise<readonly JudgedRegion[]> {
  if (regions.length <= maxHeld) return regions.map(judge);
  let latest: { readonly region: RegionData; readonly evaluations: readonly Evaluation[] } | null =
    null;
  const evaluationsOf = (region: RegionData): readonly Evaluation[] => {
    if (latest?.region !== region) {
      latest = { region, evaluations: judge(region).scorecard?.evaluations ?? [] };
    }
    return latest.evaluations;
  };
  const all: JudgedRegion[] = [];
  for (const region of regions) {
    const judged = judge(region);
    all.push(
      judged.scorecard === null
        ? judged
        : {
            ...judged,
            scorecard: withoutEvaluations(judged.scorecard, () => evaluationsOf(region)),
          },
    );
    if (all.length % batch !== 0) continue;
    onProgress({ stage: 'judging', done: all.length, all: regions.length });
    await nextTurn();
  }
  return all;
}

/** Lets an interrupt come through. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** A scorecard whose evaluations are worked out when they are asked for. */
const withoutEvaluations = (scorecard: Scorecard, again: () => readonly Evaluation[]): Scorecard =>
  Object.defineProperty({ ...scorecard, evaluations: [] }, 'evaluations', {
    get: again,
    enumerable: true,
  });
