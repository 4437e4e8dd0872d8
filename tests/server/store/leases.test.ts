import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Lease, Store } from '../../../server/ports.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { decision, hour, start } from './samples.ts';

describe.each(databases)('leases on $name', ({ here, create }) => {
  let database: TestDatabase;
  let now: number;
  let store: Store;
  let other: Store;

  beforeEach(async (test) => {
    test.skip(!here, 'not on this machine');
    database = await create();
    now = start;
    const clock = () => now;
    store = createStore({ url: database.url, log: recordedLog(), now: clock });
    other = createStore({ url: database.url, log: recordedLog(), now: clock });
    await store.migrate();
  });
  afterEach(async () => {
    await store?.close();
    await other?.close();
    await database?.remove();
  });

  it('R5: one holds a wiki at a time, until the lease runs out', async () => {
    const first = await take(store);
    expect(await other.leases.take('fiwiki', 'other', 60_000)).toBeNull();
    expect(await other.leases.take('dewiki', 'other', 60_000)).not.toBeNull();
    now += 59_999;
    expect(await other.leases.take('fiwiki', 'other', 60_000)).toBeNull();
    expect(await store.leases.renew(first, 60_000)).toBe(true);
    now += 59_999;
    expect(await other.leases.take('fiwiki', 'other', 60_000)).toBeNull();
    now += 1;
    expect((await other.leases.take('fiwiki', 'other', 60_000))?.epoch).toBe(first.epoch + 1);
    expect(await store.leases.renew(first, 60_000)).toBe(false);
  });

  it('R5: a lease that was given back can be taken at once, and not given back by who lost it', async () => {
    const first = await take(store);
    await store.leases.release(first);
    const second = await take(other);
    await store.leases.release(first);
    expect(await store.leases.take('fiwiki', 'again', 1)).toBeNull();
    expect(await other.leases.renew(second, 1)).toBe(true);
  });

  it('R5: what a stale holder writes touches no row', async () => {
    const runId = await store.runs.begin('fiwiki', 'live', start);
    const stale = await take(store);
    const id = await store.decisions.add(decision({ runId, intentId: 'i1' }), stale);
    now += hour;
    const next = await take(other);
    const lost = { name: 'StoreError', code: 'lease-lost' };
    await expect(store.decisions.add(decision({ runId, intentId: 'i2' }), stale)).rejects.toMatchObject(lost);
    for (const state of ['sending', 'done', 'refused', 'unknown'] as const) {
      await expect(store.decisions.advance(id, { state, at: now }, stale)).rejects.toMatchObject(lost);
    }
    expect(await store.decisions.list({ limit: 9 })).toMatchObject([{ id, state: 'planned' }]);
    await other.decisions.advance(id, { state: 'sending', at: now }, next);
    expect(await store.decisions.list({ limit: 9 })).toMatchObject([{ id, state: 'sending' }]);
  });

  it('R5: an intent stands there once while it is unfinished', async () => {
    const runId = await store.runs.begin('fiwiki', 'live', start);
    const lease = await take(store);
    const id = await store.decisions.add(decision({ runId, intentId: 'i1' }), lease);
    const again = () => store.decisions.add(decision({ runId, intentId: 'i2' }), lease);
    for (const state of ['sending', 'unknown'] as const) {
      await expect(again()).rejects.toMatchObject({ code: 'duplicate' });
      await store.decisions.advance(id, { state, at: start }, lease);
    }
    await expect(again()).rejects.toMatchObject({ code: 'duplicate' });
    await store.decisions.add(decision({ runId, intentId: 'i3', revisionId: 13 }), lease);
    await store.decisions.advance(id, { state: 'refused', at: start }, lease);
    await again();
  });

  it('tells how long ago an unfinished decision was stored, by its own clock', async () => {
    const runId = await store.runs.begin('fiwiki', 'live', start);
    const lease = await take(store);
    await store.decisions.add(decision({ runId, intentId: 'i1', at: start + 5 * hour }), lease);
    now += 90_000;
    expect(await store.decisions.unfinished('fiwiki')).toMatchObject([{ ageMs: 90_000 }]);
  });

  it('R14: turns are apart, and so many in a minute, whoever takes them', async () => {
    const pace = { perMinute: 3, apartMs: 5_000 };
    expect(await store.turns.take('fiwiki', pace)).toBe(0);
    expect(await other.turns.take('fiwiki', pace)).toBe(5_000);
    expect(await other.turns.take('dewiki', pace)).toBe(0);
    now += 2_000;
    await store.turns.end('fiwiki');
    expect(await other.turns.wait('fiwiki', pace)).toBe(5_000);
    for (let turn = 0; turn < 2; turn += 1) {
      now += 5_000;
      expect(await other.turns.take('fiwiki', pace)).toBe(0);
    }
    now += 5_000;
    expect(await store.turns.take('fiwiki', pace)).toBe(45_000);
    now += 45_000;
    expect(await store.turns.take('fiwiki', pace)).toBe(0);
  });

  it('R14: a clock of the database that was set back stops nobody for longer than a minute', async () => {
    const pace = { perMinute: 1, apartMs: 5_000 };
    await store.turns.take('fiwiki', pace);
    now -= hour;
    expect(await store.turns.wait('fiwiki', pace)).toBe(60_000);
  });

  it("R28: without a clock of its own making, the database's time counts", async () => {
    const real = createStore({ url: database.url, log: recordedLog() });
    try {
      expect((await real.leases.take('fiwiki', 'one', 0))?.epoch).toBe(1);
      const second = await real.leases.take('fiwiki', 'two', 3_600_000);
      expect(second?.epoch).toBe(2);
      expect(await real.leases.take('fiwiki', 'three', 1)).toBeNull();
    } finally {
      await real.close();
    }
  });

  it('R5: of many that ask at once one gets it', async () => {
    const racers = database.url.startsWith('sqlite') ? [store] : [store, other];
    const asked = racers.flatMap((one) => Array.from({ length: 5 }, () => one));
    const taken = await Promise.all(asked.map((one, index) => one.leases.take('fiwiki', `${index}`, 60_000)));
    expect(taken.filter((lease) => lease !== null)).toHaveLength(1);
  });

  async function take(from: Store): Promise<Lease> {
    const lease = await from.leases.take('fiwiki', 'somebody', 60_000);
    if (!lease) throw new Error('The lease is not to be had.');
    return lease;
  }
});
