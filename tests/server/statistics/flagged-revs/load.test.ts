import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClassicWikis, FlaggedRevsQuery, FlaggedRevsSource, Store } from '../../../../server/ports.ts';
import { connectReplica } from '../../../../server/replica/connect-replica.ts';
import { createFlaggedRevsSource } from '../../../../server/replica/flagged-revs-source.ts';
import { createFlaggedRevsDesk } from '../../../../server/statistics/flagged-revs/flagged-revs-desk.ts';
import { createLoader } from '../../../../server/statistics/flagged-revs/load-flagged-revs.ts';
import { createStore } from '../../../../server/store/create-store.ts';
import type { Resolution } from '../../../../shared/flagged-revs-statistics.ts';
import { databases, type TestDatabase } from '../../../support/databases.ts';
import { startFaultProxy } from '../../../support/fault-proxy.ts';
import { recordedLog } from '../../../support/recorded-log.ts';
import { createReplica, hasReplica, type TestReplica } from '../../../support/replica/create-replica.ts';
import {
  activityAnswers,
  answers,
  openNow,
  review,
  reviewed,
  write,
  written
} from '../../../support/replica/known-answers.ts';

const { signal } = new AbortController();
const everything: FlaggedRevsQuery = {
  wiki: null,
  resolution: 'daily',
  startDate: null,
  endDate: null,
  limit: 100,
  offset: 0
};

