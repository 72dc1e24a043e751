import { diagnose } from '../domain/diagnostic.ts';
import {
  type FigureColumn,
  type FigureColumns,
  figureColumns,
  usualColumns,
} from '../domain/engine.ts';
import type { OptionReader } from './option-reader.ts';

/** How the table calls its columns: `indicator=指标,value=数值`. */
export function columnsOf(reader: OptionReader): FigureColumns {
  const given = reader.all('columns', '--columns').flatMap((each) => each.split(','));
  if (given.length === 0) return usualColumns;
  if (reader.isGiven('records')) {
    reader.mistakes.push(diagnose('error', 'columns-beside-records', {}));
  }
  const columns: Partial<Record<FigureColumn, string>> = {};
  for (const value of given) {
    const split = value.indexOf('=');
    const role = figureColumns.find((each) => each === value.slice(0, Math.max(0, split)).trim());
    const name = value.slice(split + 1).trim();
    if (role === undefined || name === '' || Object.hasOwn(columns, role)) {
      const args = { value, known: figureColumns };
      reader.mistakes.push(diagnose('error', 'column-unclear', args));
    } else columns[role] = name;
  }
  const counts = [columns.passed, columns.failed, columns.total].filter((each) => each);
  if (columns.indicator === undefined || (columns.value === undefined && counts.length < 2)) {
    reader.mistakes.push(diagnose('error', 'columns-insufficient', {}));
  }
  return columns;
}
