import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { version } from '../../../package.json';
import { type Language, languages } from '../../../src/domain/bilingual.ts';
import { everyCriterion } from '../../support/every-criterion.ts';
import { everyFigure } from '../../support/every-figure.ts';
import { attributeOf, classed, elementsIn, pageOf, textOf } from '../../support/page.ts';
import { runCheck, runText } from '../../support/run-check.ts';
import { lines, notScored, rate, smallPolicy, target } from '../../support/small-policy.ts';

type Files = Readonly<Record<string, string>>;

const small = {
  'rule.yaml': smallPolicy(
    [rate('pass-rate', '合格率'), rate('awards', '获奖数', { unit: '项' }), rate('brand', '品牌')],
    [
      target('pass-rate', { wording: '以上', reading: { zh: '以到期年为准。', en: 'Due year.' } }),
      target('awards', { criterion: { 'at-least': 10 }, aggregation: 'sum', hedge: '左右' }),
      target('brand', { category: 'brand', criterion: undefined, ...notScored }),
    ],
  ),
  'data.csv': lines(
    '指标,年份,数值',
    '合格率,2014,96.1%',
    '合格率,2015,94.96%',
    '获奖数,2011-2015,12项',
  ),
};
const every = { 'rule.yaml': everyCriterion, 'data.csv': everyFigure };
const by = ['data.csv', '--policy', 'rule.yaml'];
const several =
  '地区,年份,国家监督抽查合格率,省级监督抽查合格率\n江苏省,2015,92,94\n浙江省,2015,91,96\n';

/** Runs that leave every kind of page. */
const runs: readonly (readonly [name: string, files: Files, argv: readonly string[]])[] = [
  ['a small policy', small, by],
  ['every criterion', every, by],
  ['every criterion, with details', every, [...by, '--verbose']],
  [
    'several regions',
    { 'data.csv': several },
    ['data.csv', '--province', 'jiangsu', '--region', 'all'],
  ],
  ['two files', { ...every, 'more.csv': several }, ['data.csv', 'more.csv', ...by.slice(1)]],
  ['cells that are no numbers', { ...small, 'data.csv': '指标,年份,数值\n合格率,2015,9..5\n' }, by],
  ['undated data', { ...small, 'data.csv': '指标,数值\n合格率,95\n' }, by],
  ['a quote never closed', { ...small, 'data.csv': '指标,数值\n合格率,"95\n' }, by],
  ['a header alone', { ...small, 'data.csv': '指标,数值\n' }, by],
  ['no file', { 'rule.yaml': small['rule.yaml'] }, by],
  ['no policy', small, ['data.csv', '--province', 'nowhere']],
];

const pageText = async (
  files: Files,
  argv: readonly string[],
  language: Language,
): Promise<string> =>
  (await runText(files, [...argv, '--format', 'html', '--lang', language])).output;

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
});

