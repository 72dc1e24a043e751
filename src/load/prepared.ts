import type { Catalogue } from '../domain/catalogue.ts';
import { decimal } from '../domain/decimal.ts';
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
}

/** What can be said of a prepared policy without opening it. */
export interface PreparedEntry {
  readonly id: string;
  readonly province: string;
  readonly horizon: Year;
}

/** The JSON of a checked rule file; decimals become the text of their digits. */
export const prepare = (prepared: PreparedPolicy): string => JSON.stringify(prepared);

/** Makes the policy of a prepared rule file. */
export function revive(json: string, catalogue: Catalogue): Policy {
  const { origin, plain } = JSON.parse(json) as PreparedPolicy;
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
  return buildPolicy({ ...plain, targets } as RuleFile, catalogue, origin);
}

/** The fields of a criterion that hold a number. */
const limits: ReadonlySet<string> = new Set(['value', 'low', 'high']);
