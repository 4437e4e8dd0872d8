import { z } from 'zod';
import type { Knex } from 'knex';
import type { Database } from './database.ts';
import { migrations } from './migrations/index.ts';
import { StoreError } from './store-error.ts';
import { toStoreError } from './to-store-error.ts';

/** Applies what is missing, and returns the names of what was applied. Several processes may do so at once. */
export function migrateUp(database: Database): Promise<string[]> {
  return exclusively(database, (knex) => applied(knex.migrate.latest(config)));
}

/** Takes every migration back, with all data, and returns their names, newest first. */
export function migrateDown(database: Database): Promise<string[]> {
  return exclusively(database, (knex) => applied(knex.migrate.rollback(config, true)));
}

const config: Knex.MigratorConfig = {
  tableName: 'seula_migrations',
  migrationSource: {
    getMigrations: async () => Object.keys(migrations),
    getMigrationName: (name: string) => name,
    getMigration: async (name: string) => {
      const migration = migrations[name];
      if (!migration) throw new StoreError('failed', `There is no migration ${name}.`);
      return migration;
    }
  } satisfies Knex.MigrationSource<string>
};

async function applied(running: Promise<unknown>): Promise<string[]> {
  const [, names] = z.tuple([z.number(), z.array(z.string())]).parse(await running);
  return names;
}

const waitSeconds = 30;
const mostAttempts = 6;

async function exclusively(
  database: Database,
  work: (knex: Knex) => Promise<string[]>,
  attempt = 1
): Promise<string[]> {
  try {
    return await database.read((knex) =>
      database.kind === 'mysql' ? underNamedLock(knex, work) : inOneTransaction(knex, work)
    );
  } catch (thrown) {
    const error = toStoreError(thrown);
    // SQLite waits a while for a process that migrates by itself; a longer migration needs another look.
    if (database.kind === 'mysql' || error.code !== 'busy' || attempt === mostAttempts) throw error;
    return exclusively(database, work, attempt + 1);
  }
}

/** SQLite takes changes of tables back like any others: a process that dies leaves neither half a table nor a lock. */
function inOneTransaction(knex: Knex, work: (knex: Knex) => Promise<string[]>): Promise<string[]> {
  return knex.transaction(async (holder) => {
    // A write that changes nothing: from here on no other process writes.
    await holder.raw('pragma user_version = 0');
    return withKnexLockFreed(holder, work);
  });
}

/**
 * MariaDB ends a transaction at each change of a table, so a transaction cannot be the lock. A named lock is freed by
 * the server when its holder dies.
 */
function underNamedLock(knex: Knex, work: (knex: Knex) => Promise<string[]>): Promise<string[]> {
  return knex.transaction(async (holder) => {
    const name = holder.raw("concat('seula migrations of ', database())");
    const got: unknown = await holder
      .select(holder.raw('get_lock(?, ?) as got', [name, waitSeconds]))
      .first();
    if ((got as { got: unknown }).got !== 1) {
      throw new StoreError('busy', 'Another process has been migrating this database for too long.');
    }
    try {
      return await withKnexLockFreed(knex, work);
    } finally {
      await holder.select(holder.raw('release_lock(?)', [name]));
    }
  });
}

/** Who holds our own lock knows that nobody migrates, whatever the row says that knex keeps. */
async function withKnexLockFreed(knex: Knex, work: (knex: Knex) => Promise<string[]>): Promise<string[]> {
  await knex.migrate.forceFreeMigrationsLock(config);
  return work(knex);
}
