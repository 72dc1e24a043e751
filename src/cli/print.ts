import type { Language } from '../domain/bilingual.ts';
import { diagnose } from '../domain/diagnostic.ts';
import { type ExitCode, exitCodes } from '../domain/exit-code.ts';
import { harmless } from '../domain/harmless.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Pieces } from '../domain/pieces.ts';
import { diagnosticLines } from '../messages/diagnostic-line.ts';
import { messages } from '../messages/index.ts';
import { writeError, writeOutput } from '../node/standard-streams.ts';

export { diagnosticLines };

/** Writes to standard error; what can't be written there is lost, and changes nothing. */
export function printErrors(lines: readonly string[]): void {
  if (lines.length > 0) writeError(`${lines.join('\n')}\n`);
}

/** Prints the outcome of a command; gives the exit code, which a failed write makes worse. */
export async function print(outcome: Outcome, language: Language): Promise<ExitCode> {
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
export async function write(text: Pieces): Promise<string | null> {
  const error = text === '' ? null : await writeOutput(text);
  return error === null || error.code === 'EPIPE' ? null : (error.code ?? error.message);
}
