import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runPass } from '../../server/bot/pass.ts';
import type { Wiki } from '../../server/ports.ts';
import { createReaders, hasBrowser, launchBrowser, type Reader, type ReaderOptions } from './browser.ts';
import { changes, createPageMaker, type TestPage } from './pages-of-ours.ts';
import { openTarget, type Target } from './target.ts';

const isDemo = process.env.SEULA_E2E_WIKI === undefined;
/** The demo has one skin of its own. */
const skins = isDemo ? [] : ['vector-2022', 'vector', 'monobook', 'timeless', 'minerva'];
const markups = isDemo ? ['list', 'codex'] : ['its own'];

describe.skipIf(!hasBrowser)('the gadget on a wiki', { timeout: 90_000 }, () => {
  let browser: Browser;
  let target: Target;
  let pages: ReturnType<typeof createPageMaker>;
  let enter: (options?: ReaderOptions) => Promise<Reader>;
  const readers: Reader[] = [];
  const made: Record<'swapped' | 'tidied' | 'added' | 'isbn', TestPage> = {} as never;

  beforeAll(async () => {
    target = await openTarget();
    pages = createPageMaker(target);
    browser = await launchBrowser();
    const { enter: letIn } = createReaders(browser, target);
    enter = async (options) => {
      const reader = await letIn(options);
      readers.push(reader);
      return reader;
    };
    made.swapped = await pages.make('swapped categories', changes.swapCategories);
    made.tidied = await pages.make('tidied', changes.widenSpace, changes.swapCategories);
    made.added = await pages.make('addition', changes.add, changes.addMore);
    made.isbn = await pages.make('wrong book number', changes.addWrongIsbn);
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

  describe.each(markups)('Special:PendingChanges (%s)', (markup) => {
    it('says in each row what was decided and why', async () => {
      const { page } = await enter();
      await page.goto(listAddress(markup));
      await expectBadges(page);
      expect(await rowOf(page, made.isbn).innerText()).toContain('book number');
    });

    it('moves nothing when verdicts arrive', async () => {
      const { page } = await enter();
      let release = (): void => undefined;
      const held = new Promise<void>((done) => (release = done));
      await page.route(`${target.companion.url}/**/verdicts?**`, async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(listAddress(markup));
      await rowOf(page, made.isbn).locator('.seula-skeleton').waitFor();
      await page.locator('.seula-bot').waitFor();
      const before = await placesOfRows(page);
      release();
      await expectBadges(page);
      expect(await placesOfRows(page)).toEqual(before);
    });

    it('filters by decision, and shows all again', async () => {
      const { page } = await enter();
      await page.goto(listAddress(markup));
      await expectBadges(page);
      await page
        .locator('.seula-filter')
        .getByRole('button', { name: /^Held back/ })
        .click();
      await expectVisible(page, ['isbn']);
      await page.locator('.seula-filter').getByRole('button', { name: /^Safe/ }).click();
      await expectVisible(page, ['swapped', 'tidied']);
      await page.locator('.seula-filter').getByRole('button', { name: /^All/ }).click();
      await expectVisible(page, ['swapped', 'tidied', 'added', 'isbn']);
    });

    it('unfolds every check of a page, by keyboard too', async () => {
      const { page } = await enter();
      await page.goto(listAddress(markup));
      const button = rowOf(page, made.isbn).locator('.seula-row__more');
      await button.focus();
      await page.keyboard.press('Enter');
      const details = page.locator(`#${await button.getAttribute('aria-controls')}`);
      await details.locator('.seula-checks').first().waitFor();
      expect(await button.getAttribute('aria-expanded')).toBe('true');
      expect(await details.innerText()).toContain('holds it back');
      await page.keyboard.press('Enter');
      await details.locator('.seula-checks').first().waitFor({ state: 'detached' });
    });
  });

  describe('a diff', () => {
    it('shows the verdict to everybody, and the button to reviewers only', async () => {
      const visitor = await enter();
      await visitor.page.goto(diffAddress(made.isbn));
      expect(await badgeIn(visitor.page.locator('.seula-panel'))).toBe('Held back');
      expect(await visitor.page.locator('.seula-accept').count()).toBe(0);
      const reviewer = await enter({ reviewer: true });
      await reviewer.page.goto(diffAddress(made.isbn));
      await reviewer.page.locator('.seula-accept').waitFor();
    });

    it('marks what made a check decide', async () => {
      const { page } = await enter();
      await page.goto(diffAddress(made.isbn));
      await page.locator('.seula-panel').getByText('Show in the diff').first().click();
      await page.waitForFunction("CSS.highlights.size > 0 || document.querySelector('.seula-mark') !== null");
    });

    it('gives the evidence to be downloaded', async () => {
      const { page } = await enter();
      await page.goto(diffAddress(made.isbn));
      const link = page.locator('.seula-panel').getByRole('link', { name: 'Evidence' });
      const answer = await fetch((await link.getAttribute('href')) ?? '');
      expect(await answer.json()).toMatchObject({
        format: 'seula-dossier',
        page: { title: made.isbn.title }
      });
    });

    it('accepts with one click what it names, shows what the wiki then says, and leads on', async () => {
      const one = await pages.make('to be accepted', changes.add, changes.addMore);
      const { page } = await enter({ reviewer: true });
      await page.goto(diffAddress(one));
      const button = page.locator('.seula-accept');
      await button.waitFor();
      expect((await button.innerText()).replace(/\s+/g, ' ')).toMatch(/^Accept 2 edits by .+ up to .+/);
      await button.click();
      await page.getByText('Accepted. Nothing is pending on this page now.').waitFor();
      expect(await pages.stableIdOf(one)).toBe(one.pendingIds[1]);
      const next = page.locator('.seula-accept__result a');
      await next.click();
      await page.locator('.seula-panel .seula-badge').first().waitFor();
      expect(page.url()).toMatch(/diff=/);
    });

    it('accepts nothing when an edit came in meanwhile, and offers the present state', async () => {
      const one = await pages.make('race', changes.add);
      const { page } = await enter({ reviewer: true });
      await page.goto(diffAddress(one));
      await page.locator('.seula-accept').waitFor();
      await pages.edit(one.title, changes.addMore(changes.add(pages.textOf(one.title))));
      await page.locator('.seula-accept').click();
      await page.getByText('Not accepted: there are newer edits that you have not seen.').waitFor();
      expect(await pages.stableIdOf(one)).toBe(one.stableId);
      await page.getByRole('link', { name: 'Show the present state' }).click();
      await page.waitForURL(/diff=cur/);
      await page.goto(`${page.url()}&uselang=en`);
      await page.getByRole('button', { name: /^Accept 2 edits/ }).waitFor();
    });

    it('says so when somebody else was quicker', async () => {
      const one = await pages.make('quicker', changes.add);
      const { page } = await enter({ reviewer: true });
      await page.goto(diffAddress(one));
      await page.locator('.seula-accept').waitFor();
      await target.admin.post({ action: 'review', revid: one.pendingIds[0]!, comment: 'test' });
      await page.locator('.seula-accept').click();
      await page.getByText('Somebody has accepted this already.').waitFor();
    });

    it.each(skins)('has its panel in the skin %s', async (skin) => {
      const { page } = await enter({ reviewer: true });
      await page.goto(target.address({ ...diffOf(made.isbn), useskin: skin }));
      expect(await badgeIn(page.locator('.seula-panel'))).toBe('Held back');
    });
  });

  it('an article with pending changes has one line with the verdict and the way to the diff', async () => {
    const { page } = await enter();
    await page.goto(target.address({ title: made.isbn.title, stable: 0 }));
    const line = page.locator('.seula-article');
    expect(await badgeIn(line)).toBe('Held back');
    await line.getByRole('link', { name: 'Show the changes' }).click();
    await page.locator('.seula-panel .seula-badge').first().waitFor();
  });

  describe('without the companion', () => {
    const failures: [string, (page: Page) => Promise<unknown>][] = [
      ['unreachable', (page) => page.route(`${target.companion.url}/**`, (route) => route.abort())],
      ['429', (page) => page.route(`${target.companion.url}/**`, (route) => route.fulfill({ status: 429 }))],
      [
        '500',
        (page) =>
          page.route(`${target.companion.url}/**`, (route) => route.fulfill({ status: 500, body: '<h1>' }))
      ],
      [
        'garbage',
        (page) =>
          page.route(`${target.companion.url}/**`, (route) => route.fulfill({ body: '{"verdicts":3}' }))
      ]
    ];

    it.each(failures)('(%s) the list is as it was, plus one quiet line', async (_, fail) => {
      const { page } = await enter();
      await fail(page);
      await page.goto(listAddress(markups[0]!));
      await page.getByText('Seula cannot be reached just now.').waitFor();
      expect(await page.getByText('Seula cannot be reached just now.').count()).toBe(1);
      expect(await page.locator('.seula-badge').count()).toBe(0);
      expect(await rowOf(page, made.isbn).isVisible()).toBe(true);
    });

    it('(unreachable) a diff can be read and reviewed as before', async () => {
      const { page } = await enter({ reviewer: true });
      await page.route(`${target.companion.url}/**`, (route) => route.abort());
      await page.goto(diffAddress(made.isbn));
      await page.getByText('Seula cannot be reached just now.').waitFor();
      expect(await page.locator('table.diff').isVisible()).toBe(true);
      expect(await page.locator('.seula-accept').count()).toBe(0);
    });
  });

  it('the bot accepts what is safe and nothing else; rows and review log follow', async () => {
    const result = await passOverOurs();
    expect(result).toMatchObject({ outcome: 'done', approved: 2, refused: 0, unknown: 0 });
    expect(await pages.stableIdOf(made.swapped)).toBe(made.swapped.pendingIds[0]);
    expect(await pages.stableIdOf(made.tidied)).toBe(made.tidied.pendingIds[1]);
    for (const page of [made.added, made.isbn]) expect(await pages.stableIdOf(page)).toBe(page.stableId);
    const { page } = await enter();
    await page.goto(listAddress(markups[0]!));
    await badgeIn(rowOf(page, made.isbn));
    expect(await rowOf(page, made.swapped).count()).toBe(0);
    const { query } = await target.nobody.get({
      action: 'query',
      list: 'logevents',
      letype: 'review',
      letitle: made.swapped.title
    });
    const [decision] = await target.companion.services.store.decisions.lastOfPages(target.wikiId, [
      made.swapped.pageId
    ]);
    expect(decision).toMatchObject({ state: 'done', revisionId: made.swapped.pendingIds[0] });
    expect(query.logevents[0]).toMatchObject({ action: 'approve', comment: decision?.summary });
  });

  /** A live pass that is shown our own pages only: others on the wiki are none of our business. */
  async function passOverOurs() {
    const { botParts } = target.companion.services;
    const ours = new Set(Object.values(made).map(({ title }) => title));
    const wikiOf = (id: string): Wiki => {
      const wiki = botParts.wikiOf(id);
      return {
        ...wiki,
        listPending: async () => wiki.findPending({ titles: [...ours] })
      };
    };
    const request = { wikiId: target.wikiId, live: true, signal: new AbortController().signal };
    return runPass(request, { ...botParts, wikiOf });
  }

  async function expectBadges(page: Page): Promise<void> {
    const words = await Promise.all(Object.values(made).map((one) => badgeIn(rowOf(page, one))));
    expect(words).toEqual(['Safe to accept', 'Safe to accept', 'Needs a look', 'Held back']);
  }

  async function expectVisible(page: Page, names: readonly (keyof typeof made)[]): Promise<void> {
    for (const name of Object.keys(made) as (keyof typeof made)[]) {
      const state = names.includes(name) ? 'visible' : 'hidden';
      await rowOf(page, made[name]).waitFor({ state });
    }
  }

  function listAddress(markup: string): string {
    const query = { title: 'Special:PendingChanges', category: pages.category, limit: 100 };
    return target.address(isDemo ? { ...query, markup } : query);
  }

  function diffOf({ title, stableId }: TestPage): Record<string, string | number> {
    return { title, oldid: stableId, diff: 'cur' };
  }

  function diffAddress(one: TestPage): string {
    return target.address(diffOf(one));
  }
});

function rowOf(page: Page, { title }: TestPage): Locator {
  const rows = '#mw-content-text > ul > li, .mw-fr-pending-changes-table tbody > tr:not(.seula-extra)';
  return page.locator(rows).filter({ has: page.getByRole('link', { name: title, exact: true }) });
}

async function badgeIn(place: Locator): Promise<string> {
  const badge = place.locator('.seula-badge').first();
  await badge.waitFor();
  return badge.innerText();
}

async function placesOfRows(page: Page): Promise<string[]> {
  return page
    .locator('#mw-content-text > ul > li, .mw-fr-pending-changes-table tbody > tr')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const { x, y, width, height } = row.getBoundingClientRect();
        return [x, y, width, height].map(Math.round).join(' ');
      })
    );
}
