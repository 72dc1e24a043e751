import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Report, ScorecardData } from '../../support/run-check.ts';

const project = join(import.meta.dirname, '..', '..', '..');

/** What the built program printed. */
export function quality(
  args: readonly string[],
  input = '',
): { stdout: string; stderr: string; code: number } {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [join(project, 'bin', 'quality-check.js'), ...args, '--lang', 'en'],
    { cwd: project, encoding: 'utf8', input, maxBuffer: 1 << 28 },
  );
  if (error !== undefined || status === null) throw error ?? new Error(`killed: ${stderr}`);
  return { stdout, stderr, code: status };
}

/** All that is concluded, without the places from which it follows. */
export interface Conclusion {
  readonly exitCode: number;
  /** By region; files give their regions in the order of their rows. */
  readonly scorecards: Readonly<Record<string, Pick<ScorecardData, 'tally'>>>;
  /** Errors and warnings, each kind once: equal rows that say the same are one to an engine. */
  readonly troubles: readonly string[];
}

const concluded = ({ exitCode, scorecards, diagnostics }: Report): Conclusion => ({
  exitCode,
  scorecards: Object.fromEntries(
    scorecards.map(({ evaluations, ...scorecard }) => [
      scorecard.region.name.zh,
      {
        ...scorecard,
        evaluations: evaluations.map((evaluation) => ({ ...evaluation, evidence: [] })),
      },
    ]),
  ),
  troubles: [
    ...new Set(
      diagnostics
        .filter(({ severity }) => severity !== 'note')
        .map(({ severity, code, target }) => `${severity} ${code} ${target ?? ''}`),
    ),
  ].sort(),
});

/** Prints a query. */
export function query(args: readonly string[]): string {
  const { stdout, stderr, code } = quality(['sql', ...args]);
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

/** Judges, and gives the report without what names the place of a figure. */
export function judged(args: readonly string[], input = ''): Conclusion {
  const { stdout, stderr, code } = quality([...args, '--format', 'json'], input);
  if (stdout === '') throw new Error(`${String(code)}: ${stderr}`);
  const report = JSON.parse(stdout) as Report;
  if (report.exitCode !== code) throw new Error(`ended with ${String(code)}`);
  return concluded(report);
}
