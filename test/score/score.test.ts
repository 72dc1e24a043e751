import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Verdict, verdicts } from '../../src/domain/evaluation.ts';
import type { Score } from '../../src/domain/scorecard.ts';
import { scoreOf } from '../../src/score/score.ts';
import { judge, lines, notScored, rate, smallPolicy, target } from '../support/small-policy.ts';

const tally = (counts: Partial<Record<Verdict, number>>): Record<Verdict, number> => ({
  pass: 0,
  fail: 0,
  'no-data': 0,
  'not-due': 0,
  'not-scored': 0,
  ...counts,
});

const written = ({ passed, judged, percent, lowest, highest }: Score) => [
  passed,
  judged,
  ...[percent, lowest, highest].map((each) => each?.toText() ?? null),
];

describe('the score', () => {
  it.each([
    [
      { pass: 20, fail: 3, 'no-data': 8 },
      [20, 23, '86.9565217391', '64.5161290323', '90.3225806452'],
    ],
    [
      { pass: 20, fail: 3, 'no-data': 8, 'not-due': 5, 'not-scored': 12 },
      [20, 23, '86.9565217391', '64.5161290323', '90.3225806452'],
    ],
    [{ pass: 3 }, [3, 3, '100', '100', '100']],
    [{ fail: 3 }, [0, 3, '0', '0', '0']],
    [{ pass: 1, fail: 2 }, [1, 3, '33.3333333333', '33.3333333333', '33.3333333333']],
    [{ pass: 2, fail: 1 }, [2, 3, '66.6666666667', '66.6666666667', '66.6666666667']],
    [{ pass: 1, 'no-data': 1 }, [1, 1, '100', '50', '100']],
    [{ fail: 1, 'no-data': 1 }, [0, 1, '0', '0', '50']],
    [{ 'no-data': 4 }, [0, 0, null, '0', '100']],
    [{ 'not-due': 2, 'not-scored': 3 }, [0, 0, null, null, null]],
    [{}, [0, 0, null, null, null]],
  ])('of %j', (counts, expected) => {
    expect(written(scoreOf(tally(counts)))).toEqual(expected);
  });

  it('lies between what it could be at worst and at best', () => {
    const count = fc.nat({ max: 200 });
    fc.assert(
      fc.property(count, count, count, count, (pass, fail, noData, rest) => {
        const counts = tally({ pass, fail, 'no-data': noData, 'not-due': rest });
        const { percent, lowest, highest } = scoreOf(counts);
        expect(percent === null).toBe(pass + fail === 0);
        expect(lowest === null).toBe(pass + fail + noData === 0);
        if (lowest === null || highest === null) return;
        expect(lowest.compare(highest)).toBe(noData === 0 ? 0 : -1);
        if (percent === null) return;
        expect(lowest.compare(percent)).toBeLessThanOrEqual(0);
        expect(percent.compare(highest)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('a scorecard', () => {
  const kinds: readonly (readonly [Verdict, number])[] = [
    ['pass', 20],
    ['fail', 3],
    ['no-data', 8],
    ['not-due', 2],
    ['not-scored', 12],
  ];
  const all = kinds.flatMap(([verdict, count]) =>
    Array.from({ length: count }, (_, index) => ({
      verdict,
      id: `${verdict}-${String(index)}`,
      name: `${verdict}的第${String(index)}项`,
    })),
  );
  const fields: Readonly<Record<Verdict, Readonly<Record<string, unknown>>>> = {
    pass: {},
    fail: {},
    'no-data': {},
    'not-due': { due: 2020, reading: { zh: '注', en: 'note' } },
    'not-scored': notScored,
  };
  const rule = smallPolicy(
    all.map(({ id, name }) => rate(id, name)),
    all.map(({ id, verdict }) => target(id, fields[verdict])),
  );
  const data = lines(
    '指标,年份,数值',
    ...all
      .filter(({ verdict }) => verdict !== 'no-data')
      .map(({ name, verdict }) => `${name},2015,${verdict === 'fail' ? '94.96%' : '95%'}`),
  );

  it('counts each verdict, and bounds the score by what is missing', async () => {
    const { scorecards, exitCode } = await judge(rule, data);
    expect(scorecards).toMatchObject([
      {
        tally: Object.fromEntries(kinds),
        score: {
          model: 'passed-of-judged',
          passed: 20,
          judged: 23,
          percent: 86.9565217391,
          lowest: 64.5161290323,
          highest: 90.3225806452,
        },
      },
    ]);
    expect(exitCode).toBe(1);
  });

  it('counts every target once', async () => {
    const { scorecards } = await judge(rule, data);
    const counted = verdicts.reduce(
      (sum, verdict) => sum + (scorecards[0]?.tally[verdict] ?? 0),
      0,
    );
    expect(counted).toBe(all.length);
    expect(scorecards[0]?.evaluations).toHaveLength(all.length);
  });

  it('has a score of its own for each region', async () => {
    const regional = lines(
      '指标,地区,年份,数值',
      'pass-0,江苏,2015,96%',
      'pass-0,浙江,2015,94%',
      'fail-0,浙江,2015,96%',
    );
    const options = ['--region', 'all', '--only', 'pass-0', '--only', 'fail-0'];
    const { scorecards } = await judge(rule, regional, ...options);
    expect(
      scorecards.map(({ score }) => [score['passed'], score['judged'], score['percent']]),
    ).toEqual([
      [1, 1, 100],
      [1, 2, 50],
    ]);
  });
});
