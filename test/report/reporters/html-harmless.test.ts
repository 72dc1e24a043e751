import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/domain/bilingual.ts';
import { elementsIn, pageOf, skeletonOf, textOf } from '../../support/page.ts';
import { runText } from '../../support/run-check.ts';

/** Texts that would break out of an element, an attribute, the style or a log. */
const hostile = [
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '</style></title><svg onload=alert(1)>',
  '<!-- -->]]><![CDATA[',
  '&lt;b&gt;&#60;i&#62;&amp;',
  '" autofocus onfocus=alert(1) x="',
  'javascript:alert(x)',
  '</td></tr></table></main><h1>x',
  '##[add-mask]95',
  '##vso[task.prependpath]x',
  '::error::y',
  '\u001b[31mred\u0007',
  '\u202e59\u2066\u200b',
  '<\u0008script>',
  '`${1}`{{1}}',
] as const;

/** The same text without anything that could do harm, and as long. */
const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, 'x');

type Dress = (text: string) => string;

/** A rule file with `text` in every field that a page shows. */
const ruleFile = (text: string, dress: Dress): string => {
  const d = dress(text);
  const both = { zh: `中${d}`, en: `en ${d}` };
  const indicator = (id: string, fields: object = {}) => ({
    id,
    name: { zh: `${id}指标${d}`, en: `${id} of ${d}` },
    unit: '%',
    definition: both,
    ...fields,
  });
  const target = (id: string, fields: object) => ({
    id,
    indicator: id,
    category: 'product',
    due: 2015,
    clause: `一${d}`,
    reading: both,
    ...fields,
  });
  const asked = { criterion: { 'at-least': 95 }, wording: `以上${d}`, hedge: `左右${d}` };
  return JSON.stringify({
    id: 'small-2015',
    province: 'jiangsu',
    title: both,
    reading: both,
    document: { issuer: d, number: d, issued: '2012' },
    period: { from: 2011, to: 2015 },
    indicators: ['aa', 'bb', 'cc', 'dd', 'ee'].map((id) => indicator(id)),
    targets: [
      target('aa', asked),
      target('bb', asked),
      target('cc', { criterion: { 'below-reference': `bb指标${d}` } }),
      target('dd', { 'not-scored': both }),
      target('ee', asked),
    ],
  });
};

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

const dataFile = (text: string, dress: Dress): string => {
  const d = dress(text);
  const row = (...cells: readonly string[]): string => cells.map(quoted).join(',');
  return [
    row('指标', '年份', '数值', '地区', `列${d}`),
    row(`aa指标${d}`, '2014', '96', `区${d}`, d),
    row(`aa指标${d}`, '2015', '94', `区${d}`, d),
    row(`bb指标${d}`, '2015', '96', `区${d}`, d),
    row(`cc指标${d}`, '2015', '97', `区${d}`, d),
    row(`ee指标${d}`, '2015', `9..5${d}`, `区${d}`, d),
    row(`unknown${d}`, '2015', '1', `区${d}`, d),
    row(`aa指标${d}`, '2015', '96', `另区${d}`, d),
    '',
  ].join('\n');
};

const page = async (text: string, dress: Dress, language: string): Promise<string> => {
  const file = `数据${dress(text)}.csv`;
  const files = { [file]: dataFile(text, dress), 'rule.yaml': ruleFile(text, dress) };
  const options = ['--policy', 'rule.yaml', '--region', 'all', '--verbose', '--lang', language];
  return (await runText(files, [file, ...options, '--format', 'html'])).output;
};

describe.each(languages)('a page of hostile texts in %s', (language) => {
  it.each(hostile)('has only the elements and attributes of the program: %j', async (text) => {
    const attacked = await page(text, (each) => each, language);
    const calm = await page(text, plain, language);
    expect(skeletonOf(pageOf(attacked))).toBe(skeletonOf(pageOf(calm)));
    expect(elementsIn(pageOf(calm), 'table').length).toBe(6);
  });

  it('shows such a text as it is written', async () => {
    const [first] = hostile;
    const body = elementsIn(pageOf(await page(first, (each) => each, language)), 'body');
    const told = body.map(textOf).join('');
    for (const part of ['区', 'unknown', '数据', '以上', '一', '中', '9..5']) {
      expect(told, part).toContain(
        language === 'en' && part === '中' ? `en ${first}` : `${part}${first}`,
      );
    }
  });

  it.each(hostile)('hides nothing and starts no command of a log: %j', async (text) => {
    const attacked = await page(text, (each) => each, language);
    expect(attacked).not.toMatch(/##(?:\[|vso\[)/iu);
    expect(attacked).not.toMatch(/^\s*::/mu);
    expect(attacked).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\u{200b}]/u);
  });
});
