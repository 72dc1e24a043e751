import type { Region, Regions } from '../domain/region.ts';

/** Kinds of places and areas that indicators count: 质量强市, 国家级生态县, 高新区. */
export const countedPlaces =
  /城市|示范|先进|文明|生态|卫生|园林|[强名][省市县区]|^(?:国家|省|市)级|高新|保税|开发区|工业区|贸易区/u;

/** How names of places are built; 卫生城市 and 示范区 are things that indicators count. */
const isPlaceLike = (name: string): boolean =>
  /^(?!.*(?:城市|示范|先进|[园小社景厂校库]区))\p{Script=Han}{1,5}[省市县州盟旗区]$|(?:自治[州县旗]|地区)$/u.test(
    name,
  );

/** Stands for the region that the data as a whole are about. */
const whole = /^(?:全|本)(?:省|市|区|县)$/u;

/** The place that a heading names: a known one, or one whose name ends as names of places do. */
export function placeNamed(text: string, regions: Regions): Region | null {
  const name = text.replace(/\s/gu, '');
  const known = regions.known(name);
  if (known !== null) return known;
  return isPlaceLike(name) && !whole.test(name) ? regions.read(name) : null;
}

/** The place that a heading beside other places or years names: also a city by its short name, 南京. */
export function placeBeside(text: string, regions: Regions): Region | null {
  const named = placeNamed(text, regions);
  if (named !== null || /\d/u.test(text)) return named;
  const [meant, ...others] = regions.meanings(text);
  return others.length === 0 ? (meant ?? null) : null;
}

/** Parts of a province, which have no code: 苏南, 苏锡常. */
const partOfProvince =
  /^(?:[苏浙粤鲁皖闽赣湘鄂川豫冀晋辽吉黑陕甘黔滇桂琼蒙][东南西北中]|苏锡常|宁镇扬|通泰扬|杭嘉湖|甬台温|长株潭|珠三角|长三角|京津冀)(?:地区|片区|片)?$/u;

/** Headings of columns whose numbers are codes of places. */
const ofCodes = /代码|编码|区划|code/iu;

/**
 * Whether a text in a column that nothing heads as the regions' can only be a place. A code is a
 * number like others below any other heading, and one character alone is short for much else.
 */
export function isPlaceName(text: string, heading: string, regions: Regions): boolean {
  if (text.length < 2 || text.length > maxPlaceName) return false;
  if (/^\d{6}$/u.test(text)) return ofCodes.test(heading) && regions.meanings(text).length > 0;
  if (/\d/u.test(text)) return false;
  if (isWhole(text)) return false;
  if (isPlaceLike(text) && !countedPlaces.test(text) && !markets.test(text)) return true;
  return partOfProvince.test(text) || regions.meanings(text).length > 0;
}

const maxPlaceName = 30;

/** 超市 and 上市 are no cities. */
const markets = /[超上门股楼夜早集菜]市$/u;

/** Whether a heading names the region as a whole: 全省. */
export const isWhole = (text: string): boolean => whole.test(text.replace(/\s/gu, ''));
