import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { decode } from '@jridgewell/sourcemap-codec';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = join(import.meta.dirname, '..', '..');
const data = join(project, 'fixtures', 'just-short-of-the-limit.csv');
const ruleFile = join(project, 'policies', 'jiangsu', '2015.yaml');

const textOf = (path: string): string => readFileSync(path, 'utf8');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quality-check-start-up-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs a copy of the program that a test may damage, or the program itself. */
function run(args: readonly string[], root = project, flags: readonly string[] = []) {
  const program = join(root, 'bin', 'quality-check.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', NODE_OPTIONS: '' },
  });
  return { status, stdout, stderr };
}

/** A copy of all that is installed. */
function installed(name: string): string {
  const root = join(folder, name);
  for (const part of ['bin', 'dist', 'package.json']) {
    cpSync(join(project, part), join(root, part), { recursive: true });
  }
  return root;
}

const keptIn = (root: string): string[] =>
  readdirSync(join(root, 'dist', 'program'))
    .filter((name) => name.endsWith('.v8'))
    .map((name) => join(root, 'dist', 'program', name));

const kinds = {
  table: [data, '-p', 'jiangsu', '--lang', 'zh'],
  json: [data, '-p', 'jiangsu', '-f', 'json'],
  junit: [data, '-p', 'jiangsu', '-f', 'junit'],
  quiet: [data, '-p', 'jiangsu', '--quiet'],
  'rule file': [data, '--policy', ruleFile, '-f', 'json'],
  help: ['--help'],
  mistake: ['--nonsense'],
};

describe('the files of the program that a run loads', () => {
  // Every file read is one loaded: the program's own and those that the build prepared.
  const watch = (list: string): string => `
    const fs = require('node:fs');
    const read = [];
    for (const reads of ['readFileSync', 'openSync']) {
      const original = fs[reads];
      fs[reads] = (path, ...rest) => {
        const [, name] = /([\\w-]+\\.(?:cjs|jsonl?))$/.exec(String(path)) ?? [];
        if (name !== undefined) read.push(name);
        return original(path, ...rest);
      };
    }
    process.on('exit', () => fs.writeFileSync(${JSON.stringify(list)}, read.join(' ')));`;

  const always = ['base.cjs', 'compiled.cjs', 'main.cjs', 'rolldown-runtime.cjs'];
  const catalogue = ['catalogue.json', 'index.json'];
  const check = [...always, ...catalogue, 'check.cjs', 'jiangsu-2015.jsonl', 'jiangsu-2020.jsonl'];

  it.each([
    ['help', always],
    ['mistake', always],
    ['json', check],
    ['junit', [...check, 'machine.cjs']],
    ['table', [...check, 'table.cjs', 'terminal.cjs']],
    ['quiet', [...check, 'terminal.cjs']],
    ['rule file', [...always, ...catalogue, 'check.cjs', 'rule-file.cjs']],
  ] as const)('are for %s no more than it needs', (kind, expected) => {
    const list = join(folder, 'read.txt');
    const watcher = join(folder, 'watch.cjs');
    writeFileSync(watcher, watch(list));
    run(kinds[kind], project, ['--require', watcher]);
    const read = readFileSync(list, 'utf8').split(' ');
    expect([...new Set(read)].sort()).toEqual([...expected].sort());
  });
});

