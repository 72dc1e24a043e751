import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { disk } from '../../src/node/disk.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quality-check-disk-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const codes = ({ diagnostics }: { diagnostics: readonly { code: string }[] }): string[] =>
  diagnostics.map(({ code }) => code);

describe('reading', () => {
  it('gives the bytes and their hash', async () => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, 'abc');
    const { value } = await disk.read(path);
    expect(Buffer.from(value?.bytes ?? []).toString()).toBe('abc');
    expect(value?.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it.each([
    ['a file that is not there', 'nothing.csv', 'file-not-found'],
    ['a file below a file', 'a.csv/b.csv', 'file-not-found'],
    ['a folder', '.', 'file-is-folder'],
    ['a name that no file can have', 'a\0b', 'file-unreadable'],
  ])('says what is wrong with %s', async (_, name, code) => {
    writeFileSync(join(folder, 'a.csv'), '');
    const result = await disk.read(name === '.' ? folder : `${folder}/${name}`);
    expect(result.value).toBeNull();
    expect(codes(result)).toEqual([code]);
  });

  it('refuses a file larger than the limit without reading it', async () => {
    const path = join(folder, 'large.csv');
    writeFileSync(path, '');
    truncateSync(path, 200_000_001);
    expect(codes(await disk.read(path))).toEqual(['file-too-large']);
  });

  it.runIf(existsSync('/dev/zero'))('ends at the limit where nothing else does', async () => {
    expect(codes(await disk.read('/dev/zero'))).toEqual(['file-too-large']);
  });
});

describe('replacing', () => {
  it('makes a new file', () => {
    const path = join(folder, 'report.json');
    expect(disk.replace(path, 'new').value).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('replaces an old one and leaves nothing beside it', () => {
    const path = join(folder, 'report.json');
    writeFileSync(path, 'old');
    disk.replace(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['report.json']);
  });

  it.runIf(process.platform !== 'win32')('leaves an old one its mode', () => {
    const before = process.umask(0o077);
    try {
      for (const mode of [0o600, 0o640, 0o664]) {
        const path = join(folder, `report-${String(mode)}.json`);
        writeFileSync(path, 'old');
        chmodSync(path, mode);
        disk.replace(path, 'new');
        expect(readFileSync(path, 'utf8')).toBe('new');
        expect(statSync(path).mode & 0o777).toBe(mode);
      }
      process.umask(0o022);
      disk.replace(join(folder, 'fresh.json'), 'new');
      expect(statSync(join(folder, 'fresh.json')).mode & 0o777).toBe(0o644);
      chmodSync(join(folder, 'fresh.json'), 0o600);
      disk.replace(join(folder, 'fresh.json'), 'newer');
      expect(statSync(join(folder, 'fresh.json')).mode & 0o777).toBe(0o600);
    } finally {
      process.umask(before);
    }
  });

  it('follows a link to the file that it stands for', () => {
    const path = join(folder, 'real.json');
    const link = join(folder, 'link.json');
    writeFileSync(path, 'old');
    symlinkSync(path, link);
    disk.replace(link, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['link.json', 'real.json']);
  });

  it('makes the file to which a link leads that is to come', () => {
    mkdirSync(join(folder, 'sub'));
    symlinkSync('sub/second', join(folder, 'first'));
    symlinkSync('../real.json', join(folder, 'sub', 'second'));
    expect(disk.replace(join(folder, 'first'), 'new').value).toBe(true);
    expect(readFileSync(join(folder, 'real.json'), 'utf8')).toBe('new');
    expect(readFileSync(join(folder, 'first'), 'utf8')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['first', 'real.json', 'sub']);
  });

  it('fails where a link leads into a folder that is not there, and keeps the link', () => {
    symlinkSync(join(folder, 'no', 'real.json'), join(folder, 'link'));
    expect(codes(disk.replace(join(folder, 'link'), 'new'))).toEqual(['output-failed']);
    expect(readlinkSync(join(folder, 'link'))).toBe(join(folder, 'no', 'real.json'));
  });

  it('fails in a folder that is not there', () => {
    expect(codes(disk.replace(join(folder, 'no', 'report.json'), 'new'))).toEqual([
      'output-failed',
    ]);
  });

  it('fails onto a folder and leaves nothing beside it', () => {
    mkdirSync(join(folder, 'reports'));
    expect(codes(disk.replace(join(folder, 'reports'), 'new'))).toEqual(['output-failed']);
    expect(readdirSync(folder)).toEqual(['reports']);
  });

  it.runIf(existsSync('/dev/full'))('fails on a full device', () => {
    expect(codes(disk.replace('/dev/full', 'new'))).toEqual(['output-failed']);
  });

  it.runIf(process.getuid?.() !== 0)(
    'leaves an old file alone in a folder that takes no new one',
    () => {
      const path = join(folder, 'report.json');
      writeFileSync(path, 'old');
      chmodSync(folder, 0o500);
      const result = disk.replace(path, 'new');
      chmodSync(folder, 0o700);
      expect(codes(result)).toEqual(['output-failed']);
      expect(readFileSync(path, 'utf8')).toBe('old');
    },
  );
});

describe('sameness', () => {
  it('sees through other spellings and links', () => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, '');
    symlinkSync(path, join(folder, 'b.csv'));
    expect(disk.isSame(path, `${folder}/./a.csv`)).toBe(true);
    expect(disk.isSame(path, join(folder, 'b.csv'))).toBe(true);
    expect(disk.isSame(path, join(folder, 'c.csv'))).toBe(false);
  });

  it.each([
    ['spelled alike', 'new.json', true],
    ['with a detour', './sub/../new.json', true],
    ['through a linked folder', 'linked/new.json', true],
    ['by a link to it', 'link', true],
    ['of another name', 'other.json', false],
    ['of another case', 'New.json', false],
    ['in another folder', 'sub/new.json', false],
    ['in a folder that is not there', 'none/new.json', false],
  ])('sees whether a file to come is the same: %s', (_, path, expected) => {
    mkdirSync(join(folder, 'sub'));
    symlinkSync(folder, join(folder, 'linked'));
    symlinkSync('new.json', join(folder, 'link'));
    const one = join(folder, 'new.json');
    expect(disk.isSame(one, `${folder}/${path}`)).toBe(expected);
    expect(disk.isSame(`${folder}/${path}`, one)).toBe(expected);
  });

  it('sees that of a file to come in a folder to come', () => {
    expect(disk.isSame(`${folder}/none/a.json`, `${folder}/./none/a.json`)).toBe(true);
    expect(disk.isSame(`${folder}/none/a.json`, `${folder}/none/b.json`)).toBe(false);
  });

  it('takes standard input for no file', () => {
    expect(disk.isSame('-', '-')).toBe(false);
  });
});
