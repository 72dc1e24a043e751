import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Observation } from '../domain/observation.ts';
import { regionKey } from '../domain/region.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { RegionData } from './choose-regions.ts';
import { type MatchedPolicy, seriesOf } from './match-policy.ts';

/**
 * The trouble with the cells of known indicators. What no judged region needs carries its
 * region's key, so that `--strict` leaves it alone.
 */
export function cellProblems(
  observations: readonly Observation[],
  vocabulary: Vocabulary,
  judged: readonly RegionData[],
): readonly Diagnostic[] {
  const keys = new Set(judged.map(({ region }) => regionKey(region)));
  return observations.flatMap((observation) => {
    const { name, region, reading, dating } = observation;
    if (!vocabulary.knows(name)) return [];
    const isMissing = reading.kind === 'missing';
    const problems = [
      ...(reading.kind === 'unreadable' ? [reading.problem] : []),
      ...(dating.kind === 'unreadable' && !isMissing ? [dating.problem] : []),
    ];
    const isElsewhere = region !== null && !keys.has(regionKey(region));
    return isElsewhere
      ? problems.map((problem): Diagnostic => ({ ...problem, region: regionKey(region) }))
      : problems;
  });
}

/** The trouble that came up when the figures of a policy's indicators were put together. */
export const seriesProblems = (matched: MatchedPolicy): readonly Diagnostic[] =>
  seriesOf(matched).flatMap(({ measurements, troubles }) => [
    ...troubles,
    ...measurements.flatMap((each) => (each.state === 'unreadable' ? each.problems : [])),
  ]);
