import type { Files } from '../domain/files.ts';
import type { OnProgress } from '../domain/progress.ts';
import { disk } from '../node/disk.ts';

/** What a command needs of the machine; tests put their own in its place. */
export interface World {
  readonly files: Files;
  readonly onProgress?: OnProgress;
}

export const world: World = { files: disk };
