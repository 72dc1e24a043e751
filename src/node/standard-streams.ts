import { fstatSync, statSync, writeSync } from 'node:fs';

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
  const { rest, problem } = writePlain(standardOutput, text);
  if (rest.length === 0 || problem !== null) return Promise.resolve(problem);
  return new Promise((resolve) => {
    const settle = (error?: Error | null): void => {
      resolve(error ?? null);
    };
    process.stdout.on('error', settle);
    process.stdout.write(rest, settle);
  });
}

/** Writes to standard error; what can't be written there is lost, and changes nothing. */
export function writeError(text: string): void {
  const { rest, problem } = writePlain(standardError, text);
  if (rest.length === 0 || problem !== null) return;
  if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => undefined);
  process.stderr.write(rest);
}

const standardOutput = 1;
const standardError = 2;

/** Writes what can be written without a stream; gives what is left for one, or why nothing can be. */
function writePlain(
  descriptor: number,
  text: string,
): { readonly rest: Uint8Array; readonly problem: NodeJS.ErrnoException | null } {
  const bytes = Buffer.from(text);
  let at = 0;
  try {
    if (isPlain(descriptor)) while (at < bytes.length) at += writeSync(descriptor, bytes, at);
  } catch (error) {
    const problem = error as NodeJS.ErrnoException;
    // A full pipe that others have told not to wait: a stream does.
    if (problem.code !== 'EAGAIN') return { rest: bytes, problem };
  }
  return { rest: bytes.subarray(at), problem: null };
}

/**
 * Whether a stream of Node's own would do no more than write, so that its many parts need not be
 * loaded: a file or a pipe is behind it, or nothing at all. Terminals need the stream, and Windows
 * has pipes of its own kind.
 */
function isPlain(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    if (stats.isFile()) return true;
    if (process.platform === 'win32') return false;
    if (stats.isFIFO() || stats.isSocket()) return true;
    const nothing = statSync('/dev/null');
    return stats.dev === nothing.dev && stats.ino === nothing.ino;
  } catch {
    return false;
  }
}
