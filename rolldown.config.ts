import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { decode, encode } from '@jridgewell/sourcemap-codec';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { defineConfig, type Plugin } from 'rolldown';
import { diagnosticLines } from './src/messages/diagnostic-line.ts';
import { strictAjv } from './src/load/compile-schema.ts';
import type { JsonSchema } from './src/load/json-schema.ts';
import { preparePolicies } from './src/load/prepare-policies.ts';
import { recordsSchema } from './src/load/records-schema.ts';
import { ruleFileSchema } from './src/load/rule-file-schema.ts';
import { yamlFiles } from './src/node/yaml-files.ts';
import { takingOrdinaryBytes } from './src/read/formats/csv-parse-as-built.ts';
import { drawingTheReport } from './src/report/terminal/cli-table-as-built.ts';

/** Checks the rule files and puts them beside the program as data. */
const policies = (): Plugin => ({
  name: 'policies',
  generateBundle() {
    const { value, diagnostics } = preparePolicies(yamlFiles('policies'));
    if (value === null) throw new Error(diagnosticLines(diagnostics, 'en').join('\n'));
    for (const [name, source] of value) {
      this.emitFile({ type: 'asset', fileName: `policies/${name}`, source });
    }
  },
});

/** Schemas by the file that compiles each, and what that file calls its validator. */
const validators: Readonly<Record<string, readonly [name: string, schema: JsonSchema]>> = {
  'rule-file-validator.ts': ['validateRuleFile', ruleFileSchema],
  'records-validator.ts': ['validateRecords', recordsSchema],
};

/** Puts the compiled validators of files in the place of their compiling. */
const validator = (): Plugin => ({
  name: 'validator',
  load(id) {
    const [name, schema] = validators[basename(id)] ?? [];
    if (name === undefined || schema === undefined) return null;
    const ajv = strictAjv();
    const code = standaloneCode(ajv, ajv.compile(schema));
    return {
      code: `${code}\nmodule.exports = { ${name}: module.exports };`,
      moduleType: 'js',
    };
  },
});

/**
 * Lets cli-table3 measure text by the function by which the report breaks it, and spares it what
 * the report's tables don't need. Together they were nine tenths of the time that drawing took.
 */
const measure = (): Plugin => ({
  name: 'measure',
  resolveId: (id) => (id === 'string-width' ? '\0measure' : null),
  load: (id) =>
    id === '\0measure'
      ? `module.exports = require(${JSON.stringify(resolve('src/report/wrap.ts'))}).widthOf;`
      : null,
  transform(code, id) {
    const changed = id.includes('cli-table3/src/') ? drawingTheReport(basename(id), code) : null;
    return changed === null ? null : { code: changed, map: null };
  },
});

/** The parser of CSV as it is shipped. */
const csv = (): Plugin => ({
  name: 'csv',
  transform: (code, id) =>
    id.endsWith('csv-parse/lib/api/index.js')
      ? { code: takingOrdinaryBytes(code), map: null }
      : null,
});

/**
 * What packages load at their start and the program never uses: commander can start other programs
 * as its commands, and chalk asks what the terminal can, which `cli/environment.ts` decides.
 */
const unused = (): Plugin => {
  const stubs: Readonly<Record<string, string>> = {
    'node:child_process': 'module.exports = {};',
    '#supports-color': 'export default { stdout: false, stderr: false };',
  };
  return {
    name: 'unused',
    resolveId: (id) => (Object.hasOwn(stubs, id) ? `\0${id}` : null),
    load: (id) => stubs[id.slice(1)] ?? null,
  };
};

/** The licences of the packages whose code is in the program, as they ask for. */
const licences = (): Plugin => ({
  name: 'licences',
  generateBundle() {
    const folders = [...this.getModuleIds()].flatMap(
      (id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(id)?.[0] ?? [],
    );
    const texts = [...new Set(folders)].sort().map((folder) => {
      const file = readdirSync(folder).find((name) => /^licen[cs]e/iu.test(name));
      const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
      return `${folder.replace(/^.*node_modules\//u, '')}\n\n${text}\n`;
    });
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: texts.join('\n\n') });
  },
});

