import { parse } from 'lossless-json';
import { type Diagnostic, diagnose, type Result, wholeFile } from '../domain/diagnostic.ts';
import { maxColumns, readDelimited } from '../read/formats/delimited.ts';
import { lineEnds, maxCells, type Row, type Table } from '../read/table.ts';

/**
 * The rows of a result: CSV with a header, or JSON as PostgreSQL (`json_agg`, `row_to_json`), DuckDB
 * (`.mode json`, `.mode jsonlines`) and ClickHouse (`JSON`, `JSONEachRow`) write it. Rows of JSON
 * are numbered as those of a CSV would be, the first one below the header 2.
 */
export function resultTable(text: string, file: string): Result<Table> {
  if (!/^\s*[[{]/u.test(text)) return readDelimited(text, ',', file);
  try {
    return tableOf(recordsOf(text), file);
  } catch (error) {
    return { value: null, diagnostics: [invalid(error, text, file)] };
  }
}

/** One row by its column names. */
type JsonRecord = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !(value instanceof Array);

/** Numbers keep the digits that are written. */
const parseJson = (text: string): unknown => parse(text, null, (digits) => digits);

function recordsOf(text: string): readonly JsonRecord[] {
  const whole = isLines(text)
    ? text
        .split(lineEnds)
        .filter((line) => line.trim() !== '')
        .map(parseJson)
    : parseJson(text);
  const rows = isRecord(whole) ? (whole['data'] ?? [whole]) : whole;
  if (!(rows instanceof Array) || !rows.every(isRecord)) throw new SyntaxError('no list of rows');
  return rows;
}

/** Whether each of several lines is an object of its own. */
const isLines = (text: string): boolean => /^\s*\{.*\}[^\S\n]*\n\s*\{/u.test(text);

/**
 * A row has a cell for every column of the others too, so that a few characters a row may ask for a
 * thousand cells: both are counted before any is made.
 */
function tableOf(records: readonly JsonRecord[], file: string): Result<Table> {
  const found = new Set<string>();
  let filled = 0;
  const refuse = (problem: Diagnostic): Result<Table> => ({ value: null, diagnostics: [problem] });
  for (const [index, record] of records.entries()) {
    const keys = Object.keys(record);
    filled += keys.length;
    for (const key of keys) found.add(key);
    if (found.size > maxColumns) {
      const place = { file, line: index + 2, column: maxColumns + 1 };
      return refuse(diagnose('error', 'too-many-columns', { limit: maxColumns }, place));
    }
  }
  if (records.length * found.size - filled > maxCells) {
    return refuse(diagnose('error', 'too-many-cells', { limit: maxCells }, wholeFile(file)));
  }
  const names = [...found];
  const bodies = records.map((record) =>
    names.map((name) => (Object.hasOwn(record, name) ? textOf(record[name]) : '')),
  );
  const rows = [names, ...bodies].map((cells, index): Row => ({
    line: index + 1,
    cells,
    isTall: false,
  }));
  return { value: { file, rows }, diagnostics: [] };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);

/** The parser says how many characters it had read. */
function invalid(error: unknown, text: string, file: string): Diagnostic {
  // Nested deeper than the stack is JSON as well, but no result.
  if (!(error instanceof SyntaxError) && !(error instanceof RangeError)) throw error;
  const position = /position (?<digits>\d+)/u.exec(error.message)?.groups?.['digits'];
  const line =
    position === undefined || isLines(text)
      ? null
      : (text.slice(0, Number(position)).match(lineEnds)?.length ?? 0) + 1;
  return diagnose('error', 'json-invalid', {}, { ...wholeFile(file), line });
}
