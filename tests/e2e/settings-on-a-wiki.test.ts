import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPass } from '../../server/bot/pass.ts';
import { hasBrowser, launchBrowser } from './browser.ts';
import { openDemo, type Target } from './target.ts';

const passwords: Record<string, string> = {
  Admin: 'admin-demo-password',
  BlockedReviewer: 'blocked-demo-password',
  Reviewer: 'reviewer-demo-password'
};

describe.skipIf(!hasBrowser)('settings on the demo wiki', { timeout: 90_000 }, () => {
  let browser: Browser;
  let target: Target;
  beforeAll(async () => {
    target = await openDemo();
    const { botParts } = target.companion.services;
    await runPass({ wikiId: target.wikiId, live: false, signal: new AbortController().signal }, botParts);
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await target?.close();
  });

  it('lets an admin agree, sign in, switch a check off and see it in the history', async () => {
    const { page, asked } = await enter('Admin');
    await openList(page);
    await page.getByText('May Seula help you review?').waitFor();
    expect(asked).toEqual([]);
    await page.getByRole('button', { name: 'Agree' }).click();
    await page.locator('.seula-row .seula-badge').first().waitFor();

    await page.getByRole('button', { name: 'Settings' }).click();
    const dialog = page.getByRole('dialog', { name: 'Settings' });
    const check = dialog.getByRole('switch', { name: 'Article became a redirect' });
    await check.waitFor();
    expect(await check.isDisabled()).toBe(true);
    await signIn(page, 'accept');
    await dialog.getByText('Signed in as').waitFor();
    expect(await dialog.getByRole('switch').first().isEnabled()).toBe(true);

    const isbn = dialog.locator('#seula-check-invalid_isbn');
    expect(await isbn.isChecked()).toBe(true);
    await isbn.click();
    await dialog.getByRole('button', { name: 'What would this change?' }).click();
    await dialog.getByText(/^Of \d+ edits:$/).waitFor();
    await dialog.locator('.seula-save').getByLabel('Why? Others will read it').fill('Too many false alarms');
    await dialog.getByRole('button', { name: 'Save the change' }).click();
    await dialog.getByText(/^Saved as version/).waitFor();
    const { settings } = await settingsNow();
    expect(settings.checks.invalid_isbn).toMatchObject({ enabled: false });

    await dialog.getByRole('tab', { name: 'History' }).click();
    const newest = dialog.locator('.seula-history > li').first();
    await newest.getByText('Too many false alarms').click();
    await newest.getByText('checks.invalid_isbn.enabled').waitFor();
    expect(await newest.innerText()).toContain('Admin');
    // The token is nowhere that outlives the page or that others could read.
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])
    );
    expect(kept).not.toMatch(/[A-Za-z0-9_-]{43}/);
    await page.close();
  });

  it('shows both when somebody else saved meanwhile, and puts the change on top', async () => {
    const { page } = await enter('Admin');
    await openSettings(page);
    await signIn(page, 'accept');
    const dialog = page.getByRole('dialog', { name: 'Settings' });
    await dialog.getByText('Signed in as').waitFor();
    await dialog.locator('#seula-check-gibberish').click();
    const { settings } = target.companion.services.routeServices;
    const { version } = await settingsNow();
    await settings.patch(
      target.wikiId,
      { basedOn: version, reason: 'quicker', patch: { bot: { pagesPerPass: 77 } } },
      'Ada'
    );
    await dialog.locator('.seula-save').getByLabel('Why? Others will read it').fill('Not for us');
    await dialog.getByRole('button', { name: 'Save the change' }).click();
    await dialog.getByText(/saved version/).waitFor();
    expect(await dialog.locator('.seula-conflict').innerText()).toContain('quicker');
    await dialog.getByRole('button', { name: 'Put my changes on top' }).click();
    await dialog.getByRole('button', { name: 'Save the change' }).click();
    await dialog.getByText(/^Saved as version/).waitFor();
    const now = await settingsNow();
    expect(now.settings.bot.pagesPerPass).toBe(77);
    expect(now.settings.checks.gibberish).toMatchObject({ enabled: false });
    await page.close();
  });

  it('lets neither visitors nor blocked people change anything, and tells why', async () => {
    const visitor = await enter(null);
    await openSettings(visitor.page);
    const dialog = visitor.page.getByRole('dialog', { name: 'Settings' });
    await dialog.getByRole('switch').first().waitFor();
    expect(await dialog.getByRole('button', { name: 'Sign in' }).count()).toBe(0);
    expect(await dialog.locator('input:enabled').count()).toBe(0);

    const blocked = await enter('BlockedReviewer');
    await openSettings(blocked.page);
    await signIn(blocked.page, 'accept');
    const own = blocked.page.getByRole('dialog', { name: 'Settings' });
    await own.getByText('Your account is blocked on this wiki.').waitFor();
    expect(await own.locator('input:enabled').count()).toBe(0);
    await visitor.page.close();
    await blocked.page.close();
  });

  it('says so in words when somebody does not agree to sign in', async () => {
    const { page } = await enter('Reviewer');
    await openSettings(page);
    await signIn(page, 'cancel');
    await page.getByText('The window was closed before you had agreed.').waitFor();
    await page.close();
  });

  async function enter(name: string | null): Promise<{ page: Page; asked: string[] }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const asked: string[] = [];
    context.on('request', (request) => {
      if (request.url().startsWith(target.companion.url)) asked.push(request.url());
    });
    if (name !== null) {
      await page.goto(target.address({ title: 'Special:UserLogin' }));
      await page.fill('input[name=wpName]', name);
      await page.fill('input[name=wpPassword]', passwords[name] ?? '');
      await page.click('button[name=wploginattempt]');
    }
    return { page, asked };
  }

  async function openList(page: Page): Promise<void> {
    await page.goto(target.address({ title: 'Special:PendingChanges', limit: 20 }));
  }

  async function openSettings(page: Page): Promise<void> {
    await openList(page);
    const agree = page.getByRole('button', { name: 'Agree' });
    await agree.or(page.locator('.seula-bar')).first().waitFor();
    if (await agree.isVisible()) await agree.click();
    await page.getByRole('button', { name: 'Settings' }).click();
  }

  async function signIn(page: Page, button: 'accept' | 'cancel'): Promise<void> {
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Sign in' }).click()
    ]);
    await popup.click(`button[name=${button}]`);
    if (button === 'cancel') {
      await popup.waitForSelector('#outcome');
      await popup.close();
    }
  }

  async function settingsNow(): Promise<{ version: number; settings: any }> {
    const { settings } = target.companion.services.routeServices;
    return settings.current(target.wikiId);
  }
});
