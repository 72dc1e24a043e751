import type { Outcome } from '../domain/outcome.ts';
import type { ExplainRequest } from '../domain/request.ts';
import { Library } from '../load/library.ts';
import { loadPolicies } from '../load/load-policies.ts';
import { findTargets } from '../match/scope.ts';
import { explanationJson, explanationText } from '../report/policies/explanation.ts';
import { deliver } from './deliver.ts';
import type { World } from './world.ts';

/** `quality-check explain`: what one target asks, and how the text was read. */
export async function explain(request: ExplainRequest, { files }: World): Promise<Outcome> {
  const { policy: wanted, target, format, output, layout } = request;
  const loaded = await loadPolicies({ policy: wanted }, new Library(files), files);
  const [policy] = loaded.policies ?? [];
  if (policy === undefined) return deliver('', null, loaded.diagnostics, files);
  const found = findTargets(policy, target);
  if (found.value === null) return deliver('', null, found.diagnostics, files);
  const write = format === 'json' ? explanationJson : explanationText;
  return deliver(write(policy, found.value, layout), output, loaded.diagnostics, files);
}