/** Units of UTF-16 beyond ASCII, one at a time: source maps count in these. */
const beyondAscii = /[^\0-\u007f]/g;

/**
 * Writes all characters beyond ASCII as escapes, wherever they are: in texts, patterns or names they
 * mean the same. V8 keeps the whole source of a file that has a single one in two bytes a character,
 * and takes its time to decode it.
 */
const ascii = (): Plugin => ({
  name: 'ascii',
  writeBundle({ dir = '' }, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk' || file.sourcemapFileName === null) continue;
      const path = resolve(dir, file.fileName);
      const code = readFileSync(path, 'utf8');
      const map = JSON.parse(readFileSync(`${path}.map`, 'utf8')) as { mappings: string };
      const lines = code.split('\n');
      const moved = decode(map.mappings).map((segments, line) => {
        const text = lines[line] ?? '';
        const places = [...text.matchAll(beyondAscii)].map(({ index }) => index);
        let passed = 0;
        for (const segment of segments) {
          while ((places[passed] ?? Infinity) < segment[0]) passed += 1;
          segment[0] += passed * (escaped('…').length - 1);
        }
        return segments;
      });
      writeFileSync(path, code.replaceAll(beyondAscii, escaped));
      writeFileSync(`${path}.map`, JSON.stringify({ ...map, mappings: encode(moved) }));
    }
  },
});

const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Runs like those of users: the functions that they call are those whose code is worth keeping. */
const usualRuns: readonly string[] = [
  '--help',
  '--nonsense',
  'fixtures/examples/jiangsu-2015.csv --policy policies/jiangsu/2015.yaml -f json',
  'fixtures/examples/jiangsu-2015.csv --policy fixtures/rule-file-with-a-misspelt-criterion.yaml',
  ...['examples/jiangsu-2015', 'just-short-of-the-limit'].flatMap((data) =>
    ['-f table --lang zh', '-f table --lang en', '-f json', '-f junit', '-f github', '--quiet'].map(
      (report) => `fixtures/${data}.csv -p jiangsu ${report}`,
    ),
  ),
];

/** A file that is large enough to be scanned, in the long form. */
const largeFile = (): string => {
  const rows = Array.from(
    { length: 8_000 },
    (_, at) =>
      `${String(at % 40)}号县,${at % 3 === 0 ? '产品质量省级监督抽查合格率' : '甲乙丙'},${String(2010 + (at % 6))},${String(at % 100)}.5\n`,
  );
  return `地区,指标,年份,数值\n${rows.join('')}`;
};

/**
 * Keeps the code that V8 makes of the program, which spares it a third of a small run. What V8 has
 * compiled to machine code in the usual runs it would compile at every start, for functions that
 * are called a few times: none of it is compiled here.
 */
const compiled = (): Plugin => ({
  name: 'compiled',
  writeBundle({ dir = '' }) {
    const folder = resolve(dir, 'program');
    const temporary = mkdtempSync(join(tmpdir(), 'quality-check-'));
    const large = join(temporary, 'large.csv');
    writeFileSync(large, largeFile());
    // What only large files need follows, so that it is not in the way of small ones.
    const ofLarge = [large, ...'-p jiangsu --region all --quiet'.split(' ')];
    const runs = [usualRuns.map((run) => run.split(' ')), [ofLarge]];
    const script = `
      const { setFlagsFromString } = require('node:v8');
      const { load, keep } = require(${JSON.stringify(join(folder, 'compiled.cjs'))}).compiledIn(${JSON.stringify(folder)});
      const { main } = load('main.cjs');
      const keepAfter = async (runs) => {
        setFlagsFromString('--sparkplug-filter=-*');
        for (const run of runs) await main(run);
        // V8 takes code back only where its flags are those under which it was kept.
        setFlagsFromString('--sparkplug-filter=*');
        keep();
      };
      ${JSON.stringify(runs)}.reduce((before, each) => before.then(() => keepAfter(each)), Promise.resolve());`;
    // In a process of its own, which may print, and is started as users start the program.
    const { status } = spawnSync(process.execPath, ['-e', script], { stdio: 'ignore' });
    rmSync(temporary, { recursive: true });
    if (status !== 0) throw new Error('the usual runs have failed');
  },
});

