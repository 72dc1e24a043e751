import { drawCategory } from '../terminal/category-table.ts';
import { drawOverview } from '../terminal/overview.ts';
import { terminalReport } from '../terminal/terminal-report.ts';

/** The report for a terminal. */
export const table = terminalReport({ overview: drawOverview, category: drawCategory });
