import { type ColumnKind, type ScanLayout, textMeaning } from '../../domain/scan.ts';
import { mayBeAround } from '../around.ts';
import { type Role, roleOf } from '../columns.ts';
import { mayHead } from '../header-again.ts';
import { mayTell } from '../other-figures.ts';
import { readPeriod } from '../year.ts';
import { isDoubtful } from './chunk-check.ts';

/** What columns of a kind are headed by; a place may be named in one of three. */
const roles: Readonly<Partial<Record<ColumnKind, Role>>> = {
  name: 'indicator',
  figure: 'value',
  year: 'year',
  unit: 'unit',
  place: 'region',
};

/** Whether a text may make a header of its row. */
function isHeadword(kind: ColumnKind | undefined, text: string): boolean {
  const role = kind && roles[kind];
  const word = role === undefined ? null : roleOf(text);
  return role !== undefined && word !== null && mayHead(role, word);
}

/** Columns that may sort figures: blank where the file begins, they are kept as those of places or units. */
const maySort: ReadonlySet<ColumnKind | undefined> = new Set(['sort', 'place', 'unit']);

/** What a text of a column means for its row by itself, whatever the policies ask for. */
export function ownMeaning(
  { columns, isBacked }: ScanLayout,
  column: number,
  written: string,
): number {
  const text = written.trim();
  return (
    (columns[column] === 'year' && readPeriod(text) === null ? textMeaning.kept : 0) |
    (text === '' ? textMeaning.blank : 0) |
    (isHeadword(columns[column], text) ? textMeaning.odd : 0) |
    (maySort.has(columns[column]) && mayTell(text) ? textMeaning.odd : 0) |
    (mayBeAround(text) ? textMeaning.around : 0) |
    (isDoubtful(written, isBacked) ? textMeaning.doubtful : 0)
  );
}
