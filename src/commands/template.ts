import type { Outcome } from '../domain/outcome.ts';
import { horizon } from '../domain/policy.ts';
import type { TemplateRequest } from '../domain/request.ts';
import { Library } from '../load/library.ts';
import { loadPolicies } from '../load/load-policies.ts';
import { editionOf } from '../match/choose-edition.ts';
import { toJson } from '../report/json-text.ts';
import { formCsv, formRows } from '../report/policies/form.ts';
import { deliver } from './deliver.ts';
import type { World } from './world.ts';

/** `quality-check template`: an empty form with a row for every figure that the targets need. */
export async function template(request: TemplateRequest, { files }: World): Promise<Outcome> {
  const { subject, year, format, output, layout } = request;
  const loaded = await loadPolicies(subject, new Library(files), files);
  if (loaded.policies === null) return deliver('', null, loaded.diagnostics, files);
  const chosen = editionOf(loaded.policies, year);
  if (chosen.value === null) return deliver('', null, chosen.diagnostics, files);
  const policy = chosen.value;
  const rows = formRows(policy, year ?? horizon(policy), layout.language);
  const text =
    format === 'json'
      ? `${toJson({ schema: 'quality-check/template/1', policy: policy.id, rows })}\n`
      : formCsv(rows, layout.language);
  return deliver(text, output, loaded.diagnostics, files);
}
