import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, startBrowser } from '../support/browser.ts';
import { companionDouble } from '../support/companion-double.ts';
import { builtPart, wikiOrigin, type Opening } from '../support/open-page.ts';
import { openSaved } from '../support/open-saved.ts';
import { judged, look, storyTexts } from '../support/stories.ts';

const list = '1.43/pendingchanges.vector-2022.reviewer';
const diff = '1.43/diff-stable-to-cur.vector-2022.reviewer';
const companion = companionDouble({ entry: judged(look), texts: storyTexts });

describe.skipIf(!browserPath)('the second file of the gadget', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  const open = (name: string, opening: Partial<Opening> = {}) =>
    openSaved(browser, name, { companion, ...opening });

  it('is not fetched for a list, but for the first row that is unfolded, and only once', async () => {
    let fetched = 0;
    const part = (name: string) => ((fetched += 1), builtPart(name));
    const { page, close } = await open(list, { part });
    await page.locator('.seula-row .seula-badge').first().waitFor();
    expect(fetched).toBe(0);
    await page.locator('.seula-row__more').nth(0).press('Space');
    await page.locator('.seula-details').first().waitFor();
    await page.locator('.seula-row__more').nth(1).press('Space');
    await page.locator('.seula-details').nth(1).waitFor();
    expect(fetched).toBe(1);
    await close();
  });

  it.each([
    [diff, '#mw-fr-submit-accept'],
    ['1.39/diff-stable-to-cur.minerva.reviewer', '#mw-fr-submit-accept']
  ])(
    'R33: %s: when it does not come, one quiet line says so, and it can be tried again',
    async (name, native) => {
      let isThere = false;
      const part = (wanted: string) => (isThere ? builtPart(wanted) : null);
      const { page, close, errors } = await open(name, { part });
      await page.getByText('This part of Seula could not be loaded.').waitFor();
      expect(await page.locator('.seula').textContent()).toBe(
        'This part of Seula could not be loaded. The page works as usual. Try again'
      );
      expect(await page.locator(native).isVisible()).toBe(true);
      isThere = true;
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.locator('.seula-panel .seula-badge').first().waitFor();
      expect(errors).toEqual([]);
      await close();
    }
  );

  it('of another build is not used: an old copy of one never meets a new copy of the other', async () => {
    const part = (name: string) => builtPart(name).replace(/"[0-9a-f]{8}"/g, '"00000000"');
    const { page, close, errors } = await open(diff, { part });
    await page.getByText('Seula has just been updated. Reload the page to see more.').waitFor();
    expect(await page.locator('.seula-panel').count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  it('S29: comes from the wiki, as everything does', async () => {
    const { page, close, otherRequests } = await open(diff);
    await page.locator('.seula-panel .seula-badge').first().waitFor();
    const sources = await page.evaluate(() =>
      Array.from(
        document.querySelectorAll('script[src*="seula"]'),
        (script) => (script as HTMLScriptElement).src
      )
    );
    expect(sources.map((source) => new URL(source).origin)).toEqual([wikiOrigin]);
    expect(otherRequests).toEqual([]);
    await close();
  });

  it.each([
    [diff, 1100],
    ['1.39/diff-stable-to-cur.vector.reviewer', 1100],
    [diff, 390],
    ['1.43/diff-stable-to-cur.minerva.reviewer', 320]
  ])('%s: the diff stays where it is when the verdict comes, at %i pixels', async (name, width) => {
    let letGo: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    const { page, close } = await open(name, {
      companion: async (url) => {
        if (!url.pathname.endsWith('/decisions')) await gate;
        return companion(url);
      },
      context: { viewport: { width, height: 900 } }
    });
    const places = () =>
      page.evaluate(() =>
        ['.seula-panel', 'table.diff, #mw-mf-diffarea, .mw-diff-inline-changed'].map((css) => {
          const { y, height } = document.querySelector(css)!.getBoundingClientRect();
          return [y, height];
        })
      );
    await page.locator('.seula-panel').waitFor();
    const before = await places();
    letGo();
    await page.locator('.seula-accept').waitFor();
    expect(await places()).toEqual(before);
    await close();
  });

  it.each(['1.39/pendingchanges-empty.vector-2022.reviewer', '1.43/pendingchanges-empty.minerva.reviewer'])(
    '%s: an empty queue has the bar and a friendly word',
    async (name) => {
      const { page, close, errors } = await open(name);
      await page.locator('.seula-bot').waitFor();
      expect(await page.locator('.seula-bar').textContent()).toContain('Nothing is waiting here.');
      expect(await page.locator('.seula-filter').count()).toBe(0);
      expect(errors).toEqual([]);
      await close();
    }
  );
});
