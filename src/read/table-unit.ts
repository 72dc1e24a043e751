import type { NameIndex } from '../domain/name-index.ts';
import { isSameUnit, type StatedUnit, type Units, unknownUnit } from '../domain/unit.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { readFigure } from './figure.ts';
import type { Header } from './header.ts';
import type { RowUnit } from './row-context.ts';
import { cellText, type Row } from './table.ts';
import { isUnitLike, readLikelyUnit, readUnitText } from './unit-text.ts';
import { readPeriod } from './year.ts';

/** What is said of the unit for a table as a whole: 单位：万件、%. */
export interface TableUnit {
  readonly text: string;
  readonly units: readonly StatedUnit[];
  /** Whether something stands beside them that is no known unit. */
  readonly isUnclear: boolean;
}

/** …（单位：万人） or … 单位：万人 at the end of a title; empty where none is stated. */
export function unitAtEnd(text: string): string {
  const colon = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'));
  const isOfUnit = /(?:^|[\s（(])(?:[计数][量据])?单\s*位$/u.test(
    text.slice(0, Math.max(0, colon)).trimEnd(),
  );
  const unit = text.slice(colon + 1).replace(/[)）]$/u, '');
  return isOfUnit && !/[（()）]/u.test(unit) ? unit.trim() : '';
}

/** A text and what stands in brackets at its end, empty where nothing does. */
function cutAtBracket(text: string): readonly [before: string, inside: string] {
  const open = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
  const inside = open === -1 ? '' : text.slice(open + 1, -1);
  return /[)）]$/u.test(text) && !/[)）]/u.test(inside)
    ? [text.slice(0, open).trimEnd(), inside.trim()]
    : [text, ''];
}

const separators = /[、，,；;]|\s+|[和及或]/u;

/** The units that a text names; null where it names none, as 单位：质监局 does. */
function unitsIn(text: string, { units }: Vocabulary): TableUnit | null {
  // 元（当年价） is 元.
  const [bare] = cutAtBracket(text);
  const whole = readUnitText(text, units) ?? readUnitText(bare, units);
  if (whole !== null) return { text, units: [whole], isUnclear: false };
  const parts = text.split(separators).filter((part) => part !== '');
  const known = parts.flatMap((part) => readUnitText(part, units) ?? []);
  const isUnclear = known.length < parts.length;
  return known.length > 0 || isUnitLike(text) ? { text, units: known, isUnclear } : null;
}

/** The unit that a cell above a table ends in: 商标情况（单位：万件）, 商标情况（万件）. */
export function unitOfTitle(text: string, vocabulary: Vocabulary): TableUnit | null {
  const stated = unitAtEnd(text);
  if (stated !== '') return unitsIn(stated, vocabulary);
  const [, inside] = cutAtBracket(text);
  const parts = inside === '' ? [] : inside.split(separators);
  // Only behind the word for it can a text that is none be meant as a unit.
  const isUnit = (part: string): boolean => readLikelyUnit(part, vocabulary.units) !== null;
  return parts.length > 0 && parts.every(isUnit) ? unitsIn(parts.join('、'), vocabulary) : null;
}

/** The unit that 单位：… says above a table. */
export const unitOfStatement = (text: string, vocabulary: Vocabulary): TableUnit | null =>
  unitsIn(text, vocabulary);

/** Whether a text says the unit of a table and nothing else: （万件）. */
export const isUnitAlone = (text: string, units: Units): boolean =>
  /^[（(].*[)）]$/u.test(text) && readLikelyUnit(text, units) !== null;

/** The units in headings of columns that hold no figures: 指标（万件）. */
export const unitsOfHeadings = (
  { headings }: Pick<Header, 'headings'>,
  body: readonly Row[],
  vocabulary: Vocabulary,
): readonly TableUnit[] =>
  headings.flatMap(({ index, text, role, period, isKnown, label }) => {
    if (isKnown || period !== null || (role !== null && role !== 'indicator')) return [];
    const unit = label.unit === null ? unitOfTitle(text, vocabulary) : ofLabel(label.unit);
    const texts = body.map((row) => cellText(row, index)).filter((each) => each !== '');
    return unit !== null && texts.length > 0 && !texts.some(isNumber(vocabulary)) ? [unit] : [];
  });

const ofLabel = (unit: StatedUnit): TableUnit => ({
  text: unit.text,
  units: [unit],
  isUnclear: false,
});

/** Whether a text is a number, and no year. */
const isNumber =
  ({ units }: Vocabulary) =>
  (text: string): boolean =>
    readPeriod(text) === null && readFigure(text, units).kind === 'number';

/** Joins what is said in several places; the same unit said twice is one. */
export function joined(found: readonly TableUnit[]): TableUnit | null {
  const [first] = found;
  if (first === undefined) return null;
  const units: StatedUnit[] = [];
  for (const unit of found.flatMap((each) => each.units)) {
    if (!units.some((each) => isSameUnit(each, unit))) units.push(unit);
  }
  const texts = new Set(found.map(({ text }) => text));
  const isUnclear = found.some((each) => each.isUnclear);
  return {
    text: units.length > 1 || isUnclear ? [...texts].join('、') : first.text,
    units,
    isUnclear,
  };
}

/**
 * The unit that figures of a name have where none stands beside them. Of several units it is the
 * one in which the indicator can be measured.
 */
export function unitFor(stated: TableUnit | null, name: string, { names }: Vocabulary): RowUnit {
  if (stated === null) return { unit: null };
  const [only, other] = stated.units;
  if (only !== undefined && other === undefined && !stated.isUnclear) return { unit: only };
  const [meaning] = names.find(name);
  if (meaning === undefined) return { unit: null };
  const { indicator, part } = meaning;
  const dimension = part === 'rank' ? null : indicator.unit?.unit?.dimension;
  const [first] = stated.units;
  if (first === undefined && isOpen(name, names)) return { unit: unknownUnit(stated.text) };
  const fit = stated.units.filter(
    ({ unit }) =>
      unit !== null && (unit.dimension === dimension || indicator.also.includes(unit.id)),
  );
  const [unit] = fit;
  return fit.length === 1 && unit !== undefined && !stated.isUnclear
    ? { unit }
    : { unknown: stated.text };
}

/** The unit of a row; one that is not known is taken by an indicator of which the unit is open. */
export const openUnit = (row: RowUnit, name: string, { names }: Vocabulary): RowUnit =>
  'unknown' in row && isOpen(name, names) ? { unit: unknownUnit(row.unknown) } : row;

/** Whether a name is that of an indicator of which policies don't say the unit. */
function isOpen(name: string, names: NameIndex): boolean {
  const found = names.find(name);
  return (
    found.length > 0 &&
    found.every(({ indicator, part }) => indicator.unit === null && part === 'value')
  );
}
