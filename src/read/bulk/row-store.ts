import {
  asHeading,
  type Ask,
  asksVocabulary,
  type ColumnKind,
  columnsOfKind,
  type FaultKind,
  type NameAndUnit,
  type PassedOver,
  type ScanLayout,
  type ScannedPlace,
  textMeaning,
  writtenOut,
} from '../../domain/scan.ts';
import { ByteTable } from './byte-table.ts';
import { FigureChunks } from './figure-chunks.ts';
import { ownMeaning } from './own-meaning.ts';
import { PassedOverCounts } from './passed-over.ts';
import { Runs } from './runs.ts';
import { UsedTexts } from './used-texts.ts';

/** Most different texts of a column, and most of the column of units. */
const maxTexts = 60_000;
const maxUnits = 250;

const quote = 0x22;

/** What the scanner keeps of rows: the numbers of their texts, and the digits of their figures. */
export class RowStore {
  /** The texts of each column; a column that isn't read has those with which rows begin. */
  readonly tables: readonly ByteTable[];
  /** The texts of all columns with figures that are no plain numbers. */
  readonly figureTable = new ByteTable();
  readonly places: ScannedPlace[] = [];

  /** The row at hand: the numbers of its texts, the digits and scales of its plain numbers. */
  readonly ids: Int32Array;
  readonly scales: Uint8Array;
  readonly digits: Float64Array;
  /** The column of its first cell that holds something; below 0 where none does. */
  first = -1;
  /** Number of that cell's text where the column isn't read; below 0 for a plain number. */
  firstText = -1;

  /** Why the file can't be scanned. */
  fault: FaultKind | null = null;

  private readonly decoder: InstanceType<typeof TextDecoder>;
  private readonly meanings: number[][];
  private readonly figureMeanings: number[] = [];
  /** Whether names head the rows below them. */
  private readonly headings: number[] = [];
  private readonly kinds: readonly ColumnKind[];
  private readonly placeColumns: readonly number[];
  private readonly figureColumns: readonly number[];
  private readonly nameColumn: number;
  private readonly yearColumn: number;
  private readonly unitColumn: number;

  /** Rows that are left to another reader may have names and units that no other row has. */
  readonly usedNames = new UsedTexts();
  readonly usedUnits = new UsedTexts();
  readonly runs = new Runs();
  readonly figures = new FigureChunks();
  private readonly passedOver = new PassedOverCounts();
  private readonly placeNumbers = new Map<number, number>();
  /** By the number of the name, and behind it that of the unit. */
  private readonly pairNumbers = new Set<number>();
  private isNewContext = false;

  /** What the row before began with and named, but for its year, and what came of it. */
  private readonly contextColumns: readonly number[];
  private readonly contextBefore: Int32Array;
  private keyBefore = -1;
  private firstBefore = -1;
  private firstTextBefore = -1;
  private meant = 0;
  private filledKeys = 0;
  /** Number of the place that the row names; below 0 for a new one. */
  place = 0;

  constructor(
    private readonly layout: ScanLayout,
    private readonly ask: Ask,
  ) {
    const { columns } = layout;
    this.kinds = columns;
    this.tables = columns.map(() => new ByteTable());
    this.meanings = columns.map(() => []);
    this.decoder = new TextDecoder(layout.encoding, { fatal: true });
    const of = (kind: ColumnKind) => columnsOfKind(layout, kind);
    this.placeColumns = of('place');
    this.figureColumns = of('figure');
    this.nameColumn = of('name')[0] ?? -1;
    this.yearColumn = of('year')[0] ?? -1;
    this.unitColumn = of('unit')[0] ?? -1;
    this.contextColumns = [...of('name'), ...of('unit'), ...this.placeColumns, ...of('sort')];
    this.contextBefore = new Int32Array(this.contextColumns.length).fill(-1);
    this.ids = new Int32Array(columns.length).fill(-1);
    this.scales = new Uint8Array(columns.length);
    this.digits = new Float64Array(columns.length);
  }

