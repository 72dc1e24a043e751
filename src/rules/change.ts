import type { Case, Figure, Measurement, Series, Timing } from '../domain/case.ts';
import { bases, type Basis } from '../domain/criterion.ts';
import { contains, type Period, type Year, yearsOf } from '../domain/period.ts';
import { reason } from '../domain/reason.ts';
import { reasonForAbsence } from './absence.ts';
import { type Decision, decisionFor } from './decision.ts';
import { dueFigure } from './due-figure.ts';
import type { FieldSchema } from './field.ts';
import { windowOf } from './window.ts';

/** The field of a criterion that asks for a change. */
export const changeField: FieldSchema = {
  enum: [...bases],
  description:
    'each-year 逐年 / from each year to the next; over-period 全期 / over the whole period',
};

/** 1 for a rise, -1 for a fall; no change is neither. */
type Wanted = 1 | -1;

/**
 * Judges a rise or a fall.
 *
 * The year before the first that binds is the base if the data hold it, otherwise the first year
 * itself, and no later one, so that the change is one over the whole period. Year by year, a
 * wrong step fails even across a gap: somewhere in between the wrong change happened.
 */
export function decideChange(
  basis: Basis,
  wanted: Wanted,
  subject: Case,
  timing: Timing,
): Decision {
  const { target, series } = subject;
  const window = windowOf(target, timing);
  if (window === null)
    return decisionFor(reason('not-yet-binding', { from: target.from }), { verdict: 'not-due' });

  const before = series.at(window.from - 1);
  // A base that is given and can't be used is none, and no reason to start later.
  const hasBase = before !== null && before.state !== 'missing';
  const start = hasBase ? window.from - 1 : window.from;
  const all = yearsOf({ from: start, to: window.to });
  const needed = basis === 'each-year' ? all : [...new Set([start, window.to])];
  const found = needed.map((year) => ({ year, measurement: measurementOf(subject, year) }));
  const figures = found.flatMap(({ year, measurement }) =>
    measurement?.state === 'usable' ? [{ year, figure: measurement }] : [],
  );
  const problems = [...found.map(({ measurement }) => measurement), series.undated].flatMap(
    (measurement) => (measurement?.state === 'unreadable' ? measurement.problems : []),
  );
  const evidence = figures.flatMap(({ figure }) => figure.evidence);
  const last = figures.at(-1);

  const wrong = stepsOf(figures).find(
    ({ from, to }) => to.figure.value.compare(from.figure.value) !== wanted,
  );
  if (wrong !== undefined) {
    return decisionFor(reason('not-changed-as-asked', changeArgs(wrong)), {
      verdict: 'fail',
      actual: wrong.to.figure,
      evidence: [...wrong.from.figure.evidence, ...wrong.to.figure.evidence],
      problems,
    });
  }
  const missing = found
    .filter(({ measurement }) => measurement?.state !== 'usable')
    .map(({ year }) => year);
  const [first] = figures;
  if (missing.length === 0 && first !== undefined && last !== undefined && first !== last) {
    const dips = stepsBack(series, { from: start, to: window.to }, wanted);
    const args = { ...changeArgs({ from: first, to: last }), dips };
    return decisionFor(reason('changed-as-asked', args), {
      verdict: 'pass',
      actual: last.figure,
      evidence,
    });
  }
  return decisionFor(reasonForNoChange(subject, missing, window.to), {
    actual: last?.year === window.to ? last.figure : null,
    evidence,
    problems,
  });
}

/** The measurement of a year; an undated one may not contradict that of the due year. */
const measurementOf = ({ series, target }: Case, year: Year): Measurement | null => {
  const dated = series.at(year);
  return year === target.due && dated?.state === 'usable' ? dueFigure(series, target) : dated;
};

interface DatedFigure {
  readonly year: Year;
  readonly figure: Figure;
}

interface Step {
  readonly from: DatedFigure;
  readonly to: DatedFigure;
}

function stepsOf(figures: readonly DatedFigure[]): Step[] {
  return figures.slice(1).flatMap((to, index) => {
    const from = figures[index];
    return from === undefined ? [] : [{ from, to }];
  });
}

/** The years of a window in which the figure went the other way; 不断 and 持续 allow for them. */
function stepsBack(series: Series, window: Period, wanted: Wanted): readonly Year[] {
  const figures = series.yearly
    .filter(({ period }) => contains(window, period))
    .map((figure) => ({ year: figure.period.to, figure }));
  return stepsOf(figures)
    .filter(({ from, to }) => to.figure.value.compare(from.figure.value) === -wanted)
    .map(({ to }) => to.year);
}

const changeArgs = ({ from, to }: Step) => ({
  from: from.year,
  to: to.year,
  before: from.figure.value,
  after: to.figure.value,
});

function reasonForNoChange(subject: Case, missing: readonly Year[], judged: Year) {
  const { series } = subject;
  const [only] = series.yearly;
  if (only === undefined && series.undated?.state === 'usable') {
    return reason('one-year-alone', { year: null });
  }
  if (missing.includes(judged)) return reasonForAbsence(series, series.at(judged), judged);
  return series.yearly.length === 1 || missing.length === 0
    ? reason('one-year-alone', { year: judged })
    : reason('years-missing', { missing });
}
