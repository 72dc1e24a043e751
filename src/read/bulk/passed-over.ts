import type { PassedOver } from '../../domain/scan.ts';

/**
 * Most names that are remembered of a place: several times those that are told, since names that
 * differ in a unit or a number around them are told once.
 */
const mostNames = 64;

/** Counts the figures that no target uses, by place, and remembers the names that come first. */
export class PassedOverCounts {
  private figures = new Float64Array(1 << 6);
  /** How many names are remembered of each place. */
  private counts = new Uint8Array(1 << 6);
  private names = new Uint16Array(mostNames << 6);
  private lines = new Uint32Array(mostNames << 6);
  private readonly firsts: number[] = [];
  private readonly byText = new Map<string, number>();

  /** Tells the text of a name, of which only the first in any spelling is remembered. */
  learn(name: number, text: string): void {
    this.firsts[name] = this.byText.get(text) ?? name;
    if (!this.byText.has(text)) this.byText.set(text, name);
  }

  add(place: number, written: number, figures: number, line: number): void {
    if (figures === 0) return;
    const name = this.firsts[written] ?? written;
    if (place >= this.figures.length) this.grow(place);
    this.figures[place] = (this.figures[place] ?? 0) + figures;
    const count = this.counts[place] ?? 0;
    if (count === mostNames) return;
    const { names } = this;
    const first = place * mostNames;
    // The name that came last most often comes again.
    for (let at = first + count - 1; at >= first; at -= 1) if (names[at] === name) return;
    names[first + count] = name;
    this.lines[first + count] = line;
    this.counts[place] = count + 1;
  }

  /** @param places how many there are */
  gathered(places: number): PassedOver {
    const figures = new Float64Array(places);
    figures.set(this.figures.subarray(0, places));
    const starts = new Uint32Array(places + 1);
    for (let place = 0; place < places; place += 1) {
      starts[place + 1] = (starts[place] ?? 0) + (this.counts[place] ?? 0);
    }
    const name = new Uint16Array(starts[places] ?? 0);
    const line = new Uint32Array(starts[places] ?? 0);
    for (let place = 0; place < places; place += 1) {
      const from = place * mostNames;
      const to = from + (this.counts[place] ?? 0);
      name.set(this.names.subarray(from, to), starts[place]);
      line.set(this.lines.subarray(from, to), starts[place]);
    }
    return { figures, starts, name, line };
  }

  private grow(place: number): void {
    let size = this.figures.length;
    while (size <= place) size *= 2;
    const [{ figures, counts }, { names, lines }] = [this, this];
    this.figures = new Float64Array(size);
    this.figures.set(figures);
    this.counts = new Uint8Array(size);
    this.counts.set(counts);
    this.names = new Uint16Array(size * mostNames);
    this.names.set(names);
    this.lines = new Uint32Array(size * mostNames);
    this.lines.set(lines);
  }
}
