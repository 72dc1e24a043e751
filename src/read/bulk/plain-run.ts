import type { Place } from '../../domain/diagnostic.ts';
import type { PlainFigures } from '../../domain/figures.ts';
import type { Evidence, Observation } from '../../domain/observation.ts';
import type { Year } from '../../domain/period.ts';
import type { StatedUnit } from '../../domain/unit.ts';
import { plainText } from './figure-chunks.ts';
import type { Positions } from './positions.ts';
import type { Segment } from './segment.ts';

/** The file that runs come from. */
export interface RunSource {
  readonly file: string;
  /** The column of the figures, from 0. */
  readonly column: number;
  /** Some runs as the everyday reader reads them. */
  readonly read: (segment: Segment, runs: readonly number[]) => readonly Observation[];
}

/** Figures of one name in one place of a scanned range, by their positions in it. */
export class PlainRun implements PlainFigures {
  constructor(
    private readonly source: RunSource,
    private readonly segment: Segment,
    private readonly runs: readonly number[],
    private readonly positions: Positions,
    readonly name: string,
    readonly unit: StatedUnit | null,
    readonly years: readonly Year[],
    readonly traits: number,
  ) {}

  get first(): Place {
    return { file: this.source.file, line: this.line(0), column: null };
  }

  digits(at: number): number {
    return this.segment.figures.digits(this.positions.at(at));
  }

  scale(at: number): number {
    return this.segment.figures.scale(this.positions.at(at));
  }

  evidence(at: number): Evidence {
    const { file, column } = this.source;
    const text = plainText(this.digits(at), this.scale(at));
    return { file, line: this.line(at), column: column + 1, text };
  }

  observations(): readonly Observation[] {
    return this.source.read(this.segment, this.runs);
  }

  private line(at: number): number {
    return this.segment.lineBase + this.positions.lineAt(at);
  }
}
