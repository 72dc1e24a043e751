import type { Layout } from '../../domain/request.ts';
import type { Reporter } from '../report.ts';

/** Every report by its name; each is loaded when a run asks for it in its layout. */
export const reporters = {
  table: async ({ detail }: Layout): Promise<Reporter> =>
    detail === 'quiet' ? (await import('./quiet.ts')).quiet : (await import('./table.ts')).table,
  json: async (): Promise<Reporter> => (await import('./json.ts')).json,
  html: async (): Promise<Reporter> => (await import('./html.ts')).html,
  csv: async (): Promise<Reporter> => (await import('./csv.ts')).csv,
  markdown: async (): Promise<Reporter> => (await import('./markdown.ts')).markdown,
  junit: async (): Promise<Reporter> => (await import('./junit.ts')).junit,
  sarif: async (): Promise<Reporter> => (await import('./sarif.ts')).sarif,
  github: async (): Promise<Reporter> => (await import('./github.ts')).github,
  gitlab: async (): Promise<Reporter> => (await import('./gitlab.ts')).gitlab,
  tap: async (): Promise<Reporter> => (await import('./tap.ts')).tap,
} as const;

export type ReportFormat = keyof typeof reporters;

/** The names of all reports, in the order in which help lists them. */
export const reportFormats = Object.keys(reporters) as ReportFormat[];

/** Whether a report goes by this name. */
export const isReportFormat = (name: string): name is ReportFormat =>
  Object.hasOwn(reporters, name);
