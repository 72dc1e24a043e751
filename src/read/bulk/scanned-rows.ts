import { type PlainFigures, type PlainRegion, type UnusedFigures } from '../../domain/figures.ts';
import type { Observation } from '../../domain/observation.ts';
import { isSingleYear, type Period, type Year } from '../../domain/period.ts';
import type { Region } from '../../domain/region.ts';
import { columnsOfKind, type ScanLayout, type ScanResult, writtenOut } from '../../domain/scan.ts';
import type { StatedUnit } from '../../domain/unit.ts';
import type { Row } from '../table.ts';
import { readPeriod } from '../year.ts';
import { plainText } from './figure-chunks.ts';
import { FirstNames } from './first-names.ts';
import type { Meanings } from './meanings.ts';
import { PlainRun, type RunSource } from './plain-run.ts';
import { Positions, runsByName } from './positions.ts';
import { Segment, Texts } from './segment.ts';

/** A place that rows name, with the texts by which they do. */
interface Place {
  readonly cells: readonly string[];
  readonly region: Region | null;
  /** Line of its first plain row. */
  readonly line: number;
  /** Where its rows are, its number there, and their runs. */
  readonly segment: Segment;
  readonly number: number;
  readonly runs: Uint32Array;
}

/** How many texts of a column there are numbers for in `RunColumns`. */
const [maxTexts, maxUnits] = [2 ** 16, 2 ** 8];

/** How many rows are written out at a time. */
const batch = 4096;

/** The rows of a file that were kept, over all its ranges; each is written out when it is asked for. */
export class ScannedRows {
  readonly places: Place[] = [];
  private readonly segments: Segment[] = [];
  private readonly name = new Texts();
  private readonly year = new Texts();
  private readonly unit = new Texts();
  private readonly figure = new Texts();
  private readonly usedNames = new Set<number>();
  private readonly usedUnits = new Set<number>();
  private readonly placeColumns: readonly number[];
  private readonly figureColumns: readonly number[];
  /** The column of values as the only one that a row fills. */
  private readonly valueAlone: number;
  private readonly nameColumn: number | undefined;
  private readonly yearColumn: number | undefined;
  private readonly unitColumn: number | undefined;
  private readonly labels: string[] = [];
  private readonly periods: (Period | null)[] = [];
  private readonly singleYears: (Year | null)[] = [];
  /** The years of the latest figures, which most have in common, and the numbers of their texts. */
  private years: readonly Year[] = [];
  private yearNumbers: readonly number[] = [];
  private readonly units = new Map<number, StatedUnit | null | undefined>();

  constructor(
    readonly file: string,
    private readonly layout: ScanLayout,
    private readonly meanings: Meanings,
  ) {
    this.placeColumns = columnsOfKind(layout, 'place');
    this.figureColumns = columnsOfKind(layout, 'figure');
    const { valueColumn } = meanings;
    this.valueAlone = valueColumn === null ? 0 : 1 << this.figureColumns.indexOf(valueColumn);
    [this.nameColumn] = columnsOfKind(layout, 'name');
    [this.yearColumn] = columnsOfKind(layout, 'year');
    [this.unitColumn] = columnsOfKind(layout, 'unit');
  }

  /**
   * Adds what the next range of the file holds, of which the first line has this number.
   *
   * @returns false where all ranges together have more texts than there are numbers for
   */
  add(result: ScanResult, firstLine: number): boolean {
    const numbers = (column: number | undefined, texts: Texts): number[] =>
      (column === undefined ? [] : (result.texts[column] ?? [])).map((text) => texts.number(text));
    const to = {
      name: numbers(this.nameColumn, this.name),
      year: numbers(this.yearColumn, this.year),
      unit: numbers(this.unitColumn, this.unit),
      figure: result.figureTexts.map((text) => this.figure.number(text)),
    };
    const { name, year, unit } = this;
    if (Math.max(name.list.length, year.list.length) > maxTexts) return false;
    if (unit.list.length > maxUnits) return false;
    to.name.forEach((number, at) => {
      if (result.usedNames[at] === 1) this.usedNames.add(number);
    });
    to.unit.forEach((number, at) => {
      if (result.usedUnits[at] === 1) this.usedUnits.add(number);
    });
    const segment = new Segment(result, to, firstLine, this.places.length);
    this.segments.push(segment);
    for (const [number, { texts, line }] of result.places.entries()) {
      const cells = this.placeColumns.map(
        (column, at) => result.texts[column]?.[texts[at] ?? 0] ?? '',
      );
      const region = this.meanings.regionOf(this.rowWith(cells, firstLine + line));
      const runs = segment.runsOf(number);
      this.places.push({ cells, region, line: firstLine + line, segment, number, runs });
    }
    return true;
  }

