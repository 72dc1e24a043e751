import type { Indicator, Part } from '../domain/indicator.ts';
import { comparableName } from '../domain/name.ts';
import type { NameIndex } from '../domain/name-index.ts';
import { nearestName } from '../domain/nearest.ts';
import type { Observation } from '../domain/observation.ts';

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
  /** Figures of indicators that no target uses. */
  readonly unused: readonly Observation[];
}

/**
 * Finds the indicator of each observation by its name.
 *
 * @param index the names of the policy's indicators
 * @param all the names of all indicators known anywhere, which are no misspellings
 */
export function resolveNames(
  observations: readonly Observation[],
  index: NameIndex,
  all: NameIndex,
): Resolution {
  const resolved: Resolved[] = [];
  const unused: Observation[] = [];
  const nearMisses = new Map<string, NearMiss>();
  const ambiguities = new Map<string, Ambiguity>();
  const suggestions = new Map<string, string | null>();
  for (const observation of observations) {
    const { name } = observation;
    const [meaning, ...others] = index.find(name);
    if (meaning !== undefined && others.length === 0) {
      const part = observation.part === 'value' ? meaning.part : observation.part;
      resolved.push({ observation, indicator: meaning.indicator, part });
      continue;
    }
    const key = comparableName(name);
    if (meaning !== undefined) {
      const indicators = [meaning, ...others].map(({ indicator }) => indicator);
      if (!ambiguities.has(key)) ambiguities.set(key, { observation, indicators });
      continue;
    }
    unused.push(observation);
    if (all.find(name).length > 0) continue;
    const nearest = suggestions.has(key) ? suggestions.get(key) : nearestName(name, index.written);
    suggestions.set(key, nearest ?? null);
    const [near] = nearest == null ? [] : index.find(nearest);
    if (nearest != null && near !== undefined && !nearMisses.has(key)) {
      nearMisses.set(key, { observation, nearest, indicator: near.indicator });
    }
  }
  return {
    resolved,
    nearMisses: [...nearMisses.values()],
    ambiguities: [...ambiguities.values()],
    unused,
  };
}
