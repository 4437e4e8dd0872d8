import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DecisionRecord } from '../../../shared/decision.ts';
import { parseDisputeLine } from '../../../shared/dispute.ts';
import { browserPath, startBrowser } from '../support/browser.ts';
import { companionDouble, type CompanionOptions } from '../support/companion-double.ts';
import type { Opening } from '../support/open-page.ts';
import { openSaved } from '../support/open-saved.ts';
import { judged, look, storyTexts } from '../support/stories.ts';
import { aBotStatus, aDecision, storyNow } from '../support/verdict-fixture.ts';

const history = '1.43/history.vector-2022.reviewer';
const reviewed = '1.39/diff-of-reviewed-to-reviewed.vector-2022.reviewer';
const page = 'Wikipedia:Seulojan virheet';
const companionOf = (options: Partial<CompanionOptions> = {}) =>
  companionDouble({ entry: judged(look), texts: storyTexts, approvals: [aDecision()], ...options });
const noReports = { answer: { query: { pages: [{ missing: true }] } } };
const reported = (...summaries: string[]) => ({
  answer: { query: { pages: [{ revisions: summaries.map((comment) => ({ comment })) }] } }
});
const versions = '[[Special:Diff/300/343]]';
const saved = { answer: { edit: { result: 'Success', newrevid: 901, oldrevid: 900 } } };

