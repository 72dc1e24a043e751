const [lf, cr, quote] = [0x0a, 0x0d, 0x22];

/** Where a record ends, how many line ends stand in its cells; or why it can't be told. */
export type RecordEnd =
  | { readonly kind: 'end'; readonly at: number; readonly inner: number }
  /** It goes on behind the limit. */
  | { readonly kind: 'cut' }
  /** A quote that stands where none may, or a line that ends in the way of old Macs. */
  | { readonly kind: 'quote' | 'line-end' };

/** Finds the end of a record of delimited text as the everyday reader does, quotes and all. */
export function recordEnd(
  bytes: Uint8Array,
  start: number,
  limit: number,
  delimiter: number,
): RecordEnd {
  let at = start;
  let inner = 0;
  for (;;) {
    const isQuoted = bytes[at] === quote;
    if (isQuoted) {
      for (at += 1; at < limit; at += 1) {
        const byte = bytes[at];
        if (byte === lf || (byte === cr && bytes[at + 1] !== lf)) inner += 1;
        if (byte !== quote) continue;
        if (bytes[at + 1] !== quote) break;
        at += 1;
      }
      at += 1;
    }
    while (!isQuoted && at < limit) {
      const byte = bytes[at];
      if (byte === delimiter || byte === lf || byte === cr || byte === quote) break;
      at += 1;
    }
    const byte = bytes[at];
    if (at >= limit || (byte === cr && at + 1 >= limit)) return { kind: 'cut' };
    if (byte === delimiter) {
      at += 1;
      continue;
    }
    if (byte === lf) return { kind: 'end', at: at + 1, inner };
    if (byte !== cr) return { kind: 'quote' };
    return bytes[at + 1] === lf ? { kind: 'end', at: at + 2, inner } : { kind: 'line-end' };
  }
}

/**
 * Where a cell ends; below 0 where it holds a line end, or a quote that does not belong there.
 *
 * @param last a line end behind it
 */
export function cellEnd(bytes: Uint8Array, start: number, last: number, delimiter: number): number {
  let at = start;
  if (bytes[at] !== quote) {
    for (;;) {
      const byte = bytes[at] ?? lf;
      if (byte === delimiter || byte === lf || byte === cr) return at;
      if (byte === quote) return -1;
      at += 1;
    }
  }
  for (at += 1; at <= last; at += 1) {
    const byte = bytes[at];
    if (byte === lf || byte === cr) return -1;
    if (byte !== quote) continue;
    if (bytes[at + 1] === quote) at += 1;
    else return at + 1;
  }
  return -1;
}
