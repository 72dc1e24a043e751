import type { Catalogue } from '../domain/catalogue.ts';
import type { Criterion } from '../domain/criterion.ts';
import { decimal } from '../domain/decimal.ts';
import type { Indicator } from '../domain/indicator.ts';
import { KeyIndex } from '../domain/key-index.ts';
import { gatherNames } from '../domain/name-index.ts';
import type { Year } from '../domain/period.ts';
import type { Policy } from '../domain/policy.ts';
import { buildIndicator, type Origin, policyOf, type RuleHead } from './build.ts';
import type { IndicatorEntry, RuleFile, TargetEntry } from './rule-file.ts';

/**
 * A checked rule file but for its targets, as JSON; those follow on a line of their own. The
 * bundled files are prepared when the program is built, so that a run needs neither the YAML parser
 * nor the schema validator.
 */
interface PreparedPolicy {
  readonly origin: Origin;
  readonly head: RuleHead;
  /**
   * All that the targets use: positions in the catalogue, and what is not there, or has lost the
   * names of other provinces.
   */
  readonly indicators: readonly (number | IndicatorEntry)[];
  /** The text of the index of the names of those that are not in the catalogue. */
  readonly names: string;
}

/** What can be said of a prepared policy without opening it. */
export interface PreparedEntry {
  readonly id: string;
  readonly province: string;
  readonly horizon: Year;
}

/** The text of a checked rule file and its policy; decimals become the text of their digits. */
export function prepare(
  plain: RuleFile,
  { indicators, file, sha256 }: Policy,
  catalogue: Catalogue,
): string {
  const shared = catalogue.indicators;
  // JSON leaves out what is undefined.
  const head = { ...plain, indicators: undefined, targets: undefined };
  const prepared: PreparedPolicy = {
    origin: { file, sha256 },
    head,
    indicators: indicators.map((each) => {
      const position = shared.indexOf(each);
      return position < 0 ? entryOf(each) : position;
    }),
    names: gatherNames(indicators.filter((each) => !shared.includes(each))).text,
  };
  return `${JSON.stringify(prepared)}\n${JSON.stringify(plain.targets)}`;
}

/** An indicator as a file would write it. */
const entryOf = ({ unit, definition, ...fields }: Indicator): IndicatorEntry => ({
  ...fields,
  ...(unit === null ? {} : { unit: unit.text }),
  ...(definition === null ? {} : { definition }),
});

/** Makes the policy of a prepared rule file. */
export function revive(text: string, catalogue: Catalogue): Policy {
  const end = text.indexOf('\n');
  const { origin, head, ...prepared } = JSON.parse(text.slice(0, end)) as PreparedPolicy;
  const own: Indicator[] = [];
  const indicators = prepared.indicators.flatMap((each) => {
    if (typeof each === 'number') return catalogue.indicators.at(each) ?? [];
    const indicator = buildIndicator(each, catalogue.units);
    own.push(indicator);
    return indicator;
  });
  const gathered = { indicators: own, names: new KeyIndex(prepared.names) };
  const targets = (): readonly TargetEntry[] =>
    (JSON.parse(text.slice(end)) as TargetEntry[]).map(withLimits);
  return policyOf(head, { origin, indicators, targets, gathered }, catalogue);
}

/** A target with the limits of its criterion as numbers. */
function withLimits(target: TargetEntry): TargetEntry {
  const written = target.criterion as Readonly<Record<string, string>> | undefined;
  if (written === undefined) return target;
  const criterion = Object.fromEntries(
    Object.entries(written).map(([key, value]) => [key, limits.has(key) ? decimal(value) : value]),
  );
  return { ...target, criterion: criterion as Criterion };
}

/** The fields of a criterion that hold a number. */
const limits: ReadonlySet<string> = new Set(['value', 'low', 'high']);
