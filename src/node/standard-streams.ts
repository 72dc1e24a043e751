import { fstatSync, statSync, writeFileSync } from 'node:fs';

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
export function writeOutput(text: string): Promise<NodeJS.ErrnoException | null> {
  if (isPlain(standardOutput)) {
    try {
      writeFileSync(standardOutput, text);
      return Promise.resolve(null);
    } catch (error) {
      return Promise.resolve(error as NodeJS.ErrnoException);
    }
  }
  return new Promise((resolve) => {
    const settle = (error?: Error | null): void => {
      resolve(error ?? null);
    };
    process.stdout.on('error', settle);
    process.stdout.write(text, settle);
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
