import type { RandomAccess } from '../../domain/files.ts';
import { maxRecordSize } from '../table.ts';
import type { ByteTable } from './byte-table.ts';
import { faultOfBytes } from './chunk-check.ts';
import { keepNumber, plainNumberEnd } from './plain-number.ts';
import { PlainRows } from './plain-rows.ts';
import { cellEnd, recordEnd } from './record-end.ts';
import { RowStore } from './row-store.ts';
import { sortedByPlace } from './sorted-by-place.ts';
import {
  type Ask,
  type ByteRange,
  type Fault,
  type FaultKind,
  milestone,
  type RawRow,
  type Report,
  type ScanLayout,
  type ScanResult,
  writtenOut,
} from '../../domain/scan.ts';

const [lf, cr, minus, nine, questionMark] = [0x0a, 0x0d, 0x2d, 0x39, 0x3f];

/** Bytes that are read from the file at a time. */
const chunkSize = 1 << 18;

/** Longest plain row, in bytes. */
const longest = maxRecordSize - 1_000;

/** Fewest bytes of rows by the kernel for which those before them are checked by themselves. */
const smallestSpan = 1 << 12;

/** Most rows that are read before the kernel is tried again. */
const maxWait = 31;

/** Most rows that another reader has to read. */
const maxOddRows = 100_000;

/**
 * Reads a range of a file in the long form without a string for any row: texts are numbered by
 * their bytes, plain numbers are kept as their digits, and what no target uses is only counted.
 * A row that is not plain is left to the everyday reader, as a place in the file.
 *
 * @param file opened for reading
 * @param ask what a text means that was not seen before
 */
export function scan(
  file: RandomAccess,
  range: ByteRange,
  layout: ScanLayout,
  ask: Ask,
  report: Report = () => undefined,
): ScanResult {
  return new Scan(file, range, layout, ask, report).run();
}

class Scan {
  private readonly buffer: Uint8Array;
  private readonly delimiter: number;
  private readonly columns: number;
  private readonly store: RowStore;
  private readonly plainRows: PlainRows | null;
  /** Where the cells of the row at hand begin and end. */
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  /** How many rows are read before the kernel is tried again, and how many are left. */
  private wait = 0;
  private rowsToWait = 0;

  private readonly oddRows: RawRow[] = [];
  private readonly milestones: { line: number; at: number }[] = [];
  private nextMilestone = 0;
  private lines = 0;
  private rows = 0;
  private fault: Fault | null = null;
  /** The last plain row: where it began and ended, and its line; below 0 before the first. */
  private plainFrom = -1;
  private plainTo = -1;
  private plainLine = -1;

  /** Where in the file the buffer begins. */
  private base = 0;
  /** Whether the chunk holds text that nobody else looks at. */
  private isLookedAt = false;
  /** Whether what the kernel reads is text for sure: nothing but texts seen before, and numbers. */
  private readonly isKnownText: boolean;
  /** The first line of the chunk, and where the bytes begin in it that have not been checked. */
  private firstLine = 0;
  private unchecked = 0;

  constructor(
    private readonly file: RandomAccess,
    private readonly range: ByteRange,
    private readonly layout: ScanLayout,
    ask: Ask,
    private readonly report: Report,
  ) {
    this.delimiter = layout.delimiter;
    this.columns = layout.columns.length;
    this.isKnownText =
      layout.encoding === 'utf-8' &&
      !layout.columns.some((kind) => kind === 'ignored' || kind === 'numbers');
    this.store = new RowStore(layout, ask);
    const size = 2 * chunkSize + maxRecordSize;
    this.plainRows = PlainRows.of(layout, this.store, size);
    this.buffer = this.plainRows?.buffer ?? new Uint8Array(size);
    this.starts = new Int32Array(this.columns);
    this.ends = new Int32Array(this.columns);
  }

