import { halfWidth } from '../domain/half-width.ts';
import type { Region } from '../domain/region.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { readFigure } from './figure.ts';
import { readLabel, withoutNumbering } from './label.ts';
import { isOfExpectation } from './other-figures.ts';
import { countedPlaces, isWhole, placeNamed } from './place-name.ts';
import { cellText, filledCells, type Row } from './table.ts';
import { readUnitText } from './unit-text.ts';
import { readPeriod } from './year.ts';

/** What a heading says of the rows below it. */
export type HeadingMeaning =
  /** The place that they are about; null for the one that the data as a whole are about. */
  | { readonly kind: 'place'; readonly region: Region | null }
  /** `place-unclear`: a place or a part of one that can't be told; `other-figures`: a period, targets, ranks. */
  | { readonly kind: 'place-unclear' | 'other-figures' | 'sort' | 'group' };

/** The last characters of what is measured or counted: an indicator without data, no heading. */
const ofIndicator = /(?:率|量|(?<!年)度|比重|比例|指数|次数|批次|产值|金额|总额|得分)$/u;

const period =
  /^(?:19|20)\d{2}(?!\d)|半年|季度|[一二三四]季|\d月|[上下]旬|上年|去年|前年|往年|历年|同期|[上本]期|基期|当年|本年|今年|[本当]月|累计|十[一二三四五]五/u;

const otherSort =
  /(?:目标|计划|规划|任务|预期|预计|预测)(?:值|数|指标|目标)?$|(?:先进(?:水平|值)|(?:标准|标杆|对标|参照)值)$|^(?:实际|完成|基准|参考|最高|最低|最大|最小|平均|上限|下限)(?:值|数|水平|情况)$|^(?:权重|分值|评分|得分|满分)$/u;

const growth =
  /^(?:比?(?:上年|去年|同期|上期)|同比|环比|年均|平均)?(?:增长|增速|增幅|增减|增量|变化|升降|提高|下降|变动)(?:率|速度|幅度|额|量|情况|百分点)?$|^(?:同比|环比)$/u;

const rank = /^(?:在?全[国省])?(?:位次|排名|名次|排位|排序|位居)$/u;

/** 表2 above a part of the rows begins a table of its own. */
const caption = /^(?:附?表|图)\s*[\d一二三四五六七八九十]/u;

/** Words for a level, a part or a group of places. */
const placeWord =
  /全[国省市县区]|本[省市]|[省市县]内|[省市县]外|[省市县]级|本级|[省市县区]属|各[省市县区地]|[分地]市|市县|区县|[市城郊]区|城镇|农村|乡镇|街道|辖区|直辖|计划单列|[苏浙粤鲁皖闽赣湘鄂川豫冀晋辽吉黑陕甘黔滇桂琼蒙][东南西北中]|[东中西]部|东北|华[东北南中]|西[南北]|沿[海江]|三角洲?|经济[带区圈]|都市圈|城市群|片区|宁镇扬|苏锡常|通泰扬|京津冀|成渝|杭嘉湖|甬台温|粤港澳/u;

/** What a place, or an area that is administered as one, ends in; 卫生城市 are things that are counted. */
const placeEnd = /^(?!.*(?:城市|示范|先进|[小社景厂校库]区$)).+[市县区州盟旗省]$/u;

/** Rows that add others up or level them, as headings without figures. */
const ofAll = /(?:[合总小共]\s*计|平均)(?:数|值)?$/u;

