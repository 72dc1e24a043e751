import { describe, expect, it } from 'vitest';
import { checkRuleFile } from '../../src/load/check-rule-file.ts';
import { Library } from '../../src/load/library.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { foundAt } from '../support/places.ts';

const { catalogue } = new Library(memoryFiles({}));
const origin = { file: 'rule.yaml', sha256: '0'.repeat(64) };
const check = (text: string) => checkRuleFile(text, origin, catalogue);

const good = `id: jiangsu-2015
province: jiangsu
title: { zh: 意见, en: Opinions }
document: { issuer: 省政府, number: 91号, issued: "2012-07-10" }
period: { from: 2011, to: 2015 }
indicators:
  - id: own-rate
    name: { zh: 自有合格率, en: Own pass rate }
    unit: "%"
  - id: own-awards
    name: { zh: 年度自有奖项, en: Own awards of the year }
    unit: 项
targets:
  - id: own-rate
    indicator: own-rate
    category: product
    criterion: { at-least: 95 }
    wording: 以上
    due: 2015
    clause: 一
  - id: own-awards
    indicator: own-awards
    category: brand
    criterion: { at-most: 10 }
    aggregation: sum
    due: 2015
    clause: 二
`;

/** The good file with one passage put in another's place. */
function changed(from: string, to: string): string {
  const parts = good.split(from);
  if (parts.length !== 2)
    throw new Error(`"${from}" stands ${String(parts.length - 1)} times in the file`);
  return parts.join(to);
}

const firstDue = '    due: 2015\n    clause: 一\n';
const lastClause = '    clause: 二\n';

describe('a good rule file', () => {
  it('has no defect', () => {
    expect(check(good).diagnostics).toEqual([]);
  });

  it.each([
    ['a negative limit', 'at-least: 95', 'at-least: -3'],
    ['one above 100', 'at-least: 95', 'at-least: 120.5'],
    ['more than 100', 'at-least: 95', 'more-than: 100'],
    ['less than 0', 'at-least: 95', 'less-than: 0'],
  ])('may hold %s of a percentage that is no share', (_, from, to) => {
    const text = changed(from, to).replace('    wording: 以上\n', '');
    const growth = text.replace('unit: "%"', 'unit: "%"\n    share: false');
    expect(foundAt(check(growth).diagnostics)).toEqual([]);
    expect(foundAt(check(text).diagnostics)).toHaveLength(1);
  });

  it('may hold a limit in units with a prefix, as long as it counts wholes', () => {
    const text = good.replace('at-most: 10', 'at-most: 1.2345');
    const unit = '    unit: 万项\n    due: 2015\n    clause: 二\n';
    const found = (written: string) =>
      foundAt(check(written.replace('    due: 2015\n    clause: 二\n', unit)).diagnostics);
    expect(found(text)).toEqual([]);
    expect(found(text.replace('1.2345', '1.23456'))).toEqual(['limit-not-a-count 24:27']);
  });

  it('gives the policy with what the file leaves out', () => {
    expect(check(good).value?.policy).toMatchObject({
      id: 'jiangsu-2015',
      province: { code: '320000' },
      document: { issuer: '省政府', number: '91号', issued: '2012-07-10' },
      period: { from: 2011, to: 2015 },
      reading: null,
      file: 'rule.yaml',
      targets: [
        { id: 'own-rate', aggregation: 'level', from: 2011, due: 2015, wording: '以上' },
        { id: 'own-awards', aggregation: 'sum', from: 2011, wording: null, hedge: null },
      ],
      indicators: [
        { id: 'own-rate', better: 'higher', unit: { text: '%' } },
        { id: 'own-awards', aliases: [], unit: { text: '项' } },
      ],
    });
  });

  it.each([
    ['an indicator of the catalogue', 'indicator: own-rate', 'indicator: world-famous-brands'],
    ['a date of issue in quotes or without', '"2012-07-10"', '2012-07-10'],
    ['a year of issue alone', '"2012-07-10"', '"2012"'],
    ['a boundary word that no criterion claims', 'wording: 以上', 'wording: 大体上'],
    [
      '达到 beside exactly 100',
      '{ at-least: 95 }\n    wording: 以上',
      '{ exactly: 100 }\n    wording: 达到',
    ],
    ['a unit that converts', '    unit: 项\n', '    unit: 万件\n'],
    [
      'a due year outside the plan, with a note on the reading',
      firstDue,
      '    due: 2020\n    clause: 一\n    reading: { zh: 注, en: note }\n',
    ],
    ['the last year that data can name', 'to: 2015', 'to: 2099'],
    ['a part of another target', lastClause, `${lastClause}    part-of: own-rate\n`],
    ['a share of 0', 'at-least: 95', 'at-least: 0'],
    ['a share of 100', 'at-least: 95', 'at-least: 100'],
    ['equal limits of a range', '{ at-most: 10 }', '{ between: [5, 5] }'],
    ['an empty complement of what is no rate', 'unit: 项', 'unit: 项\n    complement: []'],
    ['a limit of 0 of what is counted', 'at-most: 10', 'at-most: 0'],
    ['more than 0 of what is counted', 'at-most: 10', 'more-than: 0'],
    ['less than all of a share', '{ at-least: 95 }\n    wording: 以上', '{ less-than: 100 }'],
    [
      'a reference to another indicator',
      '{ at-least: 95 }\n    wording: 以上',
      '{ above-reference: 国家监督抽查合格率 }',
    ],
    ['the nation as reference', '{ at-least: 95 }\n    wording: 以上', '{ above-reference: 全国 }'],
    [
      'another province as reference',
      '{ at-least: 95 }\n    wording: 以上',
      '{ above-reference: 浙江 }',
    ],
    ['an id without a year', 'id: jiangsu-2015', 'id: own'],
    ['an id that begins like a province', 'id: jiangsu-2015', 'id: jiangxiang-2015'],
    ['the first plan year as the first that binds', firstDue, `    from: 2011\n${firstDue}`],
    ['a date of issue on a leap day', '"2012-07-10"', '"2012-02-29"'],
    ['a month of issue', '"2012-07-10"', '"2012-07"'],
  ])('may hold %s', (_, from, to) => {
    expect(foundAt(check(changed(from, to)).diagnostics)).toEqual([]);
  });
});

