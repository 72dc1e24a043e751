import type { Treatment } from '../domain/case.ts';
import type { AggregationKind, Basis, Criterion } from '../domain/criterion.ts';
import type { Progress } from '../domain/progress.ts';
import type { DiagnosticCode, Severity } from '../domain/diagnostic.ts';
import type { DiagnosticArgs } from '../domain/diagnostic-args.ts';
import type { DueTiming, Evaluation, Verdict } from '../domain/evaluation.ts';
import type { ExitCode } from '../domain/exit-code.ts';
import type { CountPart } from '../domain/indicator.ts';
import type { Shape } from '../domain/observation.ts';
import type { Ending } from '../domain/outcome.ts';
import type { Year } from '../domain/period.ts';
import type { Category } from '../domain/policy.ts';
import type { ReasonArgs, ReasonCode } from '../domain/reason.ts';
import type { PolicyChoice, RegionChoice, Score, YearChoice } from '../domain/scorecard.ts';

/** What a report of limited length is made of, what matters most first. */
export const leftOutKinds = [
  'failed',
  'errors',
  'ranked',
  'regions',
  'noData',
  'remarks',
  'compared',
  'targets',
] as const;

/** How many lines of each kind were left out of such a report. */
export type LeftOut = Readonly<Record<(typeof leftOutKinds)[number], number>>;

