import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless } from '../../src/domain/harmless.ts';

/** Characters that hide, recolour or reorder text, and the marks of commands in CI logs. */
const dangers = [
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Join_Control}\p{Variation_Selector}]/u,
  /[\u{ad}\u{200b}-\u{200f}\u{2060}-\u{206f}\u{feff}\u{fff9}-\u{fffb}\u{e0000}-\u{e0fff}]/u,
  /::/u,
  /##\[/u,
  /##vso\[/iu,
];

const isSafe = (text: string): boolean => dangers.every((danger) => !danger.test(text));

describe('harmless', () => {
  it.each([
    ['the escape of terminals', '\u001b[31m红', String.raw`\u{1b}[31m红`],
    ['a bell', 'a\u0007', String.raw`a\u{7}`],
    ['a NUL', 'a\0b', String.raw`a\u{0}b`],
    ['a tab', 'a\tb', String.raw`a\u{9}b`],
    ['a line feed', 'a\nok 1', String.raw`a\u{a}ok 1`],
    ['a carriage return', '失败\r通过', String.raw`失败\u{d}通过`],
    ['a delete', 'a\u007f', String.raw`a\u{7f}`],
    ['a control sequence introducer of eight bits', '\u009b31m', String.raw`\u{9b}31m`],
    ['a next line of eight bits', '\u0085', String.raw`\u{85}`],
    ['a right-to-left override', '\u202e59', String.raw`\u{202e}59`],
    ['a direction isolate', '\u2066a\u2069', String.raw`\u{2066}a\u{2069}`],
    ['an Arabic letter mark', '\u061c', String.raw`\u{61c}`],
    ['a direction mark', '\u200f', String.raw`\u{200f}`],
    ['a zero-width space', '合\u200b格', String.raw`合\u{200b}格`],
    ['a zero-width joiner', '\u200d', String.raw`\u{200d}`],
    ['a word joiner', '\u2060', String.raw`\u{2060}`],
    ['a soft hyphen', '合\u00ad格', String.raw`合\u{ad}格`],
    ['a byte order mark', '\ufeff指标', String.raw`\u{feff}指标`],
    ['a line separator', '\u2028', String.raw`\u{2028}`],
    ['a Hangul filler', '\u3164', String.raw`\u{3164}`],
    ['a variation selector', '葛\u{e0100}', String.raw`葛\u{e0100}`],
    ['a tag character', '\u{e0041}', String.raw`\u{e0041}`],
    ['a noncharacter', '\uffff', String.raw`\u{ffff}`],
    ['the first half of a pair', 'a\ud83d', String.raw`a\u{d83d}`],
    ['the second half of a pair', '\udc4da', String.raw`\u{dc4d}a`],
    ['halves in the wrong order', '\udc4d\ud83d', String.raw`\u{dc4d}\u{d83d}`],
  ])('makes %s visible', (_, text, shown) => {
    expect(harmless(text)).toBe(shown);
  });

  it.each([
    ['::error file=a::95'],
    ['  ::add-mask::95'],
    [':::'],
    ['::::stop-commands::::'],
    ['##[add-mask]95'],
    ['前##[error]后'],
    ['###[group]'],
    ['##[##[##['],
    ['##vso[task.prependpath]/tmp'],
    ['##VSO[task.setvariable]'],
    ['##vSo['],
    ['#\u200b#[error]'],
    [':\u200b:error'],
    ['\r::error::'],
    ['\u2028##[error]'],
  ])('leaves no command of a CI log in %j', (text) => {
    expect(isSafe(harmless(text))).toBe(true);
  });

  it('breaks commands up visibly', () => {
    expect(harmless('::error::x ##[debug] ##vso[a]')).toBe(':·:error:·:x #·#[debug] #·#vso[a]');
  });

  it.each([
    '江苏省2015年省级监督抽查合格率（%）：96.5，≥95',
    'a: b, 12:30, http://example.org/a#b',
    '# 1, ## 2, [3], #[4], ##5[6]',
    String.raw`C:\data\u.csv`,
    '𠮷 👍 é ± “…” — ‰',
    '',
  ])('leaves %j as it is', (text) => {
    expect(harmless(text)).toBe(text);
  });

  const nasty = fc.oneof(
    fc.constantFrom(':', '::', '#', '##', '[', 'vso[', 'VSO[', '\u001b', '\u200b', '\u202e'),
    fc.constantFrom('\r', '\n', '\ud800', '\udfff', '\ufeff', '\u0085', '合格', 'error', '\\u{'),
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const texts = fc.array(nasty, { maxLength: 30 }).map((parts) => parts.join(''));

  it('leaves nothing dangerous in any text, whether applied once or twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = harmless(text);
        expect(isSafe(once)).toBe(true);
        expect(isSafe(harmless(once))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('is found alike for a text that has to be worked on and for one that has not', () => {
    // The tab behind each text takes it the long way.
    for (let code = 0; code <= 0xffff; code += 1) {
      const character = String.fromCharCode(code);
      expect(harmless(`${character}\t`), code.toString(16)).toBe(`${harmless(character)}\\u{9}`);
    }
    fc.assert(
      fc.property(texts, (text) => {
        expect(harmless(`${text}\t`)).toBe(`${harmless(text)}\\u{9}`);
      }),
      { numRuns: 1000 },
    );
  });

  it('changes nothing when applied to its own output', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(harmless(harmless(text))).toBe(harmless(text));
      }),
    );
  });
});
