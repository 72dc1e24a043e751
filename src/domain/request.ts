import type { Language } from './bilingual.ts';
import type { Year } from './period.ts';

/** One report that a run is to write. */
export interface ReportRequest {
  readonly format: string;
  /** Null for standard output. */
  readonly file: string | null;
}

/** How text for people is laid out. */
export interface Layout {
  readonly language: Language;
  /** Whether standard output takes colour. */
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly detail: 'quiet' | 'normal' | 'verbose';
}

/** What `quality-check check` was asked to do. */
export interface CheckRequest {
  readonly command: 'check';
  /** Paths of data files; `-` for standard input. */
  readonly data: readonly string[];
  /** A province in any form, or a policy by id or path: one of them. */
  readonly subject: { readonly province: string } | { readonly policy: string };
  readonly year: Year | null;
  /** Names of regions, or `all`; empty for the policy's own province. */
  readonly regions: readonly string[];
  /** Targets, indicators or categories; empty for all. */
  readonly only: readonly string[];
  readonly dueBy: Year | null;
  readonly allowMissing: boolean;
  readonly strict: boolean;
  /** Null where it is to be told from the bytes. */
  readonly encoding: string | null;
  readonly reports: readonly ReportRequest[];
  readonly layout: Layout;
}
