import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { onDuckdb, quoted, reportOf, scratch } from '../support/engine-run.ts';
import { evaluationOf } from '../support/run-check.ts';

const { path, remove } = scratch();
afterAll(remove);

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'examples');
const parquet = join(folder, 'inspection-records.parquet');

describe('the example of inspection records', () => {
  it('is what its statement makes', async () => {
    const statement = readFileSync(join(folder, 'inspection-records.sql'), 'utf8');
    const made = path('made.parquet');
    const there = statement.replace(/'fixtures\/[^']+'/u, quoted(made));
    expect(there).not.toBe(statement);
    await onDuckdb(there);
    const rows = (file: string): string =>
      `SELECT sum(hash(columns(*))::HUGEINT)::VARCHAR FROM read_parquet(${quoted(file)})`;
    expect(await onDuckdb(rows(parquet))).toEqual(await onDuckdb(rows(made)));
  });

  it('is counted as by hand', async () => {
    const count = `SELECT count(*) FILTER (WHERE 检验结果 = '合格'), count(*) FROM read_parquet(${quoted(parquet)}) WHERE 省份 IN ('江苏', '江苏省') AND year(抽检日期) = 2015 AND 级别 = `;
    for (const [level, id] of [
      ["'省级'", 'provincial-spot-check-pass-rate'],
      ["'国家'", 'national-spot-check-pass-rate'],
    ] as const) {
      const [[passed, total] = []] = await onDuckdb(count + level);
      const report = await reportOf(
        ...[parquet, '--engine', 'duckdb', '--policy', 'jiangsu-2015'],
        ...['--records', join(folder, 'records.yaml')],
      );
      const { actual } = evaluationOf(report, id);
      expect(actual?.counts).toMatchObject({ passed: Number(passed), total: Number(total) });
    }
  });
});
