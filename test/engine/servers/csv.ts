import type { Row } from './warehouse.ts';

const cell = (text: string | null): string =>
  text === null ? '' : /[",\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A table as a file; what is null in a database is blank. */
export const csvOf = (header: readonly string[], rows: readonly Row[]): string =>
  [header, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
