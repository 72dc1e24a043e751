import type { Observation } from '../../domain/observation.ts';
import type { Header } from '../header.ts';
import { readingOfCell } from '../reading-of-cell.ts';
import { nameBlank, regionReader, unitReader } from '../row-context.ts';
import type { ShapeReader } from '../shape.ts';
import { cellText, evidenceOf, placeOfCell, type Row } from '../table.ts';
import { readLabel } from '../label.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';

/** An indicator a row, a year a column. */
export const yearsAsColumns: ShapeReader = {
  shape: 'years-as-columns',

  fits(header, body, vocabulary) {
    return (
      header.years.length > 0 && !header.hasNumbers && nameColumn(header, body, vocabulary) !== null
    );
  },

  read(recognised) {
    const { table, header, rows, vocabulary } = recognised;
    const observations: Observation[] = [];
    const name = nameColumn(header, rows, vocabulary) ?? 0;
    const regionOf = regionReader(recognised);
    const units = unitReader(recognised);
    const diagnostics = [...units.diagnostics];
    for (const row of rows) {
      const label = readLabel(cellText(row, name), vocabulary);
      const filled = header.years.filter(({ index }) => cellText(row, index) !== '');
      if (label.name === '') {
        if (filled.length > 0) {
          diagnostics.push(nameBlank(recognised, row, name, regionOf(row)));
        }
        continue;
      }
      const namedAt = placeOfCell(table.file, row, name);
      const region = regionOf(row);
      const unit = units.read(row);
      for (const { index, period, label: heading } of header.years) {
        const evidence = evidenceOf(table.file, row, index);
        observations.push({
          name: label.name,
          namedAt,
          part: 'value',
          dating: { kind: 'dated', period },
          region,
          reading: readingOfCell(evidence, label.unit ?? heading.unit, unit, vocabulary),
          evidence,
        });
      }
    }
    return { observations, diagnostics };
  },
};

/**
 * The column of the indicators: the one so headed, or one with another or no heading that holds
 * the name of at least one.
 */
function nameColumn(header: Header, body: readonly Row[], vocabulary: Vocabulary): number | null {
  const headed = header.column('indicator');
  if (headed !== null) return headed;
  const found = header.headings.find(
    ({ index, role, period, isKnown }) =>
      role === null &&
      period === null &&
      !isKnown &&
      body.some((row) => vocabulary.knows(readLabel(cellText(row, index), vocabulary).name)),
  );
  return found?.index ?? null;
}
