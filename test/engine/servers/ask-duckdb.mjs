// Runs statements in DuckDB: node ask-duckdb.mjs <database file> < statements.
// A process of its own, as the other engines are.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const [database] = process.argv.slice(2);
const instance = await DuckDBInstance.create(database, { threads: '2' });
const connection = await instance.connect();
try {
  await connection.run(readFileSync(0, 'utf8'));
} finally {
  connection.closeSync();
  instance.closeSync();
}
