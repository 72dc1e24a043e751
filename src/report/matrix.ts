import type { Bilingual } from '../domain/bilingual.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import type { Target } from '../domain/policy.ts';
import type { Scorecard } from '../domain/scorecard.ts';

/** A region's place among all regions of a run. */
export interface Standing {
  readonly scorecard: Scorecard;
  /** By score, best first, equal scores on the same place (1, 2, 2, 4); null without a score. */
  readonly place: number | null;
  /** The names of other regions with the same score, not all of them where they are many. */
  readonly ties: readonly Bilingual[];
}

/** Most of them; reports show fewer. All beside each would be the square of a nation's counties. */
const maxTies = 20;

/** The regions in the order of their scores; those with equal ones, or without, in the run's order. */
export function ranking(scorecards: readonly Scorecard[]): Standing[] {
  const ranked = scorecards.filter(({ score }) => score.percent !== null);
  const better = (one: Scorecard, other: Scorecard): number =>
    one.score.percent === null || other.score.percent === null
      ? 0
      : other.score.percent.compare(one.score.percent);
  const sorted = [...ranked].sort(better);
  const groups: Scorecard[][] = [];
  for (const scorecard of sorted) {
    const [first] = groups.at(-1) ?? [];
    if (first !== undefined && better(first, scorecard) === 0) groups.at(-1)?.push(scorecard);
    else groups.push([scorecard]);
  }
  let place = 1;
  const standings = groups.flatMap((equals) => {
    const shared = place;
    place += equals.length;
    return equals.map((scorecard) => standing(scorecard, shared, equals));
  });
  const others = scorecards.filter(({ score }) => score.percent === null);
  return [...standings, ...others.map((scorecard) => standing(scorecard, null, [scorecard]))];
}

function standing(
  scorecard: Scorecard,
  place: number | null,
  equals: readonly Scorecard[],
): Standing {
  const first = equals.slice(0, maxTies).filter((other) => other !== scorecard);
  const ties = first.map(({ region }) => region.name);
  return { scorecard, place, ties };
}

/** One target in all regions, in the order of the standings; null where it isn't asked of one. */
export interface MatrixRow {
  readonly target: Target;
  readonly cells: readonly (Evaluation | null)[];
}

/** Whether any region passed or failed; a row of gaps tells nothing in an overview. */
export const isJudged = ({ cells }: MatrixRow): boolean =>
  cells.some((each) => each?.verdict === 'pass' || each?.verdict === 'fail');

/** Regions by targets: a row for every target that is scored. */
export function matrixOf(standings: readonly Standing[]): MatrixRow[] {
  const keyOf = ({ policy }: Scorecard, { id }: Target): string => `${policy.id}/${id}`;
  const byKey = standings.map(
    ({ scorecard }) =>
      new Map(scorecard.evaluations.map((each) => [keyOf(scorecard, each.target), each])),
  );
  const targets = new Map<string, Target>();
  for (const { scorecard } of standings) {
    for (const { target } of scorecard.evaluations) {
      if (target.criterion !== null) targets.set(keyOf(scorecard, target), target);
    }
  }
  return [...targets].map(([key, target]) => ({
    target,
    cells: byKey.map((evaluations) => evaluations.get(key) ?? null),
  }));
}
