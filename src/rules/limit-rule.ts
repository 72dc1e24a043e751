import type { Case, Figure, Timing } from '../domain/case.ts';
import type { CriterionKind, CriterionOf } from '../domain/criterion.ts';
import { type Diagnostic, diagnose, placeOf } from '../domain/diagnostic.ts';
import type { Exact } from '../domain/exact.ts';
import { type Reason, reason } from '../domain/reason.ts';
import type { Candidate, Range } from './aggregation.ts';
import { aggregations } from './aggregations/index.ts';
import type { CriterionRule } from './decision.ts';

/**
 * How a range of possible values stands to a criterion: every value in it meets the criterion,
 * every value misses it, or the range is too wide to say.
 */
export type Outcome = 'met' | 'missed' | 'open';

/** The part of a limit criterion that differs from kind to kind. */
export interface LimitRuleParts<K extends CriterionKind> extends Pick<
  CriterionRule<K>,
  'kind' | 'field' | 'words' | 'read'
> {
  judge(criterion: CriterionOf<K>, range: Range): Outcome;
  /** The limit that `value` has to be measured against. */
  nearestLimit(criterion: CriterionOf<K>, value: Exact): Exact;
}

/** Makes a rule of a criterion that holds one figure, or each of several, against a limit. */
export function limitRule<K extends CriterionKind>(parts: LimitRuleParts<K>): CriterionRule<K> {
  const outcomeOf = (criterion: CriterionOf<K>, { range }: Candidate): Outcome =>
    range === null ? 'open' : parts.judge(criterion, range);
  const meets = (criterion: CriterionOf<K>, value: Exact): boolean =>
    parts.judge(criterion, { low: value, high: value }) === 'met';

  return {
    kind: parts.kind,
    field: parts.field,
    words: parts.words,
    aggregates: true,
    meets,
    read: (field) => parts.read(field),
    decide(criterion, subject, timing) {
      const gathered = aggregations[subject.target.aggregation].gather(subject, timing);
      const { candidates, problems } = gathered;
      let missed: Candidate | null = null;
      let last: Candidate | null = null;
      let isOpen = candidates.length === 0;
      for (const candidate of candidates) {
        const outcome = outcomeOf(criterion, candidate);
        if (outcome === 'missed') missed ??= candidate;
        if (outcome === 'open') isOpen = true;
        if (candidate.figure !== null) last = candidate;
      }
      const actual = (missed ?? last)?.figure ?? null;
      const limit = actual === null ? null : parts.nearestLimit(criterion, actual.value);
      const evidence =
        candidates.length > 1 && missed === null
          ? candidates.flatMap(({ figure }) => figure?.evidence ?? [])
          : (actual?.evidence ?? []);
      const doubts: readonly Diagnostic[] = [];
      if (missed !== null) {
        const why = (): Reason => missReason(subject, missed, limit);
        return { verdict: 'fail', why, actual, limit, evidence, problems, doubts };
      }
      if (isOpen) {
        const { verdict, why } = gathered.pending;
        return { verdict, why, actual, limit, evidence, problems, doubts };
      }
      const meetsAlone = ({ value }: Figure): boolean => meets(criterion, value);
      return {
        verdict: 'pass',
        why: () => gathered.met(meetsAlone),
        actual,
        limit,
        evidence,
        problems,
        doubts: runningTotalDoubts(subject, timing, actual, meetsAlone),
      };
    },
  } satisfies CriterionRule<K>;
}

function missReason(subject: Case, missed: Candidate, limit: Exact | null): Reason {
  const { figure } = missed;
  if (subject.target.aggregation === 'every-year' && figure?.period != null) {
    return reason('year-misses', { year: figure.period.to });
  }
  const side = figure === null || limit === null ? 0 : figure.value.compare(limit);
  return side === 0 ? reason('on-limit', {}) : reason(side < 0 ? 'below-limit' : 'above-limit', {});
}

/**
 * A series that never falls, and that meets the target added up but not by its last figure,
 * is probably a running total, whose sum counts the first years many times.
 */
function runningTotalDoubts(
  { target, series }: Case,
  { year }: Timing,
  actual: Figure | null,
  meets: (figure: Figure) => boolean,
): readonly Diagnostic[] {
  if (target.aggregation !== 'sum' || actual === null) return [];
  const to = Math.min(target.due, year ?? target.due);
  const figures = series.yearly.filter(
    ({ period }) => period.from >= target.from && period.from <= to,
  );
  const last = figures.at(-1);
  const falls = figures.some((figure, index) => {
    const before = figures[index - 1];
    return before !== undefined && figure.value.compare(before.value) < 0;
  });
  // Where a total of several years is given, the figures beside it are no running totals.
  const hasTotal =
    series.ranges.some(({ state }) => state !== 'missing') || series.undated?.state === 'usable';
  if (last === undefined || figures.length < 2 || falls || hasTotal) return [];
  if (meets(last)) return [];
  const [cell] = last.evidence;
  return [
    diagnose(
      'warning',
      'running-total-suspected',
      { sum: actual.value, last: last.value, year: last.period.from },
      cell === undefined ? null : placeOf(cell),
      { target: target.id },
    ),
  ];
}
