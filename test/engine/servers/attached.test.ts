import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { Library } from '../../../src/load/library.ts';
import { disk } from '../../../src/node/disk.ts';
import { csvOf } from './csv.ts';
import { figureNames, generatedFigures } from './generated-figures.ts';
import { postgres } from './postgres.ts';
import { judged, quality } from './program.ts';
import { text } from './warehouse.ts';
import { ownFolder } from './warehouses.ts';

const asker = join(import.meta.dirname, 'ask-duckdb.mjs');
const folder = ownFolder();

/** DuckDB fetches its extension from a site of its own: where it is not installed, nothing can be tried. */
const isInstalled =
  spawnSync(process.execPath, [asker, join(folder, 'none.duckdb')], { input: 'LOAD postgres' })
    .status === 0;

const server = inject('postgres');
const connection = `host=${join(server, 'socket')} user=postgres dbname=postgres`;
const byEngine = (table: string): readonly string[] => [
  ...[connection, '--engine', 'duckdb', '--table', table],
];

describe.runIf(isInstalled)('a table of PostgreSQL that DuckDB attaches', () => {
  const engine = postgres(server);
  const library = new Library(disk);

  it.each(library.entries.map((entry) => [entry.id, entry] as const))(
    'is judged as in a file by %s',
    (id, entry) => {
      const rows = generatedFigures(library.policy(entry));
      const file = join(folder, `${id}.csv`);
      writeFileSync(file, csvOf(figureNames, rows));
      const table = `attached-${id}`;
      engine.fill(
        table,
        figureNames.map((name) => ({ name, type: text })),
        rows,
      );
      const scope = ['--policy', id, '--region', 'all'];
      expect(judged([...byEngine(table), ...scope])).toEqual(judged([file, ...scope]));
    },
  );

  it.each(['numeric', 'numeric(60, 25)', 'numeric(30, 25)'])(
    'keeps every digit of its %s',
    (type) => {
      const columns = [
        { name: '指标', type: text },
        { name: '年份', type: text },
        { name: '数值', type: { ...text, postgres: type } },
      ];
      const limit = 'national-spot-check-pass-rate';
      const [names, below] = [['指标', '年份', '数值'], '89.9999999999999999999999999'];
      const rows = [['国家监督抽查合格率', '2015', below]];
      const file = join(folder, `${type}.csv`);
      writeFileSync(file, csvOf(names, rows));
      engine.fill(`digits ${type}`, columns, rows);
      const scope = ['--policy', 'jiangsu-2015', '--only', limit];
      const byFile = judged([file, ...scope]);
      expect(byFile.exitCode).toBe(1);
      expect(judged([...byEngine(`"digits ${type}"`), ...scope])).toEqual(byFile);
    },
  );

  it('is out of reach, or in the way, without a word of the password', () => {
    const password = 'v3ry-secret';
    for (const data of [
      `postgres://someone:${password}@127.0.0.1:1/figures`,
      `host=127.0.0.1 port=1 user=someone password=${password} dbname=figures`,
      `host=${join(server, 'socket')} user=nobody-known password=${password} dbname=postgres`,
    ]) {
      const { stdout, stderr, code } = quality([
        ...[data, '--engine', 'duckdb', '--policy', 'jiangsu-2015', '--format', 'json'],
      ]);
      expect(code).toBe(2);
      expect(stderr).toContain("can't be reached, or refuses the login");
      expect(stdout + stderr).not.toContain(password);
    }
  });
});
