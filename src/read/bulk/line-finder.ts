import type { Files } from '../../domain/files.ts';
import type { ScanLayout } from '../../domain/scan.ts';
import { characterAt } from '../character-at.ts';

/** A line at which a row begins, and where in the file that is. */
export interface Milestone {
  readonly line: number;
  readonly at: number;
}

/** Most bytes between two lines that are remembered. */
const maxPiece = 64_000_000;

/**
 * Finds the character at which a cell begins in a file that is not held in memory, by reading the
 * lines around it again.
 *
 * @param milestones in the order of the file, the first of them its beginning
 */
export function characterInFile(
  files: Files,
  path: string,
  { encoding }: ScanLayout,
  delimiter: string,
  milestones: readonly Milestone[],
): (line: number, cell: number) => number | null {
  let latest: { readonly from: Milestone; readonly find: ReturnType<typeof characterAt> } | null =
    null;
  return (line, cell) => {
    const next = milestones.findIndex((each) => each.line > line);
    const from = milestones.at(next === -1 ? -1 : next - 1);
    if (from === undefined) return null;
    if (latest?.from !== from) {
      const text = textOf(files, path, encoding, from.at, milestones[next]?.at ?? Infinity);
      latest = { from, find: characterAt(text, delimiter) };
    }
    return latest.find(line - from.line + 1, cell);
  };
}

function textOf(files: Files, path: string, encoding: string, from: number, to: number): string {
  const file = files.open(path);
  try {
    const bytes = new Uint8Array(Math.min(to, file.size, from + maxPiece) - from);
    // Only at the beginning of the file a byte order mark is none of its text.
    const decoder = new TextDecoder(encoding, { ignoreBOM: from > 0 });
    return decoder.decode(bytes.subarray(0, file.read(bytes, from)));
  } finally {
    file.close();
  }
}
