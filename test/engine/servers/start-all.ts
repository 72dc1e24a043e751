import type { TestProject } from 'vitest/node';
import { startCluster } from './clickhouse-cluster.ts';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgres: string;
    readonly clickhouse: readonly number[];
  }
}

/** Starts the servers before the first test; what it returns stops them behind the last one. */
export default async function startAll(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  try {
    const cluster = await startCluster();
    project.provide('postgres', postgres.folder);
    project.provide('clickhouse', cluster.ports);
    return async () => {
      await Promise.all([postgres.stop(), cluster.stop()]);
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
