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

/**
 * Takes back, newest first, what was applied after a migration of that name, with the data that only it had a place for;
 * returns the names. A newer release has to stop before: this one knows only its own migrations.
 */
export function migrateBackTo(database: Database, name: string): Promise<string[]> {
  if (!Object.hasOwn(migrations, name)) throw new StoreError('not-found', `There is no migration ${name}.`);
  return exclusively(database, async (knex) => {
    const done = await appliedNames(knex);
    const tooNew = done
      .filter((one) => one > name)
      .sort()
      .reverse();
    for (const one of tooNew) await knex.migrate.down({ ...config, name: one });
    return tooNew;
  });
}

/** Applies what is missing up to a migration of that name; for trying what older releases leave behind. */
export function migrateUpTo(database: Database, name: string): Promise<string[]> {
  return exclusively(database, async (knex) => {
    const done = new Set(await appliedNames(knex));
    const missing = Object.keys(migrations).filter((one) => one <= name && !done.has(one));
    for (const one of missing) await knex.migrate.up({ ...config, name: one });
    return missing;
  });
}

async function appliedNames(knex: Knex): Promise<string[]> {
  const [done] = z
    .tuple([z.array(z.object({ name: z.string() })), z.array(z.unknown())])
    .parse(await knex.migrate.list(config));
  return done.map(({ name }) => name);
}

const config: Knex.MigratorConfig = {
  tableName: 'seula_migrations',
  // A newer release may have migrated already while this one still runs, or is started again.
  disableMigrationsListValidation: true,
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
