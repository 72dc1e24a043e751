import type { Language } from '../../domain/bilingual.ts';
import type { Figure } from '../../domain/case.ts';
import { hundred, zero } from '../../domain/decimal.ts';
import type { Evaluation } from '../../domain/evaluation.ts';
import { Exact } from '../../domain/exact.ts';
import type { Year } from '../../domain/period.ts';
import { isSameUnit } from '../../domain/unit.ts';
import { figureText, unitSuffix } from '../../messages/figures.ts';
import { messages } from '../../messages/index.ts';
import { type Axis, axisFor, boundsOf, percent, placeOn } from './axis.ts';
import { element, type Markup } from './markup.ts';
import { chart, isLabel, line } from './svg.ts';
import { limitsOf, zoneOf } from './zone.ts';

/** A figure of a series: its year, its text, and where it lies in percent of width and height. */
interface Point {
  readonly year: Year;
  readonly text: string;
  readonly x: string;
  readonly y: string;
  readonly decides: boolean;
}

/** More figures than this would write over one another; then only the first and the last are told. */
const mostLabels = 5;
const shortLabel = 6;

/** The figures of a series year by year; null where there is only one. */
export function yearChart(evaluation: Evaluation, language: Language): Markup | null {
  const { series, actual, limit } = evaluation;
  const [first] = series;
  if (first === undefined || series.length < 2) return null;
  const isSum = evaluation.target.aggregation === 'sum';
  const limits = yearlyLimits(evaluation, first);
  const values = series.map(({ value }) => value);
  const axis = axisFor(
    [...values, ...limits, ...(isSum ? [Exact.of(zero)] : [])],
    boundsOf(first.unit),
  );
  const years = series.map(({ period }) => period?.to ?? 0);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const points = series.map(({ value, period }): Point => {
    const year = period?.to ?? 0;
    return {
      year,
      text: figureText(value, limit),
      // Years are whole numbers, and this places a mark.
      x: `${(((year - from) / (to - from)) * 100).toFixed(2)}%`,
      y: fromTop(axis, value),
      decides: actual?.period != null && actual.period.from <= year && year <= actual.period.to,
    };
  });
  const unit = unitSuffix(first.unit, language);
  const told = messages[language].page.yearFigures(
    points.map(({ year, text }) => [year, `${text}${unit}`]),
  );
  const base = fromTop(axis, Exact.of(zero));
  return chart(
    'years',
    92,
    told,
    element(
      'svg',
      { class: 'plot', x: '8%', y: '20', width: '84%', height: '48', overflow: 'visible' },
      limits.map((limit) => {
        const y = fromTop(axis, limit);
        return line('limit open', { x1: '-8%', x2: '108%', y1: y, y2: y });
      }),
      isSum
        ? points.map(({ x, y }) => line('column', { x1: x, x2: x, y1: base, y2: y }))
        : steps(points),
      points.map(({ x, y, decides }) =>
        element('circle', { class: decides ? 'dot decides' : 'dot', cx: x, cy: y, r: '3.5' }),
      ),
      labels(points),
    ),
  );
}

/** The limits of a single year, where the figures of the series are what is held against them. */
function yearlyLimits(evaluation: Evaluation, { unit }: Figure): readonly Exact[] {
  const { target } = evaluation;
  const kind = target.criterion?.kind;
  const isYearly =
    kind !== 'rank-within' && kind !== 'above-reference' && kind !== 'below-reference';
  const zone = zoneOf(evaluation);
  return zone !== null && isYearly && target.aggregation !== 'sum' && isSameUnit(unit, target.unit)
    ? limitsOf(zone)
    : [];
}

const fromTop = (axis: Axis, value: Exact): string => percent(hundred.minus(placeOn(axis, value)));

/** Lines between years that follow each other; a year without a figure leaves a gap. */
const steps = (points: readonly Point[]): readonly Markup[] =>
  points.flatMap((point, index) => {
    const before = points[index - 1];
    return before?.year === point.year - 1
      ? [line('step', { x1: before.x, y1: before.y, x2: point.x, y2: point.y })]
      : [];
  });

function labels(points: readonly Point[]): readonly Markup[] {
  const all = points.length <= mostLabels && points.every(({ text }) => text.length <= shortLabel);
  return points.flatMap(({ x, y, year, text }, index) => {
    const isEnd = index === 0 || index === points.length - 1;
    if (!isLabel(text) || (!all && !isEnd)) return [];
    const side = all ? 'middle' : index === 0 ? 'start' : 'end';
    return [
      element('text', { class: 'figure', x, y, dy: '-8', 'text-anchor': side }, text),
      element('text', { class: 'year', x, y: '66', 'text-anchor': side }, String(year)),
    ];
  });
}
