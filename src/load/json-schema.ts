import type { ErrorObject, ValidateFunction } from 'ajv';
import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import type { Expectation } from '../domain/diagnostic-args.ts';
import { nearestName } from '../domain/nearest.ts';
import type { Path, YamlSource } from './yaml-source.ts';

/** A JSON Schema (2020-12) as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Tells whether nothing is at fault at a path, around it or in it, however many faults there are. */
export function soundAround(faults: readonly Path[]): (path: Path) => boolean {
  const keysOf = (path: Path): string[] =>
    [[], ...path].map((_, length) => JSON.stringify(path.slice(0, length)));
  const faulty = new Set(faults.map((path) => JSON.stringify(path)));
  const holding = new Set(faults.flatMap(keysOf));
  return (path) =>
    faults.length === 0 ||
    (!holding.has(JSON.stringify(path)) && !keysOf(path).some((key) => faulty.has(key)));
}

/** What a schema finds in a file. */
export interface SchemaCheck {
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Whether the value at a path is there and nothing in it or around it is at fault, so that
   * further checks may look at it.
   */
  readonly isSound: (path: Path) => boolean;
}

/** Checks a parsed file by a compiled schema; every defect with its place in the file. */
export function checkBySchema(source: YamlSource, validate: ValidateFunction): SchemaCheck {
  const errors = validate(source.data) ? [] : (validate.errors ?? []);
  const isIntact = soundAround(errors.map(brokenPath));
  return {
    diagnostics: errors.map((error) => explain(error, source)),
    isSound: (path) => valueAt(source.data, path) !== undefined && isIntact(path),
  };
}

/** The path of what an error is about: a property that is missing or too much has one as well. */
function brokenPath({ instancePath, params }: ErrorObject): Path {
  const { missingProperty, additionalProperty } = params as Record<string, string | undefined>;
  const property = missingProperty ?? additionalProperty;
  return [...pathOf(instancePath), ...(property === undefined ? [] : [property])];
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}

function explain(error: ErrorObject, source: YamlSource): Diagnostic {
  const path = pathOf(error.instancePath);
  const params = error.params as Record<string, unknown>;
  if (error.data === null) {
    return path.length === 0
      ? diagnose('error', 'yaml-empty', {}, source.placeOf(path))
      : diagnose('error', 'field-empty', { field: nameOf(path) }, source.placeOf(path));
  }
  switch (error.keyword) {
    case 'additionalProperties': {
      const field = String(params['additionalProperty']);
      const allowed = Object.keys((error.parentSchema?.['properties'] ?? {}) as object);
      return diagnose(
        'error',
        'field-unknown',
        { field, nearest: nearestName(field, allowed), allowed },
        source.placeOfKey([...path, field]),
      );
    }
    case 'required':
      return diagnose(
        'error',
        'field-missing',
        { field: String(params['missingProperty']) },
        source.placeOf(path),
      );
    case 'enum': {
      const allowed = (params['allowedValues'] as unknown[]).map(String);
      const found = textOf(error.data);
      return diagnose(
        'error',
        'value-not-allowed',
        { found, nearest: nearestName(found, allowed), allowed },
        source.placeOf(path),
      );
    }
    default: {
      // JSON has no way to write .inf, nor 1e400.
      const found = typeof error.data === 'number' ? source.textOf(path) : textOf(error.data);
      const args = { found, expected: expectation(error) };
      return diagnose('error', 'field-invalid', args, source.placeOf(path));
    }
  }
}

/** What a schema keyword asks for; `messages/` turns it into words. */
function expectation({ keyword, params, parentSchema }: ErrorObject): Expectation {
  const { type, pattern, limit } = params as Record<string, string | number | undefined>;
  const title: unknown = parentSchema?.['title'];
  const value = keyword === 'pattern' ? (title ?? pattern) : (type ?? limit);
  return { rule: keyword, value: typeof value === 'number' ? String(value) : textOf(value) };
}

const textOf = (data: unknown): string =>
  typeof data === 'string' ? data : JSON.stringify(data ?? null).slice(0, 100);

/** The field at a path, or the list in which it is an item. */
const nameOf = (path: Path): string => String(path.findLast((step) => typeof step === 'string'));

const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/u.test(step) ? Number(step) : step));
