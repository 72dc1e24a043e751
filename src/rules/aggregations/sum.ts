import type { Case, Figure, Measurement } from '../../domain/case.ts';
import { type Diagnostic, diagnose, placeOf } from '../../domain/diagnostic.ts';
import type { Exact } from '../../domain/exact.ts';
import { contains, type Period, type Year, yearsOf } from '../../domain/period.ts';
import { reason } from '../../domain/reason.ts';
import { reasonForAbsence } from '../absence.ts';
import type { Aggregation, Candidate } from '../aggregation.ts';
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
    const parts = collect(subject, window);
    const { figures, missing } =
      parts.figures.length === 0 && series.undated?.state === 'usable'
        ? { figures: [series.undated], missing: [] }
        : parts;
    const total = addUp(figures, window);
    if (total === null) {
      const judged = series.at(window.to) ?? series.undated;
      return {
        candidates: [],
        pending: {
          verdict: 'no-data',
          why: () => reasonForAbsence(series, judged, window.to),
        },
        met: () => reason('sum-meets-limit', { missing }),
        problems: [...parts.problems, ...problemsOf(series.undated)],
      };
    }
    const isWhole =
      missing.length === 0 && (window.to === target.due || figures[0] === series.undated);
    const candidate: Candidate = {
      figure: total,
      range: { low: total.value, high: isWhole ? total.value : null },
    };
    return {
      candidates: [candidate],
      pending:
        missing.length > 0
          ? {
              verdict: 'no-data',
              why: () => reason('sum-incomplete', { sum: total.value, missing }),
            }
          : {
              verdict: 'not-due',
              why: () => reason('sum-not-yet-due', { sum: total.value, due: target.due }),
            },
      met: () => reason('sum-meets-limit', { missing }),
      problems: parts.problems,
    };
  },
};

const lengthOf = ({ from, to }: Period): number => to - from;

interface Parts {
  readonly figures: readonly Figure[];
  readonly missing: readonly Year[];
  readonly problems: readonly Diagnostic[];
}

/** The totals and yearly figures that cover the window, each year at most once. */
function collect({ target, series }: Case, window: Period): Parts {
  const ranges = series.ranges
    .filter(({ period }) => contains(window, period))
    .sort((a, b) => lengthOf(b.period) - lengthOf(a.period) || a.period.from - b.period.from);
  const used: Measurement[] = [];
  const covered = new Set<Year>();
  const contradictions: Diagnostic[] = [];
  for (const range of ranges) {
    const years = yearsOf(range.period);
    if (range.state === 'missing' || years.some((year) => covered.has(year))) continue;
    used.push(range);
    for (const year of years) covered.add(year);
    contradictions.push(
      ...contradictionsOf(
        range,
        years.map((year) => series.figureAt(year)),
        target.id,
      ),
    );
  }
  const missing: Year[] = [];
  for (const year of yearsOf(window)) {
    if (covered.has(year)) continue;
    const found = series.at(year);
    if (found?.state === 'usable' || found?.state === 'unreadable') used.push(found);
    else missing.push(year);
  }
  return {
    figures: used.filter((each): each is Figure => each.state === 'usable'),
    missing,
    problems: [
      ...contradictions,
      ...used.flatMap((each) => (each.state === 'unreadable' ? each.problems : [])),
    ],
  };
}

/** A total beside the figures of all its years has to be their sum. */
function contradictionsOf(
  total: Measurement,
  yearly: readonly (Figure | null)[],
  target: string,
): readonly Diagnostic[] {
  const figures = yearly.filter((each) => each !== null);
  const [first, ...rest] = figures;
  if (total.state !== 'usable' || first === undefined || figures.length < yearly.length) return [];
  const added = rest.reduce<Exact>((so_far, { value }) => so_far.plus(value), first.value);
  const [cell] = total.evidence;
  return added.equals(total.value)
    ? []
    : [
        diagnose(
          'error',
          'total-contradicts-years',
          { total: total.value, sum: added },
          cell === undefined ? null : placeOf(cell),
          { target },
        ),
      ];
}

function addUp(figures: readonly Figure[], period: Period): Figure | null {
  const [first, ...rest] = figures;
  if (first === undefined) return null;
  return {
    ...first,
    period,
    value: rest.reduce<Exact>((total, { value }) => total.plus(value), first.value),
    decimals: null,
    counts: null,
    treatments: figures.flatMap(({ treatments }) => treatments).filter(isFirstOfKind),
    asFraction: null,
    evidence: figures.flatMap(({ evidence }) => evidence),
  };
}

const problemsOf = (measurement: Measurement | null): readonly Diagnostic[] =>
  measurement?.state === 'unreadable' ? measurement.problems : [];

const isFirstOfKind = (
  { kind }: { readonly kind: string },
  index: number,
  all: readonly { readonly kind: string }[],
): boolean => all.findIndex((other) => other.kind === kind) === index;
