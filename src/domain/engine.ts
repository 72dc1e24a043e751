import type { Result } from './diagnostic.ts';

/** The dialects of SQL in which a reduction can be written. */
export const dialects = ['duckdb', 'postgres', 'clickhouse'] as const;
export type DialectName = (typeof dialects)[number];

/** The columns of a long table of figures, by what they hold. */
export const figureColumns = [
  'province',
  'city',
  'region',
  'indicator',
  'year',
  'value',
  'unit',
  'passed',
  'failed',
  'total',
] as const;
export type FigureColumn = (typeof figureColumns)[number];

/** How a table calls the columns that it has. */
export type FigureColumns = Readonly<Partial<Record<FigureColumn, string>>>;

/** The columns that a table of figures is taken to have where nothing else is said. */
export const usualColumns: FigureColumns = {
  region: 'region',
  indicator: 'indicator',
  year: 'year',
  value: 'value',
  unit: 'unit',
};

/**
 * What a reduction says of itself in every row of its result, so that judging can name it:
 * the engine, the query by its hash, and the policies whose figures it selects.
 */
export const stampColumns = ['engine', 'query', 'policy'] as const;

/** A reduction of a table, ready to be handed to an engine. */
export interface Query {
  readonly sql: string;
  /** The first 16 digits of the statement's SHA-256, without its comments and stamps. */
  readonly hash: string;
}

/** Engines that the program can call itself. */
export const engines = ['duckdb'] as const;
export type EngineName = (typeof engines)[number];

/** A row as texts; what is not there is empty. */
export type TextRow = readonly string[];

/** An engine that was started. */
export interface EngineSession {
  /** Runs a statement; a failure is told without the passwords that the arguments hold. */
  rows(sql: string): Promise<Result<readonly TextRow[]>>;
  close(): void;
}

/** Starts an engine, if it is installed. */
export type OpenEngine = () => Promise<Result<EngineSession>>;

const parameters = ['host', 'hostaddr', 'port', 'dbname', 'user', 'password', 'service'];
const secrets = ['password', 'passwd', 'pwd', 'sslpassword', 'secret'];
// A password may also stand in the query of an address, or between semicolons.
const parameter = new RegExp(
  `(?:^|\\s)(?:${parameters.join('|')})\\s*=|(?:^|[\\s?&;])(?:${secrets.join('|')})\\s*=`,
  'iu',
);

const connection = /^\s*postgres(?:ql)?:\/\/|:\/\/.*@/isu;

/** Whether an argument says how to log in to a database or a server, and may hold a password. */
export const isConnection = (argument: string): boolean =>
  // Patterns take long to compile, and what most files are called needs none.
  (argument.includes('://') && connection.test(argument)) ||
  (argument.includes('=') && parameter.test(argument));
