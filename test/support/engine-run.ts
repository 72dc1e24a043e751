import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '../../src/cli/parse.ts';
import { names, run } from '../../src/commands/index.ts';
import { openDuckdb } from '../../src/node/duckdb.ts';
import { joined, type Printed, type Report } from './run-check.ts';

/** Runs statements on a DuckDB of the test's own; the rows of the last one as texts. */
export async function onDuckdb(...statements: readonly string[]): Promise<readonly string[][]> {
  const { value: session } = await openDuckdb();
  if (session === null) throw new Error('DuckDB did not start');
  try {
    let rows: readonly (readonly string[])[] = [];
    for (const statement of statements) {
      const { value, diagnostics } = await session.rows(statement);
      if (value === null) throw new Error(`${statement}: ${JSON.stringify(diagnostics)}`);
      rows = value;
    }
    return rows.map((row) => [...row]);
  } finally {
    session.close();
  }
}

/** A folder for a test file, and what takes it away. */
export function scratch(): {
  readonly path: (name: string) => string;
  readonly remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'quality-check-engine-'));
  return {
    path: (name) => join(folder, name),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** Runs `quality-check` in this process on the real disk. */
export async function runReal(...argv: readonly string[]): Promise<Printed> {
  const surroundings = {
    variables: {},
    locale: () => 'en-GB',
    isTerminal: false,
    columns: undefined,
  };
  const parsed = parse(argv, surroundings, names);
  if (parsed.kind !== 'request') throw new Error(JSON.stringify(parsed));
  return joined(await run(parsed.request));
}

/** The same with the JSON report. */
export const reportOf = async (...argv: readonly string[]): Promise<Report> =>
  JSON.parse((await runReal(...argv, '--format', 'json')).output) as Report;

/** What has to be equal wherever equal data come from: everything but the cells and the files. */
export function withoutEvidence({ scorecards, diagnostics, exitCode }: Report): unknown {
  return {
    scorecards: scorecards
      .map(({ evaluations, ...scorecard }) => ({
        ...scorecard,
        policy: { ...scorecard.policy, chosenBecause: null },
        evaluations: evaluations.map((each) => ({ ...each, evidence: [] })),
      }))
      .sort((a, b) => ((a.region.code ?? '') < (b.region.code ?? '') ? -1 : 1)),
    diagnostics: diagnostics
      .map(({ code, severity, target }) => `${severity} ${code} ${String(target)}`)
      .sort(),
    exitCode,
  };
}

/** A text quoted for DuckDB, written apart from the program's own quoting. */
export const quoted = (text: string): string => `'${text.split("'").join("''")}'`;
