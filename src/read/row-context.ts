import { type Diagnostic, diagnose, placeOf } from '../domain/diagnostic.ts';
import type { Dating, Evidence, Reading } from '../domain/observation.ts';
import { type Region, regionKey } from '../domain/region.ts';
import type { StatedUnit } from '../domain/unit.ts';
import { isMissingMark } from './figure.ts';
import type { Unclear } from './group-rows.ts';
import { withoutMark } from './label.ts';
import { cellText, filledCells, placeOfCell, type Row } from './table.ts';
import type { Recognised } from './shape.ts';
import { areUnits, readUnitText } from './unit-text.ts';
import { readPeriod } from './year.ts';

/**
 * Reads the region of each row; the finer of several columns counts where it is filled.
 *
 * @param unheaded a column of regions that is not headed as such
 */
export function regionReader(
  { header, vocabulary }: Pick<Recognised, 'header' | 'vocabulary'>,
  unheaded: number | null = null,
): (row: Row) => Region | null {
  const { regions } = vocabulary;
  const reader =
    (column: number | null) =>
    (row: Row): string => {
      const text = column === null ? '' : withoutMark(cellText(row, column));
      return isMissingMark(text) ? '' : text;
    };
  const city = reader(header.column('city'));
  const place = reader(header.column('region') ?? unheaded);
  const province = reader(header.column('province'));
  const seen = new Map<string, Region>();
  return (row) => {
    const [inCity, inPlace, inProvince] = [city(row), place(row), province(row)];
    const name = inCity || inPlace || inProvince;
    if (name === '') return null;
    const beside = inCity === '' ? '' : inProvince;
    const key = JSON.stringify([inCity !== '', name, beside]);
    const region =
      seen.get(key) ??
      (inCity === '' ? regions.read(name) : regions.readCity(name, regions.province(beside)));
    seen.set(key, region);
    return region;
  };
}

/**
 * Reads the year of each row from a column; without a column it is the one that the file names, and
 * else the data are undated.
 */
export function datingReader(
  { table, facts: { period: stated } }: Recognised,
  column: number | null,
): (row: Row) => Dating {
  if (column === null) {
    const dating: Dating =
      stated === null ? { kind: 'undated' } : { kind: 'dated', period: stated };
    return () => dating;
  }
  return (row) => {
    const text = cellText(row, column);
    const period = readPeriod(text);
    if (period !== null) return { kind: 'dated', period };
    const place = placeOfCell(table.file, row, column);
    const problem =
      text === ''
        ? diagnose('warning', 'year-blank', {}, place)
        : diagnose('warning', 'year-unreadable', { found: text }, place);
    return { kind: 'unreadable', problem };
  };
}

/** The unit that a row states in a column of its own, or the text that is none. */
export type RowUnit = { readonly unit: StatedUnit | null } | { readonly unknown: string };

/**
 * Reads the unit of each row. 单位 also heads a column of reporting bodies: where no cell of it is
 * a unit, the column is none.
 */
export function unitReader({ table, header, rows, vocabulary }: Recognised): {
  readonly read: (row: Row) => RowUnit;
  /** Says so where a column was taken for none. */
  readonly diagnostics: readonly Diagnostic[];
} {
  const column = header.column('unit');
  const none = { unit: null };
  if (column === null) return { read: () => none, diagnostics: [] };
  const usual = { unit: header.headings[column]?.label.unit ?? null };
  const read = (row: Row): RowUnit => {
    const text = cellText(row, column);
    if (text === '') return usual;
    const unit = readUnitText(text, vocabulary.units);
    return unit === null ? { unknown: text } : { unit };
  };
  const texts = rows.map((row) => cellText(row, column));
  if (areUnits(texts, vocabulary.units)) return { read, diagnostics: [] };
  const name = header.headings[column]?.text ?? '';
  const place = placeOfCell(table.file, header.row, column);
  const ignored = diagnose('warning', 'unit-column-ignored', { name }, place);
  return { read: () => none, diagnostics: [ignored] };
}

/** A figure whose row names no region, where that is all that tells the rows apart. */
export const ofNobody = (figure: Reading, cell: Evidence): Reading =>
  figure.kind === 'missing'
    ? figure
    : { kind: 'unreadable', problem: diagnose('warning', 'region-blank', {}, placeOf(cell)) };

/** A figure whose row names no indicator; about the region of that row, if it names one. */
export const nameBlank = (
  { table }: Recognised,
  row: Row,
  column: number,
  region: Region | null,
): Diagnostic =>
  diagnose('warning', 'name-blank', {}, placeOfCell(table.file, row, column), {
    region: region === null ? null : regionKey(region),
  });

/** Says that a row was taken for the heading of those below. */
export const groupSkipped = ({ table }: Recognised, row: Row): Diagnostic => {
  const text = filledCells(row).join(' ');
  return diagnose('detail', 'row-skipped', { why: 'group', text }, placeOfCell(table.file, row, 0));
};

/** The figure of a cell below a heading that leaves open what it is of. */
export function belowHeading(
  figure: Reading,
  unclear: Unclear | null,
  name: string,
  cell: Evidence,
): Reading {
  if (unclear === null || figure.kind === 'missing') return figure;
  const code = codes[unclear.why];
  const args = { group: unclear.heading, name };
  return { kind: 'unreadable', problem: diagnose('warning', code, args, placeOf(cell)) };
}

const codes = {
  group: 'group-unclear',
  place: 'heading-place-unclear',
  'other-figures': 'heading-figures-unclear',
} as const;
