import { type Case, type Figure, type Measurement, Series } from '../domain/case.ts';
import { type Diagnostic, diagnose, placeOf } from '../domain/diagnostic.ts';
import { isCounted } from '../domain/indicator.ts';
import { periodText } from '../domain/period.ts';
import { convert } from '../domain/unit.ts';

/** Cases of which no part is larger than its whole, and the trouble with those that were. */
export interface CheckedParts {
  readonly cases: readonly Case[];
  readonly problems: readonly Diagnostic[];
}

/**
 * Takes the figures of a part and of its whole for unreadable where the part (其中) is the larger of
 * the two: one of them is wrong. Only what is counted has such parts; the rate of a part may well be
 * higher than that of the whole.
 */
export function checkParts(cases: readonly Case[]): CheckedParts {
  if (cases.every(({ target }) => target.partOf === null)) return { cases, problems: [] };
  const byId = new Map(cases.map((each) => [each.target.id, each]));
  const series = new Map<string, Series>();
  const problems: Diagnostic[] = [];
  for (const { target } of cases) {
    const whole = byId.get(target.partOf ?? '')?.target;
    if (whole === undefined || ![target, whole].every((each) => isCounted(each.indicator)))
      continue;
    const seriesOf = (id: string): Series =>
      series.get(id) ?? byId.get(id)?.series ?? new Series([]);
    for (const own of seriesOf(target.id).measurements) {
      const all = seriesOf(whole.id).measurements.find((each) => keyOf(each) === keyOf(own));
      if (all === undefined || !exceeds(own, all)) continue;
      const [first, second] = [own.evidence[0], all.evidence[0]];
      if (first === undefined || second === undefined) continue;
      const args = { part: target.indicator.name, whole: whole.indicator.name, first, second };
      const problem = diagnose('warning', 'part-exceeds-whole', args, placeOf(first));
      problems.push(problem);
      for (const [id, each] of [[target.id, own] as const, [whole.id, all] as const]) {
        series.set(id, withProblem(seriesOf(id), each, problem));
      }
    }
  }
  return series.size === 0
    ? { cases, problems }
    : {
        cases: cases.map((each) => ({
          ...each,
          series: series.get(each.target.id) ?? each.series,
        })),
        problems,
      };
}

const keyOf = ({ period }: Measurement): string => (period === null ? '' : periodText(period));

function exceeds(part: Measurement, whole: Measurement): boolean {
  if (part.state !== 'usable' || whole.state !== 'usable') return false;
  const value = inUnitOf(whole, part);
  return value !== null && value.compare(whole.value) > 0;
}

function inUnitOf(whole: Figure, { unit, value }: Figure): Figure['value'] | null {
  if (unit === null || whole.unit === null) return null;
  const converted = convert(value, unit, whole.unit, []);
  return converted.kind === 'impossible' ? null : converted.value;
}

/** The series with one of its measurements taken for unreadable. */
const withProblem = (
  series: Series,
  { period, evidence }: Measurement,
  problem: Diagnostic,
): Series =>
  new Series(
    series.measurements.map((each): Measurement =>
      each.period === period
        ? { state: 'unreadable', period, problems: [problem], evidence }
        : each,
    ),
    series.troubles,
  );
