import { describe, expect, it } from 'vitest';
import { maxAliases, maxCharacters, maxDepth, readYaml } from '../../src/load/yaml-source.ts';
import { foundAt } from '../support/places.ts';
import { lines } from '../support/small-policy.ts';

const file = 'rule.yaml';
const faultsOf = (text: string): string[] => foundAt(readYaml(text, file).diagnostics);
const dataOf = (text: string): unknown => readYaml(text, file).value?.data;

describe('what is not YAML', () => {
  it.each([
    ['a tab that indents', lines('a:', '\tb: 1'), ['yaml-syntax 2:1']],
    ['a tab that indents behind good lines', lines('a:', '  b: 1', '\tc: 2'), ['yaml-syntax 3:1']],
    ['a value that starts with %', lines('a: 1', 'unit: %'), ['yaml-syntax 2:7']],
    ['a value that starts with >=', lines('op: >='), ['yaml-syntax 1:6']],
    ['two defects', lines('a: @x', 'b: `y`'), ['yaml-syntax 1:4', 'yaml-syntax 2:4']],
    ['a colon without a blank', lines('a: 1', 'b:2', 'c: 3'), ['yaml-syntax 2:1']],
    ['two documents', lines('a: 1', '---', 'b: 2'), ['yaml-syntax 2:1']],
    ['a tag that makes bytes', lines('a: 1', 'b: !!binary aGVsbG8='), ['yaml-syntax 2:4']],
    ['a tag that makes a set', lines('a: !!set { x, y }'), ['yaml-syntax 1:4']],
    ['a tag that makes a date', lines('a: !!timestamp 2012-07-10'), ['yaml-syntax 1:4']],
    ['a tag of its own', lines('a: !foo 95'), ['yaml-syntax 1:4']],
    ['a NUL in a comment', lines('a: 1', '# \0', 'b: 2'), ['yaml-syntax 2:3']],
    ['a control character in a text', 'a: 1\r\nb: "x\u0007"\r\n', ['yaml-syntax 2:6']],
    ['UTF-16 read as UTF-8', 'a\0:\0 \x001\0\n\0', ['yaml-syntax 1:2']],
    ['two defects in a file with CR', 'a: @x\rb: `y`\r', ['yaml-syntax 1:4', 'yaml-syntax 2:4']],
    ['an unclosed list in a file with CRLF', 'a: 1\r\nb:\r\n  - [c\r\n', ['yaml-syntax 4:1']],
  ])('%s', (_, text, expected) => {
    expect(readYaml(text, file).value).toBeNull();
    expect(faultsOf(text)).toEqual(expected);
  });

  it('names the file in every place', () => {
    const places = readYaml(lines('a: @x', 'b: `y`'), 'policies/x/1.yaml').diagnostics;
    expect(places.map(({ place }) => place?.file)).toEqual([
      'policies/x/1.yaml',
      'policies/x/1.yaml',
    ]);
  });
});

describe('what an input method leaves behind', () => {
  it.each([
    ['a full-width colon as the only one', 'id：jiangsu-2015\n', ['yaml-full-width-colon 1:3']],
    [
      'a full-width colon among others',
      lines('id: x', 'province：jiangsu', 'title: y'),
      ['yaml-full-width-colon 2:9'],
    ],
    [
      'a full-width colon in the first line',
      lines('id：x', 'province: jiangsu'),
      ['yaml-full-width-colon 1:3'],
    ],
    ['no-break spaces as indentation', 'a:\n\u00a0\u00a0b: 1\n', ['yaml-odd-blank 2:1']],
    ['a full-width blank as indentation', 'a:\n\u3000b: 1\n', ['yaml-odd-blank 2:1']],
    ['a byte order mark where files were joined', 'a: 1\n\ufeffb: 2\n', ['yaml-odd-blank 2:1']],
    ['a zero-width blank within a key', 'a: 1\nb\u200bc: 2\n', ['yaml-odd-blank 2:1']],
  ])('%s', (_, text, expected) => {
    expect(readYaml(text, file).value).toBeNull();
    expect(faultsOf(text)).toEqual(expected);
  });

  it('leaves full-width colons within texts alone', () => {
    const text = lines('title: 关于：意见', 'list: [甲：乙, 丙]');
    expect(dataOf(text)).toEqual({ title: '关于：意见', list: ['甲：乙', '丙'] });
  });

  it('drops a byte order mark at the start', () => {
    expect(dataOf('\ufeffa: 1\n')).toEqual({ a: 1 });
  });
});

