import type { Catalogue } from '../domain/catalogue.ts';
import type { Criterion } from '../domain/criterion.ts';
import { decimal } from '../domain/decimal.ts';
import { type Diagnostic, type DiagnosticCode, diagnose } from '../domain/diagnostic.ts';
import type { DiagnosticArgs } from '../domain/diagnostic-args.ts';
import { Exact } from '../domain/exact.ts';
import { type Indicator, isPercentage } from '../domain/indicator.ts';
import { comparableName } from '../domain/name.ts';
import { namesOf } from '../domain/name-index.ts';
import { nearestName } from '../domain/nearest.ts';
import type { Province } from '../domain/region.ts';
import { convert, type StatedUnit } from '../domain/unit.ts';
import { criteria } from '../rules/criteria/index.ts';
import { contradictionOf } from './boundary-words.ts';
import { buildIndicator } from './build.ts';
import { checkLimits } from './check-limits.ts';
import { checkParts, checkReference, KnownIndicators } from './check-relations.ts';
import type { IndicatorEntry, RuleFile, TargetEntry } from './rule-file.ts';
import type { SchemaCheck } from './json-schema.ts';
import type { Path, YamlSource } from './yaml-source.ts';

/**
 * Checks what a schema can't say of a rule file. What the schema has found at fault is passed
 * over, so that one look at a file shows all its defects, and each of them once.
 */
export function checkMeaning(
  file: RuleFile,
  source: YamlSource,
  catalogue: Catalogue,
  isSound: SchemaCheck['isSound'],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report: Report = (code, args, path) => {
    found.push(diagnose('error', code, args, source.placeOf(path)));
  };
  const check: Check = { file, catalogue, isSound, report, doubled: new Set() };
  checkHead(check);
  const indicators = new KnownIndicators(checkIndicators(check), catalogue);
  if (file.indicators instanceof Array)
    checkIds(file.indicators, 'indicators', report, source, isSound);
  if (!(file.targets instanceof Array)) return found;
  file.targets.forEach((_, index) => {
    checkTarget(check, index, indicators);
  });
  checkParts(check);
  checkIds(file.targets, 'targets', report, source, isSound);
  checkNamesApart(check, indicators.byId);
  return found;
}

/** Tells of a defect at a place in the file. */
export type Report = <C extends DiagnosticCode>(
  code: C,
  args: DiagnosticArgs[C],
  path: Path,
) => void;

/** What the checks of a rule file share. */
export interface Check {
  readonly file: RuleFile;
  readonly catalogue: Catalogue;
  readonly isSound: SchemaCheck['isSound'];
  readonly report: Report;
  /** Names that were found to belong to two indicators. */
  readonly doubled: Set<string>;
}

function checkHead({ file, catalogue: { regions }, isSound, report }: Check): void {
  const ids = regions.provinces.map(({ id }) => id);
  if (isSound(['province']) && !ids.includes(file.province)) {
    const nearest = regions.province(file.province)?.id ?? nearestName(file.province, ids);
    report('province-not-in-catalogue', { value: file.province, nearest }, ['province']);
  }
  if (isSound(['id'])) checkPolicyId(file, isSound(['province']) ? regions.provinces : [], report);
  const issued = isSound(['document', 'issued']) ? file.document?.issued : undefined;
  if (issued !== undefined && !isDate(issued)) {
    const expected = { rule: 'pattern', value: 'date' };
    report('field-invalid', { found: issued, expected }, ['document', 'issued']);
  }
  if (isSound(['period']) && file.period.from > file.period.to) {
    report('period-reversed', { from: file.period.from, to: file.period.to }, ['period']);
  }
}

/** Checks that an id begins with a word, and with no other province than the file's own. */
function checkPolicyId(
  { id, province }: RuleFile,
  provinces: readonly Province[],
  report: Report,
): void {
  // 2025-01-01 is a date, and constructor a property that every object has.
  if (/^\d/u.test(id) || id in {}) {
    const expected = { rule: 'pattern', value: 'policy-id' };
    report('field-invalid', { found: id, expected }, ['id']);
  }
  const other = provinces.find((each) => id.startsWith(`${each.id}-`));
  const isProvince = provinces.some((each) => each.id === province);
  if (isProvince && other !== undefined && other.id !== province)
    report('id-of-other-province', { id, province: other.id }, ['id']);
}

