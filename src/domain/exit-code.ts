import type { Diagnostic } from './diagnostic.ts';
import type { Scorecard } from './scorecard.ts';

/** One stable meaning a code; faults and interrupts are told apart from missed targets. */
export const exitCodes = {
  /** At least one target judged, none failed, none without data. */
  met: 0,
  /** At least one target failed. */
  missed: 1,
  /** Could not judge properly: usage, input, rule file or output. */
  unusable: 2,
  /** None failed, but data are missing, or nothing was judged at all. */
  incomplete: 3,
  /** A fault of the program itself. */
  fault: 70,
  /** Ctrl-C (128 + SIGINT). */
  interrupted: 130,
  /** 128 + SIGTERM. */
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

function codeOf({ tally }: Scorecard, allowMissing: boolean): ExitCode {
  if (tally.fail > 0) return exitCodes.missed;
  if (tally.pass === 0) return exitCodes.incomplete;
  return tally['no-data'] > 0 && !allowMissing ? exitCodes.incomplete : exitCodes.met;
}

/** From the mildest to the gravest: 2 over 1 over 3 over 0. */
const gravity: readonly ExitCode[] = [
  exitCodes.met,
  exitCodes.incomplete,
  exitCodes.missed,
  exitCodes.unusable,
];

/**
 * The exit code of a run. It depends on the scorecards and diagnostics alone; the worst
 * scorecard decides, and any error outweighs every verdict.
 */
export function exitCodeOf(
  scorecards: readonly Scorecard[],
  diagnostics: readonly Diagnostic[],
  allowMissing: boolean,
): ExitCode {
  if (diagnostics.some(({ severity }) => severity === 'error')) return exitCodes.unusable;
  if (scorecards.length === 0) return exitCodes.incomplete;
  const worst = scorecards.reduce(
    (gravest, scorecard) => Math.max(gravest, gravity.indexOf(codeOf(scorecard, allowMissing))),
    0,
  );
  return gravity[worst] ?? exitCodes.fault;
}
