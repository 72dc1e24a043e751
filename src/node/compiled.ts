import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** What a file of the program gives to those that require it. */
type Exports = Record<string, unknown>;

/** The files of the built program, loaded by what V8 has made of them before. */
export interface Compiled {
  /** Runs a file of the folder, once, as `require` does; gives its exports. */
  readonly load: (name: string) => Exports;
  /** Keeps what V8 has made of files loaded since it last did, of functions that have run above all. */
  readonly keep: () => void;
}

// Node's own wrapper: the functions in a file see these as theirs.
const opening = '(function (exports, require, module, __filename, __dirname) {';
const closing = '\n})';

/** Bytes of a word of memory. */
const word = 8;

type Wrapped = (
  exports: Exports,
  require: (name: string) => unknown,
  module: { exports: Exports },
  filename: string,
  dirname: string,
) => void;

/**
 * Loads the files of a folder of the program. Compiling them takes longer than running them, so the
 * build keeps the code that V8 made of them: `main.cjs.v8` beside `main.cjs`. V8 takes it only in
 * the version that made it, but would run damaged code as it is. So it is kept twice, with the file
 * that it was made of: comparing them takes a tenth of the time of a checksum. Where anything is
 * amiss the file is compiled anew, and nothing else differs.
 */
export function compiledIn(folder: string): Compiled {
  const files = new Map<
    string,
    { readonly module: { exports: Exports }; readonly keep: () => void }
  >();

  /** How many of the files have been kept. */
  let kept = 0;

  // One piece of memory for all files: what was never touched before takes longer than reading.
  let room = Buffer.allocUnsafeSlow(1 << 21);
  room.write(opening, 'latin1');

  /** Reads a file into the room from a place on; gives the end of it there. */
  const read = (path: string, start: number): number => {
    const file = openSync(path, 'r');
    try {
      for (let end = start; ;) {
        const count = readSync(file, room, end, room.length - end, null);
        end += count;
        if (end > room.length - closing.length) room = Buffer.concat([room], 2 * room.length);
        else if (count === 0) return end;
      }
    } finally {
      closeSync(file);
    }
  };

  /** The code kept of the source in the room; undefined where it is missing, or not of the same. */
  const keptCode = (path: string, sourceEnd: number): Buffer | undefined => {
    // V8 copies what doesn't begin at a whole word.
    const start = Math.ceil(sourceEnd / word) * word;
    let end: number;
    try {
      end = read(path, start);
    } catch {
      return undefined;
    }
    const codesEnd = end - (sourceEnd - opening.length);
    const half = start + (codesEnd - start) / 2;
    const isWhole =
      Number.isInteger(half) &&
      half >= start &&
      room.compare(room, opening.length, sourceEnd, codesEnd, end) === 0 &&
      room.compare(room, start, half, half, codesEnd) === 0;
    return isWhole ? room.subarray(start, half) : undefined;
  };

  const load = (name: string): Exports => {
    const known = files.get(name);
    if (known !== undefined) return known.module.exports;
    const filename = join(folder, name);
    const end = read(filename, opening.length);
    const source = room.toString('utf8', 0, end + room.write(closing, end));
    const script = new Script(source, {
      filename,
      // The places in stack traces are those in the file.
      columnOffset: -opening.length,
      cachedData: keptCode(`${filename}.v8`, end),
    });
    const module = { exports: {} };
    const keep = (): void => {
      const code = script.createCachedData();
      const own = Buffer.from(source).subarray(opening.length, -closing.length);
      writeFileSync(`${filename}.v8`, Buffer.concat([code, code, own]));
    };
    files.set(name, { module, keep });
    const run = script.runInThisContext() as Wrapped;
    run(module.exports, required, module, filename, folder);
    return module.exports;
  };

  const required = (name: string): unknown =>
    name.startsWith('./') ? load(name.slice(2)) : process.getBuiltinModule(name);

  return {
    load,
    keep() {
      for (const { keep } of [...files.values()].slice(kept)) keep();
      kept = files.size;
    },
  };
}
