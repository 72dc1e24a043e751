import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the source tree. */
export interface SourceFile {
  /** Path with forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly sha256: string;
}

/** All YAML files below a folder, sorted by path. */
export function yamlFiles(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .sort()
    .map((file) => {
      const bytes = readFileSync(file);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { file, text: bytes.toString('utf8'), sha256 };
    });
}
