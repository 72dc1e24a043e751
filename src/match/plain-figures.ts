import { Series } from '../domain/case.ts';
import { decimal } from '../domain/decimal.ts';
import type { FoundName, PlainFigures, PlainRegion, UnusedFigures } from '../domain/figures.ts';
import { type Indicator, isPercentage, takesPercents } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import { isSameUnit } from '../domain/unit.ts';
import { type Assembled, nothingAssembled } from './assemble.ts';
import { figureOfNumber } from './figure-of-cell.ts';
import { rankDimension } from './places.ts';
import { arePossible, mayHoldFractions } from './plausibility.ts';
import type { PolicyNames } from './resolve-names.ts';

/** Figures that need nothing but their indicator to be a series. */
export type PlainByIndicator = ReadonlyMap<Indicator, PlainFigures>;

/** Sorts plain figures by what is to be done with them. */
export function sortPlain(
  { names: all, others }: PlainRegion,
  counted: UnusedFigures,
  names: PolicyNames,
): {
  readonly plain: PlainByIndicator;
  /** Those that have to be looked at one by one. */
  readonly observations: readonly Observation[];
  /** Those that concern no target. */
  readonly passedOver: UnusedFigures;
} {
  const plain = new Map<Indicator, PlainFigures>();
  const left: PlainFigures[] = [];
  const unused: FoundName[] = [];
  let { figures } = counted;
  const shared = new Set<Indicator>();
  const seen = new Set(others.map(({ name }) => names.read(name).meaning?.indicator));
  for (const each of all) {
    const { meaning, indicators } = names.read(each.name);
    if (meaning === null) {
      if (indicators.length > 0) left.push(each);
      else {
        unused.push({ name: each.name, place: each.first });
        figures += each.years.length;
      }
      continue;
    }
    const { indicator, part } = meaning;
    // Several names for one indicator have to agree.
    if (seen.has(indicator)) shared.add(indicator);
    seen.add(indicator);
    if (part === 'value' && isSeries(indicator, each) && !plain.has(indicator)) {
      plain.set(indicator, each);
    } else left.push(each);
  }
  for (const indicator of shared) {
    const each = plain.get(indicator);
    if (each !== undefined) left.push(each);
    plain.delete(indicator);
  }
  const observations = [...others, ...left.flatMap((each) => each.observations())];
  return {
    plain,
    observations: observations.sort((a, b) => a.evidence.line - b.evidence.line),
    passedOver: {
      figures,
      names: unused.length === 0 ? counted.names : [...unused, ...counted.names],
    },
  };
}

/** Whether the figures are in the indicator's own unit, or in none, and all of them can be true. */
function isSeries(indicator: Indicator, figures: PlainFigures): boolean {
  const { unit } = indicator;
  const isRank = [unit, figures.unit].some((each) => each?.unit?.dimension === rankDimension);
  const isOwn = figures.unit === null || isSameUnit(figures.unit, unit);
  return !isRank && isOwn && arePossible(indicator, figures);
}

/** Makes a series of plain figures, each of which is worked out when it is asked for. */
export function assemblePlain(indicator: Indicator, figures: PlainFigures): Assembled {
  const { years, unit } = figures;
  // The unit that is stated is the indicator's own.
  const arePercents = unit === null ? takesPercents(indicator) : isPercentage(indicator);
  const hasFractions = arePercents && mayHoldFractions(figures);
  const figure = (at: number) => {
    const year = years[at];
    if (year === undefined) throw new Error('a figure has its year');
    const period = { from: year, to: year };
    const evidence = figures.evidence(at);
    const isStated = unit !== null;
    const value = decimal(evidence.text);
    return figureOfNumber(indicator, value, figures.scale(at), isStated, period, evidence);
  };
  return { ...nothingAssembled, values: new Series({ years, hasFractions, figure }) };
}
