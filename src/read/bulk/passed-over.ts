import type { PassedOver } from '../../domain/scan.ts';

/** Counts the figures that no target uses, by place and name. */
export class PassedOverCounts {
  private names = 1 << 6;
  private places = 1 << 6;
  /** Figures, and one more than the line of the first, by place and then by name. */
  private figures = new Uint32Array(this.names * this.places);
  private lines = new Uint32Array(this.names * this.places);

  add(place: number, name: number, figures: number, line: number): void {
    if (name >= this.names || place >= this.places) this.grow(place, name);
    const at = place * this.names + name;
    if (this.lines[at] === 0) this.lines[at] = line + 1;
    this.figures[at] = (this.figures[at] ?? 0) + figures;
  }

  gathered(): PassedOver {
    const found = this.lines.reduce((count, line) => (line === 0 ? count : count + 1), 0);
    const gathered = {
      place: new Uint16Array(found),
      name: new Uint16Array(found),
      figures: new Uint32Array(found),
      line: new Uint32Array(found),
    };
    let to = 0;
    for (let at = 0; at < this.lines.length; at += 1) {
      const line = this.lines[at] ?? 0;
      if (line === 0) continue;
      gathered.place[to] = Math.floor(at / this.names);
      gathered.name[to] = at % this.names;
      gathered.figures[to] = this.figures[at] ?? 0;
      gathered.line[to] = line - 1;
      to += 1;
    }
    return gathered;
  }

  private grow(place: number, name: number): void {
    let [names, places] = [this.names, this.places];
    while (names <= name) names *= 2;
    while (places <= place) places *= 2;
    const wider = (from: Uint32Array): Uint32Array<ArrayBuffer> => {
      const to = new Uint32Array(names * places);
      for (let row = 0; row < this.places; row += 1) {
        to.set(from.subarray(row * this.names, (row + 1) * this.names), row * names);
      }
      return to;
    };
    this.figures = wider(this.figures);
    this.lines = wider(this.lines);
    [this.names, this.places] = [names, places];
  }
}
