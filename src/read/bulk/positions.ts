/** Positions of entries, in the order of the file. */
export type Positions = Uint32Array | number[];

/** The positions of the entries of each name; most names stand in one piece. */
export function positionsByName(
  names: Uint16Array,
  order: Uint32Array,
): ReadonlyMap<number, Positions> {
  const found = new Map<number, Positions>();
  for (let start = 0; start < order.length;) {
    const name = names[order[start] ?? 0] ?? 0;
    let end = start + 1;
    while (end < order.length && names[order[end] ?? 0] === name) end += 1;
    const piece = order.subarray(start, end);
    start = end;
    const known = found.get(name);
    if (known === undefined) found.set(name, piece);
    else if (known instanceof Uint32Array) found.set(name, [...known, ...piece]);
    else for (const at of piece) known.push(at);
  }
  return found;
}
