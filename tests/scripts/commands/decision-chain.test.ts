import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepHouse } from '../../../scripts/commands/keep-house.ts';
import type { Store } from '../../../server/ports.ts';
import { createDatabase } from '../../../server/store/database.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { decision, hour, start } from '../../server/store/samples.ts';
import { seula } from './command-line.ts';

const day = 24 * hour;

let folder: string;
let url: string;
let store: Store;
let ids: number[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seula-chain-'));
  url = `sqlite:${join(folder, 'seula.sqlite')}`;
  store = createStore({ url, log: recordedLog() });
  await store.migrate();
  const runId = await store.runs.begin('fiwiki', 'live', start);
  ids = [await store.decisions.add(decision({ runId })), await store.decisions.add(decision({ runId }))];
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

describe('the doctor', () => {
  it('S34: follows the log of decisions from its beginning and tells its head', async () => {
    const { code, found } = await examine();
    const [head] = await store.audit.heads();
    expect(code).toBe(0);
    expect(found).toMatchObject({
      state: 'ok',
      found: `2 decisions, 2 events, unchanged; head fiwiki:2:${head?.hash}`
    });
    expect((await examine('--head', `fiwiki:2:${head?.hash}`)).code).toBe(0);
  });

  it('S34: names the first row that was changed', async () => {
    await change((knex) => knex('decisions').where('id', ids[1]).update({ title: 'Other' }));
    const { code, found } = await examine();
    expect(code).toBe(1);
    expect(found).toMatchObject({
      state: 'failed',
      found: `a decision has been changed (decision-changed, event 2, decision ${ids[1]})`,
      remedy: expect.stringContaining('backup') as string
    });
  });

  it('S34: misses a head that was kept, of a log cut off and of a log that is gone', async () => {
    const [head] = await store.audit.heads();
    const kept = `fiwiki:2:${head?.hash}`;
    await change(async (knex) => {
      const [event] = await knex('decision_events').where('seq', 2);
      await knex('decision_events').where('seq', 2).delete();
      await knex('decisions').where('id', ids[1]).delete();
      await knex('decision_chains').update({ seq: 1, hash: event.previous });
    });
    expect((await examine()).code).toBe(0);
    expect((await examine('--head', kept)).found?.found).toContain('known-head-missing');
    await change((knex) => knex('decision_chains').delete());
    await change((knex) => knex('decision_events').delete());
    expect((await examine('--head', kept)).found?.found).toContain('known-head-missing');
  });

  it('wants a head in its form', async () => {
    const { code, err } = await seula(['doctor', '--head', 'fiwiki']);
    expect(code).toBe(2);
    expect(err).toContain('/api/v1/decisions/head');
  });
});

describe('housekeeping', () => {
  it('S34: follows the chains once a day and writes their heads into the log', async () => {
    const log = recordedLog();
    let now = start + hour;
    const reported: unknown[] = [];
    const alerts = {
      report: async ({ code }: { code: string }, params: unknown) => {
        if (code === 'broken-chain') reported.push(params);
      }
    };
    const sweep = keepHouse({ store, clock: { now: () => now }, log, alerts, dossierDays: 30 });
    await sweep();
    await sweep();
    const [head] = await store.audit.heads();
    const whole = { wiki: 'fiwiki', seq: 2, hash: head?.hash };
    expect(log.lines).toEqual([{ level: 'info', message: 'the log of decisions is whole', data: whole }]);
    await change((knex) => knex('decision_events').where('seq', 1).update({ state: 'done' }));
    now += day;
    await sweep();
    expect(log.lines[1]).toMatchObject({
      level: 'error',
      data: { wiki: 'fiwiki', code: 'event-changed', seq: 1 }
    });
    expect(reported).toEqual([null, expect.objectContaining({ fault: 'event-changed', seq: 1 })]);
  });

  it('S34: follows the trail of who did what, too, and raises an alert where it is broken', async () => {
    const log = recordedLog();
    let now = start + hour;
    const reported: unknown[] = [];
    const alerts = {
      report: async (key: { code: string }, params: unknown) => {
        if (key.code === 'broken-trail') reported.push({ ...key, params });
      }
    };
    await store.control.enter('fiwiki', { action: 'stop', by: 'Maija', reason: 'fast', at: start });
    const sweep = keepHouse({ store, clock: { now: () => now }, log, alerts, dossierDays: 30 });
    await sweep();
    await change((knex) => knex('trail').where('seq', 1).update({ facts: '{}' }));
    now += day;
    await sweep();
    const key = { wiki: '', code: 'broken-trail' };
    expect(reported).toEqual([
      { ...key, params: null },
      { ...key, params: { fault: 'event-changed', seq: 1 } }
    ]);
    const { out } = await seula(['doctor', '--json'], { SEULA_DATABASE_URL: url });
    expect(out).toContain('an event has been changed (event-changed, event 1)');
  });

  it('S32: keeps no name longer than ninety days', async () => {
    const log = recordedLog();
    const alerts = { report: () => Promise.resolve() };
    const at = (now: number) =>
      keepHouse({ store, clock: { now: () => now }, log, alerts, dossierDays: 30 })();
    await at(start + 90 * day);
    expect(await store.decisions.list({ author: 'Maija 😀', limit: 9 })).toHaveLength(2);
    await at(start + 90 * day + 1);
    expect(await store.decisions.list({ author: 'Maija 😀', limit: 9 })).toEqual([]);
    expect(JSON.stringify(await store.decisions.list({ limit: 9 }))).not.toContain('Maija');
    expect((await store.audit.verify('fiwiki')).fault).toBeNull();
  });
});

async function change(work: Parameters<ReturnType<typeof createDatabase>['read']>[0]): Promise<void> {
  const database = createDatabase(url, recordedLog());
  await database.read(work);
  await database.close();
}

async function examine(...options: string[]) {
  const { code, out } = await seula(['doctor', '--json', ...options], { SEULA_DATABASE_URL: url });
  const findings = out.split('\n').map((line) => JSON.parse(line) as Record<string, string>);
  return { code, found: findings.find(({ what }) => what === 'Wiki fiwiki, log of decisions') };
}
