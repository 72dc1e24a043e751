import type { Figure, Series } from '../../domain/case.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Exact } from '../../domain/exact.ts';
import { contains, type Period, yearsOf } from '../../domain/period.ts';
import { reason } from '../../domain/reason.ts';
import { latestOf, reasonForAbsence } from '../absence.ts';
import type { Aggregation, Candidate } from '../aggregation.ts';
import { contradictionsOf, partsOf } from '../contradictions.ts';
import { addUp, type Total } from '../totals.ts';
import { notYetBinding, windowOf } from '../window.ts';

/**
 * The yearly figures from the first year to the due year, or to the judged year if earlier,
 * added up. A figure dated with a range is the total of its years; an undated one is the total
 * of the whole period. With years missing the sum is a lower bound.
 */
export const sum: Aggregation<'sum'> = {
  kind: 'sum',
  gather(subject, timing) {
    const { target, series } = subject;
    const window = windowOf(target, timing);
    if (window === null) return notYetBinding(target);
    const dated = totalOfDated(series, window);
    const undated = series.undated?.state === 'usable' ? series.undated : null;
    const total = dated.isExact || undated === null ? dated : totalOfUndated(undated);
    const { value, missing } = total;
    const problems = [
      ...contradictionsOf(subject, window, undated),
      ...(total.isExact ? [] : unreadableAmong(series, window, total)),
    ];
    const met = () => reason('sum-meets-limit', { missing });
    if (value === null) {
      const ofYears = latestOf(series.ranges.filter(({ period }) => contains(window, period)));
      const judged = series.at(window.to) ?? ofYears ?? series.undated;
      const why = () =>
        dated.isBoundless
          ? reason('years-missing', { missing })
          : reasonForAbsence(series, judged, window.to);
      return { candidates: [], pending: { verdict: 'no-data', why }, met, problems };
    }
    const isWhole =
      total.isExact && (window.to === target.due || (undated !== null && dated.value === null));
    const candidate: Candidate = {
      figure: asFigure(total.figures, value, window),
      range: { low: value, high: isWhole ? value : null },
    };
    return {
      candidates: [candidate],
      pending: total.isExact
        ? {
            verdict: 'not-due',
            why: () => reason('sum-not-yet-due', { sum: value, due: target.due }),
          }
        : { verdict: 'no-data', why: () => reason('sum-incomplete', { sum: value, missing }) },
      met,
      problems,
    };
  },
};

/** What the yearly figures and the totals of several years make of a window. */
function totalOfDated(
  series: Series,
  window: Period,
): Total & {
  /** Whether there are figures, and yet they set no bound. */
  readonly isBoundless: boolean;
} {
  const parts = partsOf(series, window);
  const total = addUp(parts, window);
  return { ...total, isBoundless: parts.length > 0 && total.value === null };
}

const totalOfUndated = (undated: Figure): Total => ({
  value: undated.value,
  isExact: true,
  figures: [undated],
  missing: [],
});

/** A sum as a figure, with all that was done to those that it is made of. */
function asFigure(figures: readonly Figure[], value: Exact, period: Period): Figure | null {
  const [first] = figures;
  if (first === undefined) return null;
  return {
    ...first,
    period,
    value,
    decimals: null,
    counts: null,
    treatments: figures.flatMap(({ treatments }) => treatments).filter(isFirstOfKind),
    asFraction: null,
    evidence: figures.flatMap(({ evidence }) => evidence),
  };
}

const isFirstOfKind = (
  { kind }: { readonly kind: string },
  index: number,
  all: readonly { readonly kind: string }[],
): boolean => all.findIndex((other) => other.kind === kind) === index;

/** Trouble with the cells without which years are missing. */
const unreadableAmong = (
  { unusable }: Series,
  window: Period,
  { missing }: Total,
): readonly Diagnostic[] =>
  unusable
    .filter(
      ({ period }) =>
        period === null ||
        (contains(window, period) && yearsOf(period).some((year) => missing.includes(year))),
    )
    .flatMap((each) => (each.state === 'unreadable' ? each.problems : []));
