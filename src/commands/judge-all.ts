import type { Evaluation } from '../domain/evaluation.ts';
import type { OnProgress } from '../domain/progress.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import type { RegionData } from '../match/choose-regions.ts';
import type { JudgedRegion } from './judge-region.ts';

/** Most regions whose evaluations are held all at once. */
const maxHeld = 200;

/** Most evaluations that are held of more regions than that: those that failed. */
const maxFailed = 5_000;

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
  let failed = 0;
  for (const region of regions) {
    const judged = judge(region);
    const { scorecard } = judged;
    failed += scorecard?.failed.length ?? 0;
    const held = failed <= maxFailed ? (scorecard?.failed ?? null) : null;
    const again = (): readonly Evaluation[] => evaluationsOf(region);
    all.push(
      scorecard === null
        ? judged
        : { ...judged, scorecard: new LightScorecard(scorecard, held, again) },
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

/**
 * A scorecard whose evaluations are worked out when they are asked for; a class, since objects with
 * accessors of their own take many times as long to make.
 */
class LightScorecard implements Scorecard {
  readonly policy: Scorecard['policy'];
  readonly policyChoice: Scorecard['policyChoice'];
  readonly region: Scorecard['region'];
  readonly regionChoice: Scorecard['regionChoice'];
  readonly year: Scorecard['year'];
  readonly yearChoice: Scorecard['yearChoice'];
  readonly score: Scorecard['score'];
  readonly tally: Scorecard['tally'];
  readonly outOfScope: Scorecard['outOfScope'];

  /** @param held those that failed; null where they are not held either */
  constructor(
    scorecard: Scorecard,
    private readonly held: readonly Evaluation[] | null,
    private readonly again: () => readonly Evaluation[],
  ) {
    this.policy = scorecard.policy;
    this.policyChoice = scorecard.policyChoice;
    this.region = scorecard.region;
    this.regionChoice = scorecard.regionChoice;
    this.year = scorecard.year;
    this.yearChoice = scorecard.yearChoice;
    this.score = scorecard.score;
    this.tally = scorecard.tally;
    this.outOfScope = scorecard.outOfScope;
  }

  get evaluations(): readonly Evaluation[] {
    return this.again();
  }

  get failed(): readonly Evaluation[] {
    return this.held ?? this.again().filter(({ verdict }) => verdict === 'fail');
  }
}
