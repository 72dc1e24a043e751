import type { Decimal } from '../../domain/decimal.ts';
import { percent } from './axis.ts';
import { type Child, element, type Markup } from './markup.ts';

type Attributes = Readonly<Record<string, string>>;

/** A chart that tells its numbers in words as well. Its width is that of the place it stands in. */
export const chart = (
  kind: string,
  height: number,
  label: string,
  ...children: readonly Child[]
): Markup =>
  element(
    'svg',
    { class: kind, width: '100%', height: String(height), role: 'img', 'aria-label': label },
    ...children,
  );

/** Marks drawn around a point of a chart. */
export const at = (x: Decimal, y: string, ...children: readonly Child[]): Markup =>
  element('svg', { class: 'point', x: percent(x), y, overflow: 'visible' }, ...children);

export const line = (kind: string, ends: Attributes): Markup =>
  element('line', { class: kind, ...ends });

/** Characters of the longest label that a chart has room for. */
const longestLabel = 24;

/** Whether a text is short enough to stand in a chart; a longer one stands in the table alone. */
export const isLabel = (text: string): boolean => Array.from(text).length <= longestLabel;

/** A label at a place along the width, which near an edge grows away from it. */
export function label(kind: string, x: Decimal, y: string, text: string): Markup | null {
  if (!isLabel(text)) return null;
  const side = x.lt('20') ? 'start' : x.gt('80') ? 'end' : 'middle';
  return element('text', { class: kind, x: percent(x), y, 'text-anchor': side }, text);
}
