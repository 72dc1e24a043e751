import type { Figure, Gap, Measurement, Treatment } from '../domain/case.ts';
import { type Decimal, hundred, one } from '../domain/decimal.ts';
import { type DiagnosticCode, diagnose, placeOf } from '../domain/diagnostic.ts';
import type { DiagnosticArgs } from '../domain/diagnostic-args.ts';
import { Exact } from '../domain/exact.ts';
import { type Indicator, isPercentage, takesPercents } from '../domain/indicator.ts';
import type { Evidence, Observation } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import { convert, readingsOfPrefix, type StatedUnit } from '../domain/unit.ts';
import { whyImpossible } from './plausibility.ts';

/** The figure of one cell in the indicator's unit; one that can't be true is none. */
export function figureOfCell(
  indicator: Indicator,
  observation: Pick<Observation, 'reading' | 'evidence'>,
  period: Period | null,
): Measurement {
  const { reading, evidence } = observation;
  if (reading.kind === 'missing' || reading.kind === 'below-unit') {
    return gap(reading.kind, period, [observation]);
  }
  if (reading.kind === 'unreadable') {
    return { state: 'unreadable', period, problems: [reading.problem], evidence: [evidence] };
  }
  const value = Exact.of(reading.value);
  const base = {
    state: 'usable',
    period,
    decimals: reading.decimals,
    counts: null,
    evidence: [evidence],
    unit: indicator.unit,
    treatments: [],
    asFraction: null,
  } as const;
  const stated = reading.unit;
  if (stated !== null && indicator.unit === null)
    return { ...base, ...withoutPrefix(value, stated) };
  const converted =
    stated === null || indicator.unit === null
      ? { kind: 'same' as const, value }
      : convert(value, stated, indicator.unit, indicator.also);
  if (converted.kind === 'impossible') {
    return problemGap(period, base, 'unit-mismatch', {
      indicator: indicator.name,
      found: stated?.text ?? '',
      expected: indicator.unit?.text ?? '',
    });
  }
  const readings =
    stated === null || indicator.unit === null
      ? null
      : readingsOfPrefix(value, stated, indicator.unit);
  if (readings !== null) {
    return problemGap(period, base, 'prefix-ambiguous', { indicator: indicator.name, readings });
  }
  const why = whyImpossible(indicator, converted.value, stated);
  if (why !== null) {
    const args = { indicator: indicator.name, found: evidence.text };
    return problemGap(period, base, why, args);
  }
  if (stated === null || converted.kind === 'same') {
    const isStated = stated !== null;
    return figureOfNumber(indicator, reading.value, reading.decimals, isStated, period, evidence);
  }
  const treatments: readonly Treatment[] = [{ kind: converted.kind, stated: stated.text }];
  const beside = stated.unit?.id === '%' ? besidePercent(indicator, value, evidence) : {};
  return { ...base, ...beside, decimals: null, value: converted.value, treatments };
}

/**
 * The figure of a plain number in the indicator's own unit, or in none, that can be true.
 *
 * @param stated whether the data state that unit
 */
export function figureOfNumber<P extends Period | null>(
  indicator: Indicator,
  number: Decimal,
  decimals: number,
  stated: boolean,
  period: P,
  evidence: Evidence,
): Figure & { readonly period: P } {
  const value = Exact.of(number);
  return {
    state: 'usable',
    period,
    value,
    decimals,
    counts: null,
    unit: indicator.unit,
    treatments: [],
    asFraction: stated ? null : fractionOf(indicator, value),
    ...(stated && isPercentage(indicator) ? besidePercent(indicator, value, evidence) : {}),
    evidence: [evidence],
  };
}

/** A figure of an open unit: 5千人 is 5000人, so that it compares with 6000人. */
function withoutPrefix(value: Exact, { unit, scale }: StatedUnit) {
  const plain = unit === null ? null : { text: unit.id, unit, scale: one };
  return { value: value.times(scale), unit: plain, decimals: null };
}

/** What a bare number up to 1 would be as a fraction of 100 %. */
function fractionOf(indicator: Indicator, value: Exact): Exact | null {
  if (!takesPercents(indicator)) return null;
  const isSmall = value.sign > 0 && value.compare(Exact.of(one)) <= 0;
  return isSmall ? value.times(hundred) : null;
}

function besidePercent(
  indicator: Indicator,
  value: Exact,
  { text }: Evidence,
): Pick<Figure, 'besidePercent'> {
  const fraction = fractionOf(indicator, value);
  // A sign or a word for the unit in the cell itself leaves no doubt.
  return fraction === null || /[%％\p{L}]/u.test(text) ? {} : { besidePercent: fraction };
}

/** A measurement without a figure, with the cells that say so. */
export const gap = (
  state: 'missing' | 'below-unit',
  period: Period | null,
  observations: readonly Pick<Observation, 'evidence'>[],
): Gap => ({ state, period, problems: [], evidence: observations.map(({ evidence }) => evidence) });

/** A measurement that can't be used, with what is wrong at its first cell. */
export function problemGap<C extends DiagnosticCode>(
  period: Period | null,
  { evidence }: Pick<Measurement, 'evidence'>,
  code: C,
  args: DiagnosticArgs[C],
): Gap {
  const [cell] = evidence;
  const problem = diagnose('warning', code, args, cell === undefined ? null : placeOf(cell));
  return { state: 'unreadable', period, problems: [problem], evidence };
}
