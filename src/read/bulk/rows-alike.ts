import type { ColumnKind, ScanLayout } from '../../domain/scan.ts';
import { isSame } from './byte-table.ts';
import { keepNumber, plainNumberEnd } from './plain-number.ts';
import type { RowStore } from './row-store.ts';

const [lf, cr, quote] = [0x0a, 0x0d, 0x22];
const [minus, nine, questionMark] = [0x2d, 0x39, 0x3f];

/** How neighbouring columns are read. */
const [same, year, figure, ignored, numbers] = [0, 1, 2, 3, 4];

/** The digits of a year and the delimiter behind them. */
const yearSize = 5;

/** Neighbouring columns that are read alike, from one to before another. */
interface Part {
  readonly kind: number;
  readonly from: number;
  readonly to: number;
}

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

  private readonly bytes: Uint8Array;
  private readonly parts: readonly Part[];
  /** By part: how it is read, and its first column. */
  private readonly kinds: Uint8Array;
  private readonly columns: Uint16Array;
  /** By part: where it begins in the row before, and how long it is there. */
  private readonly from: Int32Array;
  private readonly size: Int32Array;
  /** Whether the first part is one that has to be the same, and whether a year is what follows. */
  private readonly hasLead: boolean;
  private readonly hasYear: boolean;

  constructor(
    private readonly view: DataView<ArrayBuffer>,
    private readonly layout: ScanLayout,
    private readonly store: RowStore,
  ) {
    const { columns } = layout;
    this.starts = new Int32Array(columns.length + 1);
    this.bytes = new Uint8Array(view.buffer);
    this.parts = partsOf(columns);
    this.kinds = Uint8Array.from(this.parts, ({ kind }) => kind);
    this.columns = Uint16Array.from(this.parts, ({ from }) => from);
    this.from = new Int32Array(this.parts.length);
    this.size = new Int32Array(this.parts.length);
    const [first, second] = this.parts;
    this.hasLead = first?.kind === same;
    const next = this.hasLead ? second : first;
    this.hasYear = next?.kind === year && next.to < columns.length;
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
    const { store, bytes: b, view, kinds, columns, from, size, hasYear } = this;
    const { first, ids, isCounted, years } = store;
    const { delimiter } = this.layout;
    const lastColumn = this.layout.columns.length - 1;
    this.count = 0;
    this.hasText = false;
    this.measure();
    // What nearly every row begins with is read without asking which part comes next.
    const leadFrom = from[0] ?? 0;
    const leadSize = this.hasLead ? (size[0] ?? 0) : 0;
    const lead = this.hasLead ? 1 : 0;
    const yearColumn = columns[lead] ?? 0;
    const rest = hasYear ? lead + 1 : lead;
    let count = 0;
    let p = start;
    let before = start;
    rows: while (p < end && p < stop && count < most) {
      let q = p + leadSize;
      if (q + yearSize > end || !isSame(view, leadFrom, view, p, leadSize)) break;
      if (hasYear) {
        const number = years.plain(b, view, q);
        if (number < 0 || b[q + yearSize - 1] !== delimiter) break;
        if (!isCounted) ids[yearColumn] = number;
        q += yearSize;
      }
      for (let index = rest; index < kinds.length; index += 1) {
        const kind = kinds[index];
        if (kind === same) {
          const its = size[index] ?? 0;
          if (q + its > end || !isSame(view, from[index] ?? 0, view, q, its)) break rows;
          q += its;
          continue;
        }
        const column = columns[index] ?? 0;
        if (kind === figure) {
          const behind = plainNumberEnd(b, q, delimiter);
          if (behind < 0) break rows;
          if (!isCounted) keepNumber(b, q, behind, store, column);
          q = behind;
        } else if (kind === year) {
          if (q + yearSize > end) break rows;
          const number = years.plain(b, view, q);
          if (number < 0) break rows;
          ids[column] = number;
          q += yearSize - 1;
        } else {
          const behind = this.endOfIgnored(q, column === first || kind === numbers);
          // The row has to begin in the same column as the one before.
          if (behind < 0 || (column <= first && behind > q !== (column === first))) break rows;
          q = behind;
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
      if (!isCounted) store.keepAlike(line + count);
      count += 1;
      before = p;
      p = q;
    }
    if (isCounted) store.countAlike(count, line);
    this.count = count;
    this.lastStart = before;
    return p;
  }

  /** Where the parts of the row before begin, and how long they are. */
  private measure(): void {
    const { parts, starts, from, size } = this;
    for (let index = 0; index < parts.length; index += 1) {
      const begin = starts[parts[index]?.from ?? 0] ?? 0;
      from[index] = begin;
      size[index] = (starts[parts[index]?.to ?? 0] ?? 0) - begin;
    }
  }

  /** Where a cell ends that isn't read; below 0 for one with quotes, and for a text where none may be. */
  private endOfIgnored(start: number, isNumber: boolean): number {
    const { bytes: b } = this;
    const { delimiter } = this.layout;
    let at = start;
    for (let byte = b[at] ?? lf; byte !== delimiter && byte !== lf && byte !== cr;) {
      if (byte === quote || (isNumber && (byte > nine || byte < minus))) return -1;
      if (byte >= 0x80 || byte === questionMark) this.hasText = true;
      at += 1;
      byte = b[at] ?? lf;
    }
    return at;
  }
}

/** Columns of texts that have to be the same are one part where they stand side by side. */
function partsOf(columns: readonly ColumnKind[]): Part[] {
  const read: Partial<Record<ColumnKind, number>> = { year, figure, ignored, numbers };
  const parts: Part[] = [];
  for (const [column, each] of columns.entries()) {
    const kind = read[each] ?? same;
    const before = parts.at(-1);
    const from = kind === same && before?.kind === same ? before.from : column;
    if (from < column) parts.pop();
    parts.push({ kind, from, to: column + 1 });
  }
  return parts;
}
