import { diagnose } from '../domain/diagnostic.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { SqlRequest } from '../domain/request.ts';
import { dialectOf } from '../engine/dialect.ts';
import { figuresQuery } from '../engine/figures-query.ts';
import { needsOf } from '../engine/needs.ts';
import { recordsQuery } from '../engine/records-query.ts';
import { quotedTable, tableParts } from '../engine/table-name.ts';
import { Library } from '../load/library.ts';
import { loadPolicies } from '../load/load-policies.ts';
import { loadRecords } from '../load/load-records.ts';
import { deliver } from './deliver.ts';
import type { World } from './world.ts';

/** `quality-check sql`: the query by which an engine reduces a table to what the targets need. */
export async function sql(request: SqlRequest, { files }: World): Promise<Outcome> {
  const { subject, dialect: name, table, columns, records, output, layout } = request;
  const library = new Library(files);
  const loaded = await loadPolicies(subject, library, files);
  if (loaded.policies === null) return deliver('', null, loaded.diagnostics, files);
  const parts = tableParts(table);
  if (parts === null) {
    const problem = diagnose('error', 'table-name-invalid', { value: table });
    return deliver('', null, [problem], files);
  }
  const dialect = dialectOf[name];
  const from = quotedTable(parts, dialect);
  const needs = needsOf(loaded.policies);
  const hash = (text: string): string => files.hashOfText(text);
  if (records === null) {
    const query = figuresQuery(
      { dialect, from, columns, units: library.catalogue.units },
      needs,
      hash,
      layout.language,
    );
    return deliver(query.sql, output, loaded.diagnostics, files);
  }
  const mapping = await loadRecords(records, library.catalogue, loaded.policies, files);
  const found = [...loaded.diagnostics, ...mapping.diagnostics];
  if (mapping.value === null) return deliver('', null, found, files);
  const source = { dialect, from, mapping: mapping.value };
  return deliver(recordsQuery(source, needs, hash, layout.language).sql, output, found, files);
}
