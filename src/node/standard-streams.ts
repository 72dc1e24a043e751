import { fstatSync, statSync, writeFileSync } from 'node:fs';
import { largePieces, type Pieces } from '../domain/pieces.ts';

/** The terminal behind standard output, as far as there is one. */
export interface Terminal {
  readonly isTerminal: boolean;
  /** Its columns; undefined where there is none. */
  readonly columns: number | undefined;
}

/** What standard output leads to. */
export const terminal = (): Terminal =>
  isPlain(standardOutput)
    ? { isTerminal: false, columns: undefined }
    : { isTerminal: process.stdout.isTTY, columns: process.stdout.columns };

/** Writes to standard output and waits until all of it is through; gives the error of a failure. */
export async function writeOutput(text: Pieces): Promise<NodeJS.ErrnoException | null> {
  const write = isPlain(standardOutput) ? writePlain : writeToStream;
  for (const piece of largePieces(text)) {
    const error = await write(piece);
    if (error !== null) return error;
  }
  return null;
}

function writePlain(text: string): NodeJS.ErrnoException | null {
  try {
    writeFileSync(standardOutput, text);
    return null;
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}

function writeToStream(text: string): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    const { stdout } = process;
    // What it says of an error is told with the text that was not written.
    if (stdout.listenerCount('error') === 0) stdout.on('error', () => undefined);
    stdout.write(text, (error) => {
      resolve(error ?? null);
    });
  });
}

/** Writes to standard error; what can't be written there is lost, and changes nothing. */
export function writeError(text: string): void {
  if (isPlain(standardError)) {
    try {
      writeFileSync(standardError, text);
    } catch {
      // Lost.
    }
    return;
  }
  if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => undefined);
  process.stderr.write(text);
}

const standardOutput = 1;
const standardError = 2;

/**
 * Whether a stream of Node's own would do no more than write, so that its many parts need not be
 * loaded: a file is behind it, or nothing at all. Terminals need the stream, and so do pipes, where
 * an interrupt has to come through while the reader lets us wait.
 */
function isPlain(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    if (stats.isFile()) return true;
    const nothing = statSync('/dev/null');
    return stats.dev === nothing.dev && stats.ino === nothing.ino;
  } catch {
    // Not so on Windows.
    return false;
  }
}