  /**
   * Stores or counts the figures of the row at hand.
   *
   * @returns false where the row is not plain after all
   */
  keep(line: number): boolean {
    if (!this.isAsBefore()) this.readContext();
    const { ids, scales, figureColumns, yearColumn } = this;
    let { meant, filledKeys } = this;
    if (yearColumn >= 0) {
      const year = this.meaningIn(yearColumn);
      if ((year & textMeaning.blank) === 0) filledKeys += 1;
      meant |= year;
    }
    let figures = 0;
    let filled = 0;
    let numbers = 0;
    for (const column of figureColumns) {
      if (scales[column] !== writtenOut) {
        figures += 1;
        filled += 1;
        numbers += 1;
        continue;
      }
      const meaning = this.meaning(column, this.figureTable, this.figureMeanings, ids[column] ?? 0);
      if ((meaning & textMeaning.blank) === 0) filled += 1;
      if ((meaning & textMeaning.figure) !== 0) figures += 1;
      if ((meaning & textMeaning.number) !== 0) numbers += 1;
      meant |= meaning;
    }
    if ((meant & textMeaning.doubtful) !== 0) {
      this.fault ??= 'doubtful';
      return false;
    }
    if ((meant & textMeaning.odd) !== 0 || (filled === 0 && filledKeys < 3)) return false;
    if (numbers === 0 && this.isHeading()) return false;
    if (!this.isFirstPlain()) return false;
    const place = this.place < 0 ? this.newPlace(line) : this.place;
    this.usedNames.add(this.textIn(this.nameColumn));
    this.usedUnits.add(this.textIn(this.unitColumn));
    if ((meant & textMeaning.kept) === 0) {
      this.passedOver.add(place, this.textIn(this.nameColumn), figures, line);
    } else {
      this.store(place, filled > 0, line);
    }
    return true;
  }

  /**
   * Keeps or counts rows one behind the other that name the same, of plain numbers alone.
   *
   * @param line of the first row
   * @param figure position of its first figure among those that are added next; below 0 where no
   *   target uses them
   */
  addRun(
    place: number,
    name: number,
    unit: number,
    line: number,
    rows: number,
    figure: number,
  ): void {
    this.usedNames.add(name);
    this.usedUnits.add(unit);
    const columns = this.figureColumns.length;
    if (figure < 0) {
      this.passedOver.add(place, name, rows * columns, line);
      return;
    }
    this.pairNumbers.add(name * maxTexts + unit);
    this.runs.add(place, name, unit, (1 << columns) - 1, line, this.figures.count + figure, rows);
  }

  get pairs(): readonly NameAndUnit[] {
    return Array.from(this.pairNumbers, (pair) => [Math.floor(pair / maxTexts), pair % maxTexts]);
  }

  get counted(): PassedOver {
    return this.passedOver.gathered(this.places.length);
  }

  /** All texts of a table as their cells say them, without quotes. */
  textsOf(table: ByteTable): string[] {
    return Array.from({ length: table.count }, (_, number) => this.textOf(table, number));
  }

  private isAsBefore(): boolean {
    const { ids, contextColumns, contextBefore } = this;
    if (this.first !== this.firstBefore || this.firstText !== this.firstTextBefore) return false;
    for (let at = 0; at < contextColumns.length; at += 1) {
      if (ids[contextColumns[at] ?? 0] !== contextBefore[at]) return false;
    }
    return true;
  }

  private readContext(): void {
    this.isNewContext = true;
    this.meant = this.nameColumn < 0 ? textMeaning.kept : 0;
    this.filledKeys = 0;
    for (let at = 0; at < this.contextColumns.length; at += 1) {
      const column = this.contextColumns[at] ?? 0;
      const meaning = this.meaningIn(column);
      const isKey = this.kinds[column] !== 'sort';
      if (isKey && (meaning & textMeaning.blank) === 0) this.filledKeys += 1;
      this.meant |= meaning;
      this.contextBefore[at] = this.ids[column] ?? 0;
    }
    this.firstBefore = this.first;
    this.firstTextBefore = this.firstText;
    const key = this.placeKey();
    if (key === this.keyBefore && this.place >= 0) return;
    this.keyBefore = key;
    this.place = this.placeNumbers.get(key) ?? -1;
    if (this.places.length >= maxTexts) this.fault ??= 'too-varied';
  }