  /** The rows of some places in the order of the file. */
  ofPlaces(places: readonly number[]): readonly Row[] {
    const rows = places.flatMap((place) => {
      const { segment, runs } = this.placeAt(place);
      return this.rowsOf(segment, runs);
    });
    return places.length === 1 ? rows : rows.sort((a, b) => a.line - b.line);
  }

  /** The figures of some places, name by name where they are plain and all in one range. */
  plain(
    places: readonly number[],
    read: (rows: readonly Row[]) => readonly Observation[],
  ): PlainRegion {
    const source: RunSource = {
      file: this.file,
      column: this.meanings.valueColumn ?? 0,
      read: (segment, runs) => read(this.rowsOf(segment, runs)),
    };
    const ranges = places.map((place) => {
      const { segment, runs } = this.placeAt(place);
      return { segment, byName: runsByName(segment.runs.name, runs) };
    });
    const names: PlainFigures[] = [];
    const others: Row[] = [];
    for (const range of ranges) {
      const { segment, byName } = range;
      const left: number[] = [];
      for (const [name, runs] of byName) {
        const isElsewhere =
          ranges.length > 1 && ranges.some((each) => each !== range && each.byName.has(name));
        const found = isElsewhere ? null : this.plainFigures(source, segment, name, runs);
        if (found === null) for (const run of runs) left.push(run);
        else names.push(found);
      }
      left.sort((a, b) => a - b);
      for (const row of this.rowsOf(segment, left)) others.push(row);
    }
    if (ranges.length > 1) others.sort((a, b) => a.line - b.line);
    return { names, others: read(others) };
  }

  private plainFigures(
    source: RunSource,
    segment: Segment,
    name: number,
    runs: readonly number[],
  ): PlainFigures | null {
    const { unit: units, filled } = segment.runs;
    const unitNumber = units[runs[0] ?? 0] ?? 0;
    const unit = this.unitBeside(name, unitNumber);
    if (unit === undefined || this.meanings.valueColumn === null) return null;
    for (const run of runs) {
      if (filled[run] !== this.valueAlone || units[run] !== unitNumber) return null;
    }
    const traits = segment.traitsOf(runs);
    if (traits === null) return null;
    const positions = Positions.of(segment, runs);
    const years = segment.areOf(this.yearNumbers, runs)
      ? this.years
      : this.yearsOf(segment, positions);
    if (years === null) return null;
    return new PlainRun(source, segment, runs, positions, this.nameOf(name), unit, years, traits);
  }

  /** The years of figures; null where some are not plain. */
  private yearsOf(segment: Segment, positions: Positions): readonly Year[] | null {
    const { length } = positions;
    const numbers = Array.from({ length }, (_, index) => segment.figures.year(positions.at(index)));
    const years = numbers.flatMap((number) => this.singleYear(number) ?? []);
    if (new Set(years).size < length) return null;
    this.yearNumbers = numbers;
    this.years = years;
    return years;
  }

  /** The rows whose figures may be troubled, in the order of the file, some at a time. */
  *unsure(): Generator<readonly Row[]> {
    const { isFigureUnsure, hasYears } = this.meanings;
    const year = this.year.list.map((_, at) => hasYears && this.periodOf(at) === null);
    const figure = this.figure.list.map(isFigureUnsure);
    const isUnread = (name: number, unit: number): boolean =>
      this.unitBeside(name, unit) === undefined;
    const isOdd = year.includes(true) || figure.includes(true);
    for (const segment of this.segments) {
      const { runs, figures, pairs } = segment;
      if (!isOdd && !pairs.some(([name, unit]) => isUnread(name, unit))) continue;
      const isUnsure = (at: number): boolean =>
        year[figures.year(at)] === true ||
        (figures.scale(at) === writtenOut && figure[figures.digits(at)] === true);
      let found: Row[] = [];
      for (let run = 0; run < runs.line.length; run += 1) {
        const isAll = isUnread(runs.name[run] ?? 0, runs.unit[run] ?? 0);
        this.writeRun(segment, run, found, isAll ? undefined : isUnsure);
        if (found.length < batch) continue;
        yield found;
        found = [];
      }
      yield found;
    }
  }

