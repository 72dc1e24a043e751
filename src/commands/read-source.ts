import { ListedFigures } from '../domain/figures.ts';
import type { Files } from '../domain/files.ts';
import type { Policy } from '../domain/policy.ts';
import type { CheckRequest } from '../domain/request.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { Library } from '../load/library.ts';
import { type Data, readAll } from '../read/read-all.ts';
import type { World } from './world.ts';

/** Says which files are to be read, so that what large ones need may start. */
export async function expectSource(
  { source }: CheckRequest,
  data: readonly string[],
  files: Files,
): Promise<void> {
  if (source.kind === 'files') for (const path of data) await files.expect(path);
}

/** Reads the figures of a run from where they are; code that few runs need is loaded for them. */
export async function readSource(
  { source, ...request }: CheckRequest,
  data: readonly string[],
  { files, openEngine, onProgress }: World,
  library: Library,
  policies: readonly Policy[],
  vocabulary: Vocabulary,
): Promise<Data> {
  switch (source.kind) {
    case 'files':
      return readAll(data, files, request, vocabulary, onProgress);
    case 'result': {
      const { readResults } = await import('../engine/read-results.ts');
      return readResults(data, files, vocabulary, policies);
    }
    case 'engine': {
      const { records, table } = source;
      const { readByEngine } = await import('../engine/read-by-engine.ts');
      const reducing = { files, vocabulary, policies, data, table };
      if (records === null) return readByEngine(openEngine, reducing, null);
      const { loadRecords } = await import('../load/load-records.ts');
      const mapping = await loadRecords(records, library.catalogue, policies, files);
      return mapping.value === null
        ? { inputs: [], figures: new ListedFigures([]), diagnostics: mapping.diagnostics }
        : readByEngine(openEngine, reducing, mapping.value);
    }
  }
}
