import { duckdb } from './dialects/duckdb.ts';

/** Paths as DuckDB takes them, in which no character stands for others. */
export const listOfPaths = (paths: readonly string[]): string =>
  `[${paths.map((path) => duckdb.literal(plainPath(path))).join(', ')}]`;

/** A path as a pattern that matches nothing but it. */
export const plainPath = (path: string): string => path.replace(/[*?[]/gu, '[$&]');