  /** The figures of some places that were only counted. */
  passedOver(places: readonly number[]): UnusedFigures {
    let figures = 0;
    const first = new FirstNames();
    for (const place of places) {
      const { segment, number } = this.placeAt(place);
      const { passedOver, lineBase } = segment;
      figures += passedOver.figures[number] ?? 0;
      const end = passedOver.starts[number + 1] ?? 0;
      for (let at = passedOver.starts[number] ?? 0; at < end; at += 1) {
        const line = lineBase + (passedOver.line[at] ?? 0);
        if (line < first.end) first.add(this.nameOf(passedOver.name[at] ?? 0), line);
      }
    }
    const names = first.lines.map(({ name, line }) => ({
      name,
      place: { file: this.file, line, column: null },
    }));
    return { figures, names };
  }

  /** The texts of the column of names in rows that were kept or counted. */
  get names(): readonly string[] {
    return this.name.list.filter((_, number) => this.usedNames.has(number));
  }

  /** Those of the column of units. */
  get unitTexts(): readonly string[] {
    return this.unit.list.filter((_, number) => this.usedUnits.has(number));
  }

  private placeAt(place: number): Place {
    const found = this.places[place];
    if (found === undefined) throw new Error('a place has its number');
    return found;
  }

  private nameOf(number: number): string {
    this.labels[number] ??= this.meanings.nameOf(this.name.list[number] ?? '');
    return this.labels[number];
  }

  private periodOf(number: number): Period | null {
    const known = this.periods[number];
    if (known !== undefined) return known;
    const period = this.meanings.hasYears
      ? readPeriod((this.year.list[number] ?? '').trim())
      : null;
    this.periods[number] = period;
    return period;
  }

  /** The year that a text names; null where it names none, or several. */
  private singleYear(number: number): Year | null {
    const known = this.singleYears[number];
    if (known !== undefined) return known;
    const period = this.periodOf(number);
    const year = period !== null && isSingleYear(period) ? period.to : null;
    this.singleYears[number] = year;
    return year;
  }

  private unitBeside(name: number, unit: number): StatedUnit | null | undefined {
    const key = name * (this.unit.list.length + 1) + unit;
    if (!this.units.has(key)) {
      const texts = [this.name.list[name] ?? '', this.unit.list[unit] ?? ''] as const;
      this.units.set(key, this.meanings.unitBeside(...texts));
    }
    return this.units.get(key);
  }

  /** Writes runs out as rows. */
  private rowsOf(segment: Segment, runs: Iterable<number>): Row[] {
    const rows: Row[] = [];
    for (const run of runs) this.writeRun(segment, run, rows);
    return rows;
  }

  /** Writes the rows of a run out, of figures only those that are wanted. */
  private writeRun(
    segment: Segment,
    run: number,
    to: Row[],
    isWanted: (at: number) => boolean = () => true,
  ): void {
    const { runs, figures, lineBase } = segment;
    const { nameColumn: name, yearColumn: year, unitColumn: unit } = this;
    const filled = runs.filled[run] ?? 0;
    const columns = this.figureColumns.filter((_, index) => (filled & (1 << index)) !== 0);
    const place = this.places[segment.firstPlace + (runs.place[run] ?? 0)]?.cells ?? [];
    let line = lineBase + (runs.line[run] ?? 0);
    const end = segment.endOf(run);
    for (let row = segment.firstOf(run); row < end; row += columns.length) {
      let cells: string[] | null = null;
      for (const [index, column] of columns.entries()) {
        const at = row + index;
        if (!isWanted(at)) continue;
        if (cells === null) {
          const written = this.rowWith(place, line);
          cells = written.cells;
          if (name !== undefined) cells[name] = this.name.list[runs.name[run] ?? 0] ?? '';
          if (year !== undefined) cells[year] = this.year.list[figures.year(at)] ?? '';
          if (unit !== undefined) cells[unit] = this.unit.list[runs.unit[run] ?? 0] ?? '';
          to.push(written);
        }
        const [scale, digits] = [figures.scale(at), figures.digits(at)];
        cells[column] =
          scale === writtenOut ? (this.figure.list[digits] ?? '') : plainText(digits, scale);
      }
      line += 1;
    }
  }

  private rowWith(place: readonly string[], line: number): Row & { readonly cells: string[] } {
    const cells = this.layout.columns.map(() => '');
    this.placeColumns.forEach((column, at) => {
      cells[column] = place[at] ?? '';
    });
    return { line, cells, isTall: false };
  }
}
