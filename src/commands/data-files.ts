import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Files } from '../domain/files.ts';

/** The data files that the arguments name, each once; patterns are matched here. */
export async function dataFiles(
  named: readonly string[],
  files: Files,
): Promise<{ readonly data: readonly string[]; readonly diagnostics: readonly Diagnostic[] }> {
  const found = await Promise.all(named.map((each) => files.find(each)));
  return {
    data: [...new Set(found.flatMap(({ value }) => value ?? []))],
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}
