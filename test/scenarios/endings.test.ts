import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = join(import.meta.dirname, '..', '..');
const program = join(project, 'bin', 'quality-check.js');
const data = join(project, 'fixtures', 'just-short-of-the-limit.csv');
const usual = [program, data, '--province', 'jiangsu', '--lang', 'en'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quality-check-endings-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const shell = (command: string) =>
  spawnSync('bash', ['-c', command], {
    encoding: 'utf8',
    env: { ...process.env, NODE: process.execPath, PROGRAM: program, DATA: data },
  });

describe('endings', () => {
  it('is not disturbed by a reader that has seen enough', () => {
    const { stdout, stderr } = shell(
      '"$NODE" "$PROGRAM" "$DATA" -p jiangsu --lang en | head -1; echo "code ${PIPESTATUS[0]}"',
    );
    expect(stdout).toContain('code 1');
    expect(stderr).not.toMatch(/EPIPE|\bat \w+/u);
  });

  it.runIf(existsSync('/dev/full'))('is 2 where standard output is full', () => {
    const { status, stderr } = shell('"$NODE" "$PROGRAM" "$DATA" -p jiangsu --lang en > /dev/full');
    expect(status).toBe(2);
    expect(stderr).toContain('ENOSPC');
    expect(stderr).not.toMatch(/\n\s+at /u);
  });

  it('is 2, and nothing is written, where two reports go to one file that is to come', () => {
    mkdirSync(join(folder, 'reports'));
    symlinkSync(join(folder, 'reports'), join(folder, 'linked'));
    for (const other of ['./reports/new', 'reports/../reports/new', 'linked/new']) {
      const run = `"$NODE" "$PROGRAM" "$DATA" -p jiangsu -f json=reports/new -f csv=${other}`;
      const { status, stderr } = shell(`cd '${folder}' && ${run} --lang en`);
      expect(stderr, other).toContain('Two reports go to the same file');
      expect(status).toBe(2);
      expect(readdirSync(join(folder, 'reports'))).toEqual([]);
    }
    rmSync(join(folder, 'linked'));
    rmSync(join(folder, 'reports'), { recursive: true });
  });

  it('prints the same into a pipe, a file and behind what a file holds already', () => {
    const run = '"$NODE" "$PROGRAM" "$DATA" -p jiangsu --lang en';
    const into = join(folder, 'printed.txt');
    const piped = shell(`${run} 2>&1 | cat`).stdout;
    expect(piped).toContain('1 judged, 1 failed');
    const filed = shell(`${run} > '${into}' 2>&1; echo "code $?"; cat '${into}'`).stdout;
    expect(filed).toBe(`code 1\n${piped}`);
    const behind = shell(`echo before > '${into}'; ${run} >> '${into}' 2>&1; cat '${into}'`).stdout;
    expect(behind).toBe(`before\n${piped}`);
    expect(shell(`${run} > /dev/null 2> /dev/null; echo "code $?"`).stdout).toBe('code 1\n');
    rmSync(into);
  });

  it('prints all of it into a full pipe, and into one that others have told not to wait', () => {
    const within = join(folder, 'pipes');
    mkdirSync(within);
    const rows = Array.from(
      { length: 40 },
      (_, at) => `某县${String(at)},省级监督抽查合格率,2015,96`,
    );
    writeFileSync(join(within, 'many.csv'), `${['地区,指标,年份,数值', ...rows].join('\n')}\n`);
    const run = '"$NODE" "$PROGRAM" many.csv -p jiangsu --region all -f json 2> errors.txt';
    shell(`cd '${within}'; ${run} > whole.json`);
    const whole = readFileSync(join(within, 'whole.json'));
    // More than any pipe holds.
    expect(whole.length).toBeGreaterThan(2_000_000);
    // A stream of Node's own over a pipe makes it one that does not wait, for all who share it.
    const other = `"$NODE" -e 'process.stdout; setTimeout(() => {}, 2000)' & sleep 0.4;`;
    for (const before of ['', other]) {
      shell(`cd '${within}'; { ${before} ${run}; } | (sleep 1; cat > piped.json)`);
      expect(readFileSync(join(within, 'piped.json')).equals(whole)).toBe(true);
      expect(readFileSync(join(within, 'errors.txt'), 'utf8')).not.toContain('EAGAIN');
    }
    rmSync(within, { recursive: true });
  });

  it('is 2 where the disk takes no more of standard output', () => {
    // A limit on the size of files fails a write in the middle, as a full disk does.
    const into = join(folder, 'cut.txt');
    const { stdout, stderr } = shell(
      `ulimit -f 1 && "$NODE" "$PROGRAM" "$DATA" -p jiangsu -f json --lang en > '${into}'; echo "code $?"`,
    );
    expect(stdout).toBe('code 2\n');
    expect(stderr).toContain('EFBIG');
    expect(stderr).not.toMatch(/\n\s+at /u);
    rmSync(into);
  });

  it('is 2 where a report file can not be written, though a target failed', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [...usual, '-o', join(folder, 'no', 'x.txt')],
      { encoding: 'utf8' },
    );
    expect(status).toBe(2);
    expect(stdout).toBe('');
  });

  it('writes the report to a file and says the end on standard error', () => {
    const file = join(folder, 'report.json');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [...usual, '-f', 'json', '-o', file],
      { encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('1 judged, 1 failed');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ exitCode: 1 });
    expect(readdirSync(folder)).toEqual(['report.json']);
  });

  it('keeps the old report where the disk takes no more', () => {
    const target = join(folder, 'kept');
    mkdirSync(target);
    writeFileSync(join(target, 'report.json'), 'old');
    // A limit on the size of files fails a write in the middle, as a full disk does.
    const { stdout, stderr } = shell(
      `cd '${target}' && ulimit -f 1 && "$NODE" "$PROGRAM" "$DATA" -p jiangsu -f json -o report.json; echo "code $?"`,
    );
    expect(stdout).toBe('code 2\n');
    expect(stderr).toContain('EFBIG');
    expect(readFileSync(join(target, 'report.json'), 'utf8')).toBe('old');
    expect(readdirSync(target)).toEqual(['report.json']);
  });

  it('leaves one whole report where several runs write to the same file', () => {
    const target = join(folder, 'shared');
    mkdirSync(target);
    shell(
      `cd '${target}' && for run in 1 2 3 4; do "$NODE" "$PROGRAM" "$DATA" -p jiangsu -f json -o report.json & done; wait`,
    );
    const report = readFileSync(join(target, 'report.json'), 'utf8');
    expect(JSON.parse(report)).toMatchObject({ exitCode: 1 });
    expect(readdirSync(target)).toEqual(['report.json']);
  });

  it('never overwrites its own input', () => {
    const file = join(folder, 'data.csv');
    const before = 'indicator,year,value\nProvincial spot-check pass rate,2015,95\n';
    writeFileSync(file, before);
    const { status } = spawnSync(process.execPath, [program, file, '-p', 'jiangsu', '-o', file]);
    expect(status).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('is %s as %i', async (signal, code) => {
    const child = spawn(process.execPath, [program, '-', '-p', 'jiangsu'], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    // More than a pipe holds, so that the last of it is taken only by a program that reads, which
    // is one that can be interrupted.
    child.stdin.on('error', () => undefined);
    await new Promise((resolve) => child.stdin.write('省级监督抽查合格率\n'.repeat(1e5), resolve));
    child.kill(signal);
    expect(await ended).toBe(code);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('judges nothing where %s has ended the sender as well', async (signal, code) => {
    const kept = join(folder, 'kept.txt');
    writeFileSync(kept, 'old');
    const child = spawn(process.execPath, [program, '-', '-p', 'jiangsu', '-o', kept]);
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    child.stdin.on('error', () => undefined);
    // Taken by a program that reads, as above; all of it is sound.
    const rows = `指标,年份,数值\n${'省级监督抽查合格率,2015,96\n'.repeat(2e4)}`;
    await new Promise((resolve) => child.stdin.write(rows, resolve));
    // Stopped, it finds the end of the pipe and the signal at the same moment.
    child.kill('SIGSTOP');
    await new Promise<void>((resolve) => child.stdin.end(resolve));
    child.kill(signal);
    child.kill('SIGCONT');
    expect(await ended).toBe(code);
    expect(readFileSync(kept, 'utf8')).toBe('old');
    rmSync(kept);
  });

  /** Waits until a process has opened a file, or might have had the time to. */
  const opened = async (process: number, path: string): Promise<void> => {
    const descriptors = `/proc/${String(process)}/fd`;
    for (let waited = 0; waited < 30; waited += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const paths = readdirSync(descriptors).map((each) => {
        try {
          return readlinkSync(join(descriptors, each));
        } catch {
          return null;
        }
      });
      if (paths.includes(path)) return;
    }
  };

  it.runIf(existsSync('/proc/self/fd')).each([
    ['without a sender', 'SIGINT', 130, ''],
    ['without a sender', 'SIGTERM', 143, ''],
    ['whose sender says nothing', 'SIGINT', 130, 'sleep 30 >'],
  ] as const)(
    'is at the first signal where a pipe %s is read: %s',
    async (_, signal, code, sender) => {
      const path = join(folder, `${signal} ${sender}`);
      shell(`mkfifo '${path}'`);
      const sending = sender === '' ? null : spawn('bash', ['-c', `exec ${sender} '${path}'`]);
      const child = spawn(process.execPath, [program, path, '-p', 'jiangsu']);
      const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
      await opened(child.pid ?? 0, path);
      child.kill(signal);
      const late = setTimeout(() => child.kill('SIGKILL'), 3000);
      expect(await ended).toBe(code);
      clearTimeout(late);
      sending?.kill();
      rmSync(path);
    },
  );

  it('waits for the sender of a pipe that is named', () => {
    const { stdout } = shell(
      `cd '${folder}' && mkfifo named && { (sleep 0.5; cat "$DATA" > named) & "$NODE" "$PROGRAM" named -p jiangsu --lang en --quiet; echo "code $?"; rm named; }`,
    );
    expect(stdout).toContain('1 judged, 1 failed');
    expect(stdout).toContain('code 1');
  });

  it('prints all of a report that is larger than a pipe', () => {
    const rows = Array.from(
      { length: 4000 },
      (_, index) => `未用指标${String(index)},2015,${String(index)}`,
    );
    const file = join(folder, 'large.csv');
    writeFileSync(
      file,
      ['指标,年份,数值', '省级监督抽查合格率,2015,95%', ...rows.map((row) => `${row}x`), ''].join(
        '\n',
      ),
    );
    const { stdout } = spawnSync(process.execPath, [program, file, '-p', 'jiangsu', '-f', 'json'], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
  });

  it('gives equal bytes whatever the time zone, the locale and the folder', () => {
    const run = (env: Record<string, string>, cwd: string): string =>
      spawnSync(process.execPath, [...usual, '-f', 'json'], {
        encoding: 'utf8',
        cwd,
        env: { ...process.env, ...env },
      }).stdout;
    const first = run({ TZ: 'UTC', LC_ALL: 'C' }, project);
    expect(first.length).toBeGreaterThan(1000);
    expect(run({ TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8' }, folder)).toBe(first);
    expect(run({ TZ: 'Asia/Urumqi', LC_ALL: 'de_DE.UTF-8' }, tmpdir())).toBe(first);
  });
});
