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

/** Figures in the order of the file, without an object for any of them. */
export class Entries {
  columns = columnsOf(1 << 10);
  count = 0;

  /** Makes room for so many more; `columns` may be others afterwards. */
  reserve(further: number): void {
    const wanted = this.count + further;
    const size = this.columns.line.length;
    if (wanted <= size) return;
    this.columns = resized(this.columns, Math.max(wanted, size + (size >> 1)), this.count);
  }

  /** The columns without the room that is left. */
  trimmed(): EntryColumns {
    return resized(this.columns, this.count, this.count);
  }
}

function resized(from: EntryColumns, size: number, count: number): EntryColumns {
  const to = columnsOf(size);
  for (const key of Object.keys(to) as (keyof EntryColumns)[]) {
    to[key].set(from[key].subarray(0, count));
  }
  return to;
}

/** The text of a plain number: 9520 with a scale of 2 is 95.20. */
export function plainText(digits: number, scale: number): string {
  if (scale === 0) return String(digits);
  const text = String(Math.abs(digits)).padStart(scale + 1, '0');
  const point = text.length - scale;
  return `${digits < 0 ? '-' : ''}${text.slice(0, point)}.${text.slice(point)}`;
}
