import type { Files } from '../domain/files.ts';
import type { Policy } from '../domain/policy.ts';
import type { CheckRequest } from '../domain/request.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { type Data, readAll } from '../read/read-all.ts';

/** Reads the figures of a run from where they are; code that few runs need is loaded for them. */
export async function readSource(
  request: CheckRequest,
  paths: readonly string[],
  files: Files,
  vocabulary: Vocabulary,
  policies: readonly Policy[],
): Promise<Data> {
  switch (request.source.kind) {
    case 'files':
      return readAll(paths, files, request, vocabulary);
    case 'result': {
      const { readResults } = await import('../engine/read-results.ts');
      return readResults(paths, files, vocabulary, policies);
    }
  }
}
