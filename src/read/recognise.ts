import { type Diagnostic, diagnose, isError, type Result } from '../domain/diagnostic.ts';
import type { Observation, Shape } from '../domain/observation.ts';
import { periodText } from '../domain/period.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import {
  headingsBelow,
  isData,
  isNoteRow,
  isSubHeading,
  isTranslation,
  withoutFootnotes,
} from './around.ts';
import { figureRoles } from './columns.ts';
import { columnsOutOfPlace } from './columns-out-of-place.ts';
import { doubledColumns, translations, translationsDiffer } from './doubled-columns.ts';
import { factsOf, isStatement, isStatementBelow, periodUnread, type Told } from './facts.ts';
import { Header } from './header.ts';
import { type HeadersAgain, headersAgain, isContinuation } from './header-again.ts';
import { headerFaults } from './header-faults.ts';
import { markedYears } from './marked-years.ts';
import { nameless } from './nameless.ts';
import { placeBeside } from './place-name.ts';
import type { Recognised, ShapeReader } from './shape.ts';
import { shapeReaders } from './shapes/index.ts';
import { unitsOfHeadings } from './table-unit.ts';
import { cellText, filledCells, isBlank, placeOfCell, type Row, type Table } from './table.ts';
import { titleFaults } from './titles.ts';
import { totalRows } from './total-rows.ts';
import { unheadedUnits } from './unit-column.ts';
import { unknownHeader } from './unknown-header.ts';

/** How many rows from the top may be title and notes before the header has to come. */
const maxTitleRows = 20;