/** Whether a date of issue is one: 2012, 2012-07 and 2012-07-10 are, 2012-02-30 is not. */
function isDate(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

/**
 * Checks the file's own indicators, and gives all that its targets may use, by id; null for one
 * of the file's own that is not sound.
 */
function checkIndicators({ file, catalogue, isSound, report, doubled }: Check): IndicatorsById {
  const known = new Map<string, Indicator | null>(
    catalogue.indicators.map((each) => [each.id, each]),
  );
  const taken = new Map<string, string>();
  for (const { id, name } of catalogue.indicators) {
    for (const each of [id, name.zh, name.en]) taken.set(comparableName(each), id);
  }
  if (!(file.indicators instanceof Array)) return known;
  file.indicators.forEach((entry, index) => {
    const path: Path = ['indicators', index];
    if (!isSound([...path, 'id'])) return;
    if (catalogue.indicators.some(({ id }) => id === entry.id)) {
      report('name-doubled', { name: entry.id, other: entry.id }, [...path, 'id']);
    }
    known.set(entry.id, null);
    if (!isSound(path)) return;
    checkUnits(entry, path, catalogue, report);
    const indicator = buildIndicator(entry, catalogue.units);
    checkRateParts(entry, indicator, path, report);
    for (const [name, other] of clashes(indicator, taken)) {
      report('name-doubled', { name, other }, path);
      doubled.add(comparableName(name));
    }
    known.set(entry.id, indicator);
    taken.set(comparableName(entry.name.zh), entry.id);
    taken.set(comparableName(entry.name.en), entry.id);
  });
  return known;
}

/** The names of an indicator that belong to another one, each once. */
function clashes(
  indicator: Indicator,
  owners: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  for (const [name] of namesOf(indicator)) {
    const key = comparableName(name);
    const other = owners.get(key);
    if (other !== undefined && other !== indicator.id && !seen.has(key)) found.set(name, other);
    seen.add(key);
  }
  return found;
}

/** All indicators that targets may use; null for one that is not sound. */
type IndicatorsById = ReadonlyMap<string, Indicator | null>;

/** Checks that the units of an indicator are units. */
export function checkUnits(
  entry: IndicatorEntry,
  path: Path,
  { units }: Catalogue,
  report: Report,
): void {
  if (entry.unit !== undefined && units.read(entry.unit)?.unit == null) {
    report('unit-not-in-catalogue', { value: entry.unit }, [...path, 'unit']);
  }
  entry.also?.forEach((unit, index) => {
    if (units.read(unit)?.unit == null)
      report('unit-not-in-catalogue', { value: unit }, [...path, 'also', index]);
  });
}

/** Checks that only a percentage has counts or a complement, which say nothing of anything else. */
function checkRateParts(
  entry: IndicatorEntry,
  indicator: Indicator,
  path: Path,
  report: Report,
): void {
  if (isPercentage(indicator)) return;
  for (const field of ['counts', 'complement'] as const) {
    if (Object.values(entry[field] ?? []).flat().length > 0) {
      report('parts-without-rate', { field, indicator: entry.id }, [...path, field]);
    }
  }
}

/** How names say that a figure is a total that stands at the end of its year. */
const stock = /总数|总量|累计|存量|保有量|拥有量/u;

function checkTarget(check: Check, index: number, indicators: KnownIndicators): void {
  const { file, isSound, report } = check;
  const path: Path = ['targets', index];
  const target = file.targets[index];
  if (target === undefined || !isSound([...path, 'id'])) return;
  const has = (field: string): boolean => isSound([...path, field]);
  if (has('indicator') && !indicators.byId.has(target.indicator)) {
    const nearest = nearestName(target.indicator, indicators.ids);
    const args = { value: target.indicator, nearest };
    report('indicator-not-in-catalogue', args, [...path, 'indicator']);
  }
  if (target.criterion === undefined && target['not-scored'] === undefined) {
    report('criterion-missing', {}, path);
  }
  if (target.criterion !== undefined && target['not-scored'] !== undefined) {
    report('criterion-and-reason', {}, [...path, 'not-scored']);
  }
  if (has('due')) checkYears(check, target, path);
  const indicator = has('indicator') ? (indicators.byId.get(target.indicator) ?? null) : null;
  const unit = indicator === null ? null : checkUnit(check, target, indicator, path);
  if (has('criterion') && target.criterion !== undefined) {
    const provinces = check.catalogue.regions.ranked.length;
    checkLimits(target.criterion, unit, indicator?.share !== false, provinces, path, report);
    if (target.criterion.kind === 'rank-within' && indicator?.better === 'neither') {
      report('rank-needs-direction', { indicator: indicator.id }, [...path, 'criterion']);
    }
    if (target.aggregation === 'sum' && indicator !== null) checkSum(indicator, path, report);
    checkFit(check, target, target.criterion, path);
    checkReference(check, target.criterion, indicator, indicators, path);
  }
}

function checkSum({ name: { zh: name }, unit }: Indicator, path: Path, report: Report): void {
  const at = [...path, 'aggregation'];
  if (unit?.unit?.dimension === 'share') report('sum-of-percentage', { name }, at);
  else if (stock.test(name)) report('sum-over-stock', { name }, at);
}

function checkYears({ file, isSound, report }: Check, target: TargetEntry, path: Path): void {
  const { period } = file;
  if (!isSound(['period']) || period.from > period.to) return;
  const { due } = target;
  const from = isSound([...path, 'from']) ? (target.from ?? period.from) : period.from;
  if (from < period.from) {
    report('from-before-plan', { from, first: period.from }, [...path, 'from']);
  }
  if (due < from) report('due-before-start', { due, from }, [...path, 'due']);
  const isOutside = due < period.from || due > period.to;
  if (isOutside && target.reading === undefined) {
    report('due-outside-plan', { due, from: period.from, to: period.to }, [...path, 'due']);
  }
}

/** Checks a target's own unit, and gives the unit of its limits. */
function checkUnit(
  { catalogue, isSound, report }: Check,
  target: TargetEntry,
  indicator: Indicator,
  path: Path,
): StatedUnit | null {
  const at = [...path, 'unit'];
  if (!isSound(at) || target.unit === undefined) return indicator.unit;
  const unit = catalogue.units.read(target.unit);
  if (unit?.unit == null) {
    report('unit-not-in-catalogue', { value: target.unit }, at);
    return null;
  }
  // A place among the provinces has a unit of its own, whatever is ranked.
  if (target.criterion?.kind === 'rank-within' && unit.unit.dimension === 'rank') return unit;
  const probe = Exact.of(decimal('1'));
  if (convert(probe, unit, indicator.unit, indicator.also).kind === 'impossible') {
    const expected = indicator.unit?.text ?? '';
    report('unit-does-not-fit', { unit: target.unit, indicator: indicator.id, expected }, at);
  }
  return unit;
}

/** Checks that criterion, aggregation and boundary word go together. */
function checkFit(
  { isSound, report }: Check,
  target: TargetEntry,
  criterion: Criterion,
  path: Path,
): void {
  const rule = criteria[criterion.kind];
  const { aggregation = 'level', wording } = target;
  if (!rule.aggregates && aggregation !== 'level') {
    report('criterion-needs-level', { criterion: criterion.kind, aggregation }, [
      ...path,
      'aggregation',
    ]);
  }
  const at = [...path, 'wording'];
  if (wording === undefined || !isSound(at)) return;
  const contradiction = contradictionOf(wording, criterion);
  if (contradiction !== null)
    report('wording-contradicts-criterion', { wording, ...contradiction }, at);
}

/** Checks that no id stands twice in a list; entries without a sound id are passed over. */
export function checkIds(
  entries: readonly { readonly id: string }[],
  list: string,
  report: Report,
  source: YamlSource,
  isSound: SchemaCheck['isSound'] = () => true,
): void {
  const first = new Map<string, number>();
  entries.forEach((entry, index) => {
    if (!isSound([list, index, 'id'])) return;
    const earlier = first.get(entry.id);
    if (earlier === undefined) {
      first.set(entry.id, index);
      return;
    }
    const { line } = source.placeOf([list, earlier, 'id']);
    report('id-doubled', { id: entry.id, line: line ?? 0 }, [list, index, 'id']);
  });
}

/** Checks that no name stands for two indicators that the policy uses. */
function checkNamesApart(
  { file, isSound, report, doubled }: Check,
  indicators: IndicatorsById,
): void {
  const owners = new Map<string, string>();
  const seen = new Set<string>();
  file.targets.forEach((target, index) => {
    const path: Path = ['targets', index, 'indicator'];
    const indicator = isSound(path) ? indicators.get(target.indicator) : null;
    if (indicator == null || seen.has(indicator.id)) return;
    seen.add(indicator.id);
    for (const [name, other] of clashes(indicator, owners)) {
      // An indicator of the file's own has been held against the catalogue's names already.
      if (!doubled.has(comparableName(name))) report('name-doubled', { name, other }, path);
    }
    for (const [name] of namesOf(indicator)) {
      const key = comparableName(name);
      if (!owners.has(key)) owners.set(key, indicator.id);
    }
  });
}
