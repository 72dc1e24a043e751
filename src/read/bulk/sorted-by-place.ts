import type { ByPlace } from '../../domain/scan.ts';

/**
 * Sorts runs by the numbers of their places, those of one place in the order of the file.
 *
 * @param count how many places there are
 */
export function sortedByPlace(places: Uint16Array, count: number): ByPlace {
  const starts = new Uint32Array(count + 1);
  places.forEach((place) => {
    starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  });
  for (let place = 0; place < count; place += 1) {
    starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  }
  const next = starts.slice();
  const order = new Uint32Array(places.length);
  places.forEach((place, at) => {
    const position = next[place] ?? 0;
    order[position] = at;
    next[place] = position + 1;
  });
  return { order, starts };
}
