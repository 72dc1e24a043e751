import type { Archive } from '../../domain/archive.ts';
import { type Diagnostic, diagnose, type Result, wholeFile } from '../../domain/diagnostic.ts';
import type { FileContent, Files } from '../../domain/files.ts';
import { comparableName } from '../../domain/name.ts';
import { nearestName } from '../../domain/nearest.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import type { Told } from '../facts.ts';
import { type Dataset, figuresOf, inputOf } from '../read-data.ts';
import { recognise, type RecognisedShape } from '../recognise.ts';
import { readSheet, type StoredSheet } from './sheet.ts';
import { tableOfSheet } from './table-of-sheet.ts';
import { partOf, readWorkbook, type SheetEntry, type Workbook } from './workbook.ts';
import { DamagedPart } from './xml.ts';

/**
 * Reads a workbook: the sheet that is asked for, or the only visible one that holds a table. In
 * places and evidence the file is then called `book.xlsx#Sheet1`.
 *
 * @param told among it the name of a sheet, or its number from 1
 */
export async function readWorkbookData(
  path: string,
  content: FileContent,
  told: Told,
  files: Files,
  vocabulary: Vocabulary,
): Promise<Dataset> {
  const { sheet: wanted } = told;
  const refuse = (...diagnostics: readonly Diagnostic[]): Dataset => ({
    input: inputOf(path, content, { ...form, shape: null, rows: 0 }),
    isNameless: false,
    observations: [],
    diagnostics,
  });
  const archive = await files.openArchive(content.bytes, path);
  if (archive.value === null) return refuse(...archive.diagnostics);
  try {
    const workbook = await readWorkbook(archive.value);
    if (workbook === null) {
      return refuse(diagnose('error', 'format-unsupported', { kind: 'zip' }, wholeFile(path)));
    }
    const named = wanted === null ? null : findSheet(workbook.sheets, wanted);
    if (wanted !== null && named === null) return refuse(unknownSheet(workbook, wanted, path));
    const candidates =
      named === null ? workbook.sheets.filter(({ isHidden }) => !isHidden) : [named];
    const read: SheetData[] = [];
    for (const entry of candidates) {
      read.push(await readEntry(entry, workbook, archive.value, path, content, told, vocabulary));
    }
    const tables = read.filter(({ isTable }) => isTable);
    const known = tables.filter(({ isKnown }) => isKnown);
    const [chosen, ...others] = known.length > 0 ? known : tables;
    if (others.length > 0) {
      const sheets = [chosen, ...others].map((each) => each?.name ?? '');
      return refuse(diagnose('error', 'sheets-ambiguous', { sheets }, wholeFile(path)));
    }
    if (chosen !== undefined) return chosen.dataset;
    const [only, ...rest] = read;
    const sheets = workbook.sheets.map(({ name }) => name);
    return only !== undefined && rest.length === 0
      ? only.dataset
      : refuse(diagnose('error', 'sheet-not-found', { sheets }, wholeFile(path)));
  } catch (error) {
    if (!(error instanceof DamagedPart)) throw error;
    return refuse(diagnose('error', 'workbook-damaged', { part: null }, wholeFile(path)));
  }
}

/** What reports say for the encoding of a workbook, whose cells begin at no character of a line. */
const form = { encoding: 'xlsx', characterAt: () => null } as const;

/** What is found of a sheet that holds something else. */
const noTable: ReadonlySet<string> = new Set([
  'header-not-found',
  'file-empty',
  'indicators-unknown',
]);

/** A sheet read as if it were the only one. */
interface SheetData {
  readonly name: string;
  /** Whether it holds a table, be it one that is refused. */
  readonly isTable: boolean;
  /** Whether the table names an indicator that is known. */
  readonly isKnown: boolean;
  readonly dataset: Dataset;
}

async function readEntry(
  entry: SheetEntry,
  workbook: Workbook,
  archive: Archive,
  path: string,
  content: FileContent,
  told: Told,
  vocabulary: Vocabulary,
): Promise<SheetData> {
  const { name } = entry;
  const file = `${path}#${name}`;
  const sheet = readSheet(await partOf(archive, entry.part));
  const table = tableOfSheet(sheet, workbook, vocabulary.units, file);
  const found: Result<RecognisedShape> =
    table.value === null
      ? { value: null, diagnostics: table.diagnostics }
      : recognise({ ...table.value, sheet: name }, vocabulary, told);
  const shape = found.value;
  if (shape === null) {
    const isTable = found.diagnostics.some(({ code }) => !noTable.has(code));
    const input = inputOf(file, content, { ...form, shape: null, rows: 0 });
    const dataset = {
      input,
      isNameless: false,
      observations: [],
      diagnostics: found.diagnostics,
    };
    return { name, isTable, isKnown: isTable, dataset };
  }
  const figures = figuresOf(shape);
  const isKnown = !figures.diagnostics.some(({ code }) => code === 'indicators-unknown');
  const dataset = {
    ...figures,
    input: inputOf(file, content, {
      ...form,
      shape: shape.reader.shape,
      rows: shape.rows.length,
    }),
    diagnostics: [...hiddenParts(sheet, file), ...figures.diagnostics],
  };
  return { name, isTable: true, isKnown, dataset };
}

/** Rows and columns that Excel hides, by hand or by a filter, are read like the others. */
const hiddenParts = (
  { hiddenRows: rows, hiddenColumns: columns }: StoredSheet,
  file: string,
): readonly Diagnostic[] => [
  ...(rows === 0 ? [] : [diagnose('note', 'hidden-rows-read', { rows }, wholeFile(file))]),
  ...(columns.length === 0
    ? []
    : [diagnose('note', 'hidden-columns-read', { columns }, wholeFile(file))]),
];

/** A sheet by its name, or else by its number; hidden ones too. */
function findSheet(sheets: readonly SheetEntry[], wanted: string): SheetEntry | null {
  const key = comparableName(wanted);
  return (
    sheets.find(({ name }) => name === wanted) ??
    sheets.find(({ name }) => comparableName(name) === key) ??
    (/^\d{1,4}$/u.test(wanted) ? (sheets[Number(wanted) - 1] ?? null) : null)
  );
}

function unknownSheet({ sheets }: Workbook, value: string, path: string): Diagnostic {
  const known = sheets.map(({ name }) => name);
  const args = { value, nearest: nearestName(value, known), known };
  return diagnose('error', 'sheet-unknown', args, wholeFile(path));
}
