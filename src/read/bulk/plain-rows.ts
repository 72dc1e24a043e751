import { type ColumnKind, columnsOfKind, type ScanLayout } from '../../domain/scan.ts';
import { code } from './kernel-code.ts';
import { yearAt } from './plain-number.ts';
import type { RowStore } from './row-store.ts';

/** What is used of WebAssembly, of which Node's types say nothing. */
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object) => { readonly exports: Kernel };
};
interface Global {
  readonly value: number;
}

/** What `kernel/plain-rows.ts` exports. */
interface Kernel extends Readonly<
  Record<
    | 'year'
    | 'figure'
    | 'ignored'
    | 'numbers'
    | 'text'
    | 'placeText'
    | 'bytes'
    | 'bytesSize'
    | 'mostColumns'
    | 'runs'
    | 'mostRows'
    | 'digits'
    | 'mostFigureColumns'
    | 'yearNumbers'
    | 'scales'
    | 'rows'
    | 'runCount'
    | 'figureCount'
    | 'lastRow'
    | 'hasText'
    | 'hasLong',
    Global
  >
> {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly setUp: (
    delimiter: number,
    columns: number,
    nameColumn: number,
    unitColumn: number,
    onlyPlaceColumn: number,
  ) => void;
  readonly setColumn: (column: number, kind: number) => void;
  readonly setBefore: (column: number, entry: number) => void;
  readonly setPlace: (place: number) => void;
  readonly setYear: (year: number, number: number) => void;
  readonly learn: (
    column: number,
    from: number,
    to: number,
    number: number,
    meaning: number,
  ) => number;
  readonly read: (
    start: number,
    end: number,
    stop: number,
    most: number,
    longest: number,
  ) => number;
}

/** What the kernel says of a run. */
const wordsOfRun = 5;

const kindOf: Readonly<
  Record<ColumnKind, 'year' | 'figure' | 'ignored' | 'numbers' | 'text' | 'placeText'>
> = {
  name: 'text',
  unit: 'text',
  sort: 'text',
  place: 'placeText',
  year: 'year',
  figure: 'figure',
  ignored: 'ignored',
  numbers: 'numbers',
};

/** The kernel as compiled, which takes a few milliseconds. */
let compiled: object | undefined;

/**
 * Reads plain rows of which all texts have been seen before, as nearly all rows of a large file are.
 * The scanner reads the others, and every row where there is no WebAssembly.
 */
export class PlainRows {
  /** What the file is read into. */
  readonly buffer: Uint8Array<ArrayBuffer>;
  /** How many rows were read, and where the last of them begins. */
  count = 0;
  lastStart = 0;
  /** Whether there was text in them that nobody else looks at. */
  hasText = false;

  private readonly runs: Int32Array;
  private readonly years: Uint16Array;
  private readonly scales: Uint8Array;
  private readonly digits: Float64Array;
  /** By column: where the kernel has its texts, by their numbers. */
  private readonly entries: readonly number[][];
  private readonly textColumns: readonly number[];
  private readonly yearColumn: number;

  /** @returns null where the kernel can't run, or the rows have too many cells for it */
  static of(layout: ScanLayout, store: RowStore, size: number): PlainRows | null {
    try {
      compiled ??= new WebAssembly.Module(bytesOf(code));
      const kernel = new WebAssembly.Instance(compiled).exports;
      const figures = columnsOfKind(layout, 'figure').length;
      const isFitting =
        layout.columns.length <= kernel.mostColumns.value &&
        figures > 0 &&
        figures <= kernel.mostFigureColumns.value &&
        size <= kernel.bytesSize.value;
      return isFitting ? new PlainRows(kernel, layout, store, size) : null;
    } catch {
      // There is no WebAssembly, or not as much memory as it sets aside.
      return null;
    }
  }

