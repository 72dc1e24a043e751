import type { Outcome } from '../domain/outcome.ts';
import type { ShowRequest } from '../domain/request.ts';
import { Library } from '../load/library.ts';
import { loadPolicies } from '../load/load-policies.ts';
import { policyJson, policyTable } from '../report/policies/policy.ts';
import { deliver } from './deliver.ts';
import type { World } from './world.ts';

/** `quality-check policies show`: one rule file, every target of it. */
export async function show(request: ShowRequest, { files }: World): Promise<Outcome> {
  const { policy: wanted, format, output, layout } = request;
  const loaded = await loadPolicies({ policy: wanted }, new Library(files), files);
  const [policy] = loaded.policies ?? [];
  if (policy === undefined) return deliver('', null, loaded.diagnostics, files);
  const text = format === 'json' ? policyJson(policy) : policyTable(policy, layout);
  return deliver(text, output, loaded.diagnostics, files);
}
