import { type Diagnostic, wholeFile } from '../../domain/diagnostic.ts';
import type { Part } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import type { Role } from '../columns.ts';
import { readingOfCell } from '../reading-of-cell.ts';
import {
  belowHeading,
  datingReader,
  groupSkipped,
  nameBlank,
  regionReader,
  unitReader,
} from '../row-context.ts';
import type { Reading, Recognised, ShapeReader } from '../shape.ts';
import { cellText, evidenceOf, placeOfCell, type Row } from '../table.ts';
import { GroupRows } from '../group-rows.ts';
import {
  headingBefore,
  headingOfRow,
  isWithoutFigures,
  meaningOfHeading,
  placeOr,
  yearHeading,
} from '../row-heading.ts';
import { labelReader } from '../label.ts';
import { openUnit, unitFor } from '../table-unit.ts';

/** Columns that hold figures, and what their figures are. */
export const figureColumns: readonly (readonly [Role, Part])[] = [
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
    if (!header.has('value') && counts.length < 2) return false;
    // Counts below years are no columns of their own.
    const isPlain = header.headings.every(
      ({ role, period, region }) => role === null || (period === null && region === null),
    );
    if (!isPlain) return false;
    if (header.has('indicator')) return true;
    const rows = (['year', 'region', 'province', 'city'] as const).some((role) => header.has(role));
    // One indicator in the whole table.
    return rows && [header.known, header.years, header.regions].every(({ length }) => length === 0);
  },

  namesIndicators: (header, body) => header.nameColumn(body) !== null,

  read(recognised) {
    const { read, diagnostics } = longReader(recognised);
    const found = read(recognised.rows);
    return { ...found, diagnostics: [...diagnostics, ...found.diagnostics] };
  },
};

/**
 * Reads rows of a table; rows that stand for themselves may be read apart from the others.
 *
 * @returns what is to be said of the table as a whole beside it
 */
export function longReader(recognised: Recognised): {
  readonly read: (rows: readonly Row[]) => Reading;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { table, header, vocabulary, facts } = recognised;
  const name = header.nameColumn(recognised.rows);
  const labelOf = labelReader(vocabulary);
  const regionOf = regionReader(recognised, header.onePlace(recognised.rows));
  const datingOf = datingReader(recognised, header.column('year'));
  const units = unitReader(recognised);
  const columns = figureColumns.flatMap(([role, part]) => {
    const column = header.column(role);
    return column === null ? [] : [{ column, part }];
  });
  const figures = columns.map(({ column }) => column);
  const unitColumn = header.column('unit');
  const yearColumn = header.column('year');
  const read = (rows: readonly Row[]): Reading => {
    const observations: Observation[] = [];
    const diagnostics: Diagnostic[] = [];
    const groups = new GroupRows(vocabulary, name ?? yearColumn ?? 0);
    for (const row of rows) {
      const filled = columns.filter(({ column }) => cellText(row, column) !== '');
      const written = name === null ? facts.indicator?.label : labelOf(cellText(row, name));
      if (written === undefined) continue;
      const own = regionOf(row);
      if (name === null || written.name === '') {
        // A merged cell before the names, or beside the years, heads the rows below.
        const before =
          name !== null
            ? headingBefore(row, name)
            : own === null
              ? yearHeading(row, yearColumn)
              : null;
        if (before !== null && isWithoutFigures(row, figures, before, vocabulary)) {
          const meaning = meaningOfHeading(before, vocabulary);
          groups.enter(row, before, own === null ? meaning : placeOr(meaning, own));
          diagnostics.push(groupSkipped(recognised, row));
          continue;
        }
      }
      if (written.name === '') {
        if (name !== null && filled.length > 0) {
          diagnostics.push(nameBlank(recognised, row, name, own));
        }
        continue;
      }
      if (name !== null && !vocabulary.knows(written.name)) {
        const text = cellText(row, name);
        const meaning = headingOfRow(row, text, figures, unitColumn, vocabulary);
        // A row with a region of its own heads no other region's.
        const isPlace = meaning?.kind === 'place' || meaning?.kind === 'place-unclear';
        if (meaning !== null && !(isPlace && own !== null)) {
          groups.enter(row, written.name, meaning);
          diagnostics.push(groupSkipped(recognised, row));
          continue;
        }
      }
      const { label, region: above, unclear } = groups.read(row, written, own);
      const namedAt =
        name === null
          ? (facts.indicator?.namedAt ?? wholeFile(table.file))
          : placeOfCell(table.file, row, name);
      const region = own ?? above ?? facts.region;
      const common = { name: label.name, namedAt, dating: datingOf(row), region };
      // A row without any figure still says that the indicator has none.
      for (const { column, part } of filled.length > 0 ? filled : columns.slice(0, 1)) {
        const evidence = evidenceOf(table.file, row, column);
        // The unit of a row is the rate's; that of its counts stands in their heading.
        const headed = header.headings[column]?.label.unit ?? null;
        const isValue = part === 'value';
        const figure = readingOfCell(
          evidence,
          isValue ? label.unit : null,
          isValue ? openUnit(units.read(row), label.name, vocabulary) : { unit: null },
          vocabulary,
          isValue && headed === null
            ? unitFor(facts.unit, label.name, vocabulary)
            : { unit: headed },
        );
        const reading = belowHeading(figure, unclear, label.name, evidence);
        observations.push({ ...common, part, reading, evidence });
      }
    }
    return { observations, diagnostics };
  };
  return { read, diagnostics: units.diagnostics };
}
