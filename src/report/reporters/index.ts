import type { Reporter } from '../report.ts';

/** Every report by its name; each is loaded when a run asks for it. */
export const reporters = {
  table: async (): Promise<Reporter> => (await import('./table.ts')).table,
  json: async (): Promise<Reporter> => (await import('./json.ts')).json,
} as const;

export type ReportFormat = keyof typeof reporters;

/** The names of all reports, in the order in which help lists them. */
export const reportFormats = Object.keys(reporters) as ReportFormat[];

/** Whether a report goes by this name. */
export const isReportFormat = (name: string): name is ReportFormat =>
  Object.hasOwn(reporters, name);
