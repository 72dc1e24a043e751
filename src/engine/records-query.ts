import type { Language } from '../domain/bilingual.ts';
import type { Query } from '../domain/engine.ts';
import type { RecordCondition, RecordMapping, RecordRate } from '../domain/records.ts';
import { messages } from '../messages/index.ts';
import type { Dialect } from './dialect.ts';
import { type Need, policiesOf } from './needs.ts';
import { policyStamp } from './policy-stamp.ts';
import { comment, commaed, type Hash, type Line, statement } from './statement.ts';

/** The column of words that the mapping doesn't know; rows with one name no indicator. */
export const wordColumn = 'word';

/** A table of records. */
export interface RecordsSource {
  readonly dialect: Dialect;
  /** The table, quoted. */
  readonly from: string;
  readonly mapping: RecordMapping;
}

/**
 * The query that counts records: for each rate, region and year how many passed, failed, and are
 * there at all. Further rows, without an indicator, count the words that are neither.
 *
 * @param language of the comments
 */
export function recordsQuery(
  source: RecordsSource,
  needs: readonly Need[],
  hash: Hash,
  language: Language,
): Query {
  const { dialect, mapping } = source;
  const words = messages[language].sql;
  const used = needs.filter(({ indicator }) => mapping.rates.some((rate) => isOf(rate, indicator)));
  const head = words.records(policiesOf(used).map(({ id }) => id)).map((each) => comment(each));
  const order = recordColumns(mapping).filter((each) => !countColumns.has(each));
  return statement(dialect, policyStamp(used, hash), hash, (stamps) => [
    ...head,
    'SELECT *',
    'FROM (',
    ...mapping.rates.flatMap((rate) => [
      ...used
        .filter(({ indicator }) => isOf(rate, indicator))
        .flatMap(({ targets }) => targets)
        .map(({ policy, target }) =>
          comment(`${policy.id} ${target.id}: ${rate.indicator.name.zh}`, 2),
        ),
      ...rateCounts(source, rate, stamps),
      '  UNION ALL',
    ]),
    comment(words.unknownWords, 2),
    ...unknownWords(source, stamps),
    ') AS counted',
    `ORDER BY ${order.map((each) => dialect.byCodePoint(each)).join(', ')}${dialect.end}`,
  ]);
}

const countColumns: ReadonlySet<string> = new Set(['passed', 'failed', 'total']);

/** The columns of the counted records, the stamps behind them left out. */
export const recordColumns = ({ columns }: RecordMapping): readonly string[] => [
  ...(columns.region === null ? [] : ['region']),
  'indicator',
  'year',
  ...countColumns,
  wordColumn,
];

const isOf = (rate: RecordRate, { id }: Need['indicator']): boolean => rate.indicator.id === id;

function rateCounts(
  source: RecordsSource,
  rate: RecordRate,
  stamps: readonly string[],
): readonly Line[] {
  const { dialect, mapping } = source;
  const { region, date } = mapping.columns;
  const keys = region === null ? ['year'] : ['region', 'year'];
  const inner = [
    ...(region === null ? [] : [`${textOf(region, dialect)} AS region`]),
    `substring(${textOf(date, dialect)}, 1, 4) AS year`,
    `${textOf(mapping.columns.result, dialect)} AS result`,
  ];
  const where = rate.where.length === 0 ? [] : [`    WHERE ${conditionOf(rate.where, dialect)}`];
  const outer = [
    ...(region === null ? [] : ['region']),
    `${dialect.literal(rate.indicator.id)} AS indicator`,
    'year',
    ...counts(source),
    `${dialect.literal('')} AS ${wordColumn}`,
    ...stamps,
  ];
  return [...selection(source, outer, inner), ...where, ...grouped(keys)];
}

function unknownWords(source: RecordsSource, stamps: readonly string[]): readonly Line[] {
  const { dialect, mapping } = source;
  const none = dialect.literal('');
  const word = textOf(mapping.columns.result, dialect);
  const known = [...mapping.words.passed, ...mapping.words.failed];
  const filters = mapping.rates.map(({ where }) => where);
  const meets = filters.some((where) => where.length === 0)
    ? []
    : filters.map(
        (where, index) =>
          `      ${index === 0 ? 'AND (' : 'OR '}(${conditionOf(where, dialect)})${index === filters.length - 1 ? ')' : ''}`,
      );
  const outer = [
    ...(mapping.columns.region === null ? [] : [`${none} AS region`]),
    `${none} AS indicator`,
    `${none} AS year`,
    ...counts(source),
    `result AS ${wordColumn}`,
    ...stamps,
  ];
  return [
    ...selection(source, outer, [`${word} AS result`]),
    `    WHERE ${word} NOT IN (${literals(known, dialect)})`,
    ...meets,
    ...grouped(['result']),
  ];
}

/** How many records passed, failed, and are there at all. */
function counts({ dialect, mapping: { words } }: RecordsSource): readonly string[] {
  const isOne = (of: readonly string[]): string =>
    dialect.countIf(`result IN (${literals(of, dialect)})`);
  return [
    `${isOne(words.passed)} AS passed`,
    `${isOne(words.failed)} AS failed`,
    'count(*) AS total',
  ];
}

/** What is selected, of records of which only some columns are. */
const selection = (
  { from }: RecordsSource,
  outer: readonly string[],
  inner: readonly string[],
): readonly string[] => [
  '  SELECT',
  ...commaed(outer).map((each) => `    ${each}`),
  '  FROM (',
  '    SELECT',
  ...commaed(inner).map((each) => `      ${each}`),
  `    FROM ${from}`,
];

const grouped = (keys: readonly string[]): readonly string[] => [
  '  ) AS record',
  `  GROUP BY ${keys.join(', ')}`,
];

const literals = (texts: readonly string[], dialect: Dialect): string =>
  texts.map((each) => dialect.literal(each)).join(', ');

const textOf = (column: string, dialect: Dialect): string =>
  dialect.trimmed(dialect.text(dialect.identifier(column)));

const conditionOf = (where: readonly RecordCondition[], dialect: Dialect): string =>
  where
    .map(({ column, values }) => `${textOf(column, dialect)} IN (${literals(values, dialect)})`)
    .join(' AND ');
