import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import type { Files } from '../domain/files.ts';
import type { CheckRequest } from '../domain/request.ts';

/** Reports that would overwrite what the run reads, or each other. */
export function outputConflicts(request: CheckRequest, files: Files): readonly Diagnostic[] {
  const read = [...request.data, ...('policy' in request.subject ? [request.subject.policy] : [])];
  const written = request.reports.flatMap(({ file }) => (file === null ? [] : [file]));
  return written.flatMap((path, index) => {
    if (read.some((input) => files.isSame(input, path))) {
      return [diagnose('error', 'output-is-input', { path })];
    }
    const isDoubled = written
      .slice(0, index)
      .some((other) => other === path || files.isSame(other, path));
    return isDoubled ? [diagnose('error', 'output-doubled', { path })] : [];
  });
}
