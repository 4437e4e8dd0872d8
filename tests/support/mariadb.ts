import type { TestProject } from 'vitest/node';
import { hasMariadb, startMariadb } from './mariadb-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the test run's own MariaDB server, without a database; null when the machine has none. */
    mariadb: string | null;
  }
}

/** Starts one MariaDB server for the whole run. Without MariaDB its tests are skipped, except in CI. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (hasMariadb()) {
    const server = await startMariadb();
    project.provide('mariadb', server.url);
    return () => server.remove();
  }
  const advice = 'MariaDB is not on this machine: install it with "apt-get install mariadb-server".';
  if (process.env.CI) throw new Error(advice);
  console.warn(`${advice} Tests on it are skipped.`);
  project.provide('mariadb', null);
  return undefined;
}
