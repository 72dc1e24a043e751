import type { Case, Figure, Timing } from '../domain/case.ts';
import type { CriterionKind, CriterionOf } from '../domain/criterion.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Verdict } from '../domain/evaluation.ts';
import type { Exact } from '../domain/exact.ts';
import type { Evidence } from '../domain/observation.ts';
import type { Reason } from '../domain/reason.ts';
import type { Field, FieldSchema } from './field.ts';

/** What follows for a target from its figures. */
export interface Decision {
  readonly verdict: Exclude<Verdict, 'not-scored'>;
  /** Works the reason out: of a nation's targets most are only counted. */
  readonly why: () => Reason;
  readonly actual: Figure | null;
  /** The nearest limit; null where the criterion has none or nothing was measured. */
  readonly limit: Exact | null;
  readonly evidence: readonly Evidence[];
  /** Trouble with cells that the decision had to use; any of it makes the target no-data. */
  readonly problems: readonly Diagnostic[];
  /** Doubts that leave the verdict as it is. */
  readonly doubts: readonly Diagnostic[];
}

/** One kind of criterion: how a rule file writes it, and how it judges. */
export interface CriterionRule<K extends CriterionKind> {
  readonly kind: K;
  /** The schema of its field in a rule file. */
  readonly field: FieldSchema;
  /** The boundary words of policy documents that ask for it (Civil Code, art. 1259). */
  readonly words: readonly string[];
  /** Whether an aggregation other than `level` makes sense. */
  readonly aggregates: boolean;
  /** Whether a figure meets it by itself; null for a criterion that needs more than one to tell. */
  readonly meets: ((criterion: CriterionOf<K>, value: Exact) => boolean) | null;
  /** Reads a field that has passed the schema. */
  read(field: Field): CriterionOf<K>;
  /** Judges a target's figures. */
  decide(criterion: CriterionOf<K>, subject: Case, timing: Timing): Decision;
}

/** A decision for a reason: no data, unless `rest` says otherwise. */
export const decisionFor = (reason: Reason, rest: Partial<Decision> = {}): Decision => ({
  verdict: 'no-data',
  why: () => reason,
  actual: null,
  limit: null,
  evidence: [],
  problems: [],
  doubts: [],
  ...rest,
});
