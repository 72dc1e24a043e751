import { join } from 'node:path';
import { creation, formats, insertion } from './clickhouse.ts';
import { run } from './private-server.ts';
import type { Warehouse } from './warehouse.ts';

const asker = join(import.meta.dirname, 'ask-chdb.mjs');

/** @param folder where its tables lie; one test file's own, since it opens for one process only */
export function chdb(folder: string): Warehouse {
  const ask = (sql: string, format: string): string =>
    run(process.execPath, [asker, folder, format], sql);
  return {
    name: 'chdb',
    dialect: 'clickhouse',
    version: () => ask('SELECT version()', 'TSVRaw').trim(),
    fill(table, columns, rows) {
      ask(creation(table, columns), 'Null');
      if (rows.length > 0) ask(insertion(table, rows), 'Null');
    },
    answer: (sql, format) => ask(sql, formats[format]),
  };
}
