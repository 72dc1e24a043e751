import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/domain/decimal.ts';
import { maxFigureLength, readFigure } from '../../src/read/figure.ts';
import { units } from '../support/sample-vocabulary.ts';

/** The digits, the unit as written and the factor of its prefix; or the kind of what is no number. */
const read = (cell: string): string | readonly [string, string | null, string | null] => {
  const figure = readFigure(cell, units);
  return figure.kind === 'number'
    ? [figure.value.toFixed(), figure.unit?.text ?? null, figure.unit?.scale.toFixed() ?? null]
    : figure.kind;
};

describe('a bare number', () => {
  it.each([
    ['0', '0'],
    ['95', '95'],
    ['94.96', '94.96'],
    ['95.50', '95.5'],
    ['007', '7'],
    ['-12.5', '-12.5'],
    ['+3', '3'],
    ['\u22125', '-5'],
    ['\u20135', '-5'],
    ['－５．５', '-5.5'],
    ['＋５', '5'],
    ['９５．２', '95.2'],
    ['1,234', '1234'],
    ['12,345,678.9', '12345678.9'],
    ['-1,234', '-1234'],
    ['1 234', '1234'],
    ['1 234 567', '1234567'],
    ['1\u00a0234', '1234'],
    ['1\u202f234', '1234'],
    ['1\u3000234', '1234'],
    ['１，２３４．５', '1234.5'],
    [' 95 ', '95'],
    ['\t95\t', '95'],
    ['\u300095\u00a0', '95'],
    ['95\r\n', '95'],
    ['123456789012345678901234567890.5', '123456789012345678901234567890.5'],
  ])('is read from %j', (cell, digits) => {
    expect(read(cell)).toEqual([digits, null, null]);
  });
});

describe('a number with a unit behind it', () => {
  it.each([
    ['95%', '95', '%', '1'],
    ['95.5 %', '95.5', '%', '1'],
    ['95％', '95', '%', '1'],
    ['９５％', '95', '%', '1'],
    ['9.5‰', '9.5', '‰', '1'],
    ['-1.2%', '-1.2', '%', '1'],
    ['2183.2万', '2183.2', '万', '10000'],
    ['1.2亿', '1.2', '亿', '100000000'],
    ['3万家', '3', '万家', '10000'],
    ['70 万件', '70', '万件', '10000'],
    ['1,234万元', '1234', '万元', '1'],
    ['5千万元', '5', '千万元', '10000000'],
    ['85分', '85', '分', '1'],
    ['85 points', '85', 'points', '1'],
    ['12项', '12', '项', '1'],
    ['3位', '3', '位', '1'],
    ['第8位', '8', '位', '1'],
    ['第１２位', '12', '位', '1'],
    ['0起', '0', '起', '1'],
    ['95 PT', '95', 'PT', '1'],
    ['1 234 批次', '1234', '批次', '1'],
  ])('is read from %j', (cell, digits, unit, scale) => {
    expect(read(cell)).toEqual([digits, unit, scale]);
  });
});

describe('a number with the mark of a footnote behind it', () => {
  it.each([
    ['95.2①', '95.2', null, '①'],
    ['95.2 ①②', '95.2', null, '①②'],
    ['95.2*', '95.2', null, '*'],
    ['95.2＊', '95.2', null, '*'],
    ['95.2%*', '95.2', '%', '*'],
    ['2183.2万[1]', '2183.2', '万', '[1]'],
    ['95.2［１］', '95.2', null, '[1]'],
    ['95.2¹', '95.2', null, '¹'],
    ['95²', '95', null, '²'],
    ['9⁵', '9', null, '⁵'],
    ['95.2注', '95.2', null, '注'],
    ['95.2 注1', '95.2', null, '注1'],
    ['95.2a)', '95.2', null, 'a)'],
    ['1,234†', '1234', null, '†'],
  ])('is the number alone: %j', (cell, digits, unit, mark) => {
    const figure = readFigure(cell, units);
    if (figure.kind !== 'number') throw new Error(figure.kind);
    expect([figure.value.toFixed(), figure.unit?.text ?? null, figure.mark]).toEqual([
      digits,
      unit,
      mark,
    ]);
  });

  it.each([
    '①',
    '*',
    '95.2(1)',
    '95.2(-1)',
    '95.2 1',
    '①95',
    '95①2',
    '9①5',
    '95.2****',
    '¹',
    '95 [1] 2',
  ])('is none where the mark may be more, or nothing stands before it: %j', (cell) => {
    expect(read(cell)).toBe('not-a-number');
  });
});

describe('a mark for no figure', () => {
  it.each([
    ...['', ' ', '\t', '\u3000', '-', '--', '－', '\u2212', '\u2013', '—', '——', '/', '／'],
    ...['无', '缺', 'NA', 'na', 'N/A', 'n/a', 'Ｎ／Ａ', 'null', 'NULL', 'Null', ' — ', ' 缺 '],
  ])('is %j', (cell) => {
    expect(read(cell)).toBe('missing');
  });
});