/** What the validator says against a page. */
async function faultsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${String(line)}: ${ruleId}: ${message}`),
  );
}

describe.each(languages)('the page in %s', (language) => {
  it('looks like this', async () => {
    const text = await pageText(small, by, language);
    // The style is seen best where it is written.
    const unstyled = text.replace(/(?<=<style>)[^<]*/u, '');
    await expect(unstyled).toMatchFileSnapshot(`expected/page.${language}.html`);
  });

  describe.each(runs)('%s', (_, files, argv) => {
    it('is valid', async () => {
      expect(await faultsOf(await pageText(files, argv, language))).toEqual([]);
    });

    it('is the same for the same run', async () => {
      expect(await pageText(files, argv, language)).toBe(await pageText(files, argv, language));
    });

    it('can be found through by ear', async () => {
      const page = pageOf(await pageText(files, argv, language));
      const [html] = elementsIn(page, 'html');
      expect(html?.attrs).toContainEqual({
        name: 'lang',
        value: language === 'zh' ? 'zh-CN' : 'en',
      });
      for (const name of ['h1', 'header', 'main']) expect(elementsIn(page, name)).toHaveLength(1);

      const levels = elementsIn(page).flatMap(({ tagName }) =>
        /^h[1-6]$/u.test(tagName) ? [Number(tagName.slice(1))] : [],
      );
      expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);

      const ids = elementsIn(page).flatMap((each) => attributeOf(each, 'id') ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const referred = elementsIn(page).flatMap((each) => [
        ...(attributeOf(each, 'aria-labelledby') === null
          ? []
          : [attributeOf(each, 'aria-labelledby')]),
        ...(attributeOf(each, 'href') === null ? [] : [attributeOf(each, 'href')?.slice(1)]),
      ]);
      expect(referred.filter((id) => !ids.includes(id ?? ''))).toEqual([]);

      for (const table of elementsIn(page, 'table')) {
        expect(elementsIn(table, 'caption').map(textOf).join('')).not.toBe('');
        const heads = elementsIn(table, 'th');
        expect(heads.filter((head) => attributeOf(head, 'scope') === null)).toEqual([]);
        for (const row of elementsIn(table, 'tr')) expect(elementsIn(row, 'th')).not.toEqual([]);
      }
      for (const svg of elementsIn(page, 'svg').filter(
        (each) => attributeOf(each, 'class') !== 'point' && attributeOf(each, 'class') !== 'plot',
      )) {
        const isHidden = attributeOf(svg, 'aria-hidden') === 'true';
        expect(isHidden || attributeOf(svg, 'aria-label') !== null).toBe(true);
      }
    });

    it('loads nothing and runs nothing', async () => {
      const text = await pageText(files, argv, language);
      const page = pageOf(text);
      const [policy] = elementsIn(page, 'meta').filter(
        (each) => attributeOf(each, 'http-equiv') === 'Content-Security-Policy',
      );
      expect(policy === undefined ? null : attributeOf(policy, 'content')).toBe(
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
      );
      const foreign = /^(?:script|link|img|image|iframe|object|embed|base|form|foreignobject)$/iu;
      expect(elementsIn(page).filter(({ tagName }) => foreign.test(tagName))).toEqual([]);
      const names = elementsIn(page).flatMap(({ attrs }) => attrs);
      expect(names.filter(({ name }) => /^on|^style$|^src/iu.test(name))).toEqual([]);
      expect(names.filter(({ name, value }) => name === 'href' && !value.startsWith('#'))).toEqual(
        [],
      );
      expect(elementsIn(page, 'style').map(textOf).join('')).not.toMatch(
        /url\(|@import|expression/iu,
      );
    });
  });
});

it('has a validator that finds faults', async () => {
  const text = await pageText(small, by, 'en');
  expect(await faultsOf(text.replace('<h1>', '<h1><p>'))).not.toEqual([]);
  expect(await faultsOf(text.replace(' scope="col"', ' scop="col"'))).not.toEqual([]);
});

describe('what the page tells', () => {
  const run = async (files: Files, argv: readonly string[]) => {
    const text = await pageText(files, argv, 'en');
    const page = pageOf(text);
    const told = elementsIn(page, 'body').map(textOf).join('');
    return { page, text: told, report: await runCheck(files, argv) };
  };

  it('begins with what failed: figure, limit, gap, due year and cell', async () => {
    const { page } = await run(small, by);
    const [main] = elementsIn(page, 'main');
    if (main === undefined) throw new Error('the page has no main part');
    const [first] = elementsIn(main);
    expect(first && attributeOf(first, 'class')).toBe('failures');
    const failed = classed(page, 'failures').flatMap((each) => elementsIn(each, 'li'));
    expect(failed).toHaveLength(1);
    const facts = failed
      .flatMap((each) => elementsIn(each, 'dl'))
      .flatMap((each) =>
        elementsIn(each, 'div').map((entry) => elementsIn(entry).slice(0, 2).map(textOf)),
      );
    expect(facts).toEqual([
      ['Measured', '94.96%'],
      ['Asked', 'at least 95%'],
      ['Gap', '-0.04 percentage points'],
      ['Due', '2015 due'],
      ['Evidence', 'line 3, cell 3 "94.96%"'],
    ]);
  });

  it('has a row for every target with all that is known of it', async () => {
    const { page, report } = await run(every, by);
    const [scorecard] = report.scorecards;
    const rows = classed(page, 'targets')
      .flatMap((each) => elementsIn(each, 'tr').slice(1))
      .map(textOf);
    expect(rows).toHaveLength(13);
    for (const evaluation of scorecard?.evaluations ?? []) {
      const { indicator, clause, wording, due, reason, evidence } = evaluation as unknown as {
        indicator: { name: { en: string } };
        clause: string;
        wording: string | null;
        due: number;
        reason: { text: { en: string } };
        evidence: { line: number; column: number; text: string }[];
      };
      const parts = [
        `${indicator.name.en} ${clause}`,
        ...(wording === null ? [] : [`Wording: "${wording}"`]),
        String(due),
        reason.text.en,
        ...evidence.map(
          ({ line, column, text }) => `line ${String(line)}, cell ${String(column)} "${text}"`,
        ),
      ];
      const fitting = rows.filter((row) => parts.every((part) => row.includes(part)));
      expect(fitting, evaluation.target).toHaveLength(1);
    }
  });

  it('draws each figure with a numeric limit, and says its numbers', async () => {
    const { page } = await run(every, by);
    expect(
      classed(page, 'limits')
        .filter(({ tagName }) => tagName === 'svg')
        .map((each) => attributeOf(each, 'aria-label')),
    ).toEqual([
      'Measured 60.4999999999999999999%; asked at least 60.5%; gap -0.0000000000000000001. Axis from 60% to 61%.',
      'Measured 11; asked at most 12; gap -1. Axis from 10 to 13.',
      'Measured 91.9162%; asked more than 92%; gap -0.0838. Axis from 91% to 93%.',
      'Measured 9; asked within the first 8; gap +1. Axis from 7 to 10.',
      'Measured 0 events; asked exactly 0 events; gap 0. Axis from 0 events to 1 events.',
      'Measured 2.5%; asked below 全国; gap +0.4. Axis from 2% to 2.6%.',
      'Measured 55; asked 30 to 50; gap +5. Axis from 25 to 60.',
      'Measured 136; asked at least 120; gap +16. Axis from 115 to 140.',
      'Measured 500 yuan; asked less than 800 yuan; gap -300. Axis from 400 yuan to 900 yuan.',
    ]);
  });

  it('draws each series of several years, and says its numbers', async () => {
    const { page } = await run(every, by);
    expect(
      classed(page, 'years')
        .filter(({ tagName }) => tagName === 'svg')
        .map((each) => attributeOf(each, 'aria-label')),
    ).toEqual([
      '2024: 58.25%; 2025: 60.4999999999999999999%',
      '2021: 80 points; 2022: 81.5 points; 2024: 81.5 points; 2025: 84 points',
      '2021: 30; 2022: 40; 2023: 35; 2024: 31',
    ]);
  });

  it('says how figures were read, and by what they were judged', async () => {
    const { text, report } = await run(every, by);
    for (const part of [
      'worked out from counts (passed 136070; total 148037)',
      'given in %, taken one to one',
      'An example plan for Henan',
      'henan-2025 (named by --policy)',
      '2025 (newest in the data)',
      "Henan (the policy's own province)",
      'An example, for tests.',
      'rule.yaml',
      `quality-check ${version}`,
      '9 judged, 6 failed; 3 without data (Exit code 1)',
      '3 ÷ 9 = 33.33%; 25% if all missing figures failed, 50% if all passed',
    ]) {
      expect(text).toContain(part);
    }
    const { inputs } = report as unknown as { inputs: { sha256: string }[] };
    for (const { sha256 } of inputs) expect(text).toContain(sha256);
  });

  it('names the file of a cell where there are several', async () => {
    const { text } = await run({ ...every, 'more.csv': several }, [
      'data.csv',
      'more.csv',
      ...by.slice(1),
    ]);
    expect(text).toContain('data.csv:3:3 "60.4999999999999999999"');
  });

  it('has nothing but the trouble of a run that could not judge', async () => {
    const { page, text } = await run({ ...small, 'data.csv': '指标,数值\n合格率,"95\n' }, by);
    expect(elementsIn(page, 'h2').map(textOf)).toEqual([
      'Trouble with the data',
      'Data',
      'This run',
    ]);
    expect(text).toContain('data.csv:2:2');
    expect(text).toContain('nothing was judged; 1 error, so not judged properly (Exit code 2)');
  });

  it('shows trouble before the verdicts where there are errors, and remarks behind them', async () => {
    const bad = await run({ ...small, 'data.csv': '指标,年份,数值\n合格率,2015,9..5\n' }, by);
    expect(elementsIn(bad.page, 'h2').map(textOf)[0]).toBe('Trouble with the data');
    const good = await run(small, by);
    expect(elementsIn(good.page, 'h2').map(textOf).slice(-2)).toEqual([
      'Trouble with the data',
      'This run',
    ]);
  });

  it('never calls a run without data a good one', async () => {
    const { text } = await run({ ...small, 'data.csv': '指标,年份,数值\n合格率,2015,96\n' }, by);
    expect(text).toContain('No target failed. 1 target has no data and was not judged.');
    expect(text).toContain('Data missing');
  });

  it('compares several regions before it tells of each, and names those that are level', async () => {
    const data = lines(
      '地区,年份,国家监督抽查合格率,省级监督抽查合格率',
      '江苏省,2015,92,94',
      '浙江省,2015,91,96',
      '广东省,2015,89,97',
      '四川省,2015,,',
    );
    const argv = ['data.csv', '--province', 'jiangsu', '--region', 'all', '--only', 'product'];
    const { page } = await run({ 'data.csv': data }, argv);
    const headings = elementsIn(page, 'h2').map(textOf);
    expect(headings.slice(0, 5)).toEqual([
      'Regions by score',
      'Quality targets judged: Zhejiang, 2015',
      'Quality targets judged: Jiangsu, 2015',
      'Quality targets judged: Guangdong, 2015',
      'Quality targets judged: Sichuan, 2015',
    ]);
    const rowsOf = (name: string): string[] =>
      classed(page, name).flatMap((table) =>
        elementsIn(table, 'tr').map((row) =>
          elementsIn(row)
            .filter(({ tagName }) => tagName === 'th' || tagName === 'td')
            .map(textOf)
            .join(' | '),
        ),
      );
    expect(rowsOf('ranking')).toEqual([
      'Place | Region | Passed ÷ judged | Bounds | pass | FAIL | no data | not due | not scored',
      '1 | Zhejiang | 2 ÷ 2 = 100% | 33.33%–100% | 2 | 0 | 4 | 0 | 1',
      '2 | Jiangsulevel with Guangdong | 1 ÷ 2 = 50% | 16.67%–83.33% | 1 | 1 | 4 | 0 | 1',
      '2 | Guangdonglevel with Jiangsu | 1 ÷ 2 = 50% | 16.67%–83.33% | 1 | 1 | 4 | 0 | 1',
      ' | Sichuan | nothing judged | 0%–100% | 0 | 0 | 6 | 0 | 1',
    ]);
    expect(rowsOf('matrix')).toEqual([
      'Target | Zhejiang | Jiangsu | Guangdong | Sichuan',
      'National spot-check pass rate 二（三）1 | pass91% | pass92% | FAIL89% | no data',
      'Provincial spot-check pass rate 二（三）1 | pass96% | FAIL94% | pass97% | no data',
    ]);
  });

  it('splits the comparison where the regions are too many for a sheet of A4', async () => {
    const regions = Array.from({ length: 19 }, (_, index) => `第${String(index + 1)}区,2015,95`);
    const data = lines('地区,年份,国家监督抽查合格率', ...regions);
    const argv = ['data.csv', '--province', 'jiangsu', '--region', 'all', '--only', 'product'];
    const { page } = await run({ 'data.csv': data }, argv);
    const widths = classed(page, 'matrix').map(
      (table) => elementsIn(table, 'thead').flatMap((head) => elementsIn(head, 'th')).length - 1,
    );
    expect(widths).toEqual([8, 8, 3]);
  });
});
