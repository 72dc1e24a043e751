import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import type { Dating } from '../domain/observation.ts';
import { type Region, regionKey } from '../domain/region.ts';
import type { StatedUnit } from '../domain/unit.ts';
import { cellText, placeOfCell, type Row } from './table.ts';
import type { Recognised } from './shape.ts';
import { readPeriod } from './year.ts';

/** Reads the region of each row; the finer of several columns counts where it is filled. */
export function regionReader({ header, vocabulary }: Recognised): (row: Row) => Region | null {
  const { regions } = vocabulary;
  const [city, place, province] = (['city', 'region', 'province'] as const).map((role) => {
    const column = header.column(role);
    return (row: Row): string => (column === null ? '' : cellText(row, column));
  }) as [(row: Row) => string, (row: Row) => string, (row: Row) => string];
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

/** Reads the year of each row from a column; without a column the data are undated. */
export function datingReader({ table }: Recognised, column: number | null): (row: Row) => Dating {
  if (column === null) return () => ({ kind: 'undated' });
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
  const read = (row: Row): RowUnit => {
    const text = cellText(row, column);
    if (text === '') return none;
    const unit = vocabulary.units.read(text);
    return unit === null ? { unknown: text } : { unit };
  };
  const filled = rows.filter((row) => cellText(row, column) !== '');
  const isUnits = filled.length === 0 || filled.some((row) => 'unit' in read(row));
  if (isUnits) return { read, diagnostics: [] };
  const name = header.headings[column]?.text ?? '';
  const place = placeOfCell(table.file, header.row, column);
  const ignored = diagnose('warning', 'unit-column-ignored', { name }, place);
  return { read: () => none, diagnostics: [ignored] };
}

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
