import { constants, createReadStream, fstatSync, openSync, type Stats } from 'node:fs';
import type { Readable } from 'node:stream';
import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';

/** What bytes were read, or why they were not. */
type Bytes = Promise<Uint8Array | Diagnostic>;

/** Reads standard input, unless someone would have to type it. */
export async function readStandardInput(maxMegabytes: number): Bytes {
  if (process.stdin.isTTY) return diagnose('error', 'standard-input-is-terminal', {});
  const bytes = await readStream(process.stdin, '-', maxMegabytes);
  if (!fstatSync(standardInput).isFile()) await signalsOfSender();
  return bytes;
}

const standardInput = 0;

/** Reads what is no file of its own: a pipe or a device. */
export async function readSpecial(path: string, stats: Stats, maxMegabytes: number): Bytes {
  // Opened without waiting for a sender: while a thread of Node's waits in a call, no signal ends
  // the program. The streams of pipes and terminals wait in none.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const bytes = await readStream(streamOf(file, path, stats), path, maxMegabytes);
  if (stats.isFIFO()) await signalsOfSender();
  return bytes;
}

function streamOf(file: number, path: string, stats: Stats): Readable {
  if (stats.isFIFO()) {
    const { Socket } = process.getBuiltinModule('node:net');
    return new Socket({ fd: file, readable: true, writable: false });
  }
  const { isatty, ReadStream } = process.getBuiltinModule('node:tty');
  return isatty(file) ? new ReadStream(file) : createReadStream(path, { fd: file });
}

/** Reads what comes until its end, or until it is more than the limit. */
async function readStream(stream: Readable, path: string, maxMegabytes: number): Bytes {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > maxMegabytes * 1_000_000) return tooLarge(path, maxMegabytes + 1, maxMegabytes);
  }
  return Buffer.concat(chunks);
}

/** Milliseconds for which a signal may come later than the end of a pipe that it brought about. */
const lateness = 20;

/**
 * Waits for a signal that ended the sender and is to end this program as well: Ctrl-C goes to both,
 * and what is left in the pipe then looks like all that was to come.
 */
async function signalsOfSender(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, lateness));
  // The timer may be due before the signals that have come were looked at; this comes behind them.
  await new Promise((resolve) => setImmediate(resolve));
}

export const tooLarge = (path: string, megabytes: number, limit: number): Diagnostic =>
  diagnose('error', 'file-too-large', { path, megabytes, limit });