describe('the compiled code of the program', () => {
  it('is there for all that runs often', () => {
    const names = keptIn(project).map((path) => /([\w-]+)\.cjs\.v8$/u.exec(path)?.[1]);
    expect(names.sort()).toEqual(
      expect.arrayContaining([
        'base',
        'check',
        'machine',
        'main',
        'rule-file',
        'table',
        'terminal',
      ]),
    );
  });

  it('is taken by the Node that built the program', () => {
    const script = `
      const { Script } = require('node:vm');
      const fs = require('node:fs');
      for (const path of ${JSON.stringify(keptIn(project))}) {
        const source = fs.readFileSync(path.replace(/\\.v8$/, ''));
        const kept = fs.readFileSync(path);
        const cachedData = kept.subarray(0, (kept.length - source.length) / 2);
        const wrapped = '(function (exports, require, module, __filename, __dirname) {' + source + '\\n})';
        const { cachedDataRejected } = new Script(wrapped, { filename: path, cachedData });
        if (cachedDataRejected) console.log(path);
      }`;
    const { stdout, status } = spawnSync(process.execPath, ['-e', script], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  });

  const asEver = (root: string, flags: readonly string[] = []): void => {
    for (const [kind, args] of Object.entries(kinds)) {
      expect(run(args, root, flags), kind).toEqual(run(args));
    }
  };

  it('changes nothing where it is missing', () => {
    const root = installed('without');
    for (const path of keptIn(root)) rmSync(path);
    asEver(root);
    expect(keptIn(root)).toEqual([]);
  });

  it('changes nothing where it is damaged', () => {
    const root = installed('damaged');
    for (const path of keptIn(root)) {
      const bytes = readFileSync(path);
      bytes.fill(0x55, 1000, 1100);
      writeFileSync(path, bytes);
    }
    asEver(root);
  });

  it('changes nothing where V8 will not take it', () => {
    asEver(project, ['--no-opt', '--stack-size=900']);
  });

  it('changes nothing in a folder that may not be written to', () => {
    const root = installed('read-only');
    for (const path of keptIn(root)) rmSync(path);
    chmodSync(join(root, 'dist', 'program'), 0o555);
    asEver(root);
    chmodSync(join(root, 'dist', 'program'), 0o755);
  });
});

describe('the files of the program', () => {
  const program = join(project, 'dist', 'program');
  const files = readdirSync(program).filter((name) => name.endsWith('.cjs'));

  it('hold nothing beyond ASCII, which would take twice the memory', () => {
    const beyond = files.filter((name) => /[^\0-\u007f]/u.test(textOf(join(program, name))));
    expect(beyond).toEqual([]);
    expect(textOf(join(program, 'base.cjs'))).toContain('\\u');
  });

  it('have maps that find their sources behind what is written as escapes', () => {
    const code = textOf(join(program, 'base.cjs')).split('\n');
    const { mappings, sources } = JSON.parse(textOf(join(program, 'base.cjs.map'))) as {
      readonly mappings: string;
      readonly sources: readonly string[];
    };
    // A key of the last of the sentences in Chinese, far behind the first of them.
    const key = '"large-file-not-plain"';
    const line = code.findLastIndex((each) => each.includes(key));
    const column = code[line]?.lastIndexOf(key) ?? -1;
    const segment = decode(mappings)[line]?.find(([at]) => at === column);
    const [, source = -1, sourceLine = -1, sourceColumn = -1] = segment ?? [];
    const path = resolve(program, sources[source] ?? '');
    expect(path).toMatch(/src\/messages\/zh\.ts$/u);
    const found = textOf(path).split('\n')[sourceLine] ?? '';
    expect(found.slice(sourceColumn)).toMatch(/^'large-file-not-plain'/u);
  });
});

describe('the trace of a fault', () => {
  const faulty = (): string => {
    const root = installed('faulty');
    rmSync(join(root, 'dist', 'policies', 'catalogue.json'));
    return root;
  };

  it('names the files of the program, and the sources where Node is asked for them', () => {
    const root = faulty();
    const plain = run(kinds.json, root);
    expect(plain.status).toBe(70);
    expect(plain.stderr).toMatch(/ENOENT[\s\S]*dist\/program\/check\.cjs:\d+:\d+/u);
    const mapped = run(kinds.json, root, ['--enable-source-maps']);
    expect(mapped.status).toBe(70);
    expect(mapped.stderr).toMatch(/src\/load\/library\.ts:\d+:\d+/u);
  });
});
