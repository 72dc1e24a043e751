import { join } from 'node:path';
import { parentPort, Worker } from 'node:worker_threads';
import type { Files, RandomAccess } from '../domain/files.ts';
import type {
  Ask,
  ByteRange,
  KnownMeanings,
  Report,
  ScanLayout,
  ScanResult,
} from '../domain/scan.ts';
import { openFile } from './open-file.ts';

/** What a thread is told to do. */
interface ScanTask {
  readonly path: string;
  readonly range: ByteRange;
  readonly layout: ScanLayout;
  readonly known: KnownMeanings;
  /** The state of a question, and its answer. */
  readonly answer: Int32Array<SharedArrayBuffer>;
}

/** What a thread says. */
type ScanMessage =
  | { readonly kind: 'question'; readonly column: number; readonly text: string }
  | { readonly kind: 'progress'; readonly bytes: number; readonly rows: number }
  | { readonly kind: 'result'; readonly result: ScanResult };

/** A thread that waits for its task, and how it ends if it does before its work is done. */
interface Started {
  readonly thread: Worker;
  readonly end: Promise<never>;
}

/** Those that were started before there was a task for them. */
const waiting: Started[] = [];

function start(): Started {
  // From the built program and from this file alike, the built thread stands there.
  const program = join(__dirname, '..', '..', 'dist', 'program', 'scan-thread.cjs');
  const thread = new Worker(program, { resourceLimits: { maxYoungGenerationSizeMb: 4 } });
  const end = new Promise<never>((_, reject) => {
    thread.on('error', reject);
    thread.on('exit', (code) => {
      reject(new Error(`a thread ended with ${String(code)}`));
    });
  });
  // Only those who wait for its work care.
  end.catch(() => undefined);
  return { thread, end };
}

/** Starts threads ahead of their tasks; those that get none keep nobody waiting. */
export function startThreads(count: number): void {
  while (waiting.length < count) {
    const started = start();
    started.thread.unref();
    waiting.push(started);
  }
}

/** Scans a range of a file in a thread of its own, which waits while its questions are answered. */
export const scanInThread: Files['scan'] = (path, range, layout, ask, known, report) => {
  const answer = new Int32Array(new SharedArrayBuffer(8));
  const { thread, end } = waiting.pop() ?? start();
  thread.ref();
  return new Promise((resolve, reject) => {
    end.catch(reject);
    known.then((meanings) => {
      const task: ScanTask = { path, range, layout, known: meanings, answer };
      thread.postMessage(task);
    }, reject);
    thread.on('message', (message: ScanMessage) => {
      switch (message.kind) {
        case 'question':
          Atomics.store(answer, 1, ask(message.column, message.text));
          Atomics.store(answer, 0, 1);
          Atomics.notify(answer, 0);
          break;
        case 'progress':
          report(message.bytes, message.rows);
          break;
        case 'result':
          resolve(message.result);
          break;
      }
    });
  });
};

/** Bytes between two reports, each of which wakes the thread that waits. */
const bytesOfProgress = 1 << 23;

const keyOf = (column: number, text: string): string => `${String(column)} ${text}`;

/** The scanner that a thread runs. */
type Scan = (
  file: RandomAccess,
  range: ByteRange,
  layout: ScanLayout,
  ask: Ask,
  report: Report,
) => ScanResult;

/** The other end: does what the thread is told, and ends. */
export function workAsThread(scan: Scan): void {
  parentPort?.once('message', (task: ScanTask) => {
    work(scan, task);
  });
}

function work(scan: Scan, { path, range, layout, known, answer }: ScanTask): void {
  const post = (message: ScanMessage, transferred: readonly ArrayBuffer[] = []): void => {
    parentPort?.postMessage(message, transferred);
  };
  const meanings = new Map(known.map(([column, text, meaning]) => [keyOf(column, text), meaning]));
  const ask: Ask = (column, text) => {
    const meaning = meanings.get(keyOf(column, text));
    if (meaning !== undefined) return meaning;
    Atomics.store(answer, 0, 0);
    post({ kind: 'question', column, text });
    Atomics.wait(answer, 0, 0);
    return Atomics.load(answer, 1);
  };
  const file = openFile(path);
  let told = 0;
  const result = scan(file, range, layout, ask, (bytes, rows) => {
    if (bytes - told < bytesOfProgress) return;
    told = bytes;
    post({ kind: 'progress', bytes, rows });
  });
  file.close();
  const { runs, figures, passedOver, order, starts } = result;
  const columns = [runs, ...figures, passedOver, { order, starts }].flatMap((each) =>
    Object.values<{ readonly buffer: ArrayBufferLike }>({ ...each }),
  );
  post(
    { kind: 'result', result },
    columns.map(({ buffer }) => buffer as ArrayBuffer),
  );
}