describe('one defect', () => {
  it.each([
    // The head.
    ['no id', 'id: jiangsu-2015\n', '', 'field-missing 1:1'],
    ['an id with capitals', 'id: jiangsu-2015', 'id: Jiangsu_2015', 'field-invalid 1:5'],
    ['a province that is none', ': jiangsu\n', ': jiangsou\n', 'province-not-in-catalogue 2:11'],
    ['the nation as province', ': jiangsu\n', ': china\n', 'province-not-in-catalogue 2:11'],
    ['a Chinese name as province', ': jiangsu\n', ': 江苏\n', 'field-invalid 2:11'],
    ['a title in one language', '{ zh: 意见, en: Opinions }', '{ zh: 意见 }', 'field-missing 3:8'],
    ['a title that is a text', '{ zh: 意见, en: Opinions }', '意见', 'field-invalid 3:8'],
    ['an empty title', 'en: Opinions', 'en: ""', 'field-invalid 3:22'],
    ['an id of another province', ': jiangsu-2015', ': zhejiang-2015', 'id-of-other-province 1:5'],
    ['an id that is a date', ': jiangsu-2015', ': 2025-01-01', 'field-invalid 1:5'],
    ['an id that every object has', ': jiangsu-2015', ': constructor', 'field-invalid 1:5'],
    ['a month that is none', '2012-07-10', '2012-13-10', 'field-invalid 4:47'],
    ['a day that is none', '2012-07-10', '2012-02-30', 'field-invalid 4:47'],
    ['a leap day of another year', '2012-07-10', '2011-02-29', 'field-invalid 4:47'],
    ['a day 0', '2012-07-10', '2012-07-00', 'field-invalid 4:47'],
    ['a month 0', '2012-07-10', '2012-00', 'field-invalid 4:47'],
    ['a date in Chinese', '"2012-07-10"', '2012年', 'field-invalid 4:47'],
    ['an unknown field of the document', 'number: 91号', 'nunber: 91号', 'field-unknown 4:26'],
    ['a year in quotes', 'to: 2015', 'to: "2015"', 'field-invalid 5:27'],
    ['a year with a fraction', 'to: 2015', 'to: 2015.5', 'field-invalid 5:27'],
    ['a year that no data can name', 'to: 2015', 'to: 2100', 'field-invalid 5:27'],
    ['a short year', 'from: 2011', 'from: 11', 'field-invalid 5:17'],
    [
      'an unknown field at the top',
      'indicators:\n',
      'rules: 1\nindicators:\n',
      'field-unknown 6:1',
    ],
    [
      'keys that every object inherits',
      'province: jiangsu\n',
      'province: jiangsu\nconstructor: 1\n',
      'field-unknown 3:1',
    ],
    ['__proto__ as a key', ': jiangsu\n', ': jiangsu\n__proto__: { a: 1 }\n', 'field-unknown 3:1'],

    // Its own indicators.
    ['a unit that is none', 'unit: 项', 'unit: 箱箱', 'unit-not-in-catalogue 12:11'],
    [
      'a unit taken one to one that is none',
      'unit: 项',
      'unit: 分\n    also: ["%", 箱箱]',
      'unit-not-in-catalogue 13:17',
    ],
    [
      'an indicator without a name',
      '    name: { zh: 年度自有奖项, en: Own awards of the year }\n',
      '',
      'field-missing 10:5',
    ],
    ['a name of the catalogue', 'zh: 自有合格率', 'zh: 国家监督抽查合格率', 'name-doubled 7:5'],
    ['a direction that is none', 'unit: 项', 'unit: 项\n    better: up', 'value-not-allowed 13:13'],

    [
      'a complement of what is no percentage',
      'unit: 项',
      'unit: 项\n    complement: [自有失败]',
      'parts-without-rate 13:17',
    ],
    [
      'counts of what is no percentage',
      'unit: 项',
      'unit: 项\n    counts: { passed: [自有批次] }',
      'parts-without-rate 13:13',
    ],

    // Targets.
    [
      'an indicator that is none',
      ': own-rate\n    category',
      ': own-rat\n    category',
      'indicator-not-in-catalogue 15:16',
    ],
    ['a category that is none', 'category: brand', 'category: brands', 'value-not-allowed 23:15'],
    ['no clause', '    clause: 一\n', '', 'field-missing 14:5'],
    ['a misspelt field', '    wording: 以上', '    wordign: 以上', 'field-unknown 18:5'],
    ['a field without a value', '    wording: 以上', '    wording:', 'field-empty 18:13'],
    ['a needed field without a value', '    clause: 一\n', '    clause:\n', 'field-empty 20:12'],
    ['a list for a text', 'wording: 以上', 'wording: [以上]', 'field-invalid 18:14'],
    [
      'the id of another target',
      '  - id: own-awards\n    indicator',
      '  - id: own-rate\n    indicator',
      'id-doubled 21:9',
    ],
    [
      'neither criterion nor reason',
      '    criterion: { at-least: 95 }\n',
      '',
      'criterion-missing 14:5',
    ],
    [
      'a plan that ends before it starts, of which no year lies outside',
      'from: 2011, to: 2015',
      'from: 2015, to: 2011',
      'period-reversed 5:9',
    ],
    ['a limit that is none', 'at-least: 95', 'at-least: ~', 'field-empty 17:28'],
    [
      'both criterion and reason',
      lastClause,
      `${lastClause}    not-scored: { zh: 无, en: no }\n`,
      'criterion-and-reason 28:17',
    ],
    [
      'a part of itself',
      lastClause,
      `${lastClause}    part-of: own-awards\n`,
      'part-of-unknown 28:14',
    ],
    [
      'a part of what is not there',
      lastClause,
      `${lastClause}    part-of: own-rat\n`,
      'part-of-unknown 28:14',
    ],
    ['no target', good.slice(good.indexOf('targets:')), 'targets: []\n', 'field-invalid 13:10'],
    ['a text in place of a target', lastClause, `${lastClause}  - more\n`, 'field-invalid 28:5'],

    // Years.
    ['due after the plan', firstDue, '    due: 2020\n    clause: 一\n', 'due-outside-plan 19:10'],
    [
      'binding before the plan',
      firstDue,
      '    due: 2010\n    from: 2010\n    reading: { zh: 注, en: note }\n    clause: 一\n',
      'from-before-plan 20:11',
    ],
    [
      'due before it binds',
      firstDue,
      '    due: 2014\n    from: 2015\n    clause: 一\n',
      'due-before-start 19:10',
    ],

    // Criteria.
    ['a misspelt criterion', '{ at-least: 95 }', '{ at-lest: 95 }', 'field-unknown 17:18'],
    ['an operator', '{ at-least: 95 }', '">= 95"', 'field-invalid 17:16'],
    ['two criteria', '{ at-most: 10 }', '{ at-least: 1, at-most: 10 }', 'field-invalid 24:16'],
    ['no criterion', '{ at-most: 10 }', '{}', 'field-invalid 24:16'],
    [
      'a criterion of the name of an inherited property',
      '{ at-most: 10 }',
      '{ constructor: 1 }',
      'field-unknown 24:18',
    ],
    ['a limit in quotes', 'at-least: 95', 'at-least: "95"', 'field-invalid 17:28'],
    ['a limit with its unit', 'at-least: 95', 'at-least: 95%', 'field-invalid 17:28'],
    ['a share beyond 100', 'at-least: 95', 'at-least: 100.01', 'share-outside-range 17:28'],
    ['a share below 0', 'at-least: 95', 'at-least: -0.01', 'share-outside-range 17:28'],
    ['a range with one end', '{ at-most: 10 }', '{ between: [5] }', 'field-invalid 24:27'],
    ['a range with three ends', '{ at-most: 10 }', '{ between: [5, 6, 7] }', 'field-invalid 24:27'],
    ['a range upside down', '{ at-most: 10 }', '{ between: [5, 3] }', 'between-reversed 24:27'],
    [
      'a basis that is none',
      '{ at-most: 10 }\n    aggregation: sum',
      '{ rising: yearly }',
      'value-not-allowed 24:26',
    ],
    ['a rise of a sum', '{ at-most: 10 }', '{ rising: each-year }', 'criterion-needs-level 25:18'],
    [
      'an aggregation that is none',
      'aggregation: sum',
      'aggregation: summ',
      'value-not-allowed 25:18',
    ],
    ['a limit below 0 of what is counted', 'at-most: 10', 'at-most: -3', 'limit-not-a-count 24:27'],
    ['half a thing', 'at-most: 10', 'at-most: 2.5', 'limit-not-a-count 24:27'],
    [
      'a range of half things',
      '{ at-most: 10 }',
      '{ between: [1.5, 5] }',
      'limit-not-a-count 24:27',
    ],
    ['fewer than none', 'at-most: 10', 'less-than: 0', 'limit-out-of-reach 24:29'],
    [
      'more than all of a share',
      '{ at-least: 95 }\n    wording: 以上',
      '{ more-than: 100 }',
      'limit-out-of-reach 17:29',
    ],
    [
      'less than nothing of a share',
      '{ at-least: 95 }\n    wording: 以上',
      '{ less-than: 0 }',
      'limit-out-of-reach 17:29',
    ],
    [
      'a place among more than all provinces',
      '{ at-most: 10 }\n    aggregation: sum',
      '{ rank-within: 32 }',
      'rank-beyond-provinces 24:31',
    ],
    [
      'a sum of percentages',
      firstDue,
      `    aggregation: sum\n${firstDue}`,
      'sum-of-percentage 19:18',
    ],
    [
      'itself as reference, by its name',
      '{ at-least: 95 }\n    wording: 以上',
      '{ above-reference: 自有合格率 }',
      'reference-is-own 17:35',
    ],
    [
      'itself as reference, by its id',
      '{ at-least: 95 }\n    wording: 以上',
      '{ above-reference: own-rate }',
      'reference-is-own 17:35',
    ],
    [
      'its own province as reference',
      '{ at-least: 95 }\n    wording: 以上',
      '{ above-reference: 江苏 }',
      'reference-is-own 17:35',
    ],
    [
      'a reference in another unit',
      '{ at-least: 95 }\n    wording: 以上',
      '{ below-reference: own-awards }',
      'reference-unit-differs 17:35',
    ],
    ['a sum of totals', '年度自有奖项', '自有奖项总数', 'sum-over-stock 25:18'],
    ['a place before the first', '{ at-most: 10 }', '{ rank-within: 0 }', 'field-invalid 24:31'],
    ['half a place', '{ at-most: 10 }', '{ rank-within: 1.5 }', 'field-invalid 24:31'],
    ['a place of a sum', '{ at-most: 10 }', '{ rank-within: 10 }', 'criterion-needs-level 25:18'],
    [
      'a reference without a name',
      '{ at-most: 10 }',
      '{ above-reference: "" }',
      'field-invalid 24:35',
    ],
    [
      'a reference of a sum',
      '{ at-most: 10 }',
      '{ below-reference: 全国 }',
      'criterion-needs-level 25:18',
    ],
    [
      '以下 beside at-least',
      'wording: 以上',
      'wording: 以下',
      'wording-contradicts-criterion 18:14',
    ],
    [
      '超过 beside at-least',
      'wording: 以上',
      'wording: 超过',
      'wording-contradicts-criterion 18:14',
    ],
    [
      'a unit of its own that is none',
      firstDue,
      `${firstDue}    unit: 箱箱\n`,
      'unit-not-in-catalogue 21:11',
    ],
    [
      'a unit of its own that does not convert',
      firstDue,
      `${firstDue}    unit: 分\n`,
      'unit-does-not-fit 21:11',
    ],
  ])('%s', (_, from, to, expected) => {
    const { value, diagnostics } = check(changed(from, to));
    expect(foundAt(diagnostics)).toEqual([expected]);
    expect(diagnostics.every(({ severity }) => severity === 'error')).toBe(true);
    expect(value).toBeNull();
  });

  it.each([
    ['at-most', '{ at-most: 10 }'],
    ['falling', '{ falling: each-year }'],
  ])('a place among others by another criterion than that for places: %s', (_, criterion) => {
    const text = changed('{ at-most: 10 }\n    aggregation: sum', criterion).replace(
      'unit: 项',
      'unit: 位',
    );
    const { value, diagnostics } = check(text);
    expect(foundAt(diagnostics)).toEqual(['rank-needs-rank-within 24:27']);
    expect(value).toBeNull();
  });

  it('a place of what is better neither high nor low', () => {
    const text = changed('{ at-most: 10 }\n    aggregation: sum', '{ rank-within: 10 }').replace(
      'unit: 项',
      'unit: 项\n    better: neither',
    );
    const { value, diagnostics } = check(text);
    expect(foundAt(diagnostics)).toEqual(['rank-needs-direction 25:16']);
    expect(value).toBeNull();
  });

  it.each([
    ['a list', '- a\n- b\n'],
    ['a text', 'jiangsu\n'],
    ['a number', '95\n'],
  ])('a file that is %s', (_, text) => {
    expect(foundAt(check(text).diagnostics)).toEqual(['field-invalid 1:1']);
  });

  it('parts of each other, told of once at the first of them', () => {
    const text = good
      .replace(firstDue, `${firstDue}    part-of: own-awards\n`)
      .replace(lastClause, `${lastClause}    part-of: own-rate\n`);
    const { diagnostics, value } = check(text);
    expect(foundAt(diagnostics)).toEqual(['part-of-circular 21:14']);
    expect(diagnostics[0]?.args).toEqual({ ids: ['own-rate', 'own-awards'] });
    expect(value).toBeNull();
  });

  /** A file of so many targets, each a part of the one that is named for it. */
  const chained = (count: number, whole: (at: number) => number | null): string =>
    `${good.split('targets:')[0] ?? ''}targets:\n${Array.from({ length: count }, (_, at) => {
      const of = whole(at);
      const part = of === null ? '' : `, part-of: t-${String(of)}`;
      return `  - { id: t-${String(at)}, indicator: own-rate, category: product, criterion: { at-least: 95 }, due: 2015, clause: 一${part} }\n`;
    }).join('')}`;

  it('no chain of parts, however long', () => {
    const up = chained(6_000, (at) => (at === 5_999 ? null : at + 1));
    expect(foundAt(check(up).diagnostics)).toEqual([]);
    const down = chained(6_000, (at) => (at === 0 ? null : at - 1));
    expect(foundAt(check(down).diagnostics)).toEqual([]);
  });

  it('chains that end in a circle, told of at the first of its targets', () => {
    const into = chained(6_000, (at) => (at === 5_999 ? 4_000 : at + 1));
    const { diagnostics } = check(into);
    expect(foundAt(diagnostics)).toEqual(['part-of-circular 4014:119']);
    const ids = Array.from({ length: 2_000 }, (_, at) => `t-${String(4_000 + at)}`);
    expect(diagnostics[0]?.args).toEqual({ ids });
    // The chain comes into this circle at another than its first target.
    const other = check(chained(5, (at) => [3, 3, 1, 2, 0][at] ?? null)).diagnostics;
    expect(other.map(({ args }) => args)).toEqual([{ ids: ['t-1', 't-3', 't-2'] }]);
  });

  it('each circle, and each part of nothing or of itself', () => {
    const { diagnostics } = check(chained(6, (at) => [1, 0, 3, 2, 4, 90][at] ?? null));
    expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([
      ['part-of-circular', { ids: ['t-0', 't-1'] }],
      ['part-of-circular', { ids: ['t-2', 't-3'] }],
      ['part-of-unknown', { value: 't-4', nearest: 't-0' }],
      ['part-of-unknown', { value: 't-90', nearest: 't-0' }],
    ]);
  });

  it('thousands of parts of nothing and of unknown indicators', () => {
    const text = chained(3_000, (at) => at + 5_000).replaceAll(
      'indicator: own-rate',
      'indicator: x-y',
    );
    expect(check(text).diagnostics).toHaveLength(6_000);
  });

  it.each([
    ['不得超过', 'at-most'],
    ['不能超过', 'at-most'],
    ['不突破', 'at-most'],
    ['至多', 'at-most'],
    ['最多', 'at-most'],
    ['之内', 'at-most'],
    ['≤', 'at-most'],
    ['不得低于', 'at-least'],
    ['大于等于', 'at-least'],
    ['≥', 'at-least'],
    ['未满', 'less-than'],
  ])('%s beside any criterion but its own', (word, kind) => {
    const found = (criterion: string): string[] =>
      foundAt(
        check(
          good.replace(
            '{ at-least: 95 }\n    wording: 以上',
            `{ ${criterion}: 95 }\n    wording: ${word}`,
          ),
        ).diagnostics,
      );
    expect(found(kind)).toEqual([]);
    for (const other of ['at-least', 'at-most', 'more-than', 'less-than', 'exactly']) {
      if (other === kind) continue;
      expect(found(other), other).toEqual(['wording-contradicts-criterion 18:14']);
    }
  });

  it('says which field, province, indicator or word was probably meant', () => {
    const nearest = (from: string, to: string) =>
      check(changed(from, to)).diagnostics.map(({ args }) => args);
    expect(nearest('{ at-least: 95 }', '{ at-lest: 95 }')).toMatchObject([
      { field: 'at-lest', nearest: 'at-least' },
    ]);
    expect(nearest(': jiangsu\n', ': jiangsou\n')).toMatchObject([{ nearest: 'jiangsu' }]);
    expect(nearest(': own-rate\n    category', ': own-rat\n    category')).toMatchObject([
      { nearest: 'own-rate' },
    ]);
    expect(nearest('category: brand', 'category: brands')).toMatchObject([{ nearest: 'brand' }]);
    expect(nearest('wording: 以上', 'wording: 低于')).toMatchObject([{ expected: 'less-than' }]);
  });
});