/** The program. */
const program = defineConfig({
  input: { main: 'src/main.ts' },
  platform: 'node',
  plugins: [policies(), validator(), measure(), csv(), unused(), licences(), ascii()],
  output: {
    dir: 'dist',
    format: 'cjs',
    cleanDir: true,
    entryFileNames: 'program/[name].cjs',
    chunkFileNames: 'program/[name].cjs',
    sourcemap: true,
    // Traces need names and lines; the sources themselves would be half the package.
    sourcemapExcludeSources: true,
    // Loading a file costs about as much as the code in it: few files, each for one kind of run.
    codeSplitting: {
      groups: [
        {
          name: 'base',
          priority: 3,
          test: /src\/(?:domain|messages)\/|src\/node\/open-file|node_modules\/(?:big|fastest-)|reporters\/index|package\.json/u,
        },
        {
          name: 'check',
          priority: 2,
          test: /node_modules\/csv-parse|src\/(?:read\/(?!bulk|workbook\/(?!magic))|match\/|evaluate\/|score\/|rules\/)|src\/commands\/(?:check|data-files|judge|conclude|output)|src\/load\/(?:library|load-policies|prepared|build|catalogue-data|prefecture-data)|src\/report\/(?:render|ending|recap|matrix|json-text|reporters\/json)\.ts/u,
        },
        {
          name: 'terminal',
          priority: 1,
          test: /node_modules\/(?:chalk|get-east)|src\/report\/(?:terminal\/(?:terminal-report|marks|plain)|wrap|reporters\/quiet)/u,
        },
        {
          name: 'table',
          priority: 1,
          test: /node_modules\/cli-table3|measure|src\/report\/(?:terminal|reporters\/table)/u,
        },
        {
          name: 'machine',
          test: /src\/report\/(?:machine\/|evidence-text|reporters\/(?:junit|sarif|github|gitlab|tap))/u,
        },
        { name: 'bulk', test: /src\/(?:read\/bulk|node\/scan-in-thread)/u },
        { name: 'engine', test: /node_modules\/lossless-json|src\/engine\/|src\/node\/duckdb/ },
        { name: 'html', test: /src\/report\/(?:html\/|reporters\/html)/u },
        {
          name: 'workbook',
          test: /node_modules\/(?:yauzl|pend|saxes|xmlchars)|src\/node\/archive|src\/read\/workbook/u,
        },
        { name: 'pattern', test: /node_modules\/(?:tinyglobby|fdir|picomatch)|src\/node\/match/u },
        { name: 'rule-file', test: /node_modules\/(?:yaml|ajv)|src\/load\//u },
      ],
    },
    minify: true,
  },
});

/** A file that holds all that it needs, since Node takes its time over every one. */
const alone = (input: Readonly<Record<string, string>>, plugins: readonly Plugin[]) =>
  defineConfig({
    input: { ...input },
    platform: 'node',
    plugins: [...plugins],
    output: {
      dir: 'dist',
      format: 'cjs',
      cleanDir: false,
      entryFileNames: 'program/[name].cjs',
      sourcemap: true,
      sourcemapExcludeSources: true,
      minify: true,
    },
  });

/** What scans a part of a large file in a thread of its own. */
const thread = alone({ 'scan-thread': 'src/scan-thread.ts' }, [ascii()]);

/** What loads the program. */
const loader = alone({ compiled: 'src/node/compiled.ts' }, [compiled()]);

export default [program, thread, loader];
