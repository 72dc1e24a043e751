import type { Bilingual } from '../domain/bilingual.ts';
import type { AggregationKind, Criterion } from '../domain/criterion.ts';
import type { CountPart, Direction } from '../domain/indicator.ts';
import type { Year } from '../domain/period.ts';
import type { Category } from '../domain/policy.ts';

/** An indicator as a file writes it. */
export interface IndicatorEntry {
  readonly id: string;
  readonly name: Bilingual;
  readonly unit?: string;
  readonly aliases?: readonly string[];
  readonly also?: readonly string[];
  readonly better?: Direction;
  readonly share?: boolean;
  readonly counts?: Readonly<Partial<Record<CountPart, readonly string[]>>>;
  readonly complement?: readonly string[];
  readonly definition?: Bilingual;
}

/** A target as a rule file writes it, its criterion already read. */
export interface TargetEntry {
  readonly id: string;
  readonly indicator: string;
  readonly category: Category;
  readonly criterion?: Criterion;
  readonly 'not-scored'?: Bilingual;
  readonly aggregation?: AggregationKind;
  readonly unit?: string;
  readonly wording?: string;
  readonly hedge?: string;
  readonly from?: Year;
  readonly due: Year;
  readonly clause: string;
  readonly 'part-of'?: string;
  readonly reading?: Bilingual;
}

/** A rule file that has passed its schema, its criteria already read. */
export interface RuleFile {
  readonly id: string;
  readonly province: string;
  readonly title: Bilingual;
  readonly document?: {
    readonly issuer?: string;
    readonly number?: string;
    readonly issued?: string;
  };
  readonly period: { readonly from: Year; readonly to: Year };
  readonly reading?: Bilingual;
  readonly indicators?: readonly IndicatorEntry[];
  readonly targets: readonly TargetEntry[];
}
