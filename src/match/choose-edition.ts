import { type Diagnostic, diagnose, type Result } from '../domain/diagnostic.ts';
import type { Year } from '../domain/period.ts';
import { horizon, type Policy } from '../domain/policy.ts';
import type { PolicyChoice, YearChoice } from '../domain/scorecard.ts';
import { type MatchedPolicy, newest, withinScope } from './match-policy.ts';
import { otherYearNote } from './other-year.ts';
import { narrow } from './scope.ts';

/** Which edition judges the data, in which year, and why. */
export interface Choice {
  readonly matched: MatchedPolicy;
  readonly policyChoice: PolicyChoice;
  /** Null for undated data. */
  readonly year: Year | null;
  readonly yearChoice: YearChoice;
  /** Trouble with figures in scope of later years, without which another year might be the judged one. */
  readonly problems: readonly Diagnostic[];
  /** A year that can't be judged. */
  readonly mistakes: readonly Diagnostic[];
  readonly doubts: readonly Diagnostic[];
}

/**
 * Chooses among the editions of a province.
 *
 * Dated data take the edition with the earliest horizon not before the judged year, or the last
 * one past all horizons. Undated data take the edition that names most of their indicators, the
 * last of those that name as many.
 *
 * @param editions earliest horizon first; at least one
 * @param wanted the year that the user asks for
 * @param only the run's scope, which narrows what is said of the year, not the choice
 */
export function chooseEdition(
  editions: readonly MatchedPolicy[],
  wanted: Year | null,
  isGiven: boolean,
  only: readonly string[] = [],
): Choice {
  const newestUsable = newestOf(editions, true);
  const isUndated = newestUsable === null && editions.some(hasUndatedFigure);
  const guess =
    wanted ??
    newestUsable ??
    (isUndated ? null : (newestOf(editions, false) ?? newestUnclear(editions)));

  const [matched, policyChoice, doubts] =
    editions.length === 1
      ? [first(editions), isGiven ? ('given' as const) : ('only-edition' as const), []]
      : guess === null
        ? byNames(editions)
        : byYear(editions, guess);
  const [year, yearChoice] = judgedYear(matched, wanted, guess, isUndated);
  const { period, id } = matched.policy;
  const mistakes =
    year !== null && year < period.from
      ? [diagnose('error', 'year-before-plan', { year, first: period.from, policy: id })]
      : [];
  const isOurs = wanted === null && year !== null && mistakes.length === 0;
  const { targets } = narrow(matched.policy, only);
  return {
    matched,
    policyChoice,
    year,
    yearChoice,
    problems: isOurs ? problemsAfter(withinScope(matched, targets), year) : [],
    mistakes,
    doubts: [...doubts, ...(isOurs ? otherYearNote(matched, year, editions, only) : [])],
  };
}

const newestOf = (editions: readonly MatchedPolicy[], isUsable: boolean): Year | null =>
  newest(editions.flatMap((each) => each.newestYear(isUsable) ?? []));

/** The newest year of figures whose names are nearly known, where no name is: these data are dated. */
const newestUnclear = (editions: readonly MatchedPolicy[]): Year | null =>
  newest(editions.flatMap(({ resolution }) => resolution.newestUnclear ?? []));

const problemsAfter = (matched: MatchedPolicy, year: Year): readonly Diagnostic[] =>
  matched.uneven.flatMap(({ unusable }) =>
    unusable.flatMap((each) =>
      each.state === 'unreadable' && each.period !== null && each.period.to > year
        ? each.problems
        : [],
    ),
  );

function judgedYear(
  matched: MatchedPolicy,
  wanted: Year | null,
  guess: Year | null,
  isUndated: boolean,
): [Year | null, YearChoice] {
  if (wanted !== null) return [wanted, 'given'];
  if (isUndated) return [null, 'undated'];
  const usable = matched.newestYear(true);
  // An edition chosen for the year of a figure that only another one uses has none of its own.
  const isBefore = usable !== null && usable < matched.policy.period.from;
  const hasLater = guess !== null && guess >= matched.policy.period.from;
  return usable === null || (isBefore && hasLater)
    ? [guess, 'no-figures']
    : [usable, 'newest-in-data'];
}

const hasUndatedFigure = (matched: MatchedPolicy): boolean =>
  matched.uneven.some(({ undated }) => undated?.state === 'usable');

/** The edition for a year without data: the one that covers it, or the last one. */
export function editionOf(policies: readonly Policy[], year: Year | null): Result<Policy> {
  const covering = policies.find((policy) => year !== null && horizon(policy) >= year);
  const chosen = covering ?? policies.at(-1) ?? null;
  if (chosen !== null && year !== null && year < chosen.period.from) {
    const args = { year, first: chosen.period.from, policy: chosen.id };
    return { value: null, diagnostics: [diagnose('error', 'year-before-plan', args)] };
  }
  return { value: chosen, diagnostics: [] };
}

type Chosen = [MatchedPolicy, PolicyChoice, readonly Diagnostic[]];

function byYear(editions: readonly MatchedPolicy[], year: Year): Chosen {
  const covering = editions.find(({ policy }) => horizon(policy) >= year);
  return covering === undefined
    ? [first(editions.slice(-1)), 'last-edition', []]
    : [covering, 'horizon-covers-year', []];
}

function byNames(editions: readonly MatchedPolicy[]): Chosen {
  const known = Math.max(...editions.map(({ assembled }) => assembled.size));
  // Where no edition knows a name, the one counts of whose names they are nearly.
  const namesOf = ({ assembled, resolution }: MatchedPolicy): number =>
    known > 0 ? assembled.size : resolution.nearMisses.length + resolution.ambiguities.length;
  const most = Math.max(...editions.map(namesOf));
  const best = editions.filter((each) => namesOf(each) === most);
  const chosen = first(best.slice(-1));
  const doubts = best
    .filter((each) => known > 0 && each !== chosen)
    .map(({ policy }) => {
      const args = { chosen: chosen.policy.id, other: policy.id };
      return diagnose('warning', 'edition-ambiguous', args);
    });
  return [chosen, best.length > 1 ? 'last-of-equals' : 'names-most-indicators', doubts];
}

function first(editions: readonly MatchedPolicy[]): MatchedPolicy {
  const [edition] = editions;
  if (edition === undefined) throw new Error('a province has at least one edition here');
  return edition;
}
