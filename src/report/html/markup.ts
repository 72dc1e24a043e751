import { harmless } from '../../domain/harmless.ts';

/** A piece of the page that is markup already. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What may stand in an element: markup, text that becomes harmless there, or nothing. */
export type Child = Markup | string | null | readonly Child[];

/** Elements behind which a line ends, so that the page can be read and compared as text. */
const blocks: ReadonlySet<string> = new Set(
  (
    'html head meta title style body header main footer section div p h1 h2 h3 h4 h5 ul ol li ' +
    'dl dt dd table caption thead tbody tr th td'
  ).split(' '),
);

const empty: ReadonlySet<string> = new Set(['meta', 'col', 'br']);

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand anywhere in the page: harmless, and no markup. */
export const escaped = (text: string): string =>
  harmless(text).replace(/[&<>"']/gu, (character) => references[character] ?? '');

/**
 * Writes an element. Names of elements and attributes are the program's own; every text and every
 * value passes through `escaped` here and nowhere else.
 *
 * @param attributes one whose value is null is left out
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  ...children: readonly Child[]
): Markup {
  const given = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null ? [] : [` ${key}="${escaped(value)}"`]))
    .join('');
  const end = blocks.has(name) ? '\n' : '';
  if (empty.has(name)) return new Markup(`<${name}${given}>${end}`);
  return new Markup(`<${name}${given}>${contentOf(children)}</${name}>${end}`);
}

/** Pieces in a row without an element around them. */
export const fragment = (...children: readonly Child[]): Markup => new Markup(contentOf(children));

/** Neighbouring texts are made harmless as one, since a log command may lie across the two. */
function contentOf(children: readonly Child[]): string {
  const pieces: string[] = [];
  let text = '';
  const endText = (): void => {
    if (text !== '') pieces.push(escaped(text));
    text = '';
  };
  for (const child of (children as readonly unknown[]).flat(Infinity) as (
    Markup | string | null
  )[]) {
    if (typeof child === 'string') text += child;
    else if (child !== null) {
      endText();
      pieces.push(child.text);
    }
  }
  endText();
  return pieces.join('');
}
