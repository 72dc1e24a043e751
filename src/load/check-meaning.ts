import type { Catalogue } from '../domain/catalogue.ts';
import type { Criterion } from '../domain/criterion.ts';
import { decimal } from '../domain/decimal.ts';
import {
  type Diagnostic,
  type DiagnosticArgs,
  type DiagnosticCode,
  diagnose,
} from '../domain/diagnostic.ts';
import { Exact } from '../domain/exact.ts';
import type { Indicator } from '../domain/indicator.ts';
import { comparableName } from '../domain/name.ts';
import { namesOf } from '../domain/name-index.ts';
import { nearestName } from '../domain/nearest.ts';
import { convert, type StatedUnit } from '../domain/unit.ts';
import { criteria, criterionKinds } from '../rules/criteria/index.ts';
import { buildIndicator } from './build.ts';
import type { IndicatorEntry, RuleFile, TargetEntry } from './rule-file.ts';
import type { Path, YamlSource } from './yaml-source.ts';

/** Checks what a schema can't say of a rule file that has passed its schema. */
export function checkMeaning(
  file: RuleFile,
  source: YamlSource,
  catalogue: Catalogue,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report: Report = (code, args, path) => {
    found.push(diagnose('error', code, args, source.placeOf(path)));
  };
  checkHead(file, catalogue, report);
  const indicators = checkIndicators(file, catalogue, report);
  file.targets.forEach((target, index) => {
    checkTarget({ target, index, file, indicators, catalogue, report });
  });
  checkIds(file.targets, 'targets', report, source);
  checkNamesApart(file, indicators, report);
  return found;
}

type Report = <C extends DiagnosticCode>(code: C, args: DiagnosticArgs[C], path: Path) => void;

function checkHead(file: RuleFile, { regions }: Catalogue, report: Report): void {
  if (regions.province(file.province) === null) {
    const nearest = nearestName(
      file.province,
      regions.provinces.map(({ id }) => id),
    );
    report('province-not-in-catalogue', { value: file.province, nearest }, ['province']);
  }
  const { from, to } = file.period;
  if (from > to) report('period-reversed', { from, to }, ['period']);
}

/** Checks the file's own indicators, and gives all that its targets may use, by id. */
function checkIndicators(
  file: RuleFile,
  catalogue: Catalogue,
  report: Report,
): ReadonlyMap<string, Indicator> {
  const known = new Map(catalogue.indicators.map((each) => [each.id, each]));
  const taken = new Map<string, string>();
  for (const { id, name } of catalogue.indicators) {
    for (const each of [id, name.zh, name.en]) taken.set(comparableName(each), id);
  }
  file.indicators?.forEach((entry, index) => {
    const path: Path = ['indicators', index];
    checkUnits(entry, path, catalogue, report);
    const indicator = buildIndicator(entry, catalogue.units);
    for (const [name] of namesOf(indicator)) {
      const other = taken.get(comparableName(name));
      if (other !== undefined && other !== entry.id) report('name-doubled', { name, other }, path);
    }
    if (known.has(entry.id))
      report('name-doubled', { name: entry.id, other: entry.id }, [...path, 'id']);
    known.set(entry.id, indicator);
    taken.set(comparableName(entry.name.zh), entry.id);
    taken.set(comparableName(entry.name.en), entry.id);
  });
  return known;
}

/** Checks that the units of an indicator are units. */
export function checkUnits(
  entry: IndicatorEntry,
  path: Path,
  { units }: Catalogue,
  report: Report,
): void {
  if (entry.unit !== undefined && units.read(entry.unit) === null) {
    report('unit-not-in-catalogue', { value: entry.unit }, [...path, 'unit']);
  }
  entry.also?.forEach((unit, index) => {
    if (units.read(unit) === null)
      report('unit-not-in-catalogue', { value: unit }, [...path, 'also', index]);
  });
}

interface TargetCheck {
  readonly target: TargetEntry;
  readonly index: number;
  readonly file: RuleFile;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly catalogue: Catalogue;
  readonly report: Report;
}

