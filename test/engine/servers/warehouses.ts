import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { chdb } from './chdb.ts';
import { clickhouseCluster } from './clickhouse-cluster.ts';
import { duckdb } from './duckdb.ts';
import { postgres } from './postgres.ts';
import type { Warehouse } from './warehouse.ts';

/** A folder of a test file's own, gone behind its last test. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quality-check-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Every engine there is. */
export const warehouses = (): readonly Warehouse[] => [
  postgres(inject('postgres')),
  clickhouseCluster(inject('clickhouse')),
  chdb(ownFolder()),
  duckdb(ownFolder()),
];
