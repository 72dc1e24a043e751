import { duckdb } from './dialects/duckdb.ts';
import { holdsDigit } from './figures-query.ts';

/** A column of which the texts are asked for. */
export interface AskedColumn {
  readonly index: number;
  readonly name: string;
  /** Whether a number in it may be a figure, which stands beside the texts of other columns. */
  readonly isFree: boolean;
  /**
   * Whether numbers of many digits, as rows have, are all one text (`serial`), or all texts but the
   * short ones without digits and what may begin as a year (`many`).
   */
  readonly merges: 'nothing' | 'serial' | 'many';
}

/** Most texts that are fetched of a column. */
export const maxTexts = 10_000;

/** Longest piece of a text that is fetched; what is looked for in such columns is shorter. */
const maxLength = 200;

const textOf = (name: string): string => duckdb.trimmed(duckdb.text(duckdb.identifier(name)));

/** How a number begins that stands in a column of anything. */
const beginsAsNumber = (text: string): string => `regexp_matches(${text}, '^[-+－＋]?[0-9０-９]')`;

/** The text of a column as it is fetched. */
function cellOf({ name, merges }: AskedColumn): string {
  const text = `left(${textOf(name)}, ${String(maxLength)})`;
  switch (merges) {
    case 'nothing':
      return text;
    case 'serial':
      return `CASE WHEN regexp_full_match(${text}, '[0-9]{5,}') THEN '00000' ELSE ${text} END`;
    case 'many':
      return `CASE WHEN regexp_matches(${text}, '^[12１２]') THEN left(${text}, 5) WHEN length(${text}) > 12 OR regexp_matches(${text}, '[0-9０-９]') THEN '…' ELSE ${text} END`;
  }
}

/** The query that says about how many different texts columns hold. */
export const varietyQuery = (from: string, asked: readonly AskedColumn[]): string =>
  `SELECT ${asked.map((each) => `approx_count_distinct(${cellOf(each)})`).join(', ')} FROM ${from}`;

/**
 * The query that lists the texts of columns, the most frequent first: the index of the column, the
 * text, whether a figure stands beside it, whether its row begins with it, whether a column of `keys`
 * is blank there, and the number of its rows.
 *
 * @param all every column, in the order of the table
 * @param figures those that hold figures
 * @param keys those that tell whose and of what a figure is
 */
export function textsQuery(
  from: string,
  asked: readonly AskedColumn[],
  { all, figures, keys }: Readonly<Record<'all' | 'figures' | 'keys', readonly string[]>>,
): string {
  const is = (condition: string): string => `CAST(${condition} AS INTEGER)`;
  const cells = asked.map(cellOf);
  const numbers = asked.map(({ name, isFree }) =>
    isFree ? is(beginsAsNumber(textOf(name))) : '0',
  );
  const hasFigure = figures.map((name) => holdsDigit(duckdb.text(duckdb.identifier(name))));
  const isOpen = keys.map((name) => `${textOf(name)} = ''`).join(' OR ') || 'false';
  const first = all.map((name, index) => `WHEN ${textOf(name)} <> '' THEN ${String(index)}`);
  const list = (of: readonly string[]): string => `[${of.join(', ')}]`;
  const isFigure = is(hasFigure.join(' OR ') || 'false');
  const places = asked.map(({ index }) => String(index));
  return [
    'SELECT place, text, figure, first, open, count(*)',
    'FROM (',
    `  SELECT unnest(${list(places)}) AS place, unnest(cells) AS text,`,
    // A number in a column stands beside those of the others.
    `    unnest([${is('figures + list_sum(numbers) > each')} FOR each IN numbers]) AS figure,`,
    `    unnest(${list(places.map((index) => is(`row_first = ${index}`)))}) AS first,`,
    '    row_open AS open',
    '  FROM (',
    `    SELECT ${list(cells)} AS cells, ${list(numbers)} AS numbers, ${isFigure} AS figures,`,
    `      ${is(isOpen)} AS row_open, CASE ${first.join(' ')} ELSE -1 END AS row_first`,
    `    FROM ${from}`,
    '  )',
    ')',
    'GROUP BY place, text, figure, first, open',
    `QUALIFY row_number() OVER (PARTITION BY place ORDER BY count(*) DESC, text) <= ${String(maxTexts + 1)}`,
    'ORDER BY place, count(*) DESC, text',
  ].join('\n');
}

/** The query that lists what stands together in some columns; one row more than is looked at. */
export const togetherQuery = (from: string, columns: readonly string[]): string =>
  `SELECT DISTINCT ${columns.map(textOf).join(', ')} FROM ${from} LIMIT ${String(maxTexts + 1)}`;
