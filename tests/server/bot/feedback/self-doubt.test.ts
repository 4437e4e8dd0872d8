import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createBrakes } from '../../../../server/bot/brakes/create-brakes.ts';
import { runPass } from '../../../../server/bot/pass.ts';
import { Dossier } from '../../../../shared/dossier.ts';
import { databases, type TestDatabase } from '../../../support/databases.ts';
import { hourMs } from '../bot-stage.ts';
import { setFeedbackStage, type Approved, type FeedbackStage } from './feedback-stage.ts';

describe.each(databases.filter(({ here }) => here))(
  'when people undo what the bot accepted, on $name',
  ({ create }) => {
    let database: TestDatabase;
    let stage: FeedbackStage;
    beforeEach(async () => {
      database = await create();
      stage = await setFeedbackStage(database.url);
    });
    afterEach(async () => {
      await stage.close();
      await database.remove();
    });

    let pages = 0;
    async function approveMany(count: number, checks: string[]): Promise<Approved[]> {
      const all: Approved[] = [];
      for (let index = 0; index < count; index += 1) {
        pages += 1;
        all.push(await stage.approve(`Kylä ${pages}`, { checks }));
      }
      return all;
    }

    function withdraw(approvals: readonly Approved[], user = 'Reviewer'): void {
      for (const { revisionId } of approvals) stage.wiki.unreview({ revisionId, user });
    }

    async function collectLater(ms = 60_000): Promise<string[]> {
      stage.clock.pass(ms);
      await stage.collect();
      return stage.suspended();
    }

    test('R34: a check is suspended by more than 2 undone of its last 24 h, and not by 2', async () => {
      const approvals = await approveMany(9, ['bad']);
      await approveMany(9, ['good']);
      withdraw(approvals.slice(0, 2));
      expect(await collectLater()).toEqual([]);
      withdraw(approvals.slice(2, 3));
      expect(await collectLater()).toEqual(['bad']);
      const [suspension] = await stage.store.suspensions.current(stage.wikiId);
      expect(suspension?.reason).toEqual({ code: 'too-many-undone', approved: 9, undone: 3, hours: 24 });
    });

    test('R34: more than 2 are few where they are not more than 5 %', async () => {
      const approvals = await approveMany(60, ['bad']);
      await stage.set({ selfDoubt: { wholeLeast: 500 } });
      withdraw(approvals.slice(0, 3));
      expect(await collectLater()).toEqual([]);
      withdraw(approvals.slice(3, 4));
      expect(await collectLater()).toEqual(['bad']);
    });

    test('R34: the whole bot stops at more than 3 % of 50 or more, whichever checks it was', async () => {
      const approvals = (await approveMany(25, ['one'])).concat(await approveMany(24, ['two']));
      withdraw([...approvals.slice(0, 1), ...approvals.slice(30, 31)]);
      expect(await collectLater()).toEqual([]);
      await approveMany(1, ['two']);
      expect(await collectLater()).toEqual(['whole bot']);
    });

    test('R34: a bot that stopped itself writes nothing until a person lifts it', async () => {
      await stage.set({ selfDoubt: { wholeLeast: 10 } });
      withdraw((await approveMany(10, ['one'])).slice(0, 2));
      await collectLater();
      const { wikiOf, clock, log } = stage.parts;
      const brakes = createBrakes({ store: stage.store, wikiOf, clock, log });
      const run = () => {
        const request = { wikiId: stage.wikiId, live: true, signal: new AbortController().signal };
        return runPass(request, { ...stage.parts, brakes });
      };
      stage.page('Aapala', [{ user: 'Trusted', text: 'Siellä on silta.' }]);
      const writes = () => stage.wiki.requests.list.filter(({ action }) => action === 'review').length;
      expect(await run()).toMatchObject({ outcome: 'failed', failure: 'bot-suspended' });
      expect(writes()).toBe(0);
      const lift = { checkId: null, by: 'Zache', reason: 'looked at all of them', at: clock.now() };
      expect(await stage.store.suspensions.lift(stage.wikiId, lift)).toBe(true);
      expect(await run()).toMatchObject({ outcome: 'done', approved: 1 });
    });

    test('R34: the approvals of a suspended check no longer count, its blocks do; the dossier keeps that', async () => {
      const [id = ''] = ['auto_approved_groups'];
      withdraw(await approveMany(3, [id]));
      expect(await collectLater()).toEqual([id]);
      stage.page('Aapala', [{ user: 'Trusted', text: 'Siellä on silta.' }]);
      const pages = await stage.parts.wikiOf(stage.wikiId).findPending({ titles: ['Aapala'] });
      for await (const { verdict, dossier } of stage.parts.review(stage.wikiId, pages)) {
        expect(verdict.decision).toBe('manual');
        expect(Dossier.parse(JSON.parse(JSON.stringify(dossier))).suspended).toEqual([id]);
      }
      const lift = { checkId: id, by: 'Zache', reason: 'a vandal', at: stage.clock.now() };
      await stage.store.suspensions.lift(stage.wikiId, lift);
      for await (const { verdict, dossier } of stage.parts.review(stage.wikiId, pages)) {
        expect(verdict.decision).toBe('approve');
        expect(dossier.suspended).toBeUndefined();
      }
    });

    test('R34: a late undoing counts on the day it happens', async () => {
      const approvals = await approveMany(5, ['bad']);
      expect(await collectLater(72 * hourMs)).toEqual([]);
      withdraw(approvals.slice(0, 3));
      expect(await collectLater()).toEqual(['bad']);
    });

    test('R34: what happened earlier than 24 h ago, or before it was lifted, does not count again', async () => {
      withdraw((await approveMany(4, ['bad'])).slice(0, 2));
      expect(await collectLater(25 * hourMs)).toEqual([]);
      const approvals = await approveMany(4, ['bad']);
      expect(await collectLater(25 * hourMs)).toEqual([]);
      withdraw(approvals.slice(0, 3));
      expect(await collectLater()).toEqual(['bad']);
      const lift = { checkId: 'bad', by: 'Zache', reason: 'fixed', at: stage.clock.now() };
      expect(await stage.store.suspensions.lift(stage.wikiId, lift)).toBe(true);
      expect(await collectLater()).toEqual([]);
      expect(await stage.store.suspensions.lift(stage.wikiId, lift)).toBe(false);
      withdraw(await approveMany(3, ['bad']));
      expect(await collectLater()).toEqual(['bad']);
    });

    test('R34: what the bot withdrew because a person asked for it suspends nothing', async () => {
      withdraw(await approveMany(10, ['bad']), 'SeulaBot');
      expect(await collectLater()).toEqual([]);
      expect((await stage.precision()).total.undoneBy.withdrawn).toBe(10);
    });

    test('R34: nothing but a person lifts a suspension: neither time nor good approvals', async () => {
      withdraw(await approveMany(3, ['bad']));
      expect(await collectLater()).toEqual(['bad']);
      await approveMany(40, ['bad']);
      expect(await collectLater(100 * hourMs)).toEqual(['bad']);
    });

    test('R34: a suspension that cannot be read is no lift: nothing is judged', async () => {
      await stage.store.suspensions.suspend(
        stage.wikiId,
        'bad',
        { code: 'too-many-undone', approved: 9, undone: 3, hours: -1 },
        1
      );
      await expect(stage.store.suspensions.current(stage.wikiId)).rejects.toMatchObject({ code: 'failed' });
    });
  }
);
