import type { Bilingual } from './bilingual.ts';
import type { Verdict } from './evaluation.ts';
import type { Exact } from './exact.ts';
import type { Evidence, Shape } from './observation.ts';
import type { Year } from './period.ts';
import type { Category } from './policy.ts';
import type { YamlProblem } from './yaml-problem.ts';

/** Why a row of a table was passed over. */
export type SkippedRow = 'blank' | 'title' | 'note' | 'heading' | 'group' | 'total';

/** One way to read a table, with the first figure that it gives. */
export interface ShapeReading {
  readonly shape: Shape;
  /** Null where it gives none. */
  readonly first: {
    readonly name: string;
    readonly year: string | null;
    readonly region: string | null;
    readonly cell: Evidence;
  } | null;
}

/** What a rule file's schema asks for: its keyword (`type`, `pattern`, …) and the keyword's value. */
export interface Expectation {
  readonly rule: string;
  readonly value: string;
}

/** Every trouble or remark, by code, with the arguments that its sentence needs. */
export interface DiagnosticArgs {
  // How the program was called.
  'option-unknown': { option: string; nearest: string | null };
  'option-without-value': { option: string };
  'option-takes-no-value': { option: string };
  'option-repeated': { option: string };
  'option-value-invalid': { option: string; value: string; choices: readonly string[] };
  'year-invalid': { option: string; value: string };
  'usage-invalid': { detail: string };
  /** @param command as it is called, `quality-check explain` */
  'argument-missing': { command: string; argument: string };
  /** @param expected how many arguments the command takes */
  'arguments-surplus': { command: string; expected: number; found: readonly string[] };
  'argument-dash': { argument: string };
  'data-not-named': object;
  /** What an engine returned. */
  'result-not-named': object;
  'policy-not-named': object;
  'policy-named-twice': object;
  'province-unknown': { value: string; nearest: string | null; known: readonly string[] };
  'province-without-policy': { province: Bilingual; known: readonly string[] };
  'policy-unknown': { value: string; nearest: string | null; known: readonly string[] };
  'target-unknown': { value: string; nearest: string | null; policy: string };
  'scope-unknown': {
    value: string;
    nearest: string | null;
    policy: string;
    known: readonly Category[];
  };
  'year-before-plan': { year: Year; first: Year; policy: string };
  'option-needed': { option: string };
  'column-unclear': { value: string; known: readonly string[] };
  'columns-insufficient': object;
  'table-name-invalid': { value: string };
  'reports-without-file': { formats: readonly string[] };
  'output-without-report': { output: string };
  'output-doubled': { path: string };
  'output-is-input': { path: string };
  'output-failed': { path: string; problem: string };
  'standard-output-failed': { problem: string };

