import { CsvError, parse } from 'csv-parse/sync';
import { type Diagnostic, diagnose, type Result } from '../../domain/diagnostic.ts';
import { countLineEnds, type Row, type Table } from '../table.ts';

/** What may stand between the cells of a row. */
export const delimiters = [',', '\t', ';'] as const;

/** Largest record, in characters, and most cells in a row that are read. */
export const maxRecordSize = 1_000_000;
export const maxColumns = 1_000;

const options = {
  record_delimiter: ['\r\n', '\n', '\r'],
  // Titles and notes around a table are shorter than its rows; the shapes check the lengths.
  relax_column_count: true,
  max_record_size: maxRecordSize,
};

/** Reads delimited text strictly: a stray or unclosed quote ends it with an error. */
export function readDelimited(text: string, delimiter: string, file: string): Result<Table> {
  try {
    const rows = toRows(parse(text, { ...options, delimiter }));
    const wide = rows.find(({ cells }) => cells.length > maxColumns);
    if (wide === undefined) return { value: { file, rows }, diagnostics: [] };
    const place = { file, line: wide.line, column: maxColumns + 1 };
    return {
      value: null,
      diagnostics: [diagnose('error', 'too-many-columns', { limit: maxColumns }, place)],
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { value: null, diagnostics: [explain(error, text, delimiter, file)] };
  }
}

/** The parser miscounts line ends within quotes, so the lines are counted from the cells. */
function toRows(records: readonly (readonly string[])[]): Row[] {
  let line = 1;
  return records.map((cells) => {
    const row = { line, cells };
    line += 1;
    for (const cell of cells) line += countLineEnds(cell);
    return row;
  });
}

function explain(error: CsvError, text: string, delimiter: string, file: string): Diagnostic {
  const good = Number(error['records'] ?? 0);
  const before = toRows(good === 0 ? [] : parse(text, { ...options, delimiter, to: good }));
  const last = before.at(-1);
  const line =
    last === undefined
      ? 1
      : last.line + 1 + last.cells.reduce((count, cell) => count + countLineEnds(cell), 0);
  const column = Number(error['index'] ?? error['column'] ?? 0) + 1;
  const place = { file, line, column };
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return diagnose('error', 'quote-unclosed', {}, place);
  return error.code === 'CSV_MAX_RECORD_SIZE'
    ? diagnose('error', 'record-too-long', { limit: maxRecordSize }, place)
    : diagnose('error', 'quote-stray', {}, place);
}
