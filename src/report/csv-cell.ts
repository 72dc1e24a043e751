import { harmless } from '../domain/harmless.ts';

/** What a spreadsheet takes for the beginning of a formula, behind blanks too; full-width as well. */
const formula = /^[\s\u3000]*[=+\-@＝＋－＠]/u;
const number = /^[+-]?\d+(?:\.\d+)?$/u;

/** A text as a cell of CSV (RFC 4180): harmless, and nothing that a spreadsheet would reckon out. */
export function csvCell(text: string): string {
  const guarded = guard(text);
  return /[",\r\n]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Whether a cell holds the text as it is, so that it is read back as what it was. */
export const readsBack = (text: string): boolean => guard(text) === text;

function guard(text: string): string {
  const safe = harmless(text);
  return formula.test(safe) && !number.test(safe) ? `'${safe}` : safe;
}
