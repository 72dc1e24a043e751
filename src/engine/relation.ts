import { type Diagnostic, diagnose, type Result, wholeFile } from '../domain/diagnostic.ts';
import { type EngineSession, isConnection } from '../domain/engine.ts';
import type { Files } from '../domain/files.ts';
import { type Column, columnsOf } from './columns.ts';
import { type Accepts, csvRelation } from './csv-relation.ts';
import { type Form, formOf, nameOf } from './data-argument.ts';
import { databaseRelation } from './database-relation.ts';
import { duckdb } from './dialects/duckdb.ts';
import { decodedName, listOfPaths, plainPath } from './listed-paths.ts';

/** All data of a run as one table. */
export interface Relation {
  /** What stands behind FROM. */
  readonly from: string;
  readonly columns: readonly Column[];
  /** How reports name it. */
  readonly name: string;
}

/**
 * The table that the data arguments make together: files of all forms, columns by their names.
 *
 * @param table the table of a database
 */
export async function relationOf(
  data: readonly string[],
  table: string | null,
  session: EngineSession,
  files: Pick<Files, 'isFolder'>,
  accepts: Accepts,
): Promise<Result<Relation>> {
  const named: (readonly Member[])[] = [];
  for (const argument of data) {
    const found = await membersOf(argument, session, files);
    if (found.value === null) return { value: null, diagnostics: found.diagnostics };
    named.push(found.value);
  }
  const members = named.flat();
  const parts: string[] = [];
  const ofForm = (form: Form): string[] =>
    members.filter((each) => each.form === form).map(({ path }) => path);
  const parquet = ofForm('parquet');
  if (parquet.length > 0) {
    parts.push(
      `SELECT * FROM read_parquet(${listOfPaths(parquet)}, union_by_name=true, hive_types_autocast=false)`,
    );
  }
  const csv = ofForm('csv');
  if (csv.length > 0) {
    const relation = await csvRelation(csv, session, accepts);
    if (relation.value === null) return { value: null, diagnostics: relation.diagnostics };
    parts.push(relation.value);
  }
  for (const { path, form } of members) {
    if (form === 'parquet' || form === 'csv') continue;
    const relation = await databaseRelation(path, form, parts.length, table, session);
    if (relation.value === null) return { value: null, diagnostics: relation.diagnostics };
    parts.push(relation.value);
  }
  const described = await describe(parts.join(' UNION ALL BY NAME '), session);
  if (described.value === null) return { value: null, diagnostics: described.diagnostics };
  const [first = ''] = data;
  const more = data.length - 1;
  const name = more === 0 ? nameOf(first) : `${nameOf(first)}+${String(more)}`;
  return { value: { ...described.value, name }, diagnostics: [] };
}

/** A file or a database. */
interface Member {
  readonly path: string;
  readonly form: Form;
}

/** The files that an argument means: itself, or all in a folder. */
async function membersOf(
  argument: string,
  session: EngineSession,
  files: Pick<Files, 'isFolder'>,
): Promise<Result<readonly Member[]>> {
  const form = formOf(argument);
  if (form === 'postgres') return { value: [{ path: argument, form }], diagnostics: [] };
  const name = nameOf(argument);
  const unknown = diagnose('error', 'engine-form-unknown', { path: name }, wholeFile(name));
  if (isConnection(argument)) return refuse(unknown);
  const folder = argument.replace(/(?<![\\/])[\\/]+$/u, '');
  const inside = await filesLike(`${plainPath(folder)}/**/*`, session);
  if (inside.value === null) return { value: null, diagnostics: inside.diagnostics };
  if (inside.value.length > 0) {
    const members = inside.value.flatMap((path) => {
      const each = formOf(path);
      return each === 'parquet' || each === 'csv' ? [{ path, form: each }] : [];
    });
    return members.length > 0
      ? { value: members, diagnostics: [] }
      : refuse(diagnose('error', 'folder-without-data', { path: argument }));
  }
  const itself = await filesLike(plainPath(argument), session);
  if (itself.value === null) return { value: null, diagnostics: itself.diagnostics };
  if (itself.value.length === 0) {
    const code = files.isFolder(argument) ? 'folder-without-data' : 'file-not-found';
    return refuse(diagnose('error', code, { path: argument }));
  }
  return form === null ? refuse(unknown) : { value: [{ path: argument, form }], diagnostics: [] };
}

const refuse = (problem: Diagnostic): { value: null; diagnostics: readonly Diagnostic[] } => ({
  value: null,
  diagnostics: [problem],
});

async function filesLike(
  pattern: string,
  session: EngineSession,
): Promise<Result<readonly string[]>> {
  const { value, diagnostics } = await session.rows(
    `SELECT file FROM glob(${duckdb.literal(pattern)}) ORDER BY file`,
  );
  return { value: value?.map(([file = '']) => file) ?? null, diagnostics };
}

/** The columns of a statement. */
async function describe(
  statement: string,
  session: EngineSession,
): Promise<Result<Pick<Relation, 'from' | 'columns'>>> {
  const { value, diagnostics } = await columnsOf(statement, session);
  if (value === null) return { value: null, diagnostics };
  const columns = value.map(({ name, type }) => ({ name, plain: decodedName(name), type }));
  const encoded = columns.filter(({ name, plain }) => name !== plain);
  const renamed = encoded.map(
    ({ name, plain }) => `${duckdb.identifier(name)} AS ${duckdb.identifier(plain)}`,
  );
  const selected = renamed.length === 0 ? '*' : `* RENAME (${renamed.join(', ')})`;
  return {
    value: {
      from: `(SELECT ${selected} FROM (${statement}))`,
      columns: columns.map(({ plain, type }) => ({ name: plain, type })),
    },
    diagnostics: [],
  };
}
