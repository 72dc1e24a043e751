import {
  type FoundName,
  maxNamesTold,
  nothingUnused,
  type UnusedFigures,
} from '../domain/figures.ts';
import type { Indicator, Part } from '../domain/indicator.ts';
import { comparableName } from '../domain/name.ts';
import type { Meaning, NameIndex } from '../domain/name-index.ts';
import { isEndOf, nearestName } from '../domain/nearest.ts';
import type { Observation } from '../domain/observation.ts';
import type { Year } from '../domain/period.ts';
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
  /** Newest year of a figure with such a name. */
  readonly newestUnclear: Year | null;
  /** Figures of indicators that no target uses, but for names that are nearly one of the policy's. */
  readonly unused: UnusedFigures;
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
  passedOver: UnusedFigures = nothingUnused,
): Resolution {
  const names = namesFor(policy, all);
  const resolved: Resolved[] = [];
  const unused: FoundName[] = [];
  const nearMisses = new Map<string, NearMiss>();
  const ambiguities = new Map<string, Ambiguity>();
  let newestUnclear: Year | null = null;
  for (const observation of observations) {
    const { meaning, indicators, nearest } = names.read(observation.name);
    if (meaning !== null) {
      const part = observation.part === 'value' ? meaning.part : observation.part;
      resolved.push({ observation, indicator: meaning.indicator, part });
      continue;
    }
    const key = comparableName(observation.name);
    const [indicator] = indicators;
    const { dating, reading } = observation;
    if (indicator !== undefined && dating.kind === 'dated' && reading.kind === 'number') {
      newestUnclear = Math.max(newestUnclear ?? dating.period.to, dating.period.to);
    }
    if (indicators.length > 1) {
      if (!ambiguities.has(key)) ambiguities.set(key, { observation, indicators });
    } else if (nearest !== null && indicator !== undefined) {
      if (!nearMisses.has(key)) nearMisses.set(key, { observation, nearest, indicator });
    } else if (reading.kind === 'number') {
      unused.push({ name: observation.name, place: observation.evidence });
    }
  }
  return {
    resolved,
    nearMisses: [...nearMisses.values()],
    ambiguities: [...ambiguities.values()],
    newestUnclear,
    unused: {
      figures: unused.length + passedOver.figures,
      names: firstNames([...unused, ...passedOver.names]),
    },
  };
}

/** The names that come first, each once. */
function firstNames(found: readonly FoundName[]): readonly FoundName[] {
  const names = new Map<string, FoundName>();
  for (const each of inOrder(found)) {
    if (names.size >= maxNamesTold) break;
    if (!names.has(each.name)) names.set(each.name, each);
  }
  return [...names.values()];
}

/** Sorts by file, in the order in which they come, and by line. */
function inOrder(list: readonly FoundName[]): readonly FoundName[] {
  const files = [...new Set(list.map(({ place }) => place.file))];
  if (files.length === 1)
    return [...list].sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
  return [...list].sort(
    ({ place: a }, { place: b }) =>
      files.indexOf(a.file) - files.indexOf(b.file) || (a.line ?? 0) - (b.line ?? 0),
  );
}

/** What a name stands for in a policy, or was probably meant to. */
export interface NameReading extends Guess {
  /** Null where it stands for none of the policy's indicators, or for several. */
  readonly meaning: Meaning | null;
}

/** Reads the names of data by those of a policy's indicators. */
export class PolicyNames {
  private readonly index: NameIndex;
  private readonly readings = new Map<string, NameReading>();

  constructor(
    private readonly policy: Policy,
    private readonly all: NameIndex,
  ) {
    this.index = all.only(policy.indicators);
  }

  /** Whether a target asks for the place of an indicator among the provinces. */
  isRanked(indicator: Indicator): boolean {
    return this.policy.targets.some(
      (target) => target.indicator === indicator && target.criterion?.kind === 'rank-within',
    );
  }

  /** Whether a target compares an indicator with another figure, such as the nation's. */
  private isCompared(indicator: Indicator): boolean {
    return this.policy.targets.some(
      (target) =>
        target.indicator === indicator &&
        target.criterion !== null &&
        'reference' in target.criterion,
    );
  }

  read(name: string): NameReading {
    const known = this.readings.get(name);
    if (known !== undefined) return known;
    const reading = this.search(name);
    this.readings.set(name, reading);
    return reading;
  }

  private search(name: string): NameReading {
    // The nation's figure of an indicator that nothing is compared with is no figure of ours.
    const meanings = this.index
      .find(name)
      .filter(({ part, indicator }) => part !== 'reference' || this.isCompared(indicator));
    const [meaning, other] = meanings;
    if (meaning === undefined) {
      return { meaning: null, ...guessMeaning(name, this.index, this.policy, this.all) };
    }
    return other === undefined
      ? { meaning, ...noGuess }
      : { meaning: null, indicators: meanings.map(({ indicator }) => indicator), nearest: null };
  }
}

const known = new WeakMap<Policy, PolicyNames>();

/** The names of a policy's indicators; kept, since every region is matched with the same ones. */
export function namesFor(policy: Policy, all: NameIndex): PolicyNames {
  const found = known.get(policy);
  if (found !== undefined) return found;
  const names = new PolicyNames(policy, all);
  known.set(policy, names);
  return names;
}

/** Which indicators an unknown name probably means, and the name that was probably meant. */
interface Guess {
  readonly indicators: readonly Indicator[];
  readonly nearest: string | null;
}

const noGuess: Guess = { indicators: [], nearest: null };

/** Shortest name, in characters, that is taken for the end of a longer one. */
export const shortestEnding = 3;

/**
 * Guesses at a name that is no indicator's: the end of one or several (顾客满意度 where a policy
 * has two of them), or a misspelling.
 */
function guessMeaning(name: string, index: NameIndex, policy: Policy, all: NameIndex): Guess {
  if (all.find(name).length > 0) return noGuess;
  const key = comparableName(name);
  if (key.length >= shortestEnding) {
    const indicators = scoredNames(policy)
      .filter(({ keys }) => keys.some((each) => isEndOf(key, each)))
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
