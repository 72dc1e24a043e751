import { emptySeries, type Figure, type Gap, type Measurement, Series } from '../domain/case.ts';
import { type Decimal, decimal, hundred, one, zero } from '../domain/decimal.ts';
import { type Diagnostic, diagnose, placeOf } from '../domain/diagnostic.ts';
import { Exact } from '../domain/exact.ts';
import type { Indicator, Part } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import { type Period, periodText } from '../domain/period.ts';
import { convert, isSameUnit, placeUnit, type StatedUnit, valueIn } from '../domain/unit.ts';
import { figureOfCell, gap, problemGap } from './figure-of-cell.ts';
import { isPlaceUnit, periodKey, sorted } from './places.ts';
import { rateOfCounts } from './rate-of-counts.ts';
import type { Resolved } from './resolve-names.ts';

/** What the data of one region say of an indicator. */
export interface Assembled {
  /** Its figures, given or worked out. */
  readonly values: Series;
  /** The region's places among all provinces. */
  readonly ranks: Series;
  /** The nation's figures, given under a name of their own beside the region's. */
  readonly references: Series;
}

/** Nothing said. */
export const nothingAssembled: Assembled = {
  values: emptySeries,
  ranks: emptySeries,
  references: emptySeries,
};

/**
 * Puts the observations of one indicator in one region together, period by period.
 *
 * @param isRanked whether a target asks for its place among the provinces; few figures need to know
 */
export function assemble(
  indicator: Indicator,
  found: readonly Resolved[],
  isRanked: () => boolean,
): Assembled {
  const { values, ranks, references } = sorted(indicator, found, isRanked);
  const measureValue = (period: Period | null, members: readonly Resolved[]): Measurement =>
    measure(indicator, period, members);
  return {
    values: toSeries(indicator, values, measureValue),
    ranks: toSeries(indicator, ranks, measureRank),
    references: toSeries(indicator, references, measureValue),
  };
}

function toSeries(
  indicator: Indicator,
  resolved: readonly Resolved[],
  measureAll: (period: Period | null, members: readonly Resolved[]) => Measurement,
): Series {
  const groups = new Map<string, { period: Period | null; members: Resolved[] }>();
  const troubles: Diagnostic[] = [];
  for (const each of resolved) {
    const { dating } = each.observation;
    if (dating.kind === 'unreadable') {
      // A blank year beside no figure says nothing.
      if (each.observation.reading.kind !== 'missing') troubles.push(dating.problem);
      continue;
    }
    const period = dating.kind === 'dated' ? dating.period : null;
    const key = periodKey(each.observation);
    const group = groups.get(key) ?? { period, members: [] };
    group.members.push(each);
    groups.set(key, group);
  }
  const measurements = [...groups.values()].map(({ period, members }) =>
    measureAll(period, members),
  );
  return new Series(indicator.unit === null ? withOneUnit(indicator, measurements) : measurements, [
    ...new Set(troubles),
  ]);
}

/** A place among all provinces: a whole number from 1 on. */
function measureRank(period: Period | null, members: readonly Resolved[]): Measurement {
  const places = members.map(({ observation, indicator }): Measurement => {
    const { reading, evidence } = observation;
    if (reading.kind !== 'number') return figureOfCell(indicator, observation, period);
    const { value, unit } = reading;
    if (unit !== null && !isPlaceUnit(unit)) {
      const args = { indicator: indicator.name, found: unit.text, expected: placeUnit.text };
      return problemGap(period, { evidence: [evidence] }, 'rank-unit', args);
    }
    return value.gte('1') && value.eq(value.round(0))
      ? {
          state: 'usable',
          period,
          value: Exact.of(value),
          decimals: 0,
          unit: unit === null ? null : placeUnit,
          counts: null,
          treatments: [],
          asFraction: null,
          evidence: [evidence],
        }
      : problemGap(period, { evidence: [evidence] }, 'rank-invalid', { found: evidence.text });
  });
  const [first] = members;
  const settled = first === undefined ? null : settle(first.indicator, places, period);
  return settled ?? gap('missing', period, []);
}

/** What the data say of an indicator for one period, from all the cells that bear on it. */
function measure(
  indicator: Indicator,
  period: Period | null,
  members: readonly Resolved[],
): Measurement {
  const ofPart = (wanted: Part): readonly Observation[] =>
    members.filter(({ part }) => part === wanted).map(({ observation }) => observation);
  const written = settle(
    indicator,
    [
      ...ofPart('value').map((each) => figureOfCell(indicator, each, period)),
      ...ofPart('complement').map((each) => turnedRound(figureOfCell(indicator, each, period))),
    ],
    period,
  );
  const counts = { passed: ofPart('passed'), failed: ofPart('failed'), total: ofPart('total') };
  const counted = rateOfCounts(indicator, counts, period);
  if (written === null || counted === null) {
    const cells = members.map(({ observation }) => observation);
    return written ?? counted ?? gap('missing', period, cells);
  }
  if (written.state === 'missing') return counted;
  if (counted.state === 'missing' || counted.state === 'below-unit') return written;
  if (written.state === 'below-unit') return counted;
  if (counted.state === 'counts-incomplete') return written;
  if (written.state !== 'usable' || counted.state !== 'usable')
    return unreadableOf([written, counted]);
  const evidence = [...written.evidence, ...counted.evidence];
  return contradicts(written, counted)
    ? problemGap(period, { evidence }, 'rate-contradicts-counts', {
        rate: written.value,
        passed: counted.counts?.passed ?? null,
        failed: counted.counts?.failed ?? null,
        total: counted.counts?.total ?? null,
        worked: counted.value,
      })
    : { ...counted, evidence };
}

