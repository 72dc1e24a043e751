import { exitCodes } from '../domain/exit-code.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { LintRequest } from '../domain/request.ts';
import { Library } from '../load/library.ts';
import { loadRuleFile } from '../load/load-policies.ts';
import { defectsJson, defectsText } from '../report/policies/defects.ts';
import { deliver } from './deliver.ts';
import type { World } from './world.ts';

/** `quality-check policies lint`: every defect of rule files, as the report of the run. */
export async function lint(request: LintRequest, { files }: World): Promise<Outcome> {
  const { files: paths, format, output, layout } = request;
  const library = new Library(files);
  const loaded = await Promise.all(paths.map((path) => loadRuleFile(path, library, files)));
  const defects = loaded.flatMap(({ diagnostics }) => diagnostics);
  const text =
    format === 'json' ? defectsJson(paths, defects) : defectsText(paths, defects, layout);
  const outcome = deliver(text, output, [], files);
  return defects.length === 0 ? outcome : { ...outcome, exitCode: exitCodes.unusable };
}
