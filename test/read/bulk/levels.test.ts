import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameResult } from '../../support/same-result.ts';
import { rate, smallPolicy, target } from '../../support/small-policy.ts';

const criteria = [
  { 'at-least': 95 },
  { 'at-most': 95.5 },
  { 'more-than': 95 },
  { 'less-than': 95.25 },
  { exactly: 95.5 },
  { between: [94.5, 95.5] },
];
const named = criteria.map((criterion, index) => ({ criterion, id: `rate-${String(index)}` }));
const rule = smallPolicy(
  named.map(({ id }) => rate(id, `${id}合格率`)),
  named.map(({ criterion, id }) => target(id, { criterion })),
);
const expectSame = sameResult(rule);

/** Figures on the limits, beside them and with zeros behind, as shares and as fractions of one. */
const figures = ['95', '95.0', '94.99', '95.01', '95.25', '95.250', '95.5', '95.49', '94.5'];
const others = ['0.95', '1', '0', '100', '100.1', '-1', '', '95%'];
const years = ['2013', '2014', '2015', '2016', '2017'];

describe('levels that plain numbers decide', () => {
  it('are judged in a scanned file as in one that is read', async () => {
    const figure = fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...figures) },
      { weight: 1, arbitrary: fc.constantFrom(...others) },
    );
    const columns = fc.array(fc.array(figure, { minLength: 1, maxLength: years.length }), {
      minLength: named.length,
      maxLength: named.length,
    });
    const options = fc.constantFrom(
      [],
      ['--year', '2014'],
      ['--year', '2017'],
      ['--due-by', '2014'],
    );
    await fc.assert(
      fc.asyncProperty(columns, fc.constantFrom(...years), options, async (rows, last, argv) => {
        const until = years.slice(0, years.indexOf(last) + 1).reverse();
        const lines = ['南京市', '无锡市'].flatMap((region) =>
          named.flatMap(({ id }, index) =>
            (rows[index] ?? []).flatMap((value, at) =>
              until[at] === undefined ? [] : [`${region},${id}合格率,${until[at]},${value}`],
            ),
          ),
        );
        const bytes = new TextEncoder().encode(`地区,指标,年份,数值\n${lines.join('\n')}\n`);
        const scanned = await expectSame(
          bytes,
          '--policy',
          'rule.yaml',
          '--region',
          'all',
          ...argv,
        );
        expect(scanned).toBe(2);
      }),
    );
  });
});
