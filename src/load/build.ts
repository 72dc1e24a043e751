import type { Catalogue } from '../domain/catalogue.ts';
import { wantsLow } from '../domain/criterion.ts';
import { type Indicator, indicatorNamed } from '../domain/indicator.ts';
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
 * @param narrow takes from an indicator of the catalogue the names of other provinces, where that
 *   has not been worked out yet
 * @throws where the file names something that the catalogue lacks; `checkRuleFile` finds that first
 */
export function buildPolicy(
  file: RuleFile,
  catalogue: Catalogue,
  origin: Origin,
  narrow?: (indicator: Indicator) => Indicator,
): Policy {
  const province = known(catalogue.regions.province(file.province), file.province);
  const ofProvince = narrow ?? namesOfProvince(province, catalogue.regions);
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
  // Of those that are shared only the few that are needed are looked through.
  const named = (indicator: Indicator): Indicator =>
    own.has(indicator.id) ? indicator : ofProvince(indicator);
  const targets = file.targets.map((entry) => {
    const indicator = named(known(all.get(entry.indicator), entry.indicator));
    return buildTarget(entry, file, indicator, catalogue.units);
  });
  const { issuer = null, number = null, issued = null } = file.document ?? {};
  return {
    id: file.id,
    province,
    title: file.title,
    document: { issuer, number, issued },
    period: file.period,
    reading: file.reading ?? null,
    targets,
    indicators: [...new Set(targets.flatMap((target) => indicatorsOf(target, all).map(named)))],
    ...origin,
  };
}

/** The indicators that a target needs: its own, and the one that it is compared with. */
function indicatorsOf(
  { indicator, criterion }: Target,
  known: ReadonlyMap<string, Indicator>,
): readonly Indicator[] {
  if (criterion === null || !('reference' in criterion)) return [indicator];
  const other = indicatorNamed(criterion.reference, known.values());
  return other === null ? [indicator] : [indicator, other];
}

function buildTarget(
  entry: TargetEntry,
  file: RuleFile,
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
