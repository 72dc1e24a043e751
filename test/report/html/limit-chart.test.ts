import { describe, expect, it } from 'vitest';
import { attributeOf, classed, elementsIn, pageOf } from '../../support/page.ts';
import { runText } from '../../support/run-check.ts';
import { lines, rate, smallPolicy, target } from '../../support/small-policy.ts';

interface Drawn {
  /** Where the shaded side lies, in percent of the axis. */
  readonly zone: readonly [from: string | null, width: string | null];
  /** Where limits are drawn. */
  readonly limits: readonly string[];
  /** Whether the limit itself is left out. */
  readonly isOpen: boolean;
  /** Which side each limit points to. */
  readonly arrows: readonly ('left' | 'right')[];
  readonly mark: string | null;
  readonly place: string | null;
}

/** The chart of one target with one figure. */
async function drawn(criterion: object, figure: string, fields: object = {}): Promise<Drawn> {
  const rule = smallPolicy(
    [rate('share', '比率', { unit: '分' })],
    [target('share', { criterion, ...fields })],
  );
  const data = lines('指标,年份,数值', `比率,2015,${figure}`, '比率,2014,7');
  const files = { 'rule.yaml': rule, 'data.csv': data };
  const argv = ['data.csv', '--policy', 'rule.yaml', '-f', 'html'];
  const page = pageOf((await runText(files, argv)).output);
  const chart = classed(page, 'limits').find(({ tagName }) => tagName === 'svg');
  if (chart === undefined) throw new Error('nothing is drawn');
  const [zone] = classed(chart, 'zone');
  const limits = elementsIn(chart, 'line').filter((each) => classed(chart, 'limit').includes(each));
  const points = classed(chart, 'point');
  const marks = classed(chart, 'mark');
  return {
    zone: [zone && attributeOf(zone, 'x'), zone && attributeOf(zone, 'width')].map(
      (each) => each ?? null,
    ) as [string | null, string | null],
    limits: limits.map((each) => attributeOf(each, 'x1') ?? ''),
    isOpen: limits.some((each) => attributeOf(each, 'class') === 'limit open'),
    arrows: classed(chart, 'arrow').map((each) =>
      (attributeOf(each, 'd') ?? '').startsWith('M0 0h-') ? 'left' : 'right',
    ),
    mark: marks[0] === undefined ? null : attributeOf(marks[0], 'class'),
    place:
      points
        .filter((each) => classed(each, 'mark').length > 0)
        .map((each) => attributeOf(each, 'x'))[0] ?? null,
  };
}

describe('the chart of a figure against its limit', () => {
  it.each([
    [
      { 'at-least': 10 },
      '8',
      {
        zone: ['75%', '25%'],
        limits: ['75%'],
        isOpen: false,
        arrows: ['right'],
        mark: 'mark fail',
        place: '25%',
      },
    ],
    [
      { 'more-than': 10 },
      '12',
      {
        zone: ['25%', '75%'],
        limits: ['25%'],
        isOpen: true,
        arrows: ['right'],
        mark: 'mark pass',
        place: '75%',
      },
    ],
    [
      { 'at-most': 10 },
      '8',
      {
        zone: ['0%', '75%'],
        limits: ['75%'],
        isOpen: false,
        arrows: ['left'],
        mark: 'mark pass',
        place: '25%',
      },
    ],
    [
      { 'less-than': 10 },
      '10',
      {
        zone: ['0%', '50%'],
        limits: ['50%'],
        isOpen: true,
        arrows: ['left'],
        mark: 'mark fail',
        place: '50%',
      },
    ],
    [
      { exactly: 10 },
      '12',
      {
        zone: ['25%', '0%'],
        limits: ['25%'],
        isOpen: false,
        arrows: [],
        mark: 'mark fail',
        place: '75%',
      },
    ],
    [
      { between: [8, 11] },
      '10',
      {
        zone: ['20%', '60%'],
        limits: ['20%', '80%'],
        isOpen: false,
        arrows: ['right', 'left'],
        mark: 'mark pass',
        place: '60%',
      },
    ],
  ] as const)('shows which side of %j is the good one', async (criterion, figure, expected) => {
    expect(await drawn(criterion, figure)).toEqual(expected);
  });

  it('has a ring for a figure that is not judged', async () => {
    const short = await drawn({ 'at-least': 100 }, '8', { aggregation: 'sum' });
    expect(short.mark).toBe('mark open');
  });
});
