import { type Verdict, verdicts } from '../../domain/evaluation.ts';
import type { Messages } from '../../messages/messages.ts';
import { element, type Markup } from './markup.ts';

/**
 * A shape for each verdict within 16 by 16, so that they differ without colour: a tick in a
 * circle, a cross in a filled square, a question mark's dotted ring, a clock, a stroke.
 */
const shapes: Readonly<Record<Verdict, readonly Markup[]>> = {
  pass: [
    element('circle', { class: 'line', cx: '8', cy: '8', r: '6.5' }),
    element('path', { class: 'line', d: 'M4.8 8.3l2.2 2.3l4.3-4.9' }),
  ],
  fail: [
    element('path', { class: 'fill', d: 'M1.5 1.5h13v13h-13z' }),
    element('path', { class: 'cut', d: 'M5 5l6 6m0-6l-6 6' }),
  ],
  'no-data': [
    element('circle', { class: 'line dots', cx: '8', cy: '8', r: '6.5' }),
    element('path', { class: 'line', d: 'M6 6.4a2 1.9 0 1 1 2.8 1.7q-.8.4-.8 1.3m0 1.6v.6' }),
  ],
  'not-due': [
    element('circle', { class: 'line', cx: '8', cy: '8', r: '6.5' }),
    element('path', { class: 'line', d: 'M8 4.4v3.8l2.6 1.6' }),
  ],
  'not-scored': [element('path', { class: 'line', d: 'M3 8h10' })],
};

const symbolOf = (verdict: Verdict): string => `verdict-${verdict}`;

/** The shapes, once a page; a badge refers to them. */
export const verdictShapes: Markup = element(
  'svg',
  { class: 'store', width: '0', height: '0', 'aria-hidden': 'true', focusable: 'false' },
  verdicts.map((verdict) =>
    element('symbol', { id: symbolOf(verdict), viewBox: '0 0 16 16' }, ...shapes[verdict]),
  ),
);

/** The shape of a verdict alone, for eyes only; words have to stand beside it. */
export const verdictShape = (verdict: Verdict): Markup =>
  element(
    'svg',
    {
      class: 'shape',
      width: '16',
      height: '16',
      viewBox: '0 0 16 16',
      'aria-hidden': 'true',
      focusable: 'false',
    },
    element('use', { href: `#${symbolOf(verdict)}` }),
  );

/** A verdict as shape and word. */
export const verdictBadge = (verdict: Verdict, { verdicts: words }: Messages): Markup =>
  element('span', { class: `badge ${verdict}` }, verdictShape(verdict), words[verdict]);
