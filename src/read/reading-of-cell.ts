import { one } from '../domain/decimal.ts';
import { type Diagnostic, diagnose, placeOf } from '../domain/diagnostic.ts';
import type { Evidence, Reading } from '../domain/observation.ts';
import type { StatedUnit } from '../domain/unit.ts';
import { maxFigureLength, readFigure } from './figure.ts';
import type { RowUnit } from './row-context.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';

/**
 * Reads the figure of a cell and settles its unit: the one in the cell, the one in the row's unit
 * column and the one in brackets behind the name have to agree.
 *
 * @param general the unit of figures beside which none is stated
 */
export function readingOfCell(
  cell: Evidence,
  label: StatedUnit | null,
  row: RowUnit,
  { units }: Vocabulary,
  general: RowUnit = { unit: null },
): Reading {
  const place = placeOf(cell);
  const figure = readFigure(cell.text, units);
  switch (figure.kind) {
    case 'missing':
    case 'below-unit':
      return { kind: figure.kind };
    case 'too-long':
      return unreadable(diagnose('warning', 'cell-too-long', { limit: maxFigureLength }, place));
    case 'not-a-number':
      return unreadable(diagnose('warning', whyNoNumber(cell.text), { found: cell.text }, place));
    case 'number':
      break;
  }
  if ('unknown' in row) {
    return unreadable(diagnose('warning', 'unit-unknown', { found: row.unknown }, place));
  }
  let unit: StatedUnit | null = null;
  for (const stated of [figure.unit, row.unit, label]) {
    const merged = merge(unit, stated);
    if (merged === 'differ') {
      const args = { first: unit?.text ?? '', second: stated?.text ?? '' };
      return unreadable(diagnose('warning', 'units-differ', args, place));
    }
    unit = merged;
  }
  const { value, decimals, mark } = figure;
  if ('unknown' in general) {
    if (unit?.unit == null) {
      const args = { found: general.unknown };
      return unreadable(diagnose('warning', 'table-unit-unclear', args, place));
    }
  } else unit = withGeneral(unit, general.unit);
  return mark === null
    ? { kind: 'number', value, decimals, unit }
    : { kind: 'number', value, decimals, unit, mark };
}

/** The errors of a spreadsheet's formulas, whole cells. */
const formulaError = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|BUSY!)$/iu;

/** Places in a ranking in other words than 第8位: 并列第3, 第8, 8/31. */
const placeLike =
  /^(?:并列|全国|居|位[居列])*第\s*[\d一二三四五六七八九十]+\s*[位名]?$|^\d{1,2}\s*[/／]\s*\d{1,2}$/u;

const whyNoNumber = (text: string) =>
  formulaError.test(text)
    ? 'formula-error'
    : text.startsWith('=')
      ? 'formula-without-value'
      : placeLike.test(text)
        ? 'place-unreadable'
        : 'not-a-number';

const unreadable = (problem: Diagnostic): Reading => ({ kind: 'unreadable', problem });

/** The unit of the whole table stands back behind one that is stated nearer; a bare 万 multiplies it. */
function withGeneral(near: StatedUnit | null, general: StatedUnit | null): StatedUnit | null {
  if (near === null) return general;
  if (near.unit !== null) return near;
  const merged = merge(near, general);
  return merged === 'differ' ? near : merged;
}

/**
 * Joins two statements of a unit, the one nearer to the figure first. A bare 万 in the cell
 * multiplies the column's unit: 2183.2万 under 人. Under 万人 it could mean either, so they differ.
 */
function merge(inner: StatedUnit | null, outer: StatedUnit | null): StatedUnit | null | 'differ' {
  if (inner === null) return outer;
  if (outer === null) return inner;
  const isPlain = outer.scale.eq(one);
  if (inner.unit === null && outer.unit?.prefixable === true && isPlain) {
    return { text: `${inner.text}${outer.text}`, unit: outer.unit, scale: inner.scale };
  }
  if (inner.unit?.id === outer.unit?.id) {
    return isPlain || inner.scale.eq(outer.scale) ? inner : 'differ';
  }
  // 5万元 under 元 says more than the column, and 5项 under 个 the same; 5‰ under % says otherwise.
  const base = isPlain && outer.unit?.factor.eq(one) === true ? outer.unit.dimension : null;
  return base !== 'share' && inner.unit?.dimension === base ? inner : 'differ';
}
