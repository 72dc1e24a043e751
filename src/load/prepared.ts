import type { Catalogue } from '../domain/catalogue.ts';
import { decimal } from '../domain/decimal.ts';
import type { Indicator } from '../domain/indicator.ts';
import { KeyIndex } from '../domain/key-index.ts';
import { gatherNames } from '../domain/name-index.ts';
import type { Year } from '../domain/period.ts';
import type { Policy } from '../domain/policy.ts';
import { buildPolicy, type Origin } from './build.ts';
import type { RuleFile } from './rule-file.ts';

/**
 * A checked rule file as JSON. The bundled ones are prepared when the program is built, so that a
 * run needs neither the YAML parser nor the schema validator.
 */
export interface PreparedPolicy {
  readonly origin: Origin;
  readonly plain: RuleFile;
  /** The names left to indicators of the catalogue once those of other provinces are taken away. */
  readonly narrowed: Readonly<Record<string, NarrowedNames>>;
  /** The text of the index of the names of all indicators that are not the catalogue's as they are. */
  readonly names: string;
}

type NarrowedNames = Pick<Indicator, 'aliases' | 'complement' | 'counts'>;

/** What can be said of a prepared policy without opening it. */
export interface PreparedEntry {
  readonly id: string;
  readonly province: string;
  readonly horizon: Year;
}

/** The JSON of a checked rule file and its policy; decimals become the text of their digits. */
export function prepare(
  plain: RuleFile,
  { indicators, file, sha256 }: Policy,
  catalogue: Catalogue,
): string {
  const shared = new Map(catalogue.indicators.map((each) => [each.id, each]));
  const narrowed = Object.fromEntries(
    indicators.flatMap((each): [string, NarrowedNames][] => {
      const { id, aliases, complement, counts } = each;
      return [undefined, each].includes(shared.get(id))
        ? []
        : [[id, { aliases, complement, counts }]];
    }),
  );
  const names = gatherNames(notIn(catalogue, indicators)).text;
  const prepared: PreparedPolicy = { origin: { file, sha256 }, plain, narrowed, names };
  return JSON.stringify(prepared);
}

/** Those of some indicators that are not the catalogue's as they are. */
function notIn(catalogue: Catalogue, indicators: readonly Indicator[]): readonly Indicator[] {
  const shared = new Set(catalogue.indicators);
  return indicators.filter((each) => !shared.has(each));
}

/** Makes the policy of a prepared rule file. */
export function revive(json: string, catalogue: Catalogue): Policy {
  const { origin, plain, narrowed, names } = JSON.parse(json) as PreparedPolicy;
  const targets = plain.targets.map((target) => {
    const written = target.criterion as Readonly<Record<string, string>> | undefined;
    if (written === undefined) return target;
    const criterion = Object.fromEntries(
      Object.entries(written).map(([key, value]) => [
        key,
        limits.has(key) ? decimal(value) : value,
      ]),
    );
    return { ...target, criterion };
  });
  const found = new Map<string, Indicator>();
  // The same indicator for every target that it serves.
  const narrow = (indicator: Indicator): Indicator => {
    const { id } = indicator;
    if (!Object.hasOwn(narrowed, id)) return indicator;
    const known = found.get(id) ?? { ...indicator, ...narrowed[id] };
    found.set(id, known);
    return known;
  };
  const policy = buildPolicy({ ...plain, targets } as RuleFile, catalogue, origin, narrow);
  const indicators = notIn(catalogue, policy.indicators);
  return { ...policy, gathered: { indicators, names: new KeyIndex(names) } };
}

/** The fields of a criterion that hold a number. */
const limits: ReadonlySet<string> = new Set(['value', 'low', 'high']);
