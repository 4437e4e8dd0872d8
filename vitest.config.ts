import { existsSync } from 'node:fs';
import { configDefaults, defineConfig } from 'vitest/config';

/**
 * Answers and pages recorded from real wikis may lie beside the project. Tests that are about nothing else are named
 * *.recorded.test.ts and belong to a run only where the recordings are.
 */
const recordingsAreHere = existsSync(new URL('../shared/contract', import.meta.url));

/** All tests; those of components name their environment (happy-dom) in their first line. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, ...(recordingsAreHere ? [] : ['**/*.recorded.test.{ts,tsx}'])],
    environment: 'node',
    globalSetup: ['tests/support/mariadb.ts', 'tests/support/build-gadget.ts'],
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 30_000
  }
});
