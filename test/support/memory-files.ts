import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { diagnose } from '../../src/domain/diagnostic.ts';
import type { Files } from '../../src/domain/files.ts';
import { largePieces } from '../../src/domain/pieces.ts';
import { disk } from '../../src/node/disk.ts';
import { scan } from '../../src/read/bulk/scan.ts';

/** A disk in memory: files by path, and what was written to it. */
export interface MemoryFiles extends Files {
  readonly written: ReadonlyMap<string, string>;
}

const bytesOf = (content: string | Uint8Array | undefined): Uint8Array | null =>
  typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? null);

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Puts files of the test's own before the program; its bundled policies are the real ones. */
export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>): MemoryFiles {
  const written = new Map<string, string>();
  return {
    written,
    read(path) {
      const bytes = bytesOf(contents[path]);
      if (bytes === null) {
        const problem = diagnose('error', 'file-not-found', { path });
        return Promise.resolve({ value: null, diagnostics: [problem] });
      }
      return Promise.resolve({ value: { bytes, sha256: hashOf(bytes) }, diagnostics: [] });
    },
    replace(path, text) {
      written.set(path, [...largePieces(text)].join(''));
      return { value: true, diagnostics: [] };
    },
    large: disk.large,
    largest: disk.largest,
    threadsFor: () => 0,
    expect: () => Promise.resolve(),
    sizeOf: (path) => bytesOf(contents[path])?.length ?? null,
    isFolder: () => false,
    open(path) {
      const bytes = bytesOf(contents[path]) ?? new Uint8Array();
      return {
        size: bytes.length,
        read(into, position) {
          const part = bytes.subarray(position, position + into.length);
          into.set(part);
          return part.length;
        },
        isUtf8,
        hasZero: (bytes) => bytes.includes(0),
        close: () => undefined,
      };
    },
    hash: (path) => hashOf(bytesOf(contents[path]) ?? new Uint8Array()),
    scan(path, range, layout, ask, _known, report) {
      return Promise.resolve(scan(this.open(path), range, layout, ask, report));
    },
    find: (pattern) => Promise.resolve({ value: [pattern], diagnostics: [] }),
    openArchive: (bytes, path) => disk.openArchive(bytes, path),
    hashOfText: (text) => disk.hashOfText(text),
    isSame: (one, other) => one === other,
    readBundled: (name) => disk.readBundled(name),
  };
}
