// Measures how DuckDB counts records in Parquet for a run: whole processes against `node -e 0`, with
// the most memory that each held. It asserts nothing; `node test/bench/engine.mjs 1000000` takes
// fewer records than twenty million.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const records = Number(process.argv[2] ?? 20_000_000);
const rounds = Number(process.argv[3] ?? 5);
const program = join(import.meta.dirname, '..', '..', 'bin', 'quality-check.js');
const folder = mkdtempSync(join(tmpdir(), 'quality-check-bench-'));
const parquet = join(folder, 'records.parquet');
const mapping = join(folder, 'records.yaml');

const provinces = ['江苏省', '浙江省', '安徽省', '福建省', '江西省', '山东省', '河南省', '湖北省'];

const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '1GB' });
const connection = await instance.connect();
await connection.run(`COPY (
  SELECT
    [${provinces.map((name) => `'${name}'`).join(', ')}][1 + (i * 7) % ${provinces.length}] AS 省份,
    DATE '2011-01-01' + CAST((i * 389) % 1826 AS INTEGER) AS 抽检日期,
    ['国家', '省级', '市级'][1 + (i * 11) % 3] AS 级别,
    CASE WHEN (i * 6007) % 10000 < 470 THEN '不合格' ELSE '合格' END AS 检验结果
  FROM range(${records}) AS numbers (i)
) TO '${parquet.replaceAll("'", "''")}' (FORMAT parquet)`);
connection.closeSync();
instance.closeSync();
writeFileSync(
  mapping,
  [
    'columns: { region: 省份, date: 抽检日期, result: 检验结果 }',
    'words: { passed: [合格], failed: [不合格] }',
    'indicators:',
    '  - { indicator: provincial-spot-check-pass-rate, where: { 级别: [省级] } }',
    '  - { indicator: national-spot-check-pass-rate, where: { 级别: [国家] } }',
    '',
  ].join('\n'),
);

// Each process says on its way out how much memory it held.
const hook = join(folder, 'memory.cjs');
writeFileSync(
  hook,
  "process.on('exit', () => require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS)));",
);

/** Seconds and megabytes of one process. */
function measure(argv) {
  const start = process.hrtime.bigint();
  const { status, output } = spawnSync(process.execPath, ['-r', hook, ...argv], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  return { status, seconds, megabytes: Number(output[3]) / 1024 };
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const run = [program, parquet, '--engine', 'duckdb', '--records', mapping];
const judged = [...run, '--policy', 'jiangsu-2015', '--region', 'all', '--format', 'json'];

const found = Array.from({ length: rounds }, () => ({
  floor: measure(['-e', '0']),
  run: measure(judged),
}));
const size = Math.round(statSync(parquet).size / 1e6);
rmSync(folder, { recursive: true });
const seconds = median(found.map((each) => each.run.seconds));
console.log(
  [
    `${records} records in Parquet (${size} MB), ${provinces.length} regions, ${rounds} rounds`,
    `${seconds.toFixed(2)} s, ${median(found.map((each) => each.run.seconds / each.floor.seconds)).toFixed(1)} times node -e 0`,
    `${Math.max(...found.map((each) => each.run.megabytes)).toFixed(0)} MB at most, node -e 0 ${Math.max(...found.map((each) => each.floor.megabytes)).toFixed(0)} MB`,
    `exit code ${found[0].run.status}; ${cpus().length} processors, load ${loadavg()[0].toFixed(1)}`,
  ].join('\n'),
);