describe('a mark for below the smallest unit', () => {
  it.each(['…', '……', '...', '......', '⋯', '⋯⋯', ' … '])('is %j', (cell) => {
    expect(read(cell)).toBe('below-unit');
  });
});

describe('no number', () => {
  it.each([
    ...['95..2', '95.2.1', '.', '..', '95.', '.5', '1.2.3'],
    ...['1e5', '1E5', '1e-5', '0x10', '0b11', '0o17', '1_000'],
    ...['1,23', '12,34', '1,2345', '1234,567', '1,234,56', ',123', '1,,234', '1,234.5,6'],
    ...['1 23', '1  234', '12 34', '1234 567', '1,234 567', "1'234", '1’234'],
    ...['95%以上', '≥95%', '>95', '约95', '95左右', '95%（初步）', '*95', '~95', '95%95%', '95%%'],
    ...['5-6', '5~6', '5—6', '5/6', '5:6', '3至5', '1/2', '½'],
    ...['- 5', '--5', '+-5', '+', '(5)', '5-', '—5'],
    ...['Infinity', '-Infinity', 'NaN', 'true', 'undefined', 'none', 'n.a.', 'nil'],
    ...[
      '%',
      '％',
      '万',
      '九十五',
      '95。2',
      '95、2',
      '95，2',
      '95点2',
      '95元/平方米',
      '5万%',
      '95个百分点',
    ],
    ...['٩٥', '९५', '#DIV/0!', '#N/A', '=1+1', "'95", '"95"', '$95', '95kg', '暂无', '无数据'],
    ...['95\u200b', '\u202e59', '9\u200b5', '95\0', '9\n5'],
    ...['第8', '第8项', '第-8位', '第8.5位', '8第位', '__proto__', 'constructor', '5constructor'],
  ])('is %j', (cell) => {
    expect(read(cell)).toBe('not-a-number');
  });
});

describe('a cell too long for a figure', () => {
  it('is one of more than a hundred characters, blanks around it aside', () => {
    expect(read(` ${'9'.repeat(maxFigureLength)} `)).toEqual([
      '9'.repeat(maxFigureLength),
      null,
      null,
    ]);
    expect(read('9'.repeat(maxFigureLength + 1))).toBe('too-long');
    expect(read('无'.repeat(maxFigureLength + 1))).toBe('too-long');
  });
});

describe('a number written in one of the forms that are read', () => {
  const grouped = (digits: string, mark: string): string =>
    digits.replace(/\B(?=(?:\d{3})+$)/gu, mark);

  const fullWidth = (text: string): string =>
    text.replace(/[!-~]/gu, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));

  const forms = fc.record({
    sign: fc.constantFrom('', '-', '+'),
    whole: fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String),
    fraction: fc.option(fc.stringMatching(/^\d{1,10}$/u), { nil: null }),
    mark: fc.constantFrom('', ',', ' ', '\u00a0'),
    isFullWidth: fc.boolean(),
    around: fc.constantFrom('', ' ', '\t', '\u3000'),
    unit: fc.constantFrom('', '%', '‰', '万', '亿', ' 家', '万元'),
  });

  it('is the same number, with the unit behind it', () => {
    fc.assert(
      fc.property(forms, ({ sign, whole, fraction, mark, isFullWidth, around, unit }) => {
        const places = fraction === null ? '' : `.${fraction}`;
        const bare = `${sign}${grouped(whole, mark)}${places}`;
        const cell = `${around}${isFullWidth ? fullWidth(bare) : bare}${unit}${around}`;
        const figure = readFigure(cell, units);
        expect(figure.kind).toBe('number');
        if (figure.kind !== 'number') return;
        const meant = decimal(`${sign === '-' ? '-' : ''}${whole}${places}`);
        expect(figure.value.eq(meant)).toBe(true);
        expect(figure.unit?.text ?? '').toBe(unit.trim());
      }),
    );
  });

  it('is the same number once more when it is printed and read again', () => {
    fc.assert(
      fc.property(forms, ({ sign, whole, fraction }) => {
        const value = decimal(
          `${sign === '-' ? '-' : ''}${whole}${fraction === null ? '' : `.${fraction}`}`,
        );
        expect(read(value.toFixed())).toEqual([value.toFixed(), null, null]);
      }),
    );
  });
});

describe('any cell at all', () => {
  const cells = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom(...Array.from('0123456789.,- +%‰万亿元个…—/无缺naNA１％e')), {
        maxLength: 20,
      })
      .map((characters) => characters.join('')),
  );

  it('gives a figure or the kind of what it is, and never fails', () => {
    const kinds = ['number', 'missing', 'below-unit', 'not-a-number', 'too-long'];
    fc.assert(
      fc.property(cells, (cell) => {
        expect(kinds).toContain(readFigure(cell, units).kind);
      }),
      { numRuns: 1000 },
    );
  });

  it('means the same with blanks around it', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        expect(read(`\t ${cell}\u3000`)).toEqual(read(cell));
      }),
    );
  });
});
