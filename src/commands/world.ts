import type { Files } from '../domain/files.ts';
import { disk } from '../node/disk.ts';

/** What a command needs of the machine; tests put their own in its place. */
export interface World {
  readonly files: Files;
}

export const world: World = { files: disk };
