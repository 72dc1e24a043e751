import type { RandomAccess } from '../../domain/files.ts';
import type { ColumnKind, ScanLayout } from '../../domain/scan.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import type { Role } from '../columns.ts';
import { decode } from '../decode.ts';
import type { Told } from '../facts.ts';
import type { Header } from '../header.ts';
import { translations } from '../doubled-columns.ts';
import { isToBeReadWhole } from '../header-faults.ts';
import { maySort } from '../narrowing.ts';
import { type Good, tableOf } from '../read-data.ts';
import type { RecognisedShape } from '../recognise.ts';
import { cellText, type Row } from '../table.ts';
import { beginsWithUnit, freeColumns } from '../unit-column.ts';
import { areUnits } from '../unit-text.ts';
import { isDoubtful } from './chunk-check.ts';

/** Bytes from which the layout of a file is told: few, and more where they don't tell it, or no encoding. */
const headSizes = [1 << 13, 1 << 16];

/** Rows below the header that the everyday reader reads in any case: what the first may be besides. */
const sampleSize = 2;

/** The beginning of a file whose rows can be scanned. */
export interface TableHead {
  readonly layout: ScanLayout;
  /** The encoding as it was told or found. */
  readonly encoding: string;
  readonly delimiter: string;
  /** The rows down to the last one of the sample. */
  readonly rows: readonly Row[];
  /** Line of the header. */
  readonly headerLine: number;
  /** Where the first row begins that is to be scanned, and its line. */
  readonly next: { readonly at: number; readonly line: number };
}

/** Reads the head of a file; null where the file is not in the long form, or not plain enough. */
export function tableHead(
  file: RandomAccess,
  path: string,
  told: Told,
  vocabulary: Vocabulary,
  isBacked: boolean,
): TableHead | null {
  let head: TableHead | null = null;
  for (const size of headSizes) {
    const buffer = new Uint8Array(size);
    const read = buffer.subarray(0, file.read(buffer, 0));
    const bytes = read.subarray(0, read.lastIndexOf(0x0a) + 1);
    const decoded = decode(bytes, told.encoding, path).value;
    const good = decoded === null ? null : tableOf(decoded, path, told, vocabulary).good;
    // What needs a second look at the encoding is not plain.
    const isPlain = good !== null && good.decoded === decoded?.[0];
    head = isPlain ? headOf(bytes, good, isBacked) : null;
    const isAscii = bytes.every((byte) => byte < 0x80);
    if (file.size <= size || (head !== null && !isAscii)) break;
  }
  return head;
}

/** The head of a file as it was recognised from its first lines. */
function headOf(bytes: Uint8Array, good: Good, isBacked: boolean): TableHead | null {
  if (isDoubtful(good.decoded.text, isBacked)) return null;
  const { shape, delimiter } = good;
  const units = unitColumns(good.shape);
  if (units === null) return null;
  const encoding = scannedEncoding(good.decoded.encoding);
  const starts = lineStarts(bytes);
  if (encoding === null || starts === null || !isScannable(shape)) return null;
  if (!isSafe(delimiter, encoding)) return null;
  // Any column may be the years' where none is headed so: every cell of it has to be looked at.
  if (isBacked && !shape.header.has('year')) return null;
  const { table, header, rows } = shape;
  const [first] = rows;
  const headerLine = header.row.line;
  // Nothing may stand between the header and the data.
  if (first === undefined || table.rows.find(({ line }) => line > headerLine) !== first)
    return null;
  const sample = table.rows.filter(({ line }) => line > headerLine).slice(0, sampleSize);
  const behind = table.rows.find(({ line }) => line > (sample.at(-1)?.line ?? 0));
  const at = behind === undefined ? undefined : starts[behind.line - 1];
  const columns = kindsOf(shape, units);
  if (behind === undefined || at === undefined || columns === null) return null;
  return {
    layout: {
      delimiter: delimiter.charCodeAt(0),
      columns,
      encoding,
      isBacked,
    },
    encoding: good.decoded.encoding,
    delimiter,
    rows: table.rows.filter(({ line }) => line < behind.line),
    headerLine,
    next: { at, line: behind.line },
  };
}

