import type { Region } from '../domain/region.ts';

/** Parts of a province by its abbreviation: 苏南, 粤东西北, 川东北地区. */
const partOfProvince =
  /^[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼川渝黔滇藏陕甘青宁新][东南西北中]+(?:部|地区|片区)?$/u;

/** Parts of the nation: 东部地区, 华东, 中部六省. */
const partOfNation =
  /^(?:东部|中部|西部|东北部?|华东|华北|华中|华南|西南|西北|沿海|内陆|长三角|珠三角|京津冀|环渤海|长江经济带)(?:地区|[一二三四五六七八九十]*省份?市?)?$/u;

/** Words that add up or average; 省 and 市 stand for all that there is in them. */
const summary =
  /合计|总计|共计|小计|平均|均值|中位数|城市群|经济区|^(?:全省|全市|全区|全州|各省|各市|各地区?|总体|合并)|^(?:sub ?total|total|sum|average|mean|median)$/iu;

/**
 * Whether a name stands for several regions added up or averaged, which are no region to be
 * judged. A place that the catalogue knows goes by its full name, which no part of a province has:
 * 湘西土家族苗族自治州 for 湘西.
 */
export const isAggregate = ({ name }: Region): boolean =>
  [partOfProvince, partOfNation, summary].some((pattern) => pattern.test(name.zh.trim()));
