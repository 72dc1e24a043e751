import { halfWidth } from '../domain/half-width.ts';

/** Figures that were planned, expected or foretold, or that are not final: 目标值, 2015年预计, 初步统计. */
const planned =
  /^(?:(?:(?:19|20)\d{2}年?|十[一二三四五]五|年度|全年|[当本]年|[期年]末|末期|阶段性?|规划期?|约束性|考核|责任|省定|政府|工作|发展|指标)(?:末|的)?)*(?:(?:目标|计划|规划|任务|预算)(?:指标|任务|目标|要求)?|(?:预期|预计|预测|估计|估算|力争|争取|计划)(?:目标|完成|达到|实现)?|(?:初步|快报)(?:统计|核算|测算)?)(?:值|数值?|数据|量|情景|方案)?$/u;

/** Whether a heading of rows says that those below are expected or not final: 力争达到, 初步统计. */
export const isOfExpectation = (text: string): boolean =>
  !/^(?:目标|计划|规划|任务)/u.test(text) && planned.test(plainOf(text).replaceAll(' ', ''));

const plannedInEnglish =
  /^(?:targets?|plan(?:ned|s)?|forecasts?|project(?:ed|ions?)|estimate[sd]?|expected|budget(?:ed)?|preliminary|provisional|goals?)(?: (?:values?|figures?|data))?$/iu;

/** Figures of no result: what others are held against, and limits, weights and points. */
const beside =
  /^(?:国内|国际|行业|历史)?先进(?:水平|值)$|^(?:标准|标杆|对标|参照|基准|参考|警戒|最高|最低|最大|最小|上限|下限)(?:值|水平)$|^(?:上限|下限|权重|分值|评分|得分|满分)$/u;

const growth =
  /^(?:比?(?:上年|去年)(?:同期)?|同比|环比|年均|比?同期|比?上期)(?:增长|增减|变化|升降|提高|下降|变动)(?:率|速度|幅度|额|量|情况|百分点)?$|^(?:增长|增减|变化|升降|变动)(?:率|速度|幅度|额|量)$|^(?:同比|环比|年均)?(?:增速|增幅|增量)$|^(?:同比|环比)$|^(?:yoy|mom|growth(?: rate)?)$/iu;

const rank = /^(?:在?全[国省])?(?:位次|排名|名次|排位|排序|位居)$|^rank(?:ing)?$/iu;

/** Words that are as often a remark as a sort of figures. */
const growthOrPast =
  /^(?:增长|增减|变化|升降|提高|下降|变动)$|^(?:上年|去年|前年|往年|基期|上期)?(?:同期)?(?:值|数|实际值?|实际数|完成值?|完成数)?$/u;

/** Longest text that is looked at: such words are short, and texts may be very long. */
const longest = 30;

const plainOf = (text: string): string =>
  text.length > longest ? '?' : halfWidth(text).replace(/\s+/gu, ' ').trim();

/** Characters of which each such word has one, as has a part of a year; few names of places have any. */
const tellingCharacter =
  /[标计规任预估争初快先参基警最限权分增变提降同环位排名上去前往半季月A-Za-zＡ-Ｚａ-ｚ]/;

/** Whether a text, as a whole, is what plans, forecasts, growth, ranks and the like are called by. */
export function isOfOtherFigures(text: string): boolean {
  if (!tellingCharacter.test(text)) return false;
  const words = plainOf(text);
  const bare = words.replaceAll(' ', '').replace(/^[（(【[](.*)[)）】\]]$/u, '$1');
  return (
    planned.test(bare) ||
    plannedInEnglish.test(words) ||
    beside.test(bare) ||
    growth.test(words) ||
    rank.test(words)
  );
}

/** Whether a text names growth or an earlier year, in a column that sorts figures. */
const isOfChangeOrPast = (text: string): boolean => {
  const bare = plainOf(text).replaceAll(' ', '');
  return !isOfResults(bare) && growthOrPast.test(bare);
};

/** Codes that an observation's status has for what is no actual figure: forecast, estimate, provisional. */
export const isOtherStatus = (text: string): boolean => /^[FEPI]$/iu.test(plainOf(text));

/** Whether a text in a column that sorts figures says that they are no plain results of the year. */
export const isTelling = (text: string): boolean =>
  isOfOtherFigures(text) || isOfChangeOrPast(text) || isPartOfYear(text);

/** Whether a text may say so below any heading of such columns. */
export const mayTell = (text: string): boolean =>
  tellingCharacter.test(text) && (isTelling(text) || isOtherStatus(text));

/** What the figures that count are called by. */
export const isOfResults = (text: string): boolean =>
  /^(?:(?:19|20)\d{2}年?度?|年度|全年|[当本]年|[年期]末)?(?:实际|完成|实绩|实现|统计)?(?:完成|统计)?(?:值|数|数值|情况|结果|水平)?$/u.test(
    plainOf(text).replaceAll(' ', ''),
  );

/** Whether a text, as a whole, names a part of a year: 上半年, 2015年1-6月, 第一季度, Q1. */
export const isPartOfYear = (text: string): boolean =>
  /^(?:截至)?(?:(?:19|20)\d{2}年?度?[-/.]?)?(?:[上下前后]半年|半年度?|第?[一二三四1-4](?:[-~至到][一二三四1-4])?季度?|前[一二三两]季度?|[上当本]季度?|[上当本]月|(?!0?1[-~至到]12月)(?:1[0-2]|0?[1-9])(?:[-~至到](?:1[0-2]|0?[1-9]))?月(?:份|末|底)?|[QH][1-4]|M(?:0?[1-9]|1[0-2]))(?:累计|数|末|底)?$/iu.test(
    plainOf(text).replace(/[\s—–～]/gu, (sign) => (sign.trim() === '' ? '' : '-')),
  );
