import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import { halfWidth } from '../domain/half-width.ts';
import type { Shape } from '../domain/observation.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { figureRoles } from './columns.ts';
import { readFigure } from './figure.ts';
import type { Header } from './header.ts';
import type { Heading } from './heading.ts';
import { isOfOtherFigures, isOtherStatus, isPartOfYear, isTelling } from './other-figures.ts';
import { isGeneric } from './row-heading.ts';
import { cellText, placeOfCell, type Row } from './table.ts';

/** Columns that tell figures of a month or of a county from those of the year and the city. */
const ofParts =
  /^(?:月|月份|季|季度|半年|期别|month|quarter|区县|县区|县|县市区|区|县（市、区）|县\(市、区\)|旗县|乡镇|街道)$/iu;

/** Columns that tell figures of some firms or goods from those of all. */
const ofSome =
  /^(?:(?:产品|商品|食品)(?:类别|种类|大类|类型|名称)|(?:企业|单位)(?:规模|性质|类型)|(?:受检|被抽查|抽查|生产)?(?:企业|厂家|厂商|公司)(?:名称)?|规模|所有制(?:形式)?|(?:抽查|抽样|监管)?(?:环节|领域)|(?:所属|国民经济)?行业(?:名称|类别|门类|大类)?|industry|company|enterprise)$/iu;

/** What stands there for all of the year, or for all of the place. */
const wholly =
  /^(?:全年|年度|全年度|1-12月|[-—/无]|合计|总计|全[省市]|全部|总体|整体|不限|全(?:部|体)?(?:产品|企业|行业|领域|环节)|all|total)?$/iu;

/** Headings of columns that sort figures, one of which may be what was planned. */
const sorting =
  /^名称$|类[别型]?$|[种门]类|性质|属性|状态|版本|情景|情形|方案|口径|[时期][期间段]|期$|阶段|周期|(?:^|[\s_-])(?:type|kind|class|category|status|version|scenario|measure|flag|series|period|phase|stage)$/iu;

/** Headings of columns that hold the status of observations as codes. */
const status = /^obs_?status$/iu;

/** Headings of columns that say of figures by whom and whence they are. */
const ofRemarks =
  /备注|附注|注释|说明|来源|出处|依据|单位|部门|机构|[人者]$|日期|(?<!统计|数据|所属)时间|note|remark|comment|source/iu;

/** Whether the cells of a column name nothing that figures are of: remarks, numbers and codes. */
export const isBesideThePoint = (heading: string): boolean =>
  ofRemarks.test(heading) || /序号|编[号码]|代码|code|^(?:id|no\.?)$/iu.test(heading);

/** Why a cell of a column makes other figures of those beside it; null for a column that has none such. */
type Tells = (text: string) => boolean;

function tellsOf(
  { role, period, region, isKnown, text }: Heading,
  shape: Shape,
  isHeaded: boolean,
): Tells | null {
  // 项目 heads no names where they are headings, and 位次 is a unit as well.
  const isFree =
    role === null ||
    (role === 'unit' && !isHeaded) ||
    (role === 'indicator' && shape === 'indicators-as-columns');
  if (!isFree || period !== null || region !== null || isKnown) return null;
  const heading = halfWidth(text).replace(/\s/gu, '');
  if (status.test(heading)) return (cell) => isOtherStatus(cell) || isOfOtherFigures(cell);
  if (ofParts.test(text)) return (cell) => !wholly.test(halfWidth(cell));
  if (ofSome.test(heading)) return (cell) => !wholly.test(halfWidth(cell)) && !isGeneric(cell);
  if (ofRemarks.test(heading)) return null;
  if (heading === '' || sorting.test(text)) return isTelling;
  return shape === 'long' ? null : isOfOtherFigures;
}

/**
 * Columns that no layout reads and whose cells say of the figures beside them that they are of a part
 * only, or no results: 上半年, 目标值.
 */
export function narrowingColumns(
  header: Header,
  body: readonly Row[],
  file: string,
  shape: Shape,
  vocabulary: Vocabulary,
): readonly Diagnostic[] {
  const columns = header.headings.flatMap((heading) => {
    const tells = tellsOf(heading, shape, header.isHeaded(heading.index));
    return tells === null ? [] : [{ ...heading, tells }];
  });
  if (columns.length === 0) return [];
  const named = shape === 'indicators-as-columns' ? null : header.nameColumn(body);
  const dated = header.years.length > 0 ? [] : header.yearLike(body);
  const read = new Set([named, ...dated.map(({ index }) => index)]);
  return columns.flatMap(({ tells, ...heading }) => {
    const { index, text: name } = heading;
    if (read.has(index)) return [];
    const told = new Map<string, boolean>();
    const isNarrow = (row: Row): boolean => {
      const cell = cellText(row, index);
      if (cell === '') return false;
      const known = told.get(cell) ?? tells(cell);
      told.set(cell, known);
      return known && hasFigure(header, row, index, vocabulary);
    };
    const narrow = body.find(isNarrow);
    if (narrow === undefined) return [];
    const found = cellText(narrow, index);
    const code = isPart(heading) || isPartOfYear(found) ? 'column-narrows' : 'column-other-figures';
    return [diagnose('error', code, { name, found }, placeOfCell(file, narrow, index))];
  });
}

/** Whether a row holds a figure, in a column that may be one of figures. */
const hasFigure = (
  { headings }: Header,
  row: Row,
  besides: number,
  { units }: Vocabulary,
): boolean =>
  headings.some(
    ({ index, role }) =>
      index !== besides &&
      (role === null || figureRoles.has(role)) &&
      readFigure(cellText(row, index), units).kind === 'number',
  );

/** Whether a column of a long table tells its figures apart by words that are not looked for alone. */
const isPart = ({ role, text }: Heading): boolean =>
  role === null && (ofParts.test(text) || ofSome.test(halfWidth(text).replace(/\s/gu, '')));

/** Whether every cell of a column of a long table decides what the figures beside it are of. */
export const mayNarrow = ({ headings }: Header): boolean =>
  headings.some((each) => isPart(each) || mayPart(each, headings));

/** Whether words in a column of a long table may say that the figures beside them are no results. */
export const maySort = (heading: Heading): boolean =>
  !isPart(heading) && heading.text !== '' && tellsOf(heading, 'long', true) !== null;

/** Whether a column without a heading may part two tables: one has a column of names and one of figures. */
function mayPart({ index, text }: Heading, headings: readonly Heading[]): boolean {
  const filled = headings.filter((each) => each.text !== '');
  const before = filled.filter((each) => each.index < index).length;
  return text === '' && before > 1 && filled.length - before > 1;
}
