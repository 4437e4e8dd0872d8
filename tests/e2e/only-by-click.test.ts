import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createReaders, hasBrowser, launchBrowser, type Reader } from './browser.ts';
import { changes, createPageMaker, type TestPage } from './pages-of-ours.ts';
import { openDemo, type Target } from './target.ts';

/** What somebody may put into a link, in the hope that the page of a reviewer acts upon it. */
const hostile = (one: TestPage): readonly [Record<string, string>, string][] => [
  [{ seula: 'accept', revid: String(one.pendingIds[0]), token: '+\\' }, '#seula-accept'],
  [{ seula: 'report', report: String(one.stableId), reason: 'wrong' }, '#seula-report'],
  [{ 'seula-consent': 'given', companion: 'https://evil.example' }, '#seula-consent=given'],
  [{ seula: 'settings', tab: 'bot', run: 'live' }, '#seula-settings'],
  [
    {},
    `#seula-sign-in=${encodeURIComponent('{"type":"seula-sign-in","nonce":"x","code":"y","failure":null}')}`
  ],
  [{ comment: '"><img src=x onerror=alert(1)>' }, '#"><script>alert(1)</script>'],
  [{ __proto__x: '1', 'constructor[prototype][accept]': '1' }, '#__proto__[accept]=1'],
  [{}, '#seula-approve'],
  [{}, '#mw-fr-submit-accept']
];

