import { type Diagnostic, isError, type Result } from '../domain/diagnostic.ts';
import type { EngineSession, OpenEngine, Query, TextRow } from '../domain/engine.ts';
import type { Files } from '../domain/files.ts';
import { ListedFigures } from '../domain/figures.ts';
import type { Policy } from '../domain/policy.ts';
import type { RecordMapping } from '../domain/records.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { Data } from '../read/read-all.ts';
import { figuresOfResult } from './figures-of-result.ts';
import { reduceFigures } from './reduce-figures.ts';
import { reduceRecords } from './reduce-records.ts';
import { sourceName } from './stamp.ts';

/** What a reduction runs on. */
export interface Reducing {
  readonly session: EngineSession;
  readonly files: Files;
  readonly vocabulary: Vocabulary;
  readonly policies: readonly Policy[];
  /** The data arguments. */
  readonly data: readonly string[];
  /** The table of a database; null where there is only one. */
  readonly table: string | null;
}

/** What an engine gave back. */
export interface Reduced {
  /** How reports name the data. */
  readonly name: string;
  readonly query: Query;
  readonly headings: readonly string[];
  readonly rows: readonly TextRow[];
}

/**
 * Has an engine reduce the data, and reads what it gives back.
 *
 * @param mapping null where the data are figures
 */
export async function readByEngine(
  open: OpenEngine,
  request: Omit<Reducing, 'session'>,
  mapping: RecordMapping | null,
): Promise<Data> {
  const opened = await open();
  const session = opened.value;
  if (session === null) return { inputs: [], figures: none, diagnostics: opened.diagnostics };
  try {
    const reducing = { ...request, session };
    const reduced =
      mapping === null ? await reduceFigures(reducing) : await reduceRecords(reducing, mapping);
    return dataOf(reduced, request);
  } finally {
    session.close();
  }
}

const none = new ListedFigures([]);

function dataOf(
  { value, diagnostics }: Result<Reduced>,
  { files, vocabulary }: Pick<Reducing, 'files' | 'vocabulary'>,
): Data {
  if (value === null) return { inputs: [], figures: none, diagnostics };
  const { name, query, headings, rows } = value;
  const path = sourceName(name, 'duckdb', query.hash);
  const cells = [headings, ...rows];
  const table = {
    file: path,
    rows: cells.map((row, index) => ({ line: index + 1, cells: row, isTall: false })),
  };
  const figures = figuresOfResult(table, vocabulary);
  const input = {
    path,
    // What was judged is what the engine gave back; the data themselves may be anywhere.
    get sha256() {
      return files.hashOfText(JSON.stringify(cells));
    },
    encoding: 'duckdb',
    shape: figures.shape,
    rows: figures.rows,
    characterAt: () => null,
  };
  const found: readonly Diagnostic[] = [...diagnostics, ...figures.diagnostics];
  return {
    inputs: [input],
    figures: new ListedFigures(found.some(isError) ? [] : figures.observations),
    diagnostics: found,
  };
}
