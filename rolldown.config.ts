import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig, type Plugin } from 'rolldown';
import { diagnosticLines } from './src/cli/print.ts';
import { preparePolicies } from './src/load/prepare-policies.ts';
import { yamlFiles } from './src/node/yaml-files.ts';

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

/** Lets cli-table3 measure text by the function by which the report breaks it. */
const measure = (): Plugin => ({
  name: 'measure',
  resolveId: (id) => (id === 'string-width' ? '\0measure' : null),
  load: (id) =>
    id === '\0measure'
      ? `module.exports = require(${JSON.stringify(resolve('src/report/wrap.ts'))}).widthOf;`
      : null,
});

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

export default defineConfig({
  input: { main: 'src/main.ts' },
  platform: 'node',
  plugins: [policies(), measure(), licences()],
  output: {
    dir: 'dist',
    format: 'cjs',
    cleanDir: true,
    entryFileNames: 'program/[name].cjs',
    chunkFileNames: 'program/[name].cjs',
    sourcemap: true,
    minify: true,
  },
});
