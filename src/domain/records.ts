import type { Place } from './diagnostic.ts';
import type { Indicator } from './indicator.ts';

/** A condition on records: the trimmed text of a column is one of some. */
export interface RecordCondition {
  readonly column: string;
  readonly values: readonly string[];
}

/** A rate that records give: those with a passing result among all that meet every condition. */
export interface RecordRate {
  readonly indicator: Indicator;
  readonly where: readonly RecordCondition[];
  /** Where the mapping says so. */
  readonly place: Place;
}

/** How a table with one row for each inspected batch is to be counted. */
export interface RecordMapping {
  readonly columns: {
    /** Null where the records name no region. */
    readonly region: string | null;
    /** A date or a year; its first four characters are the year. */
    readonly date: string;
    readonly result: string;
  };
  /** What stands in the column of results; anything else is an error. */
  readonly words: { readonly passed: readonly string[]; readonly failed: readonly string[] };
  readonly rates: readonly RecordRate[];
}
