import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { codesOf, runCheck } from '../support/run-check.ts';
import { rate, smallPolicy, target } from '../support/small-policy.ts';
import { oneSheet } from '../support/workbook.ts';

/** Eight figures: two indicators in two regions and two years. */
const figures = {
  甲合格率: { 江苏省: { 2014: '94.30', 2015: '95.12' }, 浙江省: { 2014: '96.40', 2015: '93.75' } },
  乙合格率: { 江苏省: { 2014: '88.05', 2015: '97.00' }, 浙江省: { 2014: '99.99', 2015: '95.00' } },
} as const;

type Name = keyof typeof figures;
type Place = keyof (typeof figures)[Name];
const names = ['甲合格率', '乙合格率'] as const satisfies readonly Name[];
const places = ['江苏省', '浙江省'] as const satisfies readonly Place[];
const years = [2014, 2015] as const;
type Year = (typeof years)[number];

const rule = smallPolicy(
  [rate('one', '甲合格率'), rate('two', '乙合格率')],
  [
    target('one'),
    target('two'),
    target('one-rises', { indicator: 'one', criterion: { rising: 'each-year' }, from: 2014 }),
    target('two-each-year', { indicator: 'two', aggregation: 'every-year', from: 2014 }),
  ],
);

/** A cell of a sheet; `figure` where it holds one of the eight. */
type Cell = string | { readonly figure: readonly [Name, Place, Year] };
type Sheet = readonly (readonly Cell[])[];

const cell = (name: Name, place: Place, year: Year): Cell => ({ figure: [name, place, year] });

/** Layouts of the eight figures, each in as many files as it needs. */
const layouts: Readonly<Record<string, readonly Sheet[]>> = {
  long: [
    [
      ['指标', '地区', '年份', '数值'],
      ...names.flatMap((name) =>
        places.flatMap((place) =>
          years.map((year) => [name, place, String(year), cell(name, place, year)]),
        ),
      ),
    ],
  ],
  'long, value first, with a unit and a remark of two lines': [
    [
      ['OBS_VALUE', 'REF_AREA', '备注', 'unit', 'TIME_PERIOD', 'INDICATOR'],
      ...names.flatMap((name) =>
        places.flatMap((place) =>
          years.map((year) => [
            cell(name, place, year),
            place === '江苏省' ? '32' : '330000',
            '第一行\n第二行',
            '%',
            `${String(year)}年`,
            name,
          ]),
        ),
      ),
    ],
  ],
  'long, one indicator a file': names.map((name) => [
    ['指标：', name, '单位：%'],
    ['地区', '年度', '数值'],
    ...places.flatMap((place) =>
      years.map((year): Cell[] => [place, String(year), cell(name, place, year)]),
    ),
  ]),
  'years as columns': [
    [
      ['省份', '指标', '2014年', '2015年'],
      ...places.flatMap((place) =>
        names.map((name) => [
          place,
          `${name}（%）`,
          ...years.map((year) => cell(name, place, year)),
        ]),
      ),
    ],
  ],
  'years as columns, regions as headings of rows': [
    [
      ['表1 主要指标', '', ''],
      ['指标', '2014', '2015'],
      ...places.flatMap((place): Cell[][] => [
        [place, '', ''],
        ['\u3000一、产品质量', '', ''],
        ...names.map((name): Cell[] => [
          `\u3000\u3000${name}`,
          ...years.map((year) => cell(name, place, year)),
        ]),
      ]),
    ],
  ],
  'indicators as columns': [
    [
      ['年 份', '地  区', ...names],
      ...years.flatMap((year) =>
        places.map((place) => [
          String(year),
          place,
          ...names.map((name) => cell(name, place, year)),
        ]),
      ),
      ['注：本表为初步数', '', '', ''],
    ],
  ],
  'indicators as columns, bilingual, with a nameless column of regions': [
    [
      ['2-1 质量指标', '', '', '', ''],
      ['Quality indicators', '', '', '', ''],
      ['', '', '年份', '甲合格率 (%) Rate A (%)', '乙合格率 (%) Rate B (%)'],
      ...places.flatMap((place) =>
        years.map((year) => [
          `  ${place}`,
          'x',
          String(year),
          ...names.map((name) => cell(name, place, year)),
        ]),
      ),
      ['合  计', '', '', '', ''],
      ['a) 不含港澳台', '', '', '', ''],
      ['资料来源：统计局', '', '', '', ''],
    ],
  ],
  'indicators below years': [
    [
      ['地区', '2014年', '', '2015年', ''],
      ['', ...names, ...names],
      ...places.map((place) => [
        place,
        ...years.flatMap((year) => names.map((name) => cell(name, place, year))),
      ]),
    ],
  ],
  'years below indicators': [
    [
      ['地区', '甲合格率（%）', '', '乙合格率（%）', ''],
      ['', '2014', '2015', '2014', '2015'],
      ...places.map((place) => [
        place,
        ...names.flatMap((name) => years.map((year) => cell(name, place, year))),
      ]),
    ],
  ],
  'names in two rows': [
    [
      ['地区', '年份', '甲', '乙'],
      ['', '', '合格率', '合格率'],
      ...places.flatMap((place) =>
        years.map((year) => [place, String(year), ...names.map((name) => cell(name, place, year))]),
      ),
    ],
  ],
  'regions as columns': [
    [
      ['指标', '年份', '江苏', '浙江'],
      ...names.flatMap((name) =>
        years.map((year) => [
          name,
          String(year),
          ...places.map((place) => cell(name, place, year)),
        ]),
      ),
    ],
  ],
  'years below regions': [
    [
      ['指标', '单位', '江苏省', '', '浙江省', ''],
      ['', '', '2014', '2015', '2014', '2015'],
      ...names.map((name) => [
        name,
        '%',
        ...places.flatMap((place) => years.map((year) => cell(name, place, year))),
      ]),
    ],
  ],
  'national export, years as columns': names.map((name) => [
    ['数据库：分省年度数据', '', ''],
    [`指标：${name}(%)`, '', ''],
    ['时间：最近2年', '', ''],
    ['地区', '2015年', '2014年'],
    ...places.map((place): Cell[] => [place, cell(name, place, 2015), cell(name, place, 2014)]),
    ['数据来源：国家统计局', '', ''],
  ]),
  'national export, turned': names.map((name) => [
    [`指标：${name}(%)`, '', ''],
    ['时间', '浙江省', '江苏省'],
    ...years.map((year): Cell[] => [
      `${String(year)}年`,
      cell(name, '浙江省', year),
      cell(name, '江苏省', year),
    ]),
  ]),
  'one region a file, with its name above': places.map((place) => [
    [`地区：${place}`, '', ''],
    ['单位：%', '', ''],
    ['指标', '2014年', '2015年'],
    ['Indicator', '2014', '2015'],
    ...names.map((name): Cell[] => [name, ...years.map((year) => cell(name, place, year))]),
  ]),
};

