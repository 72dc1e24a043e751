import type { DialectName } from '../domain/engine.ts';
import { clickhouse } from './dialects/clickhouse.ts';
import { duckdb } from './dialects/duckdb.ts';
import { postgres } from './dialects/postgres.ts';

/** How one engine writes what a reduction needs; everything foreign is quoted here and nowhere else. */
export interface Dialect {
  readonly name: DialectName;
  /** A name of a column or a table, quoted. */
  identifier(name: string): string;
  /** A text, quoted. */
  literal(text: string): string;
  /** The text of a column, exact digit for digit; empty where there is none. */
  text(column: string): string;
  /** The same for a column of numbers, however it is stored. */
  figure(column: string): string;
  /** A text without the blanks around it. */
  trimmed(text: string): string;
  /** A text in lower case, less every match of a POSIX regular expression. */
  without(text: string, patterns: readonly string[]): string;
  /** How many rows of a group meet a condition. */
  countIf(condition: string): string;
  /** A text in an ORDER BY, so that it sorts by code point. */
  byCodePoint(text: string): string;
  /** What ends a statement. */
  readonly end: string;
}

/** Every dialect; the compiler asks for one that is missing. */
export const dialectOf = { duckdb, postgres, clickhouse } as const satisfies Record<
  DialectName,
  Dialect
>;
