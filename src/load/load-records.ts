import type { Catalogue } from '../domain/catalogue.ts';
import { diagnose, type Result, wholeFile } from '../domain/diagnostic.ts';
import type { Files } from '../domain/files.ts';
import type { Policy } from '../domain/policy.ts';
import type { RecordMapping } from '../domain/records.ts';
import { checkRecords } from './check-records.ts';
import { yamlText } from './yaml-text.ts';

/** Loads a mapping of records, less the rates that no target of the policies uses. */
export async function loadRecords(
  path: string,
  catalogue: Catalogue,
  policies: readonly Policy[],
  files: Files,
): Promise<Result<RecordMapping>> {
  const content = await files.read(path);
  if (content.value === null) return { value: null, diagnostics: content.diagnostics };
  const text = yamlText(content.value.bytes, path);
  if (text.value === null) return { value: null, diagnostics: text.diagnostics };
  const own = policies.flatMap(({ indicators }) => indicators);
  const { value, diagnostics } = checkRecords(text.value, path, catalogue, own);
  if (value === null) return { value: null, diagnostics };
  // Those of targets that are not scored too: their figures are shown, as those of a file are.
  const ids = new Set(own.map(({ id }) => id));
  const rates = value.rates.filter(({ indicator }) => ids.has(indicator.id));
  if (rates.length > 0) return { value: { ...value, rates }, diagnostics };
  const names = policies.map(({ id }) => id);
  const problem = diagnose('error', 'records-without-target', { policies: names }, wholeFile(path));
  return { value: null, diagnostics: [problem] };
}
