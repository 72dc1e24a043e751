import type { Archive } from './archive.ts';
import type { Result } from './diagnostic.ts';

/** A file's content with its hash. */
export interface FileContent {
  readonly bytes: Uint8Array;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/** The door to the disk, behind which tests put a disk of their own. */
export interface Files {
  /** Reads a file, or standard input for `-`. */
  read(path: string): Promise<Result<FileContent>>;
  /**
   * The files that an argument names: itself, unless it holds `*` or `?` and no file is called so;
   * then those that match, by code point.
   */
  find(pattern: string): Promise<Result<readonly string[]>>;
  /** Opens a zip archive, unless its parts would unpack to more than the limits. */
  openArchive(bytes: Uint8Array, path: string): Promise<Result<Archive>>;
  /** Replaces a file whole or not at all. */
  replace(path: string, text: string): Result<true>;
  /** Whether two paths lead to the same file. */
  isSame(one: string, other: string): boolean;
  /** Reads a file of the program's own; a missing one is a fault of the installation. */
  readBundled(name: string): string;
}
