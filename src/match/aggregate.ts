import type { Region } from '../domain/region.ts';

/** Parts of a province by its abbreviation: 苏南, 粤东西北, 川东北地区. */
const partOfProvince =
  /^[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼川渝黔滇藏陕甘青宁新][东南西北中]+(?:部|地区|片区)?$/u;

/** Parts of the nation: 东部地区, 华东, 中部六省. */
const partOfNation =
  /^(?:东部|中部|西部|东北部?|华东|华北|华中|华南|西南|西北|沿海|内陆|长三角|珠三角|京津冀|环渤海|长江经济带)(?:地区|[一二三四五六七八九十]*省份?市?)?$/u;

/** Places named together: 长江三角洲, 三省一市, 31个省（区、市）, 苏锡常. */
const severalPlaces =
  /(?:长江?|珠江?|黄河)三角洲?|^(?:全[国省])?[一二三四五六七八九十百\d]+个?(?:设区|地级|县级|副省级)?[省市县区州]|^(?:沪?苏锡常|锡常泰|宁镇扬泰?|徐连宿|杭嘉湖|甬台温|长株潭|成渝|攀西|广佛肇?|深莞惠|珠中江|汕潮揭|厦漳泉|京津唐)(?:地区)?$/u;

/** What is left over, or lies in no region: 其他, 未知, 境外, 内地, 省本级. */
const leftOver =
  /^(?:其[他它余]|未知|不详|不明|未分|境[内外]|海外|国[内外]|内地|大陆)|^[省市州县区]?(?:本级|直属?)$|^(?:others?|unknown|overseas)$/iu;

/** Words that add up or average; 省 and 市 stand for all that there is in them. */
const summary =
  /合计|总计|总数|共计|小计|汇总|平均|均值|中位数|城市群|经济区|^(?:全省|全市|全区|全州|各省|各市|各地区?|总体|合并)|^(?:sub ?total|total|sum|average|mean|median)$/iu;

/**
 * Whether a name stands for several regions added up or averaged, which are no region to be
 * judged. A place that the catalogue knows is none, whatever it is called: 湘西, 黔南.
 */
export const isAggregate = ({ code, name }: Region): boolean =>
  code === null &&
  [partOfProvince, partOfNation, severalPlaces, leftOver, summary].some((pattern) =>
    pattern.test(name.zh.trim()),
  );

/**
 * Whether a name may well be that of a place which the catalogue doesn't know: a code may, and what
 * is called 县, 区 or the like. 川东片 is rather a part of a province.
 */
export const isLikePlace = ({ code, name: { zh: name } }: Region): boolean =>
  code !== null || /\d/u.test(name) || endsLikePlace(name.trim());

/** Whether a name ends as those of places do, counties and zones that are counted as such among them. */
const endsLikePlace = (name: string): boolean =>
  /(?:[省市县区旗州盟镇乡]|自治\p{Script=Han}*|街道|兵团|(?:county|city|district|banner|prefecture|town|zone))(?:\s*[（(].*[)）])?$/iu.test(
    name,
  );