describe.skipIf(!hasBrowser)('the gadget acts', { timeout: 120_000 }, () => {
  let browser: Browser;
  let target: Target;
  let pages: ReturnType<typeof createPageMaker>;
  let enter: () => Promise<Reader>;
  const readers: Reader[] = [];
  beforeAll(async () => {
    target = await openDemo();
    pages = createPageMaker(target);
    browser = await launchBrowser();
    const { enter: letIn } = createReaders(browser, target);
    enter = async () => {
      const reader = await letIn({ reviewer: true });
      readers.push(reader);
      return reader;
    };
  }, 120_000);
  afterEach(async () => {
    for (const { context, faults } of readers.splice(0)) {
      await context.close();
      expect(faults).toEqual([]);
    }
  });
  afterAll(async () => {
    await browser?.close();
    await target?.close();
  });

  const diffOf = ({ stableId }: TestPage) => ({ diff: 'cur', oldid: stableId });

  it('S38: by clicks alone: no address makes it send anything but questions', async () => {
    const one = await pages.make('named in an address', changes.add);
    const places = [
      { query: { title: 'Special:PendingChanges', limit: 20 }, drawn: '.seula-row .seula-badge' },
      { query: diffOf(one), drawn: '.seula-accept' },
      { query: { title: one.title, action: 'history' }, drawn: '#pagehistory' },
      { query: { title: one.title, stable: 0 }, drawn: '.seula-article .seula-badge' }
    ];
    for (const { query, drawn } of places) {
      const { page, context } = await enter();
      const { sent, dialogs } = watch(page);
      for (const [more, hash] of hostile(one)) {
        await page.goto('about:blank');
        await page.goto(`${target.address({ ...query, ...more })}${hash}`);
        await page.locator(drawn).first().waitFor();
        await quiet(page);
        const where = `${page.url()} ${drawn}`;
        expect(sent, where).toEqual([]);
        expect(dialogs, where).toEqual([]);
        expect(await page.locator('dialog[open], .seula-accept__result').count(), where).toBe(0);
        expect(context.pages(), where).toHaveLength(1);
      }
      await context.close();
    }
    expect(await pages.stableIdOf(one)).toBe(one.stableId);
    // The watch would have seen it.
    const { page } = await enter();
    const { sent } = watch(page);
    await page.goto(target.address(diffOf(one)));
    await page.locator('.seula-accept').click();
    await page.getByText('Accepted.').waitFor();
    expect(sent).toHaveLength(1);
  });

  it('S38: nor does an address make the companion’s settings page send anything', async () => {
    const one = await pages.make('named in another address', changes.add);
    const { page } = await enter();
    const { sent, dialogs } = watch(page);
    for (const [more, hash] of hostile(one)) {
      await page.goto('about:blank');
      const query = new URLSearchParams({ ...more, action: 'stop', mode: 'live' });
      await page.goto(`${target.companion.url}/wikis/${target.wikiId}/settings?${query.toString()}${hash}`);
      await page.locator('.seula-check-form').first().waitFor();
      await quiet(page);
      expect([sent, dialogs], page.url()).toEqual([[], []]);
    }
  });

  it('S39: on what is shown: an edit that came after it was drawn is warned of, and the way leads to it', async () => {
    const one = await pages.make('came before the click', changes.add);
    const { page } = await enter();
    const { sent } = watch(page);
    await page.goto(target.address(diffOf(one)));
    await page.locator('.seula-accept').waitFor();
    const newer = await pages.edit(one.title, changes.addMore(changes.add(pages.textOf(one.title))));
    await page.locator('.seula-accept').click();
    await page.getByText('Not accepted: there are newer edits that you have not seen.').waitFor();
    expect(sent).toEqual([]);
    expect(await pages.stableIdOf(one)).toBe(one.stableId);
    await page.getByRole('link', { name: 'Show the present state' }).click();
    await page.waitForURL(/diff=cur/);
    await page.locator('.seula-accept').click();
    await page.locator('.seula-accept__result .seula-is-approve, .seula-accept__result').first().waitFor();
    await expect.poll(() => pages.stableIdOf(one)).toBe(newer);
  });

  it('S39: on what is shown: an edit that comes between the last look and the acceptance stays pending', async () => {
    const one = await pages.make('came between look and acceptance', changes.add);
    const { page } = await enter();
    let newer = 0;
    const accepted: (string | null)[] = [];
    await page.route('**/api.php*', async (route) => {
      const form = new URLSearchParams(route.request().postData() ?? '');
      if (form.get('action') === 'review') {
        accepted.push(form.get('revid'));
        newer = await pages.edit(one.title, changes.addMore(changes.add(pages.textOf(one.title))));
      }
      await route.continue();
    });
    await page.goto(target.address(diffOf(one)));
    await page.locator('.seula-accept').click();
    await page.getByText('Newer edits of this page are still pending.').waitFor();
    expect(accepted).toEqual([String(one.pendingIds[0])]);
    expect(await pages.stableIdOf(one)).toBe(one.pendingIds[0]);
    await page.getByRole('link', { name: 'Show all pending changes' }).click();
    await page.waitForURL(new RegExp(`oldid=${one.pendingIds[0]}`));
    await page.locator('.seula-accept').click();
    await expect.poll(() => pages.stableIdOf(one)).toBe(newer);
  });

  it('S39: on what is shown: two reviewers who press at once accept it once, and both are told what is so', async () => {
    const one = await pages.make('pressed at once', changes.add);
    const both = [await enter(), await enter()];
    await Promise.all(both.map(({ page }) => page.goto(target.address(diffOf(one)))));
    await Promise.all(both.map(({ page }) => page.locator('.seula-accept').click()));
    for (const { page } of both) {
      await page
        .getByText(/^(Accepted\.|Somebody has accepted this already\.)/)
        .first()
        .waitFor();
    }
    expect(await pages.stableIdOf(one)).toBe(one.pendingIds[0]);
  });
});

/** What a page sends that is not a mere question, and the boxes that it opens. */
function watch(page: Page): { sent: string[]; dialogs: string[] } {
  const [sent, dialogs]: [string[], string[]] = [[], []];
  page.on('request', (request) => {
    if (!['GET', 'HEAD', 'OPTIONS'].includes(request.method()))
      sent.push(`${request.method()} ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return { sent, dialogs };
}

/** Lets run what the page would do next, and waits until it asks nothing. */
async function quiet(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  );
  await page.waitForLoadState('networkidle');
}