function checkTarget(check: TargetCheck): void {
  const { target, index, file, indicators, report } = check;
  const path: Path = ['targets', index];
  const indicator = indicators.get(target.indicator);
  if (indicator === undefined) {
    const nearest = nearestName(target.indicator, indicators.keys());
    report('indicator-not-in-catalogue', { value: target.indicator, nearest }, [
      ...path,
      'indicator',
    ]);
  }
  const { criterion } = target;
  if (criterion === undefined && target['not-scored'] === undefined) {
    report('field-missing', { field: 'criterion' }, path);
  }
  if (criterion !== undefined && target['not-scored'] !== undefined) {
    report('criterion-and-reason', {}, [...path, 'not-scored']);
  }
  checkYears(target, path, file, report);
  const unit = indicator === undefined ? null : checkUnit(check, indicator, path);
  if (criterion !== undefined) {
    checkLimits(criterion, unit, path, report);
    checkFit(target, criterion, path, report);
  }
  const part = target['part-of'];
  if (part !== undefined && !file.targets.some(({ id }) => id === part && id !== target.id)) {
    const others = file.targets.map(({ id }) => id).filter((id) => id !== target.id);
    report('part-of-unknown', { value: part, nearest: nearestName(part, others) }, [
      ...path,
      'part-of',
    ]);
  }
}

function checkYears(target: TargetEntry, path: Path, { period }: RuleFile, report: Report): void {
  const { due, from = period.from } = target;
  if (due < from) report('due-before-start', { due, from }, [...path, 'due']);
  const isOutside = due < period.from || due > period.to;
  if (isOutside && target.reading === undefined) {
    report('due-outside-plan', { due, from: period.from, to: period.to }, [...path, 'due']);
  }
}

/** Checks a target's own unit, and gives the unit of its limits. */
function checkUnit(
  { target, catalogue, report }: TargetCheck,
  indicator: Indicator,
  path: Path,
): StatedUnit | null {
  if (target.unit === undefined) return indicator.unit;
  const unit = catalogue.units.read(target.unit);
  const at = [...path, 'unit'];
  if (unit === null) {
    report('unit-not-in-catalogue', { value: target.unit }, at);
    return null;
  }
  const probe = Exact.of(decimal('1'));
  if (convert(probe, unit, indicator.unit, indicator.also).kind === 'impossible') {
    const expected = indicator.unit?.text ?? '';
    report('unit-does-not-fit', { unit: target.unit, indicator: indicator.id, expected }, at);
  }
  return unit;
}

function checkLimits(
  criterion: Criterion,
  unit: StatedUnit | null,
  path: Path,
  report: Report,
): void {
  const at = [...path, 'criterion', criterion.kind];
  if (criterion.kind === 'between' && criterion.low.gt(criterion.high)) {
    const { low, high } = criterion;
    report('between-reversed', { low: low.toFixed(), high: high.toFixed() }, at);
  }
  if (unit?.unit?.id !== '%') return;
  for (const limit of limitsOf(criterion)) {
    if (limit.lt('0') || limit.gt('100'))
      report('share-outside-range', { value: limit.toFixed() }, at);
  }
}

function limitsOf(criterion: Criterion) {
  if ('value' in criterion) return [criterion.value];
  return 'low' in criterion ? [criterion.low, criterion.high] : [];
}

/** Checks that criterion, aggregation and boundary word go together. */
function checkFit(target: TargetEntry, criterion: Criterion, path: Path, report: Report): void {
  const rule = criteria[criterion.kind];
  const { aggregation = 'level', wording } = target;
  if (!rule.aggregates && aggregation !== 'level') {
    report('criterion-needs-level', { criterion: criterion.kind, aggregation }, [
      ...path,
      'aggregation',
    ]);
  }
  if (wording === undefined || rule.words.includes(wording)) return;
  const expected = criterionKinds.find((kind) => criteria[kind].words.includes(wording));
  if (expected !== undefined) {
    report('wording-contradicts-criterion', { wording, criterion: criterion.kind, expected }, [
      ...path,
      'wording',
    ]);
  }
}

/** Checks that no id stands twice in a list. */
export function checkIds(
  entries: readonly { readonly id: string }[],
  list: string,
  report: Report,
  source: YamlSource,
): void {
  const first = new Map<string, number>();
  entries.forEach(({ id }, index) => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, index);
      return;
    }
    const { line } = source.placeOf([list, earlier, 'id']);
    report('id-doubled', { id, line: line ?? 0 }, [list, index, 'id']);
  });
}

/** Checks that no name stands for two indicators that the policy uses. */
function checkNamesApart(
  file: RuleFile,
  indicators: ReadonlyMap<string, Indicator>,
  report: Report,
): void {
  const owners = new Map<string, string>();
  const seen = new Set<string>();
  file.targets.forEach(({ indicator: id }, index) => {
    const indicator = indicators.get(id);
    if (indicator === undefined || seen.has(id)) return;
    seen.add(id);
    for (const [name] of namesOf(indicator)) {
      const key = comparableName(name);
      const other = owners.get(key);
      if (other === undefined) owners.set(key, id);
      else if (other !== id)
        report('name-doubled', { name, other }, ['targets', index, 'indicator']);
    }
  });
}
