import type { Bilingual, Language } from '../domain/bilingual.ts';
import type { Verdict } from '../domain/evaluation.ts';
import type { Target } from '../domain/policy.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import { measuredText } from '../messages/figures.ts';

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

/** What a matrix shows of one target in one region. */
export interface MatrixCell {
  readonly verdict: Verdict;
  /** The figure as text. */
  readonly measured: string;
}

/** One target in all regions, in the order of the standings; null where it isn't asked of one. */
export interface MatrixRow {
  readonly target: Target;
  readonly cells: readonly (MatrixCell | null)[];
}

/** Whether any region passed or failed; a row of gaps tells nothing in an overview. */
export const isJudged = ({ cells }: MatrixRow): boolean =>
  cells.some((each) => each?.verdict === 'pass' || each?.verdict === 'fail');

/**
 * Regions by targets: a row for every target that is scored. Evaluations are asked for once and not
 * held, since those of a nation don't fit into memory.
 */
export function matrixOf(standings: readonly Standing[], language: Language): MatrixRow[] {
  const rows = new Map<string, { target: Target; cells: (MatrixCell | null)[] }>();
  for (const [index, { scorecard }] of standings.entries()) {
    for (const evaluation of scorecard.evaluations) {
      const { target, verdict } = evaluation;
      if (target.criterion === null) continue;
      const key = `${scorecard.policy.id}/${target.id}`;
      const row = rows.get(key) ?? { target, cells: standings.map(() => null) };
      rows.set(key, row);
      row.cells[index] = { verdict, measured: measuredText(evaluation, language) };
    }
  }
  return [...rows.values()];
}
