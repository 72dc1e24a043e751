import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './private-server.ts';
import type { Warehouse } from './warehouse.ts';

const asker = join(import.meta.dirname, 'ask-duckdb.mjs');

const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** DuckDB, which writes files as well. */
export interface DuckDb extends Warehouse {
  /** @param options of DuckDB's COPY */
  write(table: string, path: string, options: string): void;
}

/** @param folder where its database lies; one test file's own */
export function duckdb(folder: string): DuckDb {
  const ask = (sql: string): string =>
    run(process.execPath, [asker, join(folder, 'data.duckdb')], sql);
  return {
    name: 'duckdb',
    dialect: 'duckdb',
    version() {
      const path = join(folder, 'version');
      ask(`COPY (SELECT version()) TO ${literal(path)} (FORMAT csv, HEADER false)`);
      return readFileSync(path, 'utf8').trim();
    },
    fill(table, columns, rows) {
      const path = join(folder, 'rows.json');
      const cells = columns.map((_, at) => `c${String(at)}`);
      const objects = rows.map((row) =>
        JSON.stringify(Object.fromEntries(cells.map((cell, at) => [cell, row[at] ?? null]))),
      );
      writeFileSync(path, objects.join('\n'));
      const list = columns.map(({ name, type }) => `${named(name)} ${type.duckdb}`).join(', ');
      const types = cells.map((cell) => `${cell}: 'VARCHAR'`).join(', ');
      ask(
        `CREATE TABLE ${named(table)} (${list});
         INSERT INTO ${named(table)} SELECT ${cells.join(', ')}
         FROM read_json(${literal(path)}, format = 'newline_delimited', columns = {${types}});`,
      );
    },
    answer(sql, format) {
      const path = join(folder, `answer.${format}`);
      const options = format === 'csv' ? 'FORMAT csv, HEADER' : 'FORMAT json, ARRAY';
      ask(`COPY (\n${sql.replace(/;\s*$/u, '')}\n) TO ${literal(path)} (${options})`);
      return readFileSync(path, 'utf8');
    },
    write(table, path, options) {
      ask(`COPY ${named(table)} TO ${literal(path)} (${options})`);
    },
  };
}
