import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/domain/decimal.ts';
import { type Diagnostic, type DiagnosticCode, diagnose } from '../../src/domain/diagnostic.ts';
import type { DiagnosticArgs } from '../../src/domain/diagnostic-args.ts';
import { Exact } from '../../src/domain/exact.ts';
import type { Evidence } from '../../src/domain/observation.ts';
import { diagnosticText, messages } from '../../src/messages/index.ts';

const number = (text: string): Exact => Exact.of(decimal(text));
const cell: Evidence = { file: 'a.csv', line: 2, column: 3, text: '95.1' };
const other: Evidence = { file: 'b.csv', line: 7, column: 2, text: '94' };
const name = { zh: '省级监督抽查合格率', en: 'Provincial spot-check pass rate' };
const second = { zh: '国家监督抽查合格率', en: 'National spot-check pass rate' };

/** One set of arguments for each sentence; the compiler asks for one that is missing. */
const samples: { readonly [C in DiagnosticCode]: DiagnosticArgs[C] } = {
  'option-unknown': { option: '--provnce', nearest: '--province' },
  'option-without-value': { option: '--year' },
  'option-takes-no-value': { option: '--strict' },
  'option-repeated': { option: '--year' },
  'option-value-invalid': { option: '--lang', value: 'fr', choices: ['zh', 'en'] },
  'year-invalid': { option: '--year', value: '15' },
  'usage-invalid': { detail: 'too many arguments' },
  'argument-missing': { command: 'quality-check explain', argument: 'target' },
  'arguments-surplus': { command: 'quality-check policies', expected: 0, found: ['foo'] },
  'argument-dash': { argument: '—province' },
  'data-not-named': {},
  'result-not-named': {},
  'policy-not-named': {},
  'policy-named-twice': {},
  'province-unknown': { value: 'jiangsoo', nearest: 'jiangsu', known: ['jiangsu', 'zhejiang'] },
  'province-without-policy': { province: { zh: '河南省', en: 'Henan' }, known: ['jiangsu'] },
  'policy-unknown': { value: 'jiangsu-2016', nearest: 'jiangsu-2015', known: ['jiangsu-2015'] },
  'target-unknown': { value: '采标律', nearest: '采标率', policy: 'jiangsu-2015' },
  'scope-unknown': {
    value: 'produkt',
    nearest: 'product',
    policy: 'jiangsu-2015',
    known: ['product', 'brand'],
  },
  'year-before-plan': { year: 2009, first: 2011, policy: 'jiangsu-2015' },
  'option-needed': { option: '--table' },
  'column-unclear': { value: 'vale=数值', known: ['indicator', 'value'] },
  'columns-insufficient': {},
  'table-name-invalid': { value: 'a..b' },
  'reports-without-file': { formats: ['table', 'json'] },
  'output-without-report': { output: 'x.json' },
  'output-doubled': { path: 'x.json' },
  'output-is-input': { path: 'data.csv' },
  'output-failed': { path: 'x.json', problem: 'ENOSPC' },
  'standard-output-failed': { problem: 'ENOSPC' },
  'file-not-found': { path: 'data.csv' },
  'pattern-without-file': { pattern: '数据*.csv' },
  'file-is-folder': { path: 'data' },
  'file-unreadable': { path: 'data.csv', problem: 'EACCES' },
  'large-file-not-plain': { path: 'data.csv', megabytes: 300, limit: 200 },
  'file-too-large': { path: 'data.csv', megabytes: 300, limit: 200 },
  'standard-input-is-terminal': {},
  'file-empty': {},
  'format-unsupported': { kind: 'xls' },
  'workbook-encrypted': {},
  'workbook-damaged': { part: 'xl/worksheets/sheet1.xml' },
  'workbook-too-large': { megabytes: 400, limit: 100, ratio: 200 },
  'too-many-cells': { limit: 5_000_000 },
  'sheets-ambiguous': { sheets: ['2014', '2015'] },
  'sheet-not-found': { sheets: ['说明', '目录'] },
  'sheet-unknown': { value: 'Sheat1', nearest: 'Sheet1', known: ['Sheet1', 'Sheet2'] },
  'sheet-without-workbook': {},
  'title-year-unused': { year: 2013 },
  'year-heading-planned': { name: '2015*', note: '*为目标值' },
  'year-heading-unclear': { names: ['2015年（初步数）', '2015年1-6月'] },
  'column-narrows': { name: '月份', found: '6月' },
  'column-out-of-place': {
    name: '数值',
    found: '50',
    beside: ['合格率'],
    shape: 'indicators-as-columns',
  },
  'unit-column-unclear': { name: '单位', found: '%', beside: ['合格率', '名牌产品'] },
  'column-other-figures': { name: '类型', found: '目标值' },
  'row-label-unclear': { name: '项目', found: '甲公司' },
  'tables-side-by-side': { right: ['城市', '合格率'] },
  'title-other-figures': { found: '2015年上半年质量指标' },
  'value-column-unclear': { names: ['指标值', '实际完成'] },
  'hidden-rows-read': { rows: 3 },
  'hidden-columns-read': { columns: ['C', 'AB'] },
  'encoding-unknown': { value: 'latin', choices: ['utf-8', 'gb18030'] },
  'encoding-invalid': { encoding: 'utf-8' },
  'rule-file-not-utf-8': {},
  'encoding-undetected': {},
  'encoding-suspect': { encoding: 'gb18030', found: '\ue000' },
  'encoding-assumed': { encoding: 'gb18030' },
  'nul-found': {},
  'text-damaged': {},
  'text-garbled': { found: '鐪佺骇', meant: '省级' },
  'text-lost': { found: '????' },
  'connection-without-engine': {},
  'engine-option-alone': { option: '--table' },
  'file-option-beside-engine': { option: '--sheet' },
  'engine-missing': { package: '@duckdb/node-api' },
  'engine-broken': { package: '@duckdb/node-api' },
  'engine-failed': { problem: 'IO Error: no space left on device' },
  'engine-interrupted': {},
  'engine-out-of-memory': {},
  'engine-extension-missing': { extension: 'postgres' },
  'engine-form-unknown': { path: 'data.xlsx' },
  'engine-encoding': {},
  'engine-needs-long': { seen: ['指标', '2014年', '2015年'] },
  'engine-heading-rows': { names: ['一、产品质量'] },
  'engine-texts-many': { name: '类型', limit: 10_000 },
  'engine-rows-around': { name: '序号', found: '合计' },
  'engine-unit-left-out': { name: '企业（家）', unit: '家' },
  'folder-without-data': { path: 'data' },
  'parquet-invalid': {},
  'database-invalid': {},
  'connection-failed': { source: 'postgres://db:5432/quality' },
  'database-forbids': { object: 'table figures' },
  'tables-ambiguous': { tables: ['figures', 'archive.figures'] },
  'table-unknown': { value: 'figure', nearest: 'figures', known: ['figures', 'regions'] },
  'column-type-unfit': { name: '数值', type: 'BOOLEAN' },
  'records-column-missing': { name: '结果', nearest: '检验结果', known: ['省份', '检验结果'] },
  'records-none': { indicator: name },
  'counts-added-up': { regions: ['江苏', '江苏省'] },
  'json-invalid': {},
  'results-mixed': {},
  'result-unstamped': {},
  'query-outdated': { query: '9e4b7c48400e7cde', policy: 'jiangsu-2015' },
  'result-words-unknown': { words: [{ word: '基本合格', records: '12' }] },
  'quote-unclosed': {},
  'quote-stray': {},
  'record-too-long': { limit: 1_000_000 },
  'too-many-columns': { limit: 1_000 },
  'row-length': { expected: 4, found: 1 },
  'header-not-found': { seen: ['a', 'b'] },
  'shape-ambiguous': {
    readings: [
      { shape: 'long', first: { name: '合格率', year: null, region: '江苏省', cell } },
      { shape: 'years-as-columns', first: null },
    ],
    seen: ['指标', '数值', '2014年'],
  },
  'comma-full-width': {},
  'sub-heading-unclear': { seen: ['上半年', '下半年'] },
  'header-again': { seen: ['指标', '2012年', '2013年'], line: 1 },
  'data-above-header': { line: 4 },
  'statement-below-header': { found: '单位：‰' },
  'stated-period-unreadable': { found: '2015年上半年' },
  'indicator-not-named': { nearest: null, unit: null },
  'indicator-named-twice': { file: '合格率', option: '采标率' },
  'unit-not-named': { indicator: name, unit: '%' },
  'option-unused': { option: '--indicator' },
  'column-doubled': { name: '年度', first: 2 },
  'translation-differs': { first: '江苏', second: 'Zhejiang' },
  'year-column-unclear': { names: ['期间'] },
  'region-column-unclear': { name: '地区名称', found: ['江苏', '浙江'] },
  'indicators-unknown': { seen: ['甲', '乙'] },
  'region-not-found': {
    wanted: { zh: '江芬省', en: '江芬省' },
    found: ['浙江省'],
    nearest: '江苏省',
  },
  'no-region-judged': { names: ['全国', '苏南'] },
  'regions-left-out': { names: [{ zh: '苏南', en: '苏南' }] },
  'regions-unlike-places': { names: [{ zh: '昆山', en: '昆山' }] },
  'no-province-with-policy': { found: [{ zh: '河南省', en: 'Henan' }] },
  'rows-without-region': {},
  'regions-without-policy': { names: [{ zh: '河南省', en: 'Henan' }] },
  'regions-out-of-scope': { names: [{ zh: '浙江省', en: 'Zhejiang' }] },
  'too-many-regions': { found: 6_000, limit: 5_000 },
  'region-ambiguous': {
    name: '吉林',
    candidates: [
      { zh: '吉林省', en: 'Jilin' },
      { zh: '吉林市', en: '吉林市' },
    ],
  },
  'region-unknown': { name: '连云巷市', nearest: '连云港市' },
  'row-skipped': { why: 'title', text: '质量指标' },
  'column-ignored': { name: '备注' },
  'count-columns-unclear': { names: ['合格批次', '抽查批次'] },
  'unit-column-ignored': { name: '单位' },
  'table-unit-unclear': { found: '万件、%' },
  'not-a-number': { found: '95..2' },
  'place-unreadable': { found: '并列第3' },
  'formula-error': { found: '#DIV/0!' },
  'formula-without-value': { found: '=B2/C2' },
  'cell-too-long': { limit: 100 },
  'mark-ignored': { found: '95.2①', mark: '①' },
  'group-unclear': { group: '一、食品', name: '合格率' },
  'heading-place-unclear': { group: '苏南', name: '合格率' },
  'heading-figures-unclear': { group: '2013年', name: '合格率' },
  'region-blank': {},
  'regions-differ': { row: name, column: second },
  'unit-unknown': { found: '箩' },
  'units-differ': { first: '%', second: '分' },
  'unit-mismatch': { indicator: name, found: '个', expected: '%' },
  'prefix-ambiguous': { indicator: name, readings: ['1.2万元', '1.2万亿元'] },
  'year-blank': {},
  'year-unreadable': { found: '2015Q1' },
  'name-blank': {},
  'name-ambiguous': { name: '合格率', candidates: [name, second] },
  'name-nearly': { name: '省级监督抽查合格律', nearest: '省级监督抽查合格率' },
  'figures-differ': { indicator: name, first: cell, second: other },
  'units-of-series-differ': { indicator: name, first: '%', second: '件' },
  'count-invalid': { found: '12.5' },
  'rank-invalid': { found: '0' },
  'rank-unit': { indicator: name, found: '%', expected: '位' },
  'rank-not-asked': { indicator: name, found: '第3位' },
  'figure-negative': { indicator: name, found: '-0.3' },
  'share-over-whole': { indicator: name, found: '952' },
  'count-not-whole': { indicator: second, found: '12.5' },
  'counts-not-a-rate': { indicator: name },
  'counts-of-unclear-rate': { indicator: name },
  'counts-do-not-add-up': { passed: number('90'), failed: number('9'), total: number('100') },
  'count-above-total': { part: number('101'), total: number('100') },
  'total-zero': {},
  'rate-contradicts-counts': {
    rate: number('95'),
    passed: null,
    failed: number('10'),
    total: number('100'),
    worked: number('90'),
  },
  'total-contradicts-years': {
    total: number('10'),
    sum: number('9'),
    totals: [cell],
    years: [other],
  },
  'part-exceeds-whole': { part: second, whole: name, first: cell, second: other },
  'fraction-or-percent': { written: '0.95', asWritten: 'fail', hundredfold: 'pass' },
  'fraction-as-percent': { written: '0.5' },
  'fraction-beside-percent': { written: '0.953', verdict: 'fail', hundredfold: 'pass' },
  'rank-contradicts-figures': {
    given: number('3'),
    worked: number('5'),
    place: cell,
    figure: other,
  },
  'running-total-suspected': { sum: number('12'), last: number('5'), year: 2015 },
  'edition-ambiguous': { chosen: 'jiangsu-2020', other: 'jiangsu-2015' },
  'other-year-serves-more': { year: 2014, serves: 5, judged: 2015, served: 2 },
  'undated-unused': { indicator: name, due: 2015, judged: 2014 },
  'years-outside-plan': { years: [2008, 2051], from: 2011, to: 2015 },
  'figures-unused': { figures: 3, names: ['甲', '乙'] },
  'targets-out-of-scope': { count: 67 },
  'yaml-syntax': { problem: 'BAD_INDENT' },
  'yaml-full-width-colon': {},
  'yaml-odd-blank': { key: 'id' },
  'yaml-key-doubled': { key: 'due' },
  'yaml-too-deep': { limit: 32 },
  'yaml-too-large': { limit: 1_000_000 },
  'field-unknown': { field: 'clauses', nearest: 'clause', allowed: ['clause', 'due'] },
  'yaml-empty': {},
  'field-empty': { field: 'clause' },
  'field-missing': { field: 'due' },
  'field-invalid': { found: 'x', expected: { rule: 'type', value: 'number' } },
  'value-not-allowed': { found: 'products', nearest: 'product', allowed: ['product', 'brand'] },
  'criterion-and-reason': {},
  'criterion-missing': {},
  'id-doubled': { id: 'one', line: 12 },
  'name-doubled': { name: '采标率', other: 'adoption-rate' },
  'province-not-in-catalogue': { value: 'jiangsoo', nearest: 'jiangsu' },
  'indicator-not-in-catalogue': { value: 'pass-rat', nearest: 'pass-rate' },
  'records-indicator-unknown': { value: 'pass-rat', nearest: 'pass-rate' },
  'unit-not-in-catalogue': { value: '箩' },
  'unit-does-not-fit': { unit: '个', indicator: 'pass-rate', expected: '%' },
  'part-of-unknown': { value: 'whol', nearest: 'whole' },
  'due-outside-plan': { due: 2030, from: 2021, to: 2025 },
  'due-before-start': { due: 2010, from: 2011 },
  'period-reversed': { from: 2015, to: 2011 },
  'between-reversed': { low: '5', high: '3' },
  'share-outside-range': { value: '120' },
  'limit-out-of-reach': { criterion: 'more-than', value: '100', of: 'share' },
  'limit-not-a-count': { value: '2.5' },
  'rank-beyond-provinces': { value: '32', provinces: 31 },
  'from-before-plan': { from: 2010, first: 2011 },
  'part-of-circular': { ids: ['famous-brands', 'world-famous-brands'] },
  'id-of-other-province': { id: 'jiangsu-2015', province: 'jiangsu' },
  'parts-without-rate': { field: 'complement', indicator: 'famous-brands' },
  'sum-of-percentage': { name: name.zh },
  'reference-is-own': { value: '江苏省' },
  'reference-unit-differs': { value: 'famous-brands', unit: '个', expected: '%' },
  'reference-unknown': { value: '全省', nearest: '全国' },
  'rank-needs-direction': { indicator: 'pass-rate' },
  'rank-needs-rank-within': { criterion: 'at-most' },
  'sum-over-stock': { name: '省名牌产品总数' },
  'criterion-needs-level': { criterion: 'rising', aggregation: 'sum' },
  'wording-contradicts-criterion': {
    wording: '以上',
    criterion: 'more-than',
    expected: 'at-least',
  },
  'word-doubled': { word: '合格' },
  'records-without-target': { policies: ['jiangsu-2015'] },
  'columns-beside-records': {},
};

