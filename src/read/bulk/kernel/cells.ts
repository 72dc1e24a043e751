// Reads cells that are no texts.
import { digits, scales, years } from './memory';

export const lf: u8 = 0x0a;
export const cr: u8 = 0x0d;
export const quote: u8 = 0x22;
export const minus: u8 = 0x2d;
export const point: u8 = 0x2e;
export const zero: u8 = 0x30;
export const nine: u8 = 0x39;
export const questionMark: u8 = 0x3f;

/** Most digits of a plain number: all of them are exact in 53 bits. */
const mostDigits: i32 = 15;

/** What stands between cells, one of the bytes of ASCII. */
export let delimiter: u8 = 0;
/** Of the row at hand: the number of its year, and whether a figure needs more than 32 bits. */
export let yearNumber: i32 = 0;
export let isLong: bool = false;
/** Whether a cell that isn't read holds text. */
export let hasText: bool = false;

export function setDelimiter(its: u8): void {
  delimiter = its;
}

export function beginReading(): void {
  hasText = false;
}

export function beginRow(): void {
  yearNumber = 0;
  isLong = false;
}

/** Where a cell ends; below 0 for one with quotes. */
export function cellEnd(start: i32): i32 {
  let p = start;
  while (true) {
    const byte = load<u8>(p);
    if (byte == delimiter || byte == lf || byte == cr) return p;
    if (byte == quote) return -1;
    p += 1;
  }
}

/** Where a cell ends that holds a plain number, which is kept; below 0 for anything else. */
export function readNumber(start: i32, index: i32): i32 {
  const q = readShort(start, index);
  return q < 0 ? readLonger(start, index) : q;
}

/** Where a number of up to seven bytes ends, without a sign or quotes, all of it read at once. */
function readShort(start: i32, index: i32): i32 {
  // Each byte less the digit zero; the highest bit of each that is none of the ten.
  const values = load<u64>(start) ^ 0x3030303030303030;
  const others = ((values + 0x7676767676767676) | values) & 0x8080808080808080;
  const whole = <i32>(ctz(others) >>> 3);
  if (whole == 0 || whole == 8) return -1;
  if (whole > 1 && (values & 0xff) == 0) return -1;
  let size = whole;
  let scale = 0;
  let taken = values & (((<u64>1) << (8 * whole)) - 1);
  if (load<u8>(start + whole) == point) {
    const end = <i32>(ctz(others & (others - 1)) >>> 3);
    scale = end - whole - 1;
    if (end == 8 || scale == 0) return -1;
    size = end;
    const behind = (values >>> 8) & (((<u64>1) << (8 * (end - 1))) - 1);
    taken |= (behind >>> (8 * whole)) << (8 * whole);
  }
  // Eight digits with zeros before them, in pairs, in fours, and all.
  let value = taken << (8 * (8 - (scale == 0 ? size : size - 1)));
  value = (value * 10 + (value >>> 8)) & 0x00ff00ff00ff00ff;
  value = (value * 100 + (value >>> 16)) & 0x0000ffff0000ffff;
  value = (value * 10000 + (value >>> 32)) & 0xffffffff;
  store<f64>(digits + 8 * index, <f64>value);
  store<u8>(scales + index, <u8>scale);
  return start + size;
}

function readLonger(start: i32, index: i32): i32 {
  let p = start;
  const isQuoted = load<u8>(p) == quote;
  if (isQuoted) p += 1;
  const isNegative = load<u8>(p) == minus;
  if (isNegative) p += 1;
  const from = p;
  let value: i64 = 0;
  let digit = load<u8>(p) - zero;
  while (digit < 10) {
    value = value * 10 + digit;
    p += 1;
    digit = load<u8>(p) - zero;
  }
  let count = p - from;
  if (count == 0 || (count > 1 && load<u8>(from) == zero)) return -1;
  let scale = 0;
  if (load<u8>(p) == point) {
    p += 1;
    const behind = p;
    digit = load<u8>(p) - zero;
    while (digit < 10) {
      value = value * 10 + digit;
      p += 1;
      digit = load<u8>(p) - zero;
    }
    scale = p - behind;
    if (scale == 0) return -1;
    count += scale;
  }
  // Of longer ones the value may have run over, and zero has no sign.
  if (count > mostDigits || (isNegative && value == 0)) return -1;
  if (isQuoted) {
    if (load<u8>(p) != quote) return -1;
    p += 1;
  }
  if (isNegative) value = -value;
  if (value != <i64>(<i32>value)) isLong = true;
  store<f64>(digits + 8 * index, <f64>value);
  store<u8>(scales + index, <u8>scale);
  return p;
}

/** Where a cell ends that begins with a known year of four digits; below 0 for anything else. */
export function readYear(start: i32): i32 {
  const values = load<u32>(start) ^ 0x30303030;
  if (((values + 0x76767676) | values) & 0x80808080) return -1;
  const pairs = (values * 10 + (values >>> 8)) & 0x00ff00ff;
  const its: i32 = (pairs * 100 + (pairs >>> 16)) & 0xffff;
  yearNumber = load<i32>(years + 4 * its);
  return yearNumber < 0 ? -1 : start + 4;
}

/** Where a cell ends that isn't read; below 0 for one with quotes, and for a text where none may be. */
export function readIgnored(start: i32, isNumber: bool): i32 {
  let p = start;
  while (true) {
    const byte = load<u8>(p);
    if (byte == delimiter || byte == lf || byte == cr) return p;
    if (byte == quote || (isNumber && (byte > nine || byte < minus))) return -1;
    if (byte >= 0x80 || byte == questionMark) hasText = true;
    p += 1;
  }
}
