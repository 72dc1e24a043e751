import type { Place } from '../../domain/diagnostic.ts';
import type { PlainFigures } from '../../domain/figures.ts';
import type { Evidence, Observation } from '../../domain/observation.ts';
import type { Year } from '../../domain/period.ts';
import type { StatedUnit } from '../../domain/unit.ts';
import { plainText } from './entries.ts';
import type { Positions } from './positions.ts';
import type { Segment } from './segment.ts';

/** Figures of one name in one place of a scanned range, by their positions in it. */
export class PlainRun implements PlainFigures {
  constructor(
    private readonly file: string,
    private readonly segment: Segment,
    private readonly positions: Positions,
    readonly name: string,
    readonly unit: StatedUnit | null,
    readonly years: readonly Year[],
    private readonly read: (positions: Iterable<number>) => readonly Observation[],
  ) {}

  get first(): Place {
    return { file: this.file, line: this.line(0), column: null };
  }

  digits(at: number): number {
    return this.segment.entries.digits[this.position(at)] ?? 0;
  }

  scale(at: number): number {
    return this.segment.entries.scale[this.position(at)] ?? 0;
  }

  evidence(at: number): Evidence {
    const column = (this.segment.entries.column[this.position(at)] ?? 0) + 1;
    const text = plainText(this.digits(at), this.scale(at));
    return { file: this.file, line: this.line(at), column, text };
  }

  observations(): readonly Observation[] {
    return this.read(this.positions);
  }

  private line(at: number): number {
    return this.segment.lineBase + (this.segment.entries.line[this.position(at)] ?? 0);
  }

  private position(at: number): number {
    return this.positions.at(at);
  }
}
