import { type Diagnostic, diagnose, type Result } from '../domain/diagnostic.ts';
import { comparableName } from '../domain/name.ts';
import { buildCatalogue, type PlainCatalogue } from './catalogue-data.ts';
import { checkIds, checkUnits } from './check-meaning.ts';
import { compileSchema } from './compile-schema.ts';
import { checkBySchema, type JsonSchema } from './json-schema.ts';
import type { PrefectureEntry } from './prefecture-data.ts';
import {
  indicatorsSchema,
  prefecturesSchema,
  provincesSchema,
  unitsSchema,
} from './rule-file-schema.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** One catalogue file: its path, for messages, and its text. */
export interface CatalogueFile {
  readonly file: string;
  readonly text: string;
}

/** Reads and checks the catalogue files; all defects of all files at once. */
export function checkCatalogue(files: {
  readonly indicators: CatalogueFile;
  readonly provinces: CatalogueFile;
  readonly units: CatalogueFile;
}): Result<PlainCatalogue> {
  const indicators = readChecked(files.indicators, indicatorsSchema);
  const provinces = readChecked(files.provinces, provincesSchema);
  const units = readChecked(files.units, unitsSchema);
  const diagnostics = [indicators, provinces, units].flatMap((each) => each.diagnostics);
  if (indicators.value === null || provinces.value === null || units.value === null) {
    return { value: null, diagnostics };
  }
  const plain = {
    ...plainUnits(units.value),
    ...(provinces.value.data as Pick<PlainCatalogue, 'nation' | 'provinces'>),
    ...(indicators.value.data as Pick<PlainCatalogue, 'indicators'>),
  };
  const faults = checkEntries(plain, indicators.value);
  return { value: faults.length > 0 ? null : plain, diagnostics: faults };
}

/** Reads and checks the catalogue of prefectures, which is kept apart since few runs need it. */
export function checkPrefectures(file: CatalogueFile): Result<readonly PrefectureEntry[]> {
  const { value, diagnostics } = readChecked(file, prefecturesSchema);
  const data = value?.data as { readonly prefectures: readonly PrefectureEntry[] } | undefined;
  return { value: data?.prefectures ?? null, diagnostics };
}

function readChecked({ file, text }: CatalogueFile, schema: JsonSchema): Result<YamlSource> {
  const read = readYaml(text, file);
  if (read.value === null) return read;
  const { diagnostics } = checkBySchema(read.value, compileSchema(schema));
  return { value: diagnostics.length > 0 ? null : read.value, diagnostics };
}

/** The units with their factors as the digits that the file writes. */
function plainUnits(source: YamlSource): Pick<PlainCatalogue, 'prefixes' | 'units'> {
  const data = source.data as {
    prefixes: Record<string, number>;
    units: (Omit<PlainCatalogue['units'][number], 'factor'> & { factor?: number })[];
  };
  return {
    prefixes: Object.fromEntries(
      Object.keys(data.prefixes).map((prefix) => [prefix, source.textOf(['prefixes', prefix])]),
    ),
    units: data.units.map(({ factor, ...unit }, index) =>
      factor === undefined ? unit : { ...unit, factor: source.textOf(['units', index, 'factor']) },
    ),
  };
}

/** Checks what the schema can't say: ids and names that stand twice, units that are none. */
function checkEntries(plain: PlainCatalogue, source: YamlSource): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const catalogue = buildCatalogue(plain);
  const report: Parameters<typeof checkIds>[2] = (code, args, path) => {
    found.push(diagnose('error', code, args, source.placeOf(path)));
  };
  checkIds(plain.indicators, 'indicators', report, source);
  const owners = new Map<string, string>();
  plain.indicators.forEach((entry, index) => {
    checkUnits(entry, ['indicators', index], catalogue, report);
    for (const name of [entry.name.zh, entry.name.en]) {
      const other = owners.get(comparableName(name));
      if (other !== undefined)
        report('name-doubled', { name, other }, ['indicators', index, 'name']);
      owners.set(comparableName(name), entry.id);
    }
  });
  return found;
}
