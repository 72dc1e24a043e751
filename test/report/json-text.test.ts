import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless } from '../../src/domain/harmless.ts';
import { Digits, digits, jsonArray, opened, toJson } from '../../src/report/json-text.ts';

/** What the report has to be, told in another way: harmless first, then written. */
const plainly = (data: unknown): unknown => {
  if (typeof data === 'string') return harmless(data);
  if (Array.isArray(data)) return data.map(plainly);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [harmless(key), plainly(value)]),
  );
};

describe('toJson', () => {
  it('writes every digit of a number', () => {
    const long = new Digits('95.12345678901234567890');
    expect(toJson({ a: long, b: [long, digits(null)] })).toBe(
      '{\n  "a": 95.12345678901234567890,\n  "b": [\n    95.12345678901234567890,\n    null\n  ]\n}',
    );
  });

  it('writes every digit beside a text that is made harmless', () => {
    expect(toJson({ a: new Digits('0.10'), b: 'x::y' })).toBe('{\n  "a": 0.10,\n  "b": "x:·:y"\n}');
  });

  it.each([
    ['{"": "5"}'],
    ['{\n      "": "5"\n    }'],
    ['{'],
    ['": "5"'],
    [String.raw`\n`],
    ['\\'],
    ['\n'],
    ['a:'],
    [':b'],
    ['::'],
    ['##'],
    ['##[group]'],
    ['\u0085'],
    ['\ud800'],
    ['\u{e0041}'],
    ['“中文”—①'],
  ])('takes the text %j for no number, and makes it harmless', (text) => {
    const data = { [`key${text}`]: text, list: [text, text], deep: { a: [{ b: text }] } };
    expect(toJson(data)).toBe(JSON.stringify(plainly(data), null, 2));
  });

  it('writes whatever text there may be as its harmless form', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('{', '}', '"', ':', ' ', '\n', '5', '#', '[', '\\', '中'),
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(text, fc.array(text), fc.integer())), (data) => {
        expect(toJson(data)).toBe(JSON.stringify(plainly(data), null, 2));
      }),
    );
  });
});

describe('JSON in pieces', () => {
  const item = { a: new Digits('0.10'), b: ['x'] };

  it.each([[[]], [[item]], [[item, {}, item]]])('is the array as a whole: %j', (items) => {
    for (const indent of [0, 4]) {
      expect([...jsonArray(items, indent)].join('')).toBe(toJson(items, indent));
    }
  });

  it('leaves an object open for more fields', () => {
    for (const indent of [0, 4]) {
      expect(`${opened(item, indent)}\n${' '.repeat(indent)}}`).toBe(toJson(item, indent));
    }
  });
});
