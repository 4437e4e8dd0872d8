import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ReviewBatch } from '../../../server/ports.ts';
import { toTimestamp } from '../../../server/replica/columns.ts';
import { connectReplica } from '../../../server/replica/connect-replica.ts';
import { createReviewLogSource } from '../../../server/replica/review-log-source.ts';
import { createReplica, hasReplica, type TestReplica } from '../../support/replica/create-replica.ts';

const start = Date.UTC(2026, 10, 1);
const hour = 3_600_000;
const anna = 1;
const newcomer = 2;
const trusted = 3;
const address = 4;
const once = 5;

describe.skipIf(!hasReplica)('the review log on a replica', () => {
  let replica: TestReplica;
  let groups: readonly string[];

  beforeAll(async () => {
    replica = await createReplica();
    await replica.knex('actor').insert([
      { actor_id: anna, actor_user: 11, actor_name: 'Anna' },
      { actor_id: newcomer, actor_user: 12, actor_name: 'Äijä' },
      { actor_id: trusted, actor_user: 13, actor_name: 'Trusted' },
      { actor_id: address, actor_user: null, actor_name: '192.0.2.7' },
      { actor_id: once, actor_user: 15, actor_name: 'Trusted once' }
    ]);
    await replica.knex('user_groups').insert([
      { ug_user: 13, ug_group: 'autoreview', ug_expiry: null },
      { ug_user: 15, ug_group: 'autoreview', ug_expiry: toTimestamp(start) },
      { ug_user: 12, ug_group: 'bookworms', ug_expiry: null }
    ]);
  });
  beforeEach(async () => {
    groups = ['autoreview', 'editor'];
    await replica.knex('logging').delete();
    await replica.knex('revision').delete();
  });
  afterAll(() => replica?.remove());

  /** Edits of page 10, each with the one before as its parent, hour by hour; gives their ids. */
  async function edits(...actors: number[]): Promise<void> {
    for (const [index, rev_actor] of actors.entries()) {
      const id = 101 + index;
      await replica.knex('revision').insert({
        rev_id: id,
        rev_page: 10,
        rev_actor,
        rev_timestamp: toTimestamp(start + index * hour),
        rev_parent_id: index === 0 ? 0 : id - 1
      });
    }
  }

  let logId = 0;
  async function log(params: string, more: object = {}): Promise<number> {
    logId += 1;
    await replica.knex('logging').insert({
      log_id: logId,
      log_type: 'review',
      log_action: 'approve',
      log_timestamp: toTimestamp(start + 10 * hour),
      log_actor: anna,
      log_namespace: 0,
      log_title: 'Some_page',
      log_page: 10,
      log_params: Buffer.from(params),
      ...more
    });
    return logId;
  }

  async function read(since = start, known: number[] = []): Promise<ReviewBatch[]> {
    const source = createReviewLogSource(connectReplica(replica.place), {
      id: replica.wiki,
      now: () => start + 20 * hour,
      namespaceNames: () =>
        Promise.resolve(
          new Map([
            [0, ''],
            [10, 'Malline']
          ])
        ),
      trustedGroups: () => Promise.resolve(groups)
    });
    const batches: ReviewBatch[] = [];
    const options = { known: new Set(known), signal: new AbortController().signal };
    for await (const batch of source.read(since, options)) batches.push(batch);
    return batches;
  }

  it('tells of each review which edit had waited first, and who made it', async () => {
    await edits(newcomer, address, trusted, newcomer);
    const alone = await log('a:3:{i:0;i:102;i:1;i:101;i:2;s:14:"20261101010000";}');
    const row = await log('104\n102\n20261101030000', { log_namespace: 10, log_action: 'approve2' });
    const first = await log('a:2:{i:0;i:101;i:1;i:0;}', { log_action: 'approve-i' });
    const withdrawn = await log('a:2:{i:0;i:103;i:1;i:102;}', { log_action: 'unapprove' });
    const [batch, ...more] = await read();
    expect(more).toEqual([]);
    expect(batch).toMatchObject({ unreadable: 0, lastLogId: withdrawn, lastAt: start + 10 * hour });
    expect(batch?.reviews).toEqual([
      {
        logId: alone,
        at: start + 10 * hour,
        action: 'approve',
        namespace: 0,
        pageId: 10,
        title: 'Some page',
        reviewer: 'Anna',
        revisionId: 102,
        stableRevisionId: 101,
        pendingRevisionId: 102,
        pendingAt: start + hour,
        reviewedUser: '192.0.2.7',
        reviewedIsTrusted: false
      },
      expect.objectContaining({
        logId: row,
        action: 'approve2',
        title: 'Malline:Some page',
        pendingRevisionId: 103,
        pendingAt: start + 2 * hour,
        reviewedUser: 'Trusted',
        reviewedIsTrusted: true
      }),
      expect.objectContaining({
        logId: first,
        pendingRevisionId: null,
        pendingAt: null,
        reviewedUser: 'Äijä'
      }),
      expect.objectContaining({ logId: withdrawn, pendingRevisionId: null, reviewedUser: 'Trusted' })
    ]);
  });

  it('knows who is trusted now, and what groups everybody is in', async () => {
    await edits(anna, once);
    await log('102\n101\n');
    const isTrusted = async () => (await read())[0]?.reviews[0]?.reviewedIsTrusted;
    expect(await isTrusted()).toBe(false);
    groups = ['user'];
    expect(await isTrusted()).toBe(true);
    groups = [];
    expect(await isTrusted()).toBe(false);
    groups = ['*'];
    expect(await isTrusted()).toBe(true);
  });

  it('passes over what cannot be read, and tells what is deleted or hidden as far as it goes', async () => {
    await edits(anna, newcomer);
    const broken = await log('a:3:{i:0;i:1');
    const deleted = await log('900\n101\n');
    const hidden = await log('102\n101\n', { log_actor: 99 });
    const [batch] = await read();
    expect(batch).toMatchObject({ unreadable: 1, lastLogId: hidden });
    expect(batch?.reviews).toMatchObject([
      { logId: deleted, reviewer: 'Anna', reviewedUser: null, pendingRevisionId: null },
      { logId: hidden, reviewer: null, reviewedUser: 'Äijä' }
    ]);
    await replica.knex('logging').where('log_id', '>', broken).delete();
    expect(await read()).toMatchObject([{ reviews: [], unreadable: 1, lastLogId: broken }]);
  });

  it('goes on from a time, over many of one second, without what is known', async () => {
    await log('1\n0\n', { log_timestamp: toTimestamp(start - 1_000) });
    const known = await log('1\n0\n');
    const rows = Array.from({ length: 2_500 }, () => ({
      log_id: (logId += 1),
      log_type: 'review',
      log_action: 'approve-a',
      log_timestamp: toTimestamp(start + 11 * hour),
      log_actor: anna,
      log_namespace: 0,
      log_title: 'Page',
      log_page: 10,
      log_params: Buffer.from('1\n0\n')
    }));
    await replica.knex.batchInsert('logging', rows, 500);
    const batches = await read(start, [known]);
    expect(batches.map(({ reviews }) => reviews.length)).toEqual([1_999, 501]);
    expect(batches.at(-1)?.lastLogId).toBe(logId);
  });

  it('leaves no connection open', async () => {
    await edits(anna, newcomer);
    await log('102\n101\n');
    await read();
    await expect.poll(() => replica.connections()).toBe(0);
  });
});
