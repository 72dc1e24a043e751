import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { isError } from '../../src/domain/diagnostic.ts';
import { shapes } from '../../src/domain/observation.ts';
import { Vocabulary } from '../../src/domain/vocabulary.ts';
import { diagnosticLines, observationLines, readText } from '../support/dataset-lines.ts';
import { regions, sampleIndicator, sampleIndicators, units } from '../support/sample-vocabulary.ts';

const long = '指标,年份,数值\n合格率,2015,96.5%\n';

describe('a data file', () => {
  it('is read with its path, hash, encoding, layout and number of rows', () => {
    const { input, observations, diagnostics } = readText(`标题\n${long}\n顾客满意度,2014,85\n`);
    expect({ ...input, characterAt: input.characterAt(2, 2) }).toEqual({
      path: 'data.csv',
      sha256: 'the hash',
      encoding: 'utf-8',
      shape: 'long',
      rows: 2,
      characterAt: 4,
    });
    expect(observationLines(observations)).toEqual([
      '3:3 合格率 value 2015 nowhere 96.5%',
      '5:3 顾客满意度 value 2014 nowhere 85',
    ]);
    expect(diagnosticLines(diagnostics)).toEqual([
      'detail row-skipped 1:1',
      'detail row-skipped 4:1',
    ]);
  });

  it('may use tabs or semicolons', () => {
    const expected = ['2:3 合格率 value 2015 nowhere 96.5%'];
    expect(observationLines(readText(long.replaceAll(',', '\t')).observations)).toEqual(expected);
    expect(observationLines(readText(long.replaceAll(',', ';')).observations)).toEqual(expected);
  });

  it('may use semicolons around figures with commas', () => {
    expect(observationLines(readText('指标;数值\n名牌产品;1,234\n').observations)).toEqual([
      '2:2 名牌产品 value undated nowhere 1234',
    ]);
  });

  it('may name its delimiter in the first line, as spreadsheets do', () => {
    const { observations } = readText(`sep=;\n${long.replaceAll(',', ';')}`);
    expect(observationLines(observations)).toEqual(['3:3 合格率 value 2015 nowhere 96.5%']);
  });

  it.each([
    ['sep=;', ';'],
    ['"sep=;"', ';'],
    ['SEP=|', '|'],
    ['sep=\t', '\t'],
    ['sep=,,,', ','],
  ])('is cut as its first line says: %j', (first, delimiter) => {
    const text = `${first}\r\n${long.replaceAll(',', delimiter)}`;
    expect(observationLines(readText(text).observations)).toEqual([
      '3:3 合格率 value 2015 nowhere 96.5%',
    ]);
  });

  it('is not refused for full-width commas where it has none', () => {
    const { diagnostics } = readText('项目 Item,2015年 2015\n合格率 Pass rate,95.2\n');
    expect(diagnosticLines(diagnostics)).toEqual(['error year-heading-unclear 1:2']);
    expect(diagnosticLines(readText('甲,乙\n合格率 Pass rate,95.2\n').diagnostics)).toEqual([
      'error header-not-found 1:1',
    ]);
  });

  it('with full-width commas between its cells is refused for them', () => {
    const { diagnostics } = readText('指标，年份，数值\n合格率，2015，96\n');
    expect(diagnosticLines(diagnostics)).toEqual(['error comma-full-width 1']);
    expect(diagnosticLines(readText('甲，乙\n1，2\n').diagnostics)).toEqual([
      'error header-not-found 1:1',
    ]);
  });

  it('that can be read in two ways is read in the one that is told', () => {
    const text = '指标,数值,2015\n合格率,96,97\n';
    expect(readText(text).diagnostics[0]?.args).toMatchObject({
      readings: [
        { shape: 'long', first: { name: '合格率', year: null, cell: { text: '96' } } },
        {
          shape: 'years-as-columns',
          first: { name: '合格率', year: '2015', cell: { text: '97' } },
        },
      ],
    });
    const read = (shape: 'long' | 'years-as-columns') =>
      observationLines(readText(text, null, undefined, { shape }).observations);
    expect(read('long')).toEqual(['2:2 合格率 value undated nowhere 96']);
    expect(read('years-as-columns')).toEqual(['2:3 合格率 value 2015 nowhere 97']);
  });

  it('says which marks of footnotes it left out', () => {
    const { diagnostics } = readText('指标,数值\n合格率,96.5①\n');
    expect(diagnosticLines(diagnostics)).toEqual(['detail mark-ignored 2:2']);
    expect(diagnostics[0]?.args).toEqual({ found: '96.5①', mark: '①' });
  });

  it('that is a header alone is no error', () => {
    const { input, observations, diagnostics } = readText('指标,年份,数值\n');
    expect(input).toMatchObject({ shape: 'long', rows: 0 });
    expect(observations).toEqual([]);
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ['', 'no byte'],
    ['\ufeff', 'a byte order mark alone'],
    ['\n\r\n', 'blank lines'],
    [' ,\t,\n,,\n', 'blank cells'],
  ])('that is empty is an error: %j (%s)', (text) => {
    const { input, observations, diagnostics } = readText(text);
    expect(input).toMatchObject({ shape: null, rows: 0 });
    expect(observations).toEqual([]);
    expect(diagnosticLines(diagnostics)).toEqual(['error file-empty']);
  });

  it.each([
    ['a table of something else', '甲,乙\n1,2\n', 'error header-not-found 1:1'],
    ['an unclosed quote', '指标,数值\n"合格率,96\n', 'error quote-unclosed 2:1'],
    ['a stray quote', '指标,数值\n合格率,9"6\n', 'error quote-stray 2:2'],
    ['a NUL', '指标,数值\n合格率,9\0', 'error nul-found 2'],
    ['a row too short', '指标,年份,数值\n合格率,96\n', 'error row-length 2:2'],
    ['a doubled column', '指标,数值,数值\n合格率,96,96\n', 'error column-doubled 1:3'],
    ['two layouts at once', '指标,数值,2015\n合格率,96,96\n', 'error shape-ambiguous 1:1'],
  ])('with a structural error has no observations: %s', (_, text, fault) => {
    const { input, observations, diagnostics } = readText(text);
    expect(input).toMatchObject({ path: 'data.csv', sha256: 'the hash', shape: null, rows: 0 });
    expect(observations).toEqual([]);
    expect(diagnosticLines(diagnostics)).toEqual([fault]);
  });

  it.each([
    ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
    ['gzip', [0x1f, 0x8b]],
    ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ])('that is no text is an error, whatever it is called: %s', (kind, start) => {
    const bytes = Uint8Array.from([...start, ...new TextEncoder().encode(long), ...start]);
    const { input, observations, diagnostics } = readText(bytes);
    expect(input.shape).toBeNull();
    expect(observations).toEqual([]);
    expect(diagnostics).toMatchObject([
      { code: 'format-unsupported', severity: 'error', args: { kind } },
    ]);
  });

  it('that only begins like Parquet is text', () => {
    expect(diagnosticLines(readText('PAR1,数值\n合格率,96\n').diagnostics)).not.toContain(
      'error format-unsupported',
    );
  });

  it('tells of a table with other delimiters what is wrong with that table', () => {
    expect(diagnosticLines(readText('指标\t数值\n合格率\t9"6\n').diagnostics)).toHaveLength(1);
    expect(diagnosticLines(readText('指标;年份;数值\n合格率;96\n').diagnostics)).toEqual([
      'error row-length 2:2',
    ]);
  });
});

