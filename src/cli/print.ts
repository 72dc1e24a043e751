import type { Language } from '../domain/bilingual.ts';
import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import { type ExitCode, exitCodes } from '../domain/exit-code.ts';
import { harmless } from '../domain/harmless.ts';
import type { Outcome } from '../domain/outcome.ts';
import { diagnosticLine } from '../messages/diagnostic-line.ts';
import { messages } from '../messages/index.ts';

/** How many diagnostics of one kind are printed; a report in JSON has all of them. */
const maxOfKind = 20;

/** The lines for standard error; long runs of one kind are cut and counted. */
export function diagnosticLines(diagnostics: readonly Diagnostic[], language: Language): string[] {
  const printed = new Map<string, number>();
  const lines: string[] = [];
  for (const diagnostic of diagnostics) {
    const kind = `${diagnostic.severity} ${diagnostic.code}`;
    const count = (printed.get(kind) ?? 0) + 1;
    printed.set(kind, count);
    if (count <= maxOfKind) lines.push(diagnosticLine(diagnostic, language));
  }
  for (const [kind, count] of printed) {
    if (count <= maxOfKind) continue;
    lines.push(`${kind}: ${messages[language].report.more(count - maxOfKind)}`);
  }
  return lines;
}

/** Writes to standard error; what can't be written there is lost, and changes nothing. */
export function printErrors(lines: readonly string[]): void {
  if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`);
}

/** Prints the outcome of a command; gives the exit code, which a failed write makes worse. */
export async function print(outcome: Outcome, language: Language): Promise<ExitCode> {
  process.stderr.on('error', () => undefined);
  printErrors(diagnosticLines(outcome.diagnostics, language));
  const problem = await write(outcome.output);
  if (outcome.ending !== null) {
    printErrors([harmless(messages[language].report.ending(outcome.ending))]);
  }
  if (problem === null) return outcome.exitCode;
  const failure = diagnose('error', 'standard-output-failed', { problem });
  printErrors(diagnosticLines([failure], language));
  return exitCodes.unusable;
}

/**
 * Writes to standard output and waits until all of it is through; gives the code of a failure.
 * A reader that has seen enough (`| head`) is no failure.
 */
export function write(text: string): Promise<string | null> {
  if (text === '') return Promise.resolve(null);
  return new Promise((resolve) => {
    const settle = (error?: NodeJS.ErrnoException | null): void => {
      resolve(error == null || error.code === 'EPIPE' ? null : (error.code ?? error.message));
    };
    process.stdout.on('error', settle);
    process.stdout.write(text, settle);
  });
}
