import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beatOnce } from '../../../server/bot/beat-once.ts';
import { readBotStatus } from '../../../server/bot/bot-status.ts';
import { createStore } from '../../../server/store/create-store.ts';
import type { Store } from '../../../server/ports.ts';
import { BotStatus } from '../../../shared/bot-status.ts';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { raiseBot } from '../../support/raise-bot.ts';
import { recordedLog } from '../../support/recorded-log.ts';

const noon = Date.parse('2026-03-01T12:00:00Z');
const minute = 60_000;
const isoOf = (time: number): string => new Date(time).toISOString();

describe.each(databases)('what is true of the bot on $name', ({ here, create }) => {
  let database: TestDatabase;
  let store: Store;
  let now: number;

  beforeEach(async (context) => {
    context.skip(!here, 'not on this machine');
    database = await create();
    store = createStore({ url: database.url, log: recordedLog() });
    await store.migrate();
    now = noon;
    await raiseBot(store, 'fiwiki', { bot: { mode: 'live' } }, now);
  });
  afterEach(async () => {
    await store?.close();
    await database?.remove();
  });

  it('is that it never ran before it gave a sign of life', async () => {
    expect(await read()).toMatchObject({ state: 'never-ran', stalledSince: null, stream: null, stop: null });
  });

  it('is where reports of wrong approvals are taken, and for how many days', async () => {
    expect(await read()).toMatchObject({ reportPage: '', reportDays: 30 });
    await raiseBot(store, 'fiwiki', { feedback: { reportPage: 'Project:Reports', days: 7 } }, now);
    expect(await read()).toMatchObject({ reportPage: 'Project:Reports', reportDays: 7 });
  });

  it('is on which page of the wiki anybody may stop it', async () => {
    expect(await read('elsewiki')).toMatchObject({ stopPage: '' });
    const stopPage = { title: 'Project:Stop', goWord: 'go', openLevels: [] };
    await raiseBot(store, 'fiwiki', { bot: { stopPage } }, now);
    expect(await read()).toMatchObject({ stopPage: 'Project:Stop' });
  });

  it('is that it runs, and has stalled since its last sign of life', async () => {
    await store.runs.beat('fiwiki', { at: now, nextPassAt: now + minute, mode: 'live' });
    now = noon + 2 * minute;
    expect(await read()).toMatchObject({ state: 'running', stalledSince: null });
    now += 1;
    expect(await read()).toMatchObject({ state: 'stalled', stalledSince: isoOf(noon) });
    await store.runs.beat('fiwiki', { at: now, nextPassAt: now + minute, mode: 'live' });
    expect(await read()).toMatchObject({ state: 'running', stalledSince: null });
  });

  it('is patient with one that is started for a pass now and then', async () => {
    await store.runs.beat('fiwiki', { at: now, nextPassAt: null, mode: 'live' });
    now = noon + 60 * minute;
    expect(await read()).toMatchObject({ state: 'running' });
    now += 1;
    expect(await read()).toMatchObject({ state: 'stalled', stalledSince: isoOf(noon) });
  });

  it('is not changed by one that makes a single pass beside it, only where nobody else lives', async () => {
    const stream = { connected: true, since: noon - minute };
    await store.runs.beat('fiwiki', { at: now, nextPassAt: now + minute, mode: 'live', stream });
    const clock = { now: () => now };
    now += 5_000;
    await beatOnce('fiwiki', 'dry-run', store, clock);
    expect(await read()).toMatchObject({
      mode: 'live',
      nextPassAt: isoOf(noon + minute),
      stream: { connected: true }
    });
    now = noon + 2 * minute + 1;
    await beatOnce('fiwiki', 'dry-run', store, clock);
    expect(await read()).toMatchObject({ state: 'running', mode: 'dry-run', nextPassAt: null, stream: null });
    now += minute;
    await beatOnce('fiwiki', 'live', store, clock);
    expect(await read()).toMatchObject({ heartbeatAgeMs: 0, mode: 'live' });
  });

  it('is whether its stream is connected, as long as it lives', async () => {
    const beat = { at: now, nextPassAt: now + minute, mode: 'live' } as const;
    await store.runs.beat('fiwiki', { ...beat, stream: { connected: true, since: noon - minute } });
    expect(await read()).toMatchObject({ stream: { connected: true, since: isoOf(noon - minute) } });
    await store.runs.beat('fiwiki', { ...beat, stream: { connected: false, since: noon } });
    expect(await read()).toMatchObject({ stream: { connected: false, since: isoOf(noon) } });
    now = noon + 3 * minute;
    expect(await read()).toMatchObject({ stream: null });
    await store.runs.beat('fiwiki', { ...beat, at: now });
    expect(await read()).toMatchObject({ state: 'running', stream: null });
  });

  it('is who stopped it and why, whether it lives or not, until it is started again', async () => {
    await store.runs.beat('fiwiki', { at: now, nextPassAt: now + minute, mode: 'live' });
    await store.control.enter('fiwiki', { action: 'stop', by: 'Ann', reason: 'Too quick', at: noon });
    const stop = { code: 'operator-stopped', by: 'Ann', reason: 'Too quick', since: isoOf(noon) };
    expect(await read()).toMatchObject({ state: 'stopped', stop, stalledSince: null });
    now += 3 * minute;
    expect(await read()).toMatchObject({ state: 'stopped', stop, stalledSince: isoOf(noon) });
    await store.control.enter('fiwiki', { action: 'start', by: 'Ann', reason: 'Fine', at: now });
    expect(await read()).toMatchObject({ state: 'stalled', stop: null });
  });

  it('is that the stop page stops it, until a pass finds the go word', async () => {
    await store.runs.beat('fiwiki', { at: now, nextPassAt: now + minute, mode: 'live' });
    await pass('stop-page-stops');
    expect(await read()).toMatchObject({
      state: 'stopped',
      stop: { code: 'stop-page-stops', by: null, reason: null, since: isoOf(noon) }
    });
    await pass(null);
    expect(await read()).toMatchObject({ state: 'running', stop: null });
    await pass('readonly');
    expect(await read()).toMatchObject({ state: 'running', stop: null });
  });

  it('is since when it stands still and who stopped it, whatever dry runs find in between', async () => {
    await store.runs.beat('fiwiki', { at: now, nextPassAt: now + minute, mode: 'live' });
    await pass('blocked');
    now += minute;
    await pass('stop-page-stops', { stop: { by: 'Ann', reason: 'Too quick' } });
    now += minute / 4;
    await pass(null, { mode: 'dry-run' });
    await pass(null, { outcome: 'stopped' });
    now += minute / 4;
    await pass('stop-page-stops', { stop: { by: 'Ben', reason: '' } });
    const stop = { code: 'stop-page-stops', by: 'Ben', reason: null, since: isoOf(noon + minute) };
    expect(await read()).toMatchObject({ state: 'stopped', stop });
  });

  it.each(['blocked', 'login-failed', 'no-review-right', 'assertbotfailed'])(
    'is that the account can do no more: %s',
    async (code) => {
      await store.runs.beat('fiwiki', { at: now, nextPassAt: now + minute, mode: 'live' });
      await pass(code);
      expect(await read()).toMatchObject({ state: 'stopped', stop: { code, by: null } });
    }
  );

  it('is that its trial is over, and that nothing holds it once people let it go on', async () => {
    await raiseBot(store, 'rowiki', { bot: { mode: 'trial' } }, now);
    await store.runs.beat('rowiki', { at: now, nextPassAt: now + minute, mode: 'live' });
    await pass('trial-days-over', { wiki: 'rowiki' });
    expect(await read('rowiki')).toMatchObject({ state: 'stopped', stop: { code: 'trial-days-over' } });
    await raiseBot(store, 'rowiki', { bot: { mode: 'live' } }, now);
    expect(await read('rowiki')).toMatchObject({ state: 'running', stop: null });
  });

  it('names no time for the next pass that has gone by', async () => {
    await store.runs.beat('fiwiki', { at: now, nextPassAt: now, mode: 'live' });
    expect(await read()).toMatchObject({ nextPassAt: null });
  });

  it('is that a run which nobody works on any more was cut off', async () => {
    const runId = await store.runs.begin('fiwiki', 'live', now);
    const other = await store.runs.begin('plwiki', 'live', now);
    now += minute;
    await store.runs.closeCutOff('fiwiki', now);
    const end = { endedAt: isoOf(now), outcome: 'failed', failure: 'cut-off' };
    expect(await store.runs.find(runId)).toMatchObject(end);
    expect(await store.runs.find(other)).toMatchObject({ endedAt: null, outcome: null });
  });

  it('is that it is off where the settings say so, whatever else holds', async () => {
    await store.runs.beat('fiwiki', { at: now, nextPassAt: now + minute, mode: 'live' });
    await store.control.enter('fiwiki', { action: 'stop', by: 'Ann', reason: 'Too quick', at: noon });
    await raiseBot(store, 'fiwiki', { bot: { mode: 'off' } }, now);
    expect(await read()).toMatchObject({ state: 'off', mode: 'off' });
  });

  async function pass(
    failure: string | null,
    {
      wiki = 'fiwiki',
      mode = 'live',
      outcome = failure ? 'failed' : 'done',
      stop
    }: {
      wiki?: string;
      mode?: 'live' | 'dry-run';
      outcome?: 'done' | 'failed' | 'stopped';
      stop?: { by: string; reason: string };
    } = {}
  ): Promise<void> {
    const runId = await store.runs.begin(wiki, mode, now);
    const counts = { pagesJudged: 0, approved: 0, refused: 0, unknown: 0 };
    await store.runs.finish(runId, { ...counts, outcome, failure, at: now, ...(stop && { stop }) });
    expect(await store.runs.find(runId)).toMatchObject({ runId, wiki, failure });
  }

  async function read(wiki = 'fiwiki'): Promise<BotStatus> {
    const clock = { now: () => now, sleep: () => Promise.reject(new Error('no sleep')) };
    return BotStatus.parse(await readBotStatus(wiki, store, clock));
  }
});
