import { isConnection } from '../domain/engine.ts';

/** Text, perhaps compressed. */
const text = /\.(?:csv|tsv|txt)(?:\.(?:gz|zst))?$/iu;
const parquet = /\.(?:parquet|pq)$/iu;
const database = /\.(?:duckdb|ddb|db)$/iu;
/** A connection to PostgreSQL: by its scheme, or in the form `host=… dbname=…`. */
const scheme = /^(?:postgres(?:ql)?:\/\/|(?![a-z][a-z\d+.-]+:\/\/))/iu;
const sqlite = /\.(?:sqlite3?|db3)$/iu;

/** What a data argument is to DuckDB, as far as its name says. */
export type Form = 'csv' | 'parquet' | 'duckdb' | 'sqlite' | 'postgres';

/** Null where the name says nothing that DuckDB reads: a folder, or another format. */
export function formOf(argument: string): Form | null {
  if (isConnection(argument)) return scheme.test(argument) ? 'postgres' : null;
  if (text.test(argument)) return 'csv';
  if (parquet.test(argument)) return 'parquet';
  if (database.test(argument)) return 'duckdb';
  return sqlite.test(argument) ? 'sqlite' : null;
}

/**
 * How an argument is named in reports and messages. Of a connection only the parts that can't be
 * secret are: never the user, the password or anything that was not understood.
 */
export function nameOf(argument: string): string {
  if (!isConnection(argument)) return argument;
  const { host = '', port = '', database: name = '' } = partsOf(argument);
  const start = scheme.test(argument) ? 'postgres' : argument.slice(0, argument.indexOf(':'));
  return `${start}://${host}${port === '' ? '' : `:${port}`}/${name}`;
}

function partsOf(argument: string): { host?: string; port?: string; database?: string } {
  if (/^[a-z][a-z\d+.-]+:\/\//iu.test(argument)) {
    const found =
      /^[a-z][a-z\d+.-]+:\/\/(?:[^/?#]*@)?(?<host>[\w.-]*)(?::(?<port>\d+))?(?:\/(?<database>[\w.-]*))?(?:$|[?#])/iu;
    return found.exec(argument)?.groups ?? {};
  }
  const value = (key: string): string =>
    new RegExp(`(?:^|\\s)${key}\\s*=\\s*(?<value>[\\w.-]+)(?=\\s|$)`, 'iu').exec(argument)
      ?.groups?.['value'] ?? '';
  return { host: value('host'), port: value('port'), database: value('dbname') };
}
