import { type FigureChunk, figuresOfChunk } from '../../domain/scan.ts';

/** Most digits of a plain number: all of them are exact in 53 bits. */
export const mostDigits = 15;

const inChunk = figuresOfChunk - 1;
const bitsOfChunk = Math.log2(figuresOfChunk);

/** Figures in the order of the file, to which more are added; none of them is ever moved. */
export class FigureChunks {
  count = 0;
  private readonly full: FigureChunk[] = [];
  private year = new Uint16Array(figuresOfChunk);
  private scale = new Uint8Array(figuresOfChunk);
  private digits: Int32Array | Float64Array = new Int32Array(figuresOfChunk);

  add(year: number, scale: number, digits: number): void {
    const at = this.count & inChunk;
    if (at === 0 && this.count > 0) this.open();
    // Nearly all figures fit into half of the room that the longest ones need.
    if ((digits | 0) !== digits && this.digits instanceof Int32Array) {
      this.digits = Float64Array.from(this.digits);
    }
    this.year[at] = year;
    this.scale[at] = scale;
    this.digits[at] = digits;
    this.count += 1;
  }

  /**
   * Adds the first of some figures.
   *
   * @param hasLong whether one of them has digits beyond 32 bits
   */
  addAll(
    years: Uint16Array,
    scales: Uint8Array,
    digits: Float64Array,
    count: number,
    hasLong: boolean,
  ): void {
    if (hasLong) {
      for (let at = 0; at < count; at += 1) {
        this.add(years[at] ?? 0, scales[at] ?? 0, digits[at] ?? 0);
      }
      return;
    }
    for (let from = 0; from < count;) {
      const at = this.count & inChunk;
      if (at === 0 && this.count > 0) this.open();
      const to = Math.min(count, from + figuresOfChunk - at);
      this.year.set(years.subarray(from, to), at);
      this.scale.set(scales.subarray(from, to), at);
      this.digits.set(digits.subarray(from, to), at);
      this.count += to - from;
      from = to;
    }
  }

  /** All chunks, without the room that is left. */
  get filled(): readonly FigureChunk[] {
    const { full, year, scale, digits } = this;
    const size = this.count - full.length * figuresOfChunk;
    const last = {
      year: year.subarray(0, size),
      scale: scale.subarray(0, size),
      digits: digits.subarray(0, size),
    };
    return [...full, last];
  }

  private open(): void {
    const { year, scale, digits } = this;
    this.full.push({ year, scale, digits });
    this.year = new Uint16Array(figuresOfChunk);
    this.scale = new Uint8Array(figuresOfChunk);
    this.digits = new Int32Array(figuresOfChunk);
  }
}

/** Some figures of a chunk that follow each other, from one to before another. */
export interface FigurePiece extends FigureChunk {
  readonly from: number;
  readonly to: number;
}

/** The figures of a range, by their positions. */
export class KeptFigures {
  constructor(private readonly chunks: readonly FigureChunk[]) {}

  /** Number of the year that the row of a figure names. */
  year(at: number): number {
    return this.chunks[at >>> bitsOfChunk]?.year[at & inChunk] ?? 0;
  }

  scale(at: number): number {
    return this.chunks[at >>> bitsOfChunk]?.scale[at & inChunk] ?? 0;
  }

  digits(at: number): number {
    return this.chunks[at >>> bitsOfChunk]?.digits[at & inChunk] ?? 0;
  }

  /** Where the figures from one position to before another are: nearly always within one chunk. */
  pieces(first: number, end: number): readonly FigurePiece[] {
    const pieces: FigurePiece[] = [];
    for (let at = first; at < end; at = (at | inChunk) + 1) {
      const chunk = this.chunks[at >>> bitsOfChunk];
      if (chunk === undefined) throw new Error('a figure has its chunk');
      const { year, scale, digits } = chunk;
      const from = at & inChunk;
      pieces.push({ year, scale, digits, from, to: Math.min(end - at + from, figuresOfChunk) });
    }
    return pieces;
  }
}

/** The text of a plain number: 9520 with a scale of 2 is 95.20. */
export function plainText(digits: number, scale: number): string {
  if (scale === 0) return String(digits);
  const text = String(Math.abs(digits)).padStart(scale + 1, '0');
  const point = text.length - scale;
  return `${digits < 0 ? '-' : ''}${text.slice(0, point)}.${text.slice(point)}`;
}
