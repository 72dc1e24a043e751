import type { Segment } from './segment.ts';

/** Where figures of one name and one place stand in a range, one of them in each row. */
export class Positions {
  /**
   * @param first position of the first of them
   * @param line of its row, from 0 where the range begins
   * @param listed their positions and lines where they do not follow each other
   */
  private constructor(
    private readonly first: number,
    private readonly line: number,
    readonly length: number,
    private readonly listed: {
      readonly positions: readonly number[];
      readonly lines: readonly number[];
    } | null,
  ) {}

  /** Those of some runs, of which each row holds one figure. */
  static of(segment: Segment, runs: readonly number[]): Positions {
    const [only] = runs;
    if (only !== undefined && runs.length === 1) {
      const first = segment.firstOf(only);
      return new Positions(first, segment.runs.line[only] ?? 0, segment.endOf(only) - first, null);
    }
    const positions: number[] = [];
    const lines: number[] = [];
    for (const run of runs) {
      const first = segment.firstOf(run);
      const end = segment.endOf(run);
      const line = segment.runs.line[run] ?? 0;
      for (let at = first; at < end; at += 1) {
        positions.push(at);
        lines.push(line + at - first);
      }
    }
    return new Positions(0, 0, positions.length, { positions, lines });
  }

  at(index: number): number {
    return this.listed === null ? this.first + index : (this.listed.positions[index] ?? 0);
  }

  lineAt(index: number): number {
    return this.listed === null ? this.line + index : (this.listed.lines[index] ?? 0);
  }
}

/** The runs of each name, in the order of the file. */
export function runsByName(
  names: Uint16Array,
  runs: Uint32Array,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const run of runs) {
    const name = names[run] ?? 0;
    const known = found.get(name);
    if (known === undefined) found.set(name, [run]);
    else known.push(run);
  }
  return found;
}
