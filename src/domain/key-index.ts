/** Searches from which on a map of the text has paid. */
const many = 64;

/**
 * Short texts by keys, all in one text that is searched for them. To make a map of a text takes longer
 * than all the searches of a usual run, and most runs ask for few of many keys.
 *
 * No key holds a line end or a tab.
 */
export class KeyIndex {
  // No part of what an index is: two of the same text are equal, whatever was searched for.
  #searches = 0;
  #map: ReadonlyMap<string, string> | null = null;

  constructor(
    /** A line for each key, with a tab before what it leads to, and a line end before the first. */
    readonly text: string,
  ) {}

  static of(entries: Iterable<readonly [key: string, value: string | number]>): KeyIndex {
    // Of a key that comes twice the last value counts, as in a map.
    const lines = Array.from(new Map(entries), ([key, value]) => `${key}\t${String(value)}\n`);
    return new KeyIndex(`\n${lines.join('')}`);
  }

  /** What a key leads to; null for an unknown one. */
  find(key: string): string | null {
    this.#searches += 1;
    if (this.#searches > many) return (this.#map ??= this.mapped()).get(key) ?? null;
    const line = this.text.indexOf(`\n${key}\t`);
    if (line < 0) return null;
    const start = line + key.length + 2;
    return this.text.slice(start, this.text.indexOf('\n', start));
  }

  private mapped(): Map<string, string> {
    const map = new Map<string, string>();
    for (const line of this.text.split('\n')) {
      const tab = line.indexOf('\t');
      if (tab >= 0) map.set(line.slice(0, tab), line.slice(tab + 1));
    }
    return map;
  }
}
