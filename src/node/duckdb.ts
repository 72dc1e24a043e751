import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as DuckDB from '@duckdb/node-api';
import { diagnose, type Result } from '../domain/diagnostic.ts';
import type { EngineSession } from '../domain/engine.ts';
import { duckdbProblem } from './duckdb-problem.ts';

/** The package, which users of the engine install beside the program. */
const packageName = '@duckdb/node-api';

/** Memory for tables and hashes: counting records stays far below it. */
const memoryLimit = '160MB';

/** Statements run on two threads: more take more memory, and read no faster from one disk. */
const threads = '2';

/** Starts DuckDB within this process, with a database in memory. */
export async function openDuckdb(): Promise<Result<EngineSession>> {
  try {
    // Required as Node does it: the build neither bundles the package nor finds it for the program.
    const { createRequire } = process.getBuiltinModule('node:module');
    const { DuckDBInstance } = createRequire(__filename)(packageName) as typeof DuckDB;
    const instance = await DuckDBInstance.create(':memory:', {
      memory_limit: memoryLimit,
      threads,
      preserve_insertion_order: 'false',
      temp_directory: join(tmpdir(), `quality-check-${String(process.pid)}`),
      // Nothing is fetched from elsewhere without being asked for.
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    const connection = await instance.connect();
    const stop = (): void => {
      stopStatement(connection);
    };
    process.once('exit', stop);
    const close = (): void => {
      process.off('exit', stop);
      connection.closeSync();
      instance.closeSync();
    };
    return { value: { rows: (sql) => rowsOf(connection, sql), close }, diagnostics: [] };
  } catch (error) {
    const isMissing =
      error instanceof Error && 'code' in error && String(error.code).endsWith('MODULE_NOT_FOUND');
    const code = isMissing ? 'engine-missing' : 'engine-broken';
    return { value: null, diagnostics: [diagnose('error', code, { package: packageName })] };
  }
}

/** How often, and how many milliseconds apart, a statement is told to stop. */
const [attempts, pause] = [60, 5];

/**
 * Stops the statement that runs on while the process ends, and would keep it from ending. One that
 * waits for its thread has not begun and hears nothing yet, so it is told more than once.
 */
function stopStatement(connection: DuckDB.DuckDBConnection): void {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    connection.interrupt();
    Atomics.wait(clock, 0, 0, pause);
  }
}

async function rowsOf(
  connection: DuckDB.DuckDBConnection,
  sql: string,
): Promise<Result<readonly (readonly string[])[]>> {
  try {
    const result = await connection.stream(sql);
    const rows: string[][] = [];
    for await (const part of result.yieldRows()) for (const row of part) rows.push(row.map(textOf));
    return { value: rows, diagnostics: [] };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return { value: null, diagnostics: [duckdbProblem(text)] };
  }
}

/** Values come as texts and whole numbers, since the statements ask for nothing else. */
const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'bigint' || typeof value === 'number'
      ? String(value)
      : '';
