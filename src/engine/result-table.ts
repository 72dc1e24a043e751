import { parse } from 'lossless-json';
import { type Diagnostic, diagnose, type Result, wholeFile } from '../domain/diagnostic.ts';
import { readDelimited } from '../read/formats/delimited.ts';
import { lineEnds, type Row, type Table } from '../read/table.ts';

/**
 * The rows of a result: CSV with a header, or JSON as PostgreSQL (`json_agg`, `row_to_json`), DuckDB
 * (`.mode json`, `.mode jsonlines`) and ClickHouse (`JSON`, `JSONEachRow`) write it. Rows of JSON
 * are numbered as those of a CSV would be, the first one below the header 2.
 */
export function resultTable(text: string, file: string): Result<Table> {
  if (!/^\s*[[{]/u.test(text)) return readDelimited(text, ',', file);
  try {
    return { value: { file, rows: rowsOf(recordsOf(text)) }, diagnostics: [] };
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
const isLines = (text: string): boolean => /^\s*\{.*\}\s*\n\s*\{/u.test(text);

function rowsOf(records: readonly JsonRecord[]): readonly Row[] {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const bodies = records.map((record) =>
    names.map((name) => (Object.hasOwn(record, name) ? textOf(record[name]) : '')),
  );
  return [names, ...bodies].map((cells, index) => ({ line: index + 1, cells, isTall: false }));
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
