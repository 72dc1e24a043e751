import { diagnose } from '../../domain/diagnostic.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { readCross } from '../cross-table.ts';
import type { Header } from '../header.ts';
import type { Heading } from '../heading.ts';
import { placeBeside } from '../place-name.ts';
import type { ShapeReader } from '../shape.ts';
import { placeOfCell, type Row } from '../table.ts';

/** A region a column; an indicator a row, or a year a row and one indicator in the whole table. */
export const regionsAsColumns: ShapeReader = {
  shape: 'regions-as-columns',

  fits(header, body) {
    return (
      header.hasPlaces &&
      !header.hasNumbers &&
      (header.nameColumn(body) !== null || yearColumn(header, body) !== null)
    );
  },

  namesIndicators: (header, body) => nameColumn(header, body) !== null,

  read(recognised) {
    const { table, header, rows, vocabulary } = recognised;
    const name = nameColumn(header, rows);
    const year = yearColumn(header, rows);
    const columns = header.headings.flatMap((heading) => regionHeading(heading, vocabulary));
    const used = new Set([name, year, ...columns.map(({ index }) => index)]);
    const ignored = header.headings
      .filter(({ index, text, role }) => text !== '' && !used.has(index) && role !== 'unit')
      .map(({ index, text }) =>
        diagnose(
          'detail',
          'column-ignored',
          { name: text },
          placeOfCell(table.file, header.row, index),
        ),
      );
    const reading = readCross(recognised, {
      columns,
      areNamed: false,
      name,
      year,
      place: null,
      needsRegion: false,
    });
    return { ...reading, diagnostics: [...ignored, ...reading.diagnostics] };
  },
};

/** Beside known regions, a city's short name or a heading that ends as names of places do is one as well. */
function regionHeading(heading: Heading, { regions }: Vocabulary): Heading[] {
  if (heading.region !== null) return heading.isKnown ? [] : [heading];
  const isFree =
    heading.role === null && heading.period === null && !heading.isKnown && heading.text !== '';
  const region = isFree ? placeBeside(heading.text, regions) : null;
  return region === null ? [] : [{ ...heading, region }];
}

const yearColumn = (header: Header, body: readonly Row[]): number | null =>
  header.column('year') ?? header.yearLike(body)[0]?.index ?? null;

/** 指标 may also head the years of a table that has one indicator. */
function nameColumn(header: Header, body: readonly Row[]): number | null {
  const name = header.nameColumn(body);
  return name === yearColumn(header, body) ? null : name;
}
