import {
  type Diagnostic,
  diagnose,
  isError,
  type Result,
  wholeFile,
} from '../domain/diagnostic.ts';
import { type FigureColumn, figureColumns } from '../domain/engine.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { Header } from '../read/header.ts';
import { translations } from '../read/doubled-columns.ts';
import { recognise } from '../read/recognise.ts';
import { unitsOfHeadings } from '../read/table-unit.ts';
import type { Row } from '../read/table.ts';
import { duckdb } from './dialects/duckdb.ts';
import { spelledFiguresQuery, spellingsQuery } from './figures-query.ts';
import { longOnly } from './figures-of-result.ts';
import { lookAtTexts } from './look-at-texts.ts';
import type { Reduced, Reducing } from './read-by-engine.ts';
import type { Column } from './columns.ts';
import { relationOf } from './relation.ts';
import { chooseSpellings } from './spellings.ts';

/** Has an engine reduce figures; their columns and names are matched as those of files. */
export async function reduceFigures(reducing: Reducing): Promise<Result<Reduced>> {
  const { session, files, vocabulary, policies, data, table } = reducing;
  const fail = (diagnostics: readonly Diagnostic[]): Result<Reduced> => ({
    value: null,
    diagnostics,
  });
  const relation = await relationOf(
    data,
    table,
    session,
    files,
    (headings, file) => headerOf(headings, file, vocabulary).diagnostics,
  );
  if (relation.value === null) return fail(relation.diagnostics);
  const { from, columns, name } = relation.value;
  const headings = columns.map((each) => each.name);
  const headed = headerOf(headings, name, vocabulary);
  if (headed.value === null) return fail(headed.diagnostics);
  const looked = { from, names: headings, file: name, header: headed.value };
  const rows = await lookAtTexts(looked, session, vocabulary);
  if (rows.value === null) return fail(rows.diagnostics);
  const header = headerOf(headings, name, vocabulary, rows.value);
  if (header.value === null) return fail(header.diagnostics);
  const used = usedColumns(header.value, columns, header.value.onePlace(rows.value));
  const unfit = [
    ...used.flatMap((each) => typeProblem(each, name)),
    ...unitsLeftOut(header.value, used, rows.value, name, vocabulary),
  ];
  if (unfit.length > 0) return fail(unfit);

  const source = {
    dialect: duckdb,
    from,
    units: vocabulary.units,
    columns: Object.fromEntries(used.map(({ role, column }) => [role, column.name])),
  };
  const before = headings.slice(0, header.value.column('indicator') ?? 0);
  const counted = await session.rows(spellingsQuery(source, before));
  if (counted.value === null) return fail(counted.diagnostics);
  const { spellings, diagnostics } = chooseSpellings(counted.value, name, policies, vocabulary);
  if (diagnostics.some(isError)) return fail(diagnostics);

  const query = spelledFiguresQuery(source, spellings, (text) => files.hashOfText(text));
  const result =
    spellings.length === 0 ? { value: [], diagnostics: [] } : await session.rows(query.sql);
  if (result.value === null) return fail(result.diagnostics);
  return {
    value: { name, query, headings: used.map(({ heading }) => heading), rows: result.value },
    diagnostics,
  };
}

/**
 * The headings as those of a file's table.
 *
 * @param body rows that say what its columns hold
 */
function headerOf(
  headings: readonly string[],
  file: string,
  vocabulary: Vocabulary,
  body: readonly Row[] = [],
): Result<Header> {
  const table = { file, rows: [{ line: 1, cells: headings, isTall: false }, ...body] };
  const { value, diagnostics } = recognise(table, vocabulary, longOnly);
  // A file's two columns are compared row by row; here each would be left out for the other.
  const twins = value === null ? [] : twiceNamed(value.header, file);
  if (twins.length > 0) return { value: null, diagnostics: twins };
  const isOther = diagnostics.some(({ code }) => code === 'header-not-found');
  return {
    value: value?.header ?? null,
    diagnostics: isOther
      ? [diagnose('error', 'engine-needs-long', { seen: headings }, wholeFile(file))]
      : body.length > 0
        ? // Where in the table a cell stands is not known.
          diagnostics.map((each) => ({ ...each, place: wholeFile(file) }))
        : diagnostics,
  };
}

/** Columns beside others of the same role in a second language. */
const twiceNamed = (header: Header, file: string): readonly Diagnostic[] =>
  translations(header).map(({ text: name, role, index }) => {
    const columns = header.headings.filter((each) => each.role === role && each.index !== index);
    const first = (columns[0]?.index ?? 0) + 1;
    return diagnose('error', 'column-doubled', { name, first }, wholeFile(file));
  });

/** The units that headings state of columns which are left out, and with them the unit. */
const unitsLeftOut = (
  { headings }: Header,
  used: readonly UsedColumn[],
  rows: readonly Row[],
  file: string,
  vocabulary: Vocabulary,
): readonly Diagnostic[] =>
  headings
    .filter(({ index }) => !used.some((each) => each.index === index))
    .flatMap((heading) =>
      unitsOfHeadings({ headings: [heading] }, rows, vocabulary).map(({ text: unit }) =>
        diagnose('error', 'engine-unit-left-out', { name: heading.text, unit }, wholeFile(file)),
      ),
    );

interface UsedColumn {
  readonly role: FigureColumn;
  readonly index: number;
  readonly column: Column;
  readonly heading: string;
}

/** @param place a column of regions that is not headed as theirs */
const usedColumns = (
  header: Header,
  columns: readonly Column[],
  place: number | null,
): readonly UsedColumn[] =>
  figureColumns.flatMap((role) => {
    const index = header.column(role) ?? (role === 'region' ? place : null);
    const column = columns[index ?? -1];
    if (index === null || column === undefined) return [];
    // The heading as it was, since a unit may stand in it, unless the cells alone tell the column.
    const isHeaded = header.has(role) && header.isHeaded(index);
    return [{ role, index, column, heading: isHeaded ? column.name : role }];
  });

const figures: ReadonlySet<FigureColumn> = new Set(['value', 'passed', 'failed', 'total']);

/** Types that hold figures: texts, which are read as those of files, and numbers. */
const fit = /^(?:VARCHAR|ENUM|U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL|FLOAT|DOUBLE)/u;

const typeProblem = ({ role, column }: UsedColumn, file: string): readonly Diagnostic[] =>
  !figures.has(role) || (fit.test(column.type) && !column.type.endsWith(']'))
    ? []
    : [diagnose('error', 'column-type-unfit', column, wholeFile(file))];