const marksBefore = /^[【[〔《“"「『(（]+/u;
/** Looked for where a run of them begins only: else a long one within a text takes quadratic time. */
const marksBehind = /(?<![】\]〕》”"」』])[】\]〕》”"」』]+$|[:：]$/u;
const numberBefore = /^(?:\d{1,2}\s+|[A-Za-z][.．、)）]\s*|[①-⑳]\s*|其中\s*[:：、，]?\s*)/u;

/** Headings that sort indicators and say nothing that a name below them would need. */
const generic =
  /^(?:主要|重点|各类|其他|综合|约束性|预期性|总体)?(?:产品|工程|建设工程|服务|服务业|环境|生态环境|产业|产业发展|品牌|质量)?(?:品牌|质量|发展|基础|治理|安全|建设|水平)*(?:指标|目标|情况|方面|类)*$/u;

/** Whether a group's heading only sorts: 一、产品质量. */
export const isGeneric = (heading: string): boolean =>
  generic.test(withoutNumbering(heading).replace(/\s/gu, ''));

const withoutMarks = (text: string): string =>
  text.replace(marksBefore, '').replace(marksBehind, '').trim();

/** A heading without what only sets it off: 其中：南京市, 【南京市】, A.南京市. */
function bareHeading(text: string): string {
  const isOpen = /^[(（]/u.test(text) && /[)）]$/u.test(text);
  const bare = withoutMarks(isOpen ? text.slice(1, -1) : text);
  return withoutMarks(withoutNumbering(bare).replace(numberBefore, ''));
}

/** What a heading of rows means. */
export function meaningOfHeading(text: string, vocabulary: Vocabulary): HeadingMeaning {
  const { regions } = vocabulary;
  const bare = bareHeading(text);
  const name = readLabel(bare, vocabulary).name.replace(/\s/gu, '');
  if (isOtherFigures(halfWidth(name))) return { kind: 'other-figures' };
  if (/^\d+$/u.test(name)) {
    if (name.length !== 6) return { kind: 'group' };
    const region = regions.read(name);
    return region.code === null ? { kind: 'place-unclear' } : { kind: 'place', region };
  }
  if (isWhole(name)) return { kind: 'place', region: null };
  if (name !== '' && isGeneric(name)) return { kind: 'sort' };
  const place = placeNamed(name, regions);
  if (place !== null) {
    // 各市 and 质量强市 end as names of places do.
    const isOne = place.code !== null || !(placeWord.test(name) || countedPlaces.test(name));
    return isOne ? { kind: 'place', region: place } : { kind: 'place-unclear' };
  }
  const [meant, ...others] = regions.meanings(name);
  if (meant !== undefined) {
    return others.length === 0 ? { kind: 'place', region: meant } : { kind: 'place-unclear' };
  }
  if (ofIndicator.test(name)) return { kind: 'group' };
  const isPlace =
    placeWord.test(name) ||
    placeEnd.test(name) ||
    ofAll.test(name) ||
    regions.isNamedIn(name.replace(/[()（）]/gu, ' '));
  return { kind: isPlace ? 'place-unclear' : 'group' };
}

const isOtherFigures = (name: string): boolean =>
  caption.test(name) ||
  growth.test(name) ||
  rank.test(name) ||
  isOfExpectation(name) ||
  (!ofIndicator.test(name) && period.test(name)) ||
  (otherSort.test(name) && (name === '目标' || !isGeneric(name)));

/** Whether a heading is one by its words alone, even where marks for no figure stand beside it. */
export const isTelling = (text: string, { kind }: HeadingMeaning): boolean =>
  (kind !== 'group' && kind !== 'sort') || withoutNumbering(text) !== text.trim();

/** 一 or 1. in a column beside the headings. */
const ordinal = /^[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[A-Za-z])[)）.、．]?$/u;

/** A row that holds a name alone, or one in two languages, perhaps with its number before it. */
export function isGroupRow(row: Row): boolean {
  const all = filledCells(row);
  const texts = all.length > 1 && ordinal.test(all[0] ?? '') ? all.slice(1) : all;
  const [, second, third] = texts;
  return third === undefined && (second === undefined || /^[a-z]\D*$/iu.test(second));
}

/** Whether a row holds no figure: its cells are blank, marked as missing, or repeat its name. */
export const isWithoutFigures = (
  row: Row,
  figures: readonly number[],
  name: string,
  { units }: Vocabulary,
): boolean =>
  figures.every((index) => {
    const text = cellText(row, index);
    return text === '' || text === name || readFigure(text, units).kind === 'missing';
  });

/**
 * What a row says of those below it, where its name is that of no indicator and it holds no figure;
 * null for a row of data.
 *
 * @param unit the column of units, where there is one: what has a unit is an indicator without data
 */
export function headingOfRow(
  row: Row,
  name: string,
  figures: readonly number[],
  unit: number | null,
  vocabulary: Vocabulary,
): HeadingMeaning | null {
  if (!isWithoutFigures(row, figures, name, vocabulary)) return null;
  const meaning = meaningOfHeading(name, vocabulary);
  const isBlank = figures.every((index) => cellText(row, index) === '');
  if (!isBlank && mayBeIndicator(name, meaning)) return null;
  const hasUnit = unit !== null && readUnitText(cellText(row, unit), vocabulary.units) !== null;
  if (isTelling(name, meaning) && !hasUnit) return meaning;
  return isBlank && isGroupRow(row) ? meaning : null;
}

/** Whether a name beside marks for no figure is rather an indicator's: 质量强市, 1.万人发明专利拥有量. */
const mayBeIndicator = (name: string, { kind }: HeadingMeaning): boolean =>
  (kind === 'place-unclear' && countedPlaces.test(name)) ||
  (kind === 'group' && !/^[（(]?[一二三四五六七八九十]+[)）、.．]/u.test(name.trim()));

/** The text that heads the rows below where a row without a name holds one before the names. */
export const headingBefore = (row: Row, name: number): string | null =>
  row.cells
    .slice(0, name)
    .map((cell) => cell.trim())
    .find((text) => text !== '' && !ordinal.test(text)) ?? null;

/** The text that heads the rows below where a row has one in place of its year. */
export function yearHeading(row: Row, year: number | null): string | null {
  const text = year === null ? '' : cellText(row, year);
  return text === '' || readPeriod(text) !== null ? null : text;
}

/** What a heading in a column of regions means: its region, but for words that name none. */
export const placeOr = (meaning: HeadingMeaning, region: Region): HeadingMeaning =>
  meaning.kind === 'other-figures' ? meaning : { kind: 'place', region };