/** How figures are written. */
const scripts: readonly ((digits: string) => string)[] = [
  (digits) => digits,
  (digits) => `${digits}%`,
  (digits) => ` ${digits}\t`,
  (digits) => digits.replace(/[\d.]/gu, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)),
  (digits) => `"${digits} "`,
  (digits) => `${digits}①`,
  (digits) => `+${digits}％`,
];

const encodings: readonly ((text: string) => Uint8Array)[] = [
  (text) => iconv.encode(text, 'utf-8'),
  (text) => iconv.encode(text, 'utf-8', { addBOM: true }),
  (text) => iconv.encode(text, 'utf-16le', { addBOM: true }),
  (text) => iconv.encode(text, 'utf-16be', { addBOM: true }),
  (text) => iconv.encode(text, 'gb18030'),
];

const delimiters = [',', ';', '\t'] as const;
const ends: readonly ((line: number) => string)[] = [
  () => '\n',
  () => '\r\n',
  () => '\r',
  (line) => ['\n', '\r\n', '\r'][line % 3] ?? '\n',
];

/** A file that was written, with the text of each figure by line and column. */
interface Written {
  readonly bytes: Uint8Array;
  readonly texts: ReadonlyMap<string, string>;
}

function write(sheet: Sheet, seed: number): Written {
  const script = scripts[seed % scripts.length] ?? String;
  const encode = encodings[seed % encodings.length] ?? encodings[0];
  const delimiter = delimiters[seed % delimiters.length] ?? ',';
  const end = ends[seed % ends.length] ?? (() => '\n');
  const texts = new Map<string, string>();
  let line = 1;
  let text = '';
  if (seed % 2 === 1) {
    text = `sep=${delimiter}${end(0)}`;
    line = 2;
  }
  for (const row of sheet) {
    const start = line;
    const cells = row.map((each, index) => {
      if (typeof each !== 'string') {
        const [name, place, year] = each.figure;
        const written = script(figures[name][place][year]);
        texts.set(`${String(line)}:${String(index + 1)}`, written.replaceAll('"', '').trim());
        return written;
      }
      line += each.split('\n').length - 1;
      const needsQuotes = each.includes('\n') || seed % 4 === 2;
      return needsQuotes ? `"${each}"` : each;
    });
    text += cells.join(delimiter) + end(start);
    line += 1;
  }
  if (encode === undefined) throw new Error('no encoding');
  return { bytes: encode(text), texts };
}

const argv = ['--policy', 'rule.yaml', '--region', 'all', '--year', '2015', '--verbose'];

