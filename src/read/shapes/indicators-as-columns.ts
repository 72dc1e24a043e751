import { type Diagnostic, diagnose } from '../../domain/diagnostic.ts';
import { isPercentage } from '../../domain/indicator.ts';
import { isCountRole, isNumbering, regionRoles, type Role, roleOf } from '../columns.ts';
import { readCross } from '../cross-table.ts';
import { readFigure } from '../figure.ts';
import type { Header } from '../header.ts';
import type { Heading } from '../heading.ts';
import type { Recognised, ShapeReader } from '../shape.ts';
import { cellText, filledCells, placeOfCell, type Row } from '../table.ts';

/** A year or a region a row, an indicator a column; one rate may have its counts beside it. */
export const indicatorsAsColumns: ShapeReader = {
  shape: 'indicators-as-columns',

  fits(header, body) {
    // A title may be an indicator's name; a header has more than one heading, or years below.
    const isHeader =
      filledCells(header.row).length > 1 ||
      header.yearLike(body).length > 0 ||
      header.placeColumn(body.slice(0, 1)) !== null ||
      body.every(({ cells }) => cells.length === 1);
    if (!isHeader || isHeaderItself(body[0])) return false;
    return header.known.length > 0 && header.years.length === 0 && !header.hasNumbers;
  },

  namesIndicators: () => true,

  read(recognised) {
    const { table, header, rows } = recognised;
    const year = header.column('year') ?? header.yearLike(rows)[0]?.index ?? null;
    const place = header.placeColumn(rows);
    const named = header.headings.filter(
      (each) =>
        each.isKnown ||
        (each.text !== '' &&
          each.role === null &&
          each.index !== year &&
          each.index !== place &&
          !numbersRows(each, recognised)),
    );
    const counts = header.headings.filter(({ role, isKnown }) => isCountRole(role) && !isKnown);
    const owner = soleRate(named, recognised);
    const columns =
      owner === null ? named : [...named, ...counts.map((each) => ofRate(each, owner))];
    const reading = readCross(recognised, {
      columns,
      areNamed: true,
      name: null,
      year,
      place,
      needsRegion: false,
    });
    const used = new Set([year, ...columns.map(({ index }) => index)]);
    // One count alone gives no rate.
    const unclear = owner === null && counts.length > 1 ? counts : [];
    const ignored = [
      ...unclearCounts(unclear, recognised),
      ...ignoredColumns(
        header,
        new Set([...used, ...unclear.map(({ index }) => index)]),
        table.file,
      ),
    ];
    return { ...reading, diagnostics: [...ignored, ...reading.diagnostics] };
  },
};

/** Whether the first row below is the header, so that the one above it is a title. */
const isHeaderItself = (row: Row | undefined): boolean =>
  (row?.cells.filter((cell) => roleOf(cell) !== null).length ?? 0) > 1;

/** What says more of the figures of a row. */
const context: ReadonlySet<Role> = new Set([...regionRoles, 'unit']);

function ignoredColumns(
  header: Header,
  used: ReadonlySet<number | null>,
  file: string,
): readonly Diagnostic[] {
  return header.headings
    .filter(({ role, text }) =>
      role === null ? isNumbering(text) : text !== '' && !context.has(role),
    )
    .filter(({ index }) => !used.has(index))
    .map(({ index, text }) =>
      diagnose('detail', 'column-ignored', { name: text }, placeOfCell(file, header.row, index)),
    );
}

/** Whether a column only numbers the rows, in whole numbers without a unit. */
const numbersRows = ({ index, text }: Heading, { rows, vocabulary }: Recognised): boolean =>
  isNumbering(text) &&
  rows.every((row) => {
    const figure = readFigure(cellText(row, index), vocabulary.units);
    return figure.kind === 'number'
      ? figure.decimals === 0 && figure.unit === null
      : figure.kind === 'missing';
  });

/**
 * The heading of the one rate that a table holds, to which counts beside it belong; null where
 * another column has figures too.
 */
function soleRate(named: readonly Heading[], { rows, vocabulary }: Recognised): Heading | null {
  const known = named.filter(({ isKnown }) => isKnown);
  const hasFigures = ({ index }: Heading): boolean =>
    rows.some((row) => readFigure(cellText(row, index), vocabulary.units).kind === 'number');
  if (named.some((each) => !each.isKnown && hasFigures(each))) return null;
  const meant = known.map(({ label }) =>
    vocabulary.names.find(label.name).map(({ indicator }) => indicator),
  );
  const ids = new Set(meant.map((each) => each.map(({ id }) => id).join()));
  return ids.size === 1 && meant.flat().every(isPercentage) ? (known[0] ?? null) : null;
}

/** The heading of a count, read as that of a rate. */
const ofRate = (count: Heading, { label: { name } }: Heading): Heading => ({
  ...count,
  label: { name, unit: count.label.unit },
});

/** Says that counts stand beside several indicators. */
function unclearCounts(
  [first, ...others]: readonly Heading[],
  { table, header }: Recognised,
): readonly Diagnostic[] {
  if (first === undefined) return [];
  const names = [first, ...others].map(({ text }) => text);
  const place = placeOfCell(table.file, header.row, first.index);
  return [diagnose('warning', 'count-columns-unclear', { names }, place)];
}
