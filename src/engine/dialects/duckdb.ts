import type { Dialect } from '../dialect.ts';

const quoted = (text: string, quote: string): string =>
  `${quote}${text.replaceAll(quote, quote + quote)}${quote}`;

/** DuckDB 1.5. A backslash has no meaning in its texts. */
export const duckdb: Dialect = {
  name: 'duckdb',
  identifier: (name) => quoted(name, '"'),
  literal: (text) => quoted(text, "'"),
  text: (column) => `coalesce(CAST(${column} AS VARCHAR), '')`,
  // A DOUBLE of 95 is written 95.0, as if the tenth had been measured.
  figure: (column) =>
    `coalesce(CASE WHEN typeof(${column}) IN ('DOUBLE', 'FLOAT') THEN regexp_replace(CAST(${column} AS VARCHAR), '[.]0$', '') ELSE CAST(${column} AS VARCHAR) END, '')`,
  trimmed: (text) => `trim(${text})`,
  without: (text, patterns) =>
    patterns.reduce(
      (inner, pattern) => `regexp_replace(${inner}, ${quoted(pattern, "'")}, '', 'g')`,
      `lower(${text})`,
    ),
  countIf: (condition) => `count(*) FILTER (WHERE ${condition})`,
  byCodePoint: (text) => text,
  end: ';',
};
