import type { Result } from './diagnostic.ts';

/** A file of many parts, such as an Excel workbook; opened without unpacking anything. */
export interface Archive {
  /** The names of its parts, in the order in which it lists them. */
  readonly names: readonly string[];
  /** Unpacks one part; null for a name that it lacks. Damage is told, not thrown. */
  unpack(name: string): Promise<Result<Uint8Array>>;
}
