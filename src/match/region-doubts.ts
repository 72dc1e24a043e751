import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import { comparableName } from '../domain/name.ts';
import { nearestName } from '../domain/nearest.ts';
import type { RegionFigures } from '../domain/figures.ts';
import { type Province, regionKey, type Regions } from '../domain/region.ts';
import { isAggregate } from './aggregate.ts';

/** How many unknown places are held against the known ones. */
const maxCompared = 200;

/**
 * Shortest name, in characters, whose near miss is worth a warning: 常熟市, a county, differs from
 * 常州市 by one.
 */
const shortestTelling = 4;

/** The place that a longer name goes on from: 江苏 in 江苏（含昆山）, 南京市 in 江苏省南京市. */
function placeWithin(name: string, province: Province, regions: Regions): string | null {
  const key = comparableName(name);
  const names = [province.name.zh, ...province.aliases, province.id, province.code];
  const found = names.map(comparableName).find((each) => each.length > 1 && key.includes(each));
  if (found === undefined) return null;
  const [rest] = regions.meanings(key.slice(key.indexOf(found) + found.length));
  return (rest ?? province).name.zh;
}

/** What is to be said of places in the data that the catalogue doesn't know. */
export function regionDoubts(
  groups: Iterable<Pick<RegionFigures, 'region' | 'first'>>,
  province: Province,
  regions: Regions,
): readonly Diagnostic[] {
  const unknown = [...groups].filter(({ region }) => region.code === null && !isAggregate(region));
  if (unknown.length === 0) return [];
  const known = [...regions.names, ...regions.namesWithin(province)];
  return unknown.slice(0, maxCompared).map(({ region, first }) => {
    const name = region.name.zh;
    const about = { region: regionKey(region) };
    const place = first === null ? null : { ...first, column: null };
    const candidates = regions.meanings(name).map((each) => each.name);
    if (candidates.length > 1) {
      return diagnose('warning', 'region-ambiguous', { name, candidates }, place, about);
    }
    const inside = placeWithin(name, province, regions);
    const nearest = inside ?? nearestName(name, known);
    const isTelling =
      inside !== null || (nearest !== null && comparableName(name).length >= shortestTelling);
    const severity = isTelling ? 'warning' : 'detail';
    return diagnose(severity, 'region-unknown', { name, nearest }, place, about);
  });
}
