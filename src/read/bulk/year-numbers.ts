import type { ByteTable } from './byte-table.ts';
import { yearAt } from './plain-number.ts';

/** Numbers the texts of a column of years, of which nearly all are years of four digits. */
export class YearNumbers {
  /** By year. */
  private readonly known = new Int32Array(10_000).fill(-1);
  /** The digits of some years that mean nothing else, as bytes, and the numbers of these. */
  private readonly plainYears = new Uint32Array(1 << 8);
  private readonly plainNumbers = new Int32Array(1 << 8).fill(-1);

  /** @param meanings what the texts of the column mean, by number, as far as they were asked for */
  constructor(private readonly meanings: readonly number[]) {}

  /**
   * The number of a year of four digits that means nothing else; below 0 for any other text.
   *
   * @param view of the same bytes
   */
  plain(bytes: Uint8Array, view: DataView, start: number): number {
    const digits = view.getUint32(start);
    const slot = (digits ^ (digits >>> 4)) & 0xff;
    if (this.plainYears[slot] === digits) return this.plainNumbers[slot] ?? -1;
    const known = this.known[yearAt(bytes, start)] ?? -1;
    if (this.meanings[known] !== 0) return -1;
    this.plainYears[slot] = digits;
    this.plainNumbers[slot] = known;
    return known;
  }

  /** The number of a text of four bytes, which is found by its digits where it is a year. */
  number(bytes: Uint8Array, start: number, table: ByteTable): number {
    const year = yearAt(bytes, start);
    const known = this.known[year] ?? -1;
    if (known >= 0) return known;
    const number = table.number(bytes, start, start + 4);
    if (year >= 0) this.known[year] = number;
    return number;
  }
}
