import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Interceptor } from '../../scripts/demo/wiki/http/exchange.ts';
import { databases } from '../support/databases.ts';
import { addArticle } from './people.ts';
import { setStage, type Stage } from './stage.ts';

const title = 'Kilpasalo';
const more = (text: string): string => text.replace('maan tärkein', 'maan tärkein ja vilkkain');

describe.each(databases)('what happens at the same time on $name', ({ here, create }) => {
  describe.skipIf(!here)('', () => {
    let stage: Stage;
    let ids: { stable: number; pending: number[] };
    const stableId = (): number | undefined =>
      stage.wiki
        .page(title)
        ?.revisions.filter((one) => one.approval)
        .at(-1)?.id;

    beforeEach(async () => {
      stage = await setStage(await create(), (wiki) => {
        ids = addArticle(wiki, title, [{ user: 'Trusted', change: more }]);
      });
    });
    afterEach(() => stage.close());

    it('an edit between judging and accepting: nothing is accepted, and the next pass judges anew', async () => {
      onceBeforeLastLook(() => editNow('Newcomer'));
      expect(await stage.pass('live')).toMatchObject({ approved: 0, refused: 1 });
      expect(stage.approvals()).toEqual([]);
      expect(stableId()).toBe(ids.stable);
      expect((await stage.decisions())[0]).toMatchObject({ state: 'refused', note: 'changed-meanwhile' });
      expect(await stage.pass('live')).toMatchObject({ approved: 1 });
      expect(stableId()).toBe(ids.pending[0]);
    });

    it('an edit while the review is on its way stays pending', async () => {
      once(({ action }) => (action === 'review' ? { before: () => editNow('Newcomer') } : undefined));
      expect(await stage.pass('live')).toMatchObject({ approved: 1 });
      expect(stableId()).toBe(ids.pending[0]);
      expect(stage.wiki.page(title)?.revisions.at(-1)?.approval).toBeNull();
    });

    it('a person who accepts first: no second review', async () => {
      onceBeforeLastLook(() => stage.wiki.review({ revisionId: ids.pending[0]!, user: 'Reviewer' }));
      expect(await stage.pass('live')).toMatchObject({ approved: 0, refused: 1 });
      expect(stage.approvals()).toEqual([]);
    });

    it('an author who is blocked after the page was judged: held back', async () => {
      let seen = 0;
      once(({ params }) => {
        // The second time that the page is asked for is the fresh look before accepting.
        if (params.get('prop')?.includes('revisions')) seen += 1;
        if (seen < 2) return undefined;
        return { before: () => void stage.wiki.block({ target: 'Trusted', by: 'Admin' }) };
      });
      expect(await stage.pass('live')).toMatchObject({ approved: 0 });
      expect(stableId()).toBe(ids.stable);
    });

    it('a lost answer: what the wiki says counts', async () => {
      once(({ action }) => (action === 'review' ? { drop: 'after' } : undefined));
      expect(await stage.pass('live')).toMatchObject({ outcome: 'done', approved: 1, unknown: 0 });
      expect(stage.approvals()).toHaveLength(1);
    });

    it('a lost request: told as not done, and tried again by the next pass', async () => {
      once(({ action }) => (action === 'review' ? { drop: true } : undefined));
      expect(await stage.pass('live')).toMatchObject({ approved: 0 });
      expect(stage.approvals()).toEqual([]);
      expect(await stage.pass('live')).toMatchObject({ approved: 1 });
      expect(stage.approvals()).toHaveLength(1);
    });

    function editNow(user: string): void {
      const text = stage.wiki.page(title)?.revisions.at(-1)?.text ?? '';
      stage.wiki.edit({ title, user, text: `${text}\nVielä yksi.`, autoReview: false });
    }

    /** Just before the last look at the page, which comes after the decision to accept it. */
    function onceBeforeLastLook(act: () => unknown): void {
      once(({ params }) => (params.has('intestactions') ? { before: () => void act() } : undefined));
    }

    function once(interfere: Interceptor): void {
      const stop = stage.wiki.intercept((request) => {
        const interference = interfere(request);
        if (interference) stop();
        return interference;
      });
    }
  });
});
