import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../server/ports.ts';
import { createDatabase, type Database } from '../../../server/store/database.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { WikiSettings } from '../../../shared/wiki-settings.ts';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { raiseBot } from '../../support/raise-bot.ts';
import { recordedLog, type RecordedLog } from '../../support/recorded-log.ts';
import { decision, dossier, start, storedVerdict } from './samples.ts';

describe.each(databases)('rows that no longer parse on $name', ({ here, create }) => {
  let test: TestDatabase;
  let store: Store;
  let log: RecordedLog;
  let database: Database;
  const damage = (table: string, change: Record<string, unknown>, where: Record<string, unknown> = {}) =>
    database.read((knex) => knex(table).where(where).update(change));

  beforeEach(async (context) => {
    context.skip(!here, 'not on this machine');
    test = await create();
    log = recordedLog();
    store = createStore({ url: test.url, log });
    await store.migrate();
    database = createDatabase(test.url, log);
  });
  afterEach(async () => {
    await database?.close();
    await store?.close();
    await test?.remove();
  });

  it.each(['', '{', 'null', '{"format":"seula-verdict","version":2}'])('verdict %j', async (document) => {
    await store.verdicts.save(storedVerdict(), dossier());
    await damage('verdicts', { document });
    expect(await store.verdicts.ofPages('fiwiki', [1])).toEqual([]);
    expect(await store.verdicts.ofTitles('fiwiki', ['Äiti 😀'])).toEqual([]);
    expect(await store.verdicts.ofRevision('fiwiki', 12)).toBeNull();
    expect(log.lines).toHaveLength(3);
    expect(log.lines[0]).toMatchObject({ level: 'warn', data: { table: 'verdicts' } });
    expect(await store.verdicts.dossierOf('fiwiki', 12)).toEqual(dossier());
  });

  it('dossier', async () => {
    await store.verdicts.save(storedVerdict(), dossier());
    await damage('dossiers', { body: Buffer.from('no brotli') });
    expect(await store.verdicts.dossierOf('fiwiki', 12)).toBeNull();
    expect(log.lines).toMatchObject([{ level: 'warn', data: { table: 'dossiers' } }]);
  });

  it('settings: the last good ones stay in force, and can be replaced', async () => {
    const settings = WikiSettings.parse({ bot: { mode: 'off' } });
    const change = { settings, author: 'Maija', reason: '', at: start };
    await store.settings.save('fiwiki', { ...change, basedOn: 0 });
    await store.settings.save('fiwiki', { ...change, basedOn: 1 });
    await damage('settings', { document: '{"bot":{"mode":"everything"}}' }, { version: 2 });
    expect(await store.settings.current('fiwiki')).toEqual({ version: 1, settings });
    await expect(store.settings.save('fiwiki', { ...change, basedOn: 2 })).rejects.toMatchObject({
      code: 'version-conflict'
    });
    expect(await store.settings.save('fiwiki', { ...change, basedOn: 1 })).toBe(3);
    expect(log.lines[0]).toMatchObject({ level: 'warn', data: { table: 'settings', id: 'fiwiki/2' } });
  });

  it('R12: settings of a bot that writes: the last good ones stay, and it writes nothing until somebody saves', async () => {
    await raiseBot(store, 'fiwiki', { bot: { mode: 'live' } }, start);
    const { version, settings } = await store.settings.current('fiwiki');
    const change = { settings, author: 'Maija', reason: '', at: start };
    await store.settings.save('fiwiki', { ...change, basedOn: version });
    const document = JSON.stringify({ ...settings, bot: { ...settings.bot, approvalsPerPass: 100_000 } });
    await damage('settings', { document }, { version: version + 1 });
    const held = { ...settings, bot: { ...settings.bot, mode: 'dry-run' as const } };
    expect(await store.settings.current('fiwiki')).toEqual({ version, settings: held });
    await expect(store.settings.save('fiwiki', { ...change, basedOn: version })).rejects.toMatchObject({
      faults: [{ path: 'bot.mode' }]
    });
    await raiseBot(store, 'fiwiki', { bot: { mode: 'live' } }, start);
    expect((await store.settings.current('fiwiki')).settings.bot.mode).toBe('live');
  });

  it('run', async () => {
    await store.runs.begin('fiwiki', 'live', start);
    await damage('runs', { mode: 'wild' });
    expect(await store.runs.last('fiwiki')).toBeNull();
  });

  it('decision: the list goes on behind it', async () => {
    const runId = await store.runs.begin('fiwiki', 'live', start);
    const ids: number[] = [];
    for (const state of ['planned', 'sending', 'sending', 'planned'] as const) {
      ids.push(await store.decisions.add(decision({ runId, state })));
    }
    await damage('decisions', { reason: '[]' }, { id: ids[2] });
    await damage('decisions', { created_at: 9e15 }, { id: ids[3] });
    const listed = await store.decisions.list({ limit: 2 });
    expect(listed.map(({ id }) => id)).toEqual([ids[1], ids[0]]);
    expect((await store.decisions.unfinished('fiwiki')).map(({ id }) => id)).toEqual([ids[0], ids[1]]);
    expect(await store.decisions.sentSince('fiwiki', start)).toHaveLength(2);
  });
});
