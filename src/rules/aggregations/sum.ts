import type { Case, Figure, Series } from '../../domain/case.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Exact } from '../../domain/exact.ts';
import { isNeverNegative } from '../../domain/indicator.ts';
import { contains, type Period, yearsOf } from '../../domain/period.ts';
import { reason } from '../../domain/reason.ts';
import { reasonForAbsence } from '../absence.ts';
import type { Aggregation, Candidate } from '../aggregation.ts';
import { addUp, contradictionOf, type Part, type Total } from '../totals.ts';
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
      const judged = series.at(window.to) ?? series.undated;
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

/** The usable figures and totals that lie within a period. */
function partsOf(series: Series, within: Period): Part[] {
  const yearly = yearsOf(within).flatMap((year) => series.figureAt(year) ?? []);
  const totals = series.ranges.filter(({ period }) => contains(within, period));
  return [...yearly, ...totals].flatMap((each) =>
    each.state === 'usable' && each.period !== null ? [{ period: each.period, figure: each }] : [],
  );
}

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

/**
 * Totals that contradict each other or the figures of their years. Those that reach out of the
 * window say nothing of its sum, but have to agree with what lies in it.
 */
function contradictionsOf(
  { target, series }: Case,
  window: Period,
  undated: Figure | null,
): readonly Diagnostic[] {
  const { ranges } = series;
  if (ranges.length === 0 && undated === null) return [];
  const touching = ranges
    .map(({ period }) => period)
    .filter(({ from, to }) => from <= window.to && to >= window.from);
  const all = {
    from: Math.min(window.from, ...touching.map(({ from }) => from)),
    to: Math.max(window.to, ...touching.map(({ to }) => to)),
  };
  const dated = partsOf(series, all);
  const parts = undated === null ? dated : [...dated, { period: window, figure: undated }];
  const found = contradictionOf(parts, isNeverNegative(target.indicator));
  return found === null ? [] : [{ ...found, target: target.id }];
}

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
