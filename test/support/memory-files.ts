import { createHash } from 'node:crypto';
import { diagnose } from '../../src/domain/diagnostic.ts';
import type { Files } from '../../src/domain/files.ts';
import { disk } from '../../src/node/disk.ts';

/** A disk in memory: files by path, and what was written to it. */
export interface MemoryFiles extends Files {
  readonly written: ReadonlyMap<string, string>;
}

/** Puts files of the test's own before the program; its bundled policies are the real ones. */
export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>): MemoryFiles {
  const written = new Map<string, string>();
  return {
    written,
    read(path) {
      const content = contents[path];
      if (content === undefined) {
        const problem = diagnose('error', 'file-not-found', { path });
        return Promise.resolve({ value: null, diagnostics: [problem] });
      }
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return Promise.resolve({ value: { bytes, sha256 }, diagnostics: [] });
    },
    replace(path, text) {
      written.set(path, text);
      return { value: true, diagnostics: [] };
    },
    find: (pattern) => Promise.resolve({ value: [pattern], diagnostics: [] }),
    openArchive: (bytes, path) => disk.openArchive(bytes, path),
    isSame: (one, other) => one === other,
    readBundled: (name) => disk.readBundled(name),
  };
}
