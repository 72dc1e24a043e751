import type { Bilingual } from '../domain/bilingual.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { decimal } from '../domain/decimal.ts';
import { type GatheredNames, gatherNames, NameIndex } from '../domain/name-index.ts';
import type { Prefecture } from '../domain/prefecture.ts';
import { type Province, Regions } from '../domain/region.ts';
import { type Unit, Units } from '../domain/unit.ts';
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
  /** The names of the indicators; gathered when the program is built, as that takes long. */
  readonly names?: GatheredNames;
}

/**
 * Makes the catalogue of plain data.
 *
 * @param loadPrefectures is asked when a region is no province
 */
export function buildCatalogue(
  plain: PlainCatalogue,
  loadPrefectures?: () => readonly Prefecture[],
): Catalogue {
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
  );
  const indicators = plain.indicators.map((entry) => buildIndicator(entry, units));
  const { names = gatherNames(indicators) } = plain;
  return {
    units,
    regions: new Regions(plain.provinces, plain.nation, loadPrefectures),
    indicators,
    names: new NameIndex(indicators, [{ indicators, names }]),
  };
}