  // Files and their encoding.
  'file-not-found': { path: string };
  'pattern-without-file': { pattern: string };
  'file-is-folder': { path: string };
  'file-unreadable': { path: string; problem: string };
  'file-too-large': { path: string; megabytes: number; limit: number };
  'large-file-not-plain': { path: string; megabytes: number; limit: number };
  'standard-input-is-terminal': object;
  'file-empty': object;
  'format-unsupported': { kind: 'xls' | 'zip' | 'gzip' | 'parquet' };
  'workbook-encrypted': object;
  'workbook-damaged': { part: string | null };
  'workbook-too-large': { megabytes: number; limit: number; ratio: number };
  'too-many-cells': { limit: number };
  'sheets-ambiguous': { sheets: readonly string[] };
  'sheet-not-found': { sheets: readonly string[] };
  'sheet-unknown': { value: string; nearest: string | null; known: readonly string[] };
  'sheet-without-workbook': object;
  /** Figures without a year below a title that names one. */
  'title-year-unused': { year: Year };
  /** Headings that begin with a year and say more. */
  'year-heading-planned': { name: string; note: string };
  'year-heading-unclear': { names: readonly string[] };
  /** A column by which figures hold for a part of the year or of the place. */
  'column-narrows': { name: string; found: string };
  /** A column by which figures are planned, foretold or of a change; its heading may be blank. */
  'column-other-figures': { name: string; found: string };
  /** A row of a table whose headings are indicators is named by neither a year nor a region. */
  'row-label-unclear': { name: string; found: string };
  /** @param right the headings behind the blank column */
  'tables-side-by-side': { right: readonly string[] };
  /** A title or the name of a sheet says that figures are planned or of a part of the year. */
  'title-other-figures': { found: string };
  'value-column-unclear': { names: readonly string[] };
  /** A column of the long form beside columns that hold figures themselves. */
  'column-out-of-place': {
    name: string;
    found: string;
    beside: readonly string[];
    shape: Shape;
  };
  /** A column of units beside indicators that don't all have such a unit. */
  'unit-column-unclear': { name: string; found: string; beside: readonly string[] };
  'hidden-rows-read': { rows: number };
  /** @param columns their letters */
  'hidden-columns-read': { columns: readonly string[] };
  'encoding-unknown': { value: string; choices: readonly string[] };
  'encoding-invalid': { encoding: string };
  /** A rule file, or a mapping of records. */
  'rule-file-not-utf-8': object;
  'encoding-undetected': object;
  'encoding-suspect': { encoding: string; found: string };
  'encoding-assumed': { encoding: string };
  'nul-found': object;
  /** Bytes of UTF-8, some of them broken: read in another encoding and saved again. */
  'text-damaged': object;
  /** Text read in a wrong encoding and saved so; `meant` is what it was. */
  'text-garbled': { found: string; meant: string };
  /** Question marks, or what is left of characters that an encoding lacked. */
  'text-lost': { found: string };

  // Engines, and what they returned.
  'connection-without-engine': object;
  /** An option that means nothing without an engine. */
  'engine-option-alone': { option: string };
  /** One that means nothing with an engine. */
  'file-option-beside-engine': { option: string };
  'engine-missing': { package: string };
  'engine-broken': { package: string };
  'engine-failed': { problem: string };
  'engine-interrupted': object;
  'engine-out-of-memory': object;
  'engine-extension-missing': { extension: string };
  'engine-form-unknown': { path: string };
  'engine-encoding': object;
  'engine-needs-long': { seen: readonly string[] };
  'engine-heading-rows': { names: readonly string[] };
  /** Texts of a column that an engine leaves out. */
  'engine-texts-many': { name: string; limit: number };
  'engine-rows-around': { name: string; found: string };
  /** @param unit that the heading of a column states which an engine leaves out */
  'engine-unit-left-out': { name: string; unit: string };
  'folder-without-data': { path: string };
  'parquet-invalid': object;
  'database-invalid': object;
  'connection-failed': { source: string };
  /** @param object what it is, in the database's own words: `table figures` */
  'database-forbids': { object: string };
  'tables-ambiguous': { tables: readonly string[] };
  'table-unknown': { value: string; nearest: string | null; known: readonly string[] };
  'column-type-unfit': { name: string; type: string };
  'records-column-missing': { name: string; nearest: string | null; known: readonly string[] };
  'records-none': { indicator: Bilingual };
  'json-invalid': object;
  /** Rows of several queries in one file. */
  'results-mixed': object;
  /** Rows that don't say which query they are of. */
  'result-unstamped': object;
  /** A query that was made for other policies, or for the policy as it was. */
  'query-outdated': { query: string; policy: string };

  /** What stands in the column of results and is in neither list of the mapping. */
  'result-words-unknown': { words: readonly { word: string; records: string }[] };

  /** One region that records write in several ways. */
  'counts-added-up': { regions: readonly string[] };

