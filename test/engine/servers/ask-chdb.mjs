// Asks ClickHouse of today, embedded: node ask-chdb.mjs <folder of its tables> <format> < query.
// A process of its own, so that whatever happens in the engine can't take the tests with it.
import { readFileSync, writeSync } from 'node:fs';
import { Session } from 'chdb';

const [folder, format] = process.argv.slice(2);
const session = new Session(folder);
try {
  // In the database that there is from the start, a table's name with a * in it is a file's.
  session.query('CREATE DATABASE IF NOT EXISTS warehouse');
  session.query('USE warehouse');
  const answer = Buffer.from(session.query(readFileSync(0, 'utf8'), format));
  for (let at = 0; at < answer.length;) at += writeSync(1, answer, at);
} finally {
  session.close();
}
