import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageVerdict } from '../../../shared/verdict.ts';
import { browserPath, startBrowser } from '../support/browser.ts';
import { companionDouble } from '../support/companion-double.ts';
import type { Opening } from '../support/open-page.ts';
import { openSaved } from '../support/open-saved.ts';
import { readSavedPage } from '../support/saved-page.ts';
import { held, judged, look, safe, storyTexts } from '../support/stories.ts';
import { aResult, aRevision, aVerdict } from '../support/verdict-fixture.ts';

const whole = '1.43/diff-stable-to-cur.vector-2022.reviewer';
const companionOf = (verdict: PageVerdict) => companionDouble({ entry: judged(verdict), texts: storyTexts });

describe.skipIf(!browserPath)('the panel above a diff', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  const open = (name: string, opening: Partial<Opening> = {}) =>
    openSaved(browser, name, { companion: companionOf(look), ...opening });
  const panel = (page: Page) => page.locator('.seula-panel');

  it.each([whole, '1.39/diff-stable-to-cur.monobook.reviewer'])(
    '%s: says why first, then what speaks for it',
    async (name) => {
      const { page, close, companionRequests } = await open(name);
      await panel(page).locator('.seula-badge').first().waitFor();
      expect(await panel(page).locator('.seula-panel__verdict').textContent()).toBe(
        'Needs a lookLinks to ts.fi, which no article of this wiki uses yet.'
      );
      const titles = await page
        .locator('.seula-edit[open] .seula-checks')
        .first()
        .locator('.seula-check strong')
        .allTextContents();
      expect(titles).toEqual(['New domain', 'Bot']);
      expect(await page.locator('.seula-edit[open] .seula-silent').getAttribute('open')).toBeNull();
      expect(await page.locator('.seula-foot').textContent()).toBe(
        'EvidencePermanent linkJudged 2 minutes ago with settings 14'
      );
      expect(companionRequests.map(({ url }) => url.pathname + url.search)).toContain(
        '/api/v1/wikis/fiwiki/verdicts?revisions=598&results=all'
      );
      await close();
    }
  );

  it.each([
    ['safe', safe, 1],
    ['to be looked at', look, 1],
    ['held back', held, 0]
  ])('counts the primary buttons of the page with an edit that is %s', async (_, verdict, primary) => {
    const { page, close } = await open(whole, { companion: companionOf(verdict) });
    await page.locator('.seula-accept').waitFor();
    expect(await page.locator('.cdx-button--weight-primary').count()).toBe(primary);
    await close();
  });

  it('says the verdict in a place that was there before it', async () => {
    let letGo: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    const { page, close } = await open(whole, {
      companion: async (url) => gate.then(() => companionOf(safe)(url))
    });
    const place = await panel(page).locator('.seula-panel__verdict[role=status]').elementHandle();
    expect(await panel(page).getAttribute('aria-busy')).toBe('true');
    letGo();
    await panel(page).locator('.seula-badge').first().waitFor();
    expect(await place?.textContent()).toContain('Safe to accept');
    expect(await panel(page).getAttribute('aria-busy')).toBe('false');
    await close();
  });

  it('stands between the review form and the diff', async () => {
    const { page, close } = await open(whole);
    await panel(page).waitFor();
    const order = await page.evaluate(() =>
      Array.from(document.querySelectorAll('#mw-content-text > *')).map(
        ({ id, className }) => id || className
      )
    );
    expect(order.slice(0, 3)).toEqual(['mw-fr-reviewform', 'seula', 'mw-fr-diff-headeritems']);
    await close();
  });

  it.each([
    '1.39/diff-between-two-pending.vector-2022.reviewer',
    '1.43/diff-between-two-pending.minerva.reviewer',
    '1.39/diff-prev-middle.vector-2022.reviewer',
    '1.43/special-diff-two.timeless.reviewer',
    '1.43/diff-type-inline.vector-2022.reviewer',
    '1.39/diff-diffonly.vector-2022.reviewer',
    '1.39/diff-reversed-order.vector-2022.reviewer'
  ])('%s: is there', async (name) => {
    const config = configFrom(name);
    const ids = [Number(config.wgDiffOldId) || 0, Number(config.wgDiffNewId)];
    const verdict = aVerdict(
      [
        aRevision(Math.min(...ids.filter((id) => id > Number(config.wgStableRevisionId)))),
        aRevision(Math.max(...ids))
      ],
      {
        stableRevisionId: Number(config.wgStableRevisionId)
      }
    );
    const { page, close, errors } = await open(name, { companion: companionOf(verdict) });
    await panel(page).locator('.seula-badge').first().waitFor();
    const isWhole = Math.min(...ids) === Number(config.wgStableRevisionId);
    expect(await page.locator('.seula-accept').count()).toBe(isWhole ? 1 : 0);
    expect(await page.getByText('This diff shows only some').count()).toBe(isWhole ? 0 : 1);
    expect(errors).toEqual([]);
    await close();
  });

  it.each([
    '1.43/diff-talk-page.vector-2022.reviewer',
    '1.39/diff-never-reviewed-page.vector-2022.reviewer',
    '1.39/history-never-reviewed.vector-2022.reviewer',
    '1.39/edit-pending.vector-2022.reviewer'
  ])('%s: is not there, and nothing is asked', async (name) => {
    const { page, close, companionRequests } = await open(name);
    await page.clock.fastForward(3_000);
    expect(await page.locator('.seula').count()).toBe(0);
    expect(companionRequests).toEqual([]);
    await close();
  });

  it('is drawn anew when the wiki shows another diff, and goes with the last', async () => {
    const { page, close } = await open(whole);
    await panel(page).locator('.seula-accept').waitFor();
    await fireDiff(page, { wgDiffOldId: 597, wgDiffNewId: 598 });
    await page.getByText('This diff shows only some').waitFor();
    expect(await panel(page).count()).toBe(1);
    await fireDiff(page, { wgDiffOldId: 300, wgDiffNewId: 343 });
    expect(await page.locator('.seula').count()).toBe(0);
    await close();
  });

  it.each([
    [whole, 'td.diff-addedline'],
    ['1.43/diff-stable-to-cur.minerva.reviewer', '.mw-diff-inline-added']
  ])('%s: a mark leads to its place in the diff', async (name, line) => {
    const { page, close } = await open(name);
    const link = page.getByRole('button', { name: /Show in the diff/ });
    await link.focus();
    await page.keyboard.press('Enter');
    const marked = page.locator('.seula-marked-line');
    expect(await marked.textContent()).toContain('https://www.ts.fi');
    expect(
      await marked.evaluate(
        (element, css) => element.matches(css) && element === document.activeElement,
        line
      )
    ).toBe(true);
    const words = await page.evaluate(() =>
      Array.from(CSS.highlights.get('seula-mark') ?? [], (range) => (range as Range).toString())
    );
    expect(words).toEqual(['https://www.ts.fi']);
    await close();
  });

  it.each([
    ['anonymous readers', { config: { wgUserName: null, wgUserLanguage: 'en' } }],
    ['people without the right', { rights: ['edit', 'autoreview', 'validate'] }]
  ])('offers no button to %s', async (_, opening) => {
    const { page, close } = await open(whole, opening);
    await panel(page).locator('.seula-badge').first().waitFor();
    await page.clock.fastForward(1_000);
    expect(await page.locator('.seula-accept').count()).toBe(0);
    await close();
  });

  it.each([
    [safe, /progressive.*primary/],
    [look, /progressive.*primary/],
    [held, /default.*normal/]
  ])('has one button, which stands back when the edit is held back', async (verdict, classes) => {
    const { page, close } = await open(whole, { companion: companionOf(verdict) });
    await page.locator('.seula-accept').waitFor();
    expect(await page.locator('.seula-accept').getAttribute('class')).toMatch(classes);
    expect(await page.locator('.seula button[class*=primary]').count()).toBeLessThanOrEqual(1);
    await close();
  });

  it('asks for all evidence when the stored verdict lacks some', async () => {
    const [first, second] = look.revisions;
    if (!first || !second) throw new Error('The story has two edits.');
    const lacking = aVerdict([
      first,
      {
        ...second,
        results: second.results.map((result) =>
          result.checkId === 'story_domain' ? { ...result, outcome: 'unavailable' as const } : result
        )
      }
    ]);
    const companion = companionDouble({ entry: judged(lacking), explain: look, texts: storyTexts });
    const { page, close } = await open(whole, { companion });
    await page.getByText('holds it back').waitFor();
    await close();
  });

  it('shows what each check cost, and the requests made, when the checks that found nothing are opened', async () => {
    const companion = companionDouble({ entry: judged(look), explain: look, texts: storyTexts });
    const { page, close, companionRequests } = await open(whole, { companion });
    const edit = page.locator('.seula-edit[open]');
    const explained = () => companionRequests.filter(({ url }) => url.pathname.endsWith('/verdicts/598'));
    await edit.locator('.seula-check').first().waitFor();
    expect(explained()).toEqual([]);
    expect(await edit.textContent()).not.toContain('ms');
    await edit.locator('.seula-silent > summary').press('Enter');
    await edit.locator('.seula-costs').waitFor();
    expect(await edit.locator('.seula-check__outcome').allTextContents()).toEqual([
      'holds it back · 12.3\u00a0ms',
      'speaks for it · 0\u00a0ms',
      'nothing found · 0.1\u00a0ms'
    ]);
    expect(await edit.locator('.seula-costs').textContent()).toBe(
      '4 requests made to judge all pending edits: author 1 and rendered 3'
    );
    expect(explained()).toHaveLength(1);
    await close();
  });

  it('counts what was not needed among the checks that found nothing', async () => {
    const needless = aResult({
      checkId: 'story_domain',
      outcome: 'unavailable',
      setting: null,
      message: { key: 'seula-reason-not-needed', params: [] }
    });
    const { page, close } = await open(whole, {
      companion: companionOf(aVerdict([aRevision(598, { results: [aResult(), needless] })]))
    });
    await page.locator('.seula-silent').getByText('One check found nothing').click();
    expect(await page.locator('.seula-silent .seula-check').textContent()).toContain(
      'New domain – Not looked up: the decision did not depend on it. not needed'
    );
    await close();
  });

  it('S39: warns instead of offering the button when newer edits are known', async () => {
    const newer = aVerdict([...look.revisions, aRevision(700)]);
    const { page, close } = await open(whole, { companion: companionOf(newer) });
    await page.getByText('There are newer edits that are not shown here.').waitFor();
    expect(await page.locator('.seula-accept').count()).toBe(0);
    await close();
  });

  it('S39: takes the button away when newer edits become known, and leads to them', async () => {
    const newer = aVerdict([...look.revisions, aRevision(700)]);
    let isKnown = false;
    const companion = companionDouble({
      entry: (key) =>
        isKnown
          ? { key, state: 'judged', fresh: true, verdict: newer }
          : { key, state: 'judged', fresh: false, verdict: look },
      texts: storyTexts
    });
    const { page, close, wikiRequests } = await open(whole, { companion });
    await page.locator('.seula-accept').waitFor();
    isKnown = true;
    await page.clock.fastForward(3_000);
    await page.getByText('There are newer edits that are not shown here.').waitFor();
    expect(await page.locator('.seula-accept').count()).toBe(0);
    const link = page.getByRole('link', { name: 'Show all pending changes' });
    expect(await link.getAttribute('href')).toMatch(/diff=cur&oldid=343$/);
    expect(await wikiRequests()).toEqual([]);
    await close();
  });

  it('keeps out of the way when the companion is down', async () => {
    const { page, close, errors } = await open(whole, { companion: () => ({ status: 500, body: '' }) });
    await page.getByText('Seula cannot be reached just now').waitFor();
    expect(await page.locator('.seula').textContent()).toBe(
      'Seula cannot be reached just now. This page works as usual.'
    );
    expect(await page.locator('#mw-fr-submit-accept').isVisible()).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });

  it('shows hostile text as text', async () => {
    const { page, close, errors } = await open(whole, {
      companion: companionDouble({ entry: judged(hostileVerdict()), texts: hostileTexts })
    });
    await panel(page).locator('.seula-check').first().waitFor({ state: 'attached' });
    await page.evaluate(() =>
      document
        .querySelectorAll('.seula details')
        .forEach((details) => ((details as HTMLDetailsElement).open = true))
    );
    const odd = await page.evaluate(() =>
      Array.from(
        document.querySelectorAll(
          '.seula script, .seula img, .seula iframe, .seula [onerror], .seula [onclick], .seula a[href^="javascript:"], .seula b, .seula style'
        )
      ).map(({ outerHTML }) => outerHTML)
    );
    expect(odd).toEqual([]);
    expect(await page.locator('.seula').textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(errors).toEqual([]);
    await close();
  });

  it('S38: does nothing by itself, whatever the address says', async () => {
    const search = '?seula=accept&action=review&revid=598&accept=1&token=x';
    const { page, close, wikiRequests } = await open(whole, { search: `${search}#seula-accept` });
    await page.locator('.seula-accept').waitFor();
    await page.clock.fastForward(60_000);
    expect(await wikiRequests()).toEqual([]);
    await close();
  });
});

