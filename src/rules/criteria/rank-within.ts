import type { Case, Figure, Peer, Timing } from '../../domain/case.ts';
import { type Decimal, decimal } from '../../domain/decimal.ts';
import { Exact } from '../../domain/exact.ts';
import type { Period } from '../../domain/period.ts';
import { reason } from '../../domain/reason.ts';
import { reasonForAbsence } from '../absence.ts';
import { type CriterionRule, type Decision, undecided } from '../decision.ts';
import { levelOf, levelYear } from '../level-figure.ts';

/**
 * The place among all provinces is the limit or better (前10位). The data give it, or it is worked
 * out from the provinces' figures of the year: one more than the provinces that are better, so
 * that equals share a place.
 */
export const rankWithin: CriterionRule<'rank-within'> = {
  kind: 'rank-within',
  field: {
    type: 'integer',
    minimum: 1,
    description: '前几位 / the last place that meets it',
  },
  words: ['前', '前…位', '前列'],
  aggregates: false,
  read: (field) => ({ kind: 'rank-within', value: field.decimal() }),
  decide({ value }, subject, timing) {
    const given = levelOf(subject.ranks, subject.target, timing);
    if (given?.state === 'usable') return judge(given, 0, value);
    if (given?.state === 'unreadable') {
      const why = reasonForAbsence(subject.ranks, given, levelYear(subject.target, timing));
      return undecided(why, { problems: given.problems });
    }
    return decideByPeers(value, subject, timing);
  },
};

function decideByPeers(limit: Decimal, subject: Case, timing: Timing): Decision {
  const { target, series, peers } = subject;
  const own = levelOf(series, target, timing);
  if (own?.state !== 'usable') {
    return undecided(reasonForAbsence(series, own, levelYear(target, timing)), {
      problems: own?.state === 'unreadable' ? own.problems : [],
    });
  }
  const found = peers.map((peer) => ({ peer, measurement: sameYear(peer, own.period) }));
  const figures = found.flatMap(({ peer, measurement }) =>
    measurement?.state === 'usable' ? [{ peer, figure: measurement }] : [],
  );
  const sign = target.indicator.better === 'lower' ? -1 : 1;
  const better = figures.filter(({ figure }) => figure.value.compare(own.value) === sign);
  const ties = figures.filter(({ figure }) => figure.value.equals(own.value));
  const rank: Figure = {
    ...own,
    value: Exact.of(decimal(String(better.length + 1))),
    decimals: null,
    counts: null,
    unit: target.unit,
    treatments: [
      {
        kind: 'ranked',
        among: figures.length + 1,
        ties: ties.map(({ peer }) => peer.region.name),
      },
    ],
    evidence: [...own.evidence, ...figures.flatMap(({ figure }) => figure.evidence)],
  };
  const problems = found.flatMap(({ measurement }) =>
    measurement?.state === 'unreadable' ? measurement.problems : [],
  );
  return { ...judge(rank, peers.length - figures.length, limit), problems };
}

const sameYear = ({ series }: Peer, period: Period | null) =>
  period === null ? series.undated : series.at(period.to);

/** Judges a place that `missing` provinces could still push down by as many. */
function judge(rank: Figure, missing: number, limit: Decimal): Decision {
  const best = rank.value;
  const worst = best.plus(Exact.of(decimal(String(missing))));
  const bound = Exact.of(limit);
  const common = { actual: rank, limit: bound, evidence: rank.evidence };
  if (worst.compare(bound) <= 0) {
    return undecided(reason('rank-within', { rank: best, missing }), {
      ...common,
      verdict: 'pass',
    });
  }
  if (best.compare(bound) > 0) {
    return undecided(reason('rank-beyond', { rank: best, missing }), {
      ...common,
      verdict: 'fail',
    });
  }
  return undecided(reason('rank-open', { best, worst, missing }), {
    evidence: rank.evidence,
  });
}
