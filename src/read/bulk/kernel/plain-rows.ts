// AssemblyScript, from which `kernel-code.ts` is made: see the test that compares them. WebAssembly is
// ready at its first row, where V8 takes as long to warm up to a loop in JavaScript as to read a
// hundred megabytes with it, in each thread anew.
//
// Reads rows of which every text has been seen before, every year is one of four digits and every
// figure a plain number. Whatever else stands in a row ends the reading before it, so that the
// scanner reads that row and teaches what is new in it.
import {
  beginReading,
  beginRow,
  cellEnd,
  cr,
  delimiter,
  hasText,
  isLong,
  lf,
  readIgnored,
  readNumber,
  readYear,
  setDelimiter,
  yearNumber,
} from './cells';
import {
  before,
  bytes,
  bytesSize,
  current,
  digits,
  figure,
  ignored,
  kinds,
  mostColumns,
  mostFigureColumns,
  mostRows,
  numbers,
  placeText,
  runs,
  runSize,
  scales,
  text,
  year,
  yearCount,
  yearNumbers,
  years,
} from './memory';
import {
  endOf,
  find,
  isSame,
  learn,
  meaningOf,
  nextOf,
  numberOf,
  placeOf,
  setNextOf,
  setPlaceOf,
} from './texts';

export {
  bytes,
  bytesSize,
  digits,
  mostColumns,
  mostFigureColumns,
  mostRows,
  runs,
  scales,
  yearNumbers,
};
export { figure, ignored, numbers, placeText, text, year };
export { hasText, learn };

/** Meanings of texts, as bits: those of `textMeaning`. */
const kept: i32 = 1;
const unfit: i32 = 2 | 16;
const unfitFirst: i32 = 4 | 32;

let columns: i32 = 0;
let figureColumns: i32 = 0;
let nameColumn: i32 = -1;
let unitColumn: i32 = -1;
/** The only column of places; below 0 where there are several, or none. */
let placeColumn: i32 = -1;

/** Number of the place of the row before. */
let place: i32 = -1;
/** How many columns of texts come first, which nearly all rows have as the row before. */
let leading: i32 = 0;
/** Where these begin in the row before; how long they are together; the first that holds something. */
let lead: i32 = 0;
let leadSize: i32 = -1;
let leadFirst: i32 = -1;
/** Of the row at hand: its first cell that holds something, and whether it has another text. */
let first: i32 = -1;
let isOther: bool = false;

/** What the last call of `read` has read. */
export let rows: i32 = 0;
export let runCount: i32 = 0;
export let figureCount: i32 = 0;
/** Where the last row begins. */
export let lastRow: i32 = 0;
/** Whether a figure needs more than 32 bits. */
export let hasLong: bool = false;

/** Says how the file is built, after each column was told by `setColumn`. */
export function setUp(its: i32, count: i32, name: i32, unit: i32, onlyPlace: i32): void {
  setDelimiter(<u8>its);
  columns = count;
  nameColumn = name;
  unitColumn = unit;
  placeColumn = onlyPlace;
  memory.fill(years, 0xff, 4 * yearCount);
}

export function setColumn(column: i32, kind: i32): void {
  store<u8>(kinds + column, <u8>kind);
  if (kind == figure) figureColumns += 1;
  if (kind >= text && leading == column) leading += 1;
  setBefore(column, -1);
}

/** Says which text of a column the row before has; below 0 for one that isn't known. */
export function setBefore(column: i32, entry: i32): void {
  store<i32>(before + 4 * column, entry);
}

/** Says which place the row before has. */
export function setPlace(its: i32): void {
  place = its;
  if (placeColumn < 0) return;
  const entry = load<i32>(before + 4 * placeColumn);
  if (entry >= 0) setPlaceOf(entry, its);
}

export function setYear(its: i32, number: i32): void {
  store<i32>(years + 4 * its, number);
}

/**
 * Reads rows until one is not plain, or has a text or a year that isn't known.
 *
 * @param start where the first row begins
 * @param end rows that end behind it are not read; a line ends there, or behind it
 * @param stop rows that begin there or behind it are not read; not behind the end
 * @param most how many rows are read, `mostRows` at most
 * @param longest bytes of a row that is read
 * @returns where the first row begins that was not read
 */
