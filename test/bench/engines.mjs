// Measures what it costs to have an engine reduce large data, beside the program's own reader, on
// this machine in this call: whole processes, interleaved, medians, their ratios and the most memory
// that any run held. It asserts nothing. Build first.
//
//   node test/bench/engines.mjs [rounds] [millions of records]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const rounds = Number(process.argv[2] ?? 7);
const millions = Number(process.argv[3] ?? 20);
const warmUps = 1;
const program = join(import.meta.dirname, '..', '..', 'bin', 'quality-check.js');

// Node 20 reads a file named here at every start, which hides the program.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const folder = mkdtempSync(join(tmpdir(), 'quality-check-bench-'));
const place = (name) => join(folder, name);
const policy = ['--policy', 'jiangsu-2015'];

/** 省份, 抽检日期, 级别, 产品类别 and 检验结果 of one batch, from a hash of its number. */
const records = `
  SELECT
    list_extract(['江苏省', '浙江省', '广东省', '四川省', '安徽省', '山东省'],
      1 + (hash(n) % 6)::INTEGER) AS 省份,
    DATE '2011-01-01' + (hash(n, 1) % 1826)::INTEGER AS 抽检日期,
    CASE WHEN hash(n, 2) % 4 = 0 THEN '国家' ELSE '省级' END AS 级别,
    '第' || (hash(n, 3) % 200) || '类' AS 产品类别,
    'P' || lpad((hash(n, 4) % 100000000)::VARCHAR, 8, '0') AS 批号,
    CASE WHEN hash(n, 5) % 1000 < 46 THEN '不合格' ELSE '合格' END AS 检验结果
  FROM range(${String(millions)}000000) AS numbers(n)`;

const mapping = {
  columns: { region: '省份', date: '抽检日期', result: '检验结果' },
  words: { passed: ['合格'], failed: ['不合格'] },
  indicators: [
    { indicator: 'national-spot-check-pass-rate', where: { 级别: ['国家'] } },
    { indicator: 'provincial-spot-check-pass-rate', where: { 级别: ['省级'] } },
  ],
};

/** Figures of four thousand places, twenty indicators and five years: 400,000 rows. */
const figures = `
  SELECT
    CASE WHEN place = 0 THEN '江苏省' ELSE '第' || place || '县' END AS 地区,
    list_extract(['国家监督抽查合格率', '省级监督抽查合格率', '主要工业产品采标率',
      '农业标准化生产普及率', '其他工程一次验收合格率'], 1 + (item % 5)::INTEGER)
      || CASE WHEN item < 5 THEN '' ELSE '之' || item END AS 指标,
    2011 + year AS 年份,
    (90 + (hash(place, item, year) % 1000)::DECIMAL(9, 2) / 100)::DECIMAL(9, 2) AS 数值,
    '%' AS 单位
  FROM range(4000) AS places(place), range(20) AS items(item), range(5) AS years(year)
  ORDER BY ALL`;

async function makeData() {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const write = (query, name, options) =>
    connection.run(`COPY (${query}) TO '${place(name)}' (${options})`);
  await write(records, 'records.parquet', 'FORMAT parquet');
  await write(figures, 'figures.parquet', 'FORMAT parquet');
  await write(figures, 'figures.csv', 'FORMAT csv, HEADER');
  connection.closeSync();
  instance.closeSync();
  writeFileSync(place('records.yaml'), JSON.stringify(mapping));
}

/** The process, of which workers are a part, ends with what it held at most, in kB, on descriptor 3. */
const memory = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  const tell = () => writeSync(3, String(process.resourceUsage().maxRSS));
  if (isMainThread) process.on('exit', tell);
`)}`;

function time(args) {
  const start = process.hrtime.bigint();
  const { error, status, output, stderr } = spawnSync(
    process.execPath,
    ['--import', memory, program, ...args],
    { env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (error !== undefined || status === null || ![0, 1, 3].includes(status)) {
    throw error ?? new Error(`ended with ${String(status)}: ${args.join(' ')}\n${stderr}`);
  }
  return { seconds, megabytes: Number(output[3]) / 1024 };
}

/** The query's result by which the own reader judges the same records. */
async function reduce() {
  const sql = spawnSync(
    process.execPath,
    [
      ...[program, 'sql', ...policy, '--dialect', 'duckdb', '--table', 'records'],
      ...['--records', place('records.yaml'), '-o', place('query.sql')],
    ],
    { env, encoding: 'utf8' },
  );
  if (sql.status !== 0) throw new Error(sql.stderr);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`CREATE VIEW records AS FROM '${place('records.parquet')}'`);
  const query = readFileSync(place('query.sql'), 'utf8').replace(/;\s*$/u, '');
  await connection.run(`COPY (${query}) TO '${place('reduced.csv')}' (FORMAT csv, HEADER)`);
  connection.closeSync();
  instance.closeSync();
}

const engine = ['--engine', 'duckdb', ...policy];
const only = mapping.indicators.flatMap(({ indicator }) => ['--only', indicator]);
const mapped = ['--records', place('records.yaml'), ...only];
const base = 'reduced records, CSV, own reader';
const runs = {
  [base]: ['judge', place('reduced.csv'), ...policy, ...only],
  'records, Parquet, DuckDB': [place('records.parquet'), ...engine, ...mapped],
  'figures, CSV, own reader': [place('figures.csv'), ...policy],
  'figures, CSV, DuckDB': [place('figures.csv'), ...engine],
  'figures, Parquet, DuckDB': [place('figures.parquet'), ...engine],
};

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const size = (name) => `${(statSync(place(name)).size / 1e6).toFixed(0)} MB`;

const loadBefore = loadavg()[0];
const taken = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
try {
  const start = process.hrtime.bigint();
  await makeData();
  await reduce();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  console.log(
    `${millions} million records: ${size('records.parquet')} of Parquet; 400,000 figures: ` +
      `${size('figures.csv')} of CSV, ${size('figures.parquet')} of Parquet; made in ${seconds.toFixed(1)} s`,
  );
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [name, args] of Object.entries(runs)) {
      const cost = time(args);
      if (round >= 0) taken[name].push(cost);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${rounds} rounds`,
);
console.log(
  `Load of the machine: ${loadBefore.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after`,
);
console.log(`Median of the rounds; ratio to: ${base}, formed within each round\n`);
console.log('| run | s | ratio | peak MB |\n|---|---|---|---|');
for (const [name, costs] of Object.entries(taken)) {
  const seconds = median(costs.map((cost) => cost.seconds)).toFixed(2);
  const ratio = median(costs.map((cost, at) => cost.seconds / taken[base][at].seconds)).toFixed(1);
  const megabytes = Math.max(...costs.map((cost) => cost.megabytes)).toFixed(0);
  console.log(`| ${name} | ${seconds} | ${ratio} | ${megabytes} |`);
}
