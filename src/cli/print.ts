import type { Language } from '../domain/bilingual.ts';
import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import { type ExitCode, exitCodes } from '../domain/exit-code.ts';
import { harmless } from '../domain/harmless.ts';
import type { Outcome } from '../domain/outcome.ts';
import { diagnosticLine } from '../messages/diagnostic-line.ts';
import { messages } from '../messages/index.ts';
import { writeError, writeOutput } from '../node/standard-streams.ts';

/** How many diagnostics of one kind are printed; a report in JSON has all of them. */
const maxOfKind = 20;

/** The lines for standard error; long runs of one kind are cut and counted. */
export function diagnosticLines(diagnostics: readonly Diagnostic[], language: Language): string[] {
  const kinds = new Map<string, Diagnostic[]>();
  const lines: string[] = [];
  for (const diagnostic of diagnostics) {
    const kind = `${diagnostic.severity} ${diagnostic.code}`;
    const ofKind = kinds.get(kind) ?? [];
    ofKind.push(diagnostic);
    kinds.set(kind, ofKind);
    if (ofKind.length <= maxOfKind) lines.push(diagnosticLine(diagnostic, language));
  }
  for (const [kind, ofKind] of kinds) {
    const rest = ofKind.slice(maxOfKind);
    if (rest.length === 0) continue;
    const { more } = messages[language].report;
    lines.push(harmless(`${kind}: ${more(rest.length, linesOf(rest))}`));
  }
  return lines;
}

/** Most spans of lines that are named for one file. */
const maxSpans = 12;

/** The lines of diagnostics in short: `data.csv:22-60,75`. */
function linesOf(diagnostics: readonly Diagnostic[]): string {
  const files = new Map<string, Set<number>>();
  for (const { place } of diagnostics) {
    if (place === null) continue;
    const lines = files.get(place.file) ?? new Set();
    if (place.line !== null) lines.add(place.line);
    files.set(place.file, lines);
  }
  return [...files]
    .map(([file, lines]) => {
      const spans: [number, number][] = [];
      for (const line of [...lines].sort((a, b) => a - b)) {
        const last = spans.at(-1);
        if (last?.[1] === line - 1) last[1] = line;
        else spans.push([line, line]);
      }
      const shown = spans
        .slice(0, maxSpans)
        .map(([from, to]) => (from === to ? String(from) : `${String(from)}-${String(to)}`));
      const text = [...shown, ...(spans.length > maxSpans ? ['…'] : [])].join(',');
      return text === '' ? file : `${file}:${text}`;
    })
    .join('; ');
}

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
export async function write(text: string): Promise<string | null> {
  const error = text === '' ? null : await writeOutput(text);
  return error === null || error.code === 'EPIPE' ? null : (error.code ?? error.message);
}
