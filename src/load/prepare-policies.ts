import { type Diagnostic, isError, type Result } from '../domain/diagnostic.ts';
import { buildCatalogue, keysOf } from './catalogue-data.ts';
import { checkCatalogue, checkPrefectures } from './check-catalogue.ts';
import { checkRuleFile } from './check-rule-file.ts';
import { catalogueName, indexName, policyName, prefecturesName } from './library.ts';
import { prepare, type PreparedEntry } from './prepared.ts';

/** A YAML file of the `policies` folder. */
export interface PolicySource {
  readonly file: string;
  readonly text: string;
  readonly sha256: string;
}

const catalogueFiles = ['indicators', 'prefectures', 'provinces', 'units'] as const;

/**
 * Checks all bundled rule files and turns them into data, by the same code that checks a user's
 * own: files by name, each with its JSON. Any defect of any file leaves nothing to ship.
 */
export function preparePolicies(
  sources: readonly PolicySource[],
): Result<ReadonlyMap<string, string>> {
  const [indicators, prefectures, provinces, units] = catalogueFiles.map((name) => {
    const found = sources.find(({ file }) => file.endsWith(`/${name}.yaml`));
    if (found === undefined) throw new Error(`the policies folder lacks ${name}.yaml`);
    return found;
  }) as [PolicySource, PolicySource, PolicySource, PolicySource];
  const checked = checkCatalogue({ indicators, provinces, units });
  const places = checkPrefectures(prefectures);
  if (checked.value === null || places.value === null) {
    return { value: null, diagnostics: [...checked.diagnostics, ...places.diagnostics] };
  }

  const catalogue = buildCatalogue(checked.value);
  const prepared = new Map([
    [catalogueName, JSON.stringify({ ...checked.value, keys: keysOf(catalogue) })],
    [prefecturesName, JSON.stringify(places.value)],
  ]);
  const entries: PreparedEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const source of sources) {
    if ([indicators, prefectures, provinces, units].includes(source)) continue;
    const { file, sha256 } = source;
    const result = checkRuleFile(source.text, { file, sha256 }, catalogue);
    diagnostics.push(...result.diagnostics);
    if (result.value === null) continue;
    const { plain, policy } = result.value;
    entries.push({ id: plain.id, province: plain.province, horizon: plain.period.to });
    prepared.set(policyName(plain.id), prepare(plain, policy, catalogue));
  }
  prepared.set(indexName, JSON.stringify(entries));
  return { value: diagnostics.some(isError) ? null : prepared, diagnostics };
}
