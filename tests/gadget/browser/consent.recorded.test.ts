import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, startBrowser } from '../support/browser.ts';
import { companionDouble } from '../support/companion-double.ts';
import { companionOrigin, consentOption, type Opened, type Opening } from '../support/open-page.ts';
import { openSaved } from '../support/open-saved.ts';
import { judged, look, storyTexts } from '../support/stories.ts';

const list = '1.43/pendingchanges.vector-2022.reviewer';
const diff = '1.43/diff-stable-to-cur.vector-2022.reviewer';
const saved = { answer: { options: 'success' } };

describe.skipIf(!browserPath)('consent', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  const open = (name: string, opening: Partial<Opening> = {}) =>
    openSaved(browser, name, {
      companion: companionDouble({ entry: judged(look), texts: storyTexts }),
      consent: null,
      answers: { options: [saved, saved] },
      ...opening
    });

  it('S31: nothing is asked before the reader agrees, everything after, nothing after they took it back', async () => {
    const opened = await open(list);
    const { page, companionRequests, errors } = opened;
    await page.getByText('May Seula help you review?').waitFor();
    await quiet(opened);
    expect(companionRequests).toEqual([]);
    expect(await page.locator('.seula-consent').innerText()).toContain('companion.test');

    await page.getByRole('button', { name: 'Agree' }).click();
    await page.locator('.seula-row .seula-badge').first().waitFor();
    expect(await page.locator('.seula-consent').count()).toBe(0);
    expect(companionRequests.length).toBeGreaterThan(2);
    for (const { url, request } of companionRequests) {
      const everything = `${url.href} ${JSON.stringify(await request.allHeaders())} ${request.postData() ?? ''}`;
      expect(everything).not.toContain('Reviewer1');
      expect(everything).not.toMatch(/cookie|referer/i);
    }
    expect(await kept(opened)).toEqual([companionOrigin]);

    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('tab', { name: 'You' }).click();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('Seula is switched off for you.').waitFor();
    await quiet(opened);
    const before = companionRequests.length;
    await page.clock.fastForward(600_000);
    await quiet(opened);
    expect(companionRequests).toHaveLength(before);
    expect(await kept(opened)).toEqual([companionOrigin, 'refused']);
    expect(await page.locator('.seula-row, .seula-bar, .seula-badge').count()).toBe(0);

    await page.getByRole('button', { name: 'Switch it on' }).click();
    await page.getByRole('button', { name: 'Agree' }).click();
    await page.locator('.seula-row .seula-badge').first().waitFor();
    expect(errors).toEqual([]);
    await opened.close();
  });

  it('S31: on a diff there is one line, which leads to the card; the wiki’s own form stays', async () => {
    const opened = await open(diff);
    const { page, companionRequests } = opened;
    await page.getByRole('button', { name: 'What is that?' }).click();
    await page.locator('.seula-consent').waitFor();
    expect(await page.locator('#mw-fr-submit-accept').isVisible()).toBe(true);
    await quiet(opened);
    expect(companionRequests).toEqual([]);
    await page.getByRole('button', { name: 'Agree' }).click();
    await page.locator('.seula-panel .seula-badge').first().waitFor();
    await opened.close();
  });

  it.each([
    [diff, 'refused'],
    ['1.43/article-pending-stable1.vector-2022.reviewer', null],
    ['1.43/history.vector-2022.reviewer', null],
    ['1.43/article-pending-stable1.vector-2022.anon', null]
  ])('S31: %s shows and asks nothing with the answer %s', async (name, consent) => {
    const opened = await open(name, { consent });
    await quiet(opened);
    expect(opened.companionRequests).toEqual([]);
    expect(await opened.page.locator('.seula').count()).toBe(0);
    await opened.close();
  });

  it('S31: who agreed to another companion is asked again', async () => {
    const opened = await open(list, { consent: 'https://another.example' });
    await opened.page.getByRole('button', { name: 'Agree' }).waitFor();
    await quiet(opened);
    expect(opened.companionRequests).toEqual([]);
    await opened.close();
  });

  it('S31: “Not now” holds for the visit, and leaves a way back', async () => {
    const opened = await open(list);
    const { page } = opened;
    await page.getByRole('button', { name: 'Not now' }).click();
    await page.getByText('Seula is switched off for you.').waitFor();
    expect(await kept(opened)).toEqual([]);
    expect(await page.evaluate(() => sessionStorage.getItem('seula-later'))).toBe('1');
    await quiet(opened);
    expect(opened.companionRequests).toEqual([]);
    await opened.close();
  });

  it('S31: readers without an account are asked too; their answer stays in their browser', async () => {
    const opened = await open('1.43/pendingchanges.vector-2022.anon');
    const { page } = opened;
    await page.getByText('Your answer is kept in this browser.').waitFor();
    await page.getByRole('button', { name: 'Agree' }).click();
    await page.locator('.seula-row .seula-badge').first().waitFor();
    expect(await kept(opened)).toEqual([]);
    expect(await page.evaluate((key) => localStorage.getItem(key), consentOption)).toBe(companionOrigin);
    await opened.close();
  });

  it('S31: a refusal that the wiki does not save holds in this browser, also for its other windows', async () => {
    const opened = await open(list, {
      consent: companionOrigin,
      answers: { options: [{ fail: 'readonly' }] }
    });
    const { page, companionRequests } = opened;
    await page.locator('.seula-row .seula-badge').first().waitFor();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('tab', { name: 'You' }).click();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('Seula is switched off for you.').waitFor();
    await page.waitForFunction((key) => localStorage.getItem(key) === 'refused', consentOption);
    await other.evaluate((key) => localStorage.setItem(key, 'other'), consentOption);
    await other.evaluate((key) => localStorage.setItem(key, 'refused'), consentOption);
    const before = companionRequests.length;
    await page.clock.fastForward(120_000);
    expect(companionRequests).toHaveLength(before);
    await opened.close();
  });
});

/** Lets run what the page would do next. */
async function quiet({ page }: Opened): Promise<void> {
  await page.clock.runFor(2_000);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

/** The answers that were saved in the reader's preferences. */
async function kept({ wikiRequests }: Opened): Promise<unknown[]> {
  return (await wikiRequests())
    .filter(({ parameters }) => parameters.action === 'options' && parameters.optionname === consentOption)
    .map(({ parameters }) => parameters.optionvalue);
}
