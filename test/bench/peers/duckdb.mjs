// The latest figure of every region and indicator against its limit, by DuckDB with two threads.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const [data, limits] = process.argv.slice(2);
const rows = JSON.parse(readFileSync(limits, 'utf8'));
const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await instance.connect();
const values = rows.map(({ name, limit }) => `('${name}', ${limit}::DECIMAL(12, 4))`).join(', ');
const result = await connection.runAndReadAll(`
  WITH limits(name, least) AS (VALUES ${values}),
  latest AS (
    SELECT region, indicator, arg_max(figure, year) AS figure
    FROM read_csv('${data}', header = true, columns = {
      'region': 'VARCHAR', 'indicator': 'VARCHAR', 'year': 'SMALLINT', 'figure': 'DECIMAL(12, 4)'})
    WHERE indicator IN (SELECT name FROM limits)
    GROUP BY ALL)
  SELECT region, count(*) AS judged, count(*) FILTER (figure < least) AS failed
  FROM latest JOIN limits ON name = indicator GROUP BY region ORDER BY region`);
let [judged, failed] = [0, 0];
for (const [region, ofRegion, missed] of result.getRows()) {
  process.stdout.write(`${region} ${ofRegion} ${missed}\n`);
  judged += Number(ofRegion);
  failed += Number(missed);
}
console.log(`${judged} judged, ${failed} failed`);
