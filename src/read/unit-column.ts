import type { Vocabulary } from '../domain/vocabulary.ts';
import type { Header } from './header.ts';
import { cellText, type Row } from './table.ts';
import { areUnits, readLikelyUnit } from './unit-text.ts';

/** Columns that nothing heads, or an unknown word, in which units may stand. */
export function freeColumns({ headings }: Header): readonly number[] {
  return headings
    .filter(
      ({ role, period, region, isKnown, isNumber }) =>
        role === null && period === null && region === null && !isKnown && !isNumber,
    )
    .map(({ index }) => index);
}

/**
 * The columns of units that are not headed as such, where none that is holds any: they begin with
 * a unit, and hold more of them than anything else. What else they hold is then a unit that is not
 * known; 指数 among other sorts of figures is none.
 */
export function unheadedUnits(
  header: Header,
  body: readonly Row[],
  { units }: Vocabulary,
): readonly number[] {
  const textsOf = (index: number) =>
    body.map((row) => cellText(row, index)).filter((text) => text !== '');
  const headed = header.column('unit');
  const given = headed === null ? [] : textsOf(headed);
  if (given.length > 0 && areUnits(given, units)) return [];
  return freeColumns(header).filter((index) => {
    const filled = textsOf(index);
    if (!beginsWithUnit(filled, units)) return false;
    const known = filled.filter((text) => readLikelyUnit(text, units) !== null);
    return known.length * 2 > filled.length;
  });
}

/** Whether the first of some texts that says anything is a unit. */
export function beginsWithUnit(texts: Iterable<string>, units: Vocabulary['units']): boolean {
  for (const text of texts) if (text !== '') return readLikelyUnit(text, units) !== null;
  return false;
}