  // The table as a whole.
  'quote-unclosed': object;
  'quote-stray': object;
  'record-too-long': { limit: number };
  'too-many-columns': { limit: number };
  'row-length': { expected: number; found: number };
  'header-not-found': { seen: readonly string[] };
  'shape-ambiguous': { readings: readonly ShapeReading[]; seen: readonly string[] };
  'comma-full-width': object;
  'sub-heading-unclear': { seen: readonly string[] };
  /** `line`: that of the first header. */
  'header-again': { seen: readonly string[]; line: number };
  /** `line`: that of the header. */
  'data-above-header': { line: number };
  'statement-below-header': { found: string };
  'stated-period-unreadable': { found: string };
  /** `nearest`: a name in the file's title that is an indicator's. */
  'indicator-not-named': { nearest: string | null; unit: string | null };
  'indicator-named-twice': { file: string; option: string };
  'unit-not-named': { indicator: Bilingual; unit: string };
  'option-unused': { option: string };
  'column-doubled': { name: string; first: number };
  /** The cells of one row in a column and in another that translates it. */
  'translation-differs': { first: string; second: string };
  'year-column-unclear': { names: readonly string[] };
  'region-column-unclear': { name: string; found: readonly string[] };
  'indicators-unknown': { seen: readonly string[] };
  'region-not-found': { wanted: Bilingual; found: readonly string[]; nearest: string | null };
  /** The nation and aggregates, which `--region all` leaves out. */
  'no-region-judged': { names: readonly string[] };
  /** Places added up, and what lies in none, beside those that `--region all` judges. */
  'regions-left-out': { names: readonly Bilingual[] };
  /** Judged by `--region all`, though they are called like no place. */
  'regions-unlike-places': { names: readonly Bilingual[] };
  'no-province-with-policy': { found: readonly Bilingual[] };
  /** Of several provinces none can be meant. */
  'rows-without-region': object;
  'regions-without-policy': { names: readonly Bilingual[] };
  'regions-out-of-scope': { names: readonly Bilingual[] };
  'too-many-regions': { found: number; limit: number };
  'region-ambiguous': { name: string; candidates: readonly Bilingual[] };
  'region-unknown': { name: string; nearest: string | null };
  'row-skipped': { why: SkippedRow; text: string };
  'column-ignored': { name: string };
  'count-columns-unclear': { names: readonly string[] };
  'unit-column-ignored': { name: string };
  'table-unit-unclear': { found: string };

  // Single cells.
  'not-a-number': { found: string };
  'place-unreadable': { found: string };
  'formula-error': { found: string };
  'formula-without-value': { found: string };
  'cell-too-long': { limit: number };
  'mark-ignored': { found: string; mark: string };
  'group-unclear': { group: string; name: string };
  'heading-place-unclear': { group: string; name: string };
  'heading-figures-unclear': { group: string; name: string };
  'region-blank': object;
  'regions-differ': { row: Bilingual; column: Bilingual };
  'unit-unknown': { found: string };
  'units-differ': { first: string; second: string };
  'unit-mismatch': { indicator: Bilingual; found: string; expected: string };
  /** A bare 万 that may also stand before the indicator's own 亿元. */
  'prefix-ambiguous': { indicator: Bilingual; readings: readonly [string, string] };
  'year-blank': object;
  'year-unreadable': { found: string };
  'name-blank': object;
  'name-ambiguous': { name: string; candidates: readonly Bilingual[] };
  'name-nearly': { name: string; nearest: string };
  'figures-differ': { indicator: Bilingual; first: Evidence; second: Evidence };
  'units-of-series-differ': { indicator: Bilingual; first: string; second: string };
  'count-invalid': { found: string };
  'rank-invalid': { found: string };
  'rank-unit': { indicator: Bilingual; found: string; expected: string };
  'rank-not-asked': { indicator: Bilingual; found: string };
  'figure-negative': { indicator: Bilingual; found: string };
  'share-over-whole': { indicator: Bilingual; found: string };
  'count-not-whole': { indicator: Bilingual; found: string };
  'counts-not-a-rate': { indicator: Bilingual };
  'counts-of-unclear-rate': { indicator: Bilingual };
  'counts-do-not-add-up': { passed: Exact; failed: Exact; total: Exact };
  'count-above-total': { part: Exact; total: Exact };
  'total-zero': object;
  /** One of `passed` and `failed` may be null, or the total; `worked` is what the others give. */
  'rate-contradicts-counts': {
    rate: Exact;
    passed: Exact | null;
    failed: Exact | null;
    total: Exact | null;
    worked: Exact;
  };
  /** @param total what the cells of `totals` give for a period, of whose years others make `sum` */
  'total-contradicts-years': {
    total: Exact;
    sum: Exact;
    totals: readonly Evidence[];
    years: readonly Evidence[];
  };
  /** Of counts, the part that 其中 names is larger than its whole. */
  'part-exceeds-whole': { part: Bilingual; whole: Bilingual; first: Evidence; second: Evidence };
  'fraction-or-percent': { written: string; asWritten: Verdict; hundredfold: Verdict };
  'fraction-as-percent': { written: string };
  'fraction-beside-percent': { written: string; verdict: Verdict; hundredfold: Verdict };

