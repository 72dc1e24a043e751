import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which folder may import which folders and packages, and why. */
interface Room {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
  readonly because: string;
}

const rooms: Readonly<Record<string, Room>> = {
  domain: {
    folders: [],
    packages: ['big.js', 'fastest-levenshtein'],
    because: 'the glossary stands on nothing but exact decimals and the distance between names',
  },
  rules: { folders: ['domain'], packages: [], because: 'a rule knows no file, language or report' },
  load: {
    folders: ['domain', 'rules'],
    packages: ['yaml', 'ajv'],
    because: 'rule files are checked against what the rules say of their fields',
  },
  read: {
    folders: ['domain'],
    packages: ['csv-parse', 'saxes'],
    because: 'reading data judges nothing',
  },
  match: { folders: ['domain'], packages: [], because: 'matching never looks at a limit' },
  evaluate: { folders: ['domain', 'rules'], packages: [], because: 'judging makes no sentences' },
  score: { folders: ['domain'], packages: [], because: 'a score never judges again' },
  messages: { folders: ['domain'], packages: [], because: 'messages only choose words' },
  report: {
    folders: ['domain', 'messages'],
    packages: ['chalk', 'cli-table3', 'get-east-asian-width'],
    because: 'a report is a pure function of the scorecards',
  },
  node: {
    folders: ['domain'],
    packages: ['node:*', 'yauzl', 'tinyglobby', '@duckdb/node-api'],
    because: 'the only door to Node knows no policy',
  },
  engine: {
    folders: ['domain', 'read', 'messages'],
    packages: ['lossless-json'],
    because: 'an engine only reduces: what it returns is read by the code that reads files',
  },
  commands: {
    folders: ['domain', 'load', 'read', 'engine', 'match', 'evaluate', 'score', 'report', 'node'],
    packages: [],
    because: 'a command strings the steps together; only here do they meet',
  },
  cli: {
    folders: ['domain', 'messages', 'node'],
    packages: ['commander'],
    because: 'arguments and printing know neither criteria nor formats',
  },
  'scan-thread.ts': {
    folders: ['node', 'read'],
    packages: [],
    because: 'a thread is told what to do',
  },
  'main.ts': { folders: ['cli', 'commands'], packages: [], because: 'arguments to a command' },
};

const src = join(import.meta.dirname, '..', 'src');

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'));

const roomOf = (path: string): string => path.split('/')[0] ?? path;

const importsOf = (text: string): string[] =>
  [
    ...text.matchAll(/^(?:import|export)\b[^;]*?\bfrom '(?<path>[^']+)'/gmu),
    ...text.matchAll(/\bimport\('(?<path>[^']+)'\)/gu),
  ].map(({ groups }) => groups?.['path'] ?? '');

const read = (file: string): string => readFileSync(join(src, file), 'utf8');

/** The code of a file without its comments. */
const codeOf = (file: string): string =>
  read(file)
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/(^|\s)\/\/.*$/gmu, '$1');

describe('who may import whom', () => {
  it('gives every folder a row', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(rooms).sort());
  });

  it.each(files)('%s', (file) => {
    const room = rooms[roomOf(file)];
    if (room === undefined) throw new Error(`${file} stands in no known folder`);
    for (const path of importsOf(read(file))) {
      if (path.startsWith('.')) {
        const target = relative(src, join(src, dirname(file), path)).replaceAll('\\', '/');
        if (target === '../package.json') continue;
        expect(
          [roomOf(file), ...room.folders],
          `${file} imports ${path}: ${room.because}`,
        ).toContain(roomOf(target));
      } else {
        const [scope = path] = path.split('/');
        const name = path.startsWith('node:') ? 'node:*' : path.startsWith('@') ? path : scope;
        expect(room.packages, `${file} imports ${path}: ${room.because}`).toContain(name);
      }
    }
  });
});

describe('the machine', () => {
  const outside = files.filter((file) => roomOf(file) !== 'node');

  it.each(outside.filter((file) => roomOf(file) !== 'cli'))('%s leaves it alone', (file) => {
    expect(codeOf(file)).not.toMatch(/\b(?:process|console|Buffer)\s*\./u);
    expect(codeOf(file)).not.toMatch(/\bnew Date\b|\bDate\./u);
  });

  it('has no clock and no console in the command line either', () => {
    for (const file of files.filter((each) => roomOf(each) === 'cli')) {
      expect(codeOf(file), file).not.toMatch(/\bconsole\s*\.|\bnew Date\b|\bDate\./u);
    }
  });
});

describe('the house', () => {
  it('has no file that holds more than one thing can need', () => {
    // One thing with an entry for each sentence.
    const lists = new Set(['messages/zh.ts', 'messages/en.ts', 'domain/diagnostic-args.ts']);
    const long = files.filter((file) => !lists.has(file) && read(file).split('\n').length > 340);
    expect(long).toEqual([]);
  });

  it('keeps the story of a check free of loops and of conditions about targets', () => {
    const story = codeOf('commands/check.ts');
    expect(story).not.toMatch(/\b(?:for|while|switch)\b/u);
    expect(story).not.toMatch(/\b(?:target|criterion|verdict)\b/u);
  });

  it('uses no name that says nothing', () => {
    const empty = files.filter((file) =>
      /(?:^|\/)(?:utils?|helpers?|managers?|services?|misc|common)\b/u.test(file),
    );
    expect(empty).toEqual([]);
  });
});
