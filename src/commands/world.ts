import type { OpenEngine } from '../domain/engine.ts';
import type { Files } from '../domain/files.ts';
import type { OnProgress } from '../domain/progress.ts';
import { disk } from '../node/disk.ts';

/** What a command needs of the machine; tests put their own in its place. */
export interface World {
  readonly files: Files;
  readonly openEngine: OpenEngine;
  readonly onProgress?: OnProgress;
}

export const world: World = {
  files: disk,
  // Loaded only here: few runs need an engine.
  openEngine: async () => (await import('../node/duckdb.ts')).openDuckdb(),
};
