import type { Diagnostic } from '../domain/diagnostic.ts';
import { isConnection } from '../domain/engine.ts';
import type { Files } from '../domain/files.ts';

/** The data files that the arguments name, each once; patterns are matched here. Connections are no files. */
export async function dataFiles(
  named: readonly string[],
  files: Files,
): Promise<{ readonly data: readonly string[]; readonly diagnostics: readonly Diagnostic[] }> {
  const found = await Promise.all(
    named.map(async (each) =>
      isConnection(each) ? { value: [each], diagnostics: [] } : files.find(each),
    ),
  );
  return {
    data: [...new Set(found.flatMap(({ value }) => value ?? []))],
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}
