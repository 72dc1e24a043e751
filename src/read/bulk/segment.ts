import { figureTraits } from '../../domain/figures.ts';
import {
  type ByPlace,
  type NameAndUnit,
  type PassedOver,
  type RunColumns,
  type ScanResult,
  writtenOut,
} from '../../domain/scan.ts';
import { type FigurePiece, KeptFigures } from './figure-chunks.ts';

/** By scale; a plain number has no more digits than these powers are exact. */
const powersOfTen = Float64Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/** The texts of a column over all ranges of a file. */
export class Texts {
  readonly list: string[] = [];
  private readonly numbers = new Map<string, number>();

  /** The number of a text in all ranges. */
  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.list.length);
    return this.list.push(text) - 1;
  }
}

/** What the texts of a range mean in the whole file. */
export interface Renumbering {
  readonly name: readonly number[];
  readonly year: readonly number[];
  readonly unit: readonly number[];
  readonly figure: readonly number[];
}

/** A range of a file that was scanned, with its texts and lines numbered as in the whole file. */
export class Segment implements ByPlace {
  readonly runs: RunColumns;
  readonly figures: KeptFigures;
  readonly pairs: readonly NameAndUnit[];
  readonly passedOver: PassedOver;
  readonly order: Uint32Array;
  readonly starts: Uint32Array;
  private readonly figureCount: number;

  /**
   * Renumbers what a range holds, in place.
   *
   * @param lineBase what is added to the line of a run: the lines above the range, and 1 to count from 1
   * @param firstPlace the number of its first place among those of all ranges
   */
  constructor(
    { runs, figures, figureCount, pairs, passedOver, order, starts }: ScanResult,
    to: Renumbering,
    readonly lineBase: number,
    readonly firstPlace: number,
  ) {
    renumber(runs.name, to.name);
    renumber(runs.unit, to.unit);
    renumber(passedOver.name, to.name);
    for (const { year, scale, digits } of figures) {
      renumber(year, to.year);
      if (to.figure.length === 0) continue;
      for (let at = 0; at < scale.length; at += 1) {
        if (scale[at] === writtenOut) digits[at] = to.figure[digits[at] ?? 0] ?? 0;
      }
    }
    this.runs = runs;
    this.figures = new KeptFigures(figures);
    this.figureCount = figureCount;
    this.pairs = pairs.map(([name, unit]) => [to.name[name] ?? 0, to.unit[unit] ?? 0] as const);
    this.passedOver = passedOver;
    this.order = order;
    this.starts = starts;
  }

  /** The runs of a place, in the order of the file. */
  runsOf(place: number): Uint32Array {
    return this.order.subarray(this.starts[place], this.starts[place + 1]);
  }

  /** Position of the first figure of a run. */
  firstOf(run: number): number {
    return this.runs.first[run] ?? 0;
  }

  /** Position behind the last figure of a run. */
  endOf(run: number): number {
    return this.runs.first[run + 1] ?? this.figureCount;
  }

  /** Whether the figures of some runs are of these years, by the numbers of their texts. */
  areOf(years: readonly number[], runs: readonly number[]): boolean {
    let count = 0;
    for (const run of runs) {
      for (const { year, from, to } of this.piecesOf(run)) {
        if (count + to - from > years.length) return false;
        for (let at = from; at < to; at += 1) {
          if (year[at] !== years[count]) return false;
          count += 1;
        }
      }
    }
    return count === years.length;
  }

  /**
   * What the figures of some runs are, as `figureTraits`, told from their digits: so many digits and
   * powers of ten are exact whole numbers of JavaScript. Null where one of them is no plain number.
   */
  traitsOf(runs: readonly number[]): number | null {
    let traits = 0;
    for (const run of runs) {
      for (const { scale: scales, digits: numbers, from, to } of this.piecesOf(run)) {
        for (let at = from; at < to; at += 1) {
          const scale = scales[at] ?? 0;
          const digits = numbers[at] ?? 0;
          if (scale === writtenOut) return null;
          const one = powersOfTen[scale] ?? 0;
          if (digits > 100 * one) traits |= figureTraits.overHundred;
          else if (digits > 0 && digits <= one) traits |= figureTraits.withinOne;
          else if (digits < 0) traits |= figureTraits.negative;
          // Dividing takes longest, and one such figure is enough.
          if ((traits & figureTraits.broken) === 0 && scale > 0 && digits % one !== 0) {
            traits |= figureTraits.broken;
          }
        }
      }
    }
    return traits;
  }

  private piecesOf(run: number): readonly FigurePiece[] {
    return this.figures.pieces(this.firstOf(run), this.endOf(run));
  }
}

/** Gives texts the numbers that they have in the whole file, which are often the same. */
function renumber(numbers: Uint16Array | Uint8Array, to: readonly number[]): void {
  if (to.every((number, index) => number === index)) return;
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = to[numbers[at] ?? 0] ?? 0;
}
