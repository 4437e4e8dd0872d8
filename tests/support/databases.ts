import { mkdtemp, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { inject } from 'vitest';

/** An empty database, for `createStore`; `remove` ends it. */
export interface TestDatabase {
  url: string;
  remove(): Promise<void>;
}

/** The databases that every test of the store runs on: `describe.each(databases)`, skipping those not `here`. */
export const databases: readonly { name: string; here: boolean; create: () => Promise<TestDatabase> }[] = [
  { name: 'SQLite', here: true, create: createSqlite },
  { name: 'MariaDB', here: inject('mariadb') !== null, create: createMariadb }
];

async function createSqlite(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'seula-sqlite-'));
  return {
    url: `sqlite:${join(folder, 'seula.sqlite')}`,
    remove: () => rm(folder, { recursive: true, force: true })
  };
}

async function createMariadb(): Promise<TestDatabase> {
  const server = inject('mariadb');
  if (server === null) throw new Error('There is no MariaDB here.');
  // No character set is named: the tables have to be right on a server with any default.
  const name = `seula_${randomBytes(6).toString('hex')}`;
  await run(server, `CREATE DATABASE ${name}`);
  return { url: `${server}/${name}`, remove: () => run(server, `DROP DATABASE ${name}`) };
}

async function run(server: string, sql: string): Promise<void> {
  const connection = await createConnection(server);
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}