describe('names that stand for two indicators', () => {
  const owned = (name: string, aliases: string): string =>
    changed(
      'name: { zh: 年度自有奖项, en: Own awards of the year }\n',
      `name: { zh: ${name}, en: Own awards of the year }\n    aliases: [${aliases}]\n`,
    );

  it.each([
    ['a name of one is the name of another', owned('自有合格率', '奖'), 'name-doubled 10:5'],
    [
      'an alias of one is the name of another',
      owned('年度自有奖项', '自有合格率'),
      'name-doubled 10:5',
    ],
    [
      'they differ in blanks, case and width only',
      owned('年度自有奖项', 'ＯＷＮ pass-RATE'),
      'name-doubled 10:5',
    ],
    ['an alias is a name of the catalogue', owned('年度自有奖项', '苏作精品'), 'name-doubled 10:5'],
  ])('%s', (_, text, expected) => {
    const { value, diagnostics } = check(text);
    expect(foundAt(diagnostics)).toContain(expected);
    expect(value).toBeNull();
  });

  it('may share an alias where the file uses but one of them', () => {
    const { value, diagnostics } = check(owned('年度自有奖项', '国抽合格率'));
    expect(diagnostics).toEqual([]);
    expect(value).not.toBeNull();
  });

  it('may not where it uses both', () => {
    const text = owned('年度自有奖项', '国抽合格率').replace(
      'indicator: own-rate',
      'indicator: national-spot-check-pass-rate',
    );
    expect(foundAt(check(text).diagnostics)).toEqual(['name-doubled 23:16']);
  });
});

