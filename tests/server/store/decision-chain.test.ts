import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChainFault, Store } from '../../../server/ports.ts';
import { canonicalJson } from '../../../server/store/canonical-json.ts';
import { createDatabase, type Database } from '../../../server/store/database.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { decision, hour, start } from './samples.ts';

const day = 24 * hour;

const edits = [
  [{ decision: 'manual' }, 'decision-changed'],
  [{ title: 'Other' }, 'decision-changed'],
  [{ page_id: 77 }, 'decision-changed'],
  [{ namespace: 2 }, 'decision-changed'],
  [{ revision_id: 77 }, 'decision-changed'],
  [{ stable_revision_id: 77 }, 'decision-changed'],
  [{ mode: 'dry-run' }, 'decision-changed'],
  [{ intent_id: null }, 'decision-changed'],
  [{ deciding_check: 'bot_user' }, 'decision-changed'],
  [{ summary: 'Other' }, 'decision-changed'],
  [{ settings_version: 3 }, 'decision-changed'],
  [{ created_at: start - 1 }, 'decision-changed'],
  [{ results: null }, 'decision-changed'],
  [{ revisions: '[]' }, 'decision-changed'],
  [{ revisions: 'nonsense' }, 'decision-changed'],
  [{ reason: '{"key":"other","params":[]}' }, 'decision-changed'],
  [{ reason: '{"key":"seula-check-no_net_change-same","params":["other"]}' }, 'names-changed'],
  [{ wiki: 'dewiki' }, 'decision-changed']
] as const;

const endings = [
  [{ state: 'refused' }, 'state-changed'],
  [{ note: 'other' }, 'state-changed'],
  [{ updated_at: start + 9 }, 'state-changed']
] as const;

