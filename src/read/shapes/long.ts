import type { Part } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import type { Role } from '../columns.ts';
import { readingOfCell } from '../reading-of-cell.ts';
import { datingReader, nameBlank, regionReader, unitReader } from '../row-context.ts';
import type { ShapeReader } from '../shape.ts';
import { cellText, evidenceOf, placeOfCell } from '../table.ts';
import { readLabel } from '../label.ts';

/** Columns that hold figures, and what their figures are. */
const figureColumns: readonly (readonly [Role, Part])[] = [
  ['value', 'value'],
  ['passed', 'passed'],
  ['failed', 'failed'],
  ['total', 'total'],
];

/** One figure a row: the indicator in one column, its value or its counts in others. */
export const long: ShapeReader = {
  shape: 'long',

  fits(header) {
    const counts = (['passed', 'failed', 'total'] as const).filter((role) => header.has(role));
    return header.has('indicator') && (header.has('value') || counts.length >= 2);
  },

  read(recognised) {
    const { table, header, rows, vocabulary } = recognised;
    const observations: Observation[] = [];
    const name = header.column('indicator') ?? 0;
    const regionOf = regionReader(recognised);
    const datingOf = datingReader(recognised, header.column('year'));
    const units = unitReader(recognised);
    const diagnostics = [...units.diagnostics];
    const columns = figureColumns.flatMap(([role, part]) => {
      const column = header.column(role);
      return column === null ? [] : [{ column, part }];
    });
    for (const row of rows) {
      const label = readLabel(cellText(row, name), vocabulary);
      const filled = columns.filter(({ column }) => cellText(row, column) !== '');
      if (label.name === '') {
        if (filled.length > 0) {
          diagnostics.push(nameBlank(recognised, row, name, regionOf(row)));
        }
        continue;
      }
      const namedAt = placeOfCell(table.file, row, name);
      const common = { name: label.name, namedAt, dating: datingOf(row), region: regionOf(row) };
      // A row without any figure still says that the indicator has none.
      for (const { column, part } of filled.length > 0 ? filled : columns.slice(0, 1)) {
        const evidence = evidenceOf(table.file, row, column);
        // The unit of a row is the rate's; its counts are plain numbers.
        const [labelUnit, rowUnit] =
          part === 'value' ? [label.unit, units.read(row)] : [null, { unit: null }];
        const reading = readingOfCell(evidence, labelUnit, rowUnit, vocabulary);
        observations.push({ ...common, part, reading, evidence });
      }
    }
    return { observations, diagnostics };
  },
};
