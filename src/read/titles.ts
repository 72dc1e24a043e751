import { type Diagnostic, diagnose, type Place, wholeFile } from '../domain/diagnostic.ts';
import { halfWidth } from '../domain/half-width.ts';
import type { Region, Regions } from '../domain/region.ts';
import { isNoteRow } from './around.ts';
import type { Header } from './header.ts';
import { isOfOtherFigures, isPartOfYear } from './other-figures.ts';
import { placeOfCell, type Row, type Table } from './table.ts';

/** Longest text above a table that is taken for a title, and no paragraph. */
const longest = 40;

/** Statements that say nothing of the figures themselves: 制表时间：2015年6月. */
const besideThePoint =
  /^[^:：]{0,10}(?:时间|时期|期间?|年[份度]|日期|来源|说明|单位|部门|[人者]|电话|文号|依据|编号|表号|注)[:：]/u;

/** A title, or the name of a sheet, and where it stands. */
interface Title {
  readonly text: string;
  readonly place: Place;
}

/** The titles of a table, and the name of its sheet. */
export const titlesOf = (
  titles: readonly Row[],
  { file, sheet }: Pick<Table, 'file' | 'sheet'>,
): readonly Title[] => [
  ...titles
    .filter((row) => !isNoteRow(row))
    .flatMap((row) =>
      row.cells.flatMap((cell, index) => {
        const text = halfWidth(cell).trim();
        const isTitle =
          text !== '' &&
          text.length <= longest &&
          !/[。;!?]/u.test(text) &&
          !besideThePoint.test(text);
        return isTitle ? [{ text, place: placeOfCell(file, row, index) }] : [];
      }),
    ),
  ...(sheet === undefined ? [] : [{ text: halfWidth(sheet).trim(), place: wholeFile(file) }]),
];

const partOfYear =
  /[上下]半年|半年度|第?[一二三四1-4](?:[-~至到、][一二三四1-4])?季度|前[一二两三]季度?|(?<![\d.])(?!0?1月?[-~至到]12月)(?:1[0-2]|0?[1-9])月?[-~至到](?:1[0-2]|0?[1-9])月(?!\d)|\d{4}年\d{1,2}月[份末底]/u;

const ofPlans =
  /(?:计划|目标|预测|规划|任务|预算)(?:分解|任务|指标|数据|情况)*(?:(?:一览|汇总|分解)?表|清单|值|数)$/u;

/** How documents are called as well, whose goals a table of results may repeat. */
const mayBeOfPlans = /(?:计划|目标|预测|规划|任务|预算)(?:指标)?$/u;

/** Words for what was done, measured or held against a plan. */
const ofResults = /完成|实际|实绩|实现|执行|落实|进展|达成|达标|评[价估]|考核|监测|统计|对[照比]/u;

/**
 * Titles and names of sheets that say that the figures are of a part of the year, or planned. A title
 * that may be a document's own is a warning; beside a column of results it says nothing.
 */
export function titleFaults(
  titles: readonly Row[],
  table: Table,
  { headings }: Header,
): readonly Diagnostic[] {
  const isOfResults = headings.some(({ text }) => /实际|完成|实绩/u.test(text));
  return titlesOf(titles, table).flatMap(({ text, place }) => {
    const whole = text.replace(/\s/gu, '').replace(/[—–～]/gu, '-');
    const bare = whole.replace(/\([^()]*\)$/u, '');
    // A month alone above a table is the date on which it was made.
    const isPart = partOfYear.test(whole) || (place.line === null && isPartOfYear(whole));
    const say = (severity: 'error' | 'warning'): Diagnostic[] => [
      diagnose(severity, 'title-other-figures', { found: text }, place),
    ];
    if (isPart) return say('error');
    if (isOfResults || ofResults.test(bare)) return [];
    if (ofPlans.test(bare) || isOfOtherFigures(bare)) return say('error');
    return mayBeOfPlans.test(bare) ? say('warning') : [];
  });
}

/** What may stand before the name of a place in a title. */
const before =
  /^(?:附?[件表]\s*[\d-]*[.:、]?\s*|\d{4}(?:-\d{4})?\s*年?度?\s*|[\d.-]+\s*|[《"“「]\s*)+/u;

/** What makes of a place the office that wrote the table, or one of several places. */
const behind =
  /^(?:[、,与和及等]|(?:人民|质量技术|市场|监督|管理|质监|统计|工商|工业|信息化|和)*(?:局|厅|委|办|政府))/u;

/** What says behind the name of a province that another place, several or an office are meant. */
const namesOthers =
  /^[-—–~/至外]|^内外|(?<![全强各])省|[市县区旗州盟局厅委办]|全国|对口|企业|单位|公司/u;

/** The city, or else the province, whose name a title begins with: 南京市2015年质量指标完成情况. */
export function placeInTitles(
  titles: readonly Row[],
  table: Pick<Table, 'file' | 'sheet'>,
  regions: Regions,
): Region | null {
  for (const { text } of titlesOf(titles, table)) {
    const named = text.replace(before, '');
    const { province = '' } =
      /^(?<province>.{2,8}?(?:省|自治区|特别行政区)|[北天上重].市(?!场))/u.exec(named)?.groups ??
      {};
    const whole = regions.province(province);
    const rest = whole === null ? named : named.slice(province.length).trim();
    for (const { index } of rest.slice(0, 12).matchAll(/[市盟州区]/gu)) {
      const name = rest.slice(0, index + 1);
      const region = regions.read(name);
      const isPart = region.code !== null && !region.code.endsWith('0000');
      if (isPart && !behind.test(rest.slice(index + 1))) return region;
    }
    if (whole !== null && !namesOthers.test(rest) && !behind.test(rest)) return whole;
  }
  return null;
}
