import { spawn, spawnSync } from 'node:child_process';
import { existsSync, linkSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, '..', '..', 'bin', 'quality-check.js');
const regions = 2000;
const others = 60;
const known = '省级监督抽查合格率';

let folder = '';
let file = '';

/** The line on which the known indicator of a region stands, as the header stands on the first. */
const lineOf = (region: number): number => 2 + region * (5 * others + 1);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quality-check-large-'));
  file = join(folder, 'nation.csv');
  const rows: string[] = [];
  for (let region = 0; region < regions; region += 1) {
    const place = `第${String(region)}号县`;
    rows.push(`${place},${known},2015,${region % 2 === 0 ? '94.96' : '95.00'}`);
    for (let other = 0; other < others; other += 1) {
      for (let year = 2011; year <= 2015; year += 1) {
        rows.push(`${place},统计指标第${String(other)}项,${String(year)},${String(year % 100)}.5`);
      }
    }
  }
  writeFileSync(file, `地区,指标,年份,数值\n${rows.join('\n')}\n`);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (...args: readonly string[]) =>
  spawnSync(
    process.execPath,
    [program, file, '--policy', 'jiangsu-2015', '--only', known, '--lang', 'en', ...args],
    { encoding: 'utf8', maxBuffer: 100_000_000 },
  );

describe('a file that is scanned in threads', () => {
  it('gives every region its verdict, and no line of progress where nobody looks', () => {
    const { status, stdout, stderr } = run('--region', 'all', '--quiet');
    expect(status).toBe(1);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('2000 regions: 2000 judged, 1000 failed');
    expect(stderr).not.toContain('\u001b');
    expect(stderr).not.toContain('Reading');
  });

  it('names the line of every figure, on both sides of where it is cut', () => {
    for (const region of [0, 999, 1000, 1001, 1998]) {
      const { stdout } = run('--region', `第${String(region)}号县`, '--format', 'json');
      const report = JSON.parse(stdout) as {
        scorecards: { evaluations: { verdict: string; evidence: unknown[] }[] }[];
      };
      expect(report.scorecards[0]?.evaluations[0]).toMatchObject({
        verdict: region % 2 === 0 ? 'fail' : 'pass',
        evidence: [{ line: lineOf(region), column: 4, text: region % 2 === 0 ? '94.96' : '95.00' }],
      });
    }
  });

  it('can be interrupted while it is scanned, and leaves nothing half-written', async () => {
    // The same file by many names takes many seconds, of which the program gets one and a half.
    const names = Array.from({ length: 40 }, (_, at) => join(folder, `again-${String(at)}.csv`));
    for (const name of names) linkSync(file, name);
    const report = join(folder, 'report.json');
    const child = spawn(
      process.execPath,
      [program, ...names, '--policy', 'jiangsu-2015', '--region', 'all', '-f', `json=${report}`],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    await delay(1500);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(output).toBe('');
    expect(existsSync(report)).toBe(false);
  });
});
