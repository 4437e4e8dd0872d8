import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPass } from '../../server/bot/pass.ts';
import { startDemo, type Demo } from '../../scripts/demo/start-demo.ts';
import { hasBrowser, launchBrowser } from './browser.ts';

let demo: Demo;
let browser: Browser;
const faults: string[] = [];
const strangers: string[] = [];

beforeAll(async () => {
  if (!hasBrowser) return;
  demo = await startDemo({ port: 0, bot: 'none', robotMs: null, random: () => 0 });
  const { databaseName: wikiId } = demo.wiki.settings;
  const { signal } = new AbortController();
  await runPass({ wikiId, live: false, signal }, demo.companion.services.botParts);
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

/** Opens a page in a browser of its own, and keeps what goes wrong and who else is asked. */
async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    ...options
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== demo.companion.url) strangers.push(request.url());
  });
  await page.goto(`${demo.companion.url}${path}`);
  await page.locator('main h1').waitFor();
  return page;
}

const id = (): string => demo.wiki.settings.databaseName;

describe.skipIf(!hasBrowser)('the companion’s own pages', { timeout: 90_000 }, () => {
  it.each([
    ['at a desk', { viewport: { width: 1280, height: 900 } }, 'en'],
    [
      'on a phone, in the dark',
      { viewport: { width: 390, height: 800 }, colorScheme: 'dark' as const },
      'fi'
    ],
    ['on a small phone, from right to left', { viewport: { width: 320, height: 640 } }, 'ar']
  ])('S29: ask nobody but the companion, and fit their window: %s', async (_, options, lang) => {
    faults.length = 0;
    const page = await visit(`/?lang=${lang}`, options);
    const direction = await page.locator('html').getAttribute('dir');
    expect(direction).toBe(lang === 'ar' ? 'rtl' : 'ltr');
    for (const [path, shown] of [
      ['/', '.site-figures'],
      [`/wikis/${id()}/queue`, '.site-queue tbody'],
      ['/decisions', '.site-decisions tbody'],
      ['/audit', '.site-audit tbody'],
      [`/decisions/${id()}/1`, '.site-diff']
    ] as const) {
      await page.goto(`${demo.companion.url}${path}?lang=${lang}`);
      await page.locator(shown).first().waitFor();
      const room = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth
      ]);
      expect(room[0], path).toBeLessThanOrEqual(room[1] ?? 0);
    }
    await page.context().close();
    expect(faults).toEqual([]);
    expect(strangers).toEqual([]);
  });

  it('lead from the list to every check, by keyboard alone', async () => {
    const page = await visit(`/wikis/${id()}/queue`);
    await page.keyboard.press('Tab');
    expect(await page.locator('.site-skip').evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id ?? '')).toBe('content');
    await page.locator('.site-unfold').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.site-unfolded .seula-check').first().waitFor();
    await page.context().close();
  });

  it('show in the change what a check pointed at', async () => {
    const page = await visit('/decisions?decision=blocked&check=new_domain');
    await page.locator('.site-decisions tbody a').first().click();
    await page.locator('.site-diff .site-mark').first().waitFor();
    await page
      .getByRole('button', { name: /Show in the diff|https?:/ })
      .first()
      .click();
    await page.locator('.site-diff .seula-marked-line').first().waitFor();
    await page.context().close();
  });

  it('keep what is chosen in the address, so that “back” works and links can be shared', async () => {
    const page = await visit('/');
    await page.getByRole('navigation').getByRole('link', { name: 'Queue' }).click();
    await page.getByRole('button', { name: /Held back/ }).click();
    await page.waitForURL(/verdict=blocked/);
    await page.locator('.site-queue .seula-is-blocked').first().waitFor();
    await page.waitForFunction(() => document.querySelectorAll('.site-queue .seula-is-approve').length === 0);
    await page.goBack();
    await page.locator('.site-queue .seula-is-approve').first().waitFor();
    await page.goBack();
    await page.locator('.site-card').first().waitFor();
    await page.context().close();
  });

  it('remember language and colours in this browser', async () => {
    const page = await visit('/');
    await page.getByLabel('Language').selectOption('fi');
    await page.getByText('Odottavia sivuja').first().waitFor();
    await page.getByRole('button', { name: 'Vaihda tummiin väreihin' }).click();
    await page.reload();
    await page.getByText('Odottavia sivuja').first().waitFor();
    const { lang, dataset } = await page.evaluate(() => {
      const { lang: language, dataset: data } = document.documentElement;
      return { lang: language, dataset: { ...data } };
    });
    expect([lang, dataset.theme]).toEqual(['fi', 'dark']);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  it('say when the companion is gone, and go on when it is back', async () => {
    const page = await visit('/decisions');
    await page.locator('.site-decisions tbody').first().waitFor();
    await page.route('**/api/**', (route) => route.abort());
    await page.getByLabel('Verdict').selectOption('blocked');
    await page.getByText('Seula gives no answer just now.').waitFor();
    await page.unroute('**/api/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.site-decisions tbody').first().waitFor();
    await page.context().close();
  });

  it('say readably that there is no such page', async () => {
    const page = await visit('/no/such%20page');
    expect(await page.locator('h1').textContent()).toBe('There is no such page');
    await page.getByRole('link', { name: 'To the start page' }).click();
    await page.locator('.site-card').first().waitFor();
    await page.context().close();
  });
});
