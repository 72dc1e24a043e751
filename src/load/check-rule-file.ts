import type { Catalogue } from '../domain/catalogue.ts';
import type { Criterion, CriterionKind } from '../domain/criterion.ts';
import { type Decimal, decimal } from '../domain/decimal.ts';
import { type Diagnostic, diagnose, isError, type Result } from '../domain/diagnostic.ts';
import type { Policy } from '../domain/policy.ts';
import { ruleOf } from '../rules/criteria/index.ts';
import { buildPolicy, type Origin } from './build.ts';
import { checkBySchema, type SchemaCheck, soundAround } from './json-schema.ts';
import type { RuleFile } from './rule-file.ts';
import { validateRuleFile } from './rule-file-validator.ts';
import { checkMeaning } from './check-meaning.ts';
import { type Path, readYaml, type YamlSource } from './yaml-source.ts';

/** A rule file that was read, as plain data and as the policy that it makes. */
export interface CheckedRuleFile {
  readonly plain: RuleFile;
  readonly policy: Policy;
}

/**
 * Reads and checks a rule file: its YAML, its fields by the schema, and then what a schema can't
 * say. All defects come at once; a file with any has no value.
 */
export function checkRuleFile(
  text: string,
  origin: Origin,
  catalogue: Catalogue,
): Result<CheckedRuleFile> {
  const { value: source, diagnostics } = readYaml(text, origin.file);
  if (source === null) return { value: null, diagnostics };

  const bySchema = checkBySchema(source, validateRuleFile);
  if (typeof source.data !== 'object' || source.data === null) {
    return { value: null, diagnostics: bySchema.diagnostics };
  }
  const { plain, faults, faulty } = readCriteria(source, bySchema.isSound);
  const isReadable = soundAround(faulty);
  const isSound: SchemaCheck['isSound'] = (path) => bySchema.isSound(path) && isReadable(path);
  const byMeaning = checkMeaning(plain, source, catalogue, isSound);
  const found = [...bySchema.diagnostics, ...faults, ...byMeaning].sort(byPlace);
  if (found.some(isError)) return { value: null, diagnostics: found };
  return { value: { plain, policy: buildPolicy(plain, catalogue, origin) }, diagnostics: found };
}

const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);

/** Replaces each written criterion by the one that it means, its limits with their own digits. */
function readCriteria(
  source: YamlSource,
  isSound: SchemaCheck['isSound'],
): { plain: RuleFile; faults: readonly Diagnostic[]; faulty: readonly Path[] } {
  const data = source.data as { targets?: readonly Record<string, unknown>[] };
  const faults: Diagnostic[] = [];
  const faulty: Path[] = [];
  if (!(data.targets instanceof Array)) return { plain: source.data as RuleFile, faults, faulty };
  const targets = data.targets.map((target, index) => {
    if (!isSound(['targets', index, 'criterion'])) return target;
    const [entry] = Object.entries(target['criterion'] as Record<string, unknown>);
    if (entry === undefined) return target;
    const [kind, value] = entry;
    const path: Path = ['targets', index, 'criterion', kind];
    const before = faults.length;
    const criterion = ruleOf(kind as CriterionKind).read({
      value,
      decimal: (item) => limitAt(source, item === undefined ? path : [...path, item], faults),
    });
    if (faults.length > before) faulty.push(path.slice(0, -1));
    return { ...target, criterion: criterion satisfies Criterion };
  });
  return { plain: { ...data, targets } as unknown as RuleFile, faults, faulty };
}

/** The plain decimal at a path. YAML also takes 1e3, 0x1F and 017, which nobody means as a limit. */
function limitAt(source: YamlSource, path: Path, faults: Diagnostic[]): Decimal {
  const written = source.textOf(path);
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(written)) return decimal(written);
  const expected = { rule: 'decimal', value: '' };
  faults.push(
    diagnose('error', 'field-invalid', { found: written, expected }, source.placeOf(path)),
  );
  return decimal('0');
}
