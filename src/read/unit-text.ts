import type { StatedUnit, Units } from '../domain/unit.ts';

/** The word before a unit: 单位：, 计量单位:, 数据单位：. */
const word = /^(?:[计数][量据])?单\s*位\s*[:：]\s*/u;

/** What stands before a number, or counts headings: no unit of a figure by itself. */
const ordinal = /^[\d０-９一二三四五六七八九十百]*$/u;

/** Reads a text that says nothing but a unit, as it stands in a cell: %, （%）, （单位：%）. */
export function readUnitText(text: string, units: Units): StatedUnit | null {
  const bare = text.trim().replace(/^[（(](?<unit>[^()（）]*)[)）]$/u, '$<unit>');
  return units.read(bare.trim().replace(word, ''));
}

/** The same where nothing says that it has to be one: 1 and 十 may be numbers of rows and notes. */
export const readLikelyUnit = (text: string, units: Units): StatedUnit | null =>
  ordinal.test(text.trim().replace(/[()（）]/gu, '')) ? null : readUnitText(text, units);

/** How names of units end that the catalogue does not know: 万亩, 元/平方米, 亿千瓦时. */
const unitLike =
  /[/／]|[吨克斤米里元升时秒瓦焦度倍件个家人户次起批项张台辆套份种只头亩顷煤箱瓶册]$/u;

/** Whether a text that is no known unit probably is one all the same. */
export const isUnitLike = (text: string): boolean => unitLike.test(text);

/** Whether it is one for sure, where other words may stand as well: 件/10万人, 万亩, but not 企业家. */
export function isUnitWord(text: string, units: Units): boolean {
  const [first = '', ...others] = text.split(/[/／]/u);
  const isLarge = /^[千万亿]/u.test(first) && unitLike.test(first);
  return isLarge || (others.length > 0 && units.read(first) !== null);
}

/**
 * Whether the texts of a column headed 单位 are units. Where none is known they are reporting
 * bodies, unless one looks like a unit: figures in 亩 and 万亩 can't be held against each other.
 */
export function areUnits(texts: readonly string[], units: Units): boolean {
  const filled = texts.filter((text) => text !== '');
  return (
    filled.length === 0 ||
    filled.some((text) => readUnitText(text, units) !== null || isUnitLike(text))
  );
}
