import { one } from '../domain/decimal.ts';
import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import { Exact } from '../domain/exact.ts';
import { countedDimensions, countParts } from '../domain/indicator.ts';
import type { Meaning } from '../domain/name-index.ts';
import type { Shape } from '../domain/observation.ts';
import { convert, type StatedUnit } from '../domain/unit.ts';
import type { Header } from './header.ts';
import type { Heading } from './heading.ts';
import type { Recognised } from './shape.ts';
import { cellText, placeOfCell, type Row } from './table.ts';

/**
 * Columns of the long form in a table whose figures stand below years, regions or indicators. Passed
 * over, 指标 and 数值 would let other figures be judged than the ones that are meant.
 *
 * @param isTold whether the user has said where the figures stand
 */
export function columnsOutOfPlace(
  recognised: Recognised,
  shape: Shape,
  isTold: boolean,
): readonly Diagnostic[] {
  if (shape === 'long') return [];
  const { header, rows } = recognised;
  // 数值 below 2015年 is in its place.
  const value = header.headings.find(
    ({ role, period, region }) => role === 'value' && period === null && region === null,
  );
  if (shape !== 'indicators-as-columns') {
    const figures = header.headings.filter(({ isBare }) => isBare);
    return isTold ? [] : besideFigures(recognised, figures, value?.index ?? null, shape);
  }
  const year = header.column('year') ?? header.yearLike(rows)[0]?.index ?? null;
  const name = header.column('indicator');
  const columns = [name === year ? null : name, value?.index ?? null];
  return [
    ...(isTold
      ? []
      : columns.flatMap((column) => besideFigures(recognised, header.known, column, shape))),
    ...unitsOfSeveral(recognised),
  ];
}

const textsOf = (headings: readonly Heading[]): string[] => headings.map(({ text }) => text);

function besideFigures(
  { table, header, rows }: Recognised,
  figures: readonly Heading[],
  column: number | null,
  shape: Shape,
): readonly Diagnostic[] {
  if (column === null) return [];
  const filled = rows.find((row) => cellText(row, column) !== '');
  if (filled === undefined) return [];
  const args = {
    name: header.headings[column]?.text ?? '',
    found: cellText(filled, column),
    beside: textsOf(figures),
    shape,
  };
  return [
    diagnose('error', 'column-out-of-place', args, placeOfHeading(header, table.file, column)),
  ];
}

/** A column of units beside several indicators, where a unit in it is not one that all of them have. */
function unitsOfSeveral({ table, header, rows, vocabulary }: Recognised): readonly Diagnostic[] {
  const column = header.column('unit');
  if (column === null || header.known.length < 2) return [];
  const meanings = header.known.flatMap(({ label }) => vocabulary.names.find(label.name));
  const isStrange = (row: Row): boolean => {
    const unit = vocabulary.units.read(cellText(row, column));
    return unit !== null && !meanings.every((meaning) => takes(meaning, unit));
  };
  const strange = rows.find(isStrange);
  if (strange === undefined) return [];
  const args = {
    name: header.headings[column]?.text ?? '',
    found: cellText(strange, column),
    beside: textsOf(header.known),
  };
  return [diagnose('error', 'unit-column-unclear', args, placeOfCell(table.file, strange, column))];
}

const takes = ({ indicator, part }: Meaning, unit: StatedUnit): boolean =>
  countParts.some((each) => each === part)
    ? unit.unit === null || countedDimensions.has(unit.unit.dimension)
    : convert(Exact.of(one), unit, indicator.unit, indicator.also).kind !== 'impossible';

const placeOfHeading = (header: Header, file: string, column: number) =>
  placeOfCell(file, header.rowOf(column), column);
