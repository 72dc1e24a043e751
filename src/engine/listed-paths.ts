import { duckdb } from './dialects/duckdb.ts';

/** Paths as DuckDB takes them, in which no character stands for others. */
export const listOfPaths = (paths: readonly string[]): string =>
  `[${paths.map((path) => duckdb.literal(plainPath(path))).join(', ')}]`;

/** A path as a pattern that matches nothing but it. */
export const plainPath = (path: string): string => path.replace(/[*?[]/gu, '[$&]');

/** The columns that partitioned folders give: those of `年份=2015/地区=江苏省/a.csv`. */
export const folderKeys = (path: string): readonly string[] =>
  [...path.matchAll(/(?<=^|[\\/])([^\\/=]+)=[^\\/]*(?=[\\/])/gu)].map(([, key = '']) =>
    decodedName(key),
  );

/** Folders write names that are not ASCII percent-encoded. */
export function decodedName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