/** Every sentence and label that a user can see; a language that lacks one does not compile. */
export interface Messages {
  readonly diagnostics: { readonly [C in DiagnosticCode]: (args: DiagnosticArgs[C]) => string };
  readonly reasons: {
    readonly [C in ReasonCode]: (args: ReasonArgs[C], evaluation: Evaluation) => string;
  };
  readonly severities: Readonly<Record<Severity, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly timings: Readonly<Record<DueTiming, string>>;
  readonly categories: Readonly<Record<Category, string>>;
  readonly shapes: Readonly<Record<Shape, string>>;
  readonly treatments: {
    readonly [K in Treatment['kind']]: (treatment: Extract<Treatment, { kind: K }>) => string;
  };
  /** What a criterion asks for, with its unit. */
  readonly criteria: {
    readonly [K in Criterion['kind']]: (
      criterion: Extract<Criterion, { kind: K }>,
      unit: string,
    ) => string;
  };
  readonly choices: {
    readonly policy: Readonly<Record<PolicyChoice, string>>;
    readonly year: Readonly<Record<YearChoice, string>>;
    readonly region: Readonly<Record<RegionChoice, string>>;
  };
  /** How far a run has come, after so many seconds of its stage, with so many left. */
  readonly progress: (
    progress: Progress & { readonly seconds: number; readonly left: number | null },
  ) => string;
  readonly report: {
    readonly columns: {
      readonly verdict: string;
      readonly clause: string;
      readonly asked: string;
      readonly measured: string;
      readonly gap: string;
      readonly due: string;
      readonly evidence: string;
    };
    readonly edition: (title: string, id: string, why: string) => string;
    readonly year: (year: Year | null, why: string) => string;
    readonly region: (name: string, why: string) => string;
    readonly input: (path: string, encoding: string, shape: string, rows: number) => string;
    readonly named: (name: string, clause: string) => string;
    readonly hedged: (asked: string, hedge: string) => string;
    readonly place: (line: number, column: number) => string;
    readonly cell: (file: string, line: number, column: number) => string;
    /** The earlier years in which a target that is met had been missed or the figure went the other way. */
    readonly dips: (years: readonly Year[]) => string;
    readonly moreCells: (count: number) => string;
    readonly failures: (count: number) => string;
    readonly absent: (names: readonly string[]) => string;
    readonly withoutData: (count: number) => string;
    readonly tally: (tally: Readonly<Record<Verdict, number>>) => string;
    readonly score: (score: Score) => string;
    readonly outOfScope: (count: number) => string;
    readonly next: string;
    readonly nextFailed: string;
    /** @param isAllowed whether missing data are excused */
    readonly nextNoData: (isAllowed: boolean) => string;
    readonly nextErrors: string;
    readonly ending: (ending: Ending) => string;
    /** @param where the lines: `data.csv:22-60,75` */
    readonly more: (count: number, where: string) => string;
    /** The regions of a run beside each other. */
    readonly overview: Readonly<
      Record<'title' | 'place' | 'region' | 'policy' | 'share' | 'target', string>
    >;
    /** A place among the regions, which others may share. */
    readonly standing: (place: number, isShared: boolean) => string;
    /** How many targets no region has figures for. */
    readonly openEverywhere: (targets: number) => string;
    /** The score in a table. */
    readonly share: (score: Score) => string;
    readonly remarks: Readonly<Record<'title' | 'level' | 'place' | 'message', string>>;
    /** @param limit in characters */
    readonly leftOut: (left: LeftOut, limit: number) => string;
    /** The columns of the report for a spreadsheet, in their order. */
    readonly sheet: Readonly<
      Record<
        | 'policy'
        | 'code'
        | 'region'
        | 'year'
        | 'category'
        | 'target'
        | 'indicator'
        | 'clause'
        | 'asked'
        | 'due'
        | 'timing'
        | 'verdict'
        | 'measured'
        | 'unit'
        | 'measuredIn'
        | 'gap'
        | 'reason'
        | 'treatment'
        | 'wording'
        | 'reading'
        | 'file'
        | 'line'
        | 'column'
        | 'text'
        | 'cells',
        string
      >
    >;
  };
  /** The words of the HTML page beside those that it shares with the other reports. */
  readonly page: {
    readonly title: (region: string, year: Year | null) => string;
    readonly titleOfMany: (regions: number) => string;
    readonly titleOfNone: string;
    readonly skip: string;
    /** How the run ended, in a few words. */
    readonly result: (ending: Ending) => string;
    readonly exitCode: (exitCode: ExitCode) => string;
    readonly noneFailed: (noData: number) => string;
    readonly quoted: (text: string) => string;
    readonly percentagePoints: string;
    readonly score: string;
    readonly charts: string;
    /** How the charts are to be read. */
    readonly legend: string;
    readonly limitsRead: string;
    readonly chart: (measured: string, asked: string, gap: string) => string;
    readonly axis: (low: string, high: string) => string;
    readonly years: string;
    readonly yearsRead: string;
    readonly yearFigures: (figures: readonly (readonly [Year, string])[]) => string;
    readonly targets: (category: string) => string;
    readonly target: string;
    readonly reason: string;
    readonly readAs: string;
    /** Stands before the document's own word. */
    readonly wording: string;
    readonly reading: (reading: string) => string;
    readonly howRead: string;
    readonly howReadPlainly: string;
    readonly counts: Readonly<Record<CountPart, string>>;
    readonly basis: string;
    readonly document: string;
    readonly period: string;
    readonly chosen: string;
    readonly notes: string;
    readonly ruleFile: string;
    readonly judgedYear: string;
    readonly region: string;
    readonly none: string;
    /** What was chosen, and why. */
    readonly because: (what: string, why: string) => string;
    readonly inputs: string;
    readonly input: Readonly<Record<'file' | 'encoding' | 'shape' | 'rows' | 'sha256', string>>;
    readonly noDiagnostics: string;
    readonly run: string;
    readonly program: string;
    readonly ending: string;
    readonly signature: readonly string[];
    readonly overviewRead: string;
    /** Heading over the lowest and highest that a score could be. */
    readonly bounds: string;
    readonly levelWith: (names: string) => string;
    /** The regions from one to another in the order of the ranking. */
    readonly matrix: (from: number, to: number) => string;
  };
  /** The words of `policies`, `explain` and `template`. */
  readonly pages: {
    readonly id: string;
    readonly title: string;
    readonly horizon: string;
    /** Heading over the number of targets of each kind. */
    readonly kinds: string;
    readonly byNumber: string;
    readonly byDirection: string;
    readonly notScored: string;
    readonly counts: (byNumber: number, byDirection: number, notScored: number) => string;
    readonly aggregations: Readonly<Record<AggregationKind, string>>;
    readonly gatherings: Readonly<Record<AggregationKind, string>>;
    /** Which years a rise or fall compares; `from` is the first that binds. */
    readonly comparisons: Readonly<Record<Basis, (from: Year, due: Year) => string>>;
    readonly asks: string;
    readonly dueIn: (due: Year) => string;
    readonly gathers: string;
    readonly why: string;
    readonly read: string;
    readonly wording: string;
    readonly stands: string;
    readonly partOf: string;
    readonly measures: string;
    readonly names: string;
    readonly countNames: Readonly<Record<CountPart, string>>;
    readonly complement: string;
    readonly example: string;
    /** What stands between the texts of a list. */
    readonly listMark: (texts: readonly string[]) => string;
    readonly form: Readonly<Record<'indicator' | 'year' | 'value' | 'unit' | 'asked', string>>;
    /** What is asked of a figure that may be left out. */
    readonly optional: (asked: string) => string;
    readonly lintClean: (files: number) => string;
    readonly lintDefects: (defects: number, files: number) => string;
  };
  /** The comments of SQL. */
  readonly sql: {
    /** What the query does and what is to be done with its result, a line each. */
    readonly figures: (policies: readonly string[]) => readonly string[];
    /** The same of a query that counts records. */
    readonly records: (policies: readonly string[]) => readonly string[];
    readonly unknownWords: string;
    /** How names are compared. */
    readonly names: string;
  };
  readonly help: {
    readonly summary: string;
    readonly usage: string;
    readonly options: string;
    readonly arguments: string;
    readonly commands: string;
    readonly policies: string;
    readonly show: string;
    readonly lint: string;
    readonly explain: string;
    readonly template: string;
    readonly sql: string;
    readonly records: string;
    readonly engine: (names: readonly string[]) => string;
    readonly tableOfDatabase: string;
    readonly judge: string;
    readonly result: string;
    readonly dialect: (names: readonly string[]) => string;
    readonly table: string;
    readonly columns: string;
    readonly policyArgument: string;
    readonly targetArgument: string;
    readonly ruleFiles: string;
    readonly pageFormat: string;
    readonly data: string;
    readonly province: string;
    /** Where all provinces together can't be meant. */
    readonly oneProvince: string;
    readonly policy: string;
    readonly year: string;
    /** The year for which a form is made. */
    readonly formYear: string;
    readonly region: string;
    readonly only: string;
    readonly dueBy: string;
    readonly allowMissing: string;
    readonly strict: string;
    readonly encoding: string;
    readonly indicator: string;
    readonly unit: string;
    readonly shape: (names: readonly string[]) => string;
    readonly sheet: string;
    readonly format: (names: readonly string[]) => string;
    readonly output: string;
    readonly lang: string;
    readonly color: string;
    readonly ascii: string;
    readonly quiet: string;
    readonly verbose: string;
    readonly version: string;
    readonly help: string;
    readonly examples: string;
    readonly exitCodes: string;
    readonly fault: (message: string) => string;
  };
}
