// Known texts, each with its number, what it means, its place, and the text that came behind it last.
import { cr, delimiter, lf } from './cells';
import { bytes, mostTexts, pool, poolSize, slotMask, slots, texts, textSize } from './memory';

let count: i32 = 0;
let poolUsed: i32 = 0;

/**
 * Takes a text of a column, which stands among the bytes of the file and is not known.
 *
 * @returns its position; below 0 where there is no room for it
 */
export function learn(column: i32, from: i32, to: i32, number: i32, meaning: i32): i32 {
  const size = to - from;
  if (count == mostTexts || poolUsed + size > poolSize) return -1;
  const entry = count;
  const its = at(entry);
  memory.copy(pool + poolUsed, bytes + from, size);
  store<i32>(its, pool + poolUsed);
  store<i32>(its, size, 4);
  store<i32>(its, number, 8);
  store<i32>(its, meaning | (column << 8), 12);
  store<i32>(its, -1, 16);
  store<i32>(its, -1, 20);
  poolUsed += size;
  count += 1;
  let slot = hashOf(column, bytes + from, size) & slotMask;
  while (load<i32>(slots + 4 * slot) != 0) slot = (slot + 1) & slotMask;
  store<i32>(slots + 4 * slot, entry + 1);
  return entry;
}

/** Where a cell ends if it holds a text; below 0 where it holds another, or there is none. */
export function endOf(entry: i32, start: i32): i32 {
  if (entry < 0) return -1;
  const its = at(entry);
  const size = load<i32>(its, 4);
  const byte = load<u8>(start + size);
  if (byte != delimiter && byte != lf && byte != cr) return -1;
  return isSame(load<i32>(its), start, size) ? start + size : -1;
}

/** The position of a text of a column; below 0 where it isn't known. */
export function find(column: i32, start: i32, size: i32): i32 {
  let slot = hashOf(column, start, size) & slotMask;
  while (true) {
    const entry = load<i32>(slots + 4 * slot) - 1;
    if (entry < 0) return -1;
    const its = at(entry);
    const isIts = load<i32>(its, 4) == size && load<i32>(its, 12) >>> 8 == column;
    if (isIts && isSame(load<i32>(its), start, size)) return entry;
    slot = (slot + 1) & slotMask;
  }
}

export function numberOf(entry: i32): i32 {
  return load<i32>(at(entry), 8);
}

export function meaningOf(entry: i32): i32 {
  return load<u8>(at(entry), 12);
}

export function placeOf(entry: i32): i32 {
  return load<i32>(at(entry), 16);
}

export function setPlaceOf(entry: i32, place: i32): void {
  store<i32>(at(entry), place, 16);
}

/** The text that came last behind another; below 0 where none did. */
export function nextOf(entry: i32): i32 {
  return load<i32>(at(entry), 20);
}

export function setNextOf(entry: i32, next: i32): void {
  store<i32>(at(entry), next, 20);
}

function at(entry: i32): i32 {
  return texts + textSize * entry;
}

/** Whether as many bytes are the same in two places. */
export function isSame(one: i32, other: i32, size: i32): bool {
  if (size < 8) {
    for (let p = 0; p < size; p += 1) if (load<u8>(one + p) != load<u8>(other + p)) return false;
    return true;
  }
  // The last eight overlap those before, and differ most often.
  const last = size - 8;
  if (load<u64>(one + last) != load<u64>(other + last)) return false;
  for (let p = 0; p < last; p += 8) if (load<u64>(one + p) != load<u64>(other + p)) return false;
  return true;
}

/** FNV-1a of four bytes at a time, with its upper bits mixed into those by which slots are chosen. */
function hashOf(column: i32, start: i32, size: i32): i32 {
  let hash: i32 = size ^ (column << 16);
  let p = start;
  const end = start + size;
  for (; p + 4 <= end; p += 4) hash = (hash ^ load<i32>(p)) * 0x01000193;
  for (; p < end; p += 1) hash = (hash ^ load<u8>(p)) * 0x01000193;
  return hash ^ (hash >>> 15);
}
