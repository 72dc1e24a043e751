import type { Dialect } from '../dialect.ts';

/** A backslash is one whatever `standard_conforming_strings` says, if the text is marked by E. */
const literal = (text: string): string => {
  const doubled = text.replaceAll("'", "''");
  return doubled.includes('\\') ? `E'${doubled.replaceAll('\\', '\\\\')}'` : `'${doubled}'`;
};

const text = (column: string): string => `coalesce(CAST(${column} AS text), '')`;

/** PostgreSQL from 12 on, which writes floating point by its shortest exact digits. */
export const postgres: Dialect = {
  name: 'postgres',
  identifier: (name) => `"${name.replaceAll('"', '""')}"`,
  literal,
  text,
  figure: text,
  trimmed: (text) => `btrim(${text})`,
  without: (text, patterns) =>
    patterns.reduce(
      (inner, pattern) => `regexp_replace(${inner}, ${literal(pattern)}, '', 'g')`,
      `lower(${text})`,
    ),
  countIf: (condition) => `count(*) FILTER (WHERE ${condition})`,
  byCodePoint: (text) => `${text} COLLATE "C"`,
  end: ';',
};
