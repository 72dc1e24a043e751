// Writes the commands by which sqlite3 does the task, to be read from standard input.
import { readFileSync } from 'node:fs';

const text = (value) => `'${value.replaceAll("'", "''")}'`;

export const sqliteCommands = (data, limitsFile) => {
  const rows = JSON.parse(readFileSync(limitsFile, 'utf8'));
  const values = rows.map(({ name, limit }) => `(${text(name)}, ${limit})`).join(', ');
  return `
CREATE TABLE figures(region TEXT, indicator TEXT, year INTEGER, figure REAL);
CREATE TABLE limits(name TEXT PRIMARY KEY, least REAL);
INSERT INTO limits VALUES ${values};
.mode csv
.import --skip 1 ${JSON.stringify(data)} figures
.mode list
CREATE TEMP VIEW judged AS
  SELECT region, figure < least AS missed, max(year)
  FROM figures JOIN limits ON name = indicator GROUP BY region, indicator;
CREATE TEMP TABLE verdicts AS SELECT region, missed FROM judged;
.separator ' '
SELECT region, count(*), sum(missed) FROM verdicts GROUP BY region;
SELECT count(*) || ' judged, ' || sum(missed) || ' failed' FROM verdicts;
`;
};