describe('keys', () => {
  it.each([
    ['at the top', lines('a: 1', 'b: 2', 'a: 3'), ['yaml-key-doubled 3:1']],
    [
      'three times, deep within',
      lines('a:', '  - x: 1', '    x: 2', '    x: 3'),
      ['yaml-key-doubled 3:5', 'yaml-key-doubled 4:5'],
    ],
    ['within braces', lines('a: { zh: 1, en: 2, zh: 3 }'), ['yaml-key-doubled 1:20']],
    ['once as a number, once as a text', lines('1: a', '"1": b'), ['yaml-key-doubled 2:1']],
  ])('are refused when doubled: %s', (_, text, expected) => {
    expect(readYaml(text, file).value).toBeNull();
    expect(faultsOf(text)).toEqual(expected);
  });

  it('may be the same in different maps', () => {
    expect(dataOf(lines('- id: a', '- id: b'))).toEqual([{ id: 'a' }, { id: 'b' }]);
  });

  it('that name inherited properties are plain keys', () => {
    const data = dataOf(lines('__proto__: { polluted: 1 }', 'constructor: 2')) as object;
    expect(Object.keys(data)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  it('do not merge other maps', () => {
    expect(dataOf(lines('a: &a { x: 1 }', 'b: { <<: *a }'))).toEqual({
      a: { x: 1 },
      b: { '<<': { x: 1 } },
    });
  });
});

describe('files made to be too much', () => {
  it('refuses aliases of aliases that would fill the memory', () => {
    const letters = Array.from('bcdefghi');
    const bomb = lines(
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...letters.map((letter, index) => {
        const refs = Array<string>(9)
          .fill(`*${'abcdefghi'.charAt(index)}`)
          .join(', ');
        return `${letter}: &${letter} [${refs}]`;
      }),
    );
    const { value, diagnostics } = readYaml(bomb, file);
    expect(value).toBeNull();
    expect(diagnostics).toMatchObject([
      { code: 'yaml-syntax', args: { problem: 'TOO_MANY_ALIASES' } },
    ]);
  });

  it('reads as many aliases as may be, and refuses more', () => {
    const pairs = (count: number): string =>
      Array.from(
        { length: count },
        (_, at) => `a${String(at)}: &a${String(at)} [x]\nb${String(at)}: *a${String(at)}\n`,
      ).join('');
    const { value } = readYaml(pairs(maxAliases), file);
    expect(value?.textOf(['b7', 0])).toBe('x');
    expect(value?.placeOf(['b7', 0])).toMatchObject({ line: 15 });
    expect(readYaml(pairs(20_000), file)).toMatchObject({
      value: null,
      diagnostics: [
        {
          code: 'yaml-syntax',
          args: { problem: 'TOO_MANY_ALIASES' },
          place: { line: 2 * maxAliases + 2 },
        },
      ],
    });
  });

  it('takes the last anchor of a name before an alias', () => {
    expect(dataOf(lines('a: &x 1', 'b: *x', 'c: &x 2', 'd: *x'))).toEqual({
      a: 1,
      b: 1,
      c: 2,
      d: 2,
    });
    expect(faultsOf(lines('b: *x', 'a: &x 1'))).toEqual(['yaml-syntax 1:4']);
    expect(faultsOf(lines('a: &x', '  b: *x'))).toEqual(['yaml-syntax 2:6']);
  });

  it('tells thousands of mistakes in one line', () => {
    expect(faultsOf(`a: [${'@x, '.repeat(20_000)}]\n`)).toHaveLength(20_000);
  });

  it('refuses a file of more characters than are read, before it looks into it', () => {
    const text = `a: ${'x'.repeat(maxCharacters)}`;
    expect(readYaml(text, file)).toMatchObject({
      value: null,
      diagnostics: [
        {
          code: 'yaml-too-large',
          args: { limit: maxCharacters },
          place: { file, line: null, column: null },
        },
      ],
    });
  });

  it('reads a file of just as many characters', () => {
    const text = `a: ${'x'.repeat(maxCharacters - 3)}`;
    expect(readYaml(text, file).diagnostics).toEqual([]);
  });

  it('refuses maps nested too deep, where they become so', () => {
    const text = Array.from({ length: maxDepth + 8 }, (_, depth) => `${' '.repeat(depth)}a:`);
    const { value, diagnostics } = readYaml(lines(...text), file);
    expect(value).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(['yaml-too-deep']);
    expect(diagnostics[0]?.place?.line).toBeGreaterThanOrEqual(maxDepth - 1);
    expect(diagnostics[0]?.place?.line).toBeLessThanOrEqual(maxDepth + 1);
  });

  it('reads maps nested as deep as is allowed', () => {
    const text = Array.from({ length: maxDepth - 1 }, (_, depth) => `${' '.repeat(depth)}a:`);
    expect(faultsOf(lines(...text))).toEqual([]);
  });

  it.each([
    ['brackets', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['open brackets', `a: ${'['.repeat(20_000)}`],
    ['braces', `a: ${'{ a: '.repeat(20_000)}`],
    ['lists', `${'- '.repeat(20_000)}a`],
  ])('survives thousands of levels of %s', (_, text) => {
    const { value, diagnostics } = readYaml(text, file);
    expect(value).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toContain('yaml-too-deep');
  });

  it('looks for doubled keys among tens of thousands in no time to speak of', () => {
    const keys = Array.from({ length: 50_000 }, (_, index) => `k${String(index)}: 1`);
    expect(faultsOf(lines(...keys, 'k7: 2'))).toEqual(['yaml-key-doubled 50001:1']);
  });
});

describe('values', () => {
  it('reads by YAML 1.2, whatever version the file names', () => {
    const text = lines('%YAML 1.1', '---', 'a: no', 'b: 1:30', 'c: 2012-07-10', 'd: on');
    expect(dataOf(text)).toEqual({ a: 'no', b: '1:30', c: '2012-07-10', d: 'on' });
  });

  it.each(['95.50', '0.10', '1e3', '0x1F', '017', '100000000000000000000.1'])(
    'keeps %s as it is written',
    (written) => {
      const source = readYaml(lines('targets:', `  - { at-least: ${written} }`), file).value;
      expect(source?.textOf(['targets', 0, 'at-least'])).toBe(written);
    },
  );

  it('gives no text for what is no scalar, or is not there', () => {
    const source = readYaml(lines('a: [1, 2]'), file).value;
    expect(source?.textOf(['a'])).toBe('');
    expect(source?.textOf(['b'])).toBe('');
  });
});

describe('line ends', () => {
  it.each(['\n', '\r\n', '\r'])('may be %j', (end) => {
    const text = ['# head', 'a: 1 # one', 'b:', '  - "x', '    y"', ''].join(end);
    const { value, diagnostics } = readYaml(text, file);
    expect(diagnostics).toEqual([]);
    expect(value?.data).toEqual({ a: 1, b: ['x y'] });
    expect(value?.placeOf(['b', 0])).toEqual({ file, line: 4, column: 5 });
  });
});

describe('places', () => {
  const source = readYaml(
    lines('# head', 'title: { zh: 甲, en: Z }', 'targets:', '  - id: a', '    due:', '  - id: b'),
    file,
  ).value;
  const value = (...path: (string | number)[]) => source?.placeOf(path);
  const key = (...path: (string | number)[]) => source?.placeOfKey(path);

  it.each([
    ['a value', value('title', 'en'), 2, 21],
    ['its key', key('title', 'en'), 2, 17],
    ['a map in a list', value('targets', 1), 6, 5],
    ['a value in a map in a list', value('targets', 1, 'id'), 6, 9],
    ['a key without a value', value('targets', 0, 'due'), 5, 9],
    ['what is not there, at its parent', value('targets', 0, 'clause'), 4, 5],
    ['an item that is not there, at its list', value('targets', 9), 4, 3],
    ['the whole', value(), 2, 1],
  ])('%s', (_, place, line, column) => {
    expect(place).toEqual({ file, line, column });
  });

  it('of an alias are its own, not the anchor’s', () => {
    const aliased = readYaml(lines('a: &x { y: 1 }', 'b: *x'), file).value;
    expect(aliased?.placeOf(['b'])).toEqual({ file, line: 2, column: 4 });
    expect(aliased?.placeOf(['b', 'y'])).toEqual({ file, line: 1, column: 12 });
  });
});
