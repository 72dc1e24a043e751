import { describe, expect, it } from 'vitest';
import {
  attributeOf,
  classed,
  type Element,
  elementsIn,
  pageOf,
  textOf,
} from '../../support/page.ts';
import { runText } from '../../support/run-check.ts';
import { lines, rate, smallPolicy, target } from '../../support/small-policy.ts';

/** The chart of one target's series, given as `year,figure`. */
async function chartOf(figures: readonly string[], fields: object = {}): Promise<Element | null> {
  const rule = smallPolicy(
    [rate('share', '比率', { unit: '分' })],
    [target('share', { criterion: { 'at-least': 10 }, ...fields })],
  );
  const data = lines('指标,年份,数值', ...figures.map((figure) => `比率,${figure}`));
  const files = { 'rule.yaml': rule, 'data.csv': data };
  const { output } = await runText(files, ['data.csv', '--policy', 'rule.yaml', '-f', 'html']);
  return classed(pageOf(output), 'years').find(({ tagName }) => tagName === 'svg') ?? null;
}

async function drawn(figures: readonly string[], fields: object = {}) {
  const chart = await chartOf(figures, fields);
  if (chart === null) throw new Error('nothing is drawn');
  const placesOf = (kind: string, ...names: readonly string[]): string[] =>
    classed(chart, kind)
      .filter(({ tagName }) => tagName !== 'text')
      .map((each) => names.map((name) => attributeOf(each, name) ?? '').join(' '));
  return {
    dots: placesOf('dot', 'cx', 'cy'),
    decisive: placesOf('decides', 'cx'),
    steps: placesOf('step', 'x1', 'x2'),
    columns: placesOf('column', 'y1', 'y2'),
    limits: placesOf('limit', 'y1', 'y2'),
    labels: elementsIn(chart, 'text').map(textOf),
  };
}

describe('the chart of a series', () => {
  it('places figures by year and size, and fills the one that decides', async () => {
    expect(await drawn(['2013,8', '2014,11', '2015,12'])).toEqual({
      dots: ['0.00% 83.33%', '50.00% 33.33%', '100.00% 16.67%'],
      decisive: ['100.00%'],
      steps: ['0.00% 50.00%', '50.00% 100.00%'],
      columns: [],
      limits: ['50% 50%'],
      labels: ['8', '2013', '11', '2014', '12', '2015'],
    });
  });

  it('leaves a gap for a year without a figure', async () => {
    const { dots, steps } = await drawn(['2011,8', '2012,9', '2014,11', '2015,12']);
    expect(dots).toHaveLength(4);
    expect(steps).toEqual(['0.00% 25.00%', '75.00% 100.00%']);
  });

  it('draws what is added up as columns from zero, without the limit of the sum', async () => {
    const { columns, limits, decisive } = await drawn(['2011,2', '2012,4'], { aggregation: 'sum' });
    expect(columns).toEqual(['100% 60%', '100% 20%']);
    expect(limits).toEqual([]);
    expect(decisive).toHaveLength(2);
  });

  it('writes only the first and the last of many figures', async () => {
    const figures = ['2010,8', '2011,9', '2012,9', '2013,9', '2014,11', '2015,12'];
    expect((await drawn(figures)).labels).toEqual(['8', '2010', '12', '2015']);
  });

  it('needs two years', async () => {
    expect(await chartOf(['2015,12'])).toBeNull();
  });
});
