import type { Place } from '../../domain/diagnostic.ts';
import type { PlainFigures } from '../../domain/figures.ts';
import type { Evidence, Observation } from '../../domain/observation.ts';
import type { Year } from '../../domain/period.ts';
import type { StatedUnit } from '../../domain/unit.ts';
import { plainText } from './figure-chunks.ts';
import type { Positions } from './positions.ts';
import type { Segment } from './segment.ts';

/** Figures of one name in one place of a scanned range, by their positions in it. */
export class PlainRun implements PlainFigures {
  /** @param column of the figures, from 0 */
  constructor(
    private readonly file: string,
    private readonly segment: Segment,
    private readonly column: number,
    private readonly positions: Positions,
    readonly name: string,
    readonly unit: StatedUnit | null,
    readonly years: readonly Year[],
    readonly observations: () => readonly Observation[],
  ) {}

  get first(): Place {
    return { file: this.file, line: this.line(0), column: null };
  }

  digits(at: number): number {
    return this.segment.figures.digits(this.positions.at(at));
  }

  scale(at: number): number {
    return this.segment.figures.scale(this.positions.at(at));
  }

  evidence(at: number): Evidence {
    const text = plainText(this.digits(at), this.scale(at));
    return { file: this.file, line: this.line(at), column: this.column + 1, text };
  }

  private line(at: number): number {
    return this.segment.lineBase + this.positions.lineAt(at);
  }
}
