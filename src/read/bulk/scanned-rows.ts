import type { Region } from '../../domain/region.ts';
import { type ScanLayout, type ScanResult, writtenOut } from '../../domain/scan.ts';
import type { Row } from '../table.ts';
import { plainText } from './entries.ts';
import { type Segment, Texts, toSegment } from './segment.ts';

/** A place that rows name, with the texts by which they do. */
interface Place {
  readonly cells: readonly string[];
  readonly region: Region | null;
  /** Line of its first plain row. */
  readonly line: number;
}

/** What the texts of a file mean where the rows that hold them are to be judged. */
export interface Meanings {
  readonly regionOf: (row: Row) => Region | null;
  /** The name of an indicator without what stands around it. */
  readonly nameOf: (text: string) => string;
  readonly isYearUnsure: (text: string) => boolean;
  readonly isFigureUnsure: (text: string) => boolean;
  /** Whether a plain number beside this name and this unit is a figure. */
  readonly isUnitFit: (name: string, unit: string) => boolean;
}

/** How many rows are written out at a time. */
const batch = 4096;

/** The rows of a file that were kept, over all its ranges; each is written out when it is asked for. */
export class ScannedRows {
  readonly places: Place[] = [];
  private readonly segments: Segment[] = [];
  private readonly placesOfSegments: (readonly number[])[] = [];
  private readonly name = new Texts();
  private readonly year = new Texts();
  private readonly unit = new Texts();
  private readonly figure = new Texts();
  private readonly placeColumns: readonly number[];

  constructor(
    readonly file: string,
    private readonly layout: ScanLayout,
    private readonly meanings: Meanings,
  ) {
    this.placeColumns = this.columnsOf('place');
  }

  /** Adds what the next range of the file holds, of which the first line has this number. */
  add(result: ScanResult, firstLine: number): void {
    const numbers = (column: number | undefined, texts: Texts): number[] =>
      (column === undefined ? [] : (result.texts[column] ?? [])).map((text) => texts.number(text));
    const to = {
      name: numbers(this.columnsOf('name')[0], this.name),
      year: numbers(this.columnsOf('year')[0], this.year),
      unit: numbers(this.columnsOf('unit')[0], this.unit),
      figure: result.figureTexts.map((text) => this.figure.number(text)),
    };
    const segment = toSegment(result, to, (scale) => scale === writtenOut, firstLine);
    this.segments.push(segment);
    this.placesOfSegments.push(
      result.places.map(({ texts, line }) => {
        const cells = this.placeColumns.map(
          (column, at) => result.texts[column]?.[texts[at] ?? 0] ?? '',
        );
        const region = this.meanings.regionOf(this.rowWith(cells, firstLine + line));
        return this.places.push({ cells, region, line: firstLine + line }) - 1;
      }),
    );
  }

  /** The rows of some places in the order of the file. */
  ofPlaces(places: readonly number[]): readonly Row[] {
    const wanted = new Set(places);
    return this.segments.flatMap((segment, index) => {
      const own = (this.placesOfSegments[index] ?? []).flatMap((place, at) =>
        wanted.has(place) ? [at] : [],
      );
      const positions = own.map((at) =>
        segment.order.subarray(segment.starts[at], segment.starts[at + 1]),
      );
      const [first] = positions;
      if (first === undefined) return [];
      const sorted =
        positions.length === 1
          ? first
          : Uint32Array.from(positions.flatMap((each) => [...each])).sort();
      return this.rowsAt(segment, index, sorted);
    });
  }

