import { diagnose } from '../domain/diagnostic.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { SqlRequest } from '../domain/request.ts';
import { dialectOf } from '../engine/dialect.ts';
import { figuresQuery } from '../engine/figures-query.ts';
import { needsOf } from '../engine/needs.ts';
import { quotedTable, tableParts } from '../engine/table-name.ts';
import { Library } from '../load/library.ts';
import { loadPolicies } from '../load/load-policies.ts';
import { deliver } from './deliver.ts';
import type { World } from './world.ts';

/** `quality-check sql`: the query by which an engine reduces a table to what the targets need. */
export async function sql(request: SqlRequest, { files }: World): Promise<Outcome> {
  const { subject, dialect: name, table, columns, output, layout } = request;
  const loaded = await loadPolicies(subject, new Library(files), files);
  if (loaded.policies === null) return deliver('', null, loaded.diagnostics, files);
  const parts = tableParts(table);
  if (parts === null) {
    const problem = diagnose('error', 'table-name-invalid', { value: table });
    return deliver('', null, [problem], files);
  }
  const dialect = dialectOf[name];
  const source = { dialect, from: quotedTable(parts, dialect), columns };
  const needs = needsOf(loaded.policies);
  const query = figuresQuery(source, needs, (text) => files.hash(text), layout.language);
  return deliver(query.sql, output, loaded.diagnostics, files);
}
