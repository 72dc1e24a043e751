import type { Case, Figure, Measurement, Peer, Series, Timing } from '../../domain/case.ts';
import { type Decimal, decimal } from '../../domain/decimal.ts';
import { Exact } from '../../domain/exact.ts';
import { type Diagnostic, diagnose, placeOf } from '../../domain/diagnostic.ts';
import type { Period } from '../../domain/period.ts';
import type { Target } from '../../domain/policy.ts';
import { type Reason, reason } from '../../domain/reason.ts';
import { isSameUnit, placeUnit } from '../../domain/unit.ts';
import { type CriterionRule, type Decision, decisionFor } from '../decision.ts';
import { dueFigure } from '../due-figure.ts';
import { dipsOf } from '../dips.ts';
import { levelOf, reasonForNoLevel } from '../level-figure.ts';

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
  meets: null,
  read: (field) => ({ kind: 'rank-within', value: field.decimal() }),
  decide({ value }, subject, timing) {
    const { ranks, series, target } = subject;
    const given = levelOf(ranks, target, timing);
    if (given?.state === 'usable') {
      const judgeRank = (rank: Figure): Decision => judge(rank, 0, value);
      const doubts = placeDoubts(given, value, subject);
      return { ...withDips(judgeRank(given), ranks, target, given, judgeRank), doubts };
    }
    if (given?.state === 'unreadable') {
      const why = reasonForNoLevel(ranks, given, target, timing);
      return decisionFor(why, { problems: given.problems });
    }
    const isOlder = given === null && (ranks.newest ?? 0) > (series.newest ?? 0);
    const isAlone = series.measurements.length === 0;
    return decideByPeers(value, subject, timing, isOlder || isAlone ? ranks : series);
  },
};

/** @param latest the figures or the places, whichever are newer, to name where there is nothing */
function decideByPeers(limit: Decimal, subject: Case, timing: Timing, latest: Series): Decision {
  const { target, series } = subject;
  const own = levelOf(series, target, timing);
  if (own?.state !== 'usable') {
    return decisionFor(reasonForNoLevel(latest, own, target, timing), {
      problems: own?.state === 'unreadable' ? own.problems : [],
    });
  }
  const judgeFigure = (figure: Figure): Decision => judgeAmongPeers(figure, limit, subject);
  return withDips(judgeFigure(own), series, target, own, judgeFigure);
}

/** Works out the place that a figure has among the provinces' figures of its year, and judges it. */
function judgeAmongPeers(own: Figure, limit: Decimal, { target, peers }: Case): Decision {
  const found = peers.map((peer) => ({ peer, measurement: sameYear(peer, own.period, target) }));
  const figures = found.flatMap(({ peer, measurement }) =>
    measurement?.state === 'usable' ? [{ peer, figure: measurement }] : [],
  );
  const odd = figures.find(({ figure }) => !isSameUnit(figure.unit, own.unit));
  if (odd !== undefined) return withUnitsApart(own, odd.figure, target);
  const sign = target.indicator.better === 'lower' ? -1 : 1;
  const better = figures.filter(({ figure }) => figure.value.compare(own.value) === sign);
  const ties = figures.filter(({ figure }) => figure.value.equals(own.value));
  const rank: Figure = {
    ...own,
    value: Exact.of(decimal(String(better.length + 1))),
    decimals: null,
    counts: null,
    unit: placeUnit,
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

/** Places can't be told among figures in different units, of which 500元 is none above 9万元. */
function withUnitsApart(own: Figure, other: Figure, target: Target): Decision {
  const [cell] = other.evidence;
  const args = {
    indicator: target.indicator.name,
    first: own.unit?.text ?? '',
    second: other.unit?.text ?? '',
  };
  const place = cell === undefined ? null : placeOf(cell);
  return decisionFor(reason('unreadable-figure', { year: own.period?.to ?? null }), {
    evidence: [...own.evidence, ...other.evidence],
    problems: [diagnose('error', 'units-of-series-differ', args, place)],
  });
}

/** A place that is given although the figures of all provinces give another. */
function placeDoubts(given: Figure, limit: Decimal, subject: Case): readonly Diagnostic[] {
  const { series, target } = subject;
  const isOfDue = given.period === null || given.period.to === target.due;
  const own = isOfDue ? dueFigure(series, target) : series.at(given.period.to);
  if (own?.state !== 'usable') return [];
  const { actual, problems } = judgeAmongPeers(own, limit, subject);
  const treatment = actual?.treatments.find((each) => each.kind === 'ranked');
  const isWhole = treatment?.kind === 'ranked' && treatment.among > subject.peers.length;
  if (actual === null || !isWhole || problems.length > 0) return [];
  const last = actual.value.plus(Exact.of(decimal(String(treatment.ties.length))));
  // Equals may be counted either way.
  if (given.value.compare(actual.value) >= 0 && given.value.compare(last) <= 0) return [];
  const [cell] = given.evidence;
  const [figure] = own.evidence;
  if (cell === undefined || figure === undefined) return [];
  const args = { given: given.value, worked: actual.value, place: cell, figure };
  const about = { target: target.id };
  return [diagnose('warning', 'rank-contradicts-figures', args, placeOf(cell), about)];
}

const sameYear = ({ series }: Peer, period: Period | null, target: Target): Measurement | null =>
  period === null || period.to === target.due ? dueFigure(series, target) : series.at(period.to);

/** Names the earlier years in which the place had been lost. */
function withDips(
  decision: Decision,
  series: Series,
  target: Target,
  decisive: Figure,
  judgeFigure: (figure: Figure) => Decision,
): Decision {
  const isWithin = (figure: Figure): boolean => judgeFigure(figure).verdict !== 'fail';
  const why = (): Reason => {
    const told = decision.why();
    if (told.code !== 'rank-within') return told;
    const dips = dipsOf(series, target, decisive, isWithin);
    return reason('rank-within', { ...told.args, dips });
  };
  return { ...decision, why };
}

/** Judges a place that `missing` provinces could still push down by as many. */
function judge(rank: Figure, missing: number, limit: Decimal): Decision {
  const best = rank.value;
  const worst = best.plus(Exact.of(decimal(String(missing))));
  const bound = Exact.of(limit);
  const common = { actual: rank, limit: bound, evidence: rank.evidence };
  if (worst.compare(bound) <= 0) {
    return decisionFor(reason('rank-within', { rank: best, missing, dips: [] }), {
      ...common,
      verdict: 'pass',
    });
  }
  if (best.compare(bound) > 0) {
    return decisionFor(reason('rank-beyond', { rank: best, missing }), {
      ...common,
      verdict: 'fail',
    });
  }
  return decisionFor(reason('rank-open', { best, worst, missing }), {
    evidence: rank.evidence,
  });
}
