import { type Diagnostic, diagnose, wholeFile } from '../domain/diagnostic.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { readFigure } from './figure.ts';
import { Header } from './header.ts';
import { beginningAsYears } from './header-faults.ts';
import { cellText, filledCells, placeOfCell, type Row } from './table.ts';

/** How many rows below a header are looked at for figures. */
const maxRows = 50;

/** Why no header was found, at the row that was likeliest meant as one. */
export function unknownHeader(
  top: readonly Row[],
  filled: readonly Row[],
  file: string,
  vocabulary: Vocabulary,
): Diagnostic {
  const [first] = top;
  if (first === undefined) return diagnose('error', 'file-empty', {}, wholeFile(file));
  for (const [position, row] of top.entries()) {
    const seen = unknownIndicators(
      new Header(row, vocabulary),
      filled.slice(position + 1),
      vocabulary,
    );
    // Years or regions a row, and several columns of figures of which not one is known.
    if (seen.length > 1) {
      return diagnose('error', 'indicators-unknown', { seen }, placeOfCell(file, row, 0));
    }
  }
  for (const [position, row] of top.entries()) {
    const header = new Header(row, vocabulary);
    const years = beginningAsYears(header);
    const below = filled.slice(position + 1, position + 1 + maxRows);
    // Years above known names, of which not one stands alone: 2015年1-12月.
    if (years.length > 0 && header.years.length === 0 && header.nameColumn(below) !== null) {
      const names = years.map(({ text }) => text);
      const [first] = years;
      const place = placeOfCell(file, row, first?.index ?? 0);
      return diagnose('error', 'year-heading-unclear', { names }, place);
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

/** The unknown headings below which figures stand. */
function unknownIndicators(header: Header, below: readonly Row[], { units }: Vocabulary): string[] {
  const roles = ['year', 'region', 'province', 'city'] as const;
  if (header.hasNumbers || !roles.some((role) => header.has(role))) return [];
  const body = below.slice(0, maxRows);
  return header.headings.flatMap(({ index, text, role, period, region }) =>
    text !== '' &&
    role === null &&
    period === null &&
    region === null &&
    body.some((row) => readFigure(cellText(row, index), units).kind === 'number')
      ? [text]
      : [],
  );
}
