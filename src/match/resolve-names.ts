import type { PassedOverFigures } from '../domain/figures.ts';
import type { Indicator, Part } from '../domain/indicator.ts';
import { comparableName } from '../domain/name.ts';
import type { Meaning, NameIndex } from '../domain/name-index.ts';
import { nearestName } from '../domain/nearest.ts';
import type { Observation } from '../domain/observation.ts';
import type { Policy } from '../domain/policy.ts';

/** An observation whose indicator is known. */
export interface Resolved {
  readonly observation: Observation;
  readonly indicator: Indicator;
  readonly part: Part;
}

/** A name that is nearly one of the policy's. */
export interface NearMiss {
  readonly observation: Observation;
  readonly nearest: string;
  readonly indicator: Indicator;
}

/** A name that means several of the policy's indicators. */
export interface Ambiguity {
  readonly observation: Observation;
  readonly indicators: readonly Indicator[];
}

/** The observations sorted by whether their names mean one indicator of the policy. */
export interface Resolution {
  readonly resolved: readonly Resolved[];
  readonly nearMisses: readonly NearMiss[];
  readonly ambiguities: readonly Ambiguity[];
  /** Figures of indicators that no target uses; none where a cell holds no number. */
  readonly unused: readonly { readonly name: string; readonly figures: number }[];
}

/**
 * Finds the indicator of each observation by its name.
 *
 * @param all the names of all indicators known anywhere, which are no misspellings
 * @param passedOver figures that were only counted, since they concern no target
 */
export function resolveNames(
  observations: readonly Observation[],
  policy: Policy,
  all: NameIndex,
  passedOver: readonly PassedOverFigures[] = [],
): Resolution {
  const index = indexOf(policy, all);
  const guesses = new Map<string, Guess>();
  const guess = (name: string): Guess => {
    const key = comparableName(name);
    const found = guesses.get(key) ?? guessMeaning(name, index, policy, all);
    guesses.set(key, found);
    return found;
  };
  // The nation's figure of an indicator that nothing is compared with is no figure of ours.
  const compared = new Set(
    policy.targets.flatMap(({ criterion, indicator }) =>
      criterion !== null && 'reference' in criterion ? [indicator.id] : [],
    ),
  );
  const isWanted = ({ part, indicator }: Meaning): boolean =>
    part !== 'reference' || compared.has(indicator.id);
  const resolved: Resolved[] = [];
  const unused: { name: string; figures: number }[] = [];
  const counted = [...passedOver].reverse();
  const nearMisses = new Map<string, NearMiss>();
  const ambiguities = new Map<string, Ambiguity>();
  for (const [position, observation] of observations.entries()) {
    while (counted.length > 0 && (counted.at(-1)?.before ?? 0) <= position) {
      unused.push(...counted.splice(-1));
    }
    const meanings = index.find(observation.name).filter(isWanted);
    const [meaning] = meanings;
    if (meaning !== undefined && meanings.length === 1) {
      const part = observation.part === 'value' ? meaning.part : observation.part;
      resolved.push({ observation, indicator: meaning.indicator, part });
      continue;
    }
    const key = comparableName(observation.name);
    const { indicators, nearest } =
      meaning === undefined
        ? guess(observation.name)
        : { indicators: meanings.map(({ indicator }) => indicator), nearest: null };
    const [indicator] = indicators;
    if (indicators.length > 1) {
      if (!ambiguities.has(key)) ambiguities.set(key, { observation, indicators });
    } else if (nearest !== null && indicator !== undefined && !nearMisses.has(key)) {
      nearMisses.set(key, { observation, nearest, indicator });
    }
    if (indicators.length < 2) {
      const figures = observation.reading.kind === 'number' ? 1 : 0;
      unused.push({ name: observation.name, figures });
    }
  }
  unused.push(...counted.reverse());
  return {
    resolved,
    nearMisses: [...nearMisses.values()],
    ambiguities: [...ambiguities.values()],
    unused,
  };
}

const indexes = new WeakMap<Policy, NameIndex>();

/** The names of a policy's indicators; kept, since every region is matched with the same ones. */
function indexOf(policy: Policy, all: NameIndex): NameIndex {
  const index = indexes.get(policy) ?? all.only(policy.indicators);
  indexes.set(policy, index);
  return index;
}

/** Which indicators an unknown name probably means, and the name that was probably meant. */
interface Guess {
  readonly indicators: readonly Indicator[];
  readonly nearest: string | null;
}

const noGuess: Guess = { indicators: [], nearest: null };

/** Shortest name, in characters, that is taken for the end of a longer one. */
const shortestEnding = 3;

/**
 * Guesses at a name that is no indicator's: the end of one or several (顾客满意度 where a policy
 * has two of them), or a misspelling.
 */
function guessMeaning(name: string, index: NameIndex, policy: Policy, all: NameIndex): Guess {
  if (all.find(name).length > 0) return noGuess;
  const key = comparableName(name);
  if (key.length >= shortestEnding) {
    const indicators = scoredNames(policy)
      .filter(({ keys }) => keys.some((each) => each.endsWith(key)))
      .map(({ indicator }) => indicator);
    const [only] = indicators;
    if (only !== undefined) return { indicators, nearest: only.name.zh };
  }
  const nearest = nearestName(name, index.written);
  const [meaning] = nearest === null ? [] : index.find(nearest);
  return meaning === undefined ? noGuess : { indicators: [meaning.indicator], nearest };
}

interface ScoredName {
  readonly indicator: Indicator;
  readonly keys: readonly string[];
}

const scored = new WeakMap<Policy, readonly ScoredName[]>();

/** The indicators of scored targets with their names in comparable form; kept for all names. */
function scoredNames(policy: Policy): readonly ScoredName[] {
  const known = scored.get(policy);
  if (known !== undefined) return known;
  const targets = policy.targets.filter(({ criterion }) => criterion !== null);
  const indicators = new Set(targets.map(({ indicator }) => indicator));
  const found = [...indicators].map((indicator) => {
    const { name, aliases } = indicator;
    return { indicator, keys: [name.zh, name.en, ...aliases].map(comparableName) };
  });
  scored.set(policy, found);
  return found;
}
