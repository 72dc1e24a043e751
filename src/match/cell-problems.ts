import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Observation } from '../domain/observation.ts';
import { type Region, regionKey } from '../domain/region.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { MatchedPolicy } from './match-policy.ts';

/**
 * The trouble with the cells of known indicators, each with the key of its region.
 *
 * @param troubled the figures whose cell or year can't be read
 */
export const cellProblems = (
  troubled: readonly Observation[],
  vocabulary: Vocabulary,
  province: Region,
): readonly Diagnostic[] =>
  troubled.flatMap(({ name, region, reading, dating }) => {
    if (!vocabulary.knows(name)) return [];
    const key = regionKey(region ?? province);
    const problems = [
      ...(reading.kind === 'unreadable' ? [reading.problem] : []),
      ...(dating.kind === 'unreadable' && reading.kind !== 'missing' ? [dating.problem] : []),
    ];
    return problems.map((problem): Diagnostic => ({ ...problem, region: key }));
  });

/** The trouble that came up when the figures of a policy's indicators were put together. */
export const seriesProblems = (matched: MatchedPolicy): readonly Diagnostic[] =>
  matched.uneven.flatMap(({ unusable, troubles }) => [
    ...troubles,
    ...unusable.flatMap((each) => (each.state === 'unreadable' ? each.problems : [])),
  ]);
