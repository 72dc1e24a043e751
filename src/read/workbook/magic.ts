import { type Diagnostic, diagnose, wholeFile } from '../../domain/diagnostic.ts';

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Whether a file is a zip archive, as Excel's workbooks are, whatever it is called. */
export const isArchive = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);

/**
 * What is to be said of a file in the container of old Office: a workbook with a password, which
 * names the package that it hides, or a workbook of Excel before 2007. Null for any other file.
 */
export function oldOfficeProblem(bytes: Uint8Array, path: string): Diagnostic | null {
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
