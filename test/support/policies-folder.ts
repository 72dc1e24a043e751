import { join, relative } from 'node:path';
import { buildCatalogue } from '../../src/load/catalogue-data.ts';
import { checkCatalogue } from '../../src/load/check-catalogue.ts';
import { type SourceFile, yamlFiles } from '../../src/node/yaml-files.ts';

const root = join(import.meta.dirname, '..', '..');

/** Every YAML file of the `policies` folder, its path from the project's root. */
export const policySources: readonly SourceFile[] = yamlFiles(join(root, 'policies')).map(
  (source) => ({ ...source, file: relative(root, source.file).replaceAll('\\', '/') }),
);

/** One of the files that all rule files share. */
function catalogueFile(name: 'indicators' | 'prefectures' | 'provinces' | 'units'): SourceFile {
  const found = policySources.find(({ file }) => file === `policies/${name}.yaml`);
  if (found === undefined) throw new Error(`the policies folder lacks ${name}.yaml`);
  return found;
}

/** The files that all rule files share. */
export const catalogueFiles = {
  indicators: catalogueFile('indicators'),
  prefectures: catalogueFile('prefectures'),
  provinces: catalogueFile('provinces'),
  units: catalogueFile('units'),
} as const;

/** The rule files. */
export const ruleFiles: readonly SourceFile[] = policySources.filter(
  ({ file }) => !Object.values(catalogueFiles).some((shared) => shared.file === file),
);

/** The catalogue as its files have it now, whatever was last built. */
export const catalogueData = checkCatalogue(catalogueFiles);

if (catalogueData.value === null) throw new Error('the catalogue files are at fault');

export const catalogue = buildCatalogue(catalogueData.value);
