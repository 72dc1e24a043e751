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
    const nearest = nearestName(name, known);
    const isTelling = nearest !== null && comparableName(name).length >= shortestTelling;
    const severity = isTelling ? 'warning' : 'detail';
    return diagnose(severity, 'region-unknown', { name, nearest }, place, about);
  });
}
