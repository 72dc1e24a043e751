import type { Table } from '../read/table.ts';
import { wordColumn } from './records-query.ts';

/**
 * The results that a mapping does not know, with the number of records that have each; null where
 * the table is none of counted records.
 */
export function unknownWords({
  rows: [header, ...rows],
}: Table): readonly { readonly word: string; readonly records: string }[] | null {
  const [word, indicator, total] = [wordColumn, 'indicator', 'total'].map(
    (name) => header?.cells.indexOf(name) ?? -1,
  ) as [number, number, number];
  if ([word, indicator, total].includes(-1)) return null;
  return rows
    .filter(({ cells }) => cells[indicator] === '')
    .map(({ cells }) => ({ word: cells[word] ?? '', records: cells[total] ?? '' }));
}
