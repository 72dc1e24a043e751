import type { Measurement, Series } from '../domain/case.ts';
import { diagnose, placeOf } from '../domain/diagnostic.ts';
import type { Target } from '../domain/policy.ts';

/**
 * The measurement of the due year: the one dated so, and the undated one, which stands for it. Of
 * two that say the same the dated one is given; two that contradict each other are unreadable.
 */
export function dueFigure(
  series: Series,
  { due, indicator }: Pick<Target, 'due' | 'indicator'>,
): Measurement | null {
  const { undated } = series;
  const dated = series.at(due);
  if (undated === null || dated === null) return dated ?? undated;
  const unreadable = [dated, undated].filter(({ state }) => state === 'unreadable');
  if (unreadable.length > 0) {
    return {
      state: 'unreadable',
      period: dated.period,
      problems: unreadable.flatMap((each) => (each.state === 'unreadable' ? each.problems : [])),
      evidence: unreadable.flatMap(({ evidence }) => evidence),
    };
  }
  // A mark for "no figure", or a rate without its counts, says nothing against a figure.
  if (saysNothing(dated)) return saysNothing(undated) ? dated : undated;
  if (saysNothing(undated)) return dated;
  if (dated.state === 'usable' && undated.state === 'usable') {
    // 0.5 beside 0.5% is the percentage, of which nobody needs to ask whether it is a fraction.
    const explicit = undated.asFraction === null ? { ...undated, period: dated.period } : dated;
    if (dated.value.equals(undated.value)) return dated.asFraction === null ? dated : explicit;
  } else if (dated.state === undated.state) return dated;
  const [first] = dated.evidence;
  const [second] = undated.evidence;
  if (first === undefined || second === undefined) return dated;
  const args = { indicator: indicator.name, first, second };
  return {
    state: 'unreadable',
    period: dated.period,
    problems: [diagnose('error', 'figures-differ', args, placeOf(second))],
    evidence: [first, second],
  };
}

const saysNothing = ({ state }: Measurement): boolean =>
  state === 'missing' || state === 'counts-incomplete';
