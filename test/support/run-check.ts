import type { Environment } from '../../src/cli/environment.ts';
import { parse } from '../../src/cli/parse.ts';
import { names, run } from '../../src/commands/index.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import { largePieces } from '../../src/domain/pieces.ts';
import { type MemoryFiles, memoryFiles } from './memory-files.ts';

/** The parts of the JSON report that tests look at. */
export interface Report {
  readonly inputs: readonly {
    readonly path: string;
    readonly encoding: string;
    readonly shape: string | null;
    readonly rows: number;
  }[];
  readonly scorecards: readonly ScorecardData[];
  readonly diagnostics: readonly DiagnosticData[];
  readonly exitCode: number;
}

export interface ScorecardData {
  readonly policy: { readonly id: string; readonly chosenBecause: string };
  readonly region: { readonly code: string | null; readonly name: { readonly zh: string } };
  readonly year: number | null;
  readonly score: Readonly<Record<string, number | string | null>>;
  readonly tally: Readonly<Record<string, number>>;
  readonly evaluations: readonly EvaluationData[];
}

export interface EvaluationData {
  readonly target: string;
  readonly verdict: string;
  readonly timing: string;
  readonly actual: {
    readonly value: number;
    readonly unit: string | null;
    readonly year: number | null;
    readonly counts: Readonly<Record<string, number>> | null;
  } | null;
  readonly gap: number | null;
  readonly series: readonly { readonly year: number; readonly value: number }[];
  readonly reason: { readonly code: string; readonly args: Readonly<Record<string, unknown>> };
  readonly evidence: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly text: string;
  }[];
}

export interface DiagnosticData {
  readonly code: string;
  readonly severity: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly target: string | null;
  readonly text: { readonly zh: string; readonly en: string };
}

const surroundings = {
  variables: {},
  locale: () => 'en-GB',
  isTerminal: false,
  columns: undefined,
} as const satisfies Environment;

/** What a command leaves, with all that it prints in one text. */
export interface Printed extends Outcome {
  readonly output: string;
}

/** Joins the pieces of what is printed. */
export const joined = (outcome: Outcome): Printed => ({
  ...outcome,
  output: [...largePieces(outcome.output)].join(''),
});

/** Runs `quality-check` in this process on files in memory. */
export const runOn = async (
  files: MemoryFiles,
  argv: readonly string[],
  environment: Partial<Environment> = {},
): Promise<Printed> => joined(await outcomeOn(files, argv, environment));

/** The same, with what is printed not made yet. */
export async function outcomeOn(
  files: MemoryFiles,
  argv: readonly string[],
  environment: Partial<Environment> = {},
): Promise<Outcome> {
  const parsed = parse(argv, { ...surroundings, ...environment }, names);
  if (parsed.kind !== 'request') {
    throw new Error(`the arguments were not understood: ${JSON.stringify(parsed)}`);
  }
  return run(parsed.request, { files });
}

/** The same on files of which only the contents matter. */
export const runText = (
  files: Readonly<Record<string, string | Uint8Array>>,
  argv: readonly string[],
  environment: Partial<Environment> = {},
): Promise<Printed> => runOn(memoryFiles(files), argv, environment);

/** Runs `quality-check … --format json` in this process and gives the report. */
export async function runCheck(
  files: Readonly<Record<string, string | Uint8Array>>,
  argv: readonly string[],
): Promise<Report> {
  const { output } = await runText(files, [...argv, '--format', 'json']);
  return JSON.parse(output) as Report;
}

/** The evaluation of one target. */
export function evaluationOf(report: Report, target: string): EvaluationData {
  const found = report.scorecards[0]?.evaluations.find((each) => each.target === target);
  if (found === undefined)
    throw new Error(`no evaluation of ${target}: ${JSON.stringify(report.diagnostics)}`);
  return found;
}

/** Codes and severities of the diagnostics: `error not-a-number`. */
export const codesOf = ({ diagnostics }: Pick<Report, 'diagnostics'>): string[] =>
  diagnostics.map(({ severity, code }) => `${severity} ${code}`);
