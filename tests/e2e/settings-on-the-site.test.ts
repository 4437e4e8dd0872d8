import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPass } from '../../server/bot/pass.ts';
import { tooPale, tooWide } from '../gadget/support/poor-looks.ts';
import { hasBrowser, launchBrowser } from './browser.ts';
import { openDemo, type Target } from './target.ts';

const passwords = { Admin: 'admin-demo-password', Reviewer: 'reviewer-demo-password' };
const shots = join(import.meta.dirname, '../../artifacts/screenshots/settings');

describe.skipIf(!hasBrowser)('settings on the companion’s own pages', { timeout: 90_000 }, () => {
  let browser: Browser;
  let target: Target;
  const faults: string[] = [];
  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    target = await openDemo();
    const { botParts } = target.companion.services;
    await runPass({ wikiId: target.wikiId, live: false, signal: new AbortController().signal }, botParts);
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await target?.close();
  });

  it('lets an admin go to the wiki and come back signed in, try a change, save it, and sign out', async () => {
    const page = await open('Admin');
    expect(await page.locator('main input:enabled, main select:enabled').count()).toBe(0);
    await signIn(page, 'accept');
    await page.getByText('Signed in as').waitFor();
    expect(page.url()).toBe(`${target.companion.url}/wikis/${target.wikiId}/settings`);

    await page.locator('#seula-check-invalid_isbn').click();
    await page.getByRole('button', { name: 'What would this change?' }).click();
    await page.getByText(/^Of \d+ edits:$/).waitFor();
    await page.locator('.seula-save').getByLabel('Why? Others will read it').fill('Too many false alarms');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await page.getByText(/^Saved as version/).waitFor();
    expect((await settingsNow()).settings.checks.invalid_isbn).toMatchObject({ enabled: false });
    await page.getByRole('tab', { name: 'History' }).click();
    expect(await page.locator('.seula-history > li').first().innerText()).toContain('Admin');

    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state])
    );
    expect(kept).not.toMatch(/[A-Za-z0-9_-]{43}/);
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByText('Everybody may read this.').waitFor();
    expect(await page.locator('main input:enabled').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('shows both when somebody else saved meanwhile, and puts the change on top', async () => {
    const page = await open('Admin');
    await signIn(page, 'accept');
    await page.getByText('Signed in as').waitFor();
    await page.locator('#seula-check-gibberish').click();
    const { settings } = target.companion.services.routeServices;
    const { version } = await settingsNow();
    const patch = { basedOn: version, reason: 'quicker', patch: { bot: { pagesPerPass: 77 } } };
    await settings.patch(target.wikiId, patch, 'Ada');
    await page.locator('.seula-save').getByLabel('Why? Others will read it').fill('Not for us');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await page.getByText(/saved version/).waitFor();
    expect(await page.locator('.seula-conflict').innerText()).toContain('quicker');
    await page.getByRole('button', { name: 'Put my changes on top' }).click();
    await page.getByRole('button', { name: 'Save the change' }).click();
    await page.getByText(/^Saved as version/).waitFor();
    const now = await settingsNow();
    expect(now.settings.bot.pagesPerPass).toBe(77);
    expect(now.settings.checks.gibberish).toMatchObject({ enabled: false });
    await page.context().close();
  });

  it('brings who does not agree back to where they were, and says so in their language', async () => {
    const page = await open('Admin');
    const settings = `${target.companion.url}/wikis/${target.wikiId}/settings?lang=fi`;
    await page.goto(settings);
    await page.getByRole('button', { name: 'Kirjaudu sisään' }).click();
    await page.click('button[name=cancel]');
    await page.getByText('Et antanut suostumustasi, joten et ole kirjautunut.').waitFor();
    expect(page.url()).toBe(settings);
    await page.getByRole('button', { name: 'Kirjaudu sisään' }).click();
    await page.click('button[name=accept]');
    await page.getByText('Kirjautuneena Admin.').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('suggests what the wiki has, keeps changes over a new sign-in, and takes a file', async () => {
    const page = await open('Admin');
    await signIn(page, 'accept');
    await page.getByText('Signed in as').waitFor();
    const form = page.locator('.seula-check-form', { has: page.locator('#seula-check-blocking_categories') });
    await form.locator('summary').click();
    await form.locator('.seula-list__add input').pressSequentially('e');
    await form.locator('datalist option').first().waitFor({ state: 'attached' });

    await page.locator('#seula-check-gibberish').click();
    await page.reload();
    await page.getByText('1 change is not saved').waitFor();
    await signIn(page, 'accept');
    await page.getByText('Signed in as').waitFor();
    await page.getByText('1 change is not saved').click();
    expect(await page.locator('.seula-differences').innerText()).toContain('checks.gibberish.enabled');
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await tooWide(page)).toEqual([]);
    const tabs = page.locator('.seula-tabs');
    expect(await tabs.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    await page.getByRole('button', { name: 'Discard' }).click();

    await page.getByRole('tab', { name: 'History' }).click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a file' }).click()
    ]);
    const { version, settings } = await settingsNow();
    expect(saved.suggestedFilename()).toBe(`seula-${target.wikiId}-${version}.json`);
    const bot = { ...settings.bot, approvalsPerPass: 501 };
    const buffer = Buffer.from(JSON.stringify({ wiki: target.wikiId, settings: { ...settings, bot } }));
    const file = { name: 'x.json', mimeType: 'application/json', buffer };
    await page.locator('.seula-transfer input[type=file]').setInputFiles(file);
    await page.locator('.seula-save').getByLabel('Why? Others will read it').fill('From a file');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await page.locator('.seula-faults', { hasText: 'bot.approvalsPerPass: wanted: at most 500' }).waitFor();
    expect((await settingsNow()).version).toBe(version);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('lets a reviewer read, and tells that they may not change it', async () => {
    const page = await open('Reviewer');
    await signIn(page, 'accept');
    await page.getByText('who may read this but not change it').waitFor();
    expect(await page.locator('main input:enabled').count()).toBe(0);
    await page.context().close();
  });

  it.each([
    ['day', 1280, 'light', 'en'],
    ['phone-night', 390, 'dark', 'fi'],
    ['rtl', 1280, 'light', 'ar']
  ] as const)('can be read: %s', async (look, width, colorScheme, lang) => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      locale: 'en-GB'
    });
    const page = await context.newPage();
    await page.goto(`${target.companion.url}/wikis/${target.wikiId}/settings?lang=${lang}`);
    for (const tab of ['checks', 'bot', 'record', 'history']) {
      await page.locator(`#seula-tab-${tab}`).click();
      await page
        .locator(`#seula-panel-${tab} > *`)
        .nth(tab === 'history' ? 0 : 1)
        .or(page.locator(`#seula-panel-${tab} .seula-check-form`).first())
        .first()
        .waitFor();
      await page.screenshot({ path: join(shots, `site-${tab}-${look}.png`) });
      expect(await tooWide(page), tab).toEqual([]);
      expect(await tooPale(page), tab).toEqual([]);
    }
    await context.close();
  });

  async function open(name: keyof typeof passwords): Promise<Page> {
    faults.length = 0;
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(target.address({ title: 'Special:UserLogin' }));
    await page.fill('input[name=wpName]', name);
    await page.fill('input[name=wpPassword]', passwords[name]);
    await page.click('button[name=wploginattempt]');
    await page.goto(`${target.companion.url}/wikis/${target.wikiId}/settings`);
    await page.locator('.seula-check-form').first().waitFor();
    return page;
  }

  async function signIn(page: Page, button: 'accept' | 'cancel'): Promise<void> {
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.click(`button[name=${button}]`);
  }

  async function settingsNow(): Promise<{ version: number; settings: any }> {
    return target.companion.services.routeServices.settings.current(target.wikiId);
  }
});
