import { isAscii, transcode } from 'node:buffer';

/** The text of the program's own files, which are sound UTF-8; several times as fast as `toString`. */
export const textOf = (bytes: Buffer): string =>
  isAscii(bytes)
    ? bytes.toString('latin1')
    : transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
