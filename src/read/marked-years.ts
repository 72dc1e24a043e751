import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import { halfWidth } from '../domain/half-width.ts';
import type { Header } from './header.ts';
import { cellText, filledCells, placeOfCell, type Row } from './table.ts';

/** A year with the mark of a footnote: 2015*, 2015年①, 2015年[1], 2015年 1). */
const markedYear =
  /^(?:19|20)\d{2}\s*年?度?\s*(?:(?<sign>[*※†‡①-⑳¹²³⁰-⁹]{1,3})|[[【(]?(?<number>\d{1,2})[\]】)])$/u;

/** What is no result: a target, a plan, a forecast; 计划单列市 are cities. */
const planned = /目标|计划(?!单列|生育)|规划(?:值|数|目标)|预[计测期]|估计|初步/u;

/** Years whose headings refer to a note that says that their figures are no results: *为目标值. */
export function markedYears(
  header: Header,
  notes: readonly Row[],
  file: string,
): readonly Diagnostic[] {
  const sentences = notes.flatMap((row) =>
    halfWidth(filledCells(row).join(' '))
      .split(/[;。\n]/u)
      .filter((sentence) => planned.test(sentence)),
  );
  if (sentences.length === 0) return [];
  return [header.row, ...(header.sub === null ? [] : [header.sub])].flatMap((row) =>
    row.cells.flatMap((_, index) => {
      const name = cellText(row, index);
      const { sign, number } = markedYear.exec(halfWidth(name))?.groups ?? {};
      const note = sentences.find((sentence) =>
        sign !== undefined
          ? sentence.includes(sign)
          : number !== undefined && isMarkedBy(sentence, number),
      );
      if (note === undefined) return [];
      const args = { name, note: note.trim() };
      return [diagnose('error', 'year-heading-planned', args, placeOfCell(file, row, index))];
    }),
  );
}

/** Whether a sentence is the note with a number: [1] …, 1) …, 1. … */
const isMarkedBy = (sentence: string, number: string): boolean =>
  new RegExp(`(?:^|[\\s:：\\[【(])${number}[\\]】)、.．]`, 'u').test(sentence);
