import type { Input } from '../../domain/observation.ts';

/** Where an editor or a CI system is to point; it counts lines and characters, not cells. */
export interface Location {
  /** Relative path with forward slashes as it was given; `stdin` for standard input. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units; null where it isn't known. */
  readonly character: number | null;
}

/** A cell of a data file, or a place in a rule file, whose columns are characters already. */
interface Found {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
}

/** The location of a cell; a file as a whole is its first line. */
export function locationOf({ file, line, column }: Found, inputs: readonly Input[]): Location {
  const input = inputs.find(({ path }) => path === file);
  const character =
    line === null || column === null
      ? null
      : input === undefined
        ? column
        : input.characterAt(line, column);
  return { path: pathOf(file), line: line ?? 1, character };
}

/** The file on the disk: without the sheet of a workbook, `book.xlsx#Sheet1`, or the query. */
export const pathOf = (file: string): string =>
  file === '-'
    ? 'stdin'
    : file
        .replace(/(?<=\.xls[xm])#.*$/isu, '')
        .replace(/#(?:duckdb|postgres|clickhouse):[0-9a-f]{16}$/u, '')
        .replaceAll('\\', '/')
        .replace(/^(?:\.\/+)+/u, '');
