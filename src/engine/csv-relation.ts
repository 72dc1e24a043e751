import { type Diagnostic, isError, type Result } from '../domain/diagnostic.ts';
import type { EngineSession } from '../domain/engine.ts';
import { delimiters, readDelimited } from '../read/formats/delimited.ts';
import { duckdb } from './dialects/duckdb.ts';
import { folderKeys, listOfPaths } from './listed-paths.ts';

/** Whether a table with some headings can be read; what stands in the way where it can't. */
export type Accepts = (headings: readonly string[], file: string) => readonly Diagnostic[];

/** A separator of units, which no file of text holds, so that a line comes whole. */
const noDelimiter = '\u001f';

/**
 * The rows of text files, all cells as texts. Nothing of their form is left to be guessed: where
 * DuckDB does, rows that don't fit its guess are left out without a word. Files may have their
 * columns in different orders.
 */
export async function csvRelation(
  files: readonly string[],
  session: EngineSession,
  accepts: Accepts,
): Promise<Result<string>> {
  const groups = new Map<string, { form: Form; files: string[] }>();
  for (const file of files) {
    const line = await session.rows(
      `SELECT line FROM read_csv(${listOfPaths([file])}, auto_detect=false, header=false, delim=${duckdb.literal(noDelimiter)}, quote='', escape='', columns={'line': 'VARCHAR'}, parallel=false) LIMIT 1`,
    );
    if (line.value === null) return { value: null, diagnostics: line.diagnostics };
    const form = formOfHeader(line.value[0]?.[0] ?? '', file, accepts);
    if (form.value === null) return { value: null, diagnostics: form.diagnostics };
    const key = JSON.stringify(form.value);
    const group = groups.get(key) ?? { form: form.value, files: [] };
    group.files.push(file);
    groups.set(key, group);
  }
  const parts = [...groups.values()].map(({ form, files: paths }) => selectOf(form, paths));
  return { value: parts.join(' UNION ALL BY NAME '), diagnostics: [] };
}

/** What a file's first line says of it. */
interface Form {
  readonly delimiter: string;
  readonly headings: readonly string[];
}

/** The form under the first delimiter that gives a header; else what is wrong under the likeliest. */
function formOfHeader(line: string, file: string, accepts: Accepts): Result<Form> {
  const refusals: { readonly cells: number; readonly diagnostics: readonly Diagnostic[] }[] = [];
  for (const delimiter of delimiters) {
    const { value, diagnostics } = readDelimited(line, delimiter, file);
    const headings = (value?.rows[0]?.cells ?? []).map((cell) => cell.trim());
    const faults = value === null ? diagnostics : accepts([...headings, ...folderKeys(file)], file);
    if (!faults.some(isError)) return { value: { delimiter, headings }, diagnostics: [] };
    refusals.push({ cells: headings.length, diagnostics: faults });
  }
  const [likeliest] = refusals.sort((a, b) => b.cells - a.cells);
  return { value: null, diagnostics: likeliest?.diagnostics ?? [] };
}

function selectOf({ delimiter, headings }: Form, files: readonly string[]): string {
  const columns = headings.map(
    // A column without a heading has to be called something; no name is only blanks.
    (heading, index) => `${duckdb.literal(heading || ' '.repeat(index + 1))}: 'VARCHAR'`,
  );
  const options = [
    'auto_detect=false',
    'header=true',
    `delim=${duckdb.literal(delimiter)}`,
    `quote='"'`,
    `escape='"'`,
    "nullstr=''",
    'strict_mode=true',
    'null_padding=false',
    'ignore_errors=false',
    'hive_types_autocast=false',
    `columns={${columns.join(', ')}}`,
  ];
  return `SELECT * FROM read_csv(${listOfPaths(files)}, ${options.join(', ')})`;
}
