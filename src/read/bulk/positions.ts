/** Positions of entries of one name, in the order of the file. */
export class Positions {
  /** @param start where the first of them stands in the order */
  constructor(
    private readonly order: Uint32Array | readonly number[],
    private readonly start: number,
    readonly length: number,
  ) {}

  at(index: number): number {
    return this.order[this.start + index] ?? 0;
  }

  *[Symbol.iterator](): Generator<number> {
    for (let index = 0; index < this.length; index += 1) yield this.at(index);
  }
}

/** The positions of the entries of each name; most names stand in one piece. */
export function positionsByName(
  names: Uint16Array,
  order: Uint32Array,
): ReadonlyMap<number, Positions> {
  const found = new Map<number, Positions>();
  const inPieces = new Map<number, number[]>();
  for (let start = 0; start < order.length;) {
    const name = names[order[start] ?? 0] ?? 0;
    let end = start + 1;
    while (end < order.length && names[order[end] ?? 0] === name) end += 1;
    const piece = new Positions(order, start, end - start);
    start = end;
    const known = found.get(name);
    if (known === undefined) found.set(name, piece);
    else {
      const all = inPieces.get(name) ?? [...known];
      for (const at of piece) all.push(at);
      inPieces.set(name, all);
    }
  }
  for (const [name, all] of inPieces) found.set(name, new Positions(all, 0, all.length));
  return found;
}
