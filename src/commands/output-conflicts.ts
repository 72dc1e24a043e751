import { type Diagnostic, diagnose } from '../domain/diagnostic.ts';
import type { Files } from '../domain/files.ts';
import type { Request, Subject } from '../domain/request.ts';

/** Files to be written that would overwrite what the run reads, or each other. */
export function outputConflicts(request: Request, files: Files): readonly Diagnostic[] {
  const read = filesRead(request);
  const written = filesWritten(request);
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

/** Everything that a request names and that may be a file to be read. */
function filesRead(request: Request): readonly string[] {
  switch (request.command) {
    case 'policies':
      return [];
    case 'show':
    case 'explain':
      return [request.policy];
    case 'lint':
      return request.files;
    case 'template':
      return present(policyOf(request.subject));
    case 'sql':
      return present(policyOf(request.subject), request.records);
    case 'check': {
      const { data, source, subject } = request;
      const records = source.kind === 'engine' ? source.records : null;
      return [...data, ...present(policyOf(subject), records)];
    }
  }
}

const filesWritten = (request: Request): readonly string[] =>
  request.command === 'check'
    ? request.reports.flatMap(({ file }) => present(file))
    : present(request.output);

const policyOf = (subject: Subject): string | null => ('policy' in subject ? subject.policy : null);

const present = (...paths: readonly (string | null)[]): readonly string[] =>
  paths.filter((path) => path !== null);
