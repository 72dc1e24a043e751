import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import { comparableName } from '../domain/name.ts';
import { namesOf } from '../domain/name-index.ts';
import { nearestName } from '../domain/nearest.ts';
import { categories, type Policy, type Target } from '../domain/policy.ts';

/** The targets of a run, and how many it leaves out. */
export interface Scope {
  readonly targets: readonly Target[];
  readonly outside: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Narrows a policy to the named targets, indicators or categories; all of it without any name. */
export function narrow(policy: Policy, only: readonly string[]): Scope {
  if (only.length === 0) return { targets: policy.targets, outside: 0, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const inside = new Set<Target>();
  for (const name of only) {
    const key = comparableName(name);
    const found = policy.targets.filter((target) =>
      namesOfTarget(target).some((each) => comparableName(each) === key),
    );
    for (const target of found) inside.add(target);
    if (found.length === 0) {
      const known = [...categories, ...policy.targets.flatMap(namesOfTarget)];
      const args = { value: name, nearest: nearestName(name, known), policy: policy.id };
      diagnostics.push(diagnose('error', 'scope-unknown', args));
    }
  }
  const targets = policy.targets.filter((target) => inside.has(target));
  return { targets, outside: policy.targets.length - targets.length, diagnostics };
}

const namesOfTarget = ({ id, category, indicator }: Target): string[] => [
  id,
  category,
  ...[...namesOf(indicator)].filter(([, part]) => part === 'value').map(([name]) => name),
];