async function judge(sheets: readonly Sheet[], seed: number) {
  const written = sheets.map((sheet) => write(sheet, seed));
  const files = written.map((_, index) => `data-${String(index)}.csv`);
  const contents = Object.fromEntries(
    written.map(({ bytes }, index): [string, Uint8Array] => [`data-${String(index)}.csv`, bytes]),
  );
  const report = await runCheck({ 'rule.yaml': rule, ...contents }, [...files, ...argv]);
  return { report, written };
}

/** What has to be the same in every disguise. */
const judgements = ({ scorecards }: Awaited<ReturnType<typeof judge>>['report']) =>
  scorecards
    .map(({ region, evaluations }) => ({
      region: region.name.zh,
      verdicts: evaluations.map(({ target: id, verdict, actual, gap, series }) => ({
        id,
        verdict,
        value: actual?.value,
        gap,
        series,
      })),
    }))
    .sort((a, b) => (a.region < b.region ? -1 : 1));

const disguises = Object.entries(layouts).flatMap(([layout, sheets], index) =>
  [0, 1, 2, 3].map((turn) => ({ layout, sheets, seed: index * 7 + turn * 11 })),
);

describe('eight figures', () => {
  it('have these verdicts', async () => {
    const { report } = await judge(layouts['long'] ?? [], 0);
    expect(
      judgements(report).map(({ region, verdicts }) => [
        region,
        ...verdicts.map(({ id, verdict, value }) => `${id} ${verdict} ${String(value)}`),
      ]),
    ).toEqual([
      [
        '江苏省',
        'one pass 95.12',
        'two pass 97',
        'one-rises pass 95.12',
        'two-each-year fail 88.05',
      ],
      ['浙江省', 'one fail 93.75', 'two pass 95', 'one-rises fail 93.75', 'two-each-year pass 95'],
    ]);
  });

  it('come in more than fifty disguises', () => {
    expect(disguises.length).toBeGreaterThan(50);
  });

  it.each(disguises)('are the same as $layout (seed $seed)', async ({ sheets, seed }) => {
    const plain = await judge(layouts['long'] ?? [], 0);
    const { report, written } = await judge(sheets, seed);
    expect(codesOf(report).filter((code) => !code.startsWith('detail'))).toEqual([]);
    expect(judgements(report)).toEqual(judgements(plain.report));
    const seen = new Set<string>();
    for (const { evaluations } of report.scorecards) {
      for (const { evidence } of evaluations) {
        expect(evidence.length).toBeGreaterThan(0);
        for (const { file, line, column, text } of evidence) {
          const [, index = ''] = /(\d+)\.csv$/u.exec(file) ?? [];
          const at = `${String(line)}:${String(column)}`;
          expect(text, at).toBe(written[Number(index)]?.texts.get(at));
          seen.add(`${file}:${at}`);
        }
      }
    }
    expect(seen.size).toBe(8);
  });
});

/** How a workbook holds a figure: as a text, as a number, or as a fraction that is shown in percent. */
const stored = [
  (digits: string) => digits,
  (digits: string) => ({ n: String(Number(digits)) }),
  (digits: string) => ({ n: (Number(digits) / 100).toPrecision(17), format: '0.00%' }),
] as const;

const inWorkbooks = Object.entries(layouts).flatMap(([layout, sheets]) =>
  stored.map((store, way) => ({ layout, sheets, way, store })),
);

describe('eight figures in workbooks', () => {
  it.each(inWorkbooks)(
    'are the same as $layout (stored in way $way)',
    async ({ sheets, store }) => {
      const plain = await judge(layouts['long'] ?? [], 0);
      const expected = new Set<string>();
      const files = sheets.map((sheet, index) => {
        const file = `data-${String(index)}.xlsx`;
        const rows = sheet.map((row, line) =>
          row.map((each, column) => {
            if (typeof each === 'string') return each;
            expected.add(`${file}#Sheet1:${String(line + 1)}:${String(column + 1)}`);
            const [name, place, year] = each.figure;
            return store(figures[name][place][year]);
          }),
        );
        return [file, oneSheet(rows)] as const;
      });
      const report = await runCheck({ 'rule.yaml': rule, ...Object.fromEntries(files) }, [
        ...files.map(([file]) => file),
        ...argv,
      ]);
      expect(codesOf(report).filter((code) => !code.startsWith('detail'))).toEqual([]);
      expect(judgements(report)).toEqual(judgements(plain.report));
      const seen = report.scorecards.flatMap(({ evaluations }) =>
        evaluations.flatMap(({ evidence }) =>
          evidence.map(({ file, line, column }) => `${file}:${String(line)}:${String(column)}`),
        ),
      );
      expect(new Set(seen)).toEqual(expected);
    },
  );
});
