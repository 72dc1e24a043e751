import { type Diagnostic, diagnose, type Result } from '../domain/diagnostic.ts';
import type { Indicator } from '../domain/indicator.ts';
import { comparableName } from '../domain/name.ts';
import { namesOf } from '../domain/name-index.ts';
import { isEndOf, nearestName } from '../domain/nearest.ts';
import { categories, type Policy, type Target } from '../domain/policy.ts';
import { shortestEnding } from './resolve-names.ts';

/** The targets of a run, and how many it leaves out. */
export interface Scope {
  readonly targets: readonly Target[];
  readonly outside: number;
  readonly diagnostics: readonly Diagnostic[];
}

const narrowed = new WeakMap<readonly string[], Map<Policy, Scope>>();

/**
 * Narrows a policy to the named targets, indicators or categories; all of it without any name. Kept
 * for all regions, since names are looked up among all others.
 */
export function narrow(policy: Policy, only: readonly string[]): Scope {
  if (only.length === 0) return { targets: policy.targets, outside: 0, diagnostics: [] };
  const known = narrowed.get(only) ?? new Map<Policy, Scope>();
  const scope = known.get(policy) ?? narrowTo(policy, only);
  narrowed.set(only, known.set(policy, scope));
  return scope;
}

function narrowTo(policy: Policy, only: readonly string[]): Scope {
  const found = only.map((name) => ({ name, targets: targetsNamed(policy, name) }));
  const inside = new Set(found.flatMap(({ targets }) => targets));
  const targets = policy.targets.filter((target) => inside.has(target));
  const diagnostics = found
    .filter((each) => each.targets.length === 0)
    .map(({ name }) => {
      const ambiguity = ambiguityOf(policy, name);
      if (ambiguity !== null) return ambiguity;
      const names = [...categories, ...policy.targets.flatMap(namesOfTarget)];
      return diagnose('error', 'scope-unknown', {
        value: name,
        nearest: nearestName(name, names),
        policy: policy.id,
        known: categories.filter((each) =>
          policy.targets.some(({ category }) => category === each),
        ),
      });
    });
  return { targets, outside: policy.targets.length - targets.length, diagnostics };
}

/** The targets that go by an id, or whose indicator goes by a name. */
export function findTargets(policy: Policy, name: string): Result<readonly Target[]> {
  const exact = policy.targets.filter(({ id }) => id === name);
  const targets = exact.length > 0 ? exact : targetsNamed(policy, name);
  if (targets.length > 0) return { value: targets, diagnostics: [] };
  const ambiguity = ambiguityOf(policy, name);
  if (ambiguity !== null) return { value: null, diagnostics: [ambiguity] };
  const nearest = nearestName(name, policy.targets.flatMap(namesOfTarget));
  const args = { value: name, nearest, policy: policy.id };
  return { value: null, diagnostics: [diagnose('error', 'target-unknown', args)] };
}

function targetsNamed(policy: Policy, name: string): readonly Target[] {
  const key = comparableName(name);
  return policy.targets.filter((target) =>
    namesOfTarget(target).some((each) => comparableName(each) === key),
  );
}

/** What is to be said of a name that is the end of several indicators' names; null for any other. */
function ambiguityOf(policy: Policy, name: string): Diagnostic | null {
  const key = comparableName(name);
  if (key.length < shortestEnding) return null;
  const named = policy.targets
    .map(({ indicator }) => indicator)
    .filter((each) => namesOfIndicator(each).some((full) => isEndOf(key, comparableName(full))));
  const candidates = [...new Set(named)].map((indicator) => indicator.name);
  return candidates.length > 1 ? diagnose('error', 'name-ambiguous', { name, candidates }) : null;
}

const namesOfTarget = ({ id, category, indicator }: Target): string[] => [
  id,
  category,
  ...namesOfIndicator(indicator),
];

const namesOfIndicator = (indicator: Indicator): string[] =>
  [...namesOf(indicator)].filter(([, part]) => part === 'value').map(([name]) => name);
