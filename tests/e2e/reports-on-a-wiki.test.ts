import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPass } from '../../server/bot/pass.ts';
import type { Dispute, Wiki } from '../../server/ports.ts';
import { RegressionCase } from '../../shared/regression-case.ts';
import { seula, temporaryFile } from '../scripts/commands/command-line.ts';
import { createReaders, hasBrowser, launchBrowser } from './browser.ts';
import { changes, createPageMaker, type TestPage } from './pages-of-ours.ts';
import { openTarget, reportPage, type Target } from './target.ts';

describe.skipIf(!hasBrowser)(
  'reports of wrong acceptances, from the click to the case',
  { timeout: 90_000 },
  () => {
    let browser: Browser;
    let target: Target;
    let readers: ReturnType<typeof createReaders>;
    let inHistory: TestPage;
    let inDiff: TestPage;

    beforeAll(async () => {
      target = await openTarget();
      browser = await launchBrowser();
      readers = createReaders(browser, target);
      const pages = createPageMaker(target);
      inHistory = await pages.make('reported in its history', changes.swapCategories);
      inDiff = await pages.make('reported on a diff', changes.swapCategories);
      expect(await passOver([inHistory, inDiff])).toMatchObject({ outcome: 'done', approved: 2 });
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      await target?.close();
    });

    it('a click in the history becomes a dispute with its dossier, and a regression case', async () => {
      const { context, page, faults } = await readers.enter({ reviewer: true });
      await page.goto(target.address({ title: inHistory.title, action: 'history' }));
      const row = page.locator(`li[data-mw-revid="${inHistory.pendingIds[0]}"]`);
      await row.getByRole('button', { name: 'This was wrong' }).click();
      await row.getByText('Reported on').waitFor();
      const [latest] = await historyOf(reportPage);
      expect(latest).toMatchObject({ user: target.reviewer.name });
      expect(latest?.comment).toContain(inHistory.title);

      const dispute = await disputeOn(inHistory);
      expect(dispute).toMatchObject({ reporter: target.reviewer.name, trusted: true, words: '' });
      expect(dispute?.dossier?.pending.map(({ id }) => id)).toContain(inHistory.pendingIds[0]);

      await page.reload();
      await row.getByText('One person has reported this as wrong on').waitFor();
      expect(await row.getByRole('button', { name: 'This was wrong' }).count()).toBe(0);
      expect(await historyOf(reportPage)).toHaveLength(1);
      expect(faults).toEqual([]);
      await context.close();
    });

    it('a click above a diff, with words, is exported with them', async () => {
      const { context, page, faults } = await readers.enter({ reviewer: true });
      await page.goto(
        target.address({ title: inDiff.title, oldid: inDiff.stableId, diff: inDiff.pendingIds[0] ?? 0 })
      );
      await page.getByLabel('What was wrong? (optional)').fill('The <b>order</b> mattered ~~~~ here');
      await page.getByRole('button', { name: 'This was wrong' }).click();
      await page.locator('.seula-approval').getByText('Reported on').waitFor();
      expect(await disputeOn(inDiff)).toMatchObject({ words: 'The <b>order</b> mattered ~~~~ here' });
      const lines = await exported();
      const cases = lines.map((line) => RegressionCase.parse(JSON.parse(line)));
      const ours = cases.find(({ page: { title } }) => title === inDiff.title);
      expect(ours?.case).toMatchObject({
        why: 'The <b>order</b> mattered ~~~~ here',
        edits: [{ revisionId: inDiff.pendingIds[0], label: 'bad', expected: 'manual' }]
      });
      expect(faults).toEqual([]);
      await context.close();
    });

    it('what people write there is shown as text', async () => {
      const { context, page } = await readers.enter();
      await page.goto(target.address({ title: reportPage }));
      await page.getByText(/mattered/).waitFor();
      expect(await page.locator('#mw-content-text b').count()).toBe(0);
      await context.close();
    });

    /** A live pass that is shown these pages only. */
    async function passOver(pages: readonly TestPage[]) {
      const { botParts } = target.companion.services;
      const wikiOf = (id: string): Wiki => {
        const wiki = botParts.wikiOf(id);
        return {
          ...wiki,
          listPending: async () => wiki.findPending({ titles: pages.map(({ title }) => title) })
        };
      };
      const request = { wikiId: target.wikiId, live: true, signal: new AbortController().signal };
      return runPass(request, { ...botParts, wikiOf });
    }

    async function historyOf(
      title: string
    ): Promise<{ user: string; comment: string; revid: number; parentid: number }[]> {
      const { query } = await target.nobody.get({
        action: 'query',
        prop: 'revisions',
        rvprop: 'ids|user|comment',
        rvlimit: 50,
        titles: title
      });
      return query.pages[0].revisions;
    }

    async function disputeOn({ pendingIds }: TestPage): Promise<Dispute | undefined> {
      const { feedback, store } = target.companion.services;
      await feedback.collect(target.wikiId);
      for await (const dispute of store.disputes.all(target.wikiId)) {
        if (dispute.revisionId === pendingIds.at(-1)) return dispute;
      }
      return undefined;
    }

    async function exported(): Promise<string[]> {
      const wikis = await temporaryFile(
        'wikis.json',
        JSON.stringify([{ id: target.wikiId, apiUrl: target.address({}) }])
      );
      try {
        const { code, out } = await seula(['disputes', 'export', '--wiki', target.wikiId], {
          SEULA_DATABASE_URL: target.companion.databaseUrl,
          SEULA_WIKIS: wikis.path
        });
        expect(code).toBe(0);
        return out.split('\n').filter(Boolean);
      } finally {
        await wikis.remove();
      }
    }
  }
);