  private placeKey(): number {
    let key = 0;
    for (const column of this.placeColumns) key = key * (maxTexts + 1) + this.textIn(column);
    return key;
  }

  private newPlace(line: number): number {
    const texts = this.placeColumns.map((column) => this.textIn(column));
    this.place = this.places.push({ texts, line }) - 1;
    this.placeNumbers.set(this.placeKey(), this.place);
    return this.place;
  }

  private store(place: number, isFilled: boolean, line: number): void {
    const { ids, scales, digits, figureColumns, figures } = this;
    const name = this.textIn(this.nameColumn);
    const unit = this.textIn(this.unitColumn);
    const year = this.textIn(this.yearColumn);
    if (this.isNewContext) {
      this.pairNumbers.add(name * maxTexts + unit);
      this.isNewContext = false;
    }
    const first = figures.count;
    let filled = 0;
    for (let index = 0; index < figureColumns.length; index += 1) {
      const column = figureColumns[index] ?? 0;
      const scale = scales[column] ?? 0;
      if (scale !== writtenOut) figures.add(year, scale, digits[column] ?? 0);
      else {
        const text = ids[column] ?? 0;
        const isBlank = ((this.figureMeanings[text] ?? 0) & textMeaning.blank) !== 0;
        if (isBlank && (isFilled || index > 0)) continue;
        figures.add(year, scale, text);
      }
      filled |= 1 << index;
    }
    if (filled !== 0) this.runs.add(place, name, unit, filled, line, first, 1);
  }

  /** Whether the row begins as a row of data does, which a note or a total does not. */
  private isFirstPlain(): boolean {
    const { first, firstText } = this;
    if (first < 0) return false;
    const kind = this.kinds[first];
    if (kind === 'figure') return this.scales[first] !== writtenOut;
    const isIgnored = kind === 'ignored' || kind === 'numbers';
    if (isIgnored && firstText < 0) return true;
    const number = isIgnored ? firstText : this.textIn(first);
    const meant = this.meaning(first, this.tableOf(first), this.meaningsOf(first), number);
    return (meant & (textMeaning.around | textMeaning.blank)) === 0;
  }

  /** Whether the name of the row, which has no numbers, heads those below it. */
  private isHeading(): boolean {
    const { nameColumn: column } = this;
    if (column < 0) return false;
    const name = this.textIn(column);
    this.headings[name] ??= this.ask(asHeading, this.textOf(this.tableOf(column), name));
    return this.headings[name] !== 0;
  }

  /** The number of the text in a column of the row at hand; 0 where there is no such column. */
  private textIn(column: number): number {
    return column < 0 ? 0 : (this.ids[column] ?? 0);
  }

  /** What the text means that stands in a column of the row at hand. */
  meaningIn(column: number): number {
    return this.meaning(column, this.tableOf(column), this.meaningsOf(column), this.textIn(column));
  }

  /** What a text means, asked when it comes for the first time. */
  private meaning(column: number, table: ByteTable, known: number[], number: number): number {
    const found = known[number];
    if (found !== undefined) return found;
    if (number >= (column === this.unitColumn ? maxUnits : maxTexts)) this.fault ??= 'too-varied';
    let meant: number;
    try {
      const text = this.textOf(table, number);
      meant = ownMeaning(this.layout, column, text);
      if (asksVocabulary(this.kinds[column])) meant |= this.ask(column, text);
      if (column === this.nameColumn) this.passedOver.learn(number, text.trim());
    } catch (error) {
      // Bytes that are no text: the chunk's own check says so.
      if (!(error instanceof TypeError)) throw error;
      meant = textMeaning.doubtful;
    }
    known[number] = meant;
    return meant;
  }

  private textOf(table: ByteTable, number: number): string {
    const bytes = table.bytesOf(number);
    const isQuoted = bytes[0] === quote;
    const text = this.decoder.decode(isQuoted ? bytes.subarray(1, -1) : bytes);
    return isQuoted ? text.replaceAll('""', '"') : text;
  }

  /** The texts of a column. */
  tableOf(column: number): ByteTable {
    const table = this.tables[column];
    if (table === undefined) throw new Error('a row has no more columns than its header');
    return table;
  }

  private meaningsOf(column: number): number[] {
    return this.meanings[column] ?? [];
  }
}