export function read(start: i32, end: i32, stop: i32, most: i32, longest: i32): i32 {
  rows = 0;
  runCount = 0;
  figureCount = 0;
  beginReading();
  hasLong = false;
  let p = bytes + start;
  const behind = bytes + end;
  const limit = bytes + stop;
  let run = runs - runSize;
  let firstOfRun = -1;
  let isKept = false;
  leadSize = -1;
  memory.copy(current, before, 4 * columns);
  while (p < limit && rows < most) {
    const q = readRow(p);
    if (q < 0 || q > behind || q - p > longest) break;
    if (isOther || first != firstOfRun) {
      const meant = meaningOfRow();
      if (meant < 0) break;
      isKept = nameColumn < 0 || (meant & kept) != 0;
      run += runSize;
      runCount += 1;
      firstOfRun = first;
      store<i32>(run, place);
      store<i32>(run, numberIn(nameColumn), 4);
      store<i32>(run, numberIn(unitColumn), 8);
      store<i32>(run, rows, 12);
      store<i32>(run, isKept ? figureCount : -1, 16);
    }
    if (isKept) {
      for (let index = 0; index < figureColumns; index += 1) {
        store<u16>(yearNumbers + 2 * (figureCount + index), <u16>yearNumber);
      }
      figureCount += figureColumns;
      if (isLong) hasLong = true;
    }
    rows += 1;
    lastRow = p - bytes;
    p = q;
  }
  return p - bytes;
}

/** Where a row ends, of which the texts become the current ones; below 0 where it is not plain. */
function readRow(start: i32): i32 {
  let p = start;
  let q: i32;
  let index = figureCount;
  let column = 0;
  const last = columns - 1;
  first = -1;
  isOther = false;
  beginRow();
  if (leadSize >= 0 && isSame(lead, start, leadSize)) {
    p = start + leadSize;
    column = leading;
    first = leadFirst;
  } else leadSize = -1;
  for (; column < columns; column += 1) {
    const kind: i32 = load<u8>(kinds + column);
    if (kind >= text) {
      q = readText(column, p);
    } else if (kind == figure) {
      q = readNumber(p, index);
      index += 1;
    } else if (kind == year) {
      q = readYear(p);
    } else {
      q = readIgnored(p, kind == numbers || first < 0);
    }
    if (q < 0) return -1;
    if (first < 0 && q > p) first = column;
    const byte = load<u8>(q);
    if (column < last) {
      if (byte != delimiter) return -1;
      p = q + 1;
    } else if (byte == lf) {
      p = q + 1;
    } else if (byte == cr && load<u8>(q, 1) == lf) {
      p = q + 2;
    } else return -1;
    if (column + 1 == leading) {
      leadSize = p - start;
      leadFirst = first;
    }
  }
  lead = start;
  return first < 0 ? -1 : p;
}

/**
 * What the texts of the row mean together, which becomes the row before; below 0 where it is not
 * plain, or its place isn't known.
 */
function meaningOfRow(): i32 {
  let meant = 0;
  let isElsewhere = false;
  for (let column = 0; column < columns; column += 1) {
    const kind: i32 = load<u8>(kinds + column);
    if (kind < text) continue;
    const entry = load<i32>(current + 4 * column);
    meant |= meaningOf(entry);
    if (kind == placeText && entry != load<i32>(before + 4 * column)) isElsewhere = true;
  }
  if ((meant & unfit) != 0) return -1;
  if (<i32>load<u8>(kinds + first) >= text) {
    const entry = load<i32>(current + 4 * first);
    if ((meaningOf(entry) & unfitFirst) != 0) return -1;
  }
  let its = place;
  if (placeColumn >= 0) its = placeOf(load<i32>(current + 4 * placeColumn));
  else if (isElsewhere) return -1;
  if (its < 0) return -1;
  place = its;
  memory.copy(before, current, 4 * columns);
  return meant;
}

/** Where a cell ends that holds a known text of its column; below 0 for any other. */
function readText(column: i32, start: i32): i32 {
  const last = load<i32>(before + 4 * column);
  let entry = last;
  let q = endOf(entry, start);
  if (q < 0 && last >= 0) {
    entry = nextOf(last);
    q = endOf(entry, start);
  }
  if (q < 0) {
    q = cellEnd(start);
    if (q < 0) return -1;
    entry = find(column, start, q - start);
    if (entry < 0) return -1;
  }
  if (entry != last) {
    isOther = true;
    if (last >= 0) setNextOf(last, entry);
  }
  store<i32>(current + 4 * column, entry);
  return q;
}

/** The number of the text in a column; 0 where there is no such column. */
function numberIn(column: i32): i32 {
  return column < 0 ? 0 : numberOf(load<i32>(current + 4 * column));
}
