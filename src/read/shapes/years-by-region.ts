import { regionRoles } from '../columns.ts';
import type { Header } from '../header.ts';
import { readCross } from '../cross-table.ts';
import type { ShapeReader } from '../shape.ts';

/** A region a row, a year a column, and one indicator in the whole table. */
export const yearsByRegion: ShapeReader = {
  shape: 'years-by-region',

  fits(header, body) {
    return (
      header.years.length > 0 &&
      !header.hasNumbers &&
      header.nameColumn(body) === null &&
      (hasRegions(header) || header.placeColumn(body) !== null)
    );
  },

  namesIndicators: () => false,

  read(recognised) {
    const { header, rows } = recognised;
    return readCross(recognised, {
      columns: header.years,
      areNamed: false,
      name: null,
      year: null,
      place: header.placeColumn(rows),
      needsRegion: true,
    });
  },
};

const hasRegions = (header: Header): boolean => regionRoles.some((role) => header.has(role));
