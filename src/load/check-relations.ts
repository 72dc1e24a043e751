import type { Criterion } from '../domain/criterion.ts';
import { decimal } from '../domain/decimal.ts';
import { Exact } from '../domain/exact.ts';
import { type Indicator, indicatorNamed } from '../domain/indicator.ts';
import { nearestName } from '../domain/nearest.ts';
import { convert } from '../domain/unit.ts';
import type { Check, IndicatorsById } from './check-meaning.ts';
import type { TargetEntry } from './rule-file.ts';
import type { Path } from './yaml-source.ts';

/** Checks that a target is a part of another one, which is in the end no part of it. */
export function checkPart(
  { file, isSound, report }: Check,
  target: TargetEntry,
  index: number,
  path: Path,
): void {
  const value = target['part-of'] ?? '';
  const wholes = new Map(
    file.targets
      .filter((_, position) => isSound(['targets', position, 'id']))
      .map((each) => [each.id, each['part-of']]),
  );
  if (!wholes.has(value) || value === target.id) {
    const others = [...wholes.keys()].filter((id) => id !== target.id);
    const args = { value, nearest: nearestName(value, others) };
    report('part-of-unknown', args, [...path, 'part-of']);
    return;
  }
  const above: string[] = [target.id];
  for (let id: string | undefined = value; id !== undefined; id = wholes.get(id)) {
    if (id === target.id) {
      // Each circle is told of once, at the first of its targets.
      const first = file.targets.findIndex((each) => above.includes(each.id));
      if (first === index) report('part-of-circular', { ids: above }, [...path, 'part-of']);
      return;
    }
    if (above.includes(id)) return;
    above.push(id);
  }
}

/** Checks that a reference is a region or an indicator, of figures that compare with the target's. */
export function checkReference(
  { file, catalogue: { regions }, report }: Check,
  criterion: Criterion,
  indicator: Indicator | null,
  indicators: IndicatorsById,
  path: Path,
): void {
  if (!('reference' in criterion)) return;
  const value = criterion.reference;
  const at = [...path, 'criterion', criterion.kind];
  const known = [...indicators.values()].filter((each) => each !== null);
  // Judging asks in the same order: what an indicator is called is no region.
  const named = indicatorNamed(value, known);
  if (named !== null) {
    if (named.id === indicator?.id) report('reference-is-own', { value }, at);
    else if (indicator !== null) checkUnits(value, named, indicator);
    return;
  }
  const region = regions.known(value);
  if (region !== null) {
    if (region.id === file.province) report('reference-is-own', { value }, at);
    return;
  }
  const names = [
    ...known.flatMap(({ id, name }) => [id, name.zh]),
    ...regions.names,
    regions.nation.name.zh,
  ];
  report('reference-unknown', { value, nearest: nearestName(value, names) }, at);

  function checkUnits(written: string, other: Indicator, own: Indicator): void {
    if (other.unit === null || own.unit === null) return;
    const one = Exact.of(decimal('1'));
    if (convert(one, other.unit, own.unit, own.also).kind !== 'impossible') return;
    const args = { value: written, unit: other.unit.text, expected: own.unit.text };
    report('reference-unit-differs', args, at);
  }
}
