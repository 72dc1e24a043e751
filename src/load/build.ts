import type { Catalogue } from '../domain/catalogue.ts';
import { wantsLow } from '../domain/criterion.ts';
import { type Indicator, indicatorNamed } from '../domain/indicator.ts';
import type { NameSource } from '../domain/name-index.ts';
import type { Policy, Target } from '../domain/policy.ts';
import type { Units } from '../domain/unit.ts';
import { namesOfProvince } from './names-of-province.ts';
import type { IndicatorEntry, RuleFile, TargetEntry } from './rule-file.ts';

/** Where a rule file came from. */
export interface Origin {
  readonly file: string;
  readonly sha256: string;
}

/** Names of rates of change, which are below 0 or above 100 % without anything being wrong. */
const growth = /增长|增速|增幅|降幅|涨幅|比上年|同比|变化率/u;

/** Makes an indicator of a checked entry. */
export function buildIndicator(entry: IndicatorEntry, units: Pick<Units, 'read'>): Indicator {
  const { passed = [], failed = [], total = [] } = entry.counts ?? {};
  return {
    id: entry.id,
    name: entry.name,
    aliases: entry.aliases ?? [],
    unit: entry.unit === undefined ? null : units.read(entry.unit),
    also: entry.also ?? [],
    better: entry.better ?? 'higher',
    share: entry.share ?? !growth.test(entry.name.zh),
    counts: { passed, failed, total },
    complement: entry.complement ?? [],
    definition: entry.definition ?? null,
  };
}

/**
 * Makes a policy of a checked rule file.
 *
 * @throws where the file names something that the catalogue lacks; `checkRuleFile` finds that first
 */
export function buildPolicy(file: RuleFile, catalogue: Catalogue, origin: Origin): Policy {
  const indicators = indicatorsOf(file, catalogue);
  return policyOf(file, { origin, indicators, targets: () => file.targets }, catalogue);
}

/** A rule file but for its indicators and targets. */
export type RuleHead = Omit<RuleFile, 'indicators' | 'targets'>;

/** What a policy is made of beside that. */
export interface Contents {
  readonly origin: Origin;
  /** All that the targets use. */
  readonly indicators: readonly Indicator[];
  /** Reads the targets, once they are asked for. */
  readonly targets: () => readonly TargetEntry[];
  readonly gathered?: NameSource;
}

/**
 * Makes a policy of which it is known what indicators it uses. Its targets are made when they are
 * first asked for: of several editions most runs look at those of one.
 */
export function policyOf(
  file: RuleHead,
  { origin, indicators, targets: entries, gathered }: Contents,
  { regions, units }: Catalogue,
): Policy {
  const { issuer = null, number = null, issued = null } = file.document ?? {};
  let targets: readonly Target[] | null = null;
  const buildTargets = (): readonly Target[] => {
    const used = new Map(indicators.map((each) => [each.id, each]));
    return entries().map((entry) =>
      buildTarget(entry, file, known(used.get(entry.indicator), entry.indicator), units),
    );
  };
  return {
    id: file.id,
    province: known(regions.province(file.province), file.province),
    title: file.title,
    document: { issuer, number, issued },
    period: file.period,
    reading: file.reading ?? null,
    get targets() {
      return (targets ??= buildTargets());
    },
    indicators,
    ...(gathered === undefined ? {} : { gathered }),
    ...origin,
  };
}

/** The indicators that a file's targets need: their own, and those that they are compared with. */
function indicatorsOf(file: RuleFile, catalogue: Catalogue): readonly Indicator[] {
  const province = known(catalogue.regions.province(file.province), file.province);
  const ofProvince = namesOfProvince(province, catalogue.regions);
  // What is to be low is the better the lower it is, where the file doesn't say so itself.
  const low = new Set(
    file.targets.flatMap(({ indicator, criterion }) =>
      criterion !== undefined && wantsLow(criterion) ? [indicator] : [],
    ),
  );
  const own = new Map(
    (file.indicators ?? []).map((entry) => {
      const better = low.has(entry.id) ? ({ better: 'lower' } as const) : {};
      return [entry.id, buildIndicator({ ...better, ...entry }, catalogue.units)];
    }),
  );
  const all = new Map([...catalogue.indicators, ...own.values()].map((each) => [each.id, each]));
  const used = file.targets.flatMap(({ indicator, criterion }) => {
    const measured = known(all.get(indicator), indicator);
    if (criterion === undefined || !('reference' in criterion)) return [measured];
    return [measured, indicatorNamed(criterion.reference, all.values()) ?? measured];
  });
  // Of those that are shared only the few that are needed are looked through.
  return [...new Set(used)].map((each) => (own.has(each.id) ? each : ofProvince(each)));
}

function buildTarget(
  entry: TargetEntry,
  file: RuleHead,
  indicator: Indicator,
  units: Units,
): Target {
  const unit = entry.unit === undefined ? indicator.unit : units.read(entry.unit);
  return {
    id: entry.id,
    indicator,
    category: entry.category,
    criterion: entry.criterion ?? null,
    notScored: entry['not-scored'] ?? null,
    aggregation: entry.aggregation ?? 'level',
    unit,
    wording: entry.wording ?? null,
    hedge: entry.hedge ?? null,
    from: entry.from ?? file.period.from,
    due: entry.due,
    clause: entry.clause,
    partOf: entry['part-of'] ?? null,
    reading: entry.reading ?? null,
  };
}

function known<T>(value: T | null | undefined, name: string): T {
  if (value == null) throw new Error(`"${name}" is not in the catalogue`);
  return value;
}
