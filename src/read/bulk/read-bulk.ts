import { type Diagnostic, diagnose, wholeFile } from '../../domain/diagnostic.ts';
import { type Figures, ListedFigures } from '../../domain/figures.ts';
import type { Files, RandomAccess } from '../../domain/files.ts';
import type { Input } from '../../domain/observation.ts';
import {
  asHeading,
  type Ask,
  columnsOfKind,
  type Report,
  type ScanLayout,
  type ScanResult,
  textMeaning,
} from '../../domain/scan.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { isStatementText, type Told, unusedYear } from '../facts.ts';
import { readFigure } from '../figure.ts';
import { readDelimited } from '../formats/delimited.ts';
import { isTelling, meaningOfHeading } from '../row-heading.ts';
import { isHeaderAgain } from '../header-again.ts';
import { holdsPlaces } from '../header-faults.ts';
import { type LabelReader, labelReader } from '../label.ts';
import { inputOf, markRemarks, unknownNames } from '../read-data.ts';
import { recognise, type RecognisedShape } from '../recognise.ts';
import { regionReader, unitReader } from '../row-context.ts';
import { longReader } from '../shapes/long.ts';
import { freeColumns } from '../unit-column.ts';
import { cellText, type Row } from '../table.ts';
import { areUnits, readLikelyUnit, readUnitText } from '../unit-text.ts';
import { isDoubtful } from './chunk-check.ts';
import { characterInFile } from './line-finder.ts';
import { scanAll } from './ranges.ts';
import { ScannedFigures } from './scanned-figures.ts';
import { ScannedRows } from './scanned-rows.ts';
import { isScannable, type TableHead, tableHead } from './table-head.ts';

