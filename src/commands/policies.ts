import type { Outcome } from '../domain/outcome.ts';
import type { PoliciesRequest } from '../domain/request.ts';
import { Library } from '../load/library.ts';
import { listJson, listTable } from '../report/policies/list.ts';
import { deliver } from './deliver.ts';
import type { World } from './world.ts';

/** `quality-check policies`: lists the bundled rule files. */
export function policies({ format, output, layout }: PoliciesRequest, { files }: World): Outcome {
  const library = new Library(files);
  const all = library.entries.map((entry) => library.policy(entry));
  const text = format === 'json' ? listJson(all) : listTable(all, layout);
  return deliver(text, output, [], files);
}