const hostileStrings = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  `${'javascript'}:alert(1)//' onclick='alert(1)`,
  '{{PLURAL:$1|<b>x</b>|$2}}',
  '[[Link]] <iframe srcdoc="<script>alert(1)</script>">',
  '\u202egnp.exe\u2066'
];
const hostileTexts = Object.fromEntries(
  hostileStrings.flatMap((text, index) => [
    [`seula-check-evil${index}-title`, text],
    [`seula-check-evil${index}-text`, `${text} $1 $2`],
    [`seula-check-evil${index}-option-o`, text]
  ])
);

function hostileVerdict(): PageVerdict {
  const results = hostileStrings.map((text, index) => ({
    checkId: `evil${index}`,
    outcome: 'block' as const,
    message: { key: `seula-check-evil${index}-text`, params: [text, [text, text]] },
    setting: { option: 'o', value: [text] },
    marks: [{ revisionId: 598, side: 'after' as const, start: null, end: null, text }]
  }));
  const edit = {
    decision: 'blocked' as const,
    inSafePrefix: false,
    decidingCheck: 'evil0',
    results,
    summary: hostileStrings[0] ?? ''
  };
  return aVerdict([
    aRevision(597, { ...edit, user: hostileStrings[1] ?? '' }),
    aRevision(598, { ...edit, user: hostileStrings[2] ?? '', cumulative: results })
  ]);
}

function configFrom(name: string): Record<string, unknown> {
  const found = /RLCONF\s*=\s*(\{[\s\S]*?\});\s*RLSTATE/.exec(readSavedPage(name) ?? '')?.[1];
  return JSON.parse(found ?? '{}') as Record<string, unknown>;
}

function fireDiff(page: Page, config: Record<string, number>): Promise<void> {
  return page.evaluate((values) => {
    const { mw, mwConfig } = window as unknown as {
      mw: { hook(name: string): { fire(...args: unknown[]): void } };
      mwConfig: Record<string, unknown>;
    };
    Object.assign(mwConfig, values);
    mw.hook('wikipage.diff').fire([document.querySelector('table.diff')]);
  }, config);
}
