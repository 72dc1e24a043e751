import { type LaterFigures, Series, type YearlyFigure } from '../domain/case.ts';
import { decimalOf } from '../domain/decimal.ts';
import { Exact } from '../domain/exact.ts';
import type { FoundName, PlainFigures, PlainRegion, UnusedFigures } from '../domain/figures.ts';
import { type Indicator, isPercentage, takesPercents } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import type { Year } from '../domain/period.ts';
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
  /** Those that figures stand for which are no series by themselves. */
  const taken = new Set(others.map(({ name }) => names.read(name).meaning?.indicator));
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
    const other = plain.get(indicator);
    if (other !== undefined) {
      plain.delete(indicator);
      taken.add(indicator);
      left.push(other);
    }
    if (part === 'value' && !taken.has(indicator) && isSeries(indicator, each)) {
      plain.set(indicator, each);
    } else {
      taken.add(indicator);
      left.push(each);
    }
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
export const assemblePlain = (indicator: Indicator, figures: PlainFigures): Assembled => ({
  ...nothingAssembled,
  values: new Series(new PlainSeries(indicator, figures)),
});

class PlainSeries implements LaterFigures {
  readonly years: readonly Year[];
  readonly hasFractions: boolean;

  constructor(
    private readonly indicator: Indicator,
    private readonly figures: PlainFigures,
  ) {
    this.years = figures.years;
    this.hasFractions = mayHoldFractions(figures) && this.arePercents;
  }

  figure(at: number): YearlyFigure {
    const { indicator, figures } = this;
    const year = this.years[at];
    if (year === undefined) throw new Error('a figure has its year');
    const scale = figures.scale(at);
    const value = decimalOf(figures.digits(at), scale);
    const isStated = figures.unit !== null;
    const period = { from: year, to: year };
    return figureOfNumber(indicator, value, scale, isStated, period, figures.evidence(at));
  }

  value(at: number): Exact {
    return Exact.of(decimalOf(this.figures.digits(at), this.figures.scale(at)));
  }

  private get arePercents(): boolean {
    // The unit that is stated is the indicator's own.
    return this.figures.unit === null
      ? takesPercents(this.indicator)
      : isPercentage(this.indicator);
  }
}
