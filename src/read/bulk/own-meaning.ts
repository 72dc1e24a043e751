import { type ScanLayout, textMeaning } from '../../domain/scan.ts';
import { mayBeAround } from '../around.ts';
import { readPeriod } from '../year.ts';
import { isDoubtful } from './chunk-check.ts';

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
    (mayBeAround(text) ? textMeaning.around : 0) |
    (isDoubtful(written, isBacked) ? textMeaning.doubtful : 0)
  );
}
