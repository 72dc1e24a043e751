import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** What a file of the program gives to those that require it. */
type Exports = Record<string, unknown>;

/** The files of the built program, loaded by what V8 has made of them before. */
export interface Compiled {
  /** Runs a file of the folder, once, as `require` does; gives its exports. */
  readonly load: (name: string) => Exports;
  /** Keeps what V8 has made of the files loaded so far, of the functions that have run above all. */
  readonly keep: () => void;
}

// Node's own wrapper: the functions in a file see these as theirs.
const opening = Buffer.from('(function (exports, require, module, __filename, __dirname) {');
const closing = Buffer.from('\n})');

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

  const load = (name: string): Exports => {
    const known = files.get(name);
    if (known !== undefined) return known.module.exports;
    const filename = join(folder, name);
    const source = readFileSync(filename);
    const script = new Script(Buffer.concat([opening, source, closing]).toString(), {
      filename,
      // The places in stack traces are those in the file.
      columnOffset: -opening.length,
      cachedData: keptCode(`${filename}.v8`, source),
    });
    const module = { exports: {} };
    const keep = (): void => {
      const code = script.createCachedData();
      writeFileSync(`${filename}.v8`, Buffer.concat([code, code, source]));
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
      for (const file of files.values()) file.keep();
    },
  };
}

/** The code kept for a file; undefined where there is none, or it is damaged or another file's. */
function keptCode(path: string, source: Buffer): Buffer | undefined {
  let kept: Buffer;
  try {
    kept = readFileSync(path);
  } catch {
    return undefined;
  }
  const end = kept.length - source.length;
  const [code, copy] = [kept.subarray(0, end / 2), kept.subarray(end / 2, end)];
  return kept.subarray(end).equals(source) && code.equals(copy) ? code : undefined;
}
