import { type Diagnostic, diagnose, wholeFile } from '../../domain/diagnostic.ts';

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Whether a file is a zip archive, as Excel's workbooks are, whatever it is called. */
export const isArchive = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);

/** Whether a file is compressed by gzip. */
const isGzip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x1f, 0x8b);

/** Whether a file begins and ends with PAR1; text might begin so. */
const isParquet = (bytes: Uint8Array): boolean =>
  [bytes, bytes.subarray(-4)].every((part) => startsWith(part, 0x50, 0x41, 0x52, 0x31));

/**
 * What is to be said of a file that is no text by its first bytes: compressed, Parquet, or in the
 * container of old Office, where a workbook with a password names the package that it hides, and
 * any other is one of Excel before 2007. Null for any other file.
 */
export function formatProblem(bytes: Uint8Array, path: string): Diagnostic | null {
  const kind = isGzip(bytes) ? 'gzip' : isParquet(bytes) ? 'parquet' : null;
  if (kind !== null) return diagnose('error', 'format-unsupported', { kind }, wholeFile(path));
  if (!startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return null;
  return includes(
    bytes,
    Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]),
  )
    ? diagnose('error', 'workbook-encrypted', {}, wholeFile(path))
    : diagnose('error', 'format-unsupported', { kind: 'xls' }, wholeFile(path));
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
