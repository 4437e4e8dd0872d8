import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPass } from '../../server/bot/pass.ts';
import { createReaders, hasBrowser, launchBrowser } from './browser.ts';
import { openDemo, type Target } from './target.ts';

const folder = fileURLToPath(new URL('../../artifacts/screenshots/', import.meta.url));

/** How a page is looked at: language and theme of the wiki, width of the window in pixels. */
const looks = [
  { name: 'light', uselang: 'en', theme: 'day', width: 1280 },
  { name: 'dark', uselang: 'en', theme: 'night', width: 1280 },
  { name: 'finnish', uselang: 'fi', theme: 'day', width: 1280 },
  { name: 'arabic', uselang: 'ar', theme: 'day', width: 1280 },
  { name: 'phone', uselang: 'en', theme: 'day', width: 390 },
  { name: 'phone-dark-finnish', uselang: 'fi', theme: 'night', width: 390 }
];

/** Pages of the demo, by the name of their picture. */
const places: Record<string, (target: Target) => Promise<Record<string, string | number>>> = {
  'pending-changes': async () => ({ title: 'Special:PendingChanges', markup: 'codex', limit: 20 }),
  'pending-changes-list': async () => ({ title: 'Special:PendingChanges', markup: 'list', limit: 20 }),
  'diff-safe': (target) => diffWith(target, 'approve'),
  'diff-held-back': (target) => diffWith(target, 'blocked'),
  'diff-needs-a-look': (target) => diffWith(target, 'manual'),
  article: async (target) => ({ title: String((await diffWith(target, 'blocked')).title) })
};

describe.skipIf(!hasBrowser)('pictures of the demo', { timeout: 60_000 }, () => {
  let browser: Browser;
  let target: Target;
  let readers: ReturnType<typeof createReaders>;

  beforeAll(async () => {
    target = await openDemo();
    const { botParts, store } = target.companion.services;
    await runPass({ wikiId: target.wikiId, live: false, signal: new AbortController().signal }, botParts);
    await store.runs.beat(target.wikiId, { at: Date.now(), nextPassAt: Date.now() + 240_000, mode: 'live' });
    browser = await launchBrowser();
    readers = createReaders(browser, target);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await target?.close();
  });

  describe.each(looks)('$name', ({ name, uselang, theme, width }) => {
    it.each(Object.keys(places))('%s', async (place) => {
      const { page, context, faults } = await readers.enter({
        reviewer: true,
        width,
        dark: theme === 'night'
      });
      try {
        const query = await places[place]!(target);
        await page.goto(target.address({ ...query, uselang, theme }));
        await page.locator('.seula .seula-badge').first().waitFor();
        await page.locator('.seula-skeleton').first().waitFor({ state: 'detached' });
        await page.screenshot({ path: `${folder}${place}-${name}.png` });
        expect(faults).toEqual([]);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        expect(await page.locator('.seula').first().getAttribute('dir')).toBe(
          uselang === 'ar' ? 'rtl' : 'ltr'
        );
      } finally {
        await context.close();
      }
    });
  });
});

/** A diff of the demo with this decision, of the page that has waited longest. */
async function diffWith(
  { companion, wikiId }: Target,
  decision: string
): Promise<Record<string, string | number>> {
  const { decisions } = companion.services.store;
  const [oldest] = (await decisions.list({ wiki: wikiId, limit: 100 }))
    .filter((one) => one.decision === decision)
    .reverse();
  if (!oldest) throw new Error(`The demo has no page with the decision ${decision}.`);
  return { title: oldest.page.title, oldid: oldest.stableRevisionId, diff: 'cur' };
}

/** How many pixels what is ours reaches beyond the window. */
async function overflow(page: Page): Promise<number> {
  return page.locator('.seula').evaluateAll((elements) => {
    const beyond = elements.map((element) => {
      const { left, right } = element.getBoundingClientRect();
      return Math.max(right - document.documentElement.clientWidth, -left);
    });
    return Math.round(Math.max(...beyond));
  });
}
