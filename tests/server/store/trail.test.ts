import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { Store, TrailEntry } from '../../../server/ports.ts';
import { createDatabase, type Database } from '../../../server/store/database.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { WikiSettings } from '../../../shared/wiki-settings.ts';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { decision, dossier, endedTrial, start, storedVerdict } from './samples.ts';

const day = 86_400_000;
const wiki = 'fiwiki';

describe.each(databases)('the trail on $name', ({ here, create }) => {
  let place: TestDatabase;
  let store: Store;
  let database: Database;

  beforeEach(async (context) => {
    context.skip(!here, 'not on this machine');
    place = await create();
    store = createStore({ url: place.url, log: recordedLog() });
    database = createDatabase(place.url, recordedLog());
    await store.migrate();
  });
  afterEach(async () => {
    await store?.close();
    await database?.close();
    await place?.remove();
  });

  const save = (basedOn: number, author = 'Maija', at = start) =>
    store.settings.save(wiki, {
      settings: WikiSettings.parse({ bot: { waitMinutes: basedOn + 1 } }),
      basedOn,
      author,
      reason: 'why',
      at
    });

  it('tells who did what, newest first, a page at a time', async () => {
    await save(0);
    await store.control.enter(wiki, { action: 'stop', by: 'Zache 😀', reason: 'too fast', at: start + 1 });
    await store.control.enter('dewiki', { action: 'start', by: 'Anna', reason: '', at: start + 2 });
    const person = { centralId: '7', name: 'Maija', expiresAt: start + day, tokenHash: 'a'.repeat(64) };
    await store.signIns.enter(person, start + 3);
    expect(await store.signIns.end({ ...person, tokenHash: 'f'.repeat(64) }, false, start + 4)).toBe(0);
    expect(await store.signIns.end(person, true, start + 4)).toBe(1);
    const preview = { kind: 'undo-preview', wiki, by: 'Anna', facts: { selection: 'run:1' }, at: start + 5 };
    await store.trail.enter(preview as TrailEntry);
    const all = await store.trail.list({ all: true, limit: 10 });
    expect(all.map(({ id, kind, wiki: of, by }) => [id, kind, of, by])).toEqual([
      [6, 'undo-preview', wiki, 'Anna'],
      [5, 'sign-out', null, 'Maija'],
      [4, 'sign-in', null, 'Maija'],
      [3, 'start', 'dewiki', 'Anna'],
      [2, 'stop', wiki, 'Zache 😀'],
      [1, 'settings', wiki, 'Maija']
    ]);
    expect(all.at(-1)?.facts).toEqual({ fromVersion: 0, toVersion: 1, reason: 'why' });
    const ids = async (filter: Partial<Parameters<Store['trail']['list']>[0]>) =>
      (await store.trail.list({ all: false, limit: 10, ...filter })).map(({ id }) => id);
    expect(await ids({})).toEqual([3, 2, 1]);
    expect(await ids({ wiki })).toEqual([2, 1]);
    expect(await ids({ kind: 'start' })).toEqual([3]);
    expect(await ids({ by: 'Zache 😀' })).toEqual([2]);
    expect(await ids({ by: 'zache 😀' })).toEqual([]);
    expect(await ids({ from: start + 1, to: start + 2 })).toEqual([2]);
    expect(await ids({ before: 3, limit: 1 })).toEqual([2]);
    expect((await store.trail.verify()).fault).toBeNull();
  });

  it('keeps versions of settings, and enters only those that were saved', async () => {
    await save(0);
    await expect(save(0)).rejects.toMatchObject({ code: 'version-conflict' });
    await save(1, 'Anna');
    expect(await store.settings.versions(wiki, { limit: 10 })).toMatchObject([
      { version: 2, author: 'Anna', reason: 'why', savedAt: new Date(start).toISOString() },
      { version: 1, author: 'Maija' }
    ]);
    expect(await store.settings.versions(wiki, { before: 2, limit: 10 })).toHaveLength(1);
    expect(await store.settings.version(wiki, 1)).toMatchObject({ document: { bot: { waitMinutes: 1 } } });
    expect(await store.settings.version(wiki, 0)).toMatchObject({ version: 0, author: null });
    expect(await store.settings.version(wiki, 3)).toBeNull();
    expect(await store.trail.list({ all: true, limit: 10 })).toHaveLength(2);
  });

  it('stays in one line when several enter at once', async () => {
    const enter = (index: number) =>
      store.trail.enter({ kind: 'run', wiki, by: `U${index}`, facts: { run: index }, at: start });
    await Promise.all(Array.from({ length: 20 }, (_, index) => enter(index)));
    expect(await store.trail.verify()).toMatchObject({ events: 20, fault: null });
  });

  const harms: [string, (database: Database) => Promise<unknown>, string][] = [
    [
      'an event is changed',
      (db) => db.knex('trail').where('seq', 2).update({ facts: '{}' }),
      'event-changed'
    ],
    ['a name is changed', (db) => db.knex('trail').where('seq', 2).update({ by: 'Other' }), 'name-changed'],
    [
      'an event is hidden',
      (db) => db.knex('trail').where('seq', 2).update({ public: false }),
      'event-changed'
    ],
    ['an event is removed', (db) => db.knex('trail').where('seq', 2).delete(), 'event-missing'],
    ['the last one is removed', (db) => db.knex('trail').where('seq', 3).delete(), 'event-missing'],
    [
      'two are exchanged',
      async (db) => {
        for (const [from, to] of [
          [1, 9],
          [2, 1],
          [9, 2]
        ])
          await db.knex('trail').where('seq', from).update({ seq: to });
      },
      'event-changed'
    ]
  ];
  test.each(harms)('S34: %s, and the chain says so', async (_, harm, fault) => {
    for (const action of ['stop', 'start', 'stop'] as const)
      await store.control.enter(wiki, { action, by: 'Maija', reason: action, at: start });
    expect((await store.trail.verify()).fault).toBeNull();
    await harm(database);
    expect((await store.trail.verify()).fault).toBe(fault);
  });

  it('S32: after ninety days nobody is named anywhere, and what was done still is', async () => {
    await nameEverywhere(store, start);
    const before = start + 1;
    expect((await whereNamed(database)).length).toBeGreaterThan(8);
    await store.verdicts.removeBefore(before);
    await store.audit.forgetPeople(before, start + 91 * day);
    await store.disputes.forgetBefore(before);
    await store.signIns.removeExpired(start + 91 * day);
    expect(await store.household.forgetBefore(before)).toBeGreaterThan(4);
    expect(await whereNamed(database)).toEqual([]);
    // It is packed: the name in it would not be seen.
    expect(await database.knex('trials').select('id')).toEqual([]);
    expect(await store.household.forgetBefore(before)).toBe(0);
    expect(await store.trail.verify()).toMatchObject({ fault: null });
    expect((await store.audit.verify(wiki)).fault).toBeNull();
    const kinds = (await store.trail.list({ all: true, limit: 10 })).map(({ kind, by }) => [kind, by]);
    expect(kinds).toEqual([
      ['lift', null],
      ['undo', null],
      ['sign-in', null],
      ['stop', null],
      ['settings', null]
    ]);
    expect(await store.settings.version(wiki, 1)).toMatchObject({ author: null, reason: 'why' });
    expect(await store.control.last(wiki)).toMatchObject({ action: 'stop', by: '' });
  });

  it('S32: what is younger keeps its names', async () => {
    await nameEverywhere(store, start);
    await store.household.forgetBefore(start);
    expect(await store.settings.version(wiki, 1)).toMatchObject({ author: canary });
    expect((await store.trail.list({ all: true, limit: 1 }))[0]?.by).toBe(canary);
    expect(await store.verdicts.ofPages(wiki, [1])).toHaveLength(1);
    expect((await store.trials.find('t1', 0))?.faults[0]?.text).toBe(canary);
  });

  async function nameEverywhere(into: Store, at: number): Promise<void> {
    await save(0, canary, at);
    await into.control.enter(wiki, { action: 'stop', by: canary, reason: 'r', at });
    const person = { centralId: '7', name: canary, expiresAt: at + 1, tokenHash: 'b'.repeat(64) };
    await into.signIns.enter(person, at);
    const entry = JSON.parse(JSON.stringify(storedVerdict({ at })).replaceAll('Maija 😀', canary));
    await into.verdicts.save(
      entry,
      JSON.parse(JSON.stringify(dossier({ at })).replaceAll('Maija 😀', canary))
    );
    const runId = await into.runs.begin(wiki, 'live', at);
    const revisions = decision({ runId }).revisions.map((one) => ({ ...one, user: canary }));
    const decisionId = await into.decisions.add({ ...decision({ runId, at }), revisions });
    await into.undos.begin(wiki, {
      selection: 'run:1',
      by: canary,
      reason: 'r',
      decisionIds: [decisionId],
      at
    });
    await into.suspensions.suspend(
      wiki,
      null,
      { code: 'too-many-undone', approved: 9, undone: 8, hours: 24 },
      at
    );
    await into.suspensions.lift(wiki, { checkId: null, by: canary, reason: 'r', at });
    const bounds = { most: 9, mostBytes: 9_999, since: 0 };
    await into.trials.save(
      { ...endedTrial('t1'), faults: [{ line: 1, text: canary, code: 'hidden' }] },
      at,
      bounds
    );
  }
});

const canary = 'Kanarialintu';

/** Tables and columns that hold the name. */
async function whereNamed({ knex, kind }: Database): Promise<string[]> {
  const tables: { name: string }[] =
    kind === 'sqlite'
      ? await knex('sqlite_master').where('type', 'table').select('name')
      : (await knex.raw('SHOW TABLES'))[0].map((row: object) => ({ name: Object.values(row)[0] }));
  const named: string[] = [];
  for (const { name } of tables) {
    for (const row of (await knex(name).select('*')) as Record<string, unknown>[]) {
      for (const [column, value] of Object.entries(row)) {
        if (String(value).includes(canary)) named.push(`${name}.${column}`);
      }
    }
  }
  return named;
}
