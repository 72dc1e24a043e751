/**
 * Short texts by keys, all in one text that is searched for them. To make a map of a text takes longer
 * than all the searches of a usual run, and most runs ask for few of many keys.
 *
 * No key holds a line end or a tab.
 */
export class KeyIndex {
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
    const line = this.text.indexOf(`\n${key}\t`);
    if (line < 0) return null;
    const start = line + key.length + 2;
    return this.text.slice(start, this.text.indexOf('\n', start));
  }
}
