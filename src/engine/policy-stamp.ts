import { namesOf } from '../domain/name-index.ts';
import type { Policy } from '../domain/policy.ts';
import { type Need, needsOf, policiesOf } from './needs.ts';
import type { Hash } from './statement.ts';

/** Digits of the hash of what a policy needs. */
const digits = 8;

/** What a result says of a policy: its id, and the names of figures that it asked for then. */
const stampOf = (policy: Policy, hash: Hash): string => {
  const names = needsOf([policy]).map(({ indicator }) => [...namesOf(indicator)]);
  return `${policy.id}:${hash(JSON.stringify(names)).slice(0, digits)}`;
};

/** What the rows of a result say of the policies whose figures they hold. */
export const policyStamp = (needs: readonly Need[], hash: Hash): string =>
  policiesOf(needs)
    .map((policy) => stampOf(policy, hash))
    .join(' ');

/** The policies that a result was not made for, as they are now. */
export function strangersTo(
  stamp: string,
  policies: readonly Policy[],
  hash: Hash,
): readonly Policy[] {
  const known = new Set(stamp.split(' '));
  return policies.filter((policy) => !known.has(stampOf(policy, hash)));
}