describe.each(databases)('the chain of decisions on $name', ({ here, create }) => {
  let place: TestDatabase;
  let store: Store;
  let database: Database;
  let ids: number[];

  beforeEach(async (test) => {
    test.skip(!here, 'not on this machine');
    place = await create();
    store = createStore({ url: place.url, log: recordedLog() });
    await store.migrate();
    database = createDatabase(place.url, recordedLog());
    ids = await fill(store);
  });
  afterEach(async () => {
    await database?.close();
    await store?.close();
    await place?.remove();
  });

  const table = (name: string) => ({
    update: (where: Record<string, unknown>, change: Record<string, unknown>) =>
      database.read((knex) => knex(name).where(where).update(change)),
    delete: (where: Record<string, unknown>) => database.read((knex) => knex(name).where(where).delete()),
    rows: (where: Record<string, unknown> = {}): Promise<any[]> =>
      database.read((knex) =>
        knex(name)
          .where(where)
          .orderBy(name === 'decisions' ? 'id' : 'seq')
      )
  });

  it('S34: holds every decision and each of its states, and can be followed with nothing but SHA-256', async () => {
    const events = await table('decision_events').rows({ wiki: 'fiwiki' });
    expect(events.map(({ decision_id: id, state }) => [id, state])).toEqual([
      [ids[0], 'planned'],
      [ids[0], 'sending'],
      [ids[0], 'done'],
      [ids[1], 'judged'],
      [ids[2], 'planned'],
      [ids[2], 'refused']
    ]);
    let previous = '0'.repeat(64);
    for (const { wiki, seq, decision_id: id, state, note, at, facts, people, hash } of events) {
      const said = canonicalJson({ wiki, seq, decision: id, state, note, at, facts, people });
      previous = createHash('sha256')
        .update(previous + said)
        .digest('hex');
      expect(hash).toBe(previous);
    }
    const heads = await store.audit.heads();
    expect(heads.map(({ wiki, seq }) => [wiki, seq])).toEqual([
      ['dewiki', 1],
      ['fiwiki', 6]
    ]);
    expect(heads[1]).toEqual({ wiki: 'fiwiki', seq: 6, hash: previous, at: start + 4 });
    expect(await store.audit.verify('fiwiki', heads[1])).toEqual({
      wiki: 'fiwiki',
      events: 6,
      decisions: 3,
      hash: previous,
      fault: null
    });
    expect(await store.audit.verify('nowiki')).toMatchObject({ events: 0, hash: null, fault: null });
  });

  describe('S34: catches a decision that was edited', () => {
    it.each([
      ['what it says', 1, edits],
      ['what has come of it', 3, endings]
    ] as const)('in %s', async (_, seq, changes) => {
      const [row] = await table('decisions').rows({ id: ids[0] });
      for (const [change, code] of changes) {
        await table('decisions').update({ id: ids[0] }, change);
        expect(await faultIn(), JSON.stringify(change)).toEqual({ code, seq, decisionId: ids[0] });
        await table('decisions').update({ id: ids[0] }, row);
      }
      expect(await faultIn()).toBeNull();
    });

    it('in what its last note is about, which is neither changed nor taken away nor made up unseen', async () => {
      const id = ids[0] ?? 0;
      const [planned] = await table('decisions').rows({ id: ids[2] });
      const runId = planned.run_id;
      const held = await store.decisions.add(decision({ runId, intentId: 'held', at: start + 6 }));
      const change = { state: 'refused', note: 'author-cap-reached', at: start + 7 } as const;
      await store.decisions.advance(held, { ...change, noteParams: ['Maija', '3'] });
      const [last] = await table('decision_events').rows({ decision_id: held, state: 'refused' });
      expect(await faultIn()).toBeNull();
      const fault = { code: 'state-changed', seq: last.seq, decisionId: held };
      for (const params of ['["Maija","4"]', null]) {
        await table('decisions').update({ id: held }, { ending_params: params });
        expect(await faultIn()).toEqual(fault);
      }
      await table('decision_events').update({ decision_id: held, state: 'refused' }, { salt: null });
      expect(await faultIn()).toEqual(fault);
      await table('decision_events').update({ decision_id: held, state: 'refused' }, { salt: last.salt });
      await table('decisions').update({ id: held }, { ending_params: '["Maija","3"]' });
      expect(await faultIn()).toBeNull();
      await table('decisions').update({ id }, { ending_params: '["Maija","3"]' });
      expect(await faultIn()).toMatchObject({ code: 'state-changed', decisionId: id });
    });

    it('of which one author became another', async () => {
      const [row] = await table('decisions').rows({ id: ids[0] });
      const revisions = row.revisions.replace('Maija', 'Matti');
      await table('decisions').update({ id: ids[0] }, { revisions });
      expect(await faultIn()).toMatchObject({ code: 'names-changed', decisionId: ids[0] });
    });
  });

  describe('S34: catches a row of the chain that was', () => {
    it('edited', async () => {
      const [row] = await table('decision_events').rows({ wiki: 'fiwiki', seq: 3 });
      const f = 'f'.repeat(64);
      const changes = [
        { state: 'refused' },
        { note: 'x' },
        { at: 1 },
        { decision_id: 99 },
        { hash: f },
        { previous: f }
      ];
      for (const change of changes) {
        await table('decision_events').update({ wiki: 'fiwiki', seq: 3 }, change);
        expect(await faultIn(), JSON.stringify(change)).toMatchObject({ code: 'event-changed', seq: 3 });
        await table('decision_events').update({ wiki: 'fiwiki', seq: 3 }, row);
      }
    });

    it('edited, with a hash that fits it', async () => {
      const [row] = await table('decision_events').rows({ wiki: 'fiwiki', seq: 3 });
      const { wiki, seq, decision_id: id, at, facts, people } = row;
      const said = canonicalJson({
        wiki,
        seq,
        decision: id,
        state: 'refused',
        note: null,
        at,
        facts,
        people
      });
      const hash = createHash('sha256')
        .update(row.previous + said)
        .digest('hex');
      await table('decision_events').update({ wiki, seq }, { state: 'refused', note: null, hash });
      expect(await faultIn()).toMatchObject({ code: 'event-out-of-order', seq: 4 });
    });

    it('deleted, at the beginning, in the middle and at the end', async () => {
      for (const seq of [6, 4, 1]) {
        await table('decision_events').delete({ wiki: 'fiwiki', seq });
        expect(await faultIn()).toEqual({ code: 'event-missing', seq, decisionId: null });
      }
    });

    it('put in another place', async () => {
      const move = (seq: number, to: number) =>
        table('decision_events').update({ wiki: 'fiwiki', seq }, { seq: to });
      await move(2, 100);
      await move(3, 2);
      await move(100, 3);
      expect(await faultIn()).toMatchObject({ code: 'event-changed', seq: 2 });
    });

    it('put behind the last one', async () => {
      const [row] = await table('decision_events').rows({ wiki: 'fiwiki', seq: 6 });
      await database.read((knex) => knex('decision_events').insert({ ...row, seq: 7 }));
      expect(await faultIn()).toMatchObject({ code: 'head-changed', seq: 6 });
    });
  });

  it('S34: catches a decision that was deleted', async () => {
    await table('decisions').delete({ id: ids[1] });
    expect(await faultIn()).toEqual({ code: 'decision-missing', seq: 4, decisionId: ids[1] });
  });

  it('S34: catches a decision that never went through the chain', async () => {
    const [row] = await table('decisions').rows({ id: ids[1] });
    await database.read((knex) => knex('decisions').insert({ ...row, id: 1_000 }));
    expect(await faultIn()).toEqual({ code: 'decision-without-event', seq: null, decisionId: 1_000 });
  });

  it('S34: catches a chain cut off at its end by the head that was published before', async () => {
    const [, published] = await store.audit.heads();
    const [fifth, sixth] = (await table('decision_events').rows({ wiki: 'fiwiki' })).slice(4);
    for (const { seq } of [fifth, sixth]) await table('decision_events').delete({ wiki: 'fiwiki', seq });
    await table('decisions').delete({ id: ids[2] });
    await table('decision_chains').update({ wiki: 'fiwiki' }, { seq: 4, hash: fifth.previous });
    // Whoever has all of the database can cut: only what others have kept tells.
    expect(await faultIn()).toBeNull();
    expect(await faultIn(published)).toEqual({ code: 'known-head-missing', seq: 6, decisionId: null });
  });

  it('S34: a head published earlier stays in the chain while it grows', async () => {
    const [, published] = await store.audit.heads();
    await store.decisions.advance(ids[0]!, { state: 'undone', at: start + hour });
    expect(await faultIn(published)).toBeNull();
  });

  it('loses no event when several write at once', async () => {
    const runId = await store.runs.begin('fiwiki', 'live', start);
    const added = await Promise.all(
      Array.from({ length: 12 }, (_, turn) => store.decisions.add(decision({ runId, at: start + turn })))
    );
    await Promise.all(added.map((id) => store.decisions.advance(id, { state: 'sending', at: start + hour })));
    expect(await store.audit.verify('fiwiki')).toMatchObject({ events: 6 + 24, decisions: 15, fault: null });
  });

  it('takes no event of what was not stored', async () => {
    const before = await store.audit.heads();
    await expect(store.decisions.add(decision({ runId: 999 }))).rejects.toThrow();
    await expect(store.decisions.advance(ids[0]!, { state: 'planned', at: start })).rejects.toThrow();
    expect(await store.audit.heads()).toEqual(before);
  });

  it('S32: forgets names after some time and stays whole', async () => {
    const [, published] = await store.audit.heads();
    const runId = await store.runs.begin('fiwiki', 'live', start);
    const talk = { id: 9, namespace: 3, title: 'Keskustelu käyttäjästä:Maija 😀' };
    const last = await store.decisions.add(decision({ runId, page: talk, at: start + 1 }));
    const young = await store.decisions.add(decision({ runId, at: start + 10 * day }));

    expect(await store.audit.forgetPeople(start + 10 * day, start + 100 * day)).toBe(5);

    expect(await faultIn(published)).toBeNull();
    const dump = JSON.stringify([
      await table('decisions').rows(),
      await database.read((knex) => knex('decision_terms')),
      await database.read((knex) => knex('decision_texts'))
    ]);
    expect(dump.match(/maija 😀/gi)).toHaveLength(3);
    const salts = (await table('decision_events').rows()).filter(({ salt }) => salt !== null);
    expect(salts.map(({ decision_id: id }) => id)).toEqual([young]);
    expect(await store.decisions.list({ author: 'Maija 😀', limit: 9 })).toMatchObject([{ id: young }]);
    const [old] = await store.decisions.list({ before: last + 1, limit: 1 });
    expect(old).toMatchObject({
      page: { title: '#9' },
      reason: { params: [] },
      revisions: [
        {
          revisionId: 12,
          user: null,
          results: [
            ['no_net_change', 'approve'],
            ['user_block', 'neutral']
          ]
        }
      ]
    });
    const heads = await store.audit.heads();
    expect(await store.audit.forgetPeople(start + 10 * day, start + 100 * day)).toBe(0);
    expect(await store.audit.heads()).toEqual(heads);
  });

  it('S34: catches names that were removed without saying so, and names that were put back', async () => {
    await table('decision_events').update({ decision_id: ids[0] }, { salt: null });
    expect(await faultIn()).toMatchObject({ code: 'names-changed', decisionId: ids[0] });
    const [row] = await table('decisions').rows({ id: ids[0] });
    const revisions = row.revisions.replace('"Maija 😀"', 'null');
    const reason = JSON.stringify({ ...JSON.parse(row.reason), params: [] });
    await table('decisions').update({ id: ids[0] }, { revisions, reason });
    expect(await faultIn()).toMatchObject({ code: 'names-removed', decisionId: ids[0] });
    await store.audit.forgetPeople(start + day, start + day);
    expect(await faultIn()).toBeNull();
    await table('decisions').update({ id: ids[0] }, { revisions: row.revisions });
    expect(await faultIn()).toMatchObject({ code: 'names-changed', decisionId: ids[0] });
  });

  async function faultIn(known?: { seq: number; hash: string }): Promise<ChainFault | null> {
    return (await store.audit.verify('fiwiki', known)).fault;
  }
});

async function fill(store: Store): Promise<number[]> {
  const runId = await store.runs.begin('fiwiki', 'live', start);
  const first = await store.decisions.add(decision({ runId, intentId: 'i1' }));
  await store.decisions.advance(first, { state: 'sending', at: start + 1 });
  await store.decisions.advance(first, { state: 'done', note: 'seen', at: start + 2 });
  const second = await store.decisions.add(decision({ runId, state: 'judged', at: start + 3 }));
  const third = await store.decisions.add(decision({ runId, intentId: 'i2', at: start + 3 }));
  await store.decisions.advance(third, { state: 'refused', note: 'page-missing', at: start + 4 });
  await store.decisions.add(decision({ runId, wiki: 'dewiki' }));
  return [first, second, third];
}
