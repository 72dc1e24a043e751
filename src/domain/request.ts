import type { Language } from './bilingual.ts';
import type { DialectName, EngineName, FigureColumns } from './engine.ts';
import type { Shape } from './observation.ts';
import type { Year } from './period.ts';

/** One report that a run is to write. */
export interface ReportRequest {
  readonly format: string;
  /** Null for standard output. */
  readonly file: string | null;
}

/** A province in any form, or a policy by id or path. */
export type Subject = { readonly province: string } | { readonly policy: string };

/** Whether every province is to be judged by its own policies: `--province all`. */
export const isNational = (subject: Subject): boolean =>
  'province' in subject && subject.province.trim().toLowerCase() === 'all';

/** How text for people is laid out. */
export interface Layout {
  readonly language: Language;
  /** Whether standard output takes colour. */
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly detail: 'quiet' | 'normal' | 'verbose';
  /** Whether signs of ambiguous width are written in ASCII. */
  readonly ascii: boolean;
}

/** Where the figures of a run come from. */
export type DataSource =
  | { readonly kind: 'files' }
  | {
      readonly kind: 'engine';
      readonly engine: EngineName;
      /** The table of a database; null where it has only one, or the data are files. */
      readonly table: string | null;
      /** The mapping of records; null where the data are figures. */
      readonly records: string | null;
    }
  /** What an engine returned for a query of `quality-check sql`. */
  | { readonly kind: 'result' };

/** What `quality-check check` or `quality-check judge` was asked to do. */
export interface CheckRequest {
  readonly command: 'check';
  /** Paths of data files; `-` for standard input. */
  readonly data: readonly string[];
  readonly source: DataSource;
  readonly subject: Subject;
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
  /** The indicator and the unit of tables that name none. */
  readonly indicator: string | null;
  readonly unit: string | null;
  /** Null where it is to be told from the table. */
  readonly shape: Shape | null;
  /** Name or number of a workbook's sheet; null where its content tells. */
  readonly sheet: string | null;
  readonly reports: readonly ReportRequest[];
  readonly layout: Layout;
}

/** Formats of the commands that tell of policies. */
export const pageFormats = ['table', 'json'] as const;
export type PageFormat = (typeof pageFormats)[number];

/** What the commands that tell of policies have in common. */
interface PageRequest {
  readonly format: PageFormat;
  /** Null for standard output. */
  readonly output: string | null;
  readonly layout: Layout;
}

/** `quality-check policies`. */
export interface PoliciesRequest extends PageRequest {
  readonly command: 'policies';
}

/** `quality-check policies show`. */
export interface ShowRequest extends PageRequest {
  readonly command: 'show';
  /** Id of a policy, or path of a rule file. */
  readonly policy: string;
}

/** `quality-check policies lint`. */
export interface LintRequest extends PageRequest {
  readonly command: 'lint';
  readonly files: readonly string[];
}

/** `quality-check explain`. */
export interface ExplainRequest extends PageRequest {
  readonly command: 'explain';
  readonly policy: string;
  /** Id of a target, or any name of its indicator. */
  readonly target: string;
}

/** `quality-check template`. */
export interface TemplateRequest extends PageRequest {
  readonly command: 'template';
  readonly subject: Subject;
  /** The year to be judged; null for the edition's horizon. */
  readonly year: Year | null;
}

/** `quality-check sql`. */
export interface SqlRequest {
  readonly command: 'sql';
  readonly subject: Subject;
  readonly dialect: DialectName;
  /** Perhaps with its schema: `inspection.figures`. */
  readonly table: string;
  readonly columns: FigureColumns;
  /** The mapping of a table of records; null where the table holds figures. */
  readonly records: string | null;
  /** Null for standard output. */
  readonly output: string | null;
  readonly layout: Layout;
}

/** Everything that the program can be asked to do. */
export type Request =
  | CheckRequest
  | PoliciesRequest
  | ShowRequest
  | LintRequest
  | ExplainRequest
  | TemplateRequest
  | SqlRequest;

export type RequestOf<C extends Request['command']> = Extract<Request, { command: C }>;
