import type { Gap, Measurement } from '../domain/case.ts';
import { hundred, one } from '../domain/decimal.ts';
import { type Diagnostic, type DiagnosticCode, diagnose, placeOf } from '../domain/diagnostic.ts';
import type { DiagnosticArgs } from '../domain/diagnostic-args.ts';
import { Exact } from '../domain/exact.ts';
import {
  countedPart,
  type CountPart,
  countParts,
  type Indicator,
  isPercentage,
} from '../domain/indicator.ts';
import type { Evidence, Observation, Reading } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';

/** The dimension, in `policies/units.yaml`, of things that are counted. */
const countDimension = 'count';

type Counts = Readonly<Record<CountPart, readonly Observation[]>>;

/** One count with the cell that it came from. */
interface Count {
  readonly value: Exact;
  readonly evidence: Evidence;
}

/**
 * The rate that counts give: passed of total, in percent, or failed of total for a failure rate. Two
 * of passed, failed and total do; all three have to add up. Null where the data hold no count.
 */
export function rateOfCounts(
  indicator: Indicator,
  counts: Counts,
  period: Period | null,
): Measurement | null {
  const problems: Diagnostic[] = [];
  const read = (part: CountPart): Count | null => readCount(indicator, counts[part], problems);
  const passed = read('passed');
  const failed = read('failed');
  const total = read('total');
  const all = countParts.flatMap((part) => counts[part].map(({ evidence }) => evidence));
  if (all.length === 0) return null;
  const refuse = (found: readonly Diagnostic[]): Gap => ({
    state: 'unreadable',
    period,
    problems: found,
    evidence: all,
  });
  if (problems.length > 0) return refuse(problems);

  const given = [passed, failed, total].filter((each) => each !== null);
  const [first] = given;
  if (first === undefined) {
    const isBelow = countParts.some((part) =>
      counts[part].some(({ reading }) => reading.kind === 'below-unit'),
    );
    return { state: isBelow ? 'below-unit' : 'missing', period, problems: [], evidence: all };
  }
  const fault = <C extends DiagnosticCode>(
    code: C,
    args: DiagnosticArgs[C],
    at: Count = first,
  ): Gap => refuse([diagnose('warning', code, args, placeOf(at.evidence))]);

  if (!isPercentage(indicator)) return fault('counts-not-a-rate', { indicator: indicator.name });
  const sum = total?.value ?? (passed && failed && passed.value.plus(failed.value));
  const part = countedPart(indicator);
  const [own, other] = part === 'failed' ? [failed, passed] : [passed, failed];
  const share = own?.value ?? (other && sum?.minus(other.value));
  if (!sum || !share) return { state: 'counts-incomplete', period, problems: [], evidence: all };
  if (part === null) return fault('counts-of-unclear-rate', { indicator: indicator.name });
  if (sum.sign === 0) return fault('total-zero', {}, total ?? first);
  for (const part of [passed, failed]) {
    if (part !== null && part.value.compare(sum) > 0) {
      return fault('count-above-total', { part: part.value, total: sum }, part);
    }
  }
  if (passed !== null && failed !== null && !passed.value.plus(failed.value).equals(sum)) {
    const args = { passed: passed.value, failed: failed.value, total: sum };
    return fault('counts-do-not-add-up', args, total ?? first);
  }
  return {
    state: 'usable',
    period,
    value: Exact.ratio(share.numerator.times(hundred), sum.numerator),
    decimals: null,
    unit: indicator.unit,
    counts: {
      ...(passed === null ? {} : { passed: passed.value }),
      ...(failed === null ? {} : { failed: failed.value }),
      ...(total === null ? {} : { total: total.value }),
    },
    treatments: [{ kind: 'from-counts' }],
    asFraction: null,
    evidence: given.map(({ evidence }) => evidence),
  };
}

/** The count of a part; a figure that is no whole number of things is a problem. */
function readCount(
  { name }: Indicator,
  observations: readonly Observation[],
  problems: Diagnostic[],
): Count | null {
  let found: Count | null = null;
  for (const { reading, evidence } of observations) {
    if (reading.kind === 'missing' || reading.kind === 'below-unit') continue;
    if (reading.kind === 'unreadable') {
      problems.push(reading.problem);
      continue;
    }
    const count = toCount(reading, evidence);
    const at = placeOf(evidence);
    if (count === null) {
      problems.push(diagnose('warning', 'count-invalid', { found: evidence.text }, at));
    } else if (found !== null && !found.value.equals(count.value)) {
      const args = { indicator: name, first: found.evidence, second: evidence };
      problems.push(diagnose('warning', 'figures-differ', args, at));
    }
    found ??= count;
  }
  return found;
}

/** A whole number of things, not below 0; null for any other figure, percentages among them. */
function toCount(reading: Extract<Reading, { kind: 'number' }>, evidence: Evidence): Count | null {
  const { unit } = reading;
  if (unit !== null && unit.unit !== null && unit.unit.dimension !== countDimension) return null;
  const value = reading.value.times(unit?.scale ?? one);
  return value.lt('0') || !value.eq(value.round(0)) ? null : { value: Exact.of(value), evidence };
}
