import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/fixed-seed.ts'],
    // These need a browser and database servers: npm run test:browser, npm run test:engines.
    exclude: ['test/browser/**', 'test/engine/servers/**'],
    // Far above what any test takes: a busy machine is no defect.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    coverage: {
      enabled: process.env['CI'] !== undefined,
      provider: 'v8',
      include: ['src/**/*.ts'],
      // AssemblyScript, which runs as what its compiler makes of it.
      exclude: ['src/read/bulk/kernel/**'],
      reporter: ['text-summary', 'json-summary', 'html'],
      thresholds: { lines: 95 },
    },
  },
});
