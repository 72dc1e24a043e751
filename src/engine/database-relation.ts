import { type Diagnostic, diagnose, type Result, wholeFile } from '../domain/diagnostic.ts';
import type { EngineSession } from '../domain/engine.ts';
import { nearestName } from '../domain/nearest.ts';
import { type Column, columnsOf } from './columns.ts';
import { type Form, nameOf } from './data-argument.ts';
import { duckdb } from './dialects/duckdb.ts';
import { postgres } from './dialects/postgres.ts';
import { quotedTable, tableParts } from './table-name.ts';

/** Schemas that hold what a database says of itself. */
const ownSchemas = "('information_schema', 'pg_catalog')";

/**
 * A table of a database that is attached to be read only.
 *
 * @param order tells the databases of a run apart
 * @param table null where there is only one
 */
export async function databaseRelation(
  path: string,
  form: Exclude<Form, 'csv' | 'parquet'>,
  order: number,
  table: string | null,
  session: EngineSession,
): Promise<Result<string>> {
  const fail = (...diagnostics: readonly Diagnostic[]): Result<string> => ({
    value: null,
    diagnostics,
  });
  const database = `source${String(order)}`;
  if (form !== 'duckdb') {
    const loaded = await session.rows(`LOAD ${form}`);
    if (loaded.value === null) return fail(...loaded.diagnostics);
  }
  const type = form === 'duckdb' ? '' : `, TYPE ${form}`;
  const attached = await session.rows(
    `ATTACH ${duckdb.literal(path)} AS ${database} (READ_ONLY${type})`,
  );
  if (attached.value === null) {
    const [problem] = attached.diagnostics;
    const source = nameOf(path);
    if (form === 'postgres') return fail(diagnose('error', 'connection-failed', { source }));
    return fail(
      problem?.code === 'engine-interrupted'
        ? problem
        : diagnose('error', 'database-invalid', {}, wholeFile(path)),
    );
  }
  const listed = await session.rows(
    `SELECT table_schema, table_name FROM information_schema.tables WHERE table_catalog = '${database}' AND table_schema NOT IN ${ownSchemas} ORDER BY ALL`,
  );
  if (listed.value === null) return fail(...listed.diagnostics);
  const tables = listed.value.map(([schema = '', name = '']) => [schema, name] as const);
  const wanted = table === null ? null : tableParts(table);
  if (table !== null && wanted === null) {
    return fail(diagnose('error', 'table-name-invalid', { value: table }));
  }
  const fitting =
    wanted === null
      ? tables
      : tables.filter((parts) =>
          wanted.every((part, index) => part === parts.slice(-wanted.length)[index]),
        );
  const [found, other] = fitting;
  const names = tables.map(([schema, name]) => (schema === 'main' ? name : `${schema}.${name}`));
  if (found === undefined) {
    const value = table ?? '';
    const nearest = nearestName(value, names);
    return fail(diagnose('error', 'table-unknown', { value, nearest, known: names }));
  }
  if (other !== undefined) return fail(diagnose('error', 'tables-ambiguous', { tables: names }));
  const rows = `SELECT * FROM ${quotedTable([database, ...found], duckdb)}`;
  return form === 'postgres'
    ? exactRows(rows, database, found, session)
    : { value: rows, diagnostics: [] };
}

/**
 * The rows of a table of PostgreSQL with all digits of their figures. DuckDB takes a `numeric`
 * without a precision for floating point, so that 94.99999999999999999 would become 95: where it
 * does, PostgreSQL gives the column as text.
 */
async function exactRows(
  rows: string,
  database: string,
  table: readonly string[],
  session: EngineSession,
): Promise<Result<string>> {
  const { value: columns, diagnostics } = await columnsOf(rows, session);
  if (columns === null) return { value: null, diagnostics };
  const isExact = ({ type }: Column): boolean => type !== 'DOUBLE';
  if (columns.every(isExact)) return { value: rows, diagnostics: [] };
  const selected = columns.map((column) => {
    const name = postgres.identifier(column.name);
    return isExact(column) ? name : `CAST(${name} AS text) AS ${name}`;
  });
  const query = `SELECT ${selected.join(', ')} FROM ${quotedTable(table, postgres)}`;
  const args = [database, query].map((each) => duckdb.literal(each));
  return { value: `SELECT * FROM postgres_query(${args.join(', ')})`, diagnostics: [] };
}
