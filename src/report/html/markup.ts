import { harmless } from '../../domain/harmless.ts';

/** A piece of the page that is markup already. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What may stand in an element: markup, text that becomes harmless there, or nothing. */
export type Child = Markup | string | null | readonly Child[];

/** Attributes by their names; one whose value is null is left out. */
type Attributes = Readonly<Record<string, string | null>>;

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
 */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly Child[]
): Markup {
  const start = startTag(name, attributes);
  if (empty.has(name)) return new Markup(blocks.has(name) ? `${start}\n` : start);
  return new Markup(`${start}${contentOf(children)}${endTag(name)}`);
}

/** An element around pieces that are made one by one, since all of them may not fit into memory. */
export function* wrapped(
  name: string,
  attributes: Attributes,
  pieces: Iterable<Markup>,
): Generator<Markup> {
  yield new Markup(startTag(name, attributes));
  yield* pieces;
  yield new Markup(endTag(name));
}

function startTag(name: string, attributes: Attributes): string {
  let given = '';
  for (const key in attributes) {
    const value = attributes[key] ?? null;
    if (value !== null) given += ` ${key}="${escaped(value)}"`;
  }
  return `<${name}${given}>`;
}

const endTag = (name: string): string => (blocks.has(name) ? `</${name}>\n` : `</${name}>`);

/** Pieces in a row without an element around them. */
export const fragment = (...children: readonly Child[]): Markup => new Markup(contentOf(children));

/** Neighbouring texts are made harmless as one, since a log command may lie across the two. */
function contentOf(children: readonly Child[]): string {
  let content = '';
  let text = '';
  const add = (child: Child): void => {
    if (typeof child === 'string') text += child;
    else if (child instanceof Markup) {
      content += text === '' ? child.text : `${escaped(text)}${child.text}`;
      text = '';
    } else child?.forEach(add);
  };
  children.forEach(add);
  return text === '' ? content : content + escaped(text);
}
