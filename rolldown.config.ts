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

export default defineConfig({
  input: { main: 'src/main.ts' },
  platform: 'node',
  plugins: [policies()],
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
