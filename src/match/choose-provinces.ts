import type { Bilingual } from '../domain/bilingual.ts';
import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import type { Figures, RegionFigures } from '../domain/figures.ts';
import { horizon, type Policy } from '../domain/policy.ts';
import { isWithin, type Region, regionKey, type Regions } from '../domain/region.ts';
import { type ChosenRegions, isJudged, tooMany, wantsAll } from './choose-regions.ts';
import { regionDoubts } from './region-doubts.ts';

/** Regions to be judged, each by the editions of its own province. */
export interface ChosenProvinces extends ChosenRegions {
  readonly policiesOf: (region: Region) => readonly Policy[];
}

/**
 * Sorts the figures of many provinces: each province is judged by its own editions, and so are the
 * places in it that are asked for. Those without a rule file are counted and named.
 *
 * @param policies the editions of all provinces
 * @param wanted names of regions, or `all`; empty for the provinces themselves
 */
export function chooseProvinces(
  figures: Figures,
  policies: readonly Policy[],
  wanted: readonly string[],
  regions: Regions,
): ChosenProvinces {
  const found = figures.byRegion(regions.nation);
  const groups = new Map(found.map((each) => [regionKey(each.region), each]));
  const policiesOf = (region: Region): readonly Policy[] =>
    policies
      .filter(({ province }) => isWithin(region.code, province.code))
      .sort((a, b) => horizon(a) - horizon(b));
  const named = new Set(wanted.map((name) => regionKey(regions.read(name))));
  const isWanted = ({ region }: RegionFigures): boolean =>
    isJudged(region, regions) &&
    (wanted.length === 0
      ? isProvince(region, regions)
      : wantsAll(wanted) || named.has(regionKey(region)));
  const candidates = found.filter(isWanted);
  const judged = candidates.filter(({ region }) => policiesOf(region).length > 0);
  const others = candidates.filter((each) => !judged.includes(each));
  const diagnostics: readonly Diagnostic[] =
    judged.length === 0 && !figures.isEmpty
      ? [
          diagnose('error', 'no-province-with-policy', {
            found: namesOf(found.filter(({ isNamed }) => isNamed)),
          }),
        ]
      : tooMany(judged.length);
  return {
    data:
      diagnostics.length > 0
        ? []
        : judged.map((each) => ({
            region: each.region,
            choice: wanted.length === 0 ? 'own-province' : 'given',
            figures: each,
          })),
    groups,
    policiesOf,
    diagnostics,
    doubts: [
      ...regionDoubts(found, regions.nation, regions),
      ...(found.some(({ isImplied }) => isImplied)
        ? [diagnose('warning', 'rows-without-region', {})]
        : []),
      ...(others.length === 0
        ? []
        : [diagnose('note', 'regions-without-policy', { names: namesOf(others) })]),
    ],
  };
}

const namesOf = (list: readonly RegionFigures[]): readonly Bilingual[] =>
  list.map(({ region }) => region.name);

const isProvince = (region: Region, { provinces }: Regions): boolean =>
  provinces.some(({ code }) => code === region.code);