  // The figures and the policy.
  /** @param figure the province's own, which has another place among those of all provinces */
  'rank-contradicts-figures': {
    given: Exact;
    worked: Exact;
    place: Evidence;
    figure: Evidence;
  };
  'running-total-suspected': { sum: Exact; last: Exact; year: Year };
  'edition-ambiguous': { chosen: string; other: string };
  'other-year-serves-more': { year: Year; serves: number; judged: Year; served: number };
  /** An undated figure, which counts as the due year's, beside another of an earlier judged year. */
  'undated-unused': { indicator: Bilingual; due: Year; judged: Year };
  'years-outside-plan': { years: readonly Year[]; from: Year; to: Year };
  'figures-unused': { figures: number; names: readonly string[] };
  'targets-out-of-scope': { count: number };

  // Rule files.
  'yaml-syntax': { problem: YamlProblem };
  'yaml-full-width-colon': object;
  'yaml-odd-blank': { key: string };
  'yaml-key-doubled': { key: string };
  'yaml-too-deep': { limit: number };
  'yaml-too-large': { limit: number };
  'field-unknown': { field: string; nearest: string | null; allowed: readonly string[] };
  'yaml-empty': object;
  'field-missing': { field: string };
  /** A field without a value, or a list with an item that has none. */
  'field-empty': { field: string };
  'field-invalid': { found: string; expected: Expectation };
  'value-not-allowed': { found: string; nearest: string | null; allowed: readonly string[] };
  'criterion-and-reason': object;
  /** Neither of them. */
  'criterion-missing': object;
  'id-doubled': { id: string; line: number };
  'name-doubled': { name: string; other: string };
  'province-not-in-catalogue': { value: string; nearest: string | null };
  'indicator-not-in-catalogue': { value: string; nearest: string | null };
  /** An indicator of a mapping of records. */
  'records-indicator-unknown': { value: string; nearest: string | null };
  'unit-not-in-catalogue': { value: string };
  'unit-does-not-fit': { unit: string; indicator: string; expected: string };
  'part-of-unknown': { value: string; nearest: string | null };
  'due-outside-plan': { due: Year; from: Year; to: Year };
  'due-before-start': { due: Year; from: Year };
  'period-reversed': { from: Year; to: Year };
  'between-reversed': { low: string; high: string };
  'share-outside-range': { value: string };
  /** A share that would have to lie beyond all or nothing: more than 100, less than 0. */
  /** @param of what the limit is of */
  'limit-out-of-reach': { criterion: string; value: string; of: 'share' | 'count' };
  'limit-not-a-count': { value: string };
  'rank-beyond-provinces': { value: string; provinces: number };
  'from-before-plan': { from: Year; first: Year };
  'part-of-circular': { ids: readonly string[] };
  'id-of-other-province': { id: string; province: string };
  /** Counts, or the rate of the rest, of what is no rate. */
  'parts-without-rate': { field: string; indicator: string };
  'sum-of-percentage': { name: string };
  /** The indicator itself, or the policy's own province. */
  'reference-is-own': { value: string };
  'reference-unit-differs': { value: string; unit: string; expected: string };
  'reference-unknown': { value: string; nearest: string | null };
  'rank-needs-direction': { indicator: string };
  'rank-needs-rank-within': { criterion: string };
  'criterion-needs-level': { criterion: string; aggregation: string };
  /** Adds up the years of an indicator whose name says that its figure is a total already. */
  'sum-over-stock': { name: string };
  'wording-contradicts-criterion': { wording: string; criterion: string; expected: string };

  // Mappings of records.
  'word-doubled': { word: string };
  'records-without-target': { policies: readonly string[] };
  'columns-beside-records': object;
}
