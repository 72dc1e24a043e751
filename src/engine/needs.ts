import { type Indicator, indicatorNamed } from '../domain/indicator.ts';
import type { Policy, Target } from '../domain/policy.ts';

/** An indicator whose figures decide targets. */
export interface Need {
  readonly indicator: Indicator;
  /** The scored targets that use it, each with its policy. */
  readonly targets: readonly { readonly policy: Policy; readonly target: Target }[];
}

/** The indicators by which some policies judge, in the order of first use. */
export function needsOf(policies: readonly Policy[]): readonly Need[] {
  const needs = new Map<string, { indicator: Indicator; targets: Need['targets'][number][] }>();
  const add = (indicator: Indicator, policy: Policy, target: Target): void => {
    const need = needs.get(indicator.id) ?? { indicator, targets: [] };
    need.targets.push({ policy, target });
    needs.set(indicator.id, need);
  };
  for (const policy of policies) {
    for (const target of policy.targets) {
      const { criterion, indicator } = target;
      add(indicator, policy, target);
      if (criterion === null) continue;
      const reference =
        'reference' in criterion ? indicatorNamed(criterion.reference, policy.indicators) : null;
      if (reference !== null && reference !== indicator) add(reference, policy, target);
    }
  }
  return [...needs.values()];
}

/** The policies that need something. */
export const policiesOf = (needs: readonly Need[]): readonly Policy[] => [
  ...new Set(needs.flatMap(({ targets }) => targets.map(({ policy }) => policy))),
];
