import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tooPale, tooWide } from '../gadget/support/poor-looks.ts';
import { hasBrowser, launchBrowser } from './browser.ts';
import { openDemo, type Target } from './target.ts';

const passwords = { Admin: 'admin-demo-password', Reviewer: 'reviewer-demo-password' };
const shots = join(import.meta.dirname, '../../artifacts/screenshots/audit');
const reason = 'Too many false alarms on <b>talk</b> pages';

describe.skipIf(!hasBrowser)('the log of actions on the companion’s own pages', { timeout: 90_000 }, () => {
  let browser: Browser;
  let target: Target;
  const faults: string[] = [];
  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    target = await openDemo();
    const { settings, trail } = target.companion.services.routeServices;
    const wiki = target.wikiId;
    const { version } = await settings.current(wiki);
    const patch = { bot: { pagesPerPass: 77 } };
    await settings.patch(wiki, { basedOn: version, reason, patch }, 'Admin');
    const at = Date.UTC(2026, 10, 1);
    const facts = { route: 'PATCH /api/v1/wikis/:wiki/settings', code: 'no-right' };
    await trail.enter({ kind: 'stop', wiki, by: 'Ada', facts: { reason: 'look first' }, at });
    await trail.enter({ kind: 'refusal', wiki, by: 'Eve', facts, at });
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await target?.close();
  });

  it('is reached from the start page and from the settings, and unfolds what a version changed', async () => {
    const page = await open(await newPage());
    await page.locator('.site-card').first().getByRole('link', { name: 'Actions' }).click();
    await page.locator('.site-audit tbody').first().waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(`/audit?wiki=${target.wikiId}`);
    const changed = page.locator('.site-audit tbody', { hasText: reason });
    await changed.locator('.site-unfold').click();
    await changed.getByText('bot.pagesPerPass').waitFor();
    expect(await changed.innerText()).toMatch(/1,000 → .?77/);

    await page.getByRole('link', { name: 'Settings of the wiki' }).click();
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByRole('link', { name: 'Starts, stops, runs, withdrawals and reports as well' }).click();
    await page.locator('.site-audit tbody').first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('keeps what is chosen in its address, and goes back with the browser', async () => {
    const page = await open(await newPage(), '/audit');
    const rows = page.locator('.site-audit tbody');
    await page.getByLabel('Kind').selectOption({ label: 'Bot stopped' });
    await rows.filter({ hasText: reason }).waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(1);
    expect(await rows.innerText()).toContain('look first');
    await page.getByLabel('Since').fill('2026-11-02');
    await page.getByLabel('Since').press('Enter');
    await page.getByText('No action fits.').waitFor();
    expect(new URL(page.url()).search).toBe('?kind=stop&from=2026-11-02');
    await page.goBack();
    await rows.filter({ hasText: 'look first' }).waitFor();
    await page.reload();
    await rows.filter({ hasText: 'look first' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('shows refusals to an admin who signed in, keeps them from others, and keeps the token nowhere', async () => {
    const address = `/audit?wiki=${target.wikiId}&kind=refusal`;
    const page = await open(await loggedIn('Admin'), address);
    await page.getByText('are shown to admins of the wiki').waitFor();
    await signIn(page);
    await page.locator('.site-audit tbody', { hasText: 'the account lacks the right' }).waitFor();
    expect(page.url()).toBe(`${target.companion.url}${address}`);
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state])
    );
    expect(kept).not.toMatch(/[A-Za-z0-9_-]{43}/);
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByText('are shown to admins of the wiki').waitFor();
    expect(await page.locator('.site-audit').count()).toBe(0);
    await page.context().close();

    const other = await open(await loggedIn('Reviewer'), address);
    await signIn(other);
    await other.getByText('Signed in as').waitFor();
    await other.getByText('are shown to admins of the wiki').waitFor();
    expect(faults).toEqual([]);
    await other.context().close();
  });

  it.each([
    ['day', 1280, 'light', 'en'],
    ['night', 1280, 'dark', 'fi'],
    ['phone-day', 390, 'light', 'fi'],
    ['phone-night', 390, 'dark', 'en'],
    ['rtl', 1280, 'light', 'ar'],
    ['phone-rtl', 390, 'light', 'ar']
  ] as const)('can be read: %s', async (look, width, colorScheme, lang) => {
    const context = await newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await open(await context.newPage(), `/audit?lang=${lang}`);
    await page.locator('.site-audit .site-unfold').first().click();
    await page.locator('.site-audit .seula-differences li').first().waitFor();
    await page.screenshot({ path: join(shots, `${look}.png`), fullPage: true });
    expect(await tooWide(page)).toEqual([]);
    expect(await tooPale(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  async function newContext(options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: 'en-GB',
      ...options
    });
    context.setDefaultTimeout(15_000);
    return context;
  }

  async function newPage(): Promise<Page> {
    return (await newContext()).newPage();
  }

  async function loggedIn(name: keyof typeof passwords): Promise<Page> {
    const page = await newPage();
    await page.goto(target.address({ title: 'Special:UserLogin' }));
    await page.fill('input[name=wpName]', name);
    await page.fill('input[name=wpPassword]', passwords[name]);
    await page.click('button[name=wploginattempt]');
    return page;
  }

  async function open(page: Page, path = '/'): Promise<Page> {
    faults.length = 0;
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
    await page.goto(`${target.companion.url}${path}`);
    await page.locator('main h1').waitFor();
    return page;
  }

  async function signIn(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.click('button[name=accept]');
  }
});
