import type { EntryColumns } from '../../domain/scan.ts';

/** Most digits of a plain number: all of them are exact in 53 bits. */
export const mostDigits = 15;

const columnsOf = (size: number): EntryColumns => ({
  place: new Uint16Array(size),
  name: new Uint16Array(size),
  year: new Uint16Array(size),
  unit: new Uint8Array(size),
  column: new Uint16Array(size),
  scale: new Uint8Array(size),
  digits: new Float64Array(size),
  line: new Uint32Array(size),
});

/** Fewest and most entries that room is made for at the start. */
const [fewest, most] = [1 << 10, 1 << 20];

/** How many bytes of a national file there may be to an entry: targets use a few of its rows. */
const bytesOfEntry = 512;

/** Figures in the order of the file, without an object for any of them. */
export class Entries {
  columns: EntryColumns;
  count = 0;

  /**
   * Room that is never used costs nothing, while moving entries into memory never touched before
   * takes as long as reading a good part of the file.
   *
   * @param bytes of the file that are read
   */
  constructor(bytes: number) {
    this.columns = columnsOf(Math.min(most, Math.max(fewest, Math.ceil(bytes / bytesOfEntry))));
  }

  /** Makes room for so many more; `columns` may be others afterwards. */
  reserve(further: number): void {
    const wanted = this.count + further;
    const size = this.columns.line.length;
    if (wanted <= size) return;
    const larger = columnsOf(Math.max(wanted, 2 * size));
    for (const key of Object.keys(larger) as (keyof EntryColumns)[]) {
      larger[key].set(this.columns[key]);
    }
    this.columns = larger;
  }

  /** The columns without the room that is left. */
  get filled(): EntryColumns {
    const { columns, count } = this;
    return {
      place: columns.place.subarray(0, count),
      name: columns.name.subarray(0, count),
      year: columns.year.subarray(0, count),
      unit: columns.unit.subarray(0, count),
      column: columns.column.subarray(0, count),
      scale: columns.scale.subarray(0, count),
      digits: columns.digits.subarray(0, count),
      line: columns.line.subarray(0, count),
    };
  }
}

/** The text of a plain number: 9520 with a scale of 2 is 95.20. */
export function plainText(digits: number, scale: number): string {
  if (scale === 0) return String(digits);
  const text = String(Math.abs(digits)).padStart(scale + 1, '0');
  const point = text.length - scale;
  return `${digits < 0 ? '-' : ''}${text.slice(0, point)}.${text.slice(point)}`;
}