/** What a large file says. */
export interface BulkData {
  readonly input: Input;
  readonly figures: Figures;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a large file in the long form without an object for every row, by scanning its bytes. All
 * that is not plain is read by the everyday reader, and where that would need the whole file, the
 * file is left to it: the result is the same.
 *
 * @param isBacked whether the everyday reader could read the file
 * @returns null where the everyday reader has to
 */
export async function readBulk(
  path: string,
  files: Files,
  told: Told,
  vocabulary: Vocabulary,
  isBacked: boolean,
  report: Report,
): Promise<BulkData | null> {
  const file = files.open(path);
  try {
    const head = tableHead(file, path, told, vocabulary, isBacked);
    if (head === null) return isBacked ? null : refused(path, files, [notPlain(path, files, null)]);
    const labelOf = labelReader(vocabulary);
    const ask = asking(head.layout, vocabulary, labelOf);
    const results = await scanAll(files, path, file, head.next.at, head.layout, ask, report);
    const line = faultOf(results, head.next.line);
    const data =
      line === null ? datasetOf(path, files, file, head, results, told, vocabulary, labelOf) : null;
    return data ?? (isBacked ? null : refused(path, files, [notPlain(path, files, line)]));
  } finally {
    file.close();
  }
}

/** The line at which the scanning stopped, if it did. */
function faultOf(results: readonly ScanResult[], firstLine: number): number | null {
  let line = firstLine;
  for (const { fault, lines } of results) {
    if (fault !== null) return line + fault.line;
    line += lines;
  }
  return null;
}

/** Why a file can't be scanned, and neither be read. */
function notPlain(path: string, files: Files, line: number | null): Diagnostic {
  const megabytes = Math.ceil((files.sizeOf(path) ?? 0) / 1e6);
  const args = { path, megabytes, limit: Math.floor(files.largest / 1e6) };
  const place = line === null ? wholeFile(path) : { file: path, line, column: null };
  return diagnose('error', 'large-file-not-plain', args, place);
}

/** What is left of a file that is too large for the everyday reader, and not plain enough. */
function refused(path: string, files: Files, diagnostics: readonly Diagnostic[]): BulkData {
  const told = { encoding: '', shape: null, rows: 0, characterAt: () => null };
  return {
    input: inputOf(path, hashed(path, files), told),
    figures: new ListedFigures([]),
    diagnostics,
  };
}

/** The hash is worked out when a report asks for it. */
const hashed = (path: string, files: Files) => ({
  get sha256() {
    return files.hash(path);
  },
});

/** What texts mean to the vocabulary for the rows in which they stand. */
function asking({ columns }: ScanLayout, vocabulary: Vocabulary, labelOf: LabelReader): Ask {
  const { heading, kept, odd } = textMeaning;
  const hasUnits = columns.includes('unit');
  return (column, written) => {
    const text = written.trim();
    if (column === asHeading) {
      const isHeading =
        isStatementText(text) ||
        (!vocabulary.knows(labelOf(text).name) &&
          isTelling(text, meaningOfHeading(text, vocabulary)));
      return isHeading ? heading : 0;
    }
    switch (columns[column] ?? 'ignored') {
      case 'name': {
        if (text === '') return odd;
        const { name, unit } = labelOf(text);
        return vocabulary.concerns(name) || (hasUnits && unit !== null) ? kept : 0;
      }
      case 'unit':
        return text === '' || readUnitText(text, vocabulary.units) !== null ? 0 : kept;
      case 'figure':
        return meaningOfFigure(text, vocabulary);
      case 'year':
      case 'place':
      case 'ignored':
      case 'numbers':
      case 'sort':
        return 0;
    }
  };
}

/** Whether a text is a figure, none, or something that only its row's unit and its name decide. */
function meaningOfFigure(text: string, { units }: Vocabulary): number {
  const found = readFigure(text, units);
  if (found.kind === 'missing' || found.kind === 'below-unit') return 0;
  const isPlain = found.kind === 'number' && found.unit === null && found.mark === null;
  if (found.kind !== 'number') return textMeaning.kept;
  return textMeaning.number | (isPlain ? textMeaning.figure : textMeaning.kept);
}

function datasetOf(
  path: string,
  files: Files,
  file: RandomAccess,
  head: TableHead,
  results: readonly ScanResult[],
  told: Told,
  vocabulary: Vocabulary,
  labelOf: LabelReader,
): BulkData | null {
  const rest = rowsLeft(file, path, head, results);
  if (rest === null) return null;
  // Recognised once more, with all the rows in it that are not plain.
  const { value: shape, diagnostics: faults } = recognise(
    { file: path, rows: rest.rows },
    vocabulary,
    told,
  );
  if (shape === null && !head.layout.isBacked) return refused(path, files, faults);
  if (shape === null || !isScannable(shape)) return null;
  if (shape.header.row.line !== head.headerLine) return null;
  // A header that comes again is told by the rows above it, which are not all here.
  const isAgain = (row: Row): boolean =>
    row.line > head.headerLine && isHeaderAgain(shape.header, row, 'long', vocabulary);
  if (rest.rows.some(isAgain)) return null;
  const { read, diagnostics } = longReader(shape);
  const isRead = (row: Row): boolean => row.line !== rest.lastPlain;
  const odd = read(shape.rows.filter(isRead));
  // The heading of a group bears on the rows below it.
  if (odd.diagnostics.some(({ code }) => code === 'row-skipped')) return null;

  const regionOf = regionReader(shape);
  const nameColumn = shape.header.column('indicator') ?? 0;
  const figureColumn = head.layout.columns.indexOf('figure');
  const unitColumn = shape.header.column('unit');
  const rows = new ScannedRows(path, head.layout, {
    regionOf: (row) => regionOf(row) ?? shape.facts.region,
    nameOf: (text) => labelOf(text.trim()).name,
    hasYears: shape.header.has('year'),
    valueColumn: shape.header.column('value'),
    isFigureUnsure: (text) => (meaningOfFigure(text, vocabulary) & textMeaning.kept) !== 0,
    unitBeside: (name, unit) => {
      const cells = head.layout.columns.map(() => '');
      cells[nameColumn] = name;
      if (unitColumn !== null) cells[unitColumn] = unit;
      cells[shape.header.column('value') ?? figureColumn] = '1';
      const [found] = read([{ line: 1, cells, isTall: false }]).observations;
      return found?.reading.kind === 'number' ? found.reading.unit : undefined;
    },
  });
  let line = head.next.line;
  const milestones = [{ line: 1, at: 0 }];
  for (const result of results) {
    if (!rows.add(result, line)) return null;
    for (const each of result.milestones) milestones.push({ ...each, line: line + each.line });
    line += result.lines;
  }
  const unitTexts = rows.unitTexts.map((text) => text.trim());
  if (!isSameOfUnits(shape, head.layout, results, unitTexts, vocabulary)) return null;
  const placed = [...shape.rows, ...rows.places.map(({ cells }) => rowOfPlace(cells, head.layout))];
  if (holdsPlaces(shape.header, placed, vocabulary)) {
    return head.layout.isBacked ? null : refused(path, files, [notPlain(path, files, null)]);
  }
  const names = rows.names.map((text) => labelOf(text.trim()).name);
  for (const { name } of odd.observations) names.push(name);
  if (!names.some((name) => vocabulary.knows(name))) {
    if (head.layout.isBacked) return null;
    const unknown = unknownNames(names, vocabulary, path);
    if (unknown.length > 0) return refused(path, files, unknown);
  }
  const figures = new ScannedFigures(rows, (each) => read(each).observations, odd.observations);
  return {
    input: inputOf(path, hashed(path, files), {
      encoding: head.encoding,
      shape: 'long',
      rows: results.reduce((sum, each) => sum + each.rows, shape.rows.filter(isRead).length),
      characterAt: characterInFile(files, path, head.layout, head.delimiter, milestones),
    }),
    figures,
    diagnostics: [
      ...shape.diagnostics,
      ...diagnostics,
      ...odd.diagnostics,
      ...(shape.header.has('year') || shape.facts.period !== null
        ? []
        : unusedYear(shape.titles, shape.table)),
      ...markRemarks(figures.remarkable),
    ],
  };
}

/** A row that names a place and nothing else. */
function rowOfPlace(texts: readonly string[], layout: ScanLayout): Row {
  const cells = layout.columns.map(() => '-');
  columnsOfKind(layout, 'place').forEach((column, at) => {
    cells[column] = texts[at] ?? '';
  });
  return { line: 1, cells, isTall: false };
}

/** The rows that were not scanned, and the line of the last one that was, which stands among them. */
interface RowsLeft {
  readonly rows: readonly Row[];
  readonly lastPlain: number;
}

/** Reads the rows that are not plain, as the everyday reader does. */
function rowsLeft(
  file: RandomAccess,
  path: string,
  { layout, delimiter, rows: headRows, next }: TableHead,
  results: readonly ScanResult[],
): RowsLeft | null {
  const decoder = new TextDecoder(layout.encoding, { fatal: true, ignoreBOM: true });
  let above = next.line;
  let lastPlain = 0;
  const found: { line: number; from: number; to: number }[] = [];
  const last = results.findLast((each) => each.lastPlain !== null);
  for (const result of results) {
    for (const row of result.oddRows) found.push({ ...row, line: above + row.line });
    if (result === last && result.lastPlain !== null) {
      lastPlain = above + result.lastPlain.line;
      found.push({ ...result.lastPlain, line: lastPlain });
    }
    above += result.lines;
  }
  found.sort((a, b) => a.line - b.line);
  const texts = found.map(({ from, to }) => {
    const bytes = new Uint8Array(to - from);
    // The last row may lack its line end.
    return decoder.decode(bytes.subarray(0, file.read(bytes, from)));
  });
  if (texts.some((text) => isDoubtful(text, layout.isBacked))) return null;
  const table = readDelimited(texts.join(''), delimiter, path).value;
  if (found.length > 0 && table?.rows.length !== found.length) return null;
  const odd = (found.length === 0 ? [] : (table?.rows ?? [])).map((row, index) => ({
    ...row,
    line: found[index]?.line ?? 0,
  }));
  return { rows: [...headRows, ...odd], lastPlain };
}

/**
 * Whether the column of units is one, or none, with all its texts as with those that are left. One
 * that is told by its cells alone has to hold nothing else, and a column without any in the head of
 * the file none at all.
 */
function isSameOfUnits(
  shape: RecognisedShape,
  layout: ScanLayout,
  results: readonly ScanResult[],
  texts: readonly string[],
  { units }: Vocabulary,
): boolean {
  const { header, rows } = shape;
  const unit = header.column('unit');
  // A column that may yet hold places may yet hold units as well.
  const free = freeColumns(header).filter((column) => layout.columns[column] === 'place');
  const scanned = [...columnsOfKind(layout, 'unit'), ...free];
  if (unit !== null && !scanned.includes(unit)) return false;
  if (unit !== null && header.isHeaded(unit)) {
    const all = [...texts, ...rows.map((row) => cellText(row, unit))];
    return areUnits(all, units) === (unitReader(shape).diagnostics.length === 0);
  }
  return scanned.every((column) => {
    const found = results.flatMap((each) => each.texts[column] ?? []).map((text) => text.trim());
    return [...found, ...rows.map((row) => cellText(row, column))].every((text) =>
      column === unit
        ? text === '' || readLikelyUnit(text, units) !== null
        : readLikelyUnit(text, units) === null,
    );
  });
}
