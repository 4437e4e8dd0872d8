import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, startBrowser } from '../support/browser.ts';
import { companionDouble } from '../support/companion-double.ts';
import type { CompanionAnswer, Opened, Opening } from '../support/open-page.ts';
import { openSaved } from '../support/open-saved.ts';
import { readSavedPage } from '../support/saved-page.ts';
import { held, judged, look, mixed, storyTexts } from '../support/stories.ts';

const list = '1.39/pendingchanges.vector-2022.reviewer';
const table = '1.43/pendingchanges.vector-2022.reviewer';
const phone = { viewport: { width: 380, height: 800 } };
const answering = companionDouble({ entry: mixed, texts: storyTexts });

describe.skipIf(!browserPath)('the list of pending changes', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  const open = (name: string, opening: Partial<Opening> = {}) =>
    openSaved(browser, name, { companion: answering, ...opening });

  it.each([
    [list, {}],
    [table, {}],
    [list, { context: phone }],
    [table, { context: phone }],
    ['1.43/pendingchanges.minerva.reviewer', { context: phone }],
    ['1.39/pendingchanges.monobook.reviewer', {}]
  ])('%s: nothing moves when verdicts arrive %j', async (name, opening) => {
    let letGo: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    const companion = async (url: URL): Promise<CompanionAnswer> => {
      await gate;
      return answering(url);
    };
    const opened = await open(name, { ...opening, companion });
    await opened.page.locator('.seula-skeleton').first().waitFor();
    const before = await boxes(opened.page);
    letGo();
    await judgedRows(opened.page);
    await opened.page.locator('.seula-bot').waitFor();
    expect(await boxes(opened.page)).toEqual(before);
    await opened.close();
  });

  it('asks for what is on the screen first, at most 25 pages at a time, and for each once', async () => {
    const opened = await open(table);
    await judgedRows(opened.page);
    const asked = titlesAsked(opened);
    expect(asked.map((titles) => titles.length).sort()).toEqual([25, 25]);
    expect(new Set(asked.flat()).size).toBe(50);
    expect(asked[0]?.[0]).toBe('Fort Tuominen');
    await opened.close();
  });

  it.each([list, table])('%s: the filter hides rows and leaves the others where they are', async (name) => {
    const opened = await open(name);
    const { page } = opened;
    await judgedRows(page);
    const buttons = page.locator('.seula-filter button');
    const counts = await buttons.locator('.seula-count').allTextContents();
    const [all = 0, ...parts] = counts.map(Number);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all);
    const order = await shownTitles(page);
    await buttons.nth(1).focus();
    await page.keyboard.press('Enter');
    expect(await buttons.nth(1).getAttribute('aria-pressed')).toBe('true');
    const safe = await shownTitles(page);
    expect(safe).toHaveLength(parts[0] ?? 0);
    expect(order.filter((title) => safe.includes(title))).toEqual(safe);
    const said = page.locator('.seula-filter [role=status]');
    expect(await said.textContent()).toContain(
      `${safe.length} pages of 50 shown ${41 - safe.length} more in the whole queue.`
    );
    expect(await said.locator('a').getAttribute('href')).toMatch(/offset=\d+.*#seula-approve$/);
    await buttons.first().click();
    expect(await shownTitles(page)).toEqual(order);
    await opened.close();
  });

  it('takes the filter along to the next page, and says when nothing is there', async () => {
    const opened = await open(table, {
      companion: companionDouble({ entry: judged(held), texts: storyTexts }),
      search: '?title=Special:PendingChanges#seula-approve'
    });
    await judgedRows(opened.page);
    expect(await shownTitles(opened.page)).toEqual([]);
    expect(await opened.page.locator('.seula-filter [role=status]').textContent()).toContain(
      'None on this page. 41 more in the whole queue.'
    );
    await opened.close();
  });

  it('hides nothing by a filter when there is nothing to choose by', async () => {
    const search = '?title=Special:PendingChanges#seula-approve';
    const refusal = { status: 404, body: { error: 'x', code: 'no-such-wiki', params: {} } };
    for (const answer of [refusal, { status: 500, body: '' }]) {
      const opened = await open(list, { companion: () => answer, search });
      await opened.page.locator('.seula-quiet').first().waitFor();
      expect(await opened.page.locator('#mw-content-text > ul > li:visible').count()).toBe(50);
      await opened.close();
    }
  });

  it('keeps English words together on a page that runs from right to left', async () => {
    const opened = await open(table, {
      html: (readSavedPage(table) ?? '').replace(/<html[^>]*>/, '<html lang="ar" dir="rtl">'),
      config: { wgUserLanguage: 'ar' }
    });
    await judgedRows(opened.page);
    const row = opened.page.locator('.seula-row').first();
    expect(await row.evaluate(({ dir, lang }: HTMLElement) => [dir, lang])).toEqual(['rtl', 'en']);
    const directions = await opened.page
      .locator('.seula-row__text, .seula-row__reason')
      .evaluateAll((texts) => texts.map((text) => getComputedStyle(text).unicodeBidi));
    expect(new Set(directions)).toEqual(new Set(['plaintext']));
    await opened.close();
  });

  it.each([
    [list, 390],
    [list, 320],
    [table, 390],
    ['1.43/pendingchanges.minerva.reviewer', 320]
  ])('%s: nothing is wider than a telephone of %i pixels', async (name, width) => {
    const opened = await open(name, { context: { viewport: { width, height: 800 } } });
    await judgedRows(opened.page);
    const reach = await opened.page.evaluate(() =>
      Math.max(
        ...Array.from(document.querySelectorAll('.seula, .seula *, .seula-listed *')).map(
          (element) => element.getBoundingClientRect().right
        )
      )
    );
    expect(reach).toBeLessThanOrEqual(width);
    await opened.close();
  });

  it.each([
    [list, 1100],
    [table, 1100],
    [list, 390],
    [table, 390]
  ])('%s: a long reason is cut in the row and unfolds whole, at %i pixels', async (name, width) => {
    const texts = {
      ...storyTexts,
      'seula-check-story_redirect-found': `${'Turns into a redirect. '.repeat(20)}$1`
    };
    const opened = await open(name, {
      companion: companionDouble({ entry: judged(held), texts }),
      context: { viewport: { width, height: 800 } }
    });
    const { page } = opened;
    await judgedRows(page);
    const row = page.locator('.seula-row').first();
    const last = () =>
      row.evaluate((element) => {
        const { bottom, right } = element.querySelector('bdi')!.getBoundingClientRect();
        const box = element.getBoundingClientRect();
        return bottom <= box.bottom + 1 && right <= box.right + 1;
      });
    expect(await last()).toBe(false);
    await row.locator('.seula-row__more').click();
    expect(await last()).toBe(true);
    await opened.close();
  });

  it.each([list, table])('%s: a row unfolds to every check, by keyboard', async (name) => {
    const opened = await open(name, {
      companion: companionDouble({ entry: judged(look), texts: storyTexts })
    });
    const { page } = opened;
    await judgedRows(page);
    const more = page.locator('.seula-row__more').first();
    expect(await more.getAttribute('aria-expanded')).toBe('false');
    await more.press('Space');
    const details = page.locator(`#${await more.getAttribute('aria-controls')}`);
    await details.locator('.seula-check:visible').first().waitFor();
    expect(await more.getAttribute('aria-expanded')).toBe('true');
    expect(await details.textContent()).toContain(
      'New domain – Links to ts.fi, which no article of this wiki uses yet.'
    );
    expect(await details.textContent()).toContain('Setting: Fewest articles that must link to a domain – 1');
    expect(await details.locator('a[download]').getAttribute('href')).toMatch(/\/dossiers\/598$/);
    await opened.page.waitForFunction(() => document.querySelector('.seula-silent'));
    await more.press('Space');
    expect(await details.locator('.seula-check').count()).toBe(0);
    await opened.close();
  });

  it('shows a page that was reviewed meanwhile as such', async () => {
    const opened = await open(list, {
      companion: companionDouble({
        entry: (key) => (key === 'Fort Tuominen' ? { key, state: 'not-pending' } : mixed(key))
      })
    });
    await judgedRows(opened.page, 49);
    expect(await opened.page.locator('.seula-row').first().textContent()).toBe('Not pending any more');
    await opened.close();
  });

  const failures: [string, CompanionAnswer][] = [
    ['500', { status: 500, body: { error: 'x', code: 'x', params: {} } }],
    ['429', { status: 429, body: '', headers: { 'retry-after': '5' } }],
    ['an error page', { status: 502, body: '<html><b>Bad gateway</b></html>' }],
    [
      'garbage',
      {
        body: { verdicts: [{ key: 'Fort Tuominen', state: 'judged', fresh: true, verdict: { reason: {} } }] }
      }
    ],
    ['no JSON', { body: '<script>alert(1)</script>' }],
    ['silence', 'silence']
  ];

  it.each(failures)(
    'R33: with %s from the companion the page is as before, plus one quiet line',
    async (what, answer) => {
      const opened = await open(table, { companion: () => answer });
      const { page } = opened;
      if (what === 'silence') await page.clock.fastForward(26_000);
      await page.getByText('Seula cannot be reached just now').waitFor();
      expect(await page.locator('.seula-column:visible').count()).toBe(0);
      expect(await page.locator('.seula:visible').count()).toBe(1);
      expect(opened.errors).toEqual([]);
      const asked = opened.companionRequests.length;
      await page.clock.fastForward(4_000);
      expect(opened.companionRequests).toHaveLength(asked);
      await opened.close();
    }
  );

  it('comes back by itself, not sooner than after 30 seconds', async () => {
    let isDown = true;
    const opened = await open(table, {
      companion: (url) => (isDown ? { status: 503, body: '' } : answering(url))
    });
    const { page } = opened;
    await page.getByText('Seula cannot be reached just now').waitFor();
    const asked = opened.companionRequests.length;
    isDown = false;
    await page.clock.fastForward(25_000);
    expect(opened.companionRequests).toHaveLength(asked);
    await page.clock.fastForward(40_000);
    await judgedRows(page);
    expect(await page.locator('.seula-column:visible').count()).toBe(51);
    await opened.close();
  });

  it('says that it is slow while it waits', async () => {
    const opened = await open(table, { companion: () => 'silence' });
    await opened.page.clock.fastForward(7_000);
    await opened.page.getByText('Seula is slow to answer').waitFor();
    await opened.close();
  });
});

const judgedRows = (page: Page, count = 50) =>
  page.waitForFunction(
    (wanted) => document.querySelectorAll('.seula-row .seula-badge').length === wanted,
    count
  );

/** Where everything of the page is: rows, links, our own places. */
function boxes(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(
      document.querySelectorAll(
        '#mw-content-text li, #mw-content-text tr, #mw-content-text a[title], .seula-row, .seula-bar'
      )
    ).map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.className} ${[x, y, width, height].map((value) => value.toFixed(1)).join()}`;
    })
  );
}

function titlesAsked({ companionRequests }: Opened): string[][] {
  return companionRequests.flatMap(({ url }) => {
    const titles = url.searchParams.get('titles');
    return titles ? [titles.split('|')] : [];
  });
}

function shownTitles(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('.seula-row'))
      .map((row) => row.closest('li, tr'))
      .filter((row) => row instanceof HTMLElement && row.offsetParent !== null)
      .map((row) => row?.querySelector('a')?.textContent ?? '')
  );
}
