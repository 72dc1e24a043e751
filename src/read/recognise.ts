import { type Diagnostic, diagnose, type Result, wholeFile } from '../domain/diagnostic.ts';
import type { Shape } from '../domain/observation.ts';
import { comparableName } from '../domain/name.ts';
import { Header } from './header.ts';
import type { Recognised, ShapeReader } from './shape.ts';
import { shapeReaders } from './shapes/index.ts';
import { filledCells, isBlank, placeOfCell, type Row, type Table } from './table.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { periodText } from '../domain/period.ts';

/** How many rows from the top may be title and notes before the header has to come. */
const maxTitleRows = 20;

/** Words with which notes around a table begin; with a colon behind them they are nothing else. */
const noteStart = /^(?:注|备注|说明|附注|资料来源|数据来源|来源|notes?\b|sources?\b)/iu;

/** A table whose layout is known, and how to read it. */
export interface RecognisedShape extends Recognised {
  readonly reader: ShapeReader;
  /** Rows that were passed over, and other remarks. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the header of a table and with it the layout. Where no row can be a header, where one can
 * be that of two layouts, or where rows don't fit the header, the table is refused.
 */
export function recognise(table: Table, vocabulary: Vocabulary): Result<RecognisedShape> {
  const filled = table.rows.filter((row) => !isBlank(row));
  for (const [position, row] of filled.slice(0, maxTitleRows).entries()) {
    const header = new Header(row, vocabulary);
    const below = filled.slice(position + 1);
    const body = below.filter((each) => !isNoteRow(each));
    const fitting = Object.values<ShapeReader>(shapeReaders).filter((reader) =>
      reader.fits(header, body, vocabulary),
    );
    const [reader] = fitting;
    if (reader === undefined) continue;
    const faults =
      fitting.length > 1
        ? [
            ambiguous(
              header,
              fitting.map(({ shape }) => shape),
              table.file,
            ),
          ]
        : [
            ...doubledColumns(header, table.file),
            ...unclearYears(header, body, reader.shape, table.file),
            ...wrongLengths(header.row, body, table.file),
          ];
    if (faults.length > 0) return { value: null, diagnostics: faults };
    const skipped = [
      ...filled.slice(0, position).map((each) => skip('title', each, table.file)),
      ...table.rows.filter(isBlank).map((each) => skip('blank', each, table.file)),
      ...below.filter(isNoteRow).map((each) => skip('note', each, table.file)),
    ];
    return {
      value: { table, header, rows: body, vocabulary, reader, diagnostics: skipped },
      diagnostics: [],
    };
  }
  return { value: null, diagnostics: [whyNoHeader(filled, table.file)] };
}

/** A note begins as notes do: alone in its row, or with a colon, and then commas may cut it. */
function isNoteRow(row: Row): boolean {
  const [first = ''] = filledCells(row);
  return noteStart.test(first) && (filledCells(row).length === 1 || notedWithColon.test(first));
}

const notedWithColon = new RegExp(`${noteStart.source}[^:：]{0,3}[:：]`, 'iu');

const skip = (why: 'title' | 'blank' | 'note', row: Row, file: string): Diagnostic =>
  diagnose(
    'detail',
    'row-skipped',
    { why, text: filledCells(row).join(' ') },
    placeOfCell(file, row, 0),
  );

function ambiguous({ row }: Header, shapes: readonly Shape[], file: string): Diagnostic {
  return diagnose(
    'error',
    'shape-ambiguous',
    { shapes, seen: filledCells(row) },
    placeOfCell(file, row, 0),
  );
}

/** Two columns of one role, one year or one name: which of them counts can't be told. */
function doubledColumns({ headings, row }: Header, file: string): readonly Diagnostic[] {
  const first = new Map<string, number>();
  return headings.flatMap(({ index, text, role, period, label }) => {
    if (text === '') return [];
    const key =
      role ?? (period === null ? `name:${comparableName(label.name)}` : periodText(period));
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, index);
      return [];
    }
    const place = placeOfCell(file, row, index);
    return [diagnose('error', 'column-doubled', { name: text, first: earlier + 1 }, place)];
  });
}

/** Years that may be in a column with another heading: in the long form that is not for us to say. */
function unclearYears(
  header: Header,
  body: readonly Row[],
  shape: Shape,
  file: string,
): readonly Diagnostic[] {
  const columns = shape === 'years-as-columns' ? [] : header.yearLike(body);
  const [first] = columns;
  if (first === undefined || (shape === 'indicators-as-columns' && columns.length === 1)) return [];
  const names = columns.map(({ text }) => text);
  const place = placeOfCell(file, header.row, first.index);
  return [diagnose('error', 'year-column-unclear', { names }, place)];
}

function wrongLengths(header: Row, body: readonly Row[], file: string): readonly Diagnostic[] {
  const expected = header.cells.length;
  return body
    .filter(({ cells }) => cells.length !== expected)
    .map((row) => {
      const found = row.cells.length;
      const place = placeOfCell(file, row, Math.min(found, expected) - 1);
      return diagnose('error', 'row-length', { expected, found }, place);
    });
}

function whyNoHeader(filled: readonly Row[], file: string): Diagnostic {
  // The row with the most cells is the likeliest to have been meant as the header.
  const [first] = filled;
  if (first === undefined) return diagnose('error', 'file-empty', {}, wholeFile(file));
  const likely = filled
    .slice(0, maxTitleRows)
    .reduce(
      (best, row) => (filledCells(row).length > filledCells(best).length ? row : best),
      first,
    );
  return diagnose(
    'error',
    'header-not-found',
    { seen: filledCells(likely) },
    placeOfCell(file, likely, 0),
  );
}
