import { readCross } from '../cross-table.ts';
import type { ShapeReader } from '../shape.ts';

/** An indicator a row, a year a column. */
export const yearsAsColumns: ShapeReader = {
  shape: 'years-as-columns',

  fits(header, body) {
    return header.years.length > 0 && !header.hasNumbers && header.nameColumn(body) !== null;
  },

  namesIndicators: () => true,

  read(recognised) {
    const { header, rows } = recognised;
    return readCross(recognised, {
      columns: header.years,
      areNamed: false,
      name: header.nameColumn(rows),
      year: null,
      place: header.onePlace(rows),
      needsRegion: false,
    });
  },
};
