import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, startBrowser } from '../support/browser.ts';
import { companionDouble } from '../support/companion-double.ts';
import { openPage, type Opening } from '../support/open-page.ts';
import { tooPale, tooWide } from '../support/poor-looks.ts';
import { readSavedPage } from '../support/saved-page.ts';
import { judged, look, storyTexts } from '../support/stories.ts';
import { aDecision, storyNow } from '../support/verdict-fixture.ts';
import { wikiLook } from '../support/wiki-look.ts';

const shots = join(import.meta.dirname, '../../../artifacts/screenshots/reports');
const since = new Date(storyNow - 3_600_000).toISOString();
const noReports = { answer: { query: { pages: [{ missing: true }] } } };
const reported = {
  answer: {
    query: { pages: [{ revisions: [{ comment: '[[Special:Diff/300/343]] [[Special:Diff/339/729]]' }] }] }
  }
};
const saved = { answer: { edit: { result: 'Success', newrevid: 901, oldrevid: 900 } } };
const filtered = {
  fail: 'abusefilter-disallowed',
  answer: { error: { info: 'Suodatin esti muokkauksen: toistuvat merkit. '.repeat(4) } }
};

/** What the wiki answers, and what is then said; no click where there is nothing to press. */
const stories: { name: string; answers: NonNullable<Opening['answers']>; words: string; dispute?: object }[] =
  [
    { name: 'sent', answers: { reports: [noReports], edit: [saved] }, words: 'Reported on' },
    { name: 'again', answers: { reports: [reported] }, words: 'This has been reported already on' },
    {
      name: 'refused',
      answers: { reports: [noReports], edit: [filtered] },
      words: 'Not reported: the wiki refused.'
    },
    {
      name: 'offline',
      answers: { reports: [{ fail: 'http' }] },
      words: 'Not reported: the wiki did not answer.'
    },
    {
      name: 'disputed',
      answers: {},
      words: '3 people have reported this as wrong on',
      dispute: { reports: 3, counted: 2, since }
    }
  ];
const history = { place: 'history', page: '1.43/history.vector-2022.reviewer', over: {} };
const diff = {
  place: 'diff',
  page: '1.39/diff-of-reviewed-to-reviewed.vector-2022.reviewer',
  over: { stableRevisionId: 339, revisionId: 729 }
};
const looks = [
  { ...history, look: 'day', theme: 'day', dir: 'ltr', width: 1280, language: 'en' },
  { ...diff, look: 'night-phone', theme: 'night', dir: 'ltr', width: 390, language: 'en' },
  { ...diff, look: 'rtl', theme: 'day', dir: 'rtl', width: 1280, language: 'ar' },
  { ...history, look: 'rtl-night-phone', theme: 'night', dir: 'rtl', width: 390, language: 'ar' }
] as const;

describe.skipIf(!browserPath)('what came of a report', () => {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it.each(looks)(
    '$place: $look',
    async ({ place, page: name, over, look: kind, theme, dir, width, language }) => {
      for (const { name: story, answers, words, dispute } of stories) {
        const approvals = [aDecision({ ...over, ...(dispute && { dispute: dispute as never }) })];
        const opened = await openPage(browser, {
          html: (readSavedPage(name) ?? '').replace(/(<html[^>]*? dir=)"ltr"/, `$1"${dir}"`),
          config: { wgUserLanguage: language },
          companion: companionDouble({ entry: judged(look), texts: storyTexts, approvals }),
          style: wikiLook(theme),
          context: { viewport: { width, height: 900 } },
          answers: structuredClone(answers)
        });
        const line = opened.page.locator('.seula-approval');
        await line.getByText('Kattilabotti').waitFor();
        if (!dispute) await line.locator('.seula-report').click();
        await line.getByText(words).waitFor();
        await line.screenshot({ path: join(shots, `${place}-${story}-${kind}.png`) });
        expect(await tooWide(opened.page), story).toEqual([]);
        expect(await tooPale(opened.page), story).toEqual([]);
        expect(opened.errors, story).toEqual([]);
        await opened.close();
      }
    }
  );
});
