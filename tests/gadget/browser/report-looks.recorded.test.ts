import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, startBrowser } from '../support/browser.ts';
import { companionDouble } from '../support/companion-double.ts';
import { looks, openLook } from '../support/looks.ts';
import type { Opening } from '../support/open-page.ts';
import { tooPale, tooWide } from '../support/poor-looks.ts';
import { judged, look, storyTexts } from '../support/stories.ts';
import { aDecision, storyNow } from '../support/verdict-fixture.ts';

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
/** Each look once, in either place. */
const shown = looks.map((look, index) => ({ ...look, at: index % 3 === 0 ? history : diff }));

describe.skipIf(!browserPath)('what came of a report', () => {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it.each(shown)('$at.place: $look', async ({ at, ...seen }) => {
    for (const { name: story, answers, words, dispute } of stories) {
      const approvals = [aDecision({ ...at.over, ...(dispute && { dispute: dispute as never }) })];
      const opened = await openLook(browser, at.page, seen, {
        companion: companionDouble({ entry: judged(look), texts: storyTexts, approvals }),
        answers: structuredClone(answers)
      });
      const line = opened.page.locator('.seula-approval');
      await line.getByText('Kattilabotti').waitFor();
      if (!dispute) await line.locator('.seula-report').click();
      await line.getByText(words).waitFor();
      await line.screenshot({ path: join(shots, `${at.place}-${story}-${seen.look}.png`) });
      expect(await tooWide(opened.page), story).toEqual([]);
      expect(await tooPale(opened.page), story).toEqual([]);
      expect(opened.errors, story).toEqual([]);
      await opened.close();
    }
  });
});
