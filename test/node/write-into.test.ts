import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { disk } from '../../src/node/disk.ts';

let folder = '';
let opened: number[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quality-check-into-'));
  opened = [];
});

afterEach(() => {
  opened.forEach(closeSync);
  rmSync(folder, { recursive: true });
});

function open(path: string, flags: string | number): number {
  const descriptor = openSync(path, flags);
  opened.push(descriptor);
  return descriptor;
}

/** A pipe with a name. */
function pipe(): string {
  const path = join(folder, 'pipe');
  execFileSync('sh', ['-c', 'mkfifo "$0"', path]);
  return path;
}

/** What waits in a pipe. */
function waiting(descriptor: number): string {
  const buffer = Buffer.alloc(100);
  return buffer.toString('utf8', 0, readSync(descriptor, buffer));
}

describe.runIf(existsSync('/dev/fd'))('what can’t be replaced is written into', () => {
  it.each(['/dev/fd/', '/proc/self/fd/', `/proc/${String(process.pid)}/fd/`])(
    'a file behind %s keeps what others write to it',
    (descriptors) => {
      const path = join(folder, 'log.txt');
      const descriptor = open(path, 'w');
      writeSync(descriptor, 'before ');
      expect(disk.replace(`${descriptors}${String(descriptor)}`, 'report').value).toBe(true);
      writeSync(descriptor, ' behind');
      expect(readFileSync(path, 'utf8')).toBe('before report behind');
      expect(readdirSync(folder)).toEqual(['log.txt']);
    },
  );

  it('a descriptor behind a link', () => {
    const path = join(folder, 'log.txt');
    const descriptor = open(path, 'w');
    writeSync(descriptor, 'before ');
    const link = join(folder, 'link');
    symlinkSync(`/dev/fd/${String(descriptor)}`, link);
    disk.replace(link, 'report');
    expect(readFileSync(path, 'utf8')).toBe('before report');
  });

  it('a pipe, by its descriptor, its name and a link', () => {
    const path = pipe();
    const descriptor = open(path, 'r+');
    symlinkSync(path, join(folder, 'link'));
    for (const each of [`/dev/fd/${String(descriptor)}`, path, join(folder, 'link')]) {
      expect(disk.replace(each, `to ${each}`).diagnostics).toEqual([]);
      expect(waiting(descriptor)).toBe(`to ${each}`);
    }
  });

  it('a pipe whose reader has seen enough, without a failure', () => {
    const path = pipe();
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const descriptor = open(path, 'w');
    closeSync(reader);
    expect(disk.replace(`/dev/fd/${String(descriptor)}`, 'report').value).toBe(true);
  });

  it('fails where the descriptor is not open', () => {
    const { diagnostics } = disk.replace('/dev/fd/9999', 'report');
    expect(diagnostics).toMatchObject([{ code: 'output-failed', args: { problem: 'EBADF' } }]);
  });

  it('but a file is replaced, whatever links lead to it', () => {
    const path = join(folder, 'report.json');
    writeFileSync(path, 'a longer old one');
    symlinkSync(path, join(folder, 'link'));
    symlinkSync(join(folder, 'link'), join(folder, 'second'));
    disk.replace(join(folder, 'second'), 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('but links in a ring lead nowhere', () => {
    symlinkSync(join(folder, 'two'), join(folder, 'one'));
    symlinkSync(join(folder, 'one'), join(folder, 'two'));
    expect(disk.replace(join(folder, 'one'), 'new').diagnostics).toMatchObject([
      { code: 'output-failed', args: { problem: 'ELOOP' } },
    ]);
  });
});