  run(): ScanResult {
    const { buffer, file, range } = this;
    let filled = 0;
    let position: number;
    this.base = range.from;
    for (;;) {
      const room = Math.min(chunkSize, file.size - this.base - filled);
      const read =
        room > 0 ? file.read(buffer.subarray(filled, filled + room), this.base + filled) : 0;
      filled += read;
      const isEnd = this.base + filled >= file.size || read === 0;
      // A last line without an end gets one, so that every row has.
      const hasEnd = filled > 0 && buffer[filled - 1] === lf;
      if (isEnd && filled > 0 && !hasEnd) buffer[filled] = lf;
      const limit = isEnd && !hasEnd ? filled + 1 : filled;
      this.firstLine = this.lines;
      this.isLookedAt = false;
      this.unchecked = 0;
      position = this.block(limit, isEnd, range.to - this.base);
      this.check(Math.min(position, filled));
      if (this.store.fault !== null) this.fail(this.store.fault, this.base, this.firstLine);
      const isDone = this.base + position >= range.to || isEnd;
      this.report(this.base + position - range.from, this.rows);
      if (this.fault !== null || isDone) break;
      if (filled - position > maxRecordSize) {
        this.fail('too-long', this.base + position, this.lines);
        break;
      }
      buffer.copyWithin(0, position, filled);
      this.base += position;
      filled -= position;
    }
    return this.result(Math.min(this.base + position, file.size));
  }

  private result(to: number): ScanResult {
    const { store } = this;
    const { runs } = store.runs;
    // Behind a fault nothing is used of what is there.
    const textsOf = (table: ByteTable): string[] =>
      this.fault === null ? store.textsOf(table) : [];
    return {
      from: this.range.from,
      to,
      lines: this.lines,
      rows: this.rows,
      texts: store.tables.map(textsOf),
      figureTexts: textsOf(store.figureTable),
      usedNames: store.usedNames.flags,
      usedUnits: store.usedUnits.flags,
      places: store.places,
      runs,
      figures: store.figures.filled,
      figureCount: store.figures.count,
      ...sortedByPlace(runs.place, store.places.length),
      pairs: store.pairs,
      passedOver: store.counted,
      oddRows: this.oddRows,
      lastPlain:
        this.plainLine < 0
          ? null
          : { from: this.plainFrom, to: this.plainTo, line: this.plainLine },
      milestones: this.milestones,
      fault: this.fault,
    };
  }

  /** Checks the bytes up to a place as a text, a whole number of rows. */
  private check(to: number): void {
    const bytes = this.buffer.subarray(this.unchecked, to);
    const kind = faultOfBytes(bytes, this.layout, this.isLookedAt, this.file);
    if (kind !== null) this.fail(kind, this.base, this.firstLine);
  }

  private fail(kind: FaultKind, at: number, line: number): void {
    if (this.fault === null || line < this.fault.line) this.fault = { kind, at, line };
  }

  /**
   * Reads the rows that begin before `stop` and end before `limit`, where a line ends.
   *
   * @returns where the first row begins that is not read
   */
  private block(limit: number, isEnd: boolean, stop: number): number {
    const { buffer: b, columns, store, starts, ends } = this;
    const last = b.lastIndexOf(lf, limit - 1);
    let p = 0;
    while (p <= last && p < stop && this.fault === null && store.fault === null) {
      const start = p;
      if (this.lines >= this.nextMilestone) {
        this.milestones.push({ line: this.lines, at: this.base + start });
        this.nextMilestone = this.lines + milestone;
      }
      let filled = -1;
      store.firstText = -1;
      let isPlain = true;
      for (let column = 0; column < columns && isPlain; column += 1) {
        const q = this.readCell(column, p, last, filled < 0);
        starts[column] = p;
        ends[column] = q;
        if (filled < 0 && q > p) filled = column;
        const behind = column < columns - 1 ? this.behindCell(q) : this.behindRow(q);
        isPlain = behind >= 0;
        if (isPlain) p = behind;
      }
      // Whether it is too long in characters the everyday reader says.
      if (p - start > longest) this.fail('too-long', this.base + start, this.lines);
      const isLast = isEnd && p > last;
      store.first = filled;
      if (isPlain && !isLast && store.keep(this.lines)) {
        this.plainFrom = this.base + start;
        this.plainTo = this.base + p;
        this.plainLine = this.lines;
        this.lines += 1;
        this.rows += 1;
        p = this.readPlain(p, isEnd ? last : last + 1, stop);
        continue;
      }
      const end = this.oddRow(start, limit, isEnd);
      if (end < 0) return start;
      p = end;
    }
    return p;
  }

