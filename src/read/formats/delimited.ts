import { CsvError, parse } from 'csv-parse/sync';
import { type Diagnostic, diagnose, type Result } from '../../domain/diagnostic.ts';
import { countLineEnds, lineEnds, maxRecordSize, type Row, type Table } from '../table.ts';

/** What may stand between the cells of a row. */
export const delimiters = [',', '\t', ';'] as const;

/** Most cells in a row that are read. */
export const maxColumns = 1_000;

const recordDelimiters = ['\r\n', '\n', '\r'];

/** The parser looks for all that it is told of at every byte; it is told what the text holds. */
const optionsFor = (text: string, delimiter: string) => {
  const present = recordDelimiters.filter((each) => text.includes(each));
  return {
    delimiter,
    record_delimiter: present.length === 0 ? recordDelimiters : present,
    quote: text.includes('"') ? '"' : null,
    // Titles and notes around a table are shorter than its rows; the shapes check the lengths.
    relax_column_count: true,
    max_record_size: maxRecordSize,
  };
};

/** Reads delimited text strictly: a stray or unclosed quote ends it with an error. */
export function readDelimited(text: string, delimiter: string, file: string): Result<Table> {
  try {
    const rows = toRows(parse(text, optionsFor(text, delimiter)));
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
    const start = line;
    for (const cell of cells) line += countLineEnds(cell);
    const isTall = line > start;
    line += 1;
    return { line: start, cells, isTall };
  });
}

function explain(error: CsvError, text: string, delimiter: string, file: string): Diagnostic {
  const good = Number(error['records'] ?? 0);
  const before = toRows(
    good === 0 ? [] : parse(text, { ...optionsFor(text, delimiter), to: good }),
  );
  const last = before.at(-1);
  const start =
    last === undefined
      ? 1
      : last.line + 1 + last.cells.reduce((count, cell) => count + countLineEnds(cell), 0);
  const index = Number(error['index'] ?? 0);
  const isStray = error.code === 'CSV_INVALID_CLOSING_QUOTE';
  const line = start + lineEndsBefore(text, start, delimiter, index, isStray);
  const place = { file, line, column: index + 1 };
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return diagnose('error', 'quote-unclosed', {}, place);
  return error.code === 'CSV_MAX_RECORD_SIZE'
    ? diagnose('error', 'record-too-long', { limit: maxRecordSize }, { ...place, line: start })
    : diagnose('error', 'quote-stray', {}, place);
}

/** Where a line begins. */
function offsetOfLine(text: string, line: number): number {
  let current = 1;
  for (const { index, 0: end } of text.matchAll(lineEnds)) {
    current += 1;
    if (current === line) return index + end.length;
  }
  return 0;
}

/**
 * How many line ends stand in a record, which begins on line `start`, before its cell of number
 * `index`; with those in the cell itself if `through`, as a quote closed too early stands behind them.
 */
function lineEndsBefore(
  text: string,
  start: number,
  delimiter: string,
  index: number,
  through: boolean,
): number {
  let position = offsetOfLine(text, start);
  let cell = 0;
  let isQuoted = false;
  let count = 0;
  for (; position < text.length; position += 1) {
    const character = text[position];
    if (cell === index && !through) break;
    if (character === '"') {
      if (isQuoted && cell === index) break;
      isQuoted = !isQuoted;
    } else if (character === delimiter && !isQuoted) cell += 1;
    else if (character === '\n' || (character === '\r' && text[position + 1] !== '\n')) count += 1;
  }
  return count;
}
