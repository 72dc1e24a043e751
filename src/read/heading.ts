import { isChinese } from '../domain/name.ts';
import type { Period } from '../domain/period.ts';
import type { Region } from '../domain/region.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { figureRoles, roleOf, type Role } from './columns.ts';
import { readFigure } from './figure.ts';
import { type Label, readLabel, withoutMark, withoutNumbering } from './label.ts';
import { placeBeside } from './place-name.ts';
import { isGeneric } from './row-heading.ts';
import { readUnitText } from './unit-text.ts';
import { readPeriod } from './year.ts';

/** One heading and what it can be. */
export interface Heading {
  /** Position in the row, from 0. */
  readonly index: number;
  readonly text: string;
  readonly role: Role | null;
  readonly period: Period | null;
  /** A region that the catalogue knows. */
  readonly region: Region | null;
  /** What is left to name an indicator; empty where a group and a heading name year and region. */
  readonly label: Label;
  /** Whether the label names an indicator or a count of one. */
  readonly isKnown: boolean;
  /** Whether it is a number that is no year: a sign that the row is no header. */
  readonly isNumber: boolean;
  /** Whether it says nothing beyond its year and its region. */
  readonly isBare: boolean;
  /** A heading above that may or may not belong to the name. */
  readonly unclearGroup: string | null;
}

/** The heading of a column as its cell alone says it. */
export function headingOf(index: number, text: string, vocabulary: Vocabulary): Heading {
  const label = readLabel(text, vocabulary);
  const role = roleOf(text) ?? figureRole(label);
  const period = readPeriod(text) ?? readPeriod(label.name) ?? readPeriod(unmarked(text));
  const isNumber = period === null && readFigure(text, vocabulary.units).kind === 'number';
  const isKnown = vocabulary.knows(label.name);
  const isPlace = role === null && period === null && !isNumber && !isKnown && !/\d/u.test(text);
  const region = isPlace ? vocabulary.regions.known(label.name) : null;
  const isBare = !isKnown && (period !== null || region !== null);
  return {
    index,
    text,
    role,
    period,
    region,
    label,
    isKnown,
    isNumber,
    isBare,
    unclearGroup: null,
  };
}

/** Whether a heading is none that columns, years or indicators have. */
export const isFree = ({ text, role, period, isKnown }: Heading): boolean =>
  text !== '' && role === null && period === null && !isKnown;

/** A year without the mark of a footnote: 2015年*, 2015年 1). */
const unmarked = (text: string): string =>
  withoutMark(text.replace(/(?<=年\s*|\s)\d{1,2}[)）]$/u, ''));

/** 数值（%）: a column of figures with their unit; 单位（%）, 指标（%）: one that states the usual one. */
function figureRole({ name, unit }: Label): Role | null {
  const role = unit === null ? null : roleOf(name);
  return role !== null && (figureRoles.has(role) || role === 'unit' || role === 'indicator')
    ? role
    : null;
}

/** A heading below that of its group: each of them a year, a region, or a part of a name. */
export function mergedHeading(
  index: number,
  above: string,
  below: string,
  vocabulary: Vocabulary,
): Heading {
  const headings = [above, below].map((text) => headingOf(index, text, vocabulary));
  const isDated = headings.some(({ period }) => period !== null);
  const placed = headings.map((each): Heading =>
    isDated && isFree(each)
      ? { ...each, region: each.region ?? placeBeside(each.text, vocabulary.regions) }
      : each,
  );
  const [group, own] = placed as [Heading, Heading];
  const names = [group, own].filter(({ period, region }) => period === null && region === null);
  const merged = {
    ...own,
    text: `${above} ${below}`,
    period: own.period ?? group.period,
    region: own.region ?? group.region,
    isNumber: group.isNumber || own.isNumber,
    isBare: false,
  };
  const [only] = names;
  if (names.length < 2) {
    // The unit of a year stands in brackets behind it: 2015年（%）.
    const unit = only?.label.unit ?? own.label.unit ?? group.label.unit;
    const role = only?.role ?? null;
    const isKnown = only?.isKnown ?? false;
    const isNamed = only !== undefined && only.label.name !== '';
    const isBare = !isNamed || (!isKnown && role !== null && figureRoles.has(role));
    return { ...merged, role, label: { name: only?.label.name ?? '', unit }, isKnown, isBare };
  }
  const joined = readLabel(`${withoutNumbering(above)}${below}`, vocabulary);
  if (vocabulary.knows(joined.name)) {
    return { ...merged, role: null, label: joined, isKnown: true };
  }
  const unit = readUnitText(below, vocabulary.units);
  if (unit !== null) {
    return { ...merged, role: group.role, label: { ...group.label, unit }, isKnown: group.isKnown };
  }
  // A second row in English says the same as the first.
  if (isChinese(above) && !isChinese(below) && (group.role !== null || group.isKnown)) {
    return { ...merged, role: group.role, label: group.label, isKnown: group.isKnown };
  }
  const isRepeated = group.role !== null && group.role === own.role;
  // Figures below 目标 are no results.
  if (isRepeated || (isGeneric(above) && above !== '目标')) return merged;
  return own.isKnown
    ? { ...merged, unclearGroup: above }
    : { ...merged, role: null, label: joined, isKnown: false };
}
