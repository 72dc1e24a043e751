import { emptySeries, type Series } from '../domain/case.ts';
import { type Indicator, indicatorNamed } from '../domain/indicator.ts';
import type { NameIndex } from '../domain/name-index.ts';
import type { RegionFigures } from '../domain/figures.ts';
import type { Year } from '../domain/period.ts';
import { horizon, type Policy, type Target } from '../domain/policy.ts';
import { assemble, type Assembled } from './assemble.ts';
import { assemblePlain, type PlainByIndicator, sortPlain } from './plain-figures.ts';
import { namesFor, type Resolution, type Resolved, resolveNames } from './resolve-names.ts';

const noPlain: { readonly plain: PlainByIndicator } = { plain: new Map() };

/** A policy with the series of its indicators in one region. */
export class MatchedPolicy {
  private listed: readonly Series[] | null = null;
  private mixed: readonly Series[] | null = null;
  private usableYears: FoundYears | null = null;
  private datedYears: FoundYears | null = null;

  constructor(
    readonly policy: Policy,
    /** By indicator id; indicators without a cell have none. */
    readonly assembled: ReadonlyMap<string, Assembled>,
    readonly resolution: Resolution,
  ) {}

  /** All series that say anything, ranks among them. */
  get series(): readonly Series[] {
    if (this.listed !== null) return this.listed;
    const found: Series[] = [];
    for (const { values, ranks } of this.assembled.values()) {
      if (values !== emptySeries) found.push(values);
      if (ranks !== emptySeries) found.push(ranks);
    }
    this.listed = found;
    return found;
  }

  /** Those of them that hold more than usable figures of single years: few of a nation's. */
  get uneven(): readonly Series[] {
    this.mixed ??= this.series.filter(({ isYearly }) => !isYearly);
    return this.mixed;
  }

  /** The last years of all dated measurements, or of the usable ones; each once. */
  years(isUsable: boolean): ReadonlySet<Year> {
    return this.foundYears(isUsable).all;
  }

  /** The newest of these years. */
  newestYear(isUsable: boolean): Year | null {
    return this.foundYears(isUsable).newest;
  }

  private foundYears(isUsable: boolean): FoundYears {
    if (isUsable) return (this.usableYears ??= yearsOf(this.series, true));
    return (this.datedYears ??= yearsOf(this.series, false));
  }
}

/** The years of some figures. */
interface FoundYears {
  readonly all: ReadonlySet<Year>;
  readonly newest: Year | null;
}

const found = (years: Iterable<Year>): FoundYears => {
  const all = new Set(years);
  return { all, newest: newest(all) };
};

/** By the array that the series of a large file share. */
const sharedYears = new WeakMap<readonly Year[], FoundYears>();

function yearsOf(series: readonly Series[], isUsable: boolean): FoundYears {
  const first = series[0]?.years(isUsable) ?? [];
  // Years that no other series shares are this region's own, and are not kept beyond it.
  if (series.length < 2 || series.some((each) => each.years(isUsable) !== first)) {
    return found([...new Set(series.map((each) => each.years(isUsable)))].flat());
  }
  const known = sharedYears.get(first);
  if (known !== undefined) return known;
  const years = found(first);
  sharedYears.set(first, years);
  return years;
}

/** What of a region's figures is matched with a policy. */
export type Matchable = Pick<RegionFigures, 'observations' | 'passedOver' | 'plain'>;

/** Matches the figures of one region with the indicators of a policy. */
export function matchPolicy(
  policy: Policy,
  figures: Matchable,
  allNames: NameIndex,
): MatchedPolicy {
  const names = namesFor(policy, allNames);
  // Worked out at every access.
  const { plain: sorted, passedOver: counted } = figures;
  const { plain, observations, passedOver } =
    sorted === null
      ? { ...noPlain, observations: figures.observations, passedOver: counted }
      : sortPlain(sorted, counted, names);
  const resolution = resolveNames(observations, policy, allNames, passedOver);
  const byIndicator = new Map<string, Resolved[]>();
  for (const each of resolution.resolved) {
    const list = byIndicator.get(each.indicator.id);
    if (list === undefined) byIndicator.set(each.indicator.id, [each]);
    else list.push(each);
  }
  const assembled = new Map<string, Assembled>();
  for (const [indicator, each] of plain) {
    assembled.set(indicator.id, assemblePlain(indicator, each));
  }
  for (const [id, resolved] of byIndicator) {
    const [first] = resolved;
    if (first !== undefined)
      assembled.set(
        id,
        assemble(first.indicator, resolved, () => names.isRanked(first.indicator)),
      );
  }
  return new MatchedPolicy(policy, assembled, resolution);
}

/** The match as if the policy had only some of its targets. */
export function withinScope(matched: MatchedPolicy, targets: readonly Target[]): MatchedPolicy {
  const ids = idsUsed(matched.policy, targets);
  if (areAllAmong(ids, matched.assembled.keys())) return matched;
  const assembled = new Map([...matched.assembled].filter(([id]) => ids.has(id)));
  return new MatchedPolicy(matched.policy, assembled, matched.resolution);
}

function areAllAmong(ids: ReadonlySet<string>, found: Iterable<string>): boolean {
  for (const id of found) if (!ids.has(id)) return false;
  return true;
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

/** The edition with the earliest horizon not before a year, or the last one past all horizons. */
export const editionFor = (
  editions: readonly MatchedPolicy[],
  year: Year,
): MatchedPolicy | undefined =>
  editions.find(({ policy }) => horizon(policy) >= year) ?? editions.at(-1);

/** The latest of some years; null without any. */
export function newest(years: Iterable<Year>): Year | null {
  let latest: Year | null = null;
  for (const year of years) latest = Math.max(latest ?? year, year);
  return latest;
}
