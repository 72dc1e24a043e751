import { describe, expect, it } from 'vitest';
import { placesOf } from '../support/places.ts';
import { codesOf, evaluationOf, type Report, runCheck } from '../support/run-check.ts';
import { lines, rate, smallPolicy, target } from '../support/small-policy.ts';
import { oneSheet, type Sheet, workbookParts, zipped } from '../support/workbook.ts';

const rule = smallPolicy([rate('one', '甲率')], [target('one')]);
const judgeBook = (book: Uint8Array): Promise<Report> =>
  runCheck({ 'rule.yaml': rule, 'book.xlsx': book }, ['book.xlsx', '--policy', 'rule.yaml']);
const refusal = async (book: Uint8Array): Promise<string[]> => {
  const report = await judgeBook(book);
  expect(report.scorecards).toEqual([]);
  expect(report.exitCode).toBe(2);
  return placesOf(report);
};

const sheets: readonly Sheet[] = [
  {
    name: 'Sheet1',
    rows: [
      ['指标', '数值'],
      ['甲率', { n: '95.5' }],
    ],
  },
];
const parts = workbookParts(sheets);
const good = zipped(parts);
const changed = (name: string, change: (text: string) => string): Uint8Array =>
  zipped({ ...parts, [name]: change(parts[name] ?? '') });
const firstSheet = 'xl/worksheets/sheet1.xml';

describe('a workbook of which every part is sound', () => {
  it('is judged', async () => {
    expect(evaluationOf(await judgeBook(good), 'one').verdict).toBe('pass');
  });

  it('may have prefixes on its elements, and a byte order mark', async () => {
    const book = changed(
      firstSheet,
      (text) => `\ufeff${text.replace(/<(\/?)(\w)/gu, '<$1x:$2').replace('xmlns=', 'xmlns:x=')}`,
    );
    expect(evaluationOf(await judgeBook(book), 'one').verdict).toBe('pass');
  });

  it('may leave out where rows and cells stand', async () => {
    const book = changed(firstSheet, (text) => text.replace(/ r="\w+"/gu, ''));
    expect(evaluationOf(await judgeBook(book), 'one')).toMatchObject({
      verdict: 'pass',
      evidence: [{ line: 2, column: 2 }],
    });
  });
});

describe('a workbook that would unpack to more than the limits', () => {
  const blanks = (megabytes: number): Uint8Array =>
    new Uint8Array(megabytes * 1_000_000).fill(0x20);

  it('is refused by its ratio, before anything is unpacked', async () => {
    const book = zipped({ ...parts, [firstSheet]: blanks(20) });
    expect(book.length).toBeLessThan(100_000);
    expect(await refusal(book)).toEqual(['error workbook-too-large book.xlsx']);
  });

  it('is refused by the size of all its parts', async () => {
    // Noise, of which no part is packed to less than a hundredth.
    const noise = Uint8Array.from({ length: 26_000_000 }, (_, index) =>
      index % 40 === 0 ? (index * 7_919) % 251 : 0x20,
    );
    const big = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`xl/${name}.xml`, noise]));
    expect(await refusal(zipped({ ...parts, ...big }))).toEqual([
      'error workbook-too-large book.xlsx',
    ]);
  });

  it('is refused if it states less than it holds', async () => {
    const book = zipped({ ...parts, [firstSheet]: blanks(20) });
    const size = [20_000_000 & 0xff, (20_000_000 >> 8) & 0xff, (20_000_000 >> 16) & 0xff, 1];
    let found = 0;
    for (let at = 0; at < book.length - 4; at += 1) {
      if (size.every((byte, index) => book[at + index] === byte)) {
        book.set([100, 0, 0, 0], at);
        found += 1;
      }
    }
    expect(found).toBeGreaterThan(0);
    expect(await refusal(book)).toEqual(['error workbook-damaged book.xlsx']);
  });

  it('may hold pictures of any size', async () => {
    const book = zipped({ ...parts, 'xl/media/image1.png': blanks(120) });
    expect(evaluationOf(await judgeBook(book), 'one').verdict).toBe('pass');
  });

  it('in the number of its cells is refused', async () => {
    const row = (index: number): string =>
      `<row r="${String(index)}"><c r="A${String(index)}"><v>1</v></c></row>`;
    const wide = '<row r="1"><c r="A1"><v>1</v></c><c r="ZZ1"><v>1</v></c></row>';
    const many = Array.from({ length: 8_000 }, (_, index) => row(index + 2)).join('');
    const book = changed(
      firstSheet,
      () => `<worksheet><sheetData>${wide}${many}</sheetData></worksheet>`,
    );
    expect(await refusal(book)).toEqual(['error too-many-cells book.xlsx#Sheet1']);
  });

  it('in its columns is refused at the cell beyond them', async () => {
    const book = changed(firstSheet, (text) =>
      text.replace('</row>', '<c r="ALN1"><v>1</v></c></row>'),
    );
    expect(await refusal(book)).toEqual(['error too-many-columns book.xlsx#Sheet1:1:1002']);
  });

  it('in its merged cells is refused', async () => {
    const all = '<mergeCell ref="A1:XFD1048576"/>'.repeat(2_000_000 / 1_000);
    const long = Array.from(
      { length: 3_000 },
      (_, index) => `<row r="${String(index + 3)}"><c><v>1</v></c></row>`,
    );
    const book = changed(firstSheet, (text) =>
      text.replace('</sheetData>', `${long.join('')}</sheetData><mergeCells>${all}</mergeCells>`),
    );
    expect(await refusal(book)).toEqual(['error too-many-cells book.xlsx#Sheet1']);
  });
});

