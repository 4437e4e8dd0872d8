import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStore } from '../../../server/store/create-store.ts';
import { createDatabase, type Database } from '../../../server/store/database.ts';
import { migrateBackTo, migrateUp, migrateUpTo } from '../../../server/store/migrate.ts';
import { migrations } from '../../../server/store/migrations/index.ts';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { decision, dossier, start, storedVerdict } from './samples.ts';

const names = Object.keys(migrations);

describe.each(databases)('two releases on one database, $name', ({ here, create }) => {
  let place: TestDatabase;
  let database: Database;
  beforeEach(async (context) => {
    context.skip(!here, 'not on this machine');
    place = await create();
    database = createDatabase(place.url, recordedLog());
  });
  afterEach(async () => {
    await database?.close();
    await place?.remove();
  });

  it('R40: each migration goes forward while the release before it writes and reads, back, and forward, and no row is lost', async () => {
    for (const [index, name] of names.entries()) {
      await migrateUpTo(database, name);
      const next = names[index + 1];
      if (next === undefined) break;
      const old = await layoutOf(database);
      await fill(old, 2 * index);
      const before = await countsOf(old);
      await migrateUpTo(database, next);
      await fill(old, 2 * index + 1);
      const during = await countsOf(old);
      for (const [table, count] of during)
        expect(count, `${next}: ${table}`).toBe((before.get(table) ?? 0) + 1);
      await migrateBackTo(database, name);
      expect(await countsOf(old), `back from ${next}`).toEqual(during);
      expect(await layoutOf(database), `back from ${next}`).toEqual(old);
    }
  });

  it('R40: a release that knows fewer migrations starts on a newer layout', async () => {
    await migrateUp(database);
    await database.read((knex) =>
      knex('seula_migrations').insert({ name: '9999-of-the-future', batch: 99, migration_time: new Date() })
    );
    expect(await migrateUp(database)).toEqual([]);
  });

  it('R40: goes all the way back by name, refuses names that it does not know, and goes forward again', async () => {
    await migrateUp(database);
    expect(() => migrateBackTo(database, '0000-nothing')).toThrow('There is no migration');
    expect(await migrateBackTo(database, names[0] ?? '')).toEqual(names.slice(1).reverse());
    expect(await migrateUp(database)).toEqual(names.slice(1));
  });

  it('R39: a dump loads into an empty database, with the same counts and the same head, and its chain holds', async (test) => {
    const isHere = database.kind === 'sqlite' || (await hasProgram('mariadb-dump'));
    test.skip(!isHere, 'mariadb-dump is not on this machine');
    const store = createStore({ url: place.url, log: recordedLog() });
    await store.migrate();
    const runId = await store.runs.begin('fiwiki', 'live', start);
    for (let index = 0; index < 25; index += 1) {
      const id = await store.decisions.add({
        ...decision({ runId, intentId: `intent${index}` }),
        at: start + index
      });
      if (index % 3 === 0) await store.decisions.judgeAgain(id, runId);
    }
    await store.verdicts.save(storedVerdict(), dossier());
    const copyPlace = await create();
    if (database.kind === 'sqlite') {
      await database.read((knex) => knex.raw('VACUUM INTO ?', [copyPlace.url.replace(/^sqlite:/, '')]));
    } else await dumpInto(place.url, copyPlace.url);
    const copied = createDatabase(copyPlace.url, recordedLog());
    const copy = createStore({ url: copyPlace.url, log: recordedLog() });
    try {
      expect(await copy.migrate()).toEqual([]);
      const layout = await layoutOf(database);
      expect(await layoutOf(copied)).toEqual(layout);
      expect(await countsOf(layout, copied)).toEqual(await countsOf(layout));
      const [head] = await store.audit.heads();
      expect(await copy.audit.heads()).toEqual([head]);
      expect((await copy.audit.verify('fiwiki', head)).fault).toBeNull();
      expect(await copy.verdicts.dossierOf('fiwiki', 11)).toEqual(
        await store.verdicts.dossierOf('fiwiki', 11)
      );
      await copied.read((knex) => knex('decisions').where('id', 7).delete());
      expect((await copy.audit.verify('fiwiki', head)).fault).toMatchObject({ code: 'decision-missing' });
    } finally {
      await copied.close();
      await copy.close();
      await copyPlace.remove();
      await store.close();
    }
  });

  type Layout = ReadonlyMap<string, readonly { name: string; type: string }[]>;

  async function layoutOf(of: Database): Promise<Layout> {
    return of.read(async (knex) => {
      const tables: string[] =
        of.kind === 'sqlite'
          ? await knex('sqlite_master')
              .where('type', 'table')
              .whereNot('name', 'sqlite_sequence')
              .pluck('name')
          : await knex('information_schema.tables')
              .where('table_schema', knex.raw('database()'))
              .pluck('table_name');
      const layout = new Map<string, { name: string; type: string }[]>();
      for (const table of tables.filter((one) => !one.startsWith('seula_migrations')).sort()) {
        const columns = await knex(table).columnInfo();
        layout.set(
          table,
          Object.entries(columns)
            .map(([name, { type }]) => ({ name, type }))
            .sort((a, b) => (a.name < b.name ? -1 : 1))
        );
      }
      return layout;
    });
  }

  async function countsOf(layout: Layout, of = database): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const [table, columns] of layout) {
      const rows = await of.read((knex) => knex(table).select(columns.map(({ name }) => name)));
      counts.set(table, rows.length);
    }
    return counts;
  }

  /** A row in each table with the columns of a layout, as a release that knows no others writes it. */
  async function fill(layout: Layout, seed: number): Promise<void> {
    await database.read((knex) =>
      withoutKeys(database, knex, async (holder) => {
        for (const [table, columns] of layout) {
          const row = columns.map(({ name, type }) => [name, sampleOf(type, seed + 1)]);
          await holder(table).insert(Object.fromEntries(row));
        }
      })
    );
  }
});

