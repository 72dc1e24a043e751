import { diagnose, placeOf } from '../domain/diagnostic.ts';
import type { Indicator, Part } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import { periodText } from '../domain/period.ts';
import { placeUnit, type StatedUnit } from '../domain/unit.ts';
import type { Resolved } from './resolve-names.ts';

/** The dimension, in `policies/units.yaml`, of places. */
export const rankDimension = 'rank';

/** The figures of an indicator by what they are figures of. */
export interface Sorted {
  readonly values: readonly Resolved[];
  readonly ranks: readonly Resolved[];
  /** The nation's, as values. */
  readonly references: readonly Resolved[];
}

/**
 * Sorts the figures of one indicator: its own, its places among the provinces, the nation's.
 *
 * @param isRanked whether a target asks for its place among the provinces
 */
export function sorted(
  indicator: Indicator,
  found: readonly Resolved[],
  isRanked: () => boolean,
): Sorted {
  const resolved = found.map((each) => inPersons(indicator, each, isRanked));
  const isReference = ({ part }: Resolved): boolean => part === 'reference';
  const isRank = (each: Resolved): boolean => partOf(indicator, each) === 'rank';
  const references = resolved.filter(isReference);
  const ranks = resolved.filter(isRank);
  const values = resolved.filter((each) => !isRank(each) && !isReference(each));
  const misplaced =
    ranks.length === 0 || isRanked() ? none : misplacedAmong(indicator, ranks, values);
  return {
    values: [...values, ...Array.from(misplaced, (each) => notAsked(indicator, each))],
    ranks: ranks.filter((each) => !misplaced.has(each)),
    references: references.map((each): Resolved => ({ ...each, part: 'value' })),
  };
}

/** A figure in places (位) of an indicator that is measured in something else is a rank. */
function partOf({ unit }: Indicator, { part, observation: { reading } }: Resolved): Part {
  const stated = reading.kind === 'number' ? reading.unit?.unit?.dimension : null;
  const isRank = stated === rankDimension || unit?.unit?.dimension === rankDimension;
  return part === 'value' && isRank ? 'rank' : part;
}

const none: ReadonlySet<Resolved> = new Set();

/**
 * Figures in places of an indicator that nobody ranks, where nothing else is said of its measure:
 * 96位 for 96%. Beside a figure of the same period they are ranks, which nobody asks for.
 */
function misplacedAmong(
  { unit }: Indicator,
  ranks: readonly Resolved[],
  values: readonly Resolved[],
): ReadonlySet<Resolved> {
  if (unit?.unit?.dimension === rankDimension) return none;
  const measured = new Set(
    values
      .filter(({ observation }) => observation.reading.kind !== 'missing')
      .map(({ observation }) => periodKey(observation)),
  );
  return new Set(
    ranks.filter(
      ({ part, observation }) => part === 'value' && !measured.has(periodKey(observation)),
    ),
  );
}

/** A place that stands for the figure itself, which can't be told from it. */
function notAsked(indicator: Indicator, { observation, ...rest }: Resolved): Resolved {
  const { evidence } = observation;
  const args = { indicator: indicator.name, found: evidence.text };
  const problem = diagnose('warning', 'rank-not-asked', args, placeOf(evidence));
  return { ...rest, observation: { ...observation, reading: { kind: 'unreadable', problem } } };
}

/** The period of a figure as a key; empty without one. */
export const periodKey = ({ dating }: Observation): string =>
  dating.kind === 'dated' ? periodText(dating.period) : '';

/** Whether places may be counted in a unit: 名 beside 位次 counts no persons. */
export const isPlaceUnit = ({ text, unit }: StatedUnit): boolean =>
  unit?.dimension === rankDimension || text === '名';

/** Units of persons, who are politely counted in 位 as well. */
const personUnits: ReadonlySet<string> = new Set(['人', '名']);

/**
 * A figure in 位 of an indicator that counts persons and that nobody ranks, read in its unit; any
 * other as it is.
 */
function inPersons({ unit }: Indicator, resolved: Resolved, isRanked: () => boolean): Resolved {
  const { observation } = resolved;
  const { reading } = observation;
  if (unit?.unit == null || !personUnits.has(unit.unit.id)) return resolved;
  if (reading.kind !== 'number' || reading.unit?.text !== placeUnit.text) return resolved;
  if (observation.evidence.text.startsWith('第') || isRanked()) return resolved;
  const stated = { ...reading.unit, unit: unit.unit };
  return { ...resolved, observation: { ...observation, reading: { ...reading, unit: stated } } };
}
