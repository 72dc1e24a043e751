import { terminalReport } from '../terminal/terminal-report.ts';

const undrawn = (): never => {
  throw new Error('a quiet report draws no table');
};

/** The report for a terminal without its tables, and without what draws them. */
export const quiet = terminalReport({ overview: undrawn, category: undrawn });
