import type { Series } from '../domain/case.ts';
import { type Indicator, indicatorNamed } from '../domain/indicator.ts';
import type { NameIndex } from '../domain/name-index.ts';
import type { RegionFigures } from '../domain/figures.ts';
import type { Year } from '../domain/period.ts';
import type { Policy, Target } from '../domain/policy.ts';
import { assemble, type Assembled } from './assemble.ts';
import { assemblePlain, type PlainByIndicator, sortPlain } from './plain-figures.ts';
import { namesFor, type Resolution, type Resolved, resolveNames } from './resolve-names.ts';

const noPlain: { readonly plain: PlainByIndicator } = { plain: new Map() };

/** A policy with the series of its indicators in one region. */
export interface MatchedPolicy {
  readonly policy: Policy;
  /** By indicator id; indicators without a cell have none. */
  readonly assembled: ReadonlyMap<string, Assembled>;
  readonly resolution: Resolution;
}

/** What of a region's figures is matched with a policy. */
export type Matchable = Pick<RegionFigures, 'observations' | 'passedOver' | 'plain'>;

/** Matches the figures of one region with the indicators of a policy. */
export function matchPolicy(
  policy: Policy,
  figures: Matchable,
  allNames: NameIndex,
): MatchedPolicy {
  const { plain, observations, passedOver } =
    figures.plain === null
      ? { ...noPlain, observations: figures.observations, passedOver: figures.passedOver }
      : sortPlain(figures.plain, figures.passedOver, namesFor(policy, allNames));
  const resolution = resolveNames(observations, policy, allNames, passedOver);
  const byIndicator = new Map<string, Resolved[]>();
  for (const each of resolution.resolved) {
    const list = byIndicator.get(each.indicator.id);
    if (list === undefined) byIndicator.set(each.indicator.id, [each]);
    else list.push(each);
  }
  const assembled = new Map([
    ...[...plain].map(
      ([indicator, each]) => [indicator.id, assemblePlain(indicator, each)] as const,
    ),
    ...[...byIndicator].flatMap(([id, resolved]) => {
      const [first] = resolved;
      return first === undefined ? [] : [[id, assemble(first.indicator, resolved)] as const];
    }),
  ]);
  return { policy, assembled, resolution };
}

/** The match as if the policy had only some of its targets. */
export function withinScope(matched: MatchedPolicy, targets: readonly Target[]): MatchedPolicy {
  const ids = idsUsed(matched.policy, targets);
  const left = [...matched.assembled].filter(([id]) => ids.has(id));
  return left.length === matched.assembled.size
    ? matched
    : { ...matched, assembled: new Map(left) };
}

const used = new WeakMap<readonly Target[], ReadonlySet<string>>();

/** The ids of the indicators on which targets of a policy bear; kept for all regions. */
function idsUsed(policy: Policy, targets: readonly Target[]): ReadonlySet<string> {
  const known = used.get(targets);
  if (known !== undefined) return known;
  const ids = new Set(
    targets.flatMap(({ indicator, criterion }) => {
      const reference =
        criterion !== null && 'reference' in criterion
          ? referenceOf(policy, criterion.reference)
          : null;
      return reference === null ? [indicator.id] : [indicator.id, reference.id];
    }),
  );
  used.set(targets, ids);
  return ids;
}

/** The indicator that a criterion's reference names; null where it names a region. */
export const referenceOf = ({ indicators }: Policy, reference: string): Indicator | null =>
  indicatorNamed(reference, indicators);

/** All series of a policy's indicators in one region, ranks among them. */
export const seriesOf = ({ assembled }: MatchedPolicy): readonly Series[] =>
  [...assembled.values()].flatMap(({ values, ranks }) => [values, ranks]);

/** The last years of all dated measurements, or of the usable ones; each once. */
export function yearsOf({ assembled }: MatchedPolicy, isUsable: boolean): ReadonlySet<Year> {
  const known = isUsable ? usableYears : datedYears;
  const found = known.get(assembled);
  if (found !== undefined) return found;
  const years = new Set<Year>();
  for (const { values, ranks } of assembled.values()) {
    for (const year of values.years(isUsable)) years.add(year);
    for (const year of ranks.years(isUsable)) years.add(year);
  }
  known.set(assembled, years);
  return years;
}

/** What was found for a match, which is asked several times for its years. */
type YearsByMatch = WeakMap<MatchedPolicy['assembled'], ReadonlySet<Year>>;
const usableYears: YearsByMatch = new WeakMap();
const datedYears: YearsByMatch = new WeakMap();

/** The latest of some years; null without any. */
export function newest(years: Iterable<Year>): Year | null {
  let latest: Year | null = null;
  for (const year of years) latest = Math.max(latest ?? year, year);
  return latest;
}
