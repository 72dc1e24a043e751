import type { RunColumns } from '../../domain/scan.ts';

const columnsOf = (size: number): RunColumns => ({
  place: new Uint16Array(size),
  name: new Uint16Array(size),
  unit: new Uint8Array(size),
  filled: new Uint8Array(size),
  line: new Uint32Array(size),
  first: new Uint32Array(size),
});

/**
 * Runs that room is made for at the start. Room that is never used costs nothing, while moving runs
 * into memory never touched before takes as long as reading a good part of the file.
 */
const roomAtStart = 1 << 16;

/** What rows have in common that stand one behind the other. */
export class Runs {
  count = 0;
  private columns = columnsOf(roomAtStart);
  /** Those of the last run, and the line that its next row would have. */
  private place = -1;
  private name = -1;
  private unit = -1;
  private filled = -1;
  private nextLine = -1;

  /**
   * Takes rows into the last run, or begins another with them.
   *
   * @param filled which of the columns with figures hold one, as bits
   * @param line of the first row
   * @param first position of its first figure
   * @param rows how many they are
   */
  add(
    place: number,
    name: number,
    unit: number,
    filled: number,
    line: number,
    first: number,
    rows: number,
  ): void {
    const isGoingOn =
      line === this.nextLine &&
      filled === this.filled &&
      name === this.name &&
      place === this.place &&
      unit === this.unit;
    this.nextLine = line + rows;
    if (isGoingOn) return;
    const at = this.count;
    if (at === this.columns.line.length) this.grow();
    const { columns } = this;
    columns.place[at] = this.place = place;
    columns.name[at] = this.name = name;
    columns.unit[at] = this.unit = unit;
    columns.filled[at] = this.filled = filled;
    columns.line[at] = line;
    columns.first[at] = first;
    this.count += 1;
  }

  /** The columns without the room that is left. */
  get runs(): RunColumns {
    const { columns, count } = this;
    return {
      place: columns.place.subarray(0, count),
      name: columns.name.subarray(0, count),
      unit: columns.unit.subarray(0, count),
      filled: columns.filled.subarray(0, count),
      line: columns.line.subarray(0, count),
      first: columns.first.subarray(0, count),
    };
  }

  private grow(): void {
    const larger = columnsOf(2 * this.count);
    for (const key of Object.keys(larger) as (keyof RunColumns)[]) {
      larger[key].set(this.columns[key]);
    }
    this.columns = larger;
  }
}
