import { comparableName } from '../domain/name.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { regionRoles } from './columns.ts';
import type { Header } from './header.ts';
import { isGroupRow } from './row-heading.ts';
import { cellText, filledCells, type Row } from './table.ts';

/** What heads rows that add others up, once blanks are gone; one of these words is in it. */
const total =
  /^(?:全省|全市|全国)?(?:合计|总计|小计|共计|平均|平均数|平均值)?(?:grandtotal|subtotal|total|sum|average|mean)?$/u;
const totalWord = /[合总小共]\s*计|平\s*均|total|sum|average|mean/iu;

/** Whether a text is what rows begin with that add others up: 合计 is no region, no year and no indicator. */
export const isTotal = (text: string): boolean =>
  text.length <= 30 && totalWord.test(text) && total.test(comparableName(text));

/**
 * The rows that add others up. 合计 in a column that tells no figures apart is the sum of the other
 * rows as well, but of the same indicator, year and region: that row is data like them.
 */
export function totalRows(
  header: Header,
  body: readonly Row[],
  { regions }: Vocabulary,
): ReadonlySet<Row> {
  const likely = new Set(
    body.filter((row) => isTotal(filledCells(row)[0] ?? '') && !isHeadingOnly(row)),
  );
  if (likely.size === 0) return likely;
  const others = body.filter((row) => !likely.has(row));
  const places = [...regionRoles.map((role) => header.column(role)), header.placeColumn(others)];
  const years = [header.column('year'), header.yearLike(others)[0]?.index ?? null];
  const keys = [header.nameColumn(others), ...years, ...places];
  const textsOf = (row: Row, columns: readonly (number | null)[]): string[] =>
    columns.flatMap((column) => (column === null ? [] : [cellText(row, column)]));
  const isOfAll = (row: Row): boolean =>
    textsOf(row, keys).some((text) => text === '' || isTotal(text));
  // 全国合计 among provinces is the nation.
  const isNation = (row: Row): boolean =>
    textsOf(row, places).some((text) => regions.known(text) !== null);
  return new Set([...likely].filter((row) => isOfAll(row) && !isNation(row)));
}

/** 全国平均 without a figure heads those below it, unless a table has but one column. */
const isHeadingOnly = (row: Row): boolean => row.cells.length > 1 && isGroupRow(row);
