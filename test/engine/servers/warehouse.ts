import type { DialectName } from '../../../src/domain/engine.ts';

/** A type of a column, as each engine names it. */
export interface ColumnType {
  readonly postgres: string;
  readonly clickhouse: string;
  readonly duckdb: string;
}

export const text: ColumnType = {
  postgres: 'text',
  clickhouse: 'Nullable(String)',
  duckdb: 'VARCHAR',
};

/** 38 digits are too many for the older ClickHouse, whose decimals in text end at 18. */
export const decimal: ColumnType = {
  postgres: 'numeric(18, 6)',
  clickhouse: 'Nullable(Decimal(18, 6))',
  duckdb: 'DECIMAL(18, 6)',
};

export const double: ColumnType = {
  postgres: 'double precision',
  clickhouse: 'Nullable(Float64)',
  duckdb: 'DOUBLE',
};

export const single: ColumnType = {
  postgres: 'real',
  clickhouse: 'Nullable(Float32)',
  duckdb: 'FLOAT',
};

export const whole: ColumnType = {
  postgres: 'integer',
  clickhouse: 'Nullable(Int32)',
  duckdb: 'INTEGER',
};

export const day: ColumnType = { postgres: 'date', clickhouse: 'Date', duckdb: 'DATE' };

/** A column of a table that a test makes. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

/** A row of cells as text; null is SQL's. */
export type Row = readonly (string | null)[];

/** A database that a test may fill and ask, by the means that its users have. */
export interface Warehouse {
  readonly name: string;
  readonly dialect: DialectName;
  version(): string;
  /** Makes a table. A name may be used once. */
  fill(table: string, columns: readonly Column[], rows: readonly Row[]): void;
  /** What its own client prints for a query. */
  answer(sql: string, format: 'csv' | 'json'): string;
}
