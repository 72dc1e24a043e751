import { type Diagnostic, diagnose, wholeFile } from '../domain/diagnostic.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { Header } from './header.ts';
import { filledCells, placeOfCell, type Row } from './table.ts';

/** Why no header was found, at the row that was likeliest meant as one. */
export function unknownHeader(
  top: readonly Row[],
  filled: readonly Row[],
  file: string,
  vocabulary: Vocabulary,
): Diagnostic {
  const [first] = top;
  if (first === undefined) return diagnose('error', 'file-empty', {}, wholeFile(file));
  for (const row of top) {
    const seen = unknownIndicators(new Header(row, vocabulary));
    // Years or regions a row, and columns of which not one is known.
    if (seen.length > 0 && filled.length > 1) {
      return diagnose('error', 'indicators-unknown', { seen }, placeOfCell(file, row, 0));
    }
  }
  // The row with the most cells is the likeliest.
  const likely = top.reduce(
    (best, row) => (filledCells(row).length > filledCells(best).length ? row : best),
    first,
  );
  const place = placeOfCell(file, likely, 0);
  return diagnose('error', 'header-not-found', { seen: filledCells(likely) }, place);
}

function unknownIndicators(header: Header): string[] {
  const roles = ['year', 'region', 'province', 'city'] as const;
  if (header.hasNumbers || !roles.some((role) => header.has(role))) return [];
  return header.headings.flatMap(({ text, role, period, region }) =>
    text !== '' && role === null && period === null && region === null ? [text] : [],
  );
}
