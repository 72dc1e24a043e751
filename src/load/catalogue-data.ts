import type { Bilingual } from '../domain/bilingual.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { decimal } from '../domain/decimal.ts';
import { KeyIndex } from '../domain/key-index.ts';
import { gatherNames, NameIndex } from '../domain/name-index.ts';
import type { Prefecture } from '../domain/prefecture.ts';
import { type Province, Regions } from '../domain/region.ts';
import { type StatedUnit, type Unit, Units } from '../domain/unit.ts';
import { buildIndicator } from './build.ts';
import type { IndicatorEntry } from './rule-file.ts';

/** The three catalogue files as plain data; factors as written digits. */
export interface PlainCatalogue {
  readonly prefixes: Readonly<Record<string, string>>;
  readonly units: readonly {
    readonly id: string;
    readonly dimension: string;
    readonly factor?: string;
    readonly base?: string;
    readonly symbol?: Bilingual;
    readonly names?: readonly string[];
    readonly prefixable?: boolean;
  }[];
  readonly nation: Province;
  readonly provinces: readonly Province[];
  readonly indicators: readonly IndicatorEntry[];
  /** What the program's build has gathered of all this, as that takes long. */
  readonly keys?: CatalogueKeys;
}

/** The texts of the indexes of units, regions and names of indicators. */
export type CatalogueKeys = Readonly<Record<'units' | 'regions' | 'names', string>>;

/** What is to be kept of a catalogue, so that its indexes need not be made again. */
export const keysOf = ({ units, regions, indicators }: Catalogue): CatalogueKeys => ({
  units: units.keys.text,
  regions: regions.keys.text,
  names: gatherNames(indicators).text,
});

/**
 * Makes the catalogue of plain data.
 *
 * @param loadPrefectures is asked when a region is no province
 */
export function buildCatalogue(
  plain: PlainCatalogue,
  loadPrefectures?: () => readonly Prefecture[],
): Catalogue {
  const { keys } = plain;
  const kept = (text: string | undefined): KeyIndex | undefined =>
    text === undefined ? undefined : new KeyIndex(text);
  const units = new Units(
    plain.units.map((unit): Unit => {
      const { id, dimension, factor = '1', base = null, prefixable = true } = unit;
      return {
        id,
        dimension,
        prefixable,
        base,
        factor: decimal(factor),
        symbol: unit.symbol ?? { zh: id, en: id },
        names: [id, ...(unit.names ?? [])],
      };
    }),
    new Map(Object.entries(plain.prefixes).map(([prefix, factor]) => [prefix, decimal(factor)])),
    kept(keys?.units),
  );
  // Few units serve all indicators.
  const stated = new Map<string, StatedUnit | null>();
  const read = (text: string): StatedUnit | null => {
    const unit = stated.get(text) ?? units.read(text);
    stated.set(text, unit);
    return unit;
  };
  const indicators = plain.indicators.map((entry) => buildIndicator(entry, { read }));
  return {
    units,
    regions: new Regions(plain.provinces, plain.nation, loadPrefectures, kept(keys?.regions)),
    indicators,
    names: new NameIndex(indicators, [
      { indicators, names: kept(keys?.names) ?? gatherNames(indicators) },
    ]),
  };
}