function sampleOf(type: string, seed: number): string | number | Buffer {
  if (/int|float|double|decimal|bool|numeric/i.test(type))
    return /tiny|bool/i.test(type) ? seed % 2 : 1_000 + seed;
  return /blob|binary/i.test(type) ? Buffer.from([seed]) : String(seed);
}

const run = promisify(execFile);

async function hasProgram(name: string): Promise<boolean> {
  return run(name, ['--version']).then(
    () => true,
    () => false
  );
}

/** What an operator does: dump one database, load the dump into another. */
async function dumpInto(from: string, to: string): Promise<void> {
  const [source, target] = [from, to].map(accessOf);
  if (!source || !target) return;
  const { stdout } = await run('mariadb-dump', [
    ...source.login,
    '--single-transaction',
    '--hex-blob',
    source.name
  ]);
  const loading = run('mariadb', [...target.login, target.name]);
  loading.child.stdin?.end(stdout);
  await loading;
}

function accessOf(url: string): { login: string[]; name: string } {
  const { hostname, port, username, password, pathname } = new URL(url);
  const login = [`--host=${hostname}`, `--port=${port}`, `--user=${username}`, '--protocol=tcp'];
  if (password !== '') login.push(`--password=${password}`);
  return { login, name: pathname.slice(1) };
}

/** Rows refer to others that a sample does not have. */
async function withoutKeys(
  { kind }: Database,
  knex: Knex,
  work: (holder: Knex) => Promise<void>
): Promise<void> {
  if (kind === 'sqlite') {
    await knex.raw('PRAGMA foreign_keys = OFF');
    await work(knex);
    await knex.raw('PRAGMA foreign_keys = ON');
    return;
  }
  await knex.transaction(async (holder) => {
    await holder.raw('SET foreign_key_checks = 0');
    await work(holder);
    await holder.raw('SET foreign_key_checks = 1');
  });
}
