import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { RandomAccess } from '../domain/files.ts';

/** Opens a file for reading here and there. */
export function openFile(path: string): RandomAccess {
  const { Buffer, isUtf8 } = process.getBuiltinModule('node:buffer');
  const file = openSync(path, 'r');
  return {
    size: fstatSync(file).size,
    read(into, position) {
      let count = 0;
      while (count < into.length) {
        const read = readSync(file, into, count, into.length - count, position + count);
        if (read === 0) break;
        count += read;
      }
      return count;
    },
    isUtf8,
    // A buffer is searched several times as fast as the typed array that it is.
    hasZero: ({ buffer, byteOffset, length }) =>
      Buffer.from(buffer, byteOffset, length).includes(0),
    close: () => {
      closeSync(file);
    },
  };
}

/** Bytes that are hashed at a time. */
const hashSize = 1 << 20;

/** SHA-256 of a file, in hexadecimal, without holding it in memory. */
export function hashOfFile(path: string): string {
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
  const file = openFile(path);
  const buffer = new Uint8Array(hashSize);
  try {
    for (let position = 0; position < file.size;) {
      const read = file.read(buffer, position);
      if (read === 0) break;
      hash.update(buffer.subarray(0, read));
      position += read;
    }
    return hash.digest('hex');
  } finally {
    file.close();
  }
}
