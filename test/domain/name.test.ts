import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableName, isChinese } from '../../src/domain/name.ts';

describe('the comparable form of a name', () => {
  it.each([
    ['full-width and half-width letters', 'ＧＤＰ', 'gdp'],
    ['full-width and half-width brackets', '优质（大禹）奖', '优质(大禹)奖'],
    ['letter case', 'Pass Rate', 'pass rate'],
    ['hyphens, underscores and blanks', 'pass-rate', 'PASS_RATE'],
    ['blanks between Chinese characters', '鲁 班　奖', '鲁班奖'],
    ['corner brackets', '「鲁班奖」', '鲁班奖'],
    ['white corner brackets', '『鲁班奖』', '鲁班奖'],
    ['curly quotation marks', '“鲁班奖”', '鲁班奖'],
    ['title marks', '《鲁班奖》', '鲁班奖'],
    ['straight quotation marks', '"鲁班奖\'', '鲁班奖'],
    ['line ends within a cell', '合格\r\n率', '合格率'],
    ['a no-break space', '合格\u00a0率', '合格率'],
  ])('makes no difference of %s', (_, one, other) => {
    expect(comparableName(one)).toBe(comparableName(other));
  });

  it('is found alike for a name that has to be worked on and for one that has not', () => {
    // The blank behind each character takes it the long way.
    for (let code = 0; code <= 0xffff; code += 1) {
      const character = String.fromCharCode(code);
      expect(comparableName(character), code.toString(16)).toBe(comparableName(`${character} `));
    }
  });

  it.each([
    ['合格率', '不合格率'],
    ['合格率', '合格率（%）'],
    ['三品', '二品'],
    ['a+b', 'ab'],
    ['山西', '陕西'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(comparableName(one)).not.toBe(comparableName(other));
  });

  it('holds no blank, quotation mark or capital letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(comparableName(text)).not.toMatch(/[\s_"'“”‘’「」『』《》A-Z-]/u);
      }),
    );
  });

  it('of Chinese and Latin names is its own comparable form', () => {
    const characters = fc.constantFrom(
      ...Array.from('合格率顾客满意度GDPab（）()“”「」《》-_ 　１％%'),
    );
    fc.assert(
      fc.property(fc.string({ unit: characters }), (text) => {
        const once = comparableName(text);
        expect(comparableName(once)).toBe(once);
      }),
    );
  });
});

describe('whether a text is Chinese', () => {
  it.each(['合格率', 'GDP增长', '𠮷', '㐀'])('finds a character in %s', (text) => {
    expect(isChinese(text)).toBe(true);
  });

  it.each(['', 'pass rate', '95%', '（，。）', 'カナ', '한국'])('finds none in %j', (text) => {
    expect(isChinese(text)).toBe(false);
  });
});
