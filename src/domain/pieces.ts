/**
 * A text, or its pieces one behind the other, made as they are asked for: a report on a nation may be
 * longer than any string that V8 can hold.
 */
export type Pieces = string | Generator<string>;

/**
 * UTF-16 units from which on a piece is written. V8 keeps strings of a megabyte until it collects all
 * of its memory, which costs a nation's report 60 MB; small ones it drops soon.
 */
const size = 1 << 16;

/** The pieces of a text, none of them small: each costs a call of the system. */
export function* largePieces(text: Pieces): Generator<string> {
  if (typeof text === 'string') {
    yield text;
    return;
  }
  let piece = '';
  for (const each of text) {
    piece += each;
    if (piece.length < size) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
