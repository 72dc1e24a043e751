import type { Dialect } from '../dialect.ts';

const escaped = (text: string, quote: string): string =>
  `${quote}${text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)}${quote}`;

const replaced = (text: string, pattern: string): string =>
  `replaceRegexpAll(${text}, ${escaped(pattern, "'")}, '')`;

const text = (column: string): string => `ifNull(toString(${column}), '')`;

/** ClickHouse from 18.16 on: no common table expressions, no window functions, no `trim`. */
export const clickhouse: Dialect = {
  name: 'clickhouse',
  identifier: (name) => escaped(name, '`'),
  literal: (text) => escaped(text, "'"),
  text,
  figure: text,
  trimmed: (text) => replaced(text, '^[[:space:]]+|[[:space:]]+$'),
  without: (text, patterns) => patterns.reduce(replaced, `lower(${text})`),
  countIf: (condition) => `countIf(${condition})`,
  byCodePoint: (text) => text,
  // Its client and its HTTP interface take a FORMAT behind the statement.
  end: '',
};
