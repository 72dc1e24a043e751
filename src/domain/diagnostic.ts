import type { DiagnosticArgs } from './diagnostic-args.ts';
import type { Evidence } from './observation.ts';

/**
 * `error`: the run could not judge properly. `warning`: the verdicts hold, but something is
 * probably not meant so. `note`: worth knowing. `detail`: said with `--verbose` only.
 */
export const severities = ['error', 'warning', 'note', 'detail'] as const;
export type Severity = (typeof severities)[number];

/** Where in a file something was found; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
}

export type DiagnosticCode = keyof DiagnosticArgs;

interface Common {
  readonly severity: Severity;
  readonly place: Place | null;
  /** The id of the target concerned. */
  readonly target: string | null;
  /** The key of the region whose data it is about; null for the run as a whole. */
  readonly region: string | null;
}

/** Trouble with an input, or a remark about it: never a verdict. */
export type Diagnostic = {
  [C in DiagnosticCode]: Common & { readonly code: C; readonly args: DiagnosticArgs[C] };
}[DiagnosticCode];

/** A diagnostic of one code; `place` is where a reader should look. */
export function diagnose<C extends DiagnosticCode>(
  severity: Severity,
  code: C,
  args: DiagnosticArgs[C],
  place: Place | null = null,
  about: { readonly target?: string; readonly region?: string | null } = {},
): Diagnostic {
  const { target = null, region = null } = about;
  return { code, args, severity, place, target, region } as unknown as Diagnostic;
}

/** The same diagnostic, weighed anew. */
export const withSeverity = (diagnostic: Diagnostic, severity: Severity): Diagnostic => ({
  ...diagnostic,
  severity,
});

/** The cell of a piece of evidence as a place. */
export const placeOf = ({ file, line, column }: Evidence): Place => ({ file, line, column });

/** A file as a whole. */
export const wholeFile = (file: string): Place => ({ file, line: null, column: null });

/** Either what was asked for, or what stood in its way; problems may also come beside a value. */
export interface Result<T> {
  /** Null where nothing could be made of the input. */
  readonly value: T | null;
  readonly diagnostics: readonly Diagnostic[];
}

export const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