describe.skipIf(!hasReplica).each(databases.filter(({ here }) => here))(
  'series of FlaggedRevs in $name',
  ({ create }) => {
    let replica: TestReplica;
    let database: TestDatabase;
    let store: Store;
    let now: number;
    let slept: number[];
    /** What was asked of the replica: the beginnings of periods. */
    let asked: string[];

    beforeEach(async () => {
      replica = await createReplica();
      database = await create();
      store = createStore({ url: database.url, log: recordedLog() });
      await store.migrate();
      await write(replica.knex, written);
      await review(replica.knex, reviewed);
      [now, slept, asked] = [openNow, [], []];
    });
    afterEach(async () => {
      await store.close();
      await database.remove();
      await replica.remove();
    });

    function load(options: { from?: string; full?: boolean; port?: number; seconds?: number } = {}) {
      const { port = replica.place.port, seconds = replica.place.seconds, ...how } = options;
      const source = noted(createFlaggedRevsSource(connectReplica({ ...replica.place, port, seconds })));
      const clock = { now: () => now, sleep: async (ms: number) => void slept.push(ms) };
      const loader = createLoader({ source, store: store.flaggedRevs, clock, log: recordedLog() });
      return loader.load(replica.wiki, { ...how, signal });
    }

    function noted(source: FlaggedRevsSource): FlaggedRevsSource {
      const note = (what: string, at: number) =>
        asked.push(`${what} ${new Date(at).toISOString().slice(0, 10)}`);
      return {
        ...source,
        readings(wiki, from, ...rest) {
          note('readings', from);
          return source.readings(wiki, from, ...rest);
        },
        activity(wiki, from, ...rest) {
          note('activity', from);
          return source.activity(wiki, from, ...rest);
        }
      };
    }

    function desk() {
      const wiki = {
        number: 1,
        id: replica.wiki,
        code: 'xx',
        name: 'X',
        apiUrl: 'https://x.example/w/api.php'
      };
      const wikis: ClassicWikis = { list: async () => [wiki], find: async () => wiki };
      return createFlaggedRevsDesk({ store: store.flaggedRevs, wikis });
    }

    async function rows(resolution: Resolution, more: Partial<FlaggedRevsQuery> = {}, allNamespaces = false) {
      const query = { ...everything, resolution, ...more, series: null, allNamespaces };
      return (await desk().statistics(query))?.data ?? [];
    }

    async function activity(resolution: Resolution) {
      const { data = [] } = (await desk().activity({ ...everything, resolution })) ?? {};
      return data.map((row) => [
        row.date,
        row.number_of_reviewers,
        row.number_of_reviews,
        row.number_of_pages,
        row.reviews_per_reviewer
      ]);
    }

    it('are what was worked out by hand, by day, month and year', async () => {
      expect(await load()).toEqual([
        { table: 'statistics', days: 3, completeUntil: '2024-11-05', failure: null },
        { table: 'activity', days: 3, completeUntil: '2024-11-05', failure: null }
      ]);
      expect((await rows('daily')).map(({ date }) => date)).toEqual([
        '2024-10-31',
        '2024-11-05',
        '2024-11-06'
      ]);
      expect((await rows('daily'))[1]).toMatchObject({ wiki: 'xx', ...answers.daily });
      expect((await rows('monthly')).map(({ date }) => date)).toEqual(['2024-10-01', '2024-11-01']);
      expect((await rows('monthly'))[1]).toMatchObject(answers.monthly);
      expect(await rows('yearly')).toMatchObject([answers.yearly]);
      for (const resolution of ['daily', 'monthly', 'yearly'] as const) {
        expect(await activity(resolution)).toEqual(activityAnswers[resolution]);
      }
      expect((await rows('daily'))[2]).toMatchObject({
        reviewLag_anon_sampleSize: 0,
        reviewLag_anon_average: null,
        reviewLag_anon_percentile_35: null
      });
    });

    it('have the pages of other namespaces where they are asked for', async () => {
      await load();
      const [, day] = await rows('daily', {}, true);
      expect(day).toMatchObject({ totalPages_ns4: 11, reviewedPages_ns4: 6, pendingChanges_ns4: 3 });
      expect(Object.keys((await rows('daily'))[1] ?? {}).filter((name) => name.endsWith('_ns4'))).toEqual([]);
      const one = await desk().statistics({ ...everything, series: 'totalPages_ns4', allNamespaces: false });
      expect(one?.data[1]).toEqual({ wiki: 'xx', date: '2024-11-05', totalPages_ns4: 11 });
    });

    it('are chosen by the first days of their periods', async () => {
      await load();
      const datesOf = async (resolution: Resolution, more: Partial<FlaggedRevsQuery>) =>
        (await rows(resolution, more)).map(({ date }) => date);
      expect(await datesOf('daily', { startDate: '2024-11-05', endDate: '2024-11-05' })).toEqual([
        '2024-11-05'
      ]);
      expect(await datesOf('monthly', { startDate: '2024-11-01' })).toEqual(['2024-11-01']);
      expect(await datesOf('monthly', { startDate: '2024-10-02' })).toEqual(['2024-11-01']);
      expect(await datesOf('monthly', { endDate: '2024-10-01' })).toEqual(['2024-10-01']);
      expect(await datesOf('monthly', { startDate: '2024-11-02' })).toEqual([]);
      expect(await datesOf('yearly', { endDate: '2024-01-01' })).toEqual(['2024-01-01']);
      // The whole period counts, whatever is asked for of it.
      expect(await rows('monthly', { endDate: '2024-11-03' })).toMatchObject([{}, answers.monthly]);
      expect(await datesOf('daily', { startDate: '2024-11-06', endDate: '2024-11-05' })).toEqual([]);
    });

    it('come page by page', async () => {
      await load();
      const first = await desk().statistics({ ...everything, limit: 2, series: null, allNamespaces: false });
      expect(first).toMatchObject({ next: 2, data: [{ date: '2024-10-31' }, answers.daily] });
      const second = await desk().activity({ ...everything, limit: 2, offset: 2 });
      expect(second).toMatchObject({ next: null, data: [{ date: '2024-11-06' }] });
      expect(await desk().months()).toEqual(['2024-11', '2024-10']);
    });

    it('are gone on with from the last complete day, and the open period is read again', async () => {
      await load();
      const before = await desk().version();
      asked = [];
      const [, , , last] = written;
      await write(replica.knex, [
        { ...last!, at: '20241106180000', pendingLag: 8_000 },
        { ...last!, at: '20241107060000', pendingLag: 6_000 }
      ]);
      await review(replica.knex, [['20241106190000', 4, 15, '']], 100);
      now += 86_400_000;
      expect(await load()).toMatchObject([{ completeUntil: '2024-11-06' }, { completeUntil: '2024-11-05' }]);
      expect(asked).toEqual(['readings 2024-11-06', 'activity 2024-01-01']);
      expect(await rows('daily')).toMatchObject([
        { date: '2024-10-31' },
        answers.daily,
        { date: '2024-11-06', pendingLag_average: 6_000 },
        { date: '2024-11-07', pendingLag_average: 6_000 }
      ]);
      expect((await activity('monthly'))[1]).toEqual(['2024-11-01', 4, 6, 4, 1.5]);
      expect(await desk().version()).not.toBe(before);
    });

    it('of periods long past are not read again, though nothing happened in them', async () => {
      await load();
      now = Date.UTC(2025, 2, 20);
      await load();
      asked = [];
      expect(await load()).toMatchObject([{ completeUntil: '2025-02-28' }, { completeUntil: '2024-12-31' }]);
      expect(asked).toEqual(['readings 2025-03-01', 'activity 2025-01-01']);
      expect(await rows('daily')).toHaveLength(3);
    });

    it('begin where they are told to, are read again from there, and never have a gap', async () => {
      await load({ from: '2024-11-06' });
      expect((await rows('daily')).map(({ date }) => date)).toEqual(['2024-11-06']);
      // Months and years of reviews are whole.
      expect(await activity('yearly')).toEqual(activityAnswers.yearly);
      await load({ from: '2024-11-05' });
      expect((await rows('daily'))[0]).toMatchObject(answers.daily);
      asked = [];
      await load({ from: '2030-01-01' });
      expect(asked).toEqual(['readings 2024-11-06', 'activity 2024-01-01']);
      await load({ full: true });
      expect(await rows('daily')).toHaveLength(3);
    });

    it('stay as they are where the tables are gone, may not be read, or are empty', async () => {
      await load();
      await replica.knex.schema.renameTable('flaggedrevs', 'away');
      await replica.knex('flaggedrevs_statistics').delete();
      expect(await load({ full: true })).toMatchObject([
        { failure: null },
        { failure: 'no-such-table', completeUntil: '2024-11-05' }
      ]);
      const wrong = { ...replica.place.account, password: 'wrong' };
      const refused = createLoader({
        source: createFlaggedRevsSource(connectReplica({ ...replica.place, account: wrong })),
        store: store.flaggedRevs,
        clock: { now: () => now, sleep: async () => undefined },
        log: recordedLog()
      });
      expect(await refused.load(replica.wiki, { signal })).toMatchObject([
        { failure: 'refused' },
        { failure: 'refused' }
      ]);
      expect((await rows('daily'))[1]).toMatchObject(answers.daily);
      expect(await activity('daily')).toEqual(activityAnswers.daily);
    });

    it('keep what was read before the connection broke, and go on behind it', async () => {
      const proxy = await startFaultProxy(replica.place.port);
      const port = Number(new URL(proxy.through('http://127.0.0.1:1')).port);
      try {
        // The first month goes through, and the server is gone in the middle of the second one.
        proxy.arm('down', "'20241101000000' and");
        expect(await load({ port })).toMatchObject([
          { failure: 'unreachable', days: 1, completeUntil: '2024-10-30' },
          { failure: 'unreachable', days: 0, completeUntil: null }
        ]);
        expect(slept).toEqual([5_000, 5_000]);
        expect((await rows('daily')).map(({ date }) => date)).toEqual(['2024-10-31']);
        await proxy.restore();
        asked = [];
        expect(await load({ port })).toMatchObject([{ failure: null }, { failure: null }]);
        expect(asked[0]).toBe('readings 2024-10-31');
        expect((await rows('monthly'))[1]).toMatchObject(answers.monthly);
        // What breaks once is asked for once more.
        proxy.arm('reset', "'20241106000000' and");
        expect(await load({ port })).toMatchObject([{ failure: null }, { failure: null }]);
        expect(proxy.hasFired()).toBe(true);
      } finally {
        await proxy.close();
      }
    });

    it('say that a query took too long', async () => {
      await replica.knex.schema.renameTable('flaggedrevs', 'behind');
      await replica.knex.raw('create view flaggedrevs as select * from behind where sleep(2) = 0');
      const [, slow] = await load({ seconds: 1 });
      expect(slow).toMatchObject({ table: 'activity', failure: 'timed-out' });
    });

    it('tell how far they go', async () => {
      const notesOn = async () =>
        (await desk().statistics({ ...everything, series: null, allNamespaces: false }))?.notes;
      expect(await notesOn()).toEqual([
        { wiki: 'xx', state: 'never-loaded', completeUntil: null, loadedAt: null }
      ]);
      await load();
      const loadedAt = new Date(openNow).toISOString();
      expect(await notesOn()).toEqual([
        { wiki: 'xx', state: 'loaded', completeUntil: '2024-11-05', loadedAt }
      ]);
      await replica.knex.schema.dropTable('flaggedrevs_statistics');
      await load();
      expect(await notesOn()).toMatchObject([{ state: 'no-tables', completeUntil: '2024-11-05' }]);
    });

    it('are loaded by one of several who begin at once', async () => {
      const claim = (at: number) => store.flaggedRevs.claim(replica.wiki, 'statistics', at, 1_000);
      const claims = await Promise.all([claim(now), claim(now), claim(now)]);
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await claim(now + 999)).toBe(false);
      expect(await claim(now + 1_000)).toBe(true);
    });
  }
);