  /** Reads plain rows behind one that was kept, which end at or before a place. */
  private readPlain(start: number, end: number, stop: number): number {
    const { plainRows } = this;
    if (plainRows === null) return start;
    plainRows.follow(this.starts, this.ends);
    if (this.rowsToWait > 0) {
      this.rowsToWait -= 1;
      return start;
    }
    const most = this.nextMilestone - this.lines;
    const next = plainRows.read(start, end, stop, most, longest, this.lines);
    const { count } = plainRows;
    if (plainRows.hasText) this.isLookedAt = true;
    if (count > 0) {
      this.lines += count;
      this.rows += count;
      this.plainFrom = this.base + plainRows.lastStart;
      this.plainTo = this.base + next;
      this.plainLine = this.lines - 1;
    }
    if (this.isKnownText && next - start >= smallestSpan) {
      this.check(start);
      this.unchecked = next;
    }
    // Where most rows have something new, the kernel is tried less often.
    this.wait = count > 0 ? 0 : Math.min(2 * this.wait + 1, maxWait);
    this.rowsToWait = this.wait;
    return next;
  }

  /** Where the next cell begins; below 0 where none does, or the one before has no end. */
  private behindCell(end: number): number {
    return end >= 0 && this.buffer[end] === this.delimiter ? end + 1 : -1;
  }

  /** Where the next row begins; below 0 where the last cell of one isn't the last of its line. */
  private behindRow(end: number): number {
    if (end < 0) return -1;
    const byte = this.buffer[end];
    if (byte === lf) return end + 1;
    return byte === cr && this.buffer[end + 1] === lf ? end + 2 : -1;
  }

  /** Reads a cell of the row at hand; tells where it ends, below 0 where it is not plain. */
  private readCell(column: number, start: number, last: number, isFirst: boolean): number {
    const { buffer: b, delimiter, store } = this;
    const kind = this.layout.columns[column];
    if (kind === 'ignored' || kind === 'numbers') {
      return this.endOfIgnored(start, last, column, isFirst);
    }
    if (kind === 'figure') {
      const end = plainNumberEnd(b, start, delimiter);
      if (end >= 0) {
        keepNumber(b, start, end, store, column);
        return end;
      }
    }
    const end = cellEnd(b, start, last, delimiter);
    if (end < 0) return -1;
    const table = kind === 'figure' ? store.figureTable : store.tableOf(column);
    store.ids[column] = table.number(b, start, end);
    if (kind === 'figure') store.scales[column] = writtenOut;
    return end;
  }

  /** Where a cell ends that is not read; one with letters is looked at, the first of a row closely. */
  private endOfIgnored(start: number, last: number, column: number, isFirst: boolean): number {
    const { buffer: b } = this;
    const end = cellEnd(b, start, last, this.delimiter);
    let isNumber = true;
    for (let at = start; at < end; at += 1) {
      const byte = b[at] ?? 0;
      if (byte >= 0x80 || byte === questionMark) this.isLookedAt = true;
      if (byte > nine || byte < minus) isNumber = false;
    }
    if (!isNumber && this.layout.columns[column] === 'numbers') return -1;
    if (isFirst && !isNumber && end > start) {
      this.store.firstText = this.store.tableOf(column).number(b, start, end);
    }
    return end;
  }

  /**
   * Finds the end of a row that is not plain, and leaves it to another reader.
   *
   * @returns where the next row begins; below 0 where the row goes on behind what has been read
   */
  private oddRow(start: number, limit: number, isEnd: boolean): number {
    const found = recordEnd(this.buffer, start, limit, this.delimiter);
    const from = this.base + start;
    if (found.kind === 'end') {
      this.oddRows.push({ from, to: this.base + found.at, line: this.lines });
      if (this.oddRows.length > maxOddRows) this.fail('too-varied', from, this.lines);
      this.lines += 1 + found.inner;
      return found.at;
    }
    if (found.kind === 'cut' && !isEnd) return -1;
    this.fail(found.kind === 'line-end' ? 'line-end' : 'quote', from, this.lines);
    return limit;
  }
}
