import { type Diagnostic, diagnose, type Severity } from '../domain/diagnostic.ts';
import { nearestName } from '../domain/nearest.ts';
import { type Figures, nothingUnused, type RegionFigures } from '../domain/figures.ts';
import { type Province, type Region, regionKey, type Regions } from '../domain/region.ts';
import type { RegionChoice } from '../domain/scorecard.ts';
import { isAggregate, isLikePlace } from './aggregate.ts';
import { regionDoubts } from './region-doubts.ts';

/** The figures of one region that is to be judged. */
export interface RegionData {
  readonly region: Region;
  readonly choice: RegionChoice;
  readonly figures: Pick<RegionFigures, 'observations' | 'passedOver' | 'plain'>;
}

/** The figures of every region, by its key. */
export type RegionGroups = ReadonlyMap<string, RegionFigures>;

/** Whether `--region` asks for every region found. */
export const wantsAll = (wanted: readonly string[]): boolean => wanted.includes('all');

/** Most regions that one run judges; the nation has some 3200 provinces, prefectures and counties. */
export const maxRegions = 5_000;

/** Refuses to judge more regions than one run does. */
export const tooMany = (found: number): readonly Diagnostic[] =>
  found > maxRegions ? [diagnose('error', 'too-many-regions', { found, limit: maxRegions })] : [];

/** The figures of the regions that are to be judged, and of those around them. */
export interface ChosenRegions {
  readonly data: readonly RegionData[];
  readonly groups: RegionGroups;
  /** Mistakes in the call that leave nothing to judge. */
  readonly diagnostics: readonly Diagnostic[];
  /** What is to be said of places that the catalogue or the policies don't know. */
  readonly doubts: readonly Diagnostic[];
}

/**
 * Sorts the figures by the regions that are to be judged.
 *
 * @param province the policy's own: judged by default, and meant where the data name no region
 * @param wanted names, or `all`
 */
export function chooseRegions(
  figures: Figures,
  province: Province,
  wanted: readonly string[],
  regions: Regions,
): ChosenRegions {
  const found = figures.byRegion(province);
  const groups = new Map(found.map((each) => [regionKey(each.region), each]));
  const doubts = regionDoubts(groups.values(), province, regions);
  const names = [...groups.values()].map(({ region }) => region.name.zh);
  if (wantsAll(wanted)) {
    const data = [...groups.values()]
      .filter(({ region }) => isJudged(region, regions))
      .map((group): RegionData => ({ region: group.region, choice: 'given', figures: group }));
    const diagnostics = tooMany(data.length);
    const isNothing = data.length === 0 && found.length > 0;
    const addedUp = found.filter(({ region }) => isAggregate(region));
    const strange = found.filter(
      ({ region }) =>
        isJudged(region, regions) &&
        !isLikePlace(region) &&
        regions.meanings(region.name.zh).length === 0,
    );
    return {
      data: diagnostics.length > 0 ? [] : data,
      groups,
      diagnostics,
      doubts: [
        ...doubts,
        ...(isNothing
          ? [diagnose('warning', 'no-region-judged', { names })]
          : namedIn('detail', 'regions-left-out', addedUp)),
        ...namedIn('warning', 'regions-unlike-places', strange),
      ],
    };
  }
  const written = found.flatMap(({ region, isNamed }) => (isNamed ? [region.name.zh] : []));
  const named = wanted.length === 0 ? [province] : wanted.map((name) => regions.read(name));
  const chosen = [...new Map(named.map((region) => [regionKey(region), region])).values()];
  const data: RegionData[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const region of chosen) {
    const isOwn = regionKey(region) === regionKey(province);
    const group = groups.get(regionKey(region));
    if (group === undefined && !(isOwn && figures.isEmpty)) {
      const candidates = region.code === null ? regions.meanings(region.name.zh) : [];
      const near = [...names, ...regions.names, ...regions.namesWithin(province)];
      const nearest = region.code === null ? nearestName(region.name.zh, near) : null;
      diagnostics.push(
        candidates.length > 1
          ? diagnose('error', 'region-ambiguous', {
              name: region.name.zh,
              candidates: candidates.map(({ name }) => name),
            })
          : diagnose('error', 'region-not-found', { wanted: region.name, found: written, nearest }),
      );
      continue;
    }
    const isAssumed = isOwn && found.every(({ isNamed }) => !isNamed);
    const isMixed = isOwn && group?.isImplied === true;
    data.push({
      region: group?.region ?? region,
      choice: isAssumed
        ? 'assumed'
        : isMixed
          ? 'own-and-assumed'
          : wanted.length > 0
            ? 'given'
            : 'own-province',
      figures: group ?? { observations: [], passedOver: nothingUnused, plain: null },
    });
  }
  return { data, groups, diagnostics, doubts };
}

/** Says something of regions where there are any, at the first of them. */
function namedIn(
  severity: Severity,
  code: 'regions-left-out' | 'regions-unlike-places',
  list: readonly RegionFigures[],
): readonly Diagnostic[] {
  const [first] = list;
  if (first === undefined) return [];
  const place = first.first === null ? null : { ...first.first, column: null };
  return [diagnose(severity, code, { names: list.map(({ region }) => region.name) }, place)];
}

/** Whether a place is judged where every one is: the nation, and places added up, are not. */
export const isJudged = (region: Region, { nation }: Regions): boolean =>
  regionKey(region) !== regionKey(nation) && !isAggregate(region);
