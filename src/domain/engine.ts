/** The dialects of SQL in which a reduction can be written. */
export const dialects = ['duckdb', 'postgres', 'clickhouse'] as const;
export type DialectName = (typeof dialects)[number];

/** The columns of a long table of figures, by what they hold. */
export const figureColumns = [
  'region',
  'indicator',
  'year',
  'value',
  'unit',
  'passed',
  'failed',
  'total',
] as const;
export type FigureColumn = (typeof figureColumns)[number];

/** How a table calls the columns that it has. */
export type FigureColumns = Readonly<Partial<Record<FigureColumn, string>>>;

/** The columns that a table of figures is taken to have where nothing else is said. */
export const usualColumns: FigureColumns = {
  region: 'region',
  indicator: 'indicator',
  year: 'year',
  value: 'value',
  unit: 'unit',
};

/**
 * What a reduction says of itself in every row of its result, so that judging can name it:
 * the engine, the query by its hash, and the policies whose figures it selects.
 */
export const stampColumns = ['engine', 'query', 'policy'] as const;

/** A reduction of a table, ready to be handed to an engine. */
export interface Query {
  readonly sql: string;
  /** The first 16 digits of the statement's SHA-256, without its comments and stamps. */
  readonly hash: string;
}
