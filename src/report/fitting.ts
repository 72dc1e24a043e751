import { type LeftOut, leftOutKinds } from '../messages/messages.ts';

/** A list or a table of a report of limited length. */
export interface Block {
  /** Where it stands: its group, which may have a heading, and its place in that. */
  readonly at: readonly [group: number, place: number];
  /** The heading of its group; empty where it has none. */
  readonly heading: string;
  /** What stands above its lines, down to the line end before them. */
  readonly head: string;
  /** With the numbers by which they are ordered, since two kinds may share a table. */
  readonly lines: readonly (readonly [number: number, text: string])[];
}

/** What there is of one kind: how many lines, and the blocks, which are only made where they may fit. */
export interface Supply {
  readonly total: number;
  blocks(): Iterable<Block>;
}

interface Group {
  readonly heading: string;
  readonly blocks: Map<number, { readonly head: string; readonly lines: Map<number, string> }>;
}

/** Where less than this is left, no further line is tried. */
const leastLine = 200;

/**
 * Keeps as many lines as fit, kind by kind: where some of a kind don't, nothing of those behind it
 * is kept, so that nothing that matters less stands in the place of what matters more.
 *
 * @returns the sections in their order, and how many lines of each kind were left out
 */
export function fit(
  supplies: Readonly<Record<keyof LeftOut, Supply>>,
  limit: number,
): { readonly sections: readonly string[]; readonly left: LeftOut } {
  const groups = new Map<number, Group>();
  let room = limit;
  const left = Object.fromEntries(
    leftOutKinds.map((kind) => [kind, supplies[kind].total]),
  ) as Record<keyof LeftOut, number>;
  for (const kind of leftOutKinds) {
    if (supplies[kind].total > 0) left[kind] -= keep(supplies[kind].blocks());
    if (left[kind] > 0) break;
  }
  const sections = inOrder(groups).flatMap(({ heading, blocks }) => [
    ...(heading === '' ? [] : [heading]),
    ...inOrder(blocks).map(({ head, lines }) => `${head}${inOrder(lines).join('\n')}`),
  ]);
  return { sections, left };

  function keep(blocks: Iterable<Block>): number {
    let count = 0;
    for (const { at, heading, head, lines } of blocks) {
      const group: Group = groups.get(at[0]) ?? { heading, blocks: new Map() };
      const block = group.blocks.get(at[1]) ?? { head, lines: new Map<number, string>() };
      for (const [number, text] of lines) {
        if (room < leastLine) return count;
        const size =
          text.length +
          1 +
          (groups.has(at[0]) ? 0 : heading.length + 2) +
          (group.blocks.has(at[1]) ? 0 : head.length + 2);
        if (size > room) continue;
        room -= size;
        count += 1;
        groups.set(at[0], group);
        group.blocks.set(at[1], block);
        block.lines.set(number, text);
      }
    }
    return count;
  }
}

/** The values of a map in the order of its numbers. */
const inOrder = <T>(map: ReadonlyMap<number, T>): T[] =>
  [...map].sort(([a], [b]) => a - b).map(([, value]) => value);

/** Lines in their order. */
export const numbered = (lines: readonly string[]): Block['lines'] =>
  lines.map((line, index) => [index, line]);
