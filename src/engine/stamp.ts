import { dialects, stampColumns } from '../domain/engine.ts';
import type { Row, Table } from '../read/table.ts';

/** What a result says of itself. */
export interface Stamp {
  readonly engine: string;
  /** The hash of the query. */
  readonly query: string;
  /** The policies whose figures the query selected, as they were then. */
  readonly policy: string;
}

/**
 * Takes the stamps out of a result: its figures remain, each in the cell in which it stood.
 *
 * @returns every different stamp, of which there is one unless results were put together
 */
export function takeStamps({ file, rows: [header, ...rows] }: Table): {
  readonly table: Table;
  readonly stamps: readonly Stamp[];
} {
  if (header === undefined) return { table: { file, rows: [] }, stamps: [] };
  const columns = stampColumns.map((name) => header.cells.indexOf(name));
  if (columns.includes(-1)) return { table: { file, rows: [header, ...rows] }, stamps: [] };
  const found = new Map<string, Stamp>();
  for (const { cells } of rows) {
    const [engine = '', query = '', policy = ''] = columns.map((column) => cells[column]);
    const isStamp =
      dialects.some((each) => each === engine) && /^[0-9a-f]{16}$/u.test(query) && policy !== '';
    if (isStamp) found.set(JSON.stringify([engine, query, policy]), { engine, query, policy });
  }
  const blank = (row: Row): Row => ({
    ...row,
    cells: row.cells.map((cell, index) => (columns.includes(index) ? '' : cell)),
  });
  return { table: { file, rows: [header, ...rows].map(blank) }, stamps: [...found.values()] };
}

/** The source of a figure that an engine returned: `result.csv#postgres:9e4b7c48400e7cde`. */
export const sourceName = (path: string, engine: string, query: string): string =>
  `${path}#${engine}:${query}`;
