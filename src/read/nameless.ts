import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { indicatorInTitles, type Told } from './facts.ts';
import type { Header } from './header.ts';
import { readLabel } from './label.ts';
import type { Recognised, ShapeReader } from './shape.ts';
import { cellText, placeOfCell, type Row } from './table.ts';

/** A table that names no indicator needs one from elsewhere; without a unit it is said what is taken. */
export function nameless(
  { reader, header, rows, facts, table, vocabulary }: Recognised & { readonly reader: ShapeReader },
  titles: readonly Row[],
  told: Told,
): readonly Diagnostic[] {
  if (reader.namesIndicators(header, rows)) {
    return reader.shape === 'long' && told.indicator !== null
      ? otherNames(told.indicator, header, rows, table.file, vocabulary)
      : [];
  }
  if (facts.conflict !== null) return [facts.conflict];
  if (facts.indicator !== null) return [];
  const args = {
    nearest: indicatorInTitles(titles, vocabulary),
    unit: facts.unit?.text ?? told.unit,
  };
  return [diagnose('error', 'indicator-not-named', args, placeOfCell(table.file, header.row, 0))];
}

/** Names of other indicators than the option's, below a heading that does not say that it has them. */
function otherNames(
  option: string,
  header: Header,
  rows: readonly Row[],
  file: string,
  vocabulary: Vocabulary,
): readonly Diagnostic[] {
  const column = header.has('indicator') ? null : header.nameColumn(rows);
  if (column === null) return [];
  const idsOf = (text: string): string =>
    vocabulary.names
      .find(readLabel(text, vocabulary).name)
      .map(({ indicator }) => indicator.id)
      .join();
  const isOther = (row: Row): boolean =>
    !['', idsOf(option)].includes(idsOf(cellText(row, column)));
  const other = rows.find(isOther);
  if (other === undefined) return [];
  const args = { file: cellText(other, column), option };
  return [diagnose('error', 'indicator-named-twice', args, placeOfCell(file, other, column))];
}
