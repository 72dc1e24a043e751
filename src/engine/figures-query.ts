import {
  figureColumns,
  type FigureColumn,
  type FigureColumns,
  type Query,
} from '../domain/engine.ts';
import { namesOf } from '../domain/name-index.ts';
import type { Language } from '../domain/bilingual.ts';
import type { Units } from '../domain/unit.ts';
import { messages } from '../messages/index.ts';
import type { Dialect } from './dialect.ts';
import { foldedNames, leftOut } from './folded-name.ts';
import { type Need, policiesOf } from './needs.ts';
import { policyStamp } from './policy-stamp.ts';
import { commaed, comment, type Hash, type Line, listed, statement } from './statement.ts';

/** What a reduction reads. */
export interface FiguresSource {
  readonly dialect: Dialect;
  /** The table, quoted. */
  readonly from: string;
  readonly columns: FigureColumns;
  readonly units: Units;
}

/**
 * The query that reduces a long table of figures to one row for each region, indicator and year:
 * equal figures become one, and different ones stay beside each other, for judging to refuse.
 *
 * @param language of the comments
 */
export function figuresQuery(
  source: FiguresSource,
  needs: readonly Need[],
  hash: Hash,
  language: Language,
): Query {
  const { dialect, columns } = source;
  const words = messages[language].sql;
  const name = dialect.text(dialect.identifier(columns.indicator ?? 'indicator'));
  const condition: Line[] = [
    comment(words.names, 4),
    `    ${dialect.without(name, leftOut)} IN (`,
    ...needs.flatMap((need, index) => namesOfNeed(need, index === needs.length - 1, source)),
    '    )',
  ];
  const head = words.figures(policiesOf(needs).map(({ id }) => id)).map((each) => comment(each));
  return statement(dialect, policyStamp(needs, hash), hash, (stamps) => [
    ...head,
    ...reduction(source, stamps, condition),
  ]);
}

/** The same for the spellings of indicators that a table is known to have. */
export const spelledFiguresQuery = (
  source: FiguresSource,
  spellings: readonly string[],
  hash: Hash,
): Query => {
  const { dialect, columns } = source;
  const name = dialect.text(dialect.identifier(columns.indicator ?? 'indicator'));
  const texts = commaed(spellings.map((each) => dialect.literal(each)));
  const condition = [`    ${name} IN (`, ...listed(texts, 6), '    )'];
  return statement(dialect, null, hash, (stamps) => reduction(source, stamps, condition));
};

/**
 * The query that lists the names of indicators in a table, with what `chooseSpellings` asks of the
 * rows that have each: what stands before a blank one without a figure, how many there are, how many
 * hold nothing else, and how many have no figure and no unit, which may head the rows below them.
 *
 * @param before the columns before that of the names
 */
export function spellingsQuery(
  { dialect, from, columns }: FiguresSource,
  before: readonly string[],
): string {
  const textOf = (column: string): string => dialect.text(dialect.identifier(column));
  const trimmed = (column: string): string => dialect.trimmed(textOf(column));
  const { indicator = 'indicator', ...others } = columns;
  const name = textOf(indicator);
  const given = (roles: readonly FigureColumn[]): string[] =>
    roles.flatMap((role) => columns[role] ?? []);
  const areBlank = (of: readonly string[]): string =>
    of.map((column) => `${trimmed(column)} = ''`).join(' AND ') || 'true';
  const figures = given(figureRoles);
  const isNone = [
    ...figures.map((column) => `NOT ${holdsDigit(textOf(column))}`),
    areBlank(given(['unit'])),
  ].join(' AND ');
  const isBlank = areBlank([...figures, ...given(['unit'])]);
  const isPlaceless = areBlank(given(['province', 'city', 'region']));
  const cells = before.map(trimmed).join(`, ${dialect.literal(cellEnd)}, `) || "''";
  const counts = [
    areBlank(Object.values(others)),
    isBlank,
    isNone,
    `${isBlank} AND ${isPlaceless}`,
    `${isNone} AND ${isPlaceless}`,
  ].map((condition) => dialect.countIf(condition));
  const heading = `CASE WHEN ${dialect.trimmed(name)} = '' AND ${isNone} THEN concat(${cells}) ELSE '' END`;
  return `SELECT ${[name, heading, 'count(*)', ...counts].join(', ')} FROM ${from} GROUP BY 1, 2 ORDER BY 1, 2`;
}

/** What parts the cells before a blank name: a separator of units, which texts don't hold. */
export const cellEnd = '\u001f';

/** The columns that hold figures. */
export const figureRoles = ['value', 'passed', 'failed', 'total'] as const satisfies FigureColumn[];

/** Whether a text may hold a number, for DuckDB. */
export const holdsDigit = (text: string): string => `regexp_matches(${text}, '[0-9０-９]')`;

/** Columns that may be stored as numbers. */
const numeric: ReadonlySet<FigureColumn> = new Set(['year', 'value', 'passed', 'failed', 'total']);

function reduction(
  { dialect, from, columns, units }: FiguresSource,
  stamps: readonly string[],
  condition: readonly Line[],
): readonly Line[] {
  const given = figureColumns.flatMap((role) => {
    const column = columns[role];
    return column === undefined ? [] : [{ role, column }];
  });
  // 数值（万元）: the unit in a heading stays with the figures.
  const stated = unitBehind(columns.value ?? '', units);
  const aliasOf = (role: FigureColumn): string =>
    role === 'value' && stated !== null ? dialect.identifier(`value（${stated}）`) : role;
  const selected = [
    ...given.map(({ role, column }) => {
      const name = dialect.identifier(column);
      return `${numeric.has(role) ? dialect.figure(name) : dialect.text(name)} AS ${aliasOf(role)}`;
    }),
    ...stamps,
  ];
  const order = given.map(({ role }) => dialect.byCodePoint(aliasOf(role))).join(', ');
  return [
    'SELECT *',
    'FROM (',
    '  SELECT DISTINCT',
    ...commaed(selected).map((each) => `    ${each}`),
    `  FROM ${from}`,
    '  WHERE',
    ...condition,
    ') AS reduced',
    `ORDER BY ${order}${dialect.end}`,
  ];
}

const unitBehind = (heading: string, units: Units): string | null =>
  units.read(/[（(]([^()（）]+)[)）]\s*$/u.exec(heading)?.[1] ?? '')?.text ?? null;

/** The names by which figures of an indicator may go, below the targets that need them. */
function namesOfNeed(need: Need, isLast: boolean, { dialect }: FiguresSource): readonly Line[] {
  const { indicator, targets } = need;
  const names = new Set([...namesOf(indicator)].flatMap(([name]) => foldedNames(name)));
  const texts = [...names].map((each) => dialect.literal(each));
  return [
    ...targets.map(({ policy, target }) =>
      comment(`${policy.id} ${target.id}: ${indicator.name.zh}`, 6),
    ),
    ...listed(commaed(texts, isLast), 6),
  ];
}
