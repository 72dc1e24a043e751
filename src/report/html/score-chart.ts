import type { Language } from '../../domain/bilingual.ts';
import { hundred, zero } from '../../domain/decimal.ts';
import type { Score } from '../../domain/scorecard.ts';
import { messages } from '../../messages/index.ts';
import { type Axis, percent, placeOn } from './axis.ts';
import { element, type Markup } from './markup.ts';
import { at, chart } from './svg.ts';

const axis: Axis = { low: zero, high: hundred, ticks: [] };

/**
 * The score between 0 and 100 %, and the stretch from the lowest to the highest that it could be;
 * null where nothing was judged.
 */
export function scoreChart(score: Score, language: Language): Markup | null {
  const { percent: reached, lowest, highest } = score;
  if (reached === null || lowest === null || highest === null) return null;
  const [from, to] = [placeOn(axis, lowest), placeOn(axis, highest)];
  return element(
    'div',
    { class: 'scale' },
    element('span', { class: 'end', 'aria-hidden': 'true' }, '0'),
    chart(
      'score',
      26,
      messages[language].report.score(score),
      element('rect', { class: 'track', x: '0', y: '8', width: '100%', height: '10' }),
      element('rect', {
        class: 'reach',
        x: percent(from),
        y: '8',
        width: percent(to.minus(from)),
        height: '10',
      }),
      at(placeOn(axis, reached), '13', element('path', { class: 'mark score', d: 'M0-11v22' })),
    ),
    element('span', { class: 'end', 'aria-hidden': 'true' }, '100%'),
  );
}