it('tells of two indicators with one id as of an id', () => {
  const text = changed('id: own-awards\n    name', 'id: own-rate\n    name');
  expect(foundAt(check(text).diagnostics)).toEqual([
    'id-doubled 10:9',
    'indicator-not-in-catalogue 22:16',
  ]);
});

it.each(['', '# nothing yet\n', '---\n'])('says of %j that it has no fields', (text) => {
  expect(check(text).diagnostics.map(({ code }) => code)).toEqual(['yaml-empty']);
});

describe('limits', () => {
  const limitOf = (written: string): string | undefined => {
    const criterion = check(changed('at-least: 95', `at-least: ${written}`)).value?.policy
      .targets[0]?.criterion;
    return criterion?.kind === 'at-least' ? criterion.value.toFixed() : undefined;
  };

  it.each([
    ['95', '95'],
    ['95.50', '95.5'],
    ['0.1', '0.1'],
    ['94.999999999999999999999999999999', '94.999999999999999999999999999999'],
    ['0.000000000000000000000000000001', '0.000000000000000000000000000001'],
  ])('%s is taken by its digits', (written, expected) => {
    expect(limitOf(written)).toBe(expected);
  });

  it.each([
    '1e1',
    '1E1',
    '1e-1',
    '0x1F',
    '017',
    '0o17',
    '+5',
    '.5',
    '5.',
    '00',
    '1_000',
    '１０',
    '.inf',
    '.nan',
    'true',
  ])('%s is no limit', (written) => {
    const { value, diagnostics } = check(changed('at-least: 95', `at-least: ${written} `));
    expect(foundAt(diagnostics)).toContain('field-invalid 17:28');
    expect(value).toBeNull();
  });

  it.each(['.inf', '.nan', '1e400'])('%s is told of as it is written', (written) => {
    const { diagnostics } = check(changed('at-least: 95', `at-least: ${written} `));
    expect(diagnostics.map(({ args }) => args)).toContainEqual(
      expect.objectContaining({ found: written }),
    );
  });

  it('of a range are looked at one by one', () => {
    const text = changed('{ at-most: 10 }', '{ between: [0x3, 1e1] }');
    expect(foundAt(check(text).diagnostics)).toEqual([
      'field-invalid 24:28',
      'field-invalid 24:33',
    ]);
  });

  it('of a range keep their digits', () => {
    const text = changed(
      '{ at-least: 95 }\n    wording: 以上',
      '{ between: [3.10, 5.000000000000000000001] }',
    );
    const criterion = check(text).value?.policy.targets[0]?.criterion;
    if (criterion?.kind !== 'between') throw new Error('the range was not read');
    expect(criterion.low.toFixed()).toBe('3.1');
    expect(criterion.high.toFixed()).toBe('5.000000000000000000001');
  });
});

