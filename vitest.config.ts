import { defineConfig } from 'vitest/config';

/** All tests; those of components name their environment (happy-dom) in their first line. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    globalSetup: ['tests/support/mariadb.ts', 'tests/support/build-gadget.ts'],
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 30_000
  }
});
