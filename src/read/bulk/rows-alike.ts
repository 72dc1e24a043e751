import type { ColumnKind, ScanLayout } from '../../domain/scan.ts';
import { isSame } from './byte-table.ts';
import { keepNumber, plainNumberEnd } from './plain-number.ts';
import type { RowStore } from './row-store.ts';

const [lf, cr, quote] = [0x0a, 0x0d, 0x22];
const [minus, nine, questionMark] = [0x2d, 0x39, 0x3f];

/** Neighbouring columns that are read alike. */
interface Part {
  readonly kind: 'same' | 'year' | 'figure' | 'ignored';
  readonly from: number;
  /** Behind the last of them. */
  readonly to: number;
}

const codes = { same: 0, year: 1, figure: 2, ignored: 3 } as const;

/**
 * Reads rows that differ from the one before by nothing but their year and their plain numbers, as
 * most rows of a sorted file do. What they say follows from the row before, so that only their
 * bytes have to be compared.
 */
export class RowsAlike {
  /** Where each cell of the row before begins; behind the last of them, where the next row does. */
  readonly starts: Int32Array;
  /** How many rows were read, and where the last of them begins. */
  count = 0;
  lastStart = 0;
  /** Whether there was text in them that nobody else looks at. */
  hasText = false;

  private readonly parts: readonly Part[];
  private readonly kinds: Uint8Array;
  /** Where what has to be the same begins in the row before, and how long it is, by part. */
  private readonly from: Int32Array;
  private readonly length: Int32Array;
  private readonly bytes: Uint8Array;

  constructor(
    private readonly view: DataView<ArrayBuffer>,
    private readonly layout: ScanLayout,
    private readonly store: RowStore,
  ) {
    this.starts = new Int32Array(layout.columns.length + 1);
    this.parts = partsOf(layout.columns);
    this.kinds = Uint8Array.from(this.parts, ({ kind }) => codes[kind]);
    this.from = new Int32Array(this.parts.length);
    this.length = new Int32Array(this.parts.length);
    this.bytes = new Uint8Array(view.buffer);
  }

  /**
   * Reads rows behind one that was kept, until one is not like it.
   *
   * @param end rows that end behind it are not read; a line ends there, or behind it
   * @param stop rows that begin there or behind it are not read
   * @param most how many rows are read at most
   * @param line of the first of them
   * @returns where the first row begins that was not read
   */
  read(start: number, end: number, stop: number, most: number, line: number): number {
    const { store, bytes: b, kinds, from, length, parts, starts, view } = this;
    const { first, firstText, ids, isCounted } = store;
    const { delimiter, columns } = this.layout;
    const lastColumn = columns.length - 1;
    this.count = 0;
    this.hasText = false;
    for (let index = 0; index < parts.length; index += 1) {
      const part = parts[index] ?? { from: 0, to: 0 };
      from[index] = starts[part.from] ?? 0;
      length[index] = (starts[part.to] ?? 0) - (from[index] ?? 0);
    }
    // A first cell that isn't read but looked at decides for its own row alone.
    if (firstText >= 0) return start;
    let p = start;
    rows: while (p < end && p < stop && this.count < most) {
      let q = p;
      for (let index = 0; index < kinds.length; index += 1) {
        const kind = kinds[index];
        if (kind === codes.same) {
          const size = length[index] ?? 0;
          if (q + size > end || !isSame(view, from[index] ?? 0, view, q, size)) break rows;
          q += size;
          continue;
        }
        const column = (parts[index] ?? { from: 0 }).from;
        if (kind === codes.year) {
          const number = store.plainYear(view, q);
          if (number < 0) break rows;
          ids[column] = number;
          q += 4;
        } else if (kind === codes.figure) {
          const behind = plainNumberEnd(b, q, delimiter);
          if (behind < 0) break rows;
          if (!isCounted) keepNumber(b, q, behind, store, column);
          q = behind;
        } else {
          const begin = q;
          let isNumber = true;
          for (let byte = b[q] ?? lf; byte !== delimiter && byte !== lf && byte !== cr;) {
            if (byte === quote) break rows;
            if (byte >= 0x80 || byte === questionMark) this.hasText = true;
            if (byte > nine || byte < minus) isNumber = false;
            q += 1;
            byte = b[q] ?? lf;
          }
          const isFilled = q > begin;
          // The row has to begin in the same column as the one before.
          if (column <= first && isFilled !== (column === first)) break rows;
          if (column === first && !isNumber) break rows;
        }
        const byte = b[q];
        if (column < lastColumn) {
          if (byte !== delimiter) break rows;
          q += 1;
        } else if (byte === lf) q += 1;
        else if (byte === cr && b[q + 1] === lf) q += 2;
        else break rows;
      }
      if (q > end) break;
      if (!isCounted) store.keepAlike(line + this.count);
      this.count += 1;
      this.lastStart = p;
      p = q;
    }
    if (isCounted) store.countAlike(this.count, line);
    return p;
  }
}

/** Columns of texts that have to be the same are one part where they stand side by side. */
function partsOf(columns: readonly ColumnKind[]): Part[] {
  const parts: Part[] = [];
  for (const [column, each] of columns.entries()) {
    const kind = each === 'year' || each === 'figure' || each === 'ignored' ? each : 'same';
    const before = parts.at(-1);
    const from = kind === 'same' && before?.kind === 'same' ? before.from : column;
    if (from < column) parts.pop();
    parts.push({ kind, from, to: column + 1 });
  }
  return parts;
}
