import { describe, expect, it } from 'vitest';
import { readSharedTexts } from '../../../src/read/workbook/sheet.ts';
import { placesOf } from '../../support/places.ts';
import { evaluationOf, type Report, runCheck } from '../../support/run-check.ts';
import { lines, rate, smallPolicy, target } from '../../support/small-policy.ts';
import { type Cell, oneSheet, type Sheet, workbook } from '../../support/workbook.ts';

const rule = smallPolicy(
  [rate('one', '甲率'), rate('two', '乙率'), rate('brands', '丙数', { unit: '个' })],
  [target('one'), target('two'), target('brands')],
);
const judgeBook = (book: Uint8Array, ...options: string[]): Promise<Report> =>
  runCheck({ 'rule.yaml': rule, 'book.xlsx': book }, [
    'book.xlsx',
    '--policy',
    'rule.yaml',
    ...options,
  ]);

const head: readonly Cell[] = ['指标', '年份', '数值'];
const row = (cell: Cell, name = '甲率', year: Cell = { n: '2015' }): readonly Cell[] => [
  name,
  year,
  cell,
];
const cellOf = async (cell: Cell, name?: string) => {
  const report = await judgeBook(oneSheet([head, row(cell, name)]));
  const found = evaluationOf(report, name === '丙数' ? 'brands' : 'one');
  return { report, verdict: found.verdict, value: found.actual?.value, evidence: found.evidence };
};

describe('a workbook', () => {
  it('is judged, and its cells are named by sheet, row and column', async () => {
    const book = oneSheet([['2015年质量指标'], [], head, row({ n: '95.2' })], {
      name: '指标表',
      merges: ['A1:C1'],
    });
    const report = await judgeBook(book);
    expect(evaluationOf(report, 'one')).toMatchObject({
      verdict: 'pass',
      evidence: [{ file: 'book.xlsx#指标表', line: 4, column: 3, text: '95.2' }],
    });
    expect(report.inputs).toMatchObject([
      { path: 'book.xlsx#指标表', encoding: 'xlsx', shape: 'long', rows: 1 },
    ]);
    expect(report.diagnostics).toEqual([]);
  });

  it('is known by its content, whatever it is called', async () => {
    const files = { 'rule.yaml': rule, 'data.csv': oneSheet([head, row({ n: '95.2' })]) };
    const report = await runCheck(files, ['data.csv', '--policy', 'rule.yaml']);
    expect(evaluationOf(report, 'one').verdict).toBe('pass');
  });

  it('gives the verdicts of the same figures in a CSV', async () => {
    const book = oneSheet([
      ['地区', '年份', '甲率', '乙率', '丙数'],
      ['江苏省', { n: '2015' }, { n: '95' }, { n: '0.9499', format: '0.00%' }, { n: '95' }],
    ]);
    const csv = lines('地区,年份,甲率,乙率,丙数', '江苏省,2015,95,94.99%,95');
    const [fromBook, fromCsv] = [
      await judgeBook(book),
      await runCheck({ 'rule.yaml': rule, 'data.csv': csv }, ['data.csv', '--policy', 'rule.yaml']),
    ];
    const told = ({ scorecards }: Report) =>
      scorecards[0]?.evaluations.map(({ verdict, actual, gap }) => [verdict, actual, gap]);
    expect(told(fromBook)).toEqual(told(fromCsv));
    expect(told(fromBook)?.map(([verdict]) => verdict)).toEqual(['pass', 'fail', 'pass']);
  });
});

