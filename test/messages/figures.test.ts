import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/domain/decimal.ts';
import { Exact } from '../../src/domain/exact.ts';
import type { StatedUnit } from '../../src/domain/unit.ts';
import { bothTexts, figureText, unitSuffix } from '../../src/messages/figures.ts';
import { units } from '../support/sample-vocabulary.ts';

/** Every unit that can be written, with no prefix, with one, and with two. */
const allUnits: readonly StatedUnit[] = ['', ...units.prefixes.keys()].flatMap((first) =>
  ['', ...units.prefixes.keys()].flatMap((second) =>
    ['', ...units.list.map(({ id }) => id)].flatMap((id) => units.read(first + second + id) ?? []),
  ),
);

const suffixOf = (text: string, language: 'zh' | 'en'): string =>
  unitSuffix(units.read(text), language);

describe('what stands behind a figure', () => {
  it.each([
    ['%', '%', '%'],
    ['‰', '‰', '‰'],
    ['分', '分', ' points'],
    ['个', '个', ''],
    ['位', '位', ''],
    ['1', '', ''],
    ['人', '人', ' persons'],
    ['元', '元', ' yuan'],
    ['万元', '万元', ' ten thousand yuan'],
    ['亿元', '亿元', ' hundred million yuan'],
    ['千万元', '千万元', ' ten million yuan'],
    ['百亿元', '百亿元', ' ten billion yuan'],
    ['万亿元', '万亿元', ' trillion yuan'],
    ['万人', '万人', ' ten thousand persons'],
    ['万件', '万件', ' ten thousand'],
    ['百万', '百万', ' million'],
    ['亿亿元', '亿亿元', ' ten quadrillion yuan'],
  ])('for %s is %j in Chinese and %j in English', (unit, zh, en) => {
    expect([suffixOf(unit, 'zh'), suffixOf(unit, 'en')]).toEqual([zh, en]);
  });

  it('is nothing where no unit is known', () => {
    expect(unitSuffix(null, 'en')).toBe('');
  });

  it('never goes on with digits, so that the number stays the number', () => {
    const digits = fc
      .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }))
      .map(([whole, places]) => Exact.of(decimal(`${String(whole)}e-${String(places)}`)));
    const property = fc.property(
      digits,
      fc.constantFrom(...allUnits),
      fc.constantFrom('zh' as const, 'en' as const),
      (value, unit, language) => {
        const figure = figureText(value);
        const shown = `${figure}${unitSuffix(unit, language)}`;
        expect(/^[-\d.,]*/u.exec(shown)?.[0]).toBe(figure);
        expect(shown.slice(figure.length)).not.toMatch(/\d/u);
      },
    );
    fc.assert(property, { numRuns: 1000 });
  });

  it('is a sign or English words in English, apart from the number by a blank', () => {
    expect(allUnits.length).toBeGreaterThan(300);
    for (const unit of allUnits) {
      expect(unitSuffix(unit, 'en'), unit.text).toMatch(/^(?:|[%‰]|(?: [a-z]+)+)$/u);
    }
  });
});

describe('two figures side by side', () => {
  const percent = (text: string): Exact => {
    const [over = '', under = ''] = text.split('/');
    return Exact.ratio(decimal(over), decimal(under)).times(decimal('100'));
  };

  it.each([
    ['1/3', '1000/3000', '33.3333', '33.3333'],
    ['333333/1000000', '1/3', '33.3333', '33.3334'],
    ['3333334/10000000', '1/3', '33.3334', '33.3333'],
    ['1/3', '33333333/100000000', '33.3334', '33.3333'],
    ['2/3', '1/3', '66.6667', '33.3333'],
  ])('%s and %s stand as %s and %s', (first, second, ...shown) => {
    expect(bothTexts(percent(first), percent(second))).toEqual(shown);
  });
});
