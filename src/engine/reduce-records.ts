import { type Diagnostic, diagnose, type Result, wholeFile } from '../domain/diagnostic.ts';
import { stampColumns } from '../domain/engine.ts';
import { nearestName } from '../domain/nearest.ts';
import type { RecordMapping } from '../domain/records.ts';
import { duckdb } from './dialects/duckdb.ts';
import { needsOf } from './needs.ts';
import type { Reduced, Reducing } from './read-by-engine.ts';
import { recordColumns, recordsQuery } from './records-query.ts';
import type { Column } from './columns.ts';
import { relationOf } from './relation.ts';

/** Has an engine count records; their columns are those that the mapping names. */
export async function reduceRecords(
  { session, files, policies, data, table }: Reducing,
  mapping: RecordMapping,
): Promise<Result<Reduced>> {
  const fail = (diagnostics: readonly Diagnostic[]): Result<Reduced> => ({
    value: null,
    diagnostics,
  });
  const relation = await relationOf(data, table, session, files, (headings, file) =>
    missingColumns(mapping, headings, file),
  );
  if (relation.value === null) return fail(relation.diagnostics);
  const { from, columns, name } = relation.value;
  const headings = columns.map((each) => each.name);
  const missing = missingColumns(mapping, headings, name);
  if (missing.length > 0) return fail(missing);

  const source = { dialect: duckdb, from: yearsOfDates(from, columns, mapping), mapping };
  const hash = (text: string): string => files.hashOfText(text);
  const query = recordsQuery(source, needsOf(policies), hash, 'en');
  const result = await session.rows(query.sql);
  if (result.value === null) return fail(result.diagnostics);
  const rows = result.value.map((row) => row.slice(0, -stampColumns.length));
  const counted = recordColumns(mapping);
  const indicator = counted.indexOf('indicator');
  const found = new Set(rows.map((row) => row[indicator]));
  const empty = mapping.rates.filter((rate) => !found.has(rate.indicator.id));
  const severity = empty.length === mapping.rates.length ? 'error' : 'warning';
  return {
    value: { name, query, headings: counted, rows },
    diagnostics: empty.map(({ indicator: { name: of }, place }) =>
      diagnose(severity, 'records-none', { indicator: of }, place),
    ),
  };
}

/** Writing out dates takes most of the time that a query of many records needs; their years suffice. */
function yearsOfDates(
  from: string,
  columns: readonly Column[],
  { columns: { date }, rates }: RecordMapping,
): string {
  const isDate = (name: string): boolean => name.toLowerCase() === date.toLowerCase();
  const column = columns.find(({ name }) => isDate(name));
  const isCondition = rates.some(({ where }) => where.some((each) => isDate(each.column)));
  if (column === undefined || isCondition || !/^(?:DATE|TIMESTAMP)/u.test(column.type)) return from;
  const name = duckdb.identifier(column.name);
  return `(SELECT * REPLACE (year(${name}) AS ${name}) FROM ${from})`;
}

/** The columns that the mapping names and the data don't have; letter case makes no difference. */
function missingColumns(
  { columns, rates }: RecordMapping,
  headings: readonly string[],
  file: string,
): readonly Diagnostic[] {
  const wanted = [columns.region, columns.date, columns.result].flatMap((each) => each ?? []);
  const conditions = rates.flatMap(({ where }) => where.map(({ column }) => column));
  const there = new Set(headings.map((each) => each.toLowerCase()));
  return [...new Set([...wanted, ...conditions])]
    .filter((each) => !there.has(each.toLowerCase()))
    .map((name) => {
      const args = { name, nearest: nearestName(name, headings), known: headings };
      return diagnose('error', 'records-column-missing', args, wholeFile(file));
    });
}
