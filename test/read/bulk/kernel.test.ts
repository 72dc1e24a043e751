import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '..', '..', '..', 'src', 'read', 'bulk');
const compiler = join(
  dirname(createRequire(import.meta.url).resolve('assemblyscript/package.json')),
  'bin',
  'asc.js',
);

/** All the memory that the kernel ever has, in pages of 64 kB. */
const pages = '100';

// In a process of its own: the compiler's types would change those of arrays.
function compiled(): string {
  const output = mkdtempSync(join(tmpdir(), 'quality-check-'));
  try {
    const file = join(output, 'kernel.wasm');
    const source = join('kernel', 'plain-rows.ts');
    const memory = ['--initialMemory', pages, '--maximumMemory', pages];
    const options = ['-O3', '--noAssert', '--runtime', 'stub', '--outFile', file];
    execFileSync(process.execPath, [compiler, source, ...options, ...memory], { cwd: folder });
    return readFileSync(file).toString('base64');
  } finally {
    rmSync(output, { recursive: true });
  }
}

it('the code of the kernel is what AssemblyScript makes of it', async () => {
  const lines = [
    '/** What AssemblyScript makes of `kernel/`, in base64. Written by the test that compares them. */',
    'export const code =',
    `  '${compiled()}';`,
    '',
  ];
  await expect(lines.join('\n')).toMatchFileSnapshot(join(folder, 'kernel-code.ts'));
});