describe('several defects', () => {
  it('come all at once, in the order of the file', () => {
    const text = good
      .replace('province: jiangsu', 'province: jiangsou')
      .replace('unit: 项', 'unit: 箱箱')
      .replace('at-least: 95', 'at-lest: 95')
      .replace('    clause: 一\n', '')
      .replace('indicator: own-awards', 'indicator: own-award')
      .replace('category: brand', 'category: brands')
      .replace('at-most: 10', 'at-most: 1e1');
    const { value, diagnostics } = check(text);
    expect(value).toBeNull();
    expect(foundAt(diagnostics)).toEqual([
      'province-not-in-catalogue 2:11',
      'unit-not-in-catalogue 12:11',
      'field-missing 14:5',
      'field-unknown 17:18',
      'indicator-not-in-catalogue 21:16',
      'value-not-allowed 22:15',
      'field-invalid 23:27',
    ]);
  });

  it('of one target come all at once', () => {
    const text = good
      .replace('wording: 以上', 'wording: 以下')
      .replace('at-least: 95', 'at-least: 195')
      .replace(firstDue, '    due: 2030\n    clause: 一\n    part-of: nothing\n');
    expect(foundAt(check(text).diagnostics)).toEqual([
      'share-outside-range 17:28',
      'wording-contradicts-criterion 18:14',
      'due-outside-plan 19:10',
      'part-of-unknown 21:14',
    ]);
  });

  it('of the YAML come alone, for nothing behind them can be trusted', () => {
    const text = good
      .replace('category: brand', 'category: brands')
      .replace('id: jiangsu', 'id：jiangsu');
    expect(foundAt(check(text).diagnostics)).toEqual(['yaml-full-width-colon 1:3']);
  });
});