describe('a number', () => {
  it.each([
    ['95', undefined, 95, 'pass'],
    ['94.9999999999999', undefined, 94.9999999999999, 'fail'],
    // Binary noise: Excel shows 95, and 15 digits of it are 95.
    ['94.999999999999997', undefined, 95, 'pass'],
    ['95.000000000000014', undefined, 95, 'pass'],
    ['9.55E+1', undefined, 95.5, 'pass'],
    ['0.955', '0.0%', 95.5, 'pass'],
    ['0.95499999999999996', '0%', 95.5, 'pass'],
    ['0.28999999999999998', '0%', 29, 'fail'],
    ['0.95', '0.00%;[Red]-0.00%', 95, 'pass'],
    ['0.95', '0.00_%%', 95, 'pass'],
    ['95.5', '0.0"%"', 95.5, 'pass'],
    ['95.5', '0.00_ ', 95.5, 'pass'],
    ['95.5', '0.0!%', 95.5, 'pass'],
    ['95.5', '[>=90]0.0;[<90]0.00', 95.5, 'pass'],
  ])('%s in the format %s is %s', async (n, format, value, verdict) => {
    const found = await cellOf({ n, ...(format === undefined ? {} : { format }) });
    expect([found.value, found.verdict]).toEqual([value, verdict]);
    expect(found.report.diagnostics).toEqual([]);
  });

  it('whose format does not tell whether it is in percent is asked about', async () => {
    const { report, verdict } = await cellOf({ n: '0.955', format: '[>0.9]0.0%;[<=0.9]0.0' });
    expect(verdict).toBe('no-data');
    expect(placesOf(report)).toEqual(['error fraction-or-percent book.xlsx#Sheet1:2:3']);
  });

  it('shown with a unit has that unit', async () => {
    const shown = await cellOf({ n: '1.2', format: '0.0"万"' }, '丙数');
    expect([shown.value, shown.verdict]).toEqual([12000, 'pass']);
    // Here the format moves the point itself, and the cell holds the whole number.
    const scaled = await cellOf({ n: '12345', format: '0!.0,"万"' }, '丙数');
    expect(scaled.value).toBe(12345);
  });

  it.each([
    ['95.5', '"约"0.0', 'error not-a-number'],
    ['95.5', '≥0.0', 'error not-a-number'],
    ['95.5', '0.0"以上"', 'error not-a-number'],
    ['0.955', '"约"0.0%', 'error not-a-number'],
    ['97', '0"（暂）"', 'error not-a-number'],
    ['97', '"合格"', 'error not-a-number'],
  ])('%s that the format %s shows among other words is no number', async (n, format, code) => {
    const { report, verdict } = await cellOf({ n, format });
    expect(verdict).toBe('no-data');
    expect(placesOf(report)).toEqual([`${code} book.xlsx#Sheet1:2:3`]);
  });

  it('that its format does not show is none', async () => {
    const { verdict } = await cellOf({ n: '97', format: ';;;' });
    expect(verdict).toBe('no-data');
    // A dash in place of 0 is 0.
    expect((await cellOf({ n: '0', format: '0.0;-0.0;"-"' })).value).toBe(0);
    expect((await cellOf({ n: '97', format: '"（"0.0"）"' })).value).toBe(97);
  });

  it.each(['1E+999', '1E400', 'NaN', 'Infinity', '0x5f', '--5', `1${'0'.repeat(200)}`])(
    'that Excel does not write is none: %s',
    async (n) => {
      const { verdict, report } = await cellOf({ n });
      expect(verdict).toBe('no-data');
      expect(report.exitCode).toBe(2);
    },
  );
});

