import { type Diagnostic, isError } from '../domain/diagnostic.ts';
import { exitCodes } from '../domain/exit-code.ts';
import type { Files } from '../domain/files.ts';
import type { Outcome } from '../domain/outcome.ts';

/** Puts a page where it was asked for: into a file, or to standard output. */
export function deliver(
  text: string,
  output: string | null,
  diagnostics: readonly Diagnostic[],
  files: Files,
): Outcome {
  const written = output === null ? [] : files.replace(output, text).diagnostics;
  const all = [...diagnostics, ...written];
  return {
    output: output === null ? text : '',
    diagnostics: all,
    exitCode: all.some(isError) ? exitCodes.unusable : exitCodes.met,
    ending: null,
  };
}
