import type { Region } from '../../domain/region.ts';
import type { StatedUnit } from '../../domain/unit.ts';
import type { Row } from '../table.ts';

/** What the texts of a file mean where the rows that hold them are to be judged. */
export interface Meanings {
  readonly regionOf: (row: Row) => Region | null;
  /** The name of an indicator without what stands around it. */
  readonly nameOf: (text: string) => string;
  readonly hasYears: boolean;
  /** Null where figures are given by counts alone. */
  readonly valueColumn: number | null;
  readonly isFigureUnsure: (text: string) => boolean;
  /** The unit of a plain number beside this name and this unit; undefined where it can't be read. */
  readonly unitBeside: (name: string, unit: string) => StatedUnit | null | undefined;
}
