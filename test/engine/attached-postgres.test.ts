import { describe, expect, it } from 'vitest';
import type { EngineSession } from '../../src/domain/engine.ts';
import { databaseRelation } from '../../src/engine/database-relation.ts';

/** A DuckDB to which a PostgreSQL is attached, as far as the tables that it lists. */
const sessionWith = (types: Readonly<Record<string, string>>): EngineSession => ({
  rows: (sql) =>
    Promise.resolve({
      value: sql.includes('information_schema')
        ? [['statistics', 'fig"ures']]
        : sql.includes('DESCRIBE')
          ? Object.entries(types)
          : [],
      diagnostics: [],
    }),
  close: () => undefined,
});

const relation = async (types: Readonly<Record<string, string>>): Promise<string | null> => {
  const session = sessionWith(types);
  return (await databaseRelation('postgres://db/x', 'postgres', 0, null, session)).value;
};

describe('a table of an attached PostgreSQL', () => {
  it('is read as it is where DuckDB takes its types exactly', async () => {
    expect(await relation({ 指标: 'VARCHAR', 数值: 'DECIMAL(18,4)' })).toBe(
      'SELECT * FROM "source0"."statistics"."fig""ures"',
    );
  });

  it('gives figures as text that DuckDB would take for floating point', async () => {
    expect(await relation({ "it's": 'VARCHAR', 数值: 'DOUBLE' })).toBe(
      `SELECT * FROM postgres_query('source0', 'SELECT "it''s", CAST("数值" AS text) AS "数值" FROM "statistics"."fig""ures"')`,
    );
  });
});
