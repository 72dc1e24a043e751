import type { Catalogue } from '../domain/catalogue.ts';
import type { Criterion } from '../domain/criterion.ts';
import { decimal } from '../domain/decimal.ts';
import { Exact } from '../domain/exact.ts';
import { type Indicator, indicatorNamed } from '../domain/indicator.ts';
import { nearestName } from '../domain/nearest.ts';
import { convert } from '../domain/unit.ts';
import type { Check } from './check-meaning.ts';
import type { Path } from './yaml-source.ts';

/** All indicators that the targets of a file may use, and the words that name them. */
export class KnownIndicators {
  /** Of every indicator, for suggestions. */
  readonly ids: readonly string[];
  readonly sound: readonly Indicator[];
  /** All that a reference may be. */
  readonly references: readonly string[];

  /** @param byId null for one that is not sound */
  constructor(
    readonly byId: ReadonlyMap<string, Indicator | null>,
    { regions }: Catalogue,
  ) {
    this.ids = [...byId.keys()];
    this.sound = [...byId.values()].filter((each) => each !== null);
    const names = this.sound.flatMap(({ id, name }) => [id, name.zh]);
    this.references = [...names, ...regions.names, regions.nation.name.zh];
  }
}

/** Checks that targets are parts of other ones, which are in the end no parts of them. */
export function checkParts({ file, isSound, report }: Check): void {
  const wholes = new Map<string, string | undefined>();
  const places = new Map<string, number>();
  file.targets.forEach((target, index) => {
    if (!isSound(['targets', index, 'id'])) return;
    wholes.set(target.id, target['part-of']);
    if (!places.has(target.id)) places.set(target.id, index);
  });
  const ids = [...wholes.keys()];
  const pathOf = (index: number): Path => ['targets', index, 'part-of'];
  file.targets.forEach((target, index) => {
    if (!isSound(['targets', index, 'id']) || !isSound(pathOf(index))) return;
    const { id, 'part-of': value = '' } = target;
    if (wholes.has(value) && value !== id) return;
    report('part-of-unknown', { value, nearest: nearestName(value, ids, id) }, pathOf(index));
  });
  // Each circle is told of once, at the first of its targets.
  for (const circle of circlesOf(wholes)) {
    const order = circle.map((id) => places.get(id) ?? 0);
    const first = order.reduce((least, each) => Math.min(least, each), Infinity);
    const at = order.indexOf(first);
    const args = { ids: [...circle.slice(at), ...circle.slice(0, at)] };
    report('part-of-circular', args, pathOf(first));
  }
}

/** The circles of parts and wholes; every target is passed once, however long their chains are. */
function circlesOf(
  wholes: ReadonlyMap<string, string | undefined>,
): readonly (readonly string[])[] {
  const passed = new Set<string>();
  return [...wholes.keys()].flatMap((start) => {
    const chain: string[] = [];
    let id: string | undefined = start;
    while (id !== undefined && wholes.has(id) && !passed.has(id)) {
      passed.add(id);
      chain.push(id);
      id = wholes.get(id);
    }
    const from = id === undefined ? -1 : chain.indexOf(id);
    // A target that is a part of itself names no other one, which is said of it already.
    return from === -1 || from === chain.length - 1 ? [] : [chain.slice(from)];
  });
}

/** Checks that a reference is a region or an indicator, of figures that compare with the target's. */
export function checkReference(
  { file, catalogue: { regions }, report }: Check,
  criterion: Criterion,
  indicator: Indicator | null,
  indicators: KnownIndicators,
  path: Path,
): void {
  if (!('reference' in criterion)) return;
  const value = criterion.reference;
  const at = [...path, 'criterion', criterion.kind];
  // Judging asks in the same order: what an indicator is called is no region.
  const named = indicatorNamed(value, indicators.sound);
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
  const nearest = nearestName(value, indicators.references);
  report('reference-unknown', { value, nearest }, at);

  function checkUnits(written: string, other: Indicator, own: Indicator): void {
    if (other.unit === null || own.unit === null) return;
    const one = Exact.of(decimal('1'));
    if (convert(one, other.unit, own.unit, own.also).kind !== 'impossible') return;
    const args = { value: written, unit: other.unit.text, expected: own.unit.text };
    report('reference-unit-differs', args, at);
  }
}
