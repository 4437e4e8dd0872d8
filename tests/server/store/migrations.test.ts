import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { createDatabase, type Database } from '../../../server/store/database.ts';
import { migrateDown, migrateUp } from '../../../server/store/migrate.ts';
import { migrations } from '../../../server/store/migrations/index.ts';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { recordedLog, type RecordedLog } from '../../support/recorded-log.ts';

test('every file of migrations is in the list, in order', async () => {
  const files = await readdir(new URL('../../../server/store/migrations/', import.meta.url));
  const names = files.filter((name) => name !== 'index.ts').map((name) => name.replace(/\.ts$/, ''));
  expect(Object.keys(migrations)).toEqual(names.sort());
});

describe.each(databases)('migrations on $name', ({ here, create }) => {
  let place: TestDatabase;
  let log: RecordedLog;
  const opened: Database[] = [];
  const open = () => {
    const database = createDatabase(place.url, log);
    opened.push(database);
    return database;
  };

  beforeEach(async (context) => {
    context.skip(!here, 'not on this machine');
    place = await create();
    log = recordedLog();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((database) => database.close()));
    await place?.remove();
  });

  it('go up, down, and up again', async () => {
    const database = open();
    const names = await migrateUp(database);
    expect(names).toEqual([...names].sort());
    expect(names[0]).toBe('0001-wikis-and-settings');
    const tables = await tablesOf(database);
    expect(tables).toEqual(
      expect.arrayContaining(['decisions', 'dossiers', 'pages', 'settings', 'verdicts'])
    );
    expect(await migrateUp(database)).toEqual([]);
    expect(await migrateDown(database)).toEqual([...names].reverse());
    expect((await tablesOf(database)).filter((name) => tables.includes(name))).toEqual(
      tables.filter((name) => name.startsWith('seula_migrations'))
    );
    expect(await migrateUp(database)).toEqual(names);
    expect(await tablesOf(database)).toEqual(tables);
    expect(log.lines).toEqual([]);
  });

  it('are applied once by several that start at the same moment', async () => {
    // SQLite waits for a lock without letting others in this process go on; two-processes.test.ts tries it there.
    const several = place.url.startsWith('sqlite') ? [open()] : [open(), open(), open()];
    const applied = await Promise.all(several.map(migrateUp));
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
  });

  it('go on after a process died while it migrated', async () => {
    const database = open();
    await migrateUp(database);
    await migrateDown(database);
    await database.read((knex) => knex('seula_migrations_lock').update({ is_locked: 1 }));
    expect(await migrateUp(database)).not.toEqual([]);
  });
});

async function tablesOf(database: Database): Promise<string[]> {
  return database.read(async (knex) => {
    const names: string[] =
      database.kind === 'sqlite'
        ? await knex('sqlite_master').where('type', 'table').whereNot('name', 'sqlite_sequence').pluck('name')
        : await knex('information_schema.tables')
            .where('table_schema', knex.raw('database()'))
            .pluck('table_name');
    return names.sort();
  });
}
