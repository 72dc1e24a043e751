import type { Catalogue } from '../domain/catalogue.ts';
import {
  type Diagnostic,
  type DiagnosticCode,
  diagnose,
  type Result,
} from '../domain/diagnostic.ts';
import type { DiagnosticArgs } from '../domain/diagnostic-args.ts';
import { countedPart, type Indicator, indicatorNamed, isPercentage } from '../domain/indicator.ts';
import { nearestName } from '../domain/nearest.ts';
import type { RecordMapping, RecordRate } from '../domain/records.ts';
import { checkBySchema, type SchemaCheck } from './json-schema.ts';
import { validateRecords } from './records-validator.ts';
import { type Path, readYaml, type YamlSource } from './yaml-source.ts';

/** A mapping as its file writes it. */
interface RecordsFile {
  readonly columns: { readonly region?: string; readonly date: string; readonly result: string };
  readonly words: { readonly passed: readonly string[]; readonly failed: readonly string[] };
  readonly indicators: readonly {
    readonly indicator: string;
    readonly where?: Readonly<Record<string, readonly string[]>>;
  }[];
}

/**
 * Reads and checks a mapping of records: its YAML, its fields by the schema, and then what a
 * schema can't say. All defects come at once; a file with any has no value.
 *
 * @param own the indicators of the policies at hand, which come before those of the catalogue
 */
export function checkRecords(
  text: string,
  file: string,
  catalogue: Catalogue,
  own: readonly Indicator[],
): Result<RecordMapping> {
  const { value: source, diagnostics } = readYaml(text, file);
  if (source === null) return { value: null, diagnostics };
  const { diagnostics: bySchema, isSound } = checkBySchema(source, validateRecords);
  if (typeof source.data !== 'object' || source.data === null) {
    return { value: null, diagnostics: bySchema };
  }
  const known = [...new Set([...own, ...catalogue.indicators])];
  const plain = source.data as RecordsFile;
  const meaning = checkMeaning(plain, source, known, isSound);
  const found = [...bySchema, ...meaning.diagnostics].sort(byPlace);
  if (found.length > 0) return { value: null, diagnostics: found };
  const { columns, words } = plain;
  return {
    value: {
      columns: { region: columns.region ?? null, date: columns.date, result: columns.result },
      words: { passed: words.passed.map(trim), failed: words.failed.map(trim) },
      rates: meaning.rates,
    },
    diagnostics: [],
  };
}

const trim = (text: string): string => text.trim();

const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);

function checkMeaning(
  { words, indicators }: RecordsFile,
  source: YamlSource,
  known: readonly Indicator[],
  isSound: SchemaCheck['isSound'],
): { readonly rates: readonly RecordRate[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = <C extends DiagnosticCode>(code: C, args: DiagnosticArgs[C], path: Path): void => {
    diagnostics.push(diagnose('error', code, args, source.placeOf(path)));
  };
  if (isSound(['words'])) {
    const passed = new Set(words.passed.map(trim));
    words.failed.forEach((word, index) => {
      if (passed.has(trim(word))) report('word-doubled', { word }, ['words', 'failed', index]);
    });
  }
  const names = known.flatMap(({ id, name }) => [id, name.zh]);
  const rates = new Map<Indicator, RecordRate>();
  (indicators instanceof Array ? indicators : []).forEach((entry, index) => {
    const path: Path = ['indicators', index, 'indicator'];
    if (!isSound(path)) return;
    const indicator = indicatorNamed(entry.indicator, known);
    if (indicator === null) {
      const nearest = nearestName(entry.indicator, names);
      report('records-indicator-unknown', { value: entry.indicator, nearest }, path);
      return;
    }
    const earlier = rates.get(indicator);
    if (earlier !== undefined) {
      report('id-doubled', { id: entry.indicator, line: earlier.place.line ?? 0 }, path);
      return;
    }
    const { name } = indicator;
    if (!isPercentage(indicator)) report('counts-not-a-rate', { indicator: name }, path);
    else if (countedPart(indicator) === null) {
      report('counts-of-unclear-rate', { indicator: name }, path);
    }
    const where = isSound(['indicators', index]) ? Object.entries(entry.where ?? {}) : [];
    rates.set(indicator, {
      indicator,
      where: where.map(([column, values]) => ({ column, values: values.map(trim) })),
      place: source.placeOf(path),
    });
  });
  return { rates: [...rates.values()], diagnostics };
}