  /** The rows whose figures may be troubled, in the order of the file, some at a time. */
  *unsure(): Generator<readonly Row[]> {
    const { isYearUnsure, isFigureUnsure, isUnitFit } = this.meanings;
    const year = this.year.list.map(isYearUnsure);
    const figure = this.figure.list.map(isFigureUnsure);
    const pairs = new Map<number, boolean>();
    const isFit = (name: number, unit: number): boolean => {
      const key = name * (this.unit.list.length + 1) + unit;
      const known = pairs.get(key);
      if (known !== undefined) return known;
      const text = this.unit.list[unit] ?? '';
      const fits = text === '' || isUnitFit(this.name.list[name] ?? '', text);
      pairs.set(key, fits);
      return fits;
    };
    for (const [index, segment] of this.segments.entries()) {
      const { entries } = segment;
      let found: number[] = [];
      for (let at = 0; at < entries.line.length; at += 1) {
        const isText = entries.scale[at] === writtenOut;
        if (
          year[entries.year[at] ?? 0] === true ||
          (isText && figure[entries.digits[at] ?? 0] === true) ||
          !isFit(entries.name[at] ?? 0, entries.unit[at] ?? 0)
        ) {
          found.push(at);
        }
        if (found.length < batch) continue;
        yield this.rowsAt(segment, index, found);
        found = [];
      }
      yield this.rowsAt(segment, index, found);
    }
  }

  /** How many figures of some places were only counted, by name, with the line of the first. */
  passedOver(places: readonly number[]): { name: string; figures: number; line: number }[] {
    const wanted = new Set(places);
    const names = new Map<string, { name: string; figures: number; line: number }>();
    this.segments.forEach(({ passedOver, passedOverStarts, lineBase }, index) => {
      (this.placesOfSegments[index] ?? []).forEach((place, at) => {
        if (!wanted.has(place)) return;
        for (let i = passedOverStarts[at] ?? 0; i < (passedOverStarts[at + 1] ?? 0); i += 1) {
          const figures = passedOver.figures[i] ?? 0;
          if (figures === 0) continue;
          const name = this.meanings.nameOf(this.name.list[passedOver.name[i] ?? 0] ?? '');
          const line = lineBase + (passedOver.line[i] ?? 0);
          const known = names.get(name);
          if (known === undefined) names.set(name, { name, figures, line });
          else {
            known.figures += figures;
            known.line = Math.min(known.line, line);
          }
        }
      });
    });
    return [...names.values()].sort((a, b) => a.line - b.line);
  }

  /** Every text of a column of names, whether or not its rows were kept. */
  get names(): readonly string[] {
    return this.name.list;
  }

  /** Every text of the column of units. */
  get units(): readonly string[] {
    return this.unit.list;
  }

  /** Writes rows out; entries of one line are one row. */
  private rowsAt(segment: Segment, index: number, positions: Iterable<number>): Row[] {
    const { entries, lineBase } = segment;
    const [name] = this.columnsOf('name');
    const [year] = this.columnsOf('year');
    const [unit] = this.columnsOf('unit');
    const rows: Row[] = [];
    let cells: string[] = [];
    let before = -1;
    for (const at of positions) {
      const line = entries.line[at] ?? 0;
      if (line !== before) {
        const place = this.places[this.placesOfSegments[index]?.[entries.place[at] ?? 0] ?? 0];
        const row = this.rowWith(place?.cells ?? [], lineBase + line);
        cells = row.cells;
        if (name !== undefined) cells[name] = this.name.list[entries.name[at] ?? 0] ?? '';
        if (year !== undefined) cells[year] = this.year.list[entries.year[at] ?? 0] ?? '';
        if (unit !== undefined) cells[unit] = this.unit.list[entries.unit[at] ?? 0] ?? '';
        rows.push(row);
        before = line;
      }
      const [scale = 0, digits = 0] = [entries.scale[at], entries.digits[at]];
      cells[entries.column[at] ?? 0] =
        scale === writtenOut ? (this.figure.list[digits] ?? '') : plainText(digits, scale);
    }
    return rows;
  }

  private rowWith(place: readonly string[], line: number): Row & { readonly cells: string[] } {
    const cells = this.layout.columns.map(() => '');
    this.placeColumns.forEach((column, at) => {
      cells[column] = place[at] ?? '';
    });
    return { line, cells, isTall: false };
  }

  private columnsOf(kind: string): number[] {
    return this.layout.columns.flatMap((each, column) => (each === kind ? [column] : []));
  }
}
