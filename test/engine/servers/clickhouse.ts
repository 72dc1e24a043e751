import type { Column, Row } from './warehouse.ts';

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '`': '\\`',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

const escaped = (value: string): string =>
  value.replace(/[\\`'\n\r\t]/gu, (character) => escapes[character] ?? character);

/** A name, and a text, as ClickHouse writes them in a query. */
export const named = (name: string): string => `\`${escaped(name)}\``;
export const literal = (value: string): string => `'${escaped(value)}'`;

/** What makes a table that keeps its rows. */
export const creation = (table: string, columns: readonly Column[]): string =>
  `CREATE TABLE ${named(table)} (${columnList(columns)}) ENGINE = MergeTree() ORDER BY tuple()`;

export const columnList = (columns: readonly Column[]): string =>
  columns.map(({ name, type }) => `${named(name)} ${type.clickhouse}`).join(', ');

/** What fills a table, in the format whose cells all versions read the same way. */
export const insertion = (table: string, rows: readonly Row[]): string =>
  [
    `INSERT INTO ${named(table)} FORMAT TabSeparated`,
    ...rows.map((row) =>
      row.map((cell) => (cell === null ? String.raw`\N` : escaped(cell))).join('\t'),
    ),
    '',
  ].join('\n');

/** The names of formats that ClickHouse's clients take. */
export const formats = { csv: 'CSVWithNames', json: 'JSON' } as const;
