import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import { halfWidth } from '../domain/half-width.ts';
import type { Shape } from '../domain/observation.ts';
import { isWithin } from '../domain/region.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { regionRoles } from './columns.ts';
import { readFigure } from './figure.ts';
import type { Header } from './header.ts';
import type { Heading } from './heading.ts';
import { isBesideThePoint, mayNarrow, narrowingColumns } from './narrowing.ts';
import { isOfResults } from './other-figures.ts';
import { isPlaceName, isWhole } from './place-name.ts';
import { regionReader } from './row-context.ts';
import { tablesSideBySide } from './side-by-side.ts';
import { cellText, placeOfCell, type Row } from './table.ts';
import { readPeriod } from './year.ts';

/** Headings that leave it open which of their figures count, and for what. */
export function headerFaults(
  header: Header,
  body: readonly Row[],
  file: string,
  shape: Shape,
  vocabulary: Vocabulary,
): readonly Diagnostic[] {
  const parted = tablesSideBySide(header, body, file, vocabulary);
  if (parted.length > 0) return parted;
  return [
    ...unclearYearHeadings(header, file),
    ...unreadColumns(header, body, file, shape, vocabulary),
    ...unheadedRegions(header, body, file, shape, vocabulary),
    ...unclearValues(header, file),
  ];
}

