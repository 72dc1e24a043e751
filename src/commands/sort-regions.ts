import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Figures } from '../domain/figures.ts';
import type { Policy } from '../domain/policy.ts';
import type { Region, Regions } from '../domain/region.ts';
import { type CheckRequest, isNational } from '../domain/request.ts';
import { type ChosenProvinces, chooseProvinces } from '../match/choose-provinces.ts';
import { chooseRegions } from '../match/choose-regions.ts';
import { narrow, type Scope } from '../match/scope.ts';

/** The regions of a run, and by what each of them is judged. */
export interface SortedRegions extends ChosenProvinces {
  /** The region that is meant where the data name none. */
  readonly assumed: Region;
  /** Whether each province is judged by its own policies. */
  readonly isNational: boolean;
}

/**
 * Sorts the figures by regions: those of one province and its policies, or those of the nation.
 *
 * @param policies at least one
 */
export function sortRegions(
  figures: Figures,
  policies: readonly Policy[],
  { subject, regions: wanted, only }: CheckRequest,
  regions: Regions,
): SortedRegions {
  if (isNational(subject)) {
    const chosen = chooseProvinces(figures, policies, wanted, regions);
    const unknown = scopeUnknown(policies, only);
    const diagnostics = unknown.length > 0 ? unknown : chosen.diagnostics;
    return { ...chosen, diagnostics, assumed: regions.nation, isNational: true };
  }
  const [policy] = policies;
  if (policy === undefined) throw new Error('there is a policy to judge by');
  const { province } = policy;
  const chosen = chooseRegions(figures, province, wanted, regions);
  return { ...chosen, policiesOf: () => policies, assumed: province, isNational: false };
}

/** Names of the scope that no policy knows; a policy that lacks one of another's is no mistake. */
const scopeUnknown = (
  policies: readonly Policy[],
  only: readonly string[],
): readonly Diagnostic[] =>
  only.flatMap((name) => {
    const found = policies.map((policy) => narrow(policy, [name]));
    if (found.some(({ targets }) => targets.length > 0)) return [];
    const isAmbiguous = ({ diagnostics }: Scope): boolean =>
      diagnostics.some(({ code }) => code === 'name-ambiguous');
    return (found.find(isAmbiguous) ?? found[0])?.diagnostics ?? [];
  });
