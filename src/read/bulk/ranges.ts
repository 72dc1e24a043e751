import type { Files, RandomAccess } from '../../domain/files.ts';
import type {
  Ask,
  ByteRange,
  KnownMeanings,
  Report,
  ScanLayout,
  ScanResult,
} from '../../domain/scan.ts';
import { scan } from './scan.ts';

/** Bytes at the beginning whose texts are looked at beforehand. */
const startSize = 1 << 19;

/** Bytes around a cut in which a line has to end. */
const cutSize = 1 << 16;

/**
 * Scans the rest of a file, large ones in several threads. A range is taken to begin outside of
 * quotes; where the one before it ends elsewhere, that was wrong, and it is scanned anew.
 *
 * @param from where the first row begins
 */
export async function scanAll(
  files: Files,
  path: string,
  file: RandomAccess,
  from: number,
  layout: ScanLayout,
  ask: Ask,
  report: Report,
): Promise<readonly ScanResult[]> {
  const count = files.threadsFor(file.size - from);
  if (count === 0) return [scan(file, { from, to: file.size }, layout, ask, report)];
  // Worked out while the threads start.
  const known = Promise.resolve().then(() => meaningsAtStart(file, from, layout, ask));
  const ranges = cut(file, from, count);
  const done = ranges.map(() => ({ bytes: 0, rows: 0 }));
  const sum = (key: 'bytes' | 'rows'): number => done.reduce((all, each) => all + each[key], 0);
  const results = await Promise.all(
    ranges.map((range, index) =>
      files.scan(path, range, layout, ask, known, (bytes, rows) => {
        done[index] = { bytes, rows };
        report(sum('bytes'), sum('rows'));
      }),
    ),
  );
  const sure: ScanResult[] = [];
  let next = from;
  for (const [index, range] of ranges.entries()) {
    const guessed = results[index];
    if (next >= range.to && sure.length > 0) continue;
    const isRight = guessed?.from === next;
    const result = isRight ? guessed : scan(file, { from: next, to: range.to }, layout, ask);
    sure.push(result);
    next = result.to;
    if (result.fault !== null) break;
  }
  return sure;
}

/**
 * What the texts at the beginning mean, which are most of those to come: a thread waits for the
 * answer to every question.
 */
function meaningsAtStart(
  file: RandomAccess,
  from: number,
  layout: ScanLayout,
  ask: Ask,
): KnownMeanings {
  const known: [number, string, number][] = [];
  const to = Math.min(from + startSize, file.size);
  scan(file, { from, to }, layout, (column, text) => {
    const meaning = ask(column, text);
    known.push([column, text, meaning]);
    return meaning;
  });
  return known;
}

/** Cuts a file into ranges that begin behind a line end. */
function cut(file: RandomAccess, from: number, count: number): ByteRange[] {
  const starts = [from];
  const buffer = new Uint8Array(cutSize);
  for (let index = 1; index < count; index += 1) {
    const at = from + Math.floor(((file.size - from) * index) / count);
    const end = buffer.subarray(0, file.read(buffer, at)).indexOf(0x0a);
    const start = at + end + 1;
    if (end !== -1 && start > (starts.at(-1) ?? 0) && start < file.size) starts.push(start);
  }
  return starts.map((start, index) => ({ from: start, to: starts[index + 1] ?? file.size }));
}
