import { type Diagnostic, diagnose, type Place } from '../domain/diagnostic.ts';

/** What DuckDB says where something is wrong with the data, and what is to be said instead. */
const known: readonly (readonly [
  pattern: RegExp,
  problem: (groups: Readonly<Record<string, string>>, place: Place | null) => Diagnostic,
])[] = [
  [
    /^INTERRUPT|canceling statement|terminating connection|server closed the connection/u,
    (_, place) => diagnose('error', 'engine-interrupted', {}, place),
  ],
  [
    /permission denied for (?<object>[^\n]+)/u,
    ({ object = '' }) => diagnose('error', 'database-forbids', { object: scrubbed(object) }),
  ],
  [/^Out of Memory/iu, (_, place) => diagnose('error', 'engine-out-of-memory', {}, place)],
  [
    /No magic bytes|too small to be a Parquet|TProtocolException|^(?=.*corrupt).*parquet/imu,
    (_, place) => diagnose('error', 'parquet-invalid', {}, place),
  ],
  [
    /Extension "(?:[^"\n]*[^"\n\w])?(?<extension>\w+?)(?:_scanner)?\.duckdb_extension" not found/u,
    ({ extension = '' }) => diagnose('error', 'engine-extension-missing', { extension }),
  ],
  [
    /Expected Number of Columns: (?<expected>\d+) Found: (?<found>\d+)/u,
    ({ expected, found }, place) =>
      diagnose(
        'error',
        'row-length',
        { expected: Number(expected), found: Number(found) },
        place && { ...place, column: Math.min(Number(expected), Number(found)) },
      ),
  ],
  [/unterminated quote/u, (_, place) => diagnose('error', 'quote-unclosed', {}, place)],
  [/not utf-8 encoded/u, (_, place) => diagnose('error', 'engine-encoding', {}, place)],
  [
    /not a valid DuckDB database file|read-only mode!/u,
    (_, place) => diagnose('error', 'database-invalid', {}, place),
  ],
];

/** Longest part of an engine's own words that is shown. */
const maxLength = 300;

/** The trouble that DuckDB tells of; only the first line of its words, and no password of them. */
export function duckdbProblem(text: string): Diagnostic {
  const file =
    /^ *file = (?<file>.+)$/mu.exec(text)?.groups?.['file'] ??
    /(?:end of file|File|database|file:?) ['"](?<file>[^'"\n]+)['"]/u.exec(text)?.groups?.['file'];
  const line = /CSV Error on Line: (?<line>\d+)/u.exec(text)?.groups?.['line'];
  const place =
    file === undefined || scrubbed(file) !== file
      ? null
      : { file, line: line === undefined ? null : Number(line), column: null };
  for (const [pattern, problem] of known) {
    const found = pattern.exec(text);
    if (found !== null) return problem(found.groups ?? {}, place);
  }
  // What a PostgreSQL behind DuckDB says itself stands last.
  const own = /(?:ERROR|FATAL): +(?<own>[^\n]+)/u.exec(text)?.groups?.['own'];
  const [first = ''] = (own ?? text).split('\n');
  return diagnose('error', 'engine-failed', { problem: scrubbed(first).slice(0, maxLength) });
}

/** A text up to what may hold a password, whose end can't be told where it holds blanks or quotes. */
export const scrubbed = (text: string): string =>
  text.replace(
    /(?:(?<![a-z\d+.-])[a-z\d+.-]+:\/\/|(?:password|passwd|pwd|user|secret)\s*=).*$/isu,
    '…',
  );
