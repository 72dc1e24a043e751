import { resolve } from 'node:path';
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

export default defineConfig({
  input: { main: 'src/main.ts' },
  platform: 'node',
  plugins: [policies(), measure()],
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
