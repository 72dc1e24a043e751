import type { Bilingual } from './bilingual.ts';
import type { AggregationKind, Criterion } from './criterion.ts';
import type { Indicator } from './indicator.ts';
import type { NameSource } from './name-index.ts';
import type { Period, Year } from './period.ts';
import type { Province } from './region.ts';
import type { StatedUnit } from './unit.ts';

/** The fields of quality work by which targets are grouped, in the order of the reports. */
export const categories = [
  'product',
  'engineering',
  'service',
  'environment',
  'industry',
  'brand',
  'foundation',
  'governance',
] as const;
export type Category = (typeof categories)[number];

/** One statement of a policy document that a measured figure could pass or fail. */
export interface Target {
  readonly id: string;
  readonly indicator: Indicator;
  readonly category: Category;
  /** Null where the statement names no checkable figure; `notScored` then says why. */
  readonly criterion: Criterion | null;
  readonly notScored: Bilingual | null;
  readonly aggregation: AggregationKind;
  /** The unit of the limit and of every figure shown; null where the document leaves it open. */
  readonly unit: StatedUnit | null;
  /** The document's own boundary word beside the number: 以上. */
  readonly wording: string | null;
  /** A word that blurs the number without a stated tolerance: 左右. */
  readonly hedge: string | null;
  /** The first year that binds. */
  readonly from: Year;
  /** The year in which the target has to be met. */
  readonly due: Year;
  /** Where it stands in the document: 二（三）1. */
  readonly clause: string;
  /** The id of the target that this one is a part of (其中). */
  readonly partOf: string | null;
  /** How the text was read, where that took a decision. */
  readonly reading: Bilingual | null;
}

/** What is known of the official document; what neither text nor transcriber knows is null. */
export interface PolicyDocument {
  readonly issuer: string | null;
  /** The document number: 苏政发〔2012〕91号. */
  readonly number: string | null;
  /** Date of issue, `2012-07-10`, or just the year. */
  readonly issued: string | null;
}

/** One official document, transcribed into one rule file. */
export interface Policy {
  readonly id: string;
  readonly province: Province;
  readonly title: Bilingual;
  readonly document: PolicyDocument;
  readonly period: Period;
  readonly reading: Bilingual | null;
  readonly targets: readonly Target[];
  /** The indicators that its targets use, each once, in the order of first use. */
  readonly indicators: readonly Indicator[];
  /** The names of those of them that the catalogue lacks, where these have been gathered before. */
  readonly gathered?: NameSource;
  /** The rule file's path as given, with forward slashes. */
  readonly file: string;
  /** SHA-256 of the rule file's bytes, in hexadecimal. */
  readonly sha256: string;
}

/** The year by which an edition is named: the one in which its main targets fall due. */
export const horizon = (policy: Policy): Year => policy.period.to;
