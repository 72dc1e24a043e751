import { defineConfig } from 'vitest/config';

/** The tests that need database servers, apart from those that need Node alone. */
export default defineConfig({
  test: {
    include: ['test/engine/servers/**/*.test.ts'],
    setupFiles: ['test/support/fixed-seed.ts'],
    globalSetup: ['test/engine/servers/start-all.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
