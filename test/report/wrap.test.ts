import fc from 'fast-check';
import { eastAsianWidth } from 'get-east-asian-width';
import { describe, expect, it } from 'vitest';
import { maxLaidOut, widthOf, wrap } from '../../src/report/wrap.ts';

describe('widthOf', () => {
  it('is that of the library for every character', () => {
    const differ = Array.from({ length: 0x20000 }, (_, code) => code).filter(
      (code) => widthOf(String.fromCodePoint(code)) !== eastAsianWidth(code),
    );
    expect(differ).toEqual([]);
  });

  it.each([
    ['', 0],
    ['abc', 3],
    ['合格率', 6],
    ['95%以上', 7],
    ['𠮷野家', 6],
    ['ｶﾀｶﾅ', 4],
    ['\u001b[31m红\u001b[39m', 2],
  ])('measures %j as %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  it('is the sum of those of the characters', () => {
    const character = fc.constantFrom(...Array.from('aZ ~0（）、。，“…ｶ～率一鿿𠮷é\t'));
    fc.assert(
      fc.property(fc.array(character), (characters) => {
        const widths = characters.map((each) => eastAsianWidth(each.codePointAt(0) ?? 0));
        const sum = widths.reduce<number>((total, each) => total + each, 0);
        expect(widthOf(characters.join(''))).toBe(sum);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('wrap', () => {
  it.each([
    [
      'breaks Chinese between any two characters',
      '省级监督抽查合格率',
      8,
      ['省级监督', '抽查合格', '率'],
    ],
    ['breaks other text at blanks', 'spot check pass rate', 10, ['spot check', 'pass rate']],
    ['breaks a word that is longer than a line', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['lets no line begin with a closing mark', '合格率，高', 6, ['合格', '率，高']],
    ['lets no line end with an opening mark', '目标（三）', 6, ['目标', '（三）']],
    ['breaks a word at the mark that it ends with', 'abcd（ef）', 6, ['abcd', '（ef）']],
    ['lets a word follow an opening mark', '率（abc def', 6, ['率', '（abc', 'def']],
    ['drops a blank that has no room', 'abcd ef', 4, ['abcd', 'ef']],
    ['drops a wide blank and goes on with the line', 'abc\u3000d', 4, ['abcd']],
    ['begins the first line with its blanks', '  ab cd', 4, ['  ab', 'cd']],
    ['goes on after the rest of a long word', 'abcdef g', 5, ['abcde', 'f g']],
    [
      'counts the escapes of colour as nothing',
      '\u001b[31mab cd\u001b[39m',
      5,
      ['\u001b[31mab cd\u001b[39m'],
    ],
    ['keeps line ends', 'a\nb', 5, ['a', 'b']],
    ['gives an empty text one line', '', 5, ['']],
  ])('%s', (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  const word = fc.stringMatching(/^[a-z0-9.%]{1,12}$/u);
  const han = fc.stringMatching(/^[\u4e00-\u9fa5]{1,20}$/u);
  const mixed = fc
    .array(fc.oneof(word, han, fc.constantFrom('，', '。', '（', '）', '“', '”')), {
      maxLength: 12,
    })
    .map((parts) => parts.join(' '));

  it('never makes a line wider than asked for', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 4, max: 60 }), (text, width) => {
        for (const line of wrap(text, width)) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('loses nothing but blanks', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 4, max: 60 }), (text, width) => {
        const bare = (part: string): string => part.replaceAll(' ', '');
        expect(bare(wrap(text, width).join(''))).toBe(bare(text));
      }),
    );
  });

  it('never cuts a surrogate pair in two', () => {
    expect(wrap('𠮷'.repeat(9), 4).join('')).toBe('𠮷'.repeat(9));
  });

  it('cuts a text that would take minutes to lay out, and shows that it did', () => {
    const lines = wrap('长'.repeat(maxLaidOut + 5), 80);
    expect(lines.join('')).toBe(`${'长'.repeat(maxLaidOut)}…`);
  });
});
