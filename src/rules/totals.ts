import type { Figure } from '../domain/case.ts';
import { type Diagnostic, diagnose, placeOf } from '../domain/diagnostic.ts';
import { zero } from '../domain/decimal.ts';
import { Exact } from '../domain/exact.ts';
import { isSingleYear, type Period, type Year, yearsOf } from '../domain/period.ts';

/** A figure of a year, or the total of several. */
export interface Part {
  readonly period: Period;
  readonly figure: Figure;
}

/** What parts make of a period together. */
export interface Total {
  /** Null where nothing can be said of it. */
  readonly value: Exact | null;
  /** Whether it is the total itself; otherwise it is a lower bound. */
  readonly isExact: boolean;
  /** The figures that it is made of. */
  readonly figures: readonly Figure[];
  /** The years that are not among them. */
  readonly missing: readonly Year[];
}

/**
 * What lies between the beginnings of two years. A part leads from the beginning of its first
 * year to that of the year after its last, and back again with the opposite sign; what the years
 * between any two beginnings make is then the sum along any way from one to the other. A year
 * without a figure makes 0 or more, so that the longest way is the highest lower bound.
 */
interface Step {
  readonly from: Year;
  readonly to: Year;
  readonly value: Exact;
  /** Null for a year of which nothing is said. */
  readonly part: Part | null;
}

const nothing = Exact.of(zero);

/**
 * Adds up what there is of a period, each year at most once; where totals overlap, so that the
 * most comes out. A lower bound holds as long as nothing is below 0.
 *
 * @param parts within the period, and without a contradiction
 */
export function addUp(parts: readonly Part[], period: Period): Total {
  if (parts.every((part) => isSingleYear(part.period))) return addUpYears(parts, period);
  const end = period.to + 1;
  const start = new Map([[period.from, nothing]]);
  const given = wayTo(end, longestWays(stepsOf(parts), start));
  if (given !== null) return { ...made(given), isExact: true };
  const bound = wayTo(end, longestWays([...stepsOf(parts), ...openSteps(period)], start));
  const missing = yearsOf(period).filter(
    (year) => !parts.some(({ period: { from, to } }) => from <= year && year <= to),
  );
  return bound === null
    ? { value: null, isExact: false, figures: [], missing }
    : { ...made(bound), isExact: false };
}

/** The same of single years, as nearly all data have them. */
function addUpYears(parts: readonly Part[], period: Period): Total {
  const figures = parts.map(({ figure }) => figure);
  const given = new Set(parts.map((part) => part.period.from));
  const missing = yearsOf(period).filter((year) => !given.has(year));
  const isExact = missing.length === 0;
  const isBound = isExact || figures.every(({ value }) => value.sign >= 0);
  if (figures.length === 0 || !isBound) return { value: null, isExact, figures: [], missing };
  const value = figures.reduce((sum, figure) => sum.plus(figure.value), nothing);
  return { value, isExact, figures, missing };
}

/** Adds up what a way leads through. */
function made(way: readonly Step[]): Omit<Total, 'isExact'> {
  const figures = way.flatMap(({ part }) => part?.figure ?? []);
  return {
    value: figures.length === 0 ? null : sumOf(way),
    figures,
    missing: way.flatMap(({ from, part }) => (part === null ? [from] : [])),
  };
}

/**
 * The contradiction among figures and totals of overlapping periods, if there is one: several
 * that cover the same years make different totals, or a part is more than the whole.
 *
 * @param isNeverNegative whether no year can have a figure below 0; a part of the years may
 *   otherwise be more than all of them
 */
export function contradictionOf(
  parts: readonly Part[],
  isNeverNegative: boolean,
): Diagnostic | null {
  const steps = stepsOf(parts);
  const years = parts.map(({ period }) => period);
  const period = {
    from: Math.min(...years.map(({ from }) => from)),
    to: Math.max(...years.map(({ to }) => to)),
  };
  // From everywhere, as figures need not hang together.
  const starts = new Map(steps.map(({ from }) => [from, nothing]));
  const all = isNeverNegative ? [...steps, ...openSteps(period)] : steps;
  const { circle } = longestWays(all, starts);
  return circle === null ? null : toldOf(circle);
}