  private constructor(
    private readonly kernel: Kernel,
    { columns, delimiter }: ScanLayout,
    private readonly store: RowStore,
    size: number,
  ) {
    const { memory, bytes, runs, mostRows, yearNumbers, scales, digits } = kernel;
    const room = mostRows.value * kernel.mostFigureColumns.value;
    this.buffer = new Uint8Array(memory.buffer, bytes.value, size);
    this.runs = new Int32Array(memory.buffer, runs.value, wordsOfRun * mostRows.value);
    this.years = new Uint16Array(memory.buffer, yearNumbers.value, room);
    this.scales = new Uint8Array(memory.buffer, scales.value, room);
    this.digits = new Float64Array(memory.buffer, digits.value, room);
    this.entries = columns.map(() => []);
    const kinds = columns.map((kind) => kindOf[kind]);
    this.textColumns = [...kinds.entries()].flatMap(([column, kind]) =>
      kind === 'text' || kind === 'placeText' ? [column] : [],
    );
    this.yearColumn = columns.indexOf('year');
    for (const [column, kind] of kinds.entries()) kernel.setColumn(column, kernel[kind].value);
    const place = columns.indexOf('place');
    const onlyPlace = place === columns.lastIndexOf('place') ? place : -1;
    const [name, unit] = [columns.indexOf('name'), columns.indexOf('unit')];
    kernel.setUp(delimiter, columns.length, name, unit, onlyPlace);
  }

  /**
   * Takes the row that the scanner has kept for the one before, and learns what is new in it.
   *
   * @param starts where its cells begin
   * @param ends where they end
   */
  follow(starts: Int32Array, ends: Int32Array): void {
    const { kernel, store, entries, yearColumn } = this;
    for (const column of this.textColumns) {
      const number = store.ids[column] ?? 0;
      const known = entries[column] ?? [];
      const entry = (known[number] ??= kernel.learn(
        column,
        starts[column] ?? 0,
        ends[column] ?? 0,
        number,
        store.meaningIn(column),
      ));
      kernel.setBefore(column, entry);
    }
    kernel.setPlace(store.place);
    if (yearColumn < 0) return;
    const start = starts[yearColumn] ?? 0;
    const year = ends[yearColumn] === start + 4 ? yearAt(this.buffer, start) : -1;
    if (year >= 0 && store.meaningIn(yearColumn) === 0) {
      kernel.setYear(year, store.ids[yearColumn] ?? 0);
    }
  }

  /**
   * Reads rows until one is not plain or has something new.
   *
   * @param end rows that end behind it are not read; a line ends there, or behind it
   * @param stop rows that begin there or behind it are not read
   * @param most how many rows are read at most
   * @param longest bytes of a row that is read
   * @param line of the first of them
   * @returns where the first row begins that was not read
   */
  read(
    start: number,
    end: number,
    stop: number,
    most: number,
    longest: number,
    line: number,
  ): number {
    const { kernel } = this;
    const rowsAtMost = Math.min(most, kernel.mostRows.value);
    // Behind the end of what was read of the file, which may be beyond 32 bits, nothing begins.
    const next = kernel.read(start, end, Math.min(stop, end), rowsAtMost, longest);
    this.count = kernel.rows.value;
    this.lastStart = kernel.lastRow.value;
    this.hasText = kernel.hasText.value !== 0;
    if (this.count > 0) this.take(line);
    return next;
  }

  /** Takes over what the kernel has read. */
  private take(line: number): void {
    const { kernel, runs, store } = this;
    const end = wordsOfRun * kernel.runCount.value;
    let from = 0;
    for (let at = 0; at < end; at += wordsOfRun) {
      const next = at + wordsOfRun;
      const to = next < end ? (runs[next + 3] ?? 0) : this.count;
      store.addRun(
        runs[at] ?? 0,
        runs[at + 1] ?? 0,
        runs[at + 2] ?? 0,
        line + from,
        to - from,
        runs[at + 4] ?? 0,
      );
      from = to;
    }
    const size = kernel.figureCount.value;
    const hasLong = kernel.hasLong.value !== 0;
    store.figures.addAll(this.years, this.scales, this.digits, size, hasLong);
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
