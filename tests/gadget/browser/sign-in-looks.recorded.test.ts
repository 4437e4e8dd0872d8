import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminCompanion, type AdminCompanionOptions } from '../support/admin-companion.ts';
import { browserPath, startBrowser } from '../support/browser.ts';
import { looks, openLook, type Look } from '../support/looks.ts';
import { tooPale, tooWide } from '../support/poor-looks.ts';

const shots = join(import.meta.dirname, '../../../artifacts/screenshots/sign-in');
const list = '1.43/pendingchanges.vector-2022.reviewer';
const diff = '1.43/diff-stable-to-cur.vector-2022.reviewer';
describe.skipIf(!browserPath)('signing in and agreeing', () => {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  const open = (name: string, look: Look, options: AdminCompanionOptions, consent?: null) =>
    openLook(browser, name, look, {
      companion: adminCompanion(options).companion,
      ...(consent === null && { consent })
    });

  const stories: {
    name: string;
    options: AdminCompanionOptions;
    words: string;
    before?: (page: Page) => Promise<unknown>;
    after?: (page: Page) => Promise<unknown>;
  }[] = [
    { name: 'well', options: {}, words: 'Signed in as' },
    {
      name: 'refused',
      options: { told: { code: null, failure: 'denied' } },
      words: 'You did not agree, so you are not signed in.'
    },
    {
      name: 'misconfigured',
      options: { told: { code: null, failure: 'misconfigured' } },
      words: 'The wiki does not know this Seula.'
    },
    {
      name: 'window-closed',
      options: { told: 'nothing' },
      words: 'The window was closed before you had agreed.',
      after: async (page) => {
        await page.getByText('Answer in the window that has opened').waitFor();
        for (const other of page.context().pages()) if (other !== page) await other.close();
      }
    },
    {
      name: 'window-blocked',
      options: {},
      words: 'Your browser did not let the window open.',
      before: (page) => page.evaluate(() => void (window.open = () => null))
    },
    {
      name: 'expired',
      options: { told: 'nothing' },
      words: 'That took too long. Try again.',
      after: async (page) => {
        await page.getByText('Answer in the window that has opened').waitFor();
        await page.clock.fastForward(3_601_000);
      }
    },
    { name: 'no-right', options: { role: 'user' }, words: 'who may read this but not change it' }
  ];

  it.each(looks)('says how signing in ended: $look', async (shown) => {
    for (const { name, options, words, before, after } of stories) {
      const { page, close, errors } = await open(list, shown, options);
      await page.locator('.seula-bar__foot > .cdx-button').click();
      await page.locator('.seula-check-form').first().waitFor();
      await before?.(page);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await after?.(page);
      await page.getByText(words).waitFor();
      await page.screenshot({ path: join(shots, `${name}-${shown.look}.png`) });
      expect(await tooWide(page), name).toEqual([]);
      expect(await tooPale(page), name).toEqual([]);
      expect(await page.getByRole('button', { name: 'Sign in' }).count(), name).toBe(
        words.includes('Signed in') || name === 'no-right' ? 0 : 1
      );
      expect(page.context().pages(), name).toHaveLength(1);
      expect(errors, name).toEqual([]);
      await close();
    }
  });

  it('tells who is not logged in to the wiki to do that first', async () => {
    const [shown] = looks;
    const { page, close } = await open('1.43/pendingchanges.vector-2022.anon', shown, {});
    await page.locator('.seula-bar__foot > .cdx-button').click();
    await page.getByText('log in to the wiki first').waitFor();
    expect(await page.getByRole('button', { name: 'Sign in' }).count()).toBe(0);
    await close();
  });

  it.each(looks)('asks for consent: $look', async (shown) => {
    const { page, close } = await open(list, shown, {}, null);
    const card = page.locator('.seula-consent');
    await card.waitFor();
    await seen(page, `consent-${shown.look}`);
    await card.locator('.cdx-button').nth(1).click();
    await page.locator('.seula-quiet').waitFor();
    await seen(page, `consent-later-${shown.look}`);
    await close();
    const other = await open(diff, shown, {}, null);
    await other.page.locator('.seula-quiet').waitFor();
    await seen(other.page, `consent-diff-${shown.look}`);
    await other.close();
  });

  async function seen(page: Page, name: string): Promise<void> {
    await page
      .locator('.seula')
      .first()
      .screenshot({ path: join(shots, `${name}.png`) });
    expect(await tooWide(page), name).toEqual([]);
    expect(await tooPale(page), name).toEqual([]);
  }
});
