import {
  type Case,
  emptySeries,
  type Figure,
  type Measurement,
  type Peer,
  Series,
} from '../domain/case.ts';
import { one } from '../domain/decimal.ts';
import type { Exact } from '../domain/exact.ts';
import { nothingUnused } from '../domain/figures.ts';
import { type Indicator, oneToOneWith } from '../domain/indicator.ts';
import type { NameIndex } from '../domain/name-index.ts';
import type { Target } from '../domain/policy.ts';
import { type Region, regionKey, type Regions } from '../domain/region.ts';
import { convert, isSameUnit, type StatedUnit } from '../domain/unit.ts';
import { type Assembled, joinSeries, nothingAssembled } from './assemble.ts';
import type { RegionGroups } from './choose-regions.ts';
import { problemGap } from './figure-of-cell.ts';
import { type MatchedPolicy, matchPolicy, referenceOf } from './match-policy.ts';

/** What stands around the figures of a region: those of all the others. */
export interface Surroundings {
  readonly region: Region;
  readonly groups: RegionGroups;
  readonly regions: Regions;
  readonly allNames: NameIndex;
}

const noPeers: readonly Peer[] = [];

const nothing = { observations: [], passedOver: nothingUnused, plain: null };

/** Puts each target together with the series that bear on it, in the target's own unit. */
export function casesOf(
  targets: readonly Target[],
  matched: MatchedPolicy,
  around: Surroundings,
): readonly Case[] {
  const others = new Map<string, MatchedPolicy>();
  const matchedOf = (region: Region): MatchedPolicy => {
    const key = regionKey(region);
    const found =
      others.get(key) ??
      matchPolicy(matched.policy, around.groups.get(key) ?? nothing, around.allNames);
    others.set(key, found);
    return found;
  };
  return targets.map((target) => caseOf(target, matched, around, matchedOf));
}

function caseOf(
  target: Target,
  matched: MatchedPolicy,
  { region, regions }: Surroundings,
  matchedOf: (region: Region) => MatchedPolicy,
): Case {
  const id = target.indicator.id;
  const of = ({ assembled }: MatchedPolicy): Assembled => assembled.get(id) ?? nothingAssembled;
  const { values, ranks, references } = of(matched);
  const { criterion } = target;
  const withoutPeers = (series: Series, reference: Series): Case => ({
    target,
    series,
    ranks,
    peers: noPeers,
    reference,
  });
  if (criterion?.kind === 'rank-within') {
    // Only a province has a place among the provinces.
    if (!regions.ranked.some(({ code }) => code === region.code)) {
      return withoutPeers(emptySeries, emptySeries);
    }
    const peers = regions.ranked
      .filter(({ code }) => code !== region.code)
      .map((peer) => ({ region: peer, series: of(matchedOf(peer)).values }));
    return { target, series: values, ranks, peers, reference: emptySeries };
  }
  if (criterion !== null && 'reference' in criterion) {
    const named = referenceOf(matched.policy, criterion.reference);
    if (named !== null) {
      const given = (matched.assembled.get(named.id) ?? nothingAssembled).values;
      return withoutPeers(inUnit(values, target), given);
    }
    const place = regions.known(criterion.reference);
    const given = place === null ? emptySeries : of(matchedOf(place)).values;
    const joined = joinSeries(target.indicator, given, references);
    return withoutPeers(inUnit(values, target), joined);
  }
  return withoutPeers(inUnit(values, target), emptySeries);
}

function inUnit(series: Series, { unit, indicator }: Pick<Target, 'unit' | 'indicator'>): Series {
  if (unit === null || isSameUnit(unit, indicator.unit)) return series;
  const toUnit = (measurement: Measurement): Measurement =>
    measurement.state === 'usable' ? converted(measurement, unit, indicator) : measurement;
  return new Series(series.measurements.map(toUnit), series.troubles);
}

function converted(figure: Figure, unit: StatedUnit, indicator: Indicator): Measurement {
  const from = figure.unit ?? unit;
  const ids = oneToOneWith(unit, indicator);
  const result = convert(figure.value, from, unit, ids);
  // Of an indicator without a unit the data may state any.
  if (result.kind === 'impossible' || isBarePrefix(figure, unit)) {
    const found = figure.unit?.text ?? figure.evidence[0]?.text ?? '';
    const args = { indicator: indicator.name, found, expected: unit.text };
    return problemGap(figure.period, figure, 'unit-mismatch', args);
  }
  const inTarget = (fraction: Exact | null | undefined): Exact | null => {
    const found = fraction == null ? null : convert(fraction, from, unit, ids);
    return found === null || found.kind === 'impossible' ? null : found.value;
  };
  const besidePercent = inTarget(figure.besidePercent);
  // 500元 is neither turned into 0.05万元 nor back again for the reader.
  const others = figure.treatments.filter(({ kind }) => kind !== 'converted');
  const stated = figure.treatments.find((each) => each.kind === 'converted')?.stated ?? from.text;
  const isSaid = result.kind === 'converted' && stated !== unit.text;
  return {
    ...figure,
    unit,
    value: result.value,
    decimals: isSaid ? null : figure.decimals,
    asFraction: inTarget(figure.asFraction),
    ...(besidePercent === null ? {} : { besidePercent }),
    treatments: isSaid ? [...others, { kind: 'converted', stated }] : others,
  };
}

/**
 * Whether a figure of an indicator without a unit was written with a bare prefix, which leaves it
 * without decimals of its own, and for a target in a unit of several: 5万 is hardly 50000万元.
 */
const isBarePrefix = ({ unit, decimals }: Figure, asked: StatedUnit): boolean =>
  unit === null && decimals === null && (asked.unit?.base != null || !asked.scale.eq(one));
