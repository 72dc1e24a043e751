import type { Result } from '../domain/diagnostic.ts';
import type { EngineSession } from '../domain/engine.ts';

/** A column of a relation with DuckDB's name of its type. */
export interface Column {
  readonly name: string;
  readonly type: string;
}

/** The columns that a statement gives. */
export async function columnsOf(
  statement: string,
  session: EngineSession,
): Promise<Result<readonly Column[]>> {
  const { value, diagnostics } = await session.rows(
    `SELECT column_name, column_type FROM (DESCRIBE ${statement})`,
  );
  return {
    value: value?.map(([name = '', type = '']) => ({ name, type })) ?? null,
    diagnostics,
  };
}