function turnedRound(measurement: Measurement): Measurement {
  if (measurement.state !== 'usable') return measurement;
  const whole = Exact.of(hundred);
  const { value, asFraction, besidePercent, treatments } = measurement;
  return {
    ...measurement,
    value: whole.minus(value),
    asFraction: asFraction === null ? null : whole.minus(asFraction),
    ...(besidePercent === undefined ? {} : { besidePercent: whole.minus(besidePercent) }),
    treatments: [...treatments, { kind: 'turned-round' }],
  };
}

/** The one measurement that several cells of the same figure make; null without any cell. */
function settle(
  indicator: Indicator,
  measurements: readonly Measurement[],
  period: Period | null,
): Measurement | null {
  const unreadable = measurements.filter(({ state }) => state === 'unreadable');
  if (unreadable.length > 0) return unreadableOf(unreadable);
  const said = measurements.filter(({ state }) => state !== 'missing');
  const [first] = said;
  if (first === undefined) return measurements[0] ?? null;
  // A unit stated once settles it for the same figure without one.
  const explicit = said.find((each) => each.state === 'usable' && each.asFraction === null);
  const other = said.find((each) => !isSameFigure(first, each));
  const [cell, otherCell] = [first.evidence[0], other?.evidence[0]];
  if (other === undefined || cell === undefined || otherCell === undefined) {
    return explicit ?? first;
  }
  return problemGap(period, other, 'figures-differ', {
    indicator: indicator.name,
    first: cell,
    second: otherCell,
  });
}

/** Joins what two places say of the same series; where they contradict each other, neither counts. */
export function joinSeries(indicator: Indicator, first: Series, second: Series): Series {
  const periods = new Map<string, Measurement[]>();
  for (const each of [...first.measurements, ...second.measurements]) {
    const key = each.period === null ? '' : periodText(each.period);
    periods.set(key, [...(periods.get(key) ?? []), each]);
  }
  const joined = [...periods.values()].flatMap(
    (members) => settle(indicator, members, members[0]?.period ?? null) ?? [],
  );
  return new Series(joined, [...first.troubles, ...second.troubles]);
}

const isSameFigure = (a: Measurement, b: Measurement): boolean =>
  a.state === 'usable' && b.state === 'usable' ? isSameValue(a, b) : a.state === b.state;

/** Whether two figures say the same: 5万元 and 50000元 do; without a unit of its own one takes the other's. */
const isSameValue = (a: Figure, b: Figure): boolean =>
  a.unit === null || b.unit === null
    ? a.value.equals(b.value)
    : (valueIn(a.unit, b)?.equals(a.value) ?? false);

/** Whether a rate differs from its counts by more than its own last digit's rounding. */
function contradicts(written: Figure, counted: Figure): boolean {
  const difference = written.value.minus(counted.value);
  const { c: digits, e: exponent } = written.value.numerator;
  const places = written.decimals ?? Math.max(0, digits.length - 1 - exponent);
  const half = Exact.of(decimal(`5e-${String(places + 1)}`));
  return difference.compare(half) > 0 || Exact.of(zero).minus(difference).compare(half) > 0;
}

/**
 * Figures of an indicator without a unit can be compared only where the data state one for all, or
 * units that convert, of which the largest is taken; otherwise none of them can be used.
 */
function withOneUnit(
  indicator: Indicator,
  measurements: readonly Measurement[],
): readonly Measurement[] {
  const figures = measurements
    .filter((each): each is Figure => each.state === 'usable')
    .sort((a, b) => (a.period?.from ?? 0) - (b.period?.from ?? 0));
  const common = largest(figures);
  const [first] = figures;
  const alike = common === null ? null : figures.map((figure) => inUnit(figure, common));
  if (alike?.every((each) => each !== null) === true) {
    return measurements.map((each) => {
      const at = each.state === 'usable' ? figures.indexOf(each) : -1;
      return alike[at] ?? each;
    });
  }
  const other = figures.find(({ unit }) => !isSameUnit(unit, first?.unit ?? null));
  if (first === undefined || other === undefined) return measurements;
  const [cell] = other.evidence;
  const args = {
    indicator: indicator.name,
    first: first.unit?.text ?? '',
    second: other.unit?.text ?? '',
  };
  const place = cell === undefined ? null : placeOf(cell);
  const problem = diagnose('warning', 'units-of-series-differ', args, place);
  return measurements.map((each): Measurement =>
    each.state === 'usable'
      ? { state: 'unreadable', period: each.period, problems: [problem], evidence: each.evidence }
      : each,
  );
}

/** The unit of some figures that holds most of its base unit; null where one of them has none. */
function largest(figures: readonly Figure[]): StatedUnit | null {
  const factorOf = ({ unit }: StatedUnit): Decimal => unit?.factor ?? one;
  let found: StatedUnit | null = null;
  for (const { unit } of figures) {
    if (unit === null) return null;
    if (found === null || factorOf(unit).gt(factorOf(found))) found = unit;
  }
  return found;
}

/** A figure in another unit; null where it does not convert. */
function inUnit(figure: Figure, unit: StatedUnit): Figure | null {
  if (figure.unit === null || isSameUnit(figure.unit, unit)) return figure;
  const result = convert(figure.value, figure.unit, unit, []);
  if (result.kind !== 'converted') return null;
  const { text } = figure.unit;
  const treatments = [...figure.treatments, { kind: 'converted', stated: text } as const];
  return { ...figure, unit, value: result.value, decimals: null, treatments };
}

const unreadableOf = (measurements: readonly Measurement[]): Gap => ({
  state: 'unreadable',
  period: measurements[0]?.period ?? null,
  problems: measurements.flatMap((each) => (each.state === 'unreadable' ? each.problems : [])),
  evidence: measurements.flatMap(({ evidence }) => evidence),
});
