import { diagnose } from '../../domain/diagnostic.ts';
import type { Observation } from '../../domain/observation.ts';
import type { Header, Heading } from '../header.ts';
import { readingOfCell } from '../reading-of-cell.ts';
import { datingReader, regionReader } from '../row-context.ts';
import type { ShapeReader } from '../shape.ts';
import { evidenceOf, filledCells, placeOfCell, type Row } from '../table.ts';

/** A year or a region a row, an indicator a column. */
export const indicatorsAsColumns: ShapeReader = {
  shape: 'indicators-as-columns',

  fits(header, body) {
    // A title may be an indicator's name; a header has more than one heading, or years below.
    const isHeader =
      filledCells(header.row).length > 1 ||
      header.yearLike(body).length > 0 ||
      body.every(({ cells }) => cells.length === 1);
    return isHeader && header.known.length > 0 && header.years.length === 0 && !header.hasNumbers;
  },

  read(recognised) {
    const { table, header, rows, vocabulary } = recognised;
    const year = yearColumn(header, rows);
    const regionOf = regionReader(recognised);
    const datingOf = datingReader(recognised, year);
    const columns = header.headings
      .filter(
        ({ index, text, role, isKnown }) =>
          isKnown || (text !== '' && role === null && index !== year),
      )
      .map((heading) => ({
        heading,
        namedAt: placeOfCell(table.file, header.row, heading.index),
      }));
    const observations = rows.flatMap((row): Observation[] => {
      const common = { dating: datingOf(row), region: regionOf(row) };
      return columns.map(({ heading: { index, label }, namedAt }) => {
        const evidence = evidenceOf(table.file, row, index);
        return {
          ...common,
          name: label.name,
          namedAt,
          part: 'value',
          reading: readingOfCell(evidence, label.unit, { unit: null }, vocabulary),
          evidence,
        };
      });
    });
    return {
      observations,
      diagnostics: ignoredColumns(
        header,
        columns.map(({ heading }) => heading),
        table.file,
        year,
      ),
    };
  },
};

/** The column of the years: the one so headed, or the only one with another heading that looks it. */
function yearColumn(header: Header, body: readonly Row[]): number | null {
  return header.column('year') ?? header.yearLike(body)[0]?.index ?? null;
}

function ignoredColumns(
  header: Header,
  used: readonly Heading[],
  file: string,
  year: number | null,
) {
  const context = new Set(['region', 'province', 'city']);
  return header.headings
    .filter(({ role, text }) => text !== '' && role !== null && !context.has(role))
    .filter((heading) => !used.includes(heading) && heading.index !== year)
    .map(({ index, text }) =>
      diagnose('detail', 'column-ignored', { name: text }, placeOfCell(file, header.row, index)),
    );
}
