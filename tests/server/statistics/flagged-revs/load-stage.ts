import type { ClassicWikis, FlaggedRevsQuery, FlaggedRevsSource, Store } from '../../../../server/ports.ts';
import { connectReplica, type ReplicaPlace } from '../../../../server/replica/connect-replica.ts';
import { createFlaggedRevsSource } from '../../../../server/replica/flagged-revs-source.ts';
import { createFlaggedRevsDesk } from '../../../../server/statistics/flagged-revs/flagged-revs-desk.ts';
import { createLoader } from '../../../../server/statistics/flagged-revs/load-flagged-revs.ts';
import { createStore } from '../../../../server/store/create-store.ts';
import type { Resolution } from '../../../../shared/flagged-revs-statistics.ts';
import type { TestDatabase } from '../../../support/databases.ts';
import { recordedLog } from '../../../support/recorded-log.ts';
import { createReplica } from '../../../support/replica/create-replica.ts';
import { openNow, review, reviewed, write, written } from '../../../support/replica/known-answers.ts';

/** All days. */
export const everything: FlaggedRevsQuery = {
  wiki: null,
  resolution: 'daily',
  startDate: null,
  endDate: null,
  limit: 100,
  offset: 0
};

/** A replica with known answers, and a store beside it that nothing has been loaded into. */
export type LoadStage = Awaited<ReturnType<typeof setLoadStage>>;

/** Sets one up; the clock stands at `openNow`. */
export async function setLoadStage(create: () => Promise<TestDatabase>) {
  const replica = await createReplica();
  const database = await create();
  const store: Store = createStore({ url: database.url, log: recordedLog() });
  await store.migrate();
  await write(replica.knex, written);
  await review(replica.knex, reviewed);
  /** `asked`: the beginnings of the periods that were asked of the replica. */
  const state = { now: openNow, slept: [] as number[], asked: [] as string[] };

  function noted(source: FlaggedRevsSource): FlaggedRevsSource {
    const note = (what: string, at: number) =>
      state.asked.push(`${what} ${new Date(at).toISOString().slice(0, 10)}`);
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

  function loader(place: Partial<ReplicaPlace> = {}, sleep?: () => Promise<void>) {
    const source = noted(createFlaggedRevsSource(connectReplica({ ...replica.place, ...place })));
    const clock = {
      now: () => state.now,
      sleep: sleep ?? (async (ms: number) => void state.slept.push(ms))
    };
    return createLoader({ source, store: store.flaggedRevs, clock, log: recordedLog() });
  }

  function desk() {
    const wiki = {
      ...{ number: 1, id: replica.wiki, code: 'xx', name: 'X' },
      apiUrl: 'https://x.example/w/api.php'
    };
    const wikis: ClassicWikis = { list: async () => [wiki], find: async () => wiki };
    return createFlaggedRevsDesk({ store: store.flaggedRevs, wikis });
  }

  return {
    replica,
    store,
    state,
    loader,
    desk,
    load({ from, full, ...place }: { from?: string; full?: boolean } & Partial<ReplicaPlace> = {}) {
      const { signal } = new AbortController();
      return loader(place).load(replica.wiki, { from: from ?? null, full: full ?? false, signal });
    },
    async rows(resolution: Resolution, more: Partial<FlaggedRevsQuery> = {}, allNamespaces = false) {
      const query = { ...everything, resolution, ...more, series: null, allNamespaces };
      return (await desk().statistics(query))?.data ?? [];
    },
    async activity(resolution: Resolution) {
      const { data = [] } = (await desk().activity({ ...everything, resolution })) ?? {};
      return data.map((row) => [
        row.date,
        row.number_of_reviewers,
        row.number_of_reviews,
        row.number_of_pages,
        row.reviews_per_reviewer
      ]);
    },
    async close() {
      await store.close();
      await database.remove();
      await replica.remove();
    }
  };
}