describe('other cells', () => {
  it.each(['#DIV/0!', '#N/A', '#REF!', '#VALUE!'])('hold an error: %s', async (error) => {
    const { report, verdict } = await cellOf({
      attributes: 't="e"',
      xml: `<f>A1/0</f><v>${error}</v>`,
    });
    expect(verdict).toBe('no-data');
    expect(placesOf(report)).toEqual(['error formula-error book.xlsx#Sheet1:2:3']);
  });

  it('hold a formula with its result, or without', async () => {
    const done = await cellOf({ attributes: '', xml: '<f>48+48</f><v>96</v>' });
    expect([done.verdict, done.value]).toEqual(['pass', 96]);
    const open = await cellOf({ attributes: '', xml: '<f>48+48</f>' });
    expect(placesOf(open.report)).toEqual(['error formula-without-value book.xlsx#Sheet1:2:3']);
    for (const xml of ['<f>48+48</f><v></v>', '<f>48+48</f><v/>']) {
      const { verdict, report } = await cellOf({ attributes: '', xml });
      expect(placesOf(report)).toEqual(['error formula-without-value book.xlsx#Sheet1:2:3']);
      expect(verdict).toBe('no-data');
    }
    const empty = await cellOf({ attributes: 't="str"', xml: '<f>""</f><v></v>' });
    expect(placesOf(empty.report)).toEqual([]);
    expect(empty.verdict).toBe('no-data');
  });

  it('hold a text of their own, in parts, with readings beside it', async () => {
    const xml = '<is><r><t>9</t></r><r><t>6%</t></r><rPh sb="0" eb="1"><t>jiu</t></rPh></is>';
    const { value } = await cellOf({ attributes: 't="inlineStr"', xml });
    expect(value).toBe(96);
  });

  it('hold raised marks of footnotes, which are no digits of the number', async () => {
    const mark = '<r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>';
    const xml = `<is><r><rPr><vertAlign val="baseline"/></rPr><t>96</t></r>${mark}</is>`;
    const { value, report } = await cellOf({ attributes: 't="inlineStr"', xml });
    expect(value).toBe(96);
    expect(placesOf(report)).toEqual([]);
    const shared = `<sst><si><r><t>220</t></r>${mark}</si><si><r><t>221</t></r></si></sst>`;
    expect(readSharedTexts(new TextEncoder().encode(shared))).toEqual(['220¹', '221']);
  });

  it('hold numbers as texts', async () => {
    expect((await cellOf('96.0 ')).value).toBe(96);
  });

  it.each([
    [{ n: '42369', format: 'yyyy"年"' }, 'pass'],
    [{ n: '42369', format: 'yyyy-mm-dd' }, 'no-data'],
    [{ n: '42369', format: '[$-804]yyyy"年"m"月"' }, 'no-data'],
    [{ attributes: 't="d"', xml: '<v>2015-12-31T00:00:00</v>' }, 'no-data'],
  ])('hold a day, which is a year only if that is what it shows: %j', async (year, verdict) => {
    const report = await judgeBook(oneSheet([head, row({ n: '96' }, '甲率', year)]));
    expect(evaluationOf(report, 'one').verdict).toBe(verdict);
    if (verdict === 'no-data')
      expect(placesOf(report)).toEqual(['error year-unreadable book.xlsx#Sheet1:2:2']);
  });

  it('are counted from 1904 where the workbook says so', async () => {
    const year: Cell = { n: '40907', format: 'yyyy' };
    const sheet = { name: 'Sheet1', rows: [head, row({ n: '96' }, '甲率', year)] };
    const pr = '<workbookPr date1904="1"/>';
    const report = await judgeBook(workbook([sheet], pr));
    expect(report.scorecards[0]?.year).toBe(2015);
  });
});

