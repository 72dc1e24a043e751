import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import type { FileContent, Files } from '../domain/files.ts';
import { largePieces, type Pieces } from '../domain/pieces.ts';
import { hashOfFile, openFile } from './open-file.ts';
import { readSpecial, readStandardInput, tooLarge } from './read-stream.ts';
import { writeInto } from './write-into.ts';

/** Largest file, in megabytes, that is read whole. */
const maxMegabytes = 200;

/** Bytes of a file for which another thread is worth its start. */
const shareOfThread = 12_000_000;

const standardInput = '-';

/** The real disk. */
export const disk: Files = {
  async read(path) {
    try {
      const bytes =
        path === standardInput ? await readStandardInput(maxMegabytes) : await readPath(path);
      if (!(bytes instanceof Uint8Array)) return { value: null, diagnostics: [bytes] };
      return { value: withHash(bytes), diagnostics: [] };
    } catch (error) {
      const code = codeOf(error);
      const problem =
        code === 'ENOENT' || code === 'ENOTDIR'
          ? diagnose('error', 'file-not-found', { path })
          : diagnose('error', 'file-unreadable', { path, problem: code });
      return { value: null, diagnostics: [problem] };
    }
  },

  // Loaded only here: most shells match patterns themselves.
  async find(pattern) {
    if (!/[*?]/u.test(pattern) || realPath(pattern) !== null) {
      return { value: [pattern], diagnostics: [] };
    }
    const { matchFiles } = await import('./match-files.ts');
    // A folder that is not there, or may not be read, holds no match.
    const found = await matchFiles(pattern).catch(() => []);
    return found.length > 0
      ? { value: found, diagnostics: [] }
      : { value: null, diagnostics: [diagnose('error', 'pattern-without-file', { pattern })] };
  },

  // Loaded only here: few runs read a workbook.
  async openArchive(bytes, path) {
    const { openArchive } = await import('./archive.ts');
    return openArchive(bytes, path);
  },

  sizeOf(path) {
    const stats = path === standardInput ? undefined : statOf(path);
    return stats?.isFile() === true ? stats.size : null;
  },

  isFolder: (path) => statOf(path)?.isDirectory() === true,

  open: openFile,

  // Scanning takes as long as reading at 0.02 MB, half as long at 0.2 (test/bench/README.md).
  large: 200_000,
  largest: maxMegabytes * 1_000_000,

  hash: hashOfFile,

  threadsFor: (bytes) =>
    bytes < shareOfThread
      ? 0
      : Math.min(
          process.getBuiltinModule('node:os').availableParallelism(),
          Math.ceil(bytes / shareOfThread),
        ),

  // Loaded only here and below: few files are large.
  async expect(path) {
    const count = this.threadsFor(this.sizeOf(path) ?? 0);
    if (count > 0) (await import('./scan-in-thread.ts')).startThreads(count);
  },

  async scan(path, range, layout, ask, known, report) {
    const { scanInThread } = await import('./scan-in-thread.ts');
    return scanInThread(path, range, layout, ask, known, report);
  },

  // All in one turn of the event loop, so that an interrupt waits until the file is whole.
  replace(path, text) {
    try {
      replaceWhole(path, text);
      return { value: true, diagnostics: [] };
    } catch (error) {
      const args = { path, problem: codeOf(error) };
      return { value: null, diagnostics: [diagnose('error', 'output-failed', args)] };
    }
  },

  isSame(one, other) {
    // Standard input is no file, whatever else is called so.
    if (one === standardInput || other === standardInput) return false;
    return finalPath(one) === finalPath(other);
  },

  hashOfText: (text) => sha256Of(text),

  // One folder up from the built program and from this file alike stands the package's root.
  readBundled: (name) =>
    readFileSync(join(__dirname, '..', '..', 'dist', 'policies', name), 'utf8'),
};

/** The bytes with their hash, which is worked out when it is asked for: loading what does takes long. */
function withHash(bytes: Uint8Array): FileContent {
  let hash: string | null = null;
  return {
    bytes,
    get sha256() {
      hash ??= sha256Of(bytes);
      return hash;
    },
  };
}

const sha256Of = (content: Uint8Array | string): string =>
  process.getBuiltinModule('node:crypto').createHash('sha256').update(content).digest('hex');

async function readPath(path: string): Promise<Uint8Array | Diagnostic> {
  const stats = statSync(path);
  if (stats.isDirectory()) return diagnose('error', 'file-is-folder', { path });
  // A device or a pipe does not say how much is to come.
  if (!stats.isFile()) return readSpecial(path, stats, maxMegabytes);
  const megabytes = Math.ceil(stats.size / 1_000_000);
  return megabytes > maxMegabytes ? tooLarge(path, megabytes, maxMegabytes) : readFileSync(path);
}

/**
 * Writes beside the target and then renames, so that the old file stays until the new one is
 * whole. What is no file of its own, such as /dev/stdout, is written to.
 */
function replaceWhole(path: string, text: Pieces): void {
  if (writeInto(path, text)) return;
  const target = finalPath(path);
  const name = `.${basename(target)}.${String(process.pid)}.${String(process.hrtime.bigint())}.tmp`;
  const temporary = join(dirname(target), name);
  const mode = modeOf(target);
  const file = openSync(temporary, 'wx', mode ?? 0o666);
  try {
    try {
      for (const piece of largePieces(text)) writeFileSync(file, piece);
      // What the process withholds from new files, an old one may have.
      if (mode !== null && modeOf(temporary) !== mode) fchmodSync(file, mode);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    unlinkSync(temporary);
    throw error;
  }
}

/** Who may read and write a file; null where there is none. */
function modeOf(path: string): number | null {
  const stats = statOf(path);
  return stats === undefined ? null : stats.mode & 0o777;
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The path with every link resolved; null where nothing stands there yet. */
function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

/** Most links to what is not there that are followed, as on Linux. */
const maxLinks = 40;

/**
 * The path with every link resolved; a file may still be to come, in a folder that is there, also
 * where a link leads to it.
 */
function finalPath(path: string, links = maxLinks): string {
  const real = realPath(path);
  if (real !== null) return real;
  const at = join(realPath(dirname(path)) ?? resolve(dirname(path)), basename(path));
  const link = links === 0 ? null : linkAt(at);
  return link === null ? at : finalPath(resolve(dirname(at), link), links - 1);
}

/** Where a link leads; null for what is none. */
function linkAt(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
