import { exitCodes } from '../domain/exit-code.ts';

/** Ends the program on Ctrl-C or a request to stop; a file being replaced is finished first. */
export function endOnSignals(): void {
  process.once('SIGINT', () => process.exit(exitCodes.interrupted));
  process.once('SIGTERM', () => process.exit(exitCodes.terminated));
}
