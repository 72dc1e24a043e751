import { type Child, element, type Markup } from './markup.ts';

/** A column: its heading, and a class that says how its cells are set. */
export interface Column {
  readonly heading: string;
  readonly kind: 'verdict' | 'name' | 'text' | 'figure' | 'note' | 'mark';
}

/** What a table shows; the cells of a row stand in the order of the columns. */
export interface TableParts {
  /** Unique in the page. */
  readonly id: string;
  /** How it is set; null for a small one. */
  readonly kind?: 'targets' | 'ranking' | 'matrix' | null;
  readonly caption: string;
  /** Whether the heading above says the same, so that the caption is for the ear only. */
  readonly isTitled?: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Child[])[];
  /** The column whose cells name their rows. */
  readonly named: number;
}

/** A table in a frame of its own, which scrolls where the window is too narrow for it. */
export function table({
  id,
  kind = null,
  caption,
  isTitled = false,
  columns,
  rows,
  named,
}: TableParts): Markup {
  const head = columns.map(({ heading, kind }) =>
    element('th', { scope: 'col', class: kind }, heading),
  );
  const body = rows.map((cells) =>
    element(
      'tr',
      {},
      cells.map((cell, index) => {
        const kind = columns[index]?.kind ?? 'text';
        return index === named
          ? element('th', { scope: 'row', class: kind }, cell)
          : element('td', { class: kind }, cell);
      }),
    ),
  );
  return element(
    'div',
    { class: 'frame', role: 'group', tabindex: '0', 'aria-labelledby': id },
    element(
      'table',
      { class: kind },
      element('caption', { id, class: isTitled ? 'unseen' : null }, caption),
      element('thead', {}, element('tr', {}, head)),
      element('tbody', {}, body),
    ),
  );
}

/** Names and what belongs to them; a name without anything is left out. */
export const list = (
  kind: string,
  entries: readonly (readonly [name: string, text: Child])[],
): Markup =>
  element(
    'dl',
    { class: kind },
    entries
      .filter(([, text]) => text !== '' && !(Array.isArray(text) && text.length === 0))
      .map(([name, text]) => element('div', {}, element('dt', {}, name), element('dd', {}, text))),
  );
