import { diagnose } from '../../domain/diagnostic.ts';
import { roleOf } from '../columns.ts';
import { readCross } from '../cross-table.ts';
import type { Header, Heading } from '../header.ts';
import type { ShapeReader } from '../shape.ts';
import { filledCells, placeOfCell, type Row } from '../table.ts';

/** A year or a region a row, an indicator a column. */
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
    const columns = header.headings.filter(
      ({ index, text, role, isKnown }) =>
        isKnown || (text !== '' && role === null && index !== year && index !== place),
    );
    const reading = readCross(recognised, {
      columns,
      areNamed: true,
      name: null,
      year,
      place,
      needsRegion: false,
    });
    const ignored = ignoredColumns(header, columns, table.file, year);
    return { ...reading, diagnostics: [...ignored, ...reading.diagnostics] };
  },
};

/** Whether the first row below is the header, so that the one above it is a title. */
const isHeaderItself = (row: Row | undefined): boolean =>
  (row?.cells.filter((cell) => roleOf(cell) !== null).length ?? 0) > 1;

const context: ReadonlySet<string> = new Set(['region', 'province', 'city']);

function ignoredColumns(
  header: Header,
  used: readonly Heading[],
  file: string,
  year: number | null,
) {
  return header.headings
    .filter(({ role, text }) => text !== '' && role !== null && !context.has(role))
    .filter((heading) => !used.includes(heading) && heading.index !== year)
    .map(({ index, text }) =>
      diagnose('detail', 'column-ignored', { name: text }, placeOfCell(file, header.row, index)),
    );
}
