import { describe, expect, it } from 'vitest';
import type { Criterion, CriterionKind } from '../../src/domain/criterion.ts';
import { decimal } from '../../src/domain/decimal.ts';
import { contradictionOf } from '../../src/load/boundary-words.ts';

const others: Readonly<Partial<Record<CriterionKind, Criterion>>> = {
  rising: { kind: 'rising', basis: 'each-year' },
  falling: { kind: 'falling', basis: 'each-year' },
  between: { kind: 'between', low: decimal('3'), high: decimal('5') },
  'above-reference': { kind: 'above-reference', reference: '全国' },
  'below-reference': { kind: 'below-reference', reference: '全国' },
};

const criterionOf = (kind: CriterionKind): Criterion =>
  others[kind] ?? ({ kind, value: decimal('5') } as Criterion);

describe('the words within a wording', () => {
  it.each([
    ['不断下降', 'rising', 'falling'],
    ['逐年提高', 'falling', 'rising'],
    ['显著减少', 'rising', 'falling'],
    ['控制在5以下', 'at-least', 'at-most'],
    ['下降到5以下', 'at-least', 'at-most'],
    ['控制在5以下', 'falling', 'at-most'],
    ['稳定在5项以上', 'at-most', 'at-least'],
    ['力争超过5项', 'at-least', 'more-than'],
    ['原则上不超过5%', 'at-least', 'at-most'],
    ['达 96%', 'at-most', 'at-least'],
    ['前5位', 'at-least', 'rank-within'],
    ['进入全国前十', 'at-most', 'rank-within'],
    ['低于全国平均水平', 'above-reference', 'below-reference'],
    ['高于全国平均水平', 'below-reference', 'above-reference'],
    ['≥5%', 'at-most', 'at-least'],
  ] as const)('%s contradict %s', (wording, criterion, expected) => {
    expect(contradictionOf(wording, criterionOf(criterion))).toEqual({ expected, criterion });
  });

  it.each([
    ['不断下降', 'falling'],
    ['逐年提高', 'rising'],
    ['高于上年', 'rising'],
    ['低于上年', 'falling'],
    ['增长5%以上', 'rising'],
    ['提高到95%', 'at-least'],
    ['提高到95%以上', 'at-least'],
    ['下降到5以下', 'at-most'],
    ['下降5%以上', 'at-least'],
    ['降低到5', 'exactly'],
    ['控制在5以下', 'at-most'],
    ['原则上不超过5%', 'at-most'],
    ['不宜低于5%', 'at-least'],
    ['达到96%', 'at-least'],
    ['全部达到100%', 'exactly'],
    ['达到5%，力争超过6%', 'at-least'],
    ['达到5%，力争超过6%', 'more-than'],
    ['3以上5以下', 'between'],
    ['前5位', 'rank-within'],
    ['第五位以内', 'rank-within'],
    ['提前2年完成', 'at-most'],
    ['低于全国平均水平', 'below-reference'],
    ['全国平均水平以上', 'above-reference'],
    ['发达国家水平', 'at-most'],
    ['位居前列', 'above-reference'],
    ['大体上', 'at-most'],
  ] as const)('%s go with %s', (wording, criterion) => {
    expect(contradictionOf(wording, criterionOf(criterion))).toBeNull();
  });
});

describe('逐年', () => {
  it.each(['逐年', '逐年提高'])('asks for each year: %s', (wording) => {
    expect(contradictionOf(wording, { kind: 'rising', basis: 'over-period' })).toEqual({
      expected: 'each-year',
      criterion: 'over-period',
    });
    expect(contradictionOf(wording, { kind: 'rising', basis: 'each-year' })).toBeNull();
  });

  it('says nothing of a limit, and other words nothing of the years', () => {
    expect(contradictionOf('逐年提高', criterionOf('at-least'))).toBeNull();
    expect(contradictionOf('不断提高', { kind: 'rising', basis: 'over-period' })).toBeNull();
  });
});
