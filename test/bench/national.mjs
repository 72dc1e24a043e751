// Measures a national file against what else there is for the same task: the latest figure of every
// region and indicator, held against its limit. Whole processes, interleaved, medians, ratios to
// DuckDB formed within each round, and the most memory that was held. It asserts nothing but that
// all come to the same numbers. Build first.
//
// Two kinds of files: holdings, of which targets use a few rows in a hundred, and up to a size
// submissions, of which they use all. Of the largest submission every report is written once.
//
//   node test/bench/national.mjs [rounds] [millions of rows …]
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdings, submission } from './national-data.mjs';
import { sqliteCommands } from './peers/sqlite.mjs';

const [rounds = 5, ...sizes] = process.argv.slice(2).map(Number);
const millions = sizes.length > 0 ? sizes : [1, 5, 20];
const warmUps = 1;
/** Up to how many millions of rows the slow ones take part, and submissions are made. */
const slowLimit = 1;
const submissionLimit = 5;
const forMachines = ['junit', 'sarif', 'gitlab', 'github', 'tap'];

const program = join(import.meta.dirname, '..', '..', 'bin', 'quality-check.js');
const peer = (name) => join(import.meta.dirname, 'peers', name);
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const { execPath: node } = process;

const folder = mkdtempSync(join(tmpdir(), 'quality-check-bench-'));
const [rule, limitsFile] = [join(folder, 'rule.yaml'), join(folder, 'limits.json')];

const isThere = (command, ...args) => spawnSync(command, args).status === 0;
const hasMiller = isThere('mlr', '--version');
const hasSqlite = isThere('sqlite3', '--version');
const hasPandas = isThere('python3', '-c', 'import pandas');

const judge = (data) => [program, data, '--policy', rule, '--region', 'all', '--lang', 'en'];
const duckdb = 'DuckDB, 2 threads';

/** What takes part, as command, arguments and perhaps standard input. */
const contenders = (data, limits, isSmall) => ({
  [duckdb]: [node, [peer('duckdb.mjs'), data, limitsFile]],
  'quality-check --quiet': [node, [...judge(data), '--quiet']],
  ...(isSmall ? slowOnes(data, limits) : {}),
  cat: ['cat', [data]],
});

const slowOnes = (data, limits) => ({
  'quality-check --format csv': [node, [...judge(data), '--format', 'csv', '-o', '/dev/null']],
  'csv-parse, a loop in JavaScript': [node, [peer('csv-parse.mjs'), data, limitsFile]],
  'papaparse, a loop in JavaScript': [node, [peer('papaparse.mjs'), data, limitsFile]],
  ...(hasSqlite ? { sqlite3: ['sqlite3', [], sqliteCommands(data, limitsFile)] } : {}),
  ...(hasPandas ? { pandas: ['python3', [peer('pandas.py'), data, limitsFile]] } : {}),
  ...(hasMiller ? { Miller: miller(data, limits) } : {}),
});

/** Miller keeps the latest row of each pair and adds up what became of it. */
function miller(data, limits) {
  const map = limits.map(({ name, limit }) => `"${name}":${limit}`).join(',');
  const put = `
    begin { @limit = {${map}}; @year = {}; @missed = {} }
    if (haskey(@limit, $指标)) {
      key = $地区 . "/" . $指标;
      if (!haskey(@year, key) || $年份 > @year[key]) {
        @year[key] = $年份;
        @missed[key] = $数值 < @limit[$指标] ? 1 : 0;
      }
    }
    end { print length(@missed) . " judged, " . fold(@missed, func(acck, accv, ek, ev) {
      return {"sum": accv + ev} }, {"sum": 0})["sum"] . " failed" }`;
  return ['mlr', ['--icsv', '--ojson', 'put', '-q', put, data]];
}

/** Runs a process; gives its seconds, the most memory it held in MB, and the end of what it said. */
function run([command, args, input]) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'ignore'] });
    let peak = 0;
    const look = () => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
        peak = Math.max(peak, Number(/VmHWM:\s*(\d+)/u.exec(status)?.[1] ?? 0));
      } catch {
        // It has ended, or the system tells nothing of its processes.
      }
    };
    const timer = setInterval(look, 20);
    let end = '';
    child.stdout.on('data', (chunk) => {
      if (command !== 'cat') end = `${end}${chunk.toString('latin1')}`.slice(-200);
    });
    child.on('error', reject);
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
    child.on('close', () => {
      clearInterval(timer);
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      resolve({
        seconds,
        megabytes: peak / 1000,
        told: /(\d+) judged, (\d+) failed/u.exec(end)?.[0],
      });
    });
  });
}

/** What each report of a nation costs, once. Markdown has a limit of its own. */
async function printReports(data) {
  console.log('\n| report | s | MB | peak MB |\n|---|---|---|---|');
  for (const format of ['json', 'csv', 'html', 'markdown', ...forMachines, 'table']) {
    const report = join(folder, 'report');
    const { seconds, megabytes } = await run([
      node,
      [...judge(data), '--format', `${format}=${report}`],
    ]);
    const size = (statSync(report).size / 1e6).toFixed(1);
    rmSync(report);
    console.log(`| ${format} | ${seconds.toFixed(1)} | ${size} | ${megabytes.toFixed(0)} |`);
  }
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

try {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`);
  const files = [
    ...millions.map((each) => ({ kind: 'holdings', nation: holdings, each })),
    ...millions
      .filter((each) => each <= submissionLimit)
      .map((each) => ({ kind: 'a submission', nation: submission, each })),
  ];
  for (const { kind, nation, each } of files) {
    const data = join(folder, 'nation.csv');
    writeFileSync(rule, nation.ruleFile);
    writeFileSync(limitsFile, JSON.stringify(nation.limits));
    const { rows, regions } = nation.write(data, each * 1e6);
    const size = (statSync(data).size / 1e6).toFixed(0);
    const all = contenders(data, nation.limits, each <= slowLimit);
    const taken = Object.fromEntries(Object.keys(all).map((name) => [name, []]));
    const before = loadavg()[0];
    for (let round = -warmUps; round < rounds; round += 1) {
      for (const [name, contender] of Object.entries(all)) {
        const cost = await run(contender);
        if (round >= 0) taken[name].push(cost);
      }
    }
    const told = taken[duckdb][0].told;
    console.log(
      `\n${kind}: ${rows} rows, ${regions} regions, ${size} MB; ${told}; ${rounds} rounds`,
    );
    console.log(`Load ${before.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after\n`);
    console.log('| run | s | ratio to DuckDB | peak MB |\n|---|---|---|---|');
    for (const [name, costs] of Object.entries(taken)) {
      // What only reads, or writes its report elsewhere, tells no numbers.
      const isTelling = !/^cat$|--format/u.test(name);
      const other = costs.find((cost) => isTelling && cost.told !== told);
      if (other !== undefined) throw new Error(`${name} says: ${other.told}`);
      const seconds = median(costs.map((cost) => cost.seconds)).toFixed(2);
      const ratio = median(costs.map((cost, at) => cost.seconds / taken[duckdb][at].seconds));
      const peak = Math.max(...costs.map(({ megabytes }) => megabytes)).toFixed(0);
      console.log(`| ${name} | ${seconds} | ${ratio.toFixed(2)} | ${peak} |`);
    }
    if (nation === submission && each === submissionLimit) await printReports(data);
    rmSync(data);
  }
} finally {
  rmSync(folder, { recursive: true });
}
