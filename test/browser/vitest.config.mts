import { defineConfig } from 'vitest/config';

/** The tests that need a browser, apart from those that need Node alone. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
