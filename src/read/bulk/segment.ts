import {
  type ByPlace,
  type EntryColumns,
  type NameAndUnit,
  type PassedOver,
  type ScanResult,
  writtenOut,
} from '../../domain/scan.ts';

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

/** A range of a file that was scanned, with its texts and lines numbered as in the whole file. */
export interface Segment extends ByPlace {
  readonly entries: EntryColumns;
  readonly pairs: readonly NameAndUnit[];
  readonly passedOver: PassedOver;
  /** What is added to the line of an entry: the lines above the range, and 1 to count from 1. */
  readonly lineBase: number;
  /** The number of its first place among those of all ranges. */
  readonly firstPlace: number;
}

/** What the texts of a range mean in the whole file. */
export interface Renumbering {
  readonly name: readonly number[];
  readonly year: readonly number[];
  readonly unit: readonly number[];
  readonly figure: readonly number[];
}

/** Renumbers what a range holds, in place. */
export function toSegment(
  { entries, pairs: own, passedOver, order, starts }: ScanResult,
  to: Renumbering,
  lineBase: number,
  firstPlace: number,
): Segment {
  const count = entries.line.length;
  renumber(entries.name, to.name);
  renumber(entries.year, to.year);
  renumber(entries.unit, to.unit);
  renumber(passedOver.name, to.name);
  for (let at = 0; at < count; at += 1) {
    if (entries.scale[at] === writtenOut) {
      entries.digits[at] = to.figure[entries.digits[at] ?? 0] ?? 0;
    }
  }
  const pairs = own.map(([name, unit]) => [to.name[name] ?? 0, to.unit[unit] ?? 0] as const);
  return { entries, pairs, passedOver, order, starts, lineBase, firstPlace };
}

/** Gives texts the numbers that they have in the whole file, which are often the same. */
function renumber(numbers: Uint16Array | Uint8Array, to: readonly number[]): void {
  if (to.every((number, index) => number === index)) return;
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = to[numbers[at] ?? 0] ?? 0;
}