describe('the sheet', () => {
  const table = (name: string, cell: string, more: Partial<Sheet> = {}): Sheet => ({
    name,
    rows: [head, row({ n: cell })],
    ...more,
  });
  const notes: Sheet = { name: '填报说明', rows: [['请于月底前报送'], ['联系人见附件']] };

  it('is the only one that holds a table', async () => {
    const report = await judgeBook(workbook([notes, table('数据', '96')]));
    expect(report.inputs[0]?.path).toBe('book.xlsx#数据');
    expect(evaluationOf(report, 'one').verdict).toBe('pass');
  });

  it('is the one whose table names known indicators', async () => {
    const people: Sheet = {
      name: '人员',
      rows: [
        ['项目', '数值'],
        ['在编人数', { n: '96' }],
      ],
    };
    const report = await judgeBook(workbook([people, table('数据', '96')]));
    expect(report.inputs[0]?.path).toBe('book.xlsx#数据');
  });

  it('is not chosen among two', async () => {
    const book = workbook([table('2014', '90'), table('2015', '96')]);
    const report = await judgeBook(book);
    expect(report.scorecards).toEqual([]);
    expect(placesOf(report)).toEqual(['error sheets-ambiguous book.xlsx']);
    expect(report.exitCode).toBe(2);
  });

  it('is not the good one beside one that is refused', async () => {
    const broken: Sheet = {
      name: '坏',
      rows: [
        ['指标', '数值', '数值'],
        ['甲率', '1', '2'],
      ],
    };
    const report = await judgeBook(workbook([table('好', '96'), broken]));
    expect(placesOf(report)).toEqual(['error sheets-ambiguous book.xlsx']);
  });

  it.each([
    ['乙', 90],
    ['2', 90],
    ['1', 96],
    ['3', 70],
    ['已隐藏', 70],
  ])('may be named: --sheet %s', async (name, value) => {
    const book = workbook([
      table('甲', '96'),
      table('乙', '90'),
      table('已隐藏', '70', { state: 'hidden' }),
    ]);
    const report = await judgeBook(book, '--sheet', name);
    expect(evaluationOf(report, 'one').actual?.value).toBe(value);
  });

  it('goes by its name before its number', async () => {
    const report = await judgeBook(workbook([table('2', '96'), table('1', '90')]), '--sheet', '1');
    expect(evaluationOf(report, 'one').actual?.value).toBe(90);
  });

  it.each(['hidden', 'veryHidden'] as const)('is none that is %s, unless named', async (state) => {
    const report = await judgeBook(workbook([notes, table('数据', '96', { state })]));
    expect(report.scorecards).toEqual([]);
    expect(report.exitCode).toBe(2);
  });

  it('that is asked for has to be there, and needs a workbook', async () => {
    const book = workbook([table('甲', '96')]);
    for (const name of ['乙', '0', '2', '__proto__']) {
      expect(placesOf(await judgeBook(book, '--sheet', name))).toEqual([
        'error sheet-unknown book.xlsx',
      ]);
    }
    const files = { 'rule.yaml': rule, 'data.csv': lines('指标,数值', '甲率,96%') };
    const report = await runCheck(files, ['data.csv', '--policy', 'rule.yaml', '--sheet', '1']);
    expect(placesOf(report)).toEqual(['error sheet-without-workbook']);
  });

  it('has hidden rows, which are read and told of', async () => {
    const report = await judgeBook(workbook([table('数据', '96', { hiddenRows: [2] })]));
    expect(placesOf(report)).toEqual(['note hidden-rows-read book.xlsx#数据']);
    expect(evaluationOf(report, 'one').verdict).toBe('pass');
  });

  it('has hidden columns, which are read, and told of where they hold something', async () => {
    const blank = Array.from({ length: 25 }, () => null);
    const rows = [
      ['指标', '数值', '年份', ...blank, '备注'],
      ['甲率', '96%', '2015', ...blank, '初稿'],
    ];
    const hiddenColumns = [
      [2, 3],
      [3, 3],
      [9, 1],
      [0, 0],
      [20, 16_384],
      [17_000, 18_000],
    ] as const;
    const report = await judgeBook(workbook([{ name: '数据', rows, hiddenColumns }]));
    expect(placesOf(report)).toEqual(['note hidden-columns-read book.xlsx#数据']);
    expect(report.diagnostics).toMatchObject([
      { text: { en: expect.stringContaining('"B", "C", "AC"') as string } },
    ]);
    expect(evaluationOf(report, 'one').verdict).toBe('pass');
  });
});

