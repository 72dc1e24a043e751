import type { Language } from '../../domain/bilingual.ts';
import { type Decimal, decimal, hundred, zero } from '../../domain/decimal.ts';
import type { Evaluation, Verdict } from '../../domain/evaluation.ts';
import { Exact } from '../../domain/exact.ts';
import { gapText, measuredText, unitSuffix } from '../../messages/figures.ts';
import { criterionText, messages } from '../../messages/index.ts';
import { type Axis, axisFor, boundsOf, percent, placeOn } from './axis.ts';
import { element, type Markup } from './markup.ts';
import { at, chart, label, line } from './svg.ts';
import { limitsOf, type Zone, zoneOf } from './zone.ts';

/** Rows of the chart from top to bottom: the figure, the scale, the limit. */
const rows = { figure: '12', scale: '20', centre: '27', limit: '54' } as const;
const depth = '14';
const half = decimal('0.5');

/** A disc, a diamond and a ring, so that marks differ without colour. */
function markOf(verdict: Verdict): Markup {
  switch (verdict) {
    case 'pass':
      return element('circle', { class: 'mark pass', r: '6' });
    case 'fail':
      return element('path', { class: 'mark fail', d: 'M0-7.5l7.5 7.5l-7.5 7.5l-7.5-7.5z' });
    case 'no-data':
    case 'not-due':
    case 'not-scored':
      return element('circle', { class: 'mark open', r: '5.5' });
  }
}

/** Whether a target has a figure and a numeric limit, and so a chart. */
export const hasLimitChart = (evaluation: Evaluation): boolean =>
  evaluation.actual !== null && zoneOf(evaluation) !== null;

/**
 * The measured figure against its limit, between the two ends of its axis; null where there is no
 * figure, or no numeric limit.
 */
export function limitChart(evaluation: Evaluation, language: Language): Markup | null {
  const { target, actual, verdict } = evaluation;
  const zone = zoneOf(evaluation);
  if (actual === null || zone === null || target.criterion === null) return null;
  const { page } = messages[language];
  const asked = criterionText(target.criterion, unitSuffix(target.unit, language), language);
  const measured = measuredText(evaluation, language);
  const axis = axisFor([actual.value, ...limitsOf(zone)], boundsOf(actual.unit));
  const unit = unitSuffix(actual.unit, language);
  const low = `${axis.low.toFixed()}${unit}`;
  const high = `${axis.high.toFixed()}${unit}`;
  const told = `${page.chart(measured, asked, gapText(evaluation))} ${page.axis(low, high)}`;
  const place = placeOn(axis, actual.value);
  return element(
    'div',
    { class: 'scale' },
    element('span', { class: 'end', 'aria-hidden': 'true' }, low),
    chart(
      'limits',
      58,
      told,
      element('rect', { class: 'track', x: '0', y: rows.scale, width: '100%', height: depth }),
      zoneMarks(axis, zone),
      axis.ticks.slice(1, -1).map((tick) => {
        const x = percent(placeOn(axis, Exact.of(tick)));
        return line('tick', { x1: x, x2: x, y1: '31', y2: '34' });
      }),
      at(place, rows.centre, markOf(verdict)),
      label('figure', place, rows.figure, measured),
      label('limit', centreOf(axis, zone), rows.limit, asked),
    ),
    element('span', { class: 'end', 'aria-hidden': 'true' }, high),
  );
}

/** The shaded side, and each limit with an arrow to that side. */
function zoneMarks(axis: Axis, zone: Zone): readonly Markup[] {
  const from = zone.low === null ? zero : placeOn(axis, zone.low);
  const to = zone.high === null ? hundred : placeOn(axis, zone.high);
  const isPoint = from.eq(to);
  const limit = (place: Decimal, arrow: string): readonly Markup[] => [
    line(zone.isOpen ? 'limit open' : 'limit', {
      x1: percent(place),
      x2: percent(place),
      y1: '16',
      y2: '42',
    }),
    ...(isPoint ? [] : [at(place, '39', element('path', { class: 'arrow', d: arrow }))]),
  ];
  return [
    element('rect', {
      class: 'zone',
      x: percent(from),
      y: rows.scale,
      width: percent(to.minus(from)),
      height: depth,
    }),
    ...(zone.low === null ? [] : limit(from, 'M0 0h11m-4-3l4 3l-4 3')),
    ...(zone.high === null || isPoint ? [] : limit(to, 'M0 0h-11m4-3l-4 3l4 3')),
  ];
}

/** Where the words of the limit stand: below it, or between the two. */
function centreOf(axis: Axis, zone: Zone): Decimal {
  const places = limitsOf(zone).map((each) => placeOn(axis, each));
  const [first = zero, last = first] = places;
  return first.plus(last).times(half);
}
