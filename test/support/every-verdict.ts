import { notScored, rate, smallPolicy, target } from './small-policy.ts';

/** Quotes a text as a cell of a CSV file. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * A rule file and data with every verdict, warnings and errors in two regions; `text` stands in
 * every field that may hold a text of somebody's own: names, title, clause, notes, cells, headings.
 */
export function everyVerdict(text: string): Record<string, string> {
  const both = { zh: text, en: text };
  const rule = smallPolicy(
    [
      rate('passing', '通过率', { name: { zh: `通过率${text}`, en: `pass ${text}` } }),
      rate('failing', '失败率', { name: { zh: `失败率${text}`, en: `fail ${text}` } }),
      rate('absent', '缺失率', { name: { zh: `缺失率${text}`, en: `absent ${text}` } }),
      rate('broken', '坏数率', { name: { zh: `坏数率${text}`, en: `broken ${text}` } }),
      rate('later', '后来率', { name: { zh: `后来率${text}`, en: `later ${text}` } }),
      rate('vague', '模糊率', { name: { zh: `模糊率${text}`, en: `vague ${text}` } }),
    ],
    [
      target('passing', { reading: both, clause: `一${text}` }),
      target('failing', { reading: both, clause: `二${text}`, hedge: `左右${text}` }),
      target('absent', { clause: `三${text}` }),
      target('broken'),
      target('later', { due: 2020, reading: both }),
      target('vague', { ...notScored, 'not-scored': both }),
    ],
    { title: both, reading: both },
  );
  const rows = ['江苏', `某地${text}`].flatMap((region) => [
    [`通过率${text}`, region, '2015', '96.5'],
    [`失败率${text}`, region, '2015', '94.96%'],
    [`坏数率${text}`, region, '2015', `九十${text}`],
    [`后来率${text}`, region, '2015', '90'],
    [`无此指标${text}`, region, '2015', '1'],
  ]);
  const data = [['指标', '地区', '年份', '数值'], ...rows]
    .map((cells) => cells.map(quoted).join(','))
    .join('\n');
  return { 'rule.yaml': rule, [`data${text}.csv`]: `${data}\n` };
}