describe('merged cells', () => {
  it('name all the rows beside them', async () => {
    const book = oneSheet(
      [
        ['地区', ...head],
        ['江苏省', '甲率', { n: '2014' }, { n: '94' }],
        [null, null, { n: '2015' }, { n: '96' }],
        [null, '乙率', { n: '2015' }, { n: '97' }],
      ],
      { merges: ['A2:A4', 'B2:B3'] },
    );
    const report = await judgeBook(book);
    expect(evaluationOf(report, 'one')).toMatchObject({
      verdict: 'pass',
      evidence: [{ line: 3, column: 4 }],
    });
    expect(evaluationOf(report, 'two').verdict).toBe('pass');
    expect(report.diagnostics).toEqual([]);
  });

  it('of headings are the headings of each column below them', async () => {
    const book = oneSheet(
      [
        ['指标', '完成情况', null],
        [null, '2014年', '2015年'],
        ['甲率', { n: '94' }, { n: '96' }],
      ],
      { merges: ['A1:A2', 'B1:C1'] },
    );
    const report = await judgeBook(book);
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'pass', actual: { year: 2015 } });
  });

  it('of a heading over two columns of figures leave no column that looks like the figures', async () => {
    const book = oneSheet(
      [
        ['指标', '数值', null],
        ['甲率', { n: '94' }, { n: '96' }],
      ],
      { merges: ['B1:C1'] },
    );
    const report = await judgeBook(book);
    expect(report.scorecards).toEqual([]);
    expect(report.exitCode).toBe(2);
  });

  it('of figures stand for the first cell alone', async () => {
    const book = oneSheet([head, row({ n: '96' }), ['乙率', { n: '2015' }, null]], {
      merges: ['C2:C3'],
    });
    const report = await judgeBook(book);
    expect(evaluationOf(report, 'one').verdict).toBe('pass');
    expect(evaluationOf(report, 'two').verdict).toBe('no-data');
  });

  it.each<readonly [target: string, name: string, figure: Cell]>([
    ['one', '甲率', '96.5*'],
    ['one', '甲率', '96.5 %'],
    ['one', '甲率', '９６％'],
    ['brands', '丙数', '2 300 个'],
    ['brands', '丙数', { n: '320000' }],
  ])('of figures do so however they are written: %s, %s %j', async (id, name, figure) => {
    const book = oneSheet(
      [
        ['指标', '2014年', '2015年'],
        [name, figure, null],
      ],
      {
        merges: ['B2:C2'],
      },
    );
    expect(evaluationOf(await judgeBook(book), id).actual?.year).toBe(2014);
  });

  it.each<Cell>(['330000', { n: '330000' }, { n: '33' }])(
    'of regions name all the rows beside them, also by code: %j',
    async (code) => {
      const book = oneSheet(
        [
          ['地区', ...head],
          [{ n: '320000' }, '甲率', { n: '2015' }, { n: '96' }],
          [code, '甲率', { n: '2015' }, { n: '97' }],
          [null, '乙率', { n: '2015' }, { n: '96' }],
        ],
        { merges: ['A3:A4'] },
      );
      const report = await judgeBook(book);
      expect(evaluationOf(report, 'one').actual?.value).toBe(96);
      expect(evaluationOf(report, 'two').verdict).toBe('no-data');
    },
  );

  it('of regions over both rows of headings leave the second one to the indicators', async () => {
    const book = oneSheet(
      [
        ['地区', '2015年', null],
        [null, '甲率', '乙率'],
        ['江苏', { n: '93' }, { n: '97' }],
      ],
      { merges: ['A1:A2', 'B1:C1'] },
    );
    const report = await judgeBook(book);
    expect(evaluationOf(report, 'one')).toMatchObject({ verdict: 'fail', actual: { year: 2015 } });
    expect(evaluationOf(report, 'two').verdict).toBe('pass');
  });

  it('may be a title with the name of an indicator', async () => {
    const book = oneSheet([['甲率', null, null], head, row({ n: '96' })], { merges: ['A1:C1'] });
    expect(evaluationOf(await judgeBook(book), 'one').verdict).toBe('pass');
  });
});

describe('a workbook beside other files', () => {
  it('contradicts them with both places named', async () => {
    const files = {
      'rule.yaml': rule,
      'book.xlsx': oneSheet([head, row({ n: '0.96', format: '0%' })]),
      'wide.csv': lines('指标,2014年,2015年', '甲率,95%,97%', '乙率,94%,96%'),
    };
    const argv = ['book.xlsx', 'wide.csv', '--policy', 'rule.yaml'];
    const report = await runCheck(files, argv);
    expect(placesOf(report)).toContain('error figures-differ wide.csv:2:3');
    const [differ] = report.diagnostics.filter(({ code }) => code === 'figures-differ');
    expect(differ).toMatchObject({
      text: { en: expect.stringContaining('book.xlsx#Sheet1:2:3') as string },
    });
    expect(evaluationOf(report, 'two').verdict).toBe('pass');
    const alike = { ...files, 'wide.csv': lines('指标,2014年,2015年', '甲率,95%,96%') };
    expect((await runCheck(alike, argv)).diagnostics).toEqual([]);
  });
});