describe('names in data', () => {
  it('may be unknown beside known ones', () => {
    const { observations, diagnostics } = readText('指标,数值\n未知,1\n合格率,96\n');
    expect(observations).toHaveLength(2);
    expect(diagnostics).toEqual([]);
  });

  it('that are all unknown are an error which lists each once, and nothing is handed on', () => {
    const { input, observations, diagnostics } = readText('指标,数值\n甲,1\n乙,2\n甲,3\n');
    expect(input).toMatchObject({ shape: 'long', rows: 3 });
    expect(observations).toEqual([]);
    expect(diagnosticLines(diagnostics)).toEqual(['error indicators-unknown']);
    expect(diagnostics[0]?.args).toEqual({ seen: ['甲', '乙'] });
  });

  it('that are all blank are no unknown names', () => {
    expect(diagnosticLines(readText('指标,数值\n,1\n').diagnostics)).toEqual([
      'warning name-blank 2:1',
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'may be %s, in any place',
    (name) => {
      const words = new Vocabulary(
        { units, regions, indicators: [...sampleIndicators, sampleIndicator(name, name)] },
        [],
      );
      const text = `指标,地区,${name},数值\n${name},${name},${name},96\n`;
      const { observations, diagnostics } = readText(
        text.replace(`,${name},数值`, ',备注,数值'),
        null,
        words,
      );
      expect(observationLines(observations)).toEqual([`2:4 ${name} value undated ${name} 96`]);
      expect(diagnostics).toEqual([]);
      expect('polluted' in {}).toBe(false);
    },
  );
});

describe('the encoding of a data file', () => {
  // In GBK these characters are pairs of bytes that are valid UTF-8 as well.
  const words = new Vocabulary(
    { units, regions, indicators: [sampleIndicator('value', '值')] },
    [],
  );

  it('is the one in which something is known, which is said where it is the second choice', () => {
    const bytes = iconv.encode('省,值\n鲁,96\n', 'gb18030');
    const { input, observations, diagnostics } = readText(bytes, null, words);
    expect(input).toMatchObject({ encoding: 'gb18030', shape: 'indicators-as-columns' });
    expect(observationLines(observations)).toEqual(['2:2 值 value undated 山东省 96']);
    expect(diagnosticLines(diagnostics)).toEqual(['note encoding-assumed']);
    expect(diagnostics[0]?.args).toEqual({ encoding: 'gb18030' });
  });

  it('is the one in which more is known where English headings make sense in both', () => {
    const english = 'region,year,pass rate\n鲁,2015,96\n';
    const { input, observations, diagnostics } = readText(iconv.encode(english, 'gb18030'));
    expect(input.encoding).toBe('gb18030');
    expect(observationLines(observations)).toEqual(['2:3 pass rate value 2015 山东省 96']);
    expect(diagnosticLines(diagnostics)).toEqual(['note encoding-assumed']);
    expect(readText(english).input.encoding).toBe('utf-8');
    const plain = iconv.encode('indicator,value,remark\npass rate,96,省\n', 'gb18030');
    expect(readText(plain).input.encoding).toBe('utf-8');
  });

  it('is not said where it is the only one', () => {
    const { input, diagnostics } = readText(iconv.encode(long, 'gb18030'));
    expect(input.encoding).toBe('gb18030');
    expect(diagnostics).toEqual([]);
  });

  it('is UTF-8 where both readings have a header', () => {
    const { input, observations, diagnostics } = readText('省,值\n鲁,96\n', null, words);
    expect(input.encoding).toBe('utf-8');
    expect(observationLines(observations)).toEqual(['2:2 值 value undated 山东省 96']);
    expect(diagnostics).toEqual([]);
  });

  it('is the declared one', () => {
    expect(readText(iconv.encode(long, 'gb18030'), 'gbk').input.encoding).toBe('gbk');
    expect(diagnosticLines(readText(iconv.encode(long, 'gb18030'), 'utf-8').diagnostics)).toEqual([
      'error encoding-invalid 1',
    ]);
    expect(diagnosticLines(readText(long, 'ebcdic').diagnostics)).toEqual([
      'error encoding-unknown',
    ]);
  });

  it('is named where the text is read and then refused', () => {
    expect(readText(iconv.encode('指标;年份\n合格率;2015\n', 'gb18030')).input).toMatchObject({
      encoding: 'gb18030',
      shape: null,
    });
  });

  it('is not guessed for Big5', () => {
    const bytes = iconv.encode('指標,數值\n合格率,96\n', 'big5');
    expect(diagnosticLines(readText(bytes).diagnostics)).toEqual(['error encoding-suspect']);
  });

  const encoders: readonly (readonly [string, (text: string) => Uint8Array])[] = [
    ['utf-8', (text) => iconv.encode(text, 'utf-8')],
    ['utf-8', (text) => iconv.encode(text, 'utf-8', { addBOM: true })],
    ['utf-16le', (text) => iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['utf-16be', (text) => iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['gb18030', (text) => iconv.encode(text, 'gb18030')],
  ];

  const han = fc.oneof(
    fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)),
    fc.constantFrom('㐀', '𠮷', '（', '）', '、', '省', '值', '元'),
  );
  const words3 = fc.array(han, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
  const rows = fc.array(
    fc.record({
      name: fc.oneof(words3, fc.constantFrom('合格率', '顾客满意度', '名牌产品')),
      region: fc.oneof(words3, fc.constantFrom('江苏', '鲁', '全国', '')),
      year: fc.constantFrom('2014', '2015年', '2011-2015'),
      value: fc.constantFrom('96.5', '96.5%', '1.2万', '—', '…', '约九十五', '９５'),
    }),
    { maxLength: 6 },
  );

  it('makes no difference to what a table of Chinese text says', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n', '\r'), (table, end) => {
        const body = table.map(({ name, region, year, value }) =>
          [name, region, year, value].join(','),
        );
        const text = ['指标,地区,年份,数值', '合格率,江苏,2015,96', ...body, ''].join(end);
        const expected = readText(text);
        expect(expected.observations).toHaveLength(table.length + 1);
        for (const [encoding, encode] of encoders) {
          const { input, observations, diagnostics } = readText(encode(text));
          expect({ ...input, characterAt: null }).toEqual({
            ...expected.input,
            encoding,
            characterAt: null,
          });
          expect(observations).toEqual(expected.observations);
          expect(diagnostics).toEqual(expected.diagnostics);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('any bytes at all', () => {
  const fragments = fc.constantFrom(
    ...['指标', '数值', '合格率', '年份', '地区', '单位', '2015', '2014年', '江苏', '96.5%', '万'],
    ...[',', ',', ',', '\n', '\n', '\r\n', '\r', '\t', ';', '"', '""', ' ', '（', '）', '…', '—'],
    ...['indicator', 'value', '\0', '\ufeff', '\ufffd', '\ue000', '注：', '%', '1', '-', '\u3000'],
  );
  const starts = fc.constantFrom(
    ...['', '', '指标,数值\n合格率,', '指标,年份,单位,数值\n', '年份,合格率（%）\n'],
    ...['指标,2014年,2015年\n合格率,', '地区\t合格率\n江苏\t', '指标;合格数;总数\n合格率;'],
  );
  const tableLike = fc
    .tuple(starts, fc.array(fragments, { maxLength: 40 }))
    .map(([start, parts]) => start + parts.join(''));
  const encoded = fc
    .tuple(tableLike, fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'))
    .map(([text, encoding]) => Uint8Array.from(iconv.encode(text, encoding)));
  const damaged = fc
    .tuple(encoded, fc.uint8Array({ maxLength: 3 }), fc.nat())
    .map(([bytes, more, at]) =>
      Uint8Array.from([
        ...bytes.subarray(0, at % (bytes.length + 1)),
        ...more,
        ...bytes.subarray(at % (bytes.length + 1)),
      ]),
    );
  const anything = fc.oneof(encoded, damaged, fc.uint8Array({ maxLength: 200 }));

  it('give a dataset, or the errors that stand in its way', () => {
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom(null, null, null, 'utf-8', 'gbk', 'utf-16le', 'big5'),
        (bytes, declared) => {
          const { input, observations, diagnostics } = readText(bytes, declared);
          const hasErrors = diagnostics.some(isError);
          expect(hasErrors).toBe(input.shape === null || diagnostics.some(isUnknownNames));
          if (hasErrors) expect(observations).toEqual([]);
          else expect(shapes).toContain(input.shape);
          for (const { evidence } of observations) {
            expect(evidence.line).toBeGreaterThan(1);
            expect(evidence.text).toBe(evidence.text.trim());
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  const isUnknownNames = ({ code }: { readonly code: string }): boolean =>
    code === 'indicators-unknown';

  // Each is half a megabyte that makes a careless reader slow.
  const half = 500_000;
  it.each([
    ['one endless cell', 'x'.repeat(half)],
    ['one endless quoted cell', `"${'x\n'.repeat(half / 2)}"`],
    ['an endless cell that is never closed', `"${'x'.repeat(half)}`],
    ['quotes alone', '"'.repeat(half)],
    ['delimiters alone', ',;\t'.repeat(half / 3)],
    ['line ends alone', '\r\n\n\r'.repeat(half / 4)],
    ['brackets alone', `指标,数值\n${'（'.repeat(half)},1\n`],
    ['digits alone', `指标,数值\n合格率,${'9'.repeat(half)}\n`],
    ['a long name', `指标,数值\n${'合格率'.repeat(half / 10)},1\n合格率,96\n`],
    ['a title of blanks', `标题${' '.repeat(half)}甲\n指标,数值\n合格率,96\n`],
    ['a statement of blanks', `单位：甲${' '.repeat(half)}：\n指标,数值\n合格率,96\n`],
    ['a heading of brackets', `指标,数值\n甲${'】'.repeat(half)}乙,\n合格率,96\n`],
    ['a heading of blanks', `指标,2014年,\n,（ ${' '.repeat(half)}甲,数值\n合格率,96,96\n`],
    ['years alone', '2015\n'.repeat(half / 5)],
    ['names alone', '合格率\n'.repeat(half / 10)],
    ['headings alone', '指标,年份\n'.repeat(half / 16)],
    ['titles without a header', '标题,\n'.repeat(half / 8)],
    ['rows that are too short', `指标,数值\n${'合格率\n'.repeat(half / 10)}`],
  ])(
    'are read within bounds: %s',
    (_, text) => {
      const { input, diagnostics } = readText(text);
      expect(input.path).toBe('data.csv');
      expect(input.shape !== null || diagnostics.some(isError)).toBe(true);
    },
    5_000,
  );
});