describe.skipIf(!browserPath)('what the bot has accepted', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  const open = (name: string, opening: Partial<Opening> = {}) =>
    openSaved(browser, name, { companion: companionOf(), ...opening });
  const line = (at: Page) => at.locator('.seula-approval');
  /** Presses a button of the line in a history; the wiki answers as given. */
  async function press(answers: NonNullable<Opening['answers']>, name = 'This was wrong') {
    const { page: at, ...opened } = await open(history, { answers });
    await at.getByRole('button', { name }).click();
    return { at, ...opened };
  }

  it.each([
    history,
    '1.39/history.vector.reviewer',
    '1.43/history.minerva.reviewer',
    '1.39/history.monobook.reviewer',
    '1.43/history.timeless.reviewer'
  ])('%s: a quiet line on the version that it accepted, and on no other', async (name) => {
    const { page, close, errors, companionRequests } = await open(name);
    await line(page).getByText('Kattilabotti').waitFor();
    expect(await line(page).count()).toBe(1);
    expect(await page.locator('li[data-mw-revid="343"] .seula-approval').textContent()).toBe(
      'Accepted by Seula’s bot 1 hour ago. Kattilabotti is a bot.This was wrongSay why'
    );
    expect(companionRequests.map(({ url }) => url.pathname + url.search)).toEqual([
      '/api/v1/wikis/fiwiki/decisions?page=265&decision=approve&state=done&limit=50',
      '/api/v1/wikis/fiwiki/bot',
      '/api/v1/messages/en'
    ]);
    expect(errors).toEqual([]);
    await close();
  });

  it.each<[string, string, Partial<Opening>]>([
    [
      'a diff of it',
      reviewed,
      { companion: companionOf({ approvals: [aDecision({ revisionId: 729, stableRevisionId: 339 })] }) }
    ],
    [
      'a diff on which something is pending',
      '1.43/diff-stable-to-cur.vector-2022.reviewer',
      { companion: companionOf({ approvals: [aDecision({ revisionId: 593, stableRevisionId: 343 })] }) }
    ]
  ])('%s says it, and why', async (_, name, opening) => {
    const { page, close, errors } = await open(name, opening);
    await line(page).getByText('Kattilabotti').waitFor();
    expect(await line(page).textContent()).toContain('Accepted by Seula’s bot 1 hour ago.');
    expect(await line(page).locator('input').isVisible()).toBe(true);
    const link = line(page).getByRole('link', { name: '1 hour ago' });
    expect(await link.getAttribute('href')).toMatch(/^https?:\/\/[^/]+\/decisions\/fiwiki\/12$/);
    expect(await link.getAttribute('title')).toContain('21 November');
    expect(errors).toEqual([]);
    await close();
  });

  it.each<[string, string, Partial<Opening>]>([
    [
      'there is no page for reports',
      history,
      { companion: companionOf({ bot: aBotStatus({ reportPage: '' }) }) }
    ],
    ['the bot accepted nothing', history, { companion: companionOf({ approvals: [] }) }],
    [
      'it was withdrawn',
      history,
      { companion: companionOf({ approvals: [aDecision({ state: 'undone' })] }) }
    ],
    ['the reader is not logged in', history, { config: { wgUserName: null } }],
    ['the companion is down', history, { companion: () => ({ status: 500, body: '' }) }],
    [
      'the diff shows other versions',
      reviewed,
      { companion: companionOf({ approvals: [aDecision({ stableRevisionId: 300, revisionId: 339 })] }) }
    ]
  ])('nothing is drawn when %s', async (_, name, opening) => {
    const { page, close, errors } = await open(name, opening);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.seula').count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  const accepted = (daysAgo: number) => new Date(storyNow - daysAgo * 86_400_000).toISOString();
  const reports = { reports: 2, since: accepted(0.5) };
  it.each<[string, string, Partial<DecisionRecord>, string, number]>([
    ['early enough', history, { updatedAt: accepted(29.9) }, 'This was wrong', 1],
    ['too late', history, { updatedAt: accepted(30.1) }, 'ago', 0],
    [
      'after a reviewer did',
      history,
      { dispute: { ...reports, counted: 1 } },
      `2 people have reported this as wrong on ${page}.`,
      0
    ],
    [
      'after somebody else did',
      reviewed,
      { stableRevisionId: 339, revisionId: 729, dispute: { ...reports, reports: 1, counted: 0 } },
      `One person has reported this as wrong on ${page}.`,
      1
    ]
  ])('offers the report where it counts: %s', async (_, name, over, words, buttons) => {
    const companion = companionOf({ approvals: [aDecision(over)] });
    const { page: at, close } = await open(name, { companion });
    await line(at).waitFor();
    expect(await line(at).textContent()).toContain(words);
    expect(await at.getByRole('button', { name: 'This was wrong' }).count()).toBe(buttons);
    await close();
  });

  it('one click reports it, in the reader’s name and the wiki’s language, and shows the way back', async () => {
    const { at, close, wikiRequests } = await press({ reports: [noReports], edit: [saved] });
    await at.getByText('Reported on').waitFor();
    const [, sent] = await wikiRequests();
    expect(sent).toEqual({
      method: 'post',
      parameters: expect.objectContaining({
        action: 'edit',
        title: page,
        summary: `Ilmoitus: botin ei olisi pitänyt hyväksyä sivun [[:Savonlinnan rautatieasema]] muutosta (${versions})`,
        assert: 'user',
        assertuser: 'Reviewer1',
        token: 'csrf'
      }) as unknown
    });
    const appended = String(sent?.parameters.appendtext);
    expect(appended.startsWith('\n* ')).toBe(true);
    expect(parseDisputeLine(appended.slice(1))).toEqual({ revisionId: 343, intentId: '01JD-a_b', words: '' });
    expect(await at.getByRole('link', { name: 'Undo' }).getAttribute('href')).toMatch(
      /action=edit&undo=901&undoafter=900$/
    );
    expect(await at.getByRole('button', { name: 'This was wrong' }).count()).toBe(0);
    expect(await at.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
    await close();
  });

  it('takes words along, and Enter in them compares no versions', async () => {
    const { at, close, wikiRequests } = await press({ reports: [noReports], edit: [saved] }, 'Say why');
    await line(at).locator('input:focus').pressSequentially('<nowiki> The year ~~~~ is wrong');
    await at.keyboard.press('Enter');
    await at.getByText('Reported on').waitFor();
    expect(at.url()).not.toContain('diff=');
    const [, sent] = await wikiRequests();
    expect(parseDisputeLine(String(sent?.parameters.appendtext).trim())?.words).toBe(
      '<nowiki> The year ~~~~ is wrong'
    );
    await close();
  });

  it('sends nothing when this reader has reported it already, and asks for no report of anybody else', async () => {
    const { at, close, wikiRequests } = await press({
      reports: [reported('Other words', `Report ${versions}`)]
    });
    await at.getByText('This has been reported already on').waitFor();
    expect(await wikiRequests()).toEqual([
      {
        method: 'get',
        parameters: expect.objectContaining({
          titles: page,
          rvuser: 'Reviewer1',
          rvprop: 'comment'
        }) as unknown
      }
    ]);
    await close();
  });

  it.each([
    ['assertuserfailed', 'Not reported: you are no longer logged in with this account.'],
    ['blocked', 'Not reported: you are blocked from editing.'],
    ['protectedpage', `Not reported: you may not edit ${page}.`],
    ['abusefilter-disallowed', 'Not reported: the wiki refused. The filter says no.']
  ])('tells a refusal in words, and can be tried again: %s', async (fail, words) => {
    const answer = { error: { info: 'The filter says no.' } };
    const { at, close } = await press({ reports: [noReports], edit: [{ fail, answer }] });
    await at.locator('.seula-approval__result').waitFor();
    expect(await at.locator('.seula-approval__result').textContent()).toContain(words);
    expect(await at.getByRole('button', { name: 'This was wrong' }).isEnabled()).toBe(true);
    await close();
  });

  it('S38: reports nothing by itself, whatever the address says', async () => {
    const search = '?action=history&seula=report&report=343#seula-report';
    const { page: at, close, wikiRequests } = await open(history, { search });
    await line(at).waitFor();
    await at.clock.fastForward(60_000);
    expect(await wikiRequests()).toEqual([]);
    await close();
  });
});