const diagnostics = Object.entries(samples).map(([code, args]): Diagnostic =>
  diagnose('error', code as DiagnosticCode, args as never),
);

describe.each(['zh', 'en'] as const)('the sentences in %s', (language) => {
  it('are these', async () => {
    const lines = diagnostics.map((each) => `${each.code}\n  ${diagnosticText(each, language)}`);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
      `expected/diagnostics.${language}.txt`,
    );
  });

  it.each(diagnostics)('has a whole sentence for $code', (diagnostic) => {
    const text = diagnosticText(diagnostic, language);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/u);
    expect(text).toMatch(language === 'zh' ? /[。？”…]$/u : /[.?…]$/u);
  });
});

describe('a rate that its counts contradict', () => {
  const [passed, failed, total] = [number('90'), number('10'), number('100')];
  it.each([
    [{ passed, failed: null, total }, '90 ÷ 100 = 90%'],
    [{ passed: null, failed, total }, '(100 − 10) ÷ 100 = 90%'],
    [{ passed, failed, total: null }, '90 ÷ (90 + 10) = 90%'],
    [{ passed, failed, total }, '90 ÷ 100 = 90%'],
  ])('is shown the division', (counts, division) => {
    const args = { rate: number('95'), worked: number('90'), ...counts };
    const diagnostic = diagnose('error', 'rate-contradicts-counts', args);
    expect(diagnosticText(diagnostic, 'zh')).toContain(division);
    expect(diagnosticText(diagnostic, 'en')).toContain(division);
  });
});