/** How a heading of a year begins: 2015年1-6月, 截至2015年, FY2015, 二〇一五年, 15年. */
const beginsAsYear =
  /^(?:截[至止]|[至到]|fy)?(?:(?:19|20)\d{2}(?!\d)|[〇○零一二三四五六七八九]{4}年|['’]?\d{2}年)/iu;

/** Words of what is no figure of the year itself: 2015年比2014年增长, 2015年目标, 2015年排名. */
const besidesFigures =
  /[增减升降较比幅占差]|同期|目标|计划|规划|任务|名次|排名|位次|排位|备注|说明|来源|单位|权重|得分|评分|评价|年均/u;

/**
 * Headings beside those of years that begin with a year and say more. Left out like other unknown
 * columns they would let an older year be judged: 2015年（初步数） beside 2014年, or 初步数 below 2015年.
 */
function unclearYearHeadings(header: Header, file: string): readonly Diagnostic[] {
  const { headings, row } = header;
  if (headings.every(({ period, role }) => period === null || role !== null)) return [];
  const unclear = beginningAsYears(header).filter(
    ({ text }) => !besidesFigures.test(compactOf(text)),
  );
  const [first] = unclear;
  if (first === undefined) return [];
  const names = unclear.map(({ text }) => text);
  return [
    diagnose('error', 'year-heading-unclear', { names }, placeOfCell(file, row, first.index)),
  ];
}

const compactOf = (text: string): string => halfWidth(text).replace(/\s/gu, '');

/** Headings that begin with a year and say more. */
export const beginningAsYears = ({ headings, sub, years }: Header): readonly Heading[] =>
  headings.filter(({ text, period, role, isKnown, isBare }) => {
    const isOfYear =
      period === null
        ? beginsAsYear.test(compactOf(text))
        : sub !== null && years.length > 0 && !isBare;
    return isOfYear && role === null && !isKnown;
  });

/** Columns that are not read and whose cells say of the figures beside them what they are of. */
function unreadColumns(
  header: Header,
  body: readonly Row[],
  file: string,
  shape: Shape,
  vocabulary: Vocabulary,
): readonly Diagnostic[] {
  const narrowing = narrowingColumns(header, body, file, shape, vocabulary);
  return narrowing.length > 0 || shape !== 'indicators-as-columns'
    ? narrowing
    : unreadLabels(header, body, file, vocabulary);
}

/** What names rows whose indicators are headings, where it is neither a year nor a region: 甲公司. */
function unreadLabels(
  header: Header,
  body: readonly Row[],
  file: string,
  { units }: Vocabulary,
): readonly Diagnostic[] {
  const { headings, known } = header;
  const years = header.yearLike(body).map(({ index }) => index);
  const isTold =
    header.has('year') ||
    years.length > 0 ||
    regionRoles.some((role) => header.has(role)) ||
    header.placeColumn(body) !== null;
  const first = known[0]?.index ?? 0;
  const isLabel = ({ index, text, role, isKnown }: Heading): boolean =>
    role === 'indicator'
      ? !years.includes(index)
      : role === null && !isTold && index < first && !isKnown && !isBesideThePoint(text);
  const isNumber = (text: string): boolean => readFigure(text, units).kind === 'number';
  const isUnclear = (text: string): boolean =>
    text !== '' &&
    (readPeriod(text) !== null || !(isNumber(text) || isOfResults(text) || isWhole(text)));
  return headings.filter(isLabel).flatMap(({ index, text: name }) => {
    const unclear = body.find(
      (row) =>
        isUnclear(cellText(row, index)) &&
        known.some((each) => isNumber(cellText(row, each.index))),
    );
    if (unclear === undefined) return [];
    const args = { name, found: cellText(unclear, index) };
    return [diagnose('error', 'row-label-unclear', args, placeOfCell(file, unclear, index))];
  });
}

/** Layouts whose regions are read from a column with another heading, or are headings. */
const readsPlaces: ReadonlySet<Shape> = new Set([
  'indicators-as-columns',
  'regions-as-columns',
  'years-by-region',
]);

/** Headings of columns that probably hold regions: 地区名称, 所属省市. */
const ofPlaces =
  /地区|区域|省份|省市|市州|行政区|所[在属].{0,2}[省市区县]|[省市]名?称?$|^(?:area|region|province|city)\b/iu;

const hasRegions = (header: Header): boolean => regionRoles.some((role) => header.has(role));

const namesPlaces = (header: Header): readonly Heading[] =>
  hasRegions(header)
    ? []
    : header.headings.filter(
        ({ role, period, region, isKnown, text }) =>
          role === null && period === null && region === null && !isKnown && ofPlaces.test(text),
      );

/** Regions in a column that is not headed as theirs, so that it can't be told whose a figure is. */
function unheadedRegions(
  header: Header,
  body: readonly Row[],
  file: string,
  shape: Shape,
  vocabulary: Vocabulary,
): readonly Diagnostic[] {
  const unheaded = header.unheadedPlaces(body);
  const isRead = readsPlaces.has(shape);
  const unclear = hasRegions(header)
    ? unheaded.filter(({ index }) => saysMore(header, index, body, vocabulary))
    : isRead
      ? unheaded.filter(({ index }) => index !== header.placeColumn(body))
      : [
          ...unheaded.filter(({ found, isAll }) => found.length > 1 || !isAll),
          ...unheaded.slice(1),
        ];
  const others = isRead
    ? []
    : namesPlaces(header).flatMap(({ index, text: name }) => {
        const texts = new Set(body.map((row) => cellText(row, index)));
        const isPlace = (text: string): boolean =>
          text !== '' && vocabulary.regions.meanings(text).length > 0;
        const found = [...texts].filter(isPlace);
        return found.length < 2 ? [] : [{ index, name, found }];
      });
  const columns = new Map([...unclear, ...others].map((each) => [each.index, each]));
  return [...columns.values()].map(({ index, name, found }) => {
    const place = placeOfCell(file, header.row, index);
    return diagnose('error', 'region-column-unclear', { name, found }, place);
  });
}

/**
 * Whether a column names another place than the regions beside it, which is not the one that they
 * lie in: 南京 beside 江苏. What lies in no known place is judged as nothing but itself.
 */
function saysMore(
  header: Header,
  index: number,
  body: readonly Row[],
  vocabulary: Vocabulary,
): boolean {
  const regionOf = regionReader({ header, vocabulary });
  return body.some((row) => {
    const text = cellText(row, index);
    const own = regionOf(row);
    if (text === '' || own?.code === null) return false;
    const meanings = vocabulary.regions.meanings(text);
    if (meanings.length === 0) return isPlaceName(text, '', vocabulary.regions);
    if (own === null) return true;
    return !meanings.some(
      ({ code }) =>
        code === own.code || code === '000000' || (isProvince(code) && isWithin(own.code, code)),
    );
  });
}

const isProvince = (code: string | null): boolean => code?.endsWith('0000') === true;

/** Whether every cell of a long table counts that is in a column which no role has. */
export const isToBeReadWhole = (
  header: Header,
  body: readonly Row[],
  vocabulary: Vocabulary,
): boolean =>
  namesPlaces(header).length > 0 || mayNarrow(header) || holdsPlaces(header, body, vocabulary);

/** Whether a column that is not headed as the regions' says whose the figures are. */
export const holdsPlaces = (
  header: Header,
  body: readonly Row[],
  vocabulary: Vocabulary,
): boolean =>
  header
    .unheadedPlaces(body)
    .some(({ index }) => !hasRegions(header) || saysMore(header, index, body, vocabulary));

/** Headings of results, be they expected ones, that are no names of columns of their own. */
const results =
  /^(?:(?:19|20)\d{2}年?度?|[年期]末|本期|累计)?(?:实际|完成|实绩|实现|达到|现状|当前|目前|统计|预计|预测|估计)(?:完成|达到)?(?:值|数|数值|情况|量|率|结果|水平)?$|^(?:actual|result|achieved)(?: (?:value|figure))?s?$/iu;

/** Those that say no more than that: 完成率 and 完成情况 may also say how much of a plan was done. */
const plainResults = /(?<!率|情况|量|预计|预测|估计)$/u;

/**
 * 指标值 is what was planned where 实际完成 stands beside it, and of 数值 beside a column of such
 * figures it can't be told.
 */
function unclearValues({ headings, row }: Header, file: string): readonly Diagnostic[] {
  const partsOf = ({ text }: Heading): string[] => text.split(/\s+/u);
  const beside = (pattern: RegExp): Heading | undefined =>
    headings.find(
      (each) => each.role === 'value' && partsOf(each).some((part) => pattern.test(part)),
    );
  const actual = headings.filter(
    (each) =>
      each.role === null &&
      [...partsOf(each), each.text].some((part) => results.test(halfWidth(part))),
  );
  const planned = beside(/^指标值/u);
  const value = planned ?? beside(/^(?:数值|value|obs_value)/iu);
  const other =
    planned === undefined ? actual.find(({ text }) => plainResults.test(text)) : actual[0];
  if (value === undefined || other === undefined) return [];
  const names = [value.text, other.text];
  return [
    diagnose('error', 'value-column-unclear', { names }, placeOfCell(file, row, other.index)),
  ];
}
