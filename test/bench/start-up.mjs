// Measures what a small run costs against `node -e 0`, the floor of every Node program, on this
// machine in this call: whole processes, interleaved, medians and their ratios. It asserts nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';

const rounds = Number(process.argv[2] ?? 25);
const warmUps = 3;
const program = join(import.meta.dirname, '..', '..', 'bin', 'quality-check.js');

/** A hundred rows: twenty indicators of Jiangsu's 2015 targets in five years. */
function hundredRows() {
  const names = [
    '农业标准化生产普及率',
    '主要农产品质量安全抽检合格率',
    '国家监督抽查合格率',
    '省级监督抽查合格率',
    '主要工业产品采标率',
    '重大自主创新产品',
    '世界知名品牌',
    '江苏名牌产品总数',
    '生产性服务业顾客满意度',
    '生活性服务业顾客满意度',
    '大中型工程项目一次验收合格率',
    '其他工程一次验收合格率',
    '鲁班奖',
    '国优工程奖',
    '扬子杯奖',
    '首席质量专家',
    '省内著名质量专家',
    '企业首席质量官',
    '质量工程师',
    '质量工作专项经费',
  ];
  const rows = names.flatMap((name, index) =>
    [2011, 2012, 2013, 2014, 2015].map((year) => `${name},${year},${80 + index + (year - 2011)}`),
  );
  return ['指标,年份,数值', ...rows, ''].join('\n');
}

const folder = mkdtempSync(join(tmpdir(), 'quality-check-bench-'));
const data = join(folder, 'data.csv');
writeFileSync(data, hundredRows());
const rule = join(folder, 'rule.yaml');
writeFileSync(
  rule,
  [
    'id: bench-2015',
    'province: jiangsu',
    'title: { zh: 测试, en: Bench }',
    'period: { from: 2011, to: 2015 }',
    'targets:',
    '  - { id: one, indicator: provincial-spot-check-pass-rate, category: product, criterion: { at-least: 95 }, due: 2015, clause: 一 }',
    '',
  ].join('\n'),
);

// Node 20 reads a file named here at every start, which triples its floor and hides the program.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** Reports for CI that this version of the program has, by its own help. */
function reportsForCI() {
  const args = [program, '--help', '--lang', 'en'];
  const { stdout } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  const [, listed = ''] = /--format <name\[=file\]>([\s\S]*?)--output/u.exec(stdout) ?? [];
  return ['junit', 'github'].filter((format) => {
    const has = new RegExp(`\\b${format}\\b`, 'u').test(listed);
    if (!has) console.log(`left out: --format ${format}, which the program's help does not list`);
    return has;
  });
}

const run = (...args) => [program, data, '--province', 'jiangsu', ...args];
const commands = {
  'node -e 0': ['-e', '0'],
  table: run(),
  '--format json': run('--format', 'json'),
  ...Object.fromEntries(
    reportsForCI().map((format) => [`--format ${format}`, run('--format', format)]),
  ),
  '--quiet': run('--quiet'),
  '--help': [program, '--help'],
  '--version': [program, '--version'],
  'usage error': [program, '--nonsense'],
  'own rule file': [program, data, '--policy', rule, '--format', 'json'],
};

function time(args) {
  const start = process.hrtime.bigint();
  const { error, status } = spawnSync(process.execPath, args, { env, stdio: 'ignore' });
  if (error !== undefined || status === 70)
    throw error ?? new Error(`a fault in: ${args.join(' ')}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const loadBefore = loadavg()[0];
const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
const ratios = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
try {
  for (let round = -warmUps; round < rounds; round += 1) {
    const taken = Object.fromEntries(
      Object.entries(commands).map(([name, args]) => [name, time(args)]),
    );
    if (round < 0) continue;
    for (const [name, value] of Object.entries(taken)) {
      times[name].push(value);
      ratios[name].push(value / taken['node -e 0']);
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
console.log('100 rows against 69 targets; median of the rounds, ratio formed within each round\n');
console.log('| run | ms | ratio to node -e 0 |\n|---|---|---|');
for (const name of Object.keys(commands)) {
  console.log(
    `| ${name} | ${median(times[name]).toFixed(1)} | ${median(ratios[name]).toFixed(2)} |`,
  );
}
