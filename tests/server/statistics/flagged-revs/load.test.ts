import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FlaggedRevsQuery } from '../../../../server/ports.ts';
import type { Resolution } from '../../../../shared/flagged-revs-statistics.ts';
import { databases } from '../../../support/databases.ts';
import { hasReplica } from '../../../support/replica/create-replica.ts';
import { activityAnswers, answers } from '../../../support/replica/known-answers.ts';
import { everything, setLoadStage, type LoadStage } from './load-stage.ts';

describe.skipIf(!hasReplica).each(databases.filter(({ here }) => here))(
  'series of FlaggedRevs in $name',
  ({ create }) => {
    let stage: LoadStage;
    let loaded: unknown;
    beforeAll(async () => {
      stage = await setLoadStage(create);
      loaded = await stage.load();
    });
    afterAll(() => stage.close());

    it('are what was worked out by hand, by day, month and year', async () => {
      expect(loaded).toEqual([
        { table: 'statistics', days: 3, completeUntil: '2024-11-05', failure: null },
        { table: 'activity', days: 3, completeUntil: '2024-11-05', failure: null }
      ]);
      expect((await stage.rows('daily')).map(({ date }) => date)).toEqual([
        '2024-10-31',
        '2024-11-05',
        '2024-11-06'
      ]);
      expect((await stage.rows('daily'))[1]).toMatchObject({ wiki: 'xx', ...answers.daily });
      expect((await stage.rows('monthly')).map(({ date }) => date)).toEqual(['2024-10-01', '2024-11-01']);
      expect((await stage.rows('monthly'))[1]).toMatchObject(answers.monthly);
      expect(await stage.rows('yearly')).toMatchObject([answers.yearly]);
      for (const resolution of ['daily', 'monthly', 'yearly'] as const) {
        expect(await stage.activity(resolution)).toEqual(activityAnswers[resolution]);
      }
      expect((await stage.rows('daily'))[2]).toMatchObject({
        reviewLag_anon_sampleSize: 0,
        reviewLag_anon_average: null,
        reviewLag_anon_percentile_35: null
      });
    });

    it('have the pages of other namespaces where they are asked for', async () => {
      const [, day] = await stage.rows('daily', {}, true);
      expect(day).toMatchObject({ totalPages_ns4: 11, reviewedPages_ns4: 6, pendingChanges_ns4: 3 });
      expect(
        Object.keys((await stage.rows('daily'))[1] ?? {}).filter((name) => name.endsWith('_ns4'))
      ).toEqual([]);
      const one = await stage
        .desk()
        .statistics({ ...everything, series: 'totalPages_ns4', allNamespaces: false });
      expect(one?.data[1]).toEqual({ wiki: 'xx', date: '2024-11-05', totalPages_ns4: 11 });
    });

    it('are chosen by the first days of their periods', async () => {
      const datesOf = async (resolution: Resolution, more: Partial<FlaggedRevsQuery>) =>
        (await stage.rows(resolution, more)).map(({ date }) => date);
      expect(await datesOf('daily', { startDate: '2024-11-05', endDate: '2024-11-05' })).toEqual([
        '2024-11-05'
      ]);
      expect(await datesOf('monthly', { startDate: '2024-11-01' })).toEqual(['2024-11-01']);
      expect(await datesOf('monthly', { startDate: '2024-10-02' })).toEqual(['2024-11-01']);
      expect(await datesOf('monthly', { endDate: '2024-10-01' })).toEqual(['2024-10-01']);
      expect(await datesOf('monthly', { startDate: '2024-11-02' })).toEqual([]);
      expect(await datesOf('yearly', { endDate: '2024-01-01' })).toEqual(['2024-01-01']);
      // The whole period counts, whatever is stage.state.asked for of it.
      expect(await stage.rows('monthly', { endDate: '2024-11-03' })).toMatchObject([{}, answers.monthly]);
      expect(await datesOf('daily', { startDate: '2024-11-06', endDate: '2024-11-05' })).toEqual([]);
    });

    it('come page by page', async () => {
      const first = await stage
        .desk()
        .statistics({ ...everything, limit: 2, series: null, allNamespaces: false });
      expect(first).toMatchObject({ next: 2, data: [{ date: '2024-10-31' }, answers.daily] });
      const second = await stage.desk().activity({ ...everything, limit: 2, offset: 2 });
      expect(second).toMatchObject({ next: null, data: [{ date: '2024-11-06' }] });
      expect(await stage.desk().months()).toEqual(['2024-11', '2024-10']);
    });

    it('are loaded by one of several who begin at once', async () => {
      const claim = (at: number) => stage.store.flaggedRevs.claim('otherwiki', 'statistics', at, 1_000);
      const claims = await Promise.all([
        claim(stage.state.now),
        claim(stage.state.now),
        claim(stage.state.now)
      ]);
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await claim(stage.state.now + 999)).toBe(false);
      expect(await claim(stage.state.now + 1_000)).toBe(true);
    });
  }
);
