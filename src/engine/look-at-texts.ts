import { type Diagnostic, diagnose, type Result, wholeFile } from '../domain/diagnostic.ts';
import type { EngineSession } from '../domain/engine.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { regionRoles } from '../read/columns.ts';
import type { Header } from '../read/header.ts';
import type { Heading } from '../read/heading.ts';
import { maySort } from '../read/narrowing.ts';
import type { Row } from '../read/table.ts';
import { isTotal } from '../read/total-rows.ts';
import { figureRoles } from './figures-query.ts';
import { isNoteBefore, rowsOfTexts, type Text } from './rows-of-texts.ts';
import {
  type AskedColumn,
  maxTexts,
  textsQuery,
  togetherQuery,
  varietyQuery,
} from './texts-query.ts';

/** A table where it is, with the header that its headings alone make. */
export interface LookedAt {
  readonly from: string;
  /** The names of its columns, as the engine knows them. */
  readonly names: readonly string[];
  /** How reports name it. */
  readonly file: string;
  readonly header: Header;
}

/**
 * Rows by which the reader of files can tell what the columns of a table hold that no heading tells
 * of: all texts of these columns, those with a figure beside them in rows with a figure. None where
 * every column is read by its heading.
 */
export async function lookAtTexts(
  table: LookedAt,
  session: EngineSession,
  vocabulary: Vocabulary,
): Promise<Result<readonly Row[]>> {
  const { from, file, header } = table;
  const { headings } = header;
  const isRead = ({ index, role }: Heading): boolean =>
    role !== null && header.column(role) === index;
  if (headings.every(isRead)) return { value: [], diagnostics: [] };

  const unread = headings.filter((each) => !isRead(each));
  const asked = await withVariety(askedColumns(table, unread), table, session);
  if (asked.value === null) return { value: null, diagnostics: asked.diagnostics };
  const found = await session.rows(textsQuery(from, asked.value, columnsOf(table)));
  if (found.value === null) return { value: null, diagnostics: found.diagnostics };
  const texts = new Map<number, Text[]>();
  for (const [place, text = '', figure, first, open, rows] of found.value) {
    const column = texts.get(Number(place)) ?? [];
    texts.set(Number(place), column);
    const [hasFigure, isFirst, isOpen] = [figure === '1', first === '1', open === '1'];
    column.push({ text, hasFigure, isFirst, isOpen, rows: Number(rows) });
  }
  const problems = unread.flatMap((each) => faultOf(each, texts.get(each.index) ?? [], file));
  if (problems.length > 0) return { value: null, diagnostics: problems };
  const rows = rowsOfTexts(header, texts, vocabulary);
  const hasRegions = regionRoles.some((role) => header.has(role));
  return hasRegions ? withPlaces(rows, table, session) : { value: rows, diagnostics: [] };
}

/**
 * The columns whose texts are needed: those that are not read, that of units, beside which a column
 * without a heading may be another one, and those of names and places, which a blank one may part.
 */
function askedColumns({ names, header }: LookedAt, unread: readonly Heading[]): AskedColumn[] {
  const besides = new Set([...figureRoles, 'year' as const].map((role) => header.column(role)));
  const isParted = unread.some(({ text }) => text === '');
  return header.headings.flatMap((heading) => {
    const { index, role, text } = heading;
    const name = names[index];
    const isAsked = unread.includes(heading) || role === 'unit' || isParted;
    if (name === undefined || besides.has(index) || !isAsked) return [];
    const isSerial = tellsByEach(heading) && !/[码划]|code/iu.test(text);
    return [{ index, name, isFree: role === null, merges: isSerial ? 'serial' : 'nothing' }];
  });
}

/**
 * The columns with those among them that hold too many texts to fetch them all. Of most such columns
 * a part says enough; one in which each text counts is refused.
 */
async function withVariety(
  asked: readonly AskedColumn[],
  { from, file, header }: LookedAt,
  session: EngineSession,
): Promise<Result<readonly AskedColumn[]>> {
  const { value, diagnostics } = await session.rows(varietyQuery(from, asked));
  if (value === null) return { value: null, diagnostics };
  // The count is not exact.
  const isVaried = (at: number): boolean => Number(value[0]?.[at] ?? 0) > 2 * maxTexts;
  const headingOf = ({ index }: AskedColumn): Heading | undefined => header.headings[index];
  const varied = asked.flatMap((each, at) => {
    const heading = headingOf(each);
    return heading !== undefined && isVaried(at) && tellsByEach(heading) ? [heading] : [];
  });
  if (varied.length > 0) {
    return { value: null, diagnostics: varied.map(({ text }) => tooManyTexts(text, file)) };
  }
  return {
    value: asked.map((each, at) => (isVaried(at) ? { ...each, merges: 'many' } : each)),
    diagnostics: [],
  };
}

const columnsOf = ({ names, header }: LookedAt) => {
  const ofRoles = (roles: readonly Parameters<Header['column']>[0][]): string[] =>
    roles.flatMap((role) => names[header.column(role) ?? -1] ?? []);
  const keys = ofRoles(['indicator', 'year', ...regionRoles]);
  return { all: names, figures: ofRoles(figureRoles), keys };
};

/** Whether one text among many may say that the figures beside it are others than those that count. */
const tellsByEach = (heading: Heading): boolean =>
  heading.role === null && (heading.text === '' || maySort(heading));

/** What a reduction can't do with a column that it leaves out. */
function faultOf(heading: Heading, texts: readonly Text[], file: string): readonly Diagnostic[] {
  const { text: name } = heading;
  // Of any other column many texts say as much as all of them.
  if (texts.length > maxTexts && tellsByEach(heading)) return [tooManyTexts(name, file)];
  const around = texts.find(
    ({ text, hasFigure, isFirst, isOpen }) =>
      hasFigure && isFirst && (isNoteBefore(text) || (isOpen && isTotal(text))),
  );
  return around === undefined
    ? []
    : [diagnose('error', 'engine-rows-around', { name, found: around.text }, wholeFile(file))];
}

const tooManyTexts = (name: string, file: string): Diagnostic =>
  diagnose('error', 'engine-texts-many', { name, limit: maxTexts }, wholeFile(file));

/**
 * The rows with every text of a column of places beside the regions that it stands with, and no text
 * of it elsewhere: whether it names other places is told row by row.
 */
async function withPlaces(
  rows: readonly Row[],
  { from, names, file, header }: LookedAt,
  session: EngineSession,
): Promise<Result<readonly Row[]>> {
  const places = header.unheadedPlaces(rows).map(({ index }) => index);
  const [first] = rows;
  if (places.length === 0 || first === undefined) return { value: rows, diagnostics: [] };
  const columns = [...places, ...regionRoles.flatMap((role) => header.column(role) ?? [])];
  const query = togetherQuery(
    from,
    columns.map((column) => names[column] ?? ''),
  );
  const found = await session.rows(query);
  if (found.value === null) return { value: null, diagnostics: found.diagnostics };
  if (found.value.length > maxTexts) {
    const name = header.headings[places[0] ?? 0]?.text ?? '';
    return { value: null, diagnostics: [tooManyTexts(name, file)] };
  }
  const put = (row: Row, indices: readonly number[], texts: readonly string[]): Row => ({
    ...row,
    cells: row.cells.map((cell, index) => {
      const at = indices.indexOf(index);
      return at === -1 ? cell : (texts[at] ?? '');
    }),
  });
  return {
    value: [
      ...rows.map((row) => put(row, places, [])),
      ...found.value.map((texts) => put(first, columns, texts)),
    ],
    diagnostics: [],
  };
}
