import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, startBrowser } from '../support/browser.ts';
import { companionDouble } from '../support/companion-double.ts';
import { openPage, type Opening } from '../support/open-page.ts';
import { readSavedPage } from '../support/saved-page.ts';
import { acceptedAnswers, judged, look, storyTexts } from '../support/stories.ts';

const diff = '1.43/diff-stable-to-cur.vector-2022.reviewer';
const companion = companionDouble({ entry: judged(look), texts: storyTexts });
const notReviewed = [
  {
    answer: {
      query: { pages: [{ flagged: { stable_revid: 343, pending_since: 'x' }, revisions: [{ revid: 598 }] }] }
    }
  },
  { answer: { query: {} } }
];

describe.skipIf(!browserPath)('accepting with one click', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  async function press(opening: Partial<Opening>, comment = '') {
    const opened = await openPage(browser, {
      html: readSavedPage(diff) ?? '',
      companion,
      config: { wgUserLanguage: 'en' },
      answers: structuredClone(acceptedAnswers),
      ...opening
    });
    if (comment) await opened.page.locator('#mw-fr-commentbox').fill(comment);
    const button = opened.page.locator('.seula-accept');
    await button.focus();
    await opened.page.keyboard.press('Enter');
    const result = opened.page.locator('.seula-accept__result p').first();
    await result.waitFor();
    return { ...opened, button, result: opened.page.locator('.seula-accept__result') };
  }

  it('says what it accepts', async () => {
    const opened = await openPage(browser, {
      html: readSavedPage(diff) ?? '',
      companion,
      config: { wgUserLanguage: 'en' }
    });
    const name = await opened.page.locator('.seula-accept').textContent();
    expect(name).toBe('Accept 2 edits by Trusted and 2001:14BA:21F1:3400:0:0:0:80 up to 21:04');
    await opened.close();
  });

  it('S39: sends what was drawn, as the reader who is logged in, and shows what the wiki then says', async () => {
    const { page, result, button, wikiRequests, close } = await press({});
    expect(await result.textContent()).toBe(
      'Accepted. Nothing is pending on this page now.Next pending page: Aarne Saarinen'
    );
    expect(await result.locator('a').getAttribute('href')).toBe(
      '/w/index.php?title=Aarne_Saarinen&diff=cur&oldid=217'
    );
    expect(await button.count()).toBe(0);
    expect(await page.locator('.seula-panel').textContent()).toBe(await result.textContent());
    expect(await result.evaluate((element) => element === document.activeElement)).toBe(true);
    const requests = await wikiRequests();
    expect(requests.map(({ method }) => method)).toEqual(['get', 'post', 'get']);
    expect(requests[1]?.parameters).toEqual({
      action: 'review',
      assertuser: 'Reviewer1',
      comment: '2 muokkausta arvioitu Seulalla',
      errorformat: 'plaintext',
      formatversion: 2,
      revid: 598,
      token: 'csrf',
      uselang: 'user'
    });
    expect(requests[0]?.parameters).toMatchObject({
      assertuser: 'Reviewer1',
      pageids: 265,
      rvstartid: 343,
      rvdir: 'newer'
    });
    await page.keyboard.press('Tab');
    expect(await result.locator('a').evaluate((element) => element === document.activeElement)).toBe(true);
    await close();
  });

  it('sends the comment that the reviewer wrote, and levels only where there are some', async () => {
    const config = {
      wgUserLanguage: 'en',
      wgFlaggedRevsParams: { tags: { accuracy: { levels: 3 }, style: { levels: 1 } } }
    };
    const { wikiRequests, close } = await press({ config }, 'Checked the source');
    const { parameters } = (await wikiRequests())[1] ?? {};
    expect(parameters).toMatchObject({ comment: 'Checked the source', flag_accuracy: 1 });
    expect(parameters).not.toHaveProperty('flag_style');
    await close();
  });

  it('S39: sends nothing when an edit came after the page was drawn, and offers the present state', async () => {
    const answers = structuredClone(acceptedAnswers);
    answers.live[0]?.answer.query.pages[0]?.revisions.push({ revid: 601 });
    const { result, wikiRequests, close } = await press({ answers });
    expect(await result.textContent()).toBe(
      'Not accepted: there are newer edits that you have not seen. Show the present state'
    );
    expect(await result.locator('a').getAttribute('href')).toContain('diff=cur&oldid=343');
    expect((await wikiRequests()).filter(({ method }) => method === 'post')).toEqual([]);
    await close();
  });

  it('says so when newer edits stay pending', async () => {
    const answers = structuredClone(acceptedAnswers);
    Object.assign(answers.after[0]?.answer.query.pages[0]?.flagged ?? {}, {
      pending_since: '2026-11-21T19:09:00Z'
    });
    const { result, close } = await press({ answers });
    expect(await result.textContent()).toContain(
      'Accepted up to 21:04. Newer edits of this page are still pending.'
    );
    expect(await result.locator('a').first().getAttribute('href')).toContain('diff=cur&oldid=598');
    await close();
  });

  it.each([
    ['badtoken', 'you are no longer logged in'],
    ['assertuserfailed', 'you are no longer logged in'],
    ['assertnameduserfailed', 'you are no longer logged in'],
    ['blocked', 'you are blocked'],
    ['permissiondenied', 'you may not review this page'],
    ['notarget', 'the wiki refused'],
    ['notreviewable', 'the wiki refused'],
    ['readonly', 'read-only just now'],
    ['maxlag', 'the wiki is busy'],
    ['ratelimited', 'too many in a short time'],
    ['internal_api_error_DBQueryError', 'the wiki is busy'],
    ['something-new', 'the wiki refused']
  ])('tells a refusal in words, and can be tried again: %s', async (code, words) => {
    const secret =
      code === 'blocked' ? 'Your address 192.0.2.7 is blocked' : 'The words of the wiki <b>itself</b>';
    const answers = {
      ...structuredClone(acceptedAnswers),
      review: [{ fail: code, answer: { errors: [{ code, text: secret }] } }],
      after: structuredClone(notReviewed)
    };
    const { result, button, close } = await press({ answers });
    expect(await result.textContent()).toContain(words);
    expect((await result.textContent())?.includes(secret)).toBe(code !== 'blocked');
    expect(await button.isEnabled()).toBe(true);
    await close();
  });

  it('believes the wiki, not the error, when a lost answer had been a success', async () => {
    const answers = {
      ...structuredClone(acceptedAnswers),
      review: [{ fail: 'internal_api_error_Exception', answer: {} }]
    };
    const { result, close } = await press({ answers });
    expect(await result.textContent()).toContain('Accepted.');
    await close();
  });

  it('cannot be pressed twice', async () => {
    const { live, review, after } = structuredClone(acceptedAnswers);
    const opened = await openPage(browser, {
      html: readSavedPage(diff) ?? '',
      companion,
      answers: { live: [...live, ...live], review: [...review, ...review], after: [...after, ...after] }
    });
    const button = opened.page.locator('.seula-accept');
    await button.waitFor();
    await button.evaluate((element) => {
      (element as HTMLButtonElement).click();
      (element as HTMLButtonElement).click();
    });
    await opened.page.locator('.seula-accept__result a').waitFor();
    expect((await opened.wikiRequests()).filter(({ method }) => method === 'post')).toHaveLength(1);
    await opened.close();
  });
});
