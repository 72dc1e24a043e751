// Holds the built program against public files in a folder outside the project: each is read rightly,
// or refused with the right sentence, as `files.yaml` says.
//   node test/real-data/check.mjs <folder>
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';

const project = join(import.meta.dirname, '..', '..');
const [folder = ''] = process.argv.slice(2);
const expectations = parse(readFileSync(join(import.meta.dirname, 'files.yaml'), 'utf8'));
const temporary = mkdtempSync(join(tmpdir(), 'real-data-'));
let failures = 0;

/** A rule file of Jiangsu that asks for any figure of the indicators. */
function ruleFile(indicators) {
  const entries = Object.entries(indicators).map(([zh, unit], index) => [
    { id: `indicator-${index + 1}`, name: { zh, en: `Indicator ${index + 1}` }, unit },
    {
      id: `indicator-${index + 1}`,
      indicator: `indicator-${index + 1}`,
      category: 'product',
      criterion: { 'at-least': 0 },
      due: 2025,
      clause: '一',
    },
  ]);
  return {
    id: 'real-data',
    province: 'jiangsu',
    title: { zh: '试读', en: 'Trial' },
    period: { from: 2001, to: 2025 },
    indicators: entries.map(([indicator]) => indicator),
    targets: entries.map(([, target]) => target),
  };
}

function run({ file, indicators, options = [] }) {
  const rule = join(temporary, 'rule.yaml');
  if (indicators !== undefined) writeFileSync(rule, JSON.stringify(ruleFile(indicators)));
  const by = indicators === undefined ? ['--province', 'jiangsu'] : ['--policy', rule];
  const argv = [join(folder, file), ...by, ...options, '--format', 'json', '--allow-missing'];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'bin', 'quality-check.js'), ...argv],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

function hold(what, found, expected) {
  if (isDeepStrictEqual(found, expected)) return;
  failures += 1;
  console.error(`  ${what}: ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
}

for (const expectation of expectations) {
  const { file, why, input, errors = [], figures = {} } = expectation;
  console.log(`${file} ${(expectation.options ?? []).join(' ')}\n  ${why.trim()}`);
  const report = run(expectation);
  const found = report.diagnostics.filter(({ severity }) => severity === 'error');
  hold(
    'errors',
    found.map(({ code, line, column }) =>
      `${code} ${[line, column].filter((part) => part !== null).join(':')}`.trim(),
    ),
    errors,
  );
  hold('exit code', report.exitCode === 2, errors.length > 0);
  if (input !== undefined) {
    const { encoding, shape, rows } = report.inputs[0] ?? {};
    hold('input', [encoding, shape, rows], input);
  }
  const evaluations = report.scorecards[0]?.evaluations ?? [];
  for (const [name, expected] of Object.entries(figures)) {
    const evaluation = evaluations.find(({ indicator }) => indicator.name.zh === name);
    const [cell] = evaluation?.evidence ?? [];
    const { value, year } = evaluation?.actual ?? {};
    hold(name, [value, year, cell?.line, cell?.column, cell?.text], expected);
  }
}

const known = new Set(expectations.map(({ file }) => file));
const files = readdirSync(folder);
hold(
  'files that nothing is said of',
  files.filter((name) => !known.has(name)),
  [],
);
rmSync(temporary, { recursive: true });
console.log(`${expectations.length} readings of ${files.length} files, ${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;