describe('a workbook that is damaged', () => {
  it.each([
    ['cut off', good.slice(0, good.length / 2)],
    ['its first bytes alone', good.slice(0, 4)],
    ['a sheet that is no XML', changed(firstSheet, () => 'no XML')],
    ['a sheet that ends early', changed(firstSheet, (text) => text.slice(0, -20))],
    ['an empty sheet', changed(firstSheet, () => '')],
    ['a document type', changed(firstSheet, (text) => `<!DOCTYPE x [<!ENTITY a "b">]>${text}`)],
    ['an unknown entity', changed(firstSheet, (text) => text.replace('95.5', '&a;'))],
    ['a row beyond the last', changed(firstSheet, (text) => text.replace('r="2"', 'r="9999999"'))],
    ['a cell nowhere', changed(firstSheet, (text) => text.replace('r="B2"', 'r="2B"'))],
    ['bytes that are no text', zipped({ ...parts, [firstSheet]: new Uint8Array([60, 0xff, 62]) })],
    ['texts that are no XML', changed('xl/sharedStrings.xml', () => '<sst>')],
    ['styles that are no XML', changed('xl/styles.xml', () => '<')],
  ])('is told so: %s', async (_, book) => {
    expect(await refusal(book)).toEqual(['error workbook-damaged book.xlsx']);
  });

  it('is told so where one byte of a part differs', async () => {
    // Stored as it is, so that nothing but the checksum can tell.
    const stored = Buffer.from(zipped(parts, 0));
    stored.write('8', stored.indexOf('95.5'));
    expect(await refusal(stored)).toEqual(['error workbook-damaged book.xlsx']);
  });

  it('is told so where two parts have one name', async () => {
    const doubled = zipped({ ...parts, 'xl/worksheets/sheet2.xml': '<worksheet/>' });
    const bytes = Buffer.from(doubled);
    const name = Buffer.from('xl/worksheets/sheet2.xml');
    for (let at = bytes.indexOf(name); at !== -1; at = bytes.indexOf(name, at + 1)) {
      bytes.write('sheet1', at + 'xl/worksheets/'.length);
    }
    expect(await refusal(bytes)).toEqual(['error workbook-damaged book.xlsx']);
  });
});

describe('a file that is no workbook of today', () => {
  const oldOffice = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

  it.each([
    ['an archive of something else', zipped({ 'data.csv': lines('指标,数值', '甲率,95%') }), 'zip'],
    ['a text document', zipped({ ...parts, 'xl/workbook.xml': '<document/>' }), 'zip'],
    ['a workbook of old Excel', new Uint8Array(oldOffice), 'xls'],
  ])('is told so: %s', async (_, book, kind) => {
    const report = await judgeBook(book);
    expect(codesOf(report)).toEqual(['error format-unsupported']);
    expect(report.diagnostics).toMatchObject([
      { text: { en: expect.stringContaining(kind === 'xls' ? '(.xls)' : 'zip') as string } },
    ]);
  });

  it('is told so where a password hides it', async () => {
    const name = Buffer.from('EncryptedPackage', 'utf16le');
    const book = new Uint8Array([...oldOffice, ...new Array<number>(600).fill(0), ...name]);
    expect(await refusal(book)).toEqual(['error workbook-encrypted book.xlsx']);
    const zip = Buffer.from(oneSheet([['指标']]));
    // The flag of encryption stands six bytes into each entry of the file, eight of the directory.
    for (const [sign, offset] of [
      ['PK\u0003\u0004', 6],
      ['PK\u0001\u0002', 8],
    ] as const) {
      for (let at = zip.indexOf(sign); at !== -1; at = zip.indexOf(sign, at + 1)) {
        zip[at + offset] = (zip[at + offset] ?? 0) | 1;
      }
    }
    expect(await refusal(zip)).toEqual(['error workbook-encrypted book.xlsx']);
  });
});