/** A way round that comes back with more than it left with. */
function toldOf(circle: readonly Step[]): Diagnostic | null {
  const more = circle.filter(({ from, to, part }) => part !== null && from < to);
  const less = circle.filter(({ from, to }) => from > to);
  const isComplete = circle.every(({ part }) => part !== null);
  // Of two that cover the same years, the whole is what has fewer parts.
  const [whole, within] = isComplete && more.length < less.length ? [more, less] : [less, more];
  const cellsOf = (steps: readonly Step[]) =>
    steps.flatMap(({ part }) => part?.figure.evidence ?? []);
  const sizeOf = (steps: readonly Step[]): Exact =>
    steps.reduce((sum, { part }) => sum.plus(part?.figure.value ?? nothing), nothing);
  const [cell] = cellsOf(whole);
  return diagnose(
    'error',
    'total-contradicts-years',
    {
      total: sizeOf(whole),
      sum: sizeOf(within),
      totals: cellsOf(whole),
      years: cellsOf(within),
    },
    cell === undefined ? null : placeOf(cell),
  );
}

const stepsOf = (parts: readonly Part[]): Step[] =>
  parts.flatMap((part) => {
    const { period, figure } = part;
    const [from, to] = [period.from, period.to + 1];
    return [
      { from, to, value: figure.value, part },
      { from: to, to: from, value: nothing.minus(figure.value), part },
    ];
  });

const openSteps = (period: Period): Step[] =>
  yearsOf(period).map((year) => ({ from: year, to: year + 1, value: nothing, part: null }));

const sumOf = (steps: readonly Step[]): Exact =>
  steps.reduce((sum, { value }) => sum.plus(value), nothing);

interface Ways {
  /** The last step to each beginning that is reached; null where the ways start. */
  readonly ways: ReadonlyMap<Year, Step | null>;
  readonly circle: readonly Step[] | null;
}

/** The longest ways from some beginnings, or a circle on which ways grow without end. */
function longestWays(steps: readonly Step[], starts: ReadonlyMap<Year, Exact>): Ways {
  const reached = new Map(starts);
  const last = new Map<Year, Step | null>([...starts.keys()].map((year) => [year, null]));
  const ordered = [...steps].sort(byOrder);
  // A way without a circle is through after as many rounds as there are beginnings.
  const rounds = new Set(steps.flatMap(({ from, to }) => [from, to])).size;
  for (let round = 0; round <= rounds; round += 1) {
    let grown: Step | null = null;
    for (const step of ordered) {
      const before = reached.get(step.from);
      if (before === undefined) continue;
      const value = before.plus(step.value);
      const known = reached.get(step.to);
      if (known !== undefined && value.compare(known) <= 0) continue;
      reached.set(step.to, value);
      last.set(step.to, step);
      grown = step;
    }
    if (grown === null) return { ways: last, circle: null };
    if (round === rounds) return { ways: last, circle: circleBefore(grown, last, rounds) };
  }
  return { ways: last, circle: null };
}

/** Independent of the order of the data; a figure, of any value, before its absence. */
function byOrder(a: Step, b: Step): number {
  const absence = (part: Part | null): number => (part === null ? 1 : 0);
  return a.from - b.from || absence(a.part) - absence(b.part) || b.to - a.to;
}

function circleBefore(
  step: Step,
  last: ReadonlyMap<Year, Step | null>,
  rounds: number,
): readonly Step[] {
  let within = step;
  // So many steps back, the way is on its circle.
  for (let back = 0; back < rounds; back += 1) within = last.get(within.from) ?? within;
  const circle = [within];
  for (let at = last.get(within.from); at && at !== within; at = last.get(at.from)) {
    circle.unshift(at);
  }
  return circle;
}

/** The steps that lead to a beginning; null where none do, or where they never end. */
function wayTo(end: Year, { ways, circle }: Ways): readonly Step[] | null {
  if (circle !== null || !ways.has(end)) return null;
  const way: Step[] = [];
  for (let at = ways.get(end); at; at = ways.get(at.from)) way.unshift(at);
  return way;
}
