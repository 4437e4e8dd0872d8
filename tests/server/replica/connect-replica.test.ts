import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { timestampColumn, toTimestamp, wholeColumn } from '../../../server/replica/columns.ts';
import {
  connectReplica,
  type ReplicaPlace,
  type ReplicaQuestion
} from '../../../server/replica/connect-replica.ts';
import { readAccount } from '../../../server/replica/read-account.ts';
import { ReplicaError } from '../../../server/replica/replica-error.ts';
import { startFaultProxy } from '../../support/fault-proxy.ts';
import { createReplica, hasReplica, type TestReplica } from '../../support/replica/create-replica.ts';

const anything = z.record(z.string(), z.unknown());
const one: ReplicaQuestion<unknown> = { build: (knex) => knex.select(knex.raw('1 as one')), row: anything };
const actors: ReplicaQuestion<unknown> = { build: (knex) => knex('actor'), row: anything };

describe.skipIf(!hasReplica)('a replica', () => {
  let replica: TestReplica;
  const ask = <Row>(question: ReplicaQuestion<Row>, place: Partial<ReplicaPlace> = {}, wiki = replica.wiki) =>
    connectReplica({ ...replica.place, ...place }).ask(wiki, question);
  const codeOf = async (asking: Promise<unknown>) => {
    const fault: unknown = await asking.then(() => 'no fault').catch((thrown: unknown) => thrown);
    return fault instanceof ReplicaError ? fault.code : fault;
  };

  beforeAll(async () => {
    replica = await createReplica();
    await replica.knex('actor').insert([
      { actor_user: 7, actor_name: Buffer.from('Äijä 𝕊eula') },
      { actor_user: null, actor_name: Buffer.from('192.0.2.7') }
    ]);
    await replica.knex('flaggedrevs_statistics').insert([
      { frs_timestamp: '20241106103045', frs_stat_key: 'pendingLag-average', frs_stat_val: 123 },
      { frs_timestamp: '20241106103045', frs_stat_key: 'far', frs_stat_val: '9007199254740993' }
    ]);
  });
  afterAll(() => replica.remove());

  it('gives bytes as text, times as milliseconds and numbers whole', async () => {
    const names = await ask({
      build: (knex) => knex('actor').where('actor_name', 'Äijä 𝕊eula').select('actor_name', 'actor_user'),
      row: z.object({ actor_name: z.string(), actor_user: wholeColumn })
    });
    expect(names).toEqual([{ actor_name: 'Äijä 𝕊eula', actor_user: 7 }]);
    const figures = await ask({
      build: (knex) =>
        knex('flaggedrevs_statistics').select('frs_timestamp', 'frs_stat_val').orderBy('frs_stat_val'),
      row: z.object({ frs_timestamp: timestampColumn, frs_stat_val: z.union([z.number(), z.string()]) })
    });
    expect(figures).toEqual([
      { frs_timestamp: Date.UTC(2024, 10, 6, 10, 30, 45), frs_stat_val: 123 },
      { frs_timestamp: Date.UTC(2024, 10, 6, 10, 30, 45), frs_stat_val: '9007199254740993' }
    ]);
    expect(toTimestamp(Date.UTC(2024, 10, 6, 10, 30, 45))).toBe('20241106103045');
    const sums = await ask({
      build: (knex) =>
        knex('flaggedrevs_statistics').where('frs_stat_key', 'pendingLag-average').sum('frs_stat_val as sum'),
      row: z.object({ sum: wholeColumn })
    });
    expect(sums).toEqual([{ sum: 123 }]);
  });

  it('keeps no connection', async () => {
    await Promise.all([ask(one), ask(one), ask(one)]);
    await expect.poll(() => replica.connections()).toBe(0);
    await codeOf(ask({ ...actors, build: (knex) => knex('no_such') }));
    await expect.poll(() => replica.connections()).toBe(0);
  });

  it('S25: takes values as values', async () => {
    const evil = "x' or 1=1 -- \\";
    expect(await ask({ ...actors, build: (knex) => knex('actor').where('actor_name', evil) })).toEqual([]);
    expect(await codeOf(ask(one, {}, `${replica.wiki}_p\`; drop database`))).toBe('no-such-database');
    const two = ask({ ...actors, build: (knex) => knex.raw('select 1; select 2') });
    expect(await codeOf(two)).toBe('failed');
  });

  it('is only read, even where the account might write', async () => {
    const write = ask({ ...actors, build: (knex) => knex('actor').where('actor_user', 7).delete() });
    expect(await codeOf(write)).toBe('failed');
    expect(await replica.knex('actor').where('actor_user', 7)).toHaveLength(1);
  });

  it('tells what went wrong by a code', async () => {
    expect(await codeOf(ask({ ...actors, build: (knex) => knex('no_such') }))).toBe('no-such-table');
    // An account that has no right on a database is not told whether it exists.
    expect(await codeOf(ask(one, {}, 'nowiki'))).toBe('refused');
    const account = { ...replica.place.account, password: 'wrong' };
    expect(await codeOf(ask(one, { account }))).toBe('refused');
    expect(await codeOf(ask(one, { port: 1 }))).toBe('unreachable');
    expect(await codeOf(ask({ ...one, row: z.object({ two: z.number() }) }))).toBe('malformed');
    const fault = await ask({ ...actors, build: (knex) => knex('no_such').where('x', 'secret') }).catch(
      String
    );
    expect(fault).toBe(
      'ReplicaError: The wiki has not got the tables that were asked for. (ER_NO_SUCH_TABLE)'
    );
  });

  it('ends a statement that takes too long, and one that nobody waits for', async () => {
    const slow = { ...one, build: (knex: TestReplica['knex']) => knex.raw('select sleep(30) as slept') };
    expect(await codeOf(ask(slow, { seconds: 1 }))).toBe('timed-out');
    const waiting = new AbortController();
    const asking = codeOf(ask({ ...slow, signal: waiting.signal }));
    await expect.poll(() => replica.connections()).toBe(1);
    waiting.abort();
    expect(await asking).toBe('aborted');
    expect(await codeOf(ask({ ...one, signal: waiting.signal }))).toBe('aborted');
  });

  it.each(['reset', 'truncate', 'down'] as const)(
    'a connection that breaks midway (%s) is lost',
    async (how) => {
      const proxy = await startFaultProxy(replica.place.port);
      try {
        const { port } = new URL(proxy.through('http://127.0.0.1:1'));
        proxy.arm(how, '`actor`');
        expect(await codeOf(ask(actors, { port: Number(port) }))).toBe('lost');
        expect(proxy.hasFired()).toBe(true);
        await proxy.restore();
        expect(await ask(actors, { port: Number(port) })).toHaveLength(2);
      } finally {
        await proxy.close();
      }
    }
  );

  it('that has gone without a word is not waited for beyond the limit', async () => {
    const proxy = await startFaultProxy(replica.place.port);
    try {
      const { port } = new URL(proxy.through('http://127.0.0.1:1'));
      proxy.arm('stall', '`actor`');
      const place = { port: Number(port), seconds: 1, graceMs: 200 };
      expect(await codeOf(ask(actors, place))).toBe('timed-out');
    } finally {
      await proxy.close();
    }
  });
});

describe('the account for replicas', () => {
  it.each([
    ['[client]\nuser = u123\npassword = aBc9\n', { user: 'u123', password: 'aBc9' }],
    ["[client]\nuser='s5'\npassword='x y'\n[mysql]\nuser=other\n", { user: 's5', password: 'x y' }],
    ['[client]\nuser = u123\n', null],
    ['[client]\nuser =\npassword = x', null],
    ['user = u123\npassword = x', null],
    ['', null]
  ])('is read from %j', (text, account) => expect(readAccount(text)).toEqual(account));
});
