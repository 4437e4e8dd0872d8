import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checks } from '../../../server/checks/index.generated.ts';
import { describeSettings } from '../../../server/settings/describe-settings.ts';
import { browserPath, startBrowser } from '../support/browser.ts';
import { companionDouble } from '../support/companion-double.ts';
import type { CompanionAnswer, Opening } from '../support/open-page.ts';
import { openSaved } from '../support/open-saved.ts';
import { tooSmall } from '../support/poor-looks.ts';
import { readSavedPage } from '../support/saved-page.ts';
import { judged, safe, storyTexts } from '../support/stories.ts';

const list = '1.43/pendingchanges.vector-2022.reviewer';
const hostile = '<img src=x onerror="alert(1)"><script>alert(1)</script>" onfocus="alert(1)';
const answering = companionDouble({ entry: judged(safe), texts: storyTexts });
const permissions = { signInOffered: true, signedIn: null, role: 'public', hindrance: null };
const differences = [
  { path: hostile, before: { type: 'b', props: {}, __v: 1 }, after: [hostile, { toString: 1 }] }
];

/** A companion whose settings are as `text` has it. */
function withSettings(text: string): (url: URL) => CompanionAnswer {
  const version = { version: 3, author: text, reason: text, savedAt: '2026-11-21T18:00:00Z' };
  const categories = [text, { type: 'img', props: { src: 'x' } }];
  const settings = { checks: { blocking_categories: { options: { categories } } }, publishTo: text };
  return (url) => {
    const { pathname } = url;
    if (pathname.endsWith('/permissions')) return { body: permissions };
    if (pathname.endsWith('/settings/schema')) return { body: describeSettings(checks) };
    if (pathname.endsWith('/versions')) return { body: { versions: [version], next: null } };
    if (pathname.includes('/versions/')) return { body: { fits: true, differences } };
    if (pathname.endsWith('/settings')) return { body: { ...version, settings } };
    return answering(url);
  };
}

describe.skipIf(!browserPath)('the settings', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  const open = async (opening: Partial<Opening> = {}) => {
    const opened = await openSaved(browser, list, { companion: withSettings('plain'), ...opening });
    await opened.page.locator('.seula-bar__foot > .cdx-button').click();
    await opened.page.locator('.seula-check-form').first().waitFor();
    return opened;
  };

  it('keep the focus inside, and give it back when Escape closes them', async () => {
    const { page, close } = await open();
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('Tab');
      const place = await page.evaluate(() => {
        const { activeElement: active } = document;
        return active === document.body || active?.closest('dialog') !== null;
      });
      expect(place).toBe(true);
    }
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Settings');
    await page.keyboard.press('Enter');
    await page.locator('dialog').waitFor();
    await close();
  });

  it.each([
    ['ltr', 'ArrowRight'],
    ['rtl', 'ArrowLeft']
  ])('go from tab to tab by arrow keys (%s)', async (dir, key) => {
    const html = (readSavedPage(list) ?? '').replace('dir="ltr"', `dir="${dir}"`);
    const { page, close } = await open({ html });
    await page.locator('#seula-tab-checks').focus();
    await page.keyboard.press(key);
    expect(await page.locator('#seula-tab-bot').getAttribute('aria-selected')).toBe('true');
    await page.locator('#seula-panel-bot .seula-field').first().waitFor();
    await close();
  });

  it('are for reading as long as nobody is signed in, and fill a phone', async () => {
    const { page, close } = await open({ context: { viewport: { width: 390, height: 800 } } });
    expect(await page.locator('dialog input:enabled, dialog select:enabled').count()).toBe(0);
    expect(await page.locator('dialog').boundingBox()).toMatchObject({ x: 0, y: 0, width: 390 });
    expect(await tooSmall(page, 'dialog')).toEqual([]);
    await page.locator('.seula-check-form:has(.seula-list li) summary').first().click();
    const gaps = await page.locator('details[open] .seula-list li').evaluateAll((entries) =>
      entries.map((entry) => {
        const [box, words] = [entry, entry.firstElementChild!].map((one) => one.getBoundingClientRect());
        return Math.round(box!.right - words!.right) === Math.round(words!.left - box!.left);
      })
    );
    expect(gaps.length).toBeGreaterThan(0);
    expect(gaps.every(Boolean)).toBe(true);
    await close();
  });

  it('tell checks that speak for edits from those that hold edits back', async () => {
    const { page, close } = await open();
    const groups = await page.locator('.seula-checks-form').evaluateAll((sections) =>
      sections.map((section) => ({
        name: section.querySelector('h3')?.textContent,
        ids: [...section.querySelectorAll('.seula-check-form > input')].map(({ id }) => id)
      }))
    );
    const those = (can: 'approve' | 'block') =>
      checks.filter((check) => check.can[0] === can).map(({ id }) => `seula-check-${id}`);
    expect(groups).toEqual([
      { name: 'Speak for accepting an edit', ids: those('approve') },
      { name: 'Hold an edit back', ids: those('block') }
    ]);
    await close();
  });

  it('name the operator in words where a script saved them', async () => {
    const { page, close } = await open({ companion: withSettings('operator') });
    await page.locator('#seula-tab-history').click();
    await page.locator('.seula-history summary i').getByText('operator').waitFor({ timeout: 8_000 });
    await close();
  });

  it('S17: show what was set, and who set it why, as text alone', async () => {
    const { page, close, errors } = await open({ companion: withSettings(hostile) });
    await page.locator('.seula-check-form:has(#seula-check-blocking_categories) summary').click();
    await page.locator('.seula-check-form li').getByText(hostile).first().waitFor({ timeout: 8_000 });
    for (const tab of ['bot', 'history']) {
      await page.locator(`#seula-tab-${tab}`).click();
      await page.locator(`#seula-panel-${tab} > *`).first().waitFor();
    }
    await page.locator('.seula-history summary').first().click();
    await page.locator('.seula-history code').getByText(hostile).waitFor({ timeout: 8_000 });
    expect(await page.locator('dialog img, dialog script, dialog [onfocus], dialog [onerror]').count()).toBe(
      0
    );
    expect(errors).toEqual([]);
    await close();
  });

  it('S38: open by nothing that stands in the address, and change nothing by themselves', async () => {
    const opened = await openSaved(browser, list, {
      companion: withSettings('plain'),
      search: '?seula=settings&seula-settings=1&action=options#seula-settings'
    });
    await opened.page.locator('.seula-row .seula-badge').first().waitFor();
    expect(await opened.page.locator('dialog').count()).toBe(0);
    expect((await opened.wikiRequests()).filter(({ method }) => method === 'post')).toEqual([]);
    expect(opened.companionRequests.filter(({ request }) => request.method() !== 'GET')).toEqual([]);
    await opened.close();
  });
});
