import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/domain/decimal.ts';
import { Exact } from '../../src/domain/exact.ts';
import type { Scorecard } from '../../src/domain/scorecard.ts';
import { matrixOf, ranking } from '../../src/report/matrix.ts';

/** A scorecard as far as a ranking looks at it. */
const scored = (name: string, passed: number, judged: number): Scorecard =>
  ({
    policy: { id: 'p' },
    region: { code: null, name: { zh: name, en: name } },
    score: {
      passed,
      judged,
      percent: judged === 0 ? null : Exact.ratio(decimal(String(passed)), decimal(String(judged))),
    },
    evaluations: [],
  }) as unknown as Scorecard;

const places = (scorecards: readonly Scorecard[]): string[] =>
  ranking(scorecards).map(
    ({ scorecard, place, ties }) =>
      `${String(place)} ${scorecard.region.name.zh}${ties.map(({ zh }) => `=${zh}`).join('')}`,
  );

describe('the ranking of regions', () => {
  it('puts the best first and counts on behind those that share a place', () => {
    expect(
      places([scored('甲', 1, 2), scored('乙', 3, 3), scored('丙', 2, 4), scored('丁', 0, 5)]),
    ).toEqual(['1 乙', '2 甲=丙', '2 丙=甲', '4 丁']);
  });

  it('compares scores and not what they round to', () => {
    expect(places([scored('甲', 333333, 1000000), scored('乙', 1, 3)])).toEqual(['1 乙', '2 甲']);
  });

  it('names some of many that share a place, and counts on behind all of them', () => {
    const equal = Array.from({ length: 60 }, (_, at) => scored(String(at), 1, 2));
    const standings = ranking([...equal, scored('甲', 0, 5)]);
    expect(standings.at(-1)).toMatchObject({ place: 61, ties: [] });
    for (const { scorecard, ties } of standings.slice(0, 60)) {
      expect(ties.length).toBeGreaterThan(8);
      expect(ties.length).toBeLessThan(30);
      expect(ties).not.toContain(scorecard.region.name);
    }
  });

  it('gives no place where nothing was judged', () => {
    expect(places([scored('甲', 0, 0), scored('乙', 0, 1), scored('丙', 0, 0)])).toEqual([
      '1 乙',
      'null 甲',
      'null 丙',
    ]);
  });
});

describe('the matrix', () => {
  const asked = (
    policy: string,
    ids: readonly string[],
    criterion: object | null = {},
  ): Scorecard =>
    ({
      policy: { id: policy },
      score: { percent: null },
      evaluations: ids.map((id) => ({ target: { id, criterion }, verdict: 'pass', actual: null })),
    }) as unknown as Scorecard;

  it('has a row for each target and a gap where a region is not asked', () => {
    const standings = ranking([asked('p', ['a', 'b']), asked('p', ['b', 'c']), asked('q', ['a'])]);
    const rows = matrixOf(standings, 'zh').map(
      ({ target, cells }) => target.id + cells.map((each) => (each === null ? '.' : 'x')).join(''),
    );
    expect(rows).toEqual(['ax..', 'bxx.', 'c.x.', 'a..x']);
  });

  it('leaves out what is not scored', () => {
    expect(matrixOf(ranking([asked('p', ['a'], null)]), 'zh')).toEqual([]);
  });
});
