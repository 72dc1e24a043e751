import type { Archive } from './archive.ts';
import type { Result } from './diagnostic.ts';
import type { Pieces } from './pieces.ts';
import type { Ask, ByteRange, KnownMeanings, Report, ScanLayout, ScanResult } from './scan.ts';

/** A file's content with its hash. */
export interface FileContent {
  readonly bytes: Uint8Array;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/** A file that is opened for reading here and there. */
export interface RandomAccess {
  /** Its size in bytes. */
  readonly size: number;
  /** Reads bytes from a position on; gives how many there were. */
  read(into: Uint8Array, position: number): number;
  /** Whether bytes are sound UTF-8. */
  isUtf8(bytes: Uint8Array): boolean;
  /** Whether one of them is 0. */
  hasZero(bytes: Uint8Array): boolean;
  close(): void;
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
  /** The size of a file in bytes; null for anything that is no file with a size. */
  sizeOf(path: string): number | null;
  /** Whether there is a folder of this name. */
  isFolder(path: string): boolean;
  /** Opens a file for reading here and there. */
  open(path: string): RandomAccess;
  /** From which size on, in bytes, a file is scanned, and up to which `read` reads it. */
  readonly large: number;
  readonly largest: number;
  /** SHA-256 of a file of any size, in hexadecimal. */
  hash(path: string): string;
  /** How many threads are worth their start for so many bytes; none for few. */
  threadsFor(bytes: number): number;
  /** Says that a file is to be scanned soon, so that threads for it may start. */
  expect(path: string): Promise<void>;
  /** Scans a range of a file in a thread of its own. */
  scan(
    path: string,
    range: ByteRange,
    layout: ScanLayout,
    ask: Ask,
    known: Promise<KnownMeanings>,
    report: Report,
  ): Promise<ScanResult>;
  /** Opens a zip archive, unless its parts would unpack to more than the limits. */
  openArchive(bytes: Uint8Array, path: string): Promise<Result<Archive>>;
  /** Replaces a file whole or not at all. */
  replace(path: string, text: Pieces): Result<true>;
  /** Whether two paths lead to the same file, be it there already or to come. */
  isSame(one: string, other: string): boolean;
  /** The SHA-256 of a text in UTF-8, in hexadecimal. */
  hashOfText(text: string): string;
  /** Reads a file of the program's own; a missing one is a fault of the installation. */
  readBundled(name: string): string;
}
