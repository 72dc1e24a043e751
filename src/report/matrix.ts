import type { Bilingual } from '../domain/bilingual.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import type { Target } from '../domain/policy.ts';
import type { Scorecard } from '../domain/scorecard.ts';

/** A region's place among all regions of a run. */
export interface Standing {
  readonly scorecard: Scorecard;
  /** By score, best first, equal scores on the same place (1, 2, 2, 4); null without a score. */
  readonly place: number | null;
  /** The names of the other regions with the same score. */
  readonly ties: readonly Bilingual[];
}

/** The regions in the order of their scores; those with equal ones, or without, in the run's order. */
export function ranking(scorecards: readonly Scorecard[]): Standing[] {
  const ranked = scorecards.filter(({ score }) => score.percent !== null);
  const better = (one: Scorecard, other: Scorecard): number =>
    one.score.percent === null || other.score.percent === null
      ? 0
      : other.score.percent.compare(one.score.percent);
  const sorted = [...ranked].sort(better);
  const standings: Standing[] = [];
  while (standings.length < sorted.length) {
    const place = standings.length + 1;
    const rest = sorted.slice(place - 1);
    const [first] = rest;
    const end = rest.findIndex((other) => first !== undefined && better(first, other) !== 0);
    const equals = end === -1 ? rest : rest.slice(0, end);
    for (const scorecard of equals) {
      const ties = equals.filter((other) => other !== scorecard).map(({ region }) => region.name);
      standings.push({ scorecard, place, ties });
    }
  }
  const others = scorecards.filter((scorecard) => !ranked.includes(scorecard));
  return [...standings, ...others.map((scorecard) => ({ scorecard, place: null, ties: [] }))];
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
