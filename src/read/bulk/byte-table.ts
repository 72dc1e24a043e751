/** Numbers the distinct byte strings that it is shown, from 0 in the order in which they came. */
export class ByteTable {
  /** The bytes of all strings, one behind the other. */
  bytes = new Uint8Array(1 << 12);
  /** Where each string begins; the next one's beginning is its end. */
  starts = new Int32Array(1 << 8);
  count = 0;
  /** One more than the number of a string, by hash; 0 where there is none. */
  private slots = new Int32Array(1 << 9);

  /** The number of a string, which is new where it equals the count before. */
  number(source: Uint8Array, start: number, end: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hashOf(source, start, end) & mask; ; slot = (slot + 1) & mask) {
      const known = (this.slots[slot] ?? 0) - 1;
      if (known === -1) {
        this.slots[slot] = this.count + 1;
        this.add(source, start, end);
        return this.count - 1;
      }
      if (this.isAt(known, source, start, end)) return known;
    }
  }

  /** The bytes of a string. */
  bytesOf(number: number): Uint8Array {
    return this.bytes.subarray(this.starts[number], this.starts[number + 1]);
  }

  private isAt(number: number, source: Uint8Array, start: number, end: number): boolean {
    const from = this.starts[number] ?? 0;
    if ((this.starts[number + 1] ?? 0) - from !== end - start) return false;
    for (let at = start; at < end; at += 1) {
      if (this.bytes[from + at - start] !== source[at]) return false;
    }
    return true;
  }

  private add(source: Uint8Array, start: number, end: number): void {
    const from = this.starts[this.count] ?? 0;
    const to = from + end - start;
    if (to > this.bytes.length) {
      const larger = new Uint8Array(Math.max(to, 2 * this.bytes.length));
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes.set(source.subarray(start, end), from);
    this.count += 1;
    if (this.count + 1 >= this.starts.length) {
      this.starts = twiceAsLong(this.starts);
    }
    this.starts[this.count] = to;
    if (2 * this.count > this.slots.length) this.rehash();
  }

  private rehash(): void {
    this.slots = new Int32Array(2 * this.slots.length);
    const mask = this.slots.length - 1;
    for (let number = 0; number < this.count; number += 1) {
      let slot = hashOf(this.bytes, this.starts[number] ?? 0, this.starts[number + 1] ?? 0) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = number + 1;
    }
  }
}

function twiceAsLong(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}

/** FNV-1a, with its upper bits mixed into those by which slots are chosen. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}
