import { closeSync, openSync, readlinkSync, realpathSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { largePieces, type Pieces } from '../domain/pieces.ts';

/**
 * Writes to what can't be replaced by another file: an open descriptor (/dev/stdout, >(jq .)), be
 * it of a regular file in which others write too, a pipe or a device.
 *
 * @returns whether the path leads to such a thing; where it does not, nothing is written
 */
export function writeInto(path: string, text: Pieces): boolean {
  const descriptor = descriptorOf(path);
  if (descriptor === null && !isSpecial(path)) return false;
  try {
    // Another process's descriptor, like a device, is opened; its file may hold what others wrote.
    if (descriptor?.isOwn === true) writeAll(descriptor.number, text);
    else {
      const file = openSync(path, 'a');
      try {
        writeAll(file, text);
      } finally {
        closeSync(file);
      }
    }
  } catch (error) {
    // A reader that has seen enough is no failure.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
  return true;
}

/** An open descriptor of this process or of another one. */
interface Descriptor {
  readonly number: number;
  readonly isOwn: boolean;
}

const descriptorPath = /^\/(?:proc\/(?<process>\d+)(?:\/task\/\d+)?|dev)\/fd\/(?<number>\d+)$/u;

/** Most links that are followed, as on Linux. */
const maxLinks = 40;

/** The descriptor to which a path leads by its links; null for any other path. */
function descriptorOf(path: string): Descriptor | null {
  let at = resolve(path);
  for (let links = 0; links < maxLinks; links += 1) {
    try {
      at = join(realpathSync(dirname(at)), basename(at));
      const { process: owner, number } = descriptorPath.exec(at)?.groups ?? {};
      if (number !== undefined) {
        const isOwn = owner === undefined || owner === String(process.pid);
        return { number: Number(number), isOwn };
      }
      at = resolve(dirname(at), readlinkSync(at));
    } catch {
      // No link, or nothing there yet.
      return null;
    }
  }
  return null;
}

function isSpecial(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

/** Milliseconds between two attempts to write. */
const pause = 10;

/** Writes all of a text to an open descriptor, and waits where that has no room. */
function writeAll(descriptor: number, text: Pieces): void {
  for (const piece of largePieces(text)) writePiece(descriptor, Buffer.from(piece));
}

function writePiece(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      // A full pipe that others have told not to wait.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}
