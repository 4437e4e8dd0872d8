import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, startBrowser } from '../support/browser.ts';
import { companionDouble } from '../support/companion-double.ts';
import { companionOrigin, openPage, type Opening } from '../support/open-page.ts';
import { readSavedPage } from '../support/saved-page.ts';
import { tooPale, tooWide } from '../support/poor-looks.ts';
import { judged, look, mixed, storyTexts } from '../support/stories.ts';
import { aDecision } from '../support/verdict-fixture.ts';
import { wikiLook } from '../support/wiki-look.ts';

const shots = join(import.meta.dirname, '../../../artifacts/screenshots');
const skins = ['vector-2022', 'vector', 'monobook', 'timeless', 'minerva'];
const places = [
  { page: 'pendingchanges', element: '.seula-bar', entry: mixed },
  { page: 'diff-stable-to-cur', element: '.seula-panel .seula-badge', entry: judged(look) },
  { page: 'history', element: '.seula-approval', entry: judged(look) },
  { page: 'article-pending', element: '.seula-article .seula-badge', entry: judged(look) }
];
const cases = ['1.39', '1.43'].flatMap((version) =>
  skins.flatMap((skin) =>
    places.map((place) => ({ ...place, name: `${version}/${place.page}.${skin}.reviewer` }))
  )
);

describe.skipIf(!browserPath)('every page in every skin', () => {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  async function show(name: string, opening: Omit<Opening, 'html'>, file: string, element: string) {
    const html = readSavedPage(name) ?? '';
    const opened = await openPage(browser, { html, ...opening });
    await opened.page.locator(element).first().waitFor();
    await opened.page.screenshot({ path: join(shots, `${file}.png`) });
    return opened;
  }

  it.each(cases)('$name', async ({ name, element, entry }) => {
    const companion = companionDouble({ entry, texts: storyTexts, approvals: [aDecision()] });
    const file = name.replace(/[/.]/g, '-');
    const opened = await show(name, { companion, style: wikiLook('day') }, file, element);
    expect(opened.errors).toEqual([]);
    expect(opened.newGlobals).toEqual([]);
    expect(opened.otherRequests).toEqual([]);
    expect(opened.companionRequests.map(({ url }) => url.origin)).toContain(companionOrigin);
    for (const { request } of opened.companionRequests) {
      const headers = await request.allHeaders();
      expect([request.method(), headers.cookie, headers.referer]).toEqual(['GET', undefined, undefined]);
      expect(request.url()).not.toContain('Reviewer1');
    }
    expect(await opened.wikiRequests()).toEqual([]);
    await opened.close();
  });

  const looks = places.flatMap((place) => [
    { ...place, look: 'night', skin: 'vector-2022', width: 1000, config: {}, rtl: false },
    { ...place, look: 'rtl', skin: 'vector-2022', width: 1000, config: { wgUserLanguage: 'ar' }, rtl: true },
    { ...place, look: 'phone', skin: 'minerva', width: 380, config: { wgUserLanguage: 'en' }, rtl: false },
    { ...place, look: 'phone-night', skin: 'minerva', width: 320, config: {}, rtl: false }
  ]);

  it.each(looks)('$page: $look', async ({ page, look: kind, skin, width, config, rtl, element, entry }) => {
    const name = `1.43/${page}.${skin}.reviewer`;
    const html = (readSavedPage(name) ?? '').replace(/(<html[^>]*? dir=)"ltr"/, rtl ? '$1"rtl"' : '$1"ltr"');
    const opened = await openPage(browser, {
      html,
      config,
      companion: companionDouble({ entry, texts: storyTexts, approvals: [aDecision()] }),
      style: wikiLook(kind.endsWith('night') ? 'night' : 'day'),
      context: { viewport: { width, height: 900 } }
    });
    await opened.page.locator(element).first().waitFor();
    await opened.page.screenshot({
      path: join(shots, `${page}-${kind}.png`),
      fullPage: kind.startsWith('phone')
    });
    expect(await tooWide(opened.page)).toEqual([]);
    expect(await tooPale(opened.page)).toEqual([]);
    if (rtl) expect(await opened.page.locator('.seula').first().getAttribute('dir')).toBe('rtl');
    await opened.close();
  });
});
