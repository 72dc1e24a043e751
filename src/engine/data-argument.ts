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

interface Parts {
  readonly host?: string;
  readonly port?: string;
  readonly database?: string;
}

/**
 * A password may hold what ends the name of a host (`postgres://u:12?x@host/db`), so that an `@` is
 * taken for the end of the login wherever it stands; behind that of another part nothing is shown.
 */
const url =
  /^[a-z][a-z\d+.-]+:\/\/(?:[^/?#]*@)?(?<host>[\w.-]*)(?::(?<port>\d{1,5}))?(?:\/(?<database>[\w.-]*))?(?:[?#][^@]*)?$/iu;

function partsOf(argument: string): Parts {
  if (argument.includes('://')) return url.exec(argument)?.groups ?? {};
  const given = parametersOf(argument);
  const value = (key: string): string => {
    const text = given?.get(key) ?? '';
    return plainName.test(text) ? text : '';
  };
  return { host: value('host'), port: value('port'), database: value('dbname') };
}

const plainName = /^[\w.-]*$/u;

/** A parameter as libpq reads it, with nothing in it that is easily meant otherwise. */
const parameter =
  /\s*(?<key>[a-z_]+)\s*=\s*(?:'(?<quoted>(?:[^'\\]|\\.)*)'|(?<plain>[^\s'"\\]+))(?:\s+|$)/suy;

/** What libpq knows, as far as people write it. */
const knownKey =
  /^(?:host|hostaddr|port|dbname|user|password|passfile|service|options|application_name|client_encoding|connect_timeout|target_session_attrs|(?:ssl|gss|krb|keepalives|tcp)_?\w*)$/u;

/**
 * The parameters of `host=… dbname=…`. Null where libpq would read something else than was meant,
 * since a part may then be one of the password: `password=a dbname=b c`.
 */
function parametersOf(text: string): ReadonlyMap<string, string> | null {
  const found = new Map<string, string>();
  parameter.lastIndex = 0;
  while (parameter.lastIndex < text.length) {
    const { key = '', quoted, plain = '' } = parameter.exec(text)?.groups ?? {};
    if (!knownKey.test(key) || found.has(key)) return null;
    found.set(key, quoted ?? plain);
  }
  return found;
}
