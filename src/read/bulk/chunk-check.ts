import type { RandomAccess } from '../../domain/files.ts';
import { findSuspect } from '../decode.ts';
import { findGarbled, mayBeGarbled } from '../garbled.ts';
import type { FaultKind, ScanLayout } from '../../domain/scan.ts';

/** What is wrong with a piece of a file as a text, or may be; null where nothing is. */
export function faultOfBytes(
  bytes: Uint8Array,
  { encoding, isBacked }: ScanLayout,
  isLookedAt: boolean,
  file: RandomAccess,
): FaultKind | null {
  if (file.hasZero(bytes)) return 'nul';
  if (encoding === 'utf-8') {
    if (!file.isUtf8(bytes)) return 'encoding';
    if (!isLookedAt) return null;
  }
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return 'encoding';
  }
  return isDoubtful(text, isBacked) ? 'doubtful' : null;
}

/**
 * Whether a text shows signs of damage; where no other reader stands behind, only one that is sure.
 */
export const isDoubtful = (text: string, isBacked: boolean): boolean =>
  findSuspect(text) !== null ||
  (mayBeGarbled(text) && (isBacked || findGarbled(text, '') !== null));