/**
 * The columns in which units may stand: the one that is told already, or those that are blank so
 * far; null where the rows further down may make a column of units out of one that is none yet.
 */
function unitColumns({ header, rows, vocabulary: { units } }: RecognisedShape): number[] | null {
  const told = header.column('unit');
  const textsOf = (column: number) =>
    rows.map((row) => cellText(row, column)).filter((text) => text !== '');
  if (told !== null && header.isHeaded(told)) {
    const texts = textsOf(told);
    if (texts.length > 0 && areUnits(texts, units)) return [told];
  }
  const free = freeColumns(header);
  if (free.some((column) => beginsWithUnit(textsOf(column), units))) return null;
  const blank = free.filter((column) => textsOf(column).length === 0);
  if (told === null) return blank;
  return blank.length === 0 ? [told] : null;
}

/** A table of one figure a row that names its indicators, below a header of one row. */
export const isScannable = ({ reader, header, rows, vocabulary }: RecognisedShape): boolean =>
  reader.shape === 'long' &&
  header.sub === null &&
  header.belowNames.length === 1 &&
  // Every cell of such a column has to be looked at.
  !isToBeReadWhole(header, rows, vocabulary) &&
  translations(header).length === 0;

/** Whether the byte of a delimiter is no part of another character: `|` is in GB 18030. */
const isSafe = (delimiter: string, encoding: ScanLayout['encoding']): boolean =>
  delimiter < (encoding === 'utf-8' ? '\u0080' : '0');

const scannedEncoding = (encoding: string): ScanLayout['encoding'] | null =>
  encoding === 'utf-8' ? 'utf-8' : encoding.startsWith('gb') ? 'gb18030' : null;

const kinds: Readonly<Record<Role, ColumnKind>> = {
  indicator: 'name',
  value: 'figure',
  unit: 'unit',
  year: 'year',
  region: 'place',
  province: 'place',
  city: 'place',
  passed: 'figure',
  failed: 'figure',
  total: 'figure',
};

/** Most columns that name the place of a row together. */
const maxPlaceColumns = 3;

/** Whether a column is read as nothing else so far, and may turn out to be another kind. */
const isOpen = (kind: ColumnKind | undefined): boolean =>
  kind === 'ignored' || kind === 'numbers' || kind === 'sort';

/**
 * What the columns hold. One that may yet turn out to hold places is kept like theirs: what it is
 * can be said when all of it is known. Beside a column of regions a blank one is hardly that.
 *
 * @param units the columns in which units may stand
 */
function kindsOf(
  { header, rows }: RecognisedShape,
  units: readonly number[],
): readonly ColumnKind[] | null {
  const columns = header.headings.map(({ index }) => kindOf(header, index));
  const named = columns.filter((kind) => kind === 'place').length;
  const open = header
    .withoutOthers(rows)
    .filter(({ index, found }) => isOpen(columns[index]) && (named === 0 || found.length > 0));
  if (named === 0 && open.length > maxPlaceColumns) return null;
  for (const { index } of open.slice(0, maxPlaceColumns - named)) columns[index] = 'place';
  for (const index of units) if (isOpen(columns[index])) columns[index] = 'unit';
  return columns;
}

/**
 * What a column holds; a second one of the same role is not read. One without a heading holds the
 * numbers of rows or nothing; a text in it may say of what the figures are.
 */
function kindOf(header: Header, index: number): ColumnKind {
  const heading = header.headings[index];
  if (heading === undefined) return 'ignored';
  const { role, text } = heading;
  if (role !== null) return header.column(role) === index ? kinds[role] : 'ignored';
  if (text === '') return 'numbers';
  return maySort(heading) ? 'sort' : 'ignored';
}

/** Where each line begins; null where a line ends in the way of old Macs. */
function lineStarts(bytes: Uint8Array): number[] | null {
  const starts = [0];
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a) return null;
    if (bytes[at] === 0x0a) starts.push(at + 1);
  }
  return starts;
}
