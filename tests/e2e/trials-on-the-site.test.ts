import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checks } from '../../server/checks/index.generated.ts';
import { evidenceKinds } from '../../server/evidence/index.generated.ts';
import { judge } from '../../server/review/judge.ts';
import { RegressionCase } from '../../shared/regression-case.ts';
import { summariseCases } from '../../scripts/commands/confusion-table.ts';
import { startDemo, type Demo } from '../../scripts/demo/start-demo.ts';
import { casesTitle } from '../../scripts/demo/wiki/seed/cases-page.ts';
import { hasBrowser, launchBrowser } from './browser.ts';

let demo: Demo;
let browser: Browser;
const faults: string[] = [];
const strangers: string[] = [];

beforeAll(async () => {
  if (!hasBrowser) return;
  demo = await startDemo({ port: 0, bot: 'none', robotMs: null, random: () => 0 });
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

async function visit(query: Record<string, string>, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
  page.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (origin !== demo.companion.url && !request.url().startsWith('blob:')) strangers.push(request.url());
  });
  const id = demo.wiki.settings.databaseName;
  await page.goto(`${demo.companion.url}/wikis/${id}/try?${new URLSearchParams(query)}`);
  await page.locator('.try-check-list').waitFor({ state: 'attached' });
  return page;
}

describe.skipIf(!hasBrowser)('the test page in a browser', () => {
  it('judges the cases of a page by keyboard alone, and saves them', async () => {
    const page = await visit({ by: 'cases' });
    await page.getByLabel('Title of the page').focus();
    await page.keyboard.type(casesTitle);
    await page.keyboard.press('Enter');
    await page.locator('.try-save').waitFor();
    await page.locator('.try-progress').waitFor({ state: 'detached' });
    expect(await page.locator('.try-is-passed').count()).toBeGreaterThanOrEqual(9);
    expect(await page.locator('.try-is-failed').count()).toBe(1);
    expect(await page.locator('.try-faults li').count()).toBe(2);

    await page.locator('.try-unfold').first().focus();
    await page.keyboard.press('Space');
    expect(await page.locator('.try-details .seula-check').first().isVisible()).toBe(true);

    await page.getByRole('button', { name: 'Expect what came out' }).press('Enter');
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Download/ }).press('Enter');
    const file = await readFile(await (await saving).path(), 'utf8');
    const judging = { checks, kinds: evidenceKinds, onFault: () => undefined };
    const cases = file
      .trim()
      .split('\n')
      .map((line) => RegressionCase.parse(JSON.parse(line)))
      .map((one) => ({ expectation: one.case, verdict: judge(one, judging) }));
    expect(cases.length).toBeGreaterThanOrEqual(9);
    expect(summariseCases(cases).mismatches).toEqual([]);
    await page.context().close();
  });

  it('is shared by its address, in the language and on the screen of whoever opens it', async () => {
    const page = await visit({ lines: 'Hester Quill\nno such page', checks: 'gibberish,bot_user' });
    await page.getByRole('button', { name: 'Judge' }).click();
    await page.locator('.try-share').waitFor();
    const shared = new URL(await page.locator('.try-share input').inputValue());
    await page.context().close();

    const query = { ...Object.fromEntries(shared.searchParams), lang: 'fi' };
    const phone = await visit(query, { viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
    expect(await phone.locator('.try-lines').inputValue()).toBe('Hester Quill\nno such page');
    expect(await phone.locator('.try-check input:checked').count()).toBe(2);
    // What came out is there at once; whoever likes judges again.
    await phone.locator('.try-faults').waitFor();
    await phone.getByRole('button', { name: 'Arvioi' }).click();
    await phone.waitForFunction(
      (old) => !location.search.includes(old),
      shared.searchParams.get('trial') ?? ''
    );
    await phone.locator('.try-faults').waitFor();
    const width = await phone.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    await phone.context().close();
  });

  it('asks nobody but the companion, and nothing goes wrong', () => {
    expect(strangers).toEqual([]);
    expect(faults).toEqual([]);
  });
});