/** A table whose layout is known, and how to read it. */
export interface RecognisedShape extends Recognised {
  readonly reader: ShapeReader;
  /** The rows above the header. */
  readonly titles: readonly Row[];
  /** Rows that were passed over, and other remarks. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The command line says nothing of the data. */
export const untold: Told = {
  encoding: null,
  indicator: null,
  unit: null,
  shape: null,
  sheet: null,
};

/**
 * Finds the header of a table and with it the layout. Where no row can be a header, where one can
 * be that of two layouts, or where rows don't fit the header, the table is refused.
 */
export function recognise(
  table: Table,
  vocabulary: Vocabulary,
  told: Told = untold,
): Result<RecognisedShape> {
  const filled = table.rows.filter((row) => !isBlank(row));
  for (const [position, row] of filled.slice(0, maxTitleRows).entries()) {
    if (isStatement(row)) continue;
    const below = filled.slice(position + 1);
    const found = headerAt(row, below, vocabulary, told, table.file);
    if (found === null) continue;
    const { header, readers } = found;
    const titles = filled.slice(0, position);
    const again = headersBelow(found, below, vocabulary);
    const repeated = new Set([...again.repeated, ...found.body.filter(isContinuation)]);
    const body = found.body.filter((each) => !repeated.has(each));
    const totals = totalRows(header, body, vocabulary);
    const rows = body.filter((each) => !totals.has(each));
    const isNamed = readers.every((reader) => reader.namesIndicators(header, rows));
    const headed = unitsOfHeadings(header, rows, vocabulary);
    const facts = factsOf(titles, headed, table, isNamed ? untold : told, vocabulary);
    const candidates = readers.map((reader) => ({
      table,
      header,
      rows,
      vocabulary,
      facts,
      reader,
    }));
    const [first] = candidates;
    if (first === undefined) continue;
    const said = titleFaults(titles, table, header);
    const isDated = header.years.length > 0 || header.has('year');
    const used = new Set([...found.body, ...found.headings, ...repeated]);
    const notes = below.filter((each) => !used.has(each));
    const faults = [
      ...found.faults,
      ...said.filter(isError),
      ...titles.filter((each) => isData(each, vocabulary)).map(dataAbove(header, table.file)),
      ...again.others.map((each) => headerAgain(each, header, table.file)),
      ...body.filter((each) => isStatementBelow(each, vocabulary)).map(statementBelow(table.file)),
      ...periodUnread(facts, isDated || header.yearLike(body).length > 0),
      ...(candidates.length > 1
        ? [ambiguous(candidates)]
        : [
            ...doubledColumns(header, body, table.file),
            ...translationsDiffer(first),
            ...unclearYears(header, body, first.reader.shape, table.file),
            ...wrongLengths(header, body, table.file),
            ...markedYears(header, [...titles, ...notes], table.file),
            ...unclearColumns(first, body, told),
            ...nameless(first, titles, told),
          ]),
    ];
    if (faults.length > 0) return { value: null, diagnostics: faults };
    const skip = (why: Why, rowsOfKind: readonly Row[]): Diagnostic[] =>
      rowsOfKind.map((each) => skipped(why, each, table.file));
    const diagnostics = [
      ...said,
      ...skip('title', titles),
      ...skip('heading', header.sub === null ? found.headings.slice(1) : []),
      ...skip('heading', [...repeated]),
      ...skip('blank', table.rows.filter(isBlank)),
      ...skip('total', [...totals]),
      ...skip('note', notes),
      ...translations(header).map(({ index, text }) =>
        diagnose('detail', 'column-ignored', { name: text }, placeOfCell(table.file, row, index)),
      ),
    ];
    return { value: { ...first, titles, diagnostics }, diagnostics: [] };
  }
  return {
    value: null,
    diagnostics: [unknownHeader(filled.slice(0, maxTitleRows), filled, table.file, vocabulary)],
  };
}

type Why = 'title' | 'heading' | 'blank' | 'total' | 'note';

/** A row taken for the header, with one or two more rows of headings, and what lies below. */
interface Found {
  readonly header: Header;
  readonly headings: readonly Row[];
  readonly body: readonly Row[];
  readonly readers: readonly ShapeReader[];
  readonly faults: readonly Diagnostic[];
}

/** Headers below the first one, of which a layout that can't be told has none. */
const headersBelow = (
  { header, headings, readers: [reader] }: Found,
  below: readonly Row[],
  vocabulary: Vocabulary,
): HeadersAgain =>
  reader === undefined
    ? { repeated: [], others: [] }
    : headersAgain(header, headings, below.slice(headings.length - 1), reader.shape, vocabulary);

const headerAgain = (row: Row, { row: first }: Header, file: string): Diagnostic =>
  diagnose(
    'error',
    'header-again',
    { seen: filledCells(row), line: first.line },
    placeOfCell(file, row, 0),
  );

const dataAbove =
  ({ row: { line } }: Header, file: string) =>
  (row: Row): Diagnostic =>
    diagnose('error', 'data-above-header', { line }, placeOfCell(file, row, 0));

const statementBelow =
  (file: string) =>
  (row: Row): Diagnostic =>
    diagnose(
      'error',
      'statement-below-header',
      { found: filledCells(row).join(' ') },
      placeOfCell(file, row, 0),
    );

function headerAt(
  row: Row,
  below: readonly Row[],
  vocabulary: Vocabulary,
  told: Told,
  file: string,
): Found | null {
  const single = new Header(row, vocabulary);
  const [next] = below;
  const attempt = (header: Header, headings: readonly Row[]): Found => {
    const rest = below.slice(headings.length - 1);
    const body = withoutFootnotes(rest.filter((each) => !isNoteRow(each)));
    const whole = header.withUnits(unheadedUnits(header, body, vocabulary));
    const readers = Object.values<ShapeReader>(shapeReaders).filter(
      (reader) => (told.shape === null || reader.shape === told.shape) && reader.fits(whole, body),
    );
    return { header: whole, headings, body, readers, faults: [] };
  };
  const sub = next === undefined ? null : headingsBelow(single, next, vocabulary);
  if (next !== undefined && sub !== null) {
    const merged = attempt(new Header(row, vocabulary, sub), [row, next]);
    if (merged.readers.length > 0) return merged;
  }
  if (next !== undefined && isTranslation(single, next, vocabulary)) {
    const twice = attempt(single, [row, next]);
    return twice.readers.length > 0 ? twice : null;
  }
  const alone = attempt(single, [row]);
  if (alone.readers.length === 0) return null;
  const isCut =
    next !== undefined &&
    isSubHeading(single, next, vocabulary) &&
    headsFigures(single, next, vocabulary);
  return isCut ? { ...alone, faults: [unclearSubHeading(next, file)] } : alone;
}

/** Whether a row of text stands below headings of figures: 上半年 below 2015年, 目标值 below 苏州市. */
const headsFigures = ({ headings }: Header, row: Row, { regions }: Vocabulary): boolean =>
  headings.some(({ index, text, role, isKnown, isBare }) => {
    if (cellText(row, index) === '') return false;
    if (role !== null) return figureRoles.has(role);
    return isKnown || isBare || placeBeside(text, regions) !== null;
  });

const unclearSubHeading = (row: Row, file: string): Diagnostic =>
  diagnose('error', 'sub-heading-unclear', { seen: filledCells(row) }, placeOfCell(file, row, 0));

const skipped = (why: Why, row: Row, file: string): Diagnostic =>
  diagnose(
    'detail',
    'row-skipped',
    { why, text: filledCells(row).join(' ') },
    placeOfCell(file, row, 0),
  );

/** What columns leave open; one whose cells say what is wrong is not told of as out of its place too. */
function unclearColumns(
  recognised: Recognised & Pick<RecognisedShape, 'reader'>,
  body: readonly Row[],
  told: Told,
): readonly Diagnostic[] {
  const { header, table, vocabulary, reader } = recognised;
  const faults = headerFaults(header, body, table.file, reader.shape, vocabulary);
  return faults.length > 0
    ? faults
    : columnsOutOfPlace(recognised, reader.shape, told.shape !== null);
}

/** Two layouts that fit, each with the first figure that it would give. */
function ambiguous(
  candidates: readonly (Recognised & { readonly reader: ShapeReader })[],
): Diagnostic {
  const readings = candidates.map((each) => {
    const { observations } = each.reader.read(each);
    return { shape: each.reader.shape, first: firstOf(observations) };
  });
  const [first] = candidates;
  const place = first && placeOfCell(first.table.file, first.header.row, 0);
  const seen = first === undefined ? [] : filledCells(first.header.row);
  return diagnose('error', 'shape-ambiguous', { readings, seen }, place);
}

function firstOf(observations: readonly Observation[]) {
  const first = observations.find(({ reading }) => reading.kind === 'number') ?? observations[0];
  if (first === undefined) return null;
  const { name, dating, region, evidence: cell } = first;
  const year = dating.kind === 'dated' ? periodText(dating.period) : null;
  return { name, year, region: region?.name.zh ?? null, cell };
}

/** Years that may be in a column with another heading: in the long form that is not for us to say. */
function unclearYears(
  header: Header,
  body: readonly Row[],
  shape: Shape,
  file: string,
): readonly Diagnostic[] {
  const isBelow = shape === 'years-as-columns' || shape === 'years-by-region';
  const columns = isBelow ? [] : header.yearLike(body);
  const [first] = columns;
  if (first === undefined || (shape !== 'long' && columns.length === 1)) return [];
  const names = columns.map(({ text }) => text);
  const place = placeOfCell(file, header.row, first.index);
  return [diagnose('error', 'year-column-unclear', { names }, place)];
}

function wrongLengths(
  { row: header, sub }: Header,
  body: readonly Row[],
  file: string,
): readonly Diagnostic[] {
  const expected = header.cells.length;
  return [...(sub === null ? [] : [sub]), ...body]
    .filter(({ cells }) => cells.length !== expected)
    .map((row) => {
      const found = row.cells.length;
      const place = placeOfCell(file, row, Math.min(found, expected) - 1);
      return diagnose('error', 'row-length', { expected, found }, place);
    });
}
