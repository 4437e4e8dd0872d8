import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../../../support/databases.ts';
import { startFaultProxy } from '../../../support/fault-proxy.ts';
import { hasReplica } from '../../../support/replica/create-replica.ts';
import {
  activityAnswers,
  answers,
  openNow,
  review,
  write,
  written
} from '../../../support/replica/known-answers.ts';
import { everything, setLoadStage, type LoadStage } from './load-stage.ts';

describe.skipIf(!hasReplica)('series of FlaggedRevs that are loaded again, or not to their end,', () => {
  let stage: LoadStage;
  beforeEach(async () => {
    stage = await setLoadStage(databases[0]!.create);
  });
  afterEach(() => stage.close());

  it('are gone on with from the last complete day, and the open period is read again', async () => {
    await stage.load();
    const before = await stage.desk().version();
    stage.state.asked = [];
    const [, , , last] = written;
    await write(stage.replica.knex, [
      { ...last!, at: '20241106180000', pendingLag: 8_000 },
      { ...last!, at: '20241107060000', pendingLag: 6_000 }
    ]);
    await review(stage.replica.knex, [['20241106190000', 4, 15, '']], 100);
    stage.state.now += 86_400_000;
    expect(await stage.load()).toMatchObject([
      { completeUntil: '2024-11-06' },
      { completeUntil: '2024-11-05' }
    ]);
    expect(stage.state.asked).toEqual(['readings 2024-11-06', 'activity 2024-01-01']);
    expect(await stage.rows('daily')).toMatchObject([
      { date: '2024-10-31' },
      answers.daily,
      { date: '2024-11-06', pendingLag_average: 6_000 },
      { date: '2024-11-07', pendingLag_average: 6_000 }
    ]);
    expect((await stage.activity('monthly'))[1]).toEqual(['2024-11-01', 4, 6, 4, 1.5]);
    expect(await stage.desk().version()).not.toBe(before);
  });

  it('tell how far they go', async () => {
    const notesOn = async () =>
      (await stage.desk().statistics({ ...everything, series: null, allNamespaces: false }))?.notes;
    expect(await notesOn()).toEqual([
      { wiki: 'xx', state: 'never-loaded', completeUntil: null, loadedAt: null }
    ]);
    await stage.load();
    const loadedAt = new Date(openNow).toISOString();
    expect(await notesOn()).toEqual([{ wiki: 'xx', state: 'loaded', completeUntil: '2024-11-05', loadedAt }]);
    await stage.replica.knex.schema.dropTable('flaggedrevs_statistics');
    await stage.load();
    expect(await notesOn()).toMatchObject([{ state: 'no-tables', completeUntil: '2024-11-05' }]);
  });

  it('of periods long past are not read again, though nothing happened in them', async () => {
    await stage.load();
    stage.state.now = Date.UTC(2025, 2, 20);
    await stage.load();
    stage.state.asked = [];
    expect(await stage.load()).toMatchObject([
      { completeUntil: '2025-02-28' },
      { completeUntil: '2024-12-31' }
    ]);
    expect(stage.state.asked).toEqual(['readings 2025-03-01', 'activity 2025-01-01']);
    expect(await stage.rows('daily')).toHaveLength(3);
  });

  it('begin where they are told to, are read again from there, and never have a gap', async () => {
    await stage.load({ from: '2024-11-06' });
    expect((await stage.rows('daily')).map(({ date }) => date)).toEqual(['2024-11-06']);
    // Months and years of reviews are whole.
    expect(await stage.activity('yearly')).toEqual(activityAnswers.yearly);
    await stage.load({ from: '2024-11-05' });
    expect((await stage.rows('daily'))[0]).toMatchObject(answers.daily);
    stage.state.asked = [];
    await stage.load({ from: '2030-01-01' });
    expect(stage.state.asked).toEqual(['readings 2024-11-06', 'activity 2024-01-01']);
    await stage.load({ full: true });
    expect(await stage.rows('daily')).toHaveLength(3);
  });

  it('stay as they are where the tables are gone, may not be read, or are empty', async () => {
    await stage.load();
    await stage.replica.knex.schema.renameTable('flaggedrevs', 'away');
    await stage.replica.knex('flaggedrevs_statistics').delete();
    expect(await stage.load({ full: true })).toMatchObject([
      { failure: null },
      { failure: 'no-such-table', completeUntil: '2024-11-05' }
    ]);
    const account = { ...stage.replica.place.account, password: 'wrong' };
    expect(await stage.load({ account })).toMatchObject([{ failure: 'refused' }, { failure: 'refused' }]);
    expect((await stage.rows('daily'))[1]).toMatchObject(answers.daily);
    expect(await stage.activity('daily')).toEqual(activityAnswers.daily);
  });

  it('keep what was read before the connection broke, and go on behind it', async () => {
    const proxy = await startFaultProxy(stage.replica.place.port);
    const port = Number(new URL(proxy.through('http://127.0.0.1:1')).port);
    try {
      // The first month goes through, and the server is gone in the middle of the second one.
      proxy.arm('down', "'20241101000000' and");
      expect(await stage.load({ port })).toMatchObject([
        { failure: 'unreachable', days: 1, completeUntil: '2024-10-30' },
        { failure: 'unreachable', days: 0, completeUntil: null }
      ]);
      expect(stage.state.slept).toEqual([5_000, 5_000]);
      expect((await stage.rows('daily')).map(({ date }) => date)).toEqual(['2024-10-31']);
      await proxy.restore();
      stage.state.asked = [];
      expect(await stage.load({ port })).toMatchObject([{ failure: null }, { failure: null }]);
      expect(stage.state.asked[0]).toBe('readings 2024-10-31');
      expect((await stage.rows('monthly'))[1]).toMatchObject(answers.monthly);
      // What breaks once is asked for once more.
      proxy.arm('reset', "'20241106000000' and");
      expect(await stage.load({ port })).toMatchObject([{ failure: null }, { failure: null }]);
      expect(proxy.hasFired()).toBe(true);
    } finally {
      await proxy.close();
    }
  });

  it('are not called failed where somebody ended the loading', async () => {
    await stage.load();
    const ending = new AbortController();
    const loader = stage.loader({ port: 1 }, async () => {
      ending.abort();
      throw new Error('ended');
    });
    expect(await loader.load(stage.replica.wiki, { signal: ending.signal })).toMatchObject([
      { failure: 'aborted', completeUntil: '2024-11-05' },
      { failure: 'aborted', completeUntil: '2024-11-05' }
    ]);
    expect((await stage.desk().activity(everything))?.notes).toMatchObject([{ state: 'loaded' }]);
  });

  it('say that a query took too long', async () => {
    await stage.replica.knex.schema.renameTable('flaggedrevs', 'behind');
    await stage.replica.knex.raw('create view flaggedrevs as select * from behind where sleep(2) = 0');
    const [, slow] = await stage.load({ seconds: 1 });
    expect(slow).toMatchObject({ table: 'activity', failure: 'timed-out' });
  });
});