describe('figures of which some state no unit', () => {
  it.each([
    ['%', '', '「%」与未写单位', '"%" and none'],
    ['', '%', '未写单位与「%」', 'none and "%"'],
  ])('are told of without empty quotation marks', (first, second, zh, en) => {
    const args = { indicator: name, first, second };
    const diagnostic = diagnose('error', 'units-of-series-differ', args);
    expect(diagnosticText(diagnostic, 'zh')).toContain(zh);
    expect(diagnosticText(diagnostic, 'en')).toContain(en);
  });
});

describe('a year in which a target that is met was not', () => {
  it('is told without a direction, as what is to fall rises in it', () => {
    expect(messages.zh.report.dips([2013, 2014])).toBe('2013、2014 年曾反复，不计');
    expect(messages.en.report.dips([2013, 2014])).toBe("not so in 2013, 2014; doesn't count");
  });
});

describe('the languages', () => {
  it('say every label differently, or mean to', () => {
    expect(Object.keys(messages.zh.help)).toEqual(Object.keys(messages.en.help));
    expect(messages.zh.verdicts.fail).not.toBe(messages.en.verdicts.fail);
  });
});

it('parts names by another mark than the one that they hold', () => {
  const { zh, en } = messages;
  expect(zh.report.absent(['采标率', '返修率'])).toBe('数据里没有：采标率、返修率。');
  expect(zh.report.absent(['绿色、有机农产品', '返修率'])).toBe(
    '数据里没有：绿色、有机农产品；返修率。',
  );
  expect(en.report.absent(['a, b', 'c'])).toBe('Not in the data: a, b; c.');
  expect(['甲、乙', '丙'].join(zh.pages.listMark(['甲、乙', '丙']))).toBe('甲、乙；丙');
});
