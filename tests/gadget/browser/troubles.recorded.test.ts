import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BotStatus, BotStop } from '../../../shared/bot-status.ts';
import { browserPath, startBrowser } from '../support/browser.ts';
import { companionDouble } from '../support/companion-double.ts';
import { looks, openLook, type Look } from '../support/looks.ts';
import { builtPart, type Opening } from '../support/open-page.ts';
import { tooPale, tooWide } from '../support/poor-looks.ts';
import { mixed, storyTexts } from '../support/stories.ts';
import { aBotStatus } from '../support/verdict-fixture.ts';

const shots = join(import.meta.dirname, '../../../artifacts/screenshots/troubles');
const table = '1.43/pendingchanges.vector-2022.reviewer';
const since = '2026-11-21T18:10:00Z';
const pass = aBotStatus().lastPass!;
const stopped = (stop: Partial<BotStop>, over: Partial<BotStatus> = {}) =>
  aBotStatus({
    state: 'stopped',
    nextPassAt: null,
    stop: { code: '', by: null, reason: null, since, ...stop },
    stopPage: 'Project:Seula/Stop',
    ...over
  });
const suspension = (checkId: string | null) => ({
  checkId,
  since,
  reason: { code: 'too-many-undone' as const, approved: 20, undone: 5, hours: 24 }
});
const longReason = 'Hyväksyi useita muutoksia, joissa lähde oli vaihdettu. '.repeat(6);

const states: [string, BotStatus, string][] = [
  ['running', aBotStatus({ stream: { connected: true, since } }), 'Seula is running'],
  ['stop-page', stopped({ code: 'stop-page-stops' }), 'Somebody stopped it on Project:Seula/Stop.'],
  [
    'stop-page-gone',
    stopped({ code: 'stop-page-missing' }),
    'Its stop page Project:Seula/Stop does not exist.'
  ],
  ['no-stop-page', stopped({ code: 'stop-page-not-set' }, { stopPage: '' }), 'It has no stop page yet.'],
  ['by-person', stopped({ code: 'operator-stopped', by: 'مشغّل الأداة', reason: longReason }), 'Stopped by'],
  ['by-operator', stopped({ code: 'operator-stopped' }), 'An operator of Seula stopped it.'],
  [
    'by-brake',
    stopped({ code: 'bot-suspended' }, { suspensions: [suspension(null)] }),
    'It stopped by itself'
  ],
  ['trial-over', stopped({ code: 'trial-days-over' }, { mode: 'trial' }), 'Its trial is over.'],
  ['blocked', stopped({ code: 'globalblocking-blocked-range' }), 'no longer lets its account work'],
  [
    'stalled',
    aBotStatus({ state: 'stalled', stalledSince: since, nextPassAt: null }),
    'no sign of life since'
  ],
  ['dry-run', aBotStatus({ mode: 'dry-run' }), 'Seula is on a dry run'],
  ['trial', aBotStatus({ mode: 'trial' }), 'Seula is on trial'],
  [
    'suspended',
    aBotStatus({ suspensions: ['story_isbn', 'story_domain', 'new_one', 'x'].map(suspension) }),
    'One more check is suspended.'
  ],
  [
    'failed',
    aBotStatus({ lastPass: { ...pass, outcome: 'failed', failure: 'readonly' } }),
    'The wiki takes no edits at the moment.'
  ],
  [
    'failed-stopped',
    aBotStatus({ lastPass: { ...pass, outcome: 'failed', failure: 'operator-stopped' } }),
    'It was stopped on the way'
  ],
  [
    'failed-oddly',
    aBotStatus({ lastPass: { ...pass, outcome: 'failed', failure: 'something-new' } }),
    'the code something-new'
  ],
  [
    'never-ran',
    aBotStatus({ state: 'never-ran', lastPass: null, nextPassAt: null, lagMs: null }),
    'has not run here yet'
  ],
  ['off', aBotStatus({ state: 'off', mode: 'off', nextPassAt: null }), 'bot is off']
];
describe.skipIf(!browserPath)('the bar, when all is not well', () => {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  const open = (bot: BotStatus, look: Look, over: Partial<Opening> = {}) => {
    const companion = companionDouble({ entry: mixed, texts: storyTexts, bot });
    return openLook(browser, table, look, { companion, ...over });
  };

  it.each(looks)('has words for every state, seen by $look', async (shown) => {
    let bot = aBotStatus();
    const companion = (url: URL) => companionDouble({ entry: mixed, texts: storyTexts, bot })(url);
    const { page, close, errors } = await open(bot, shown, { companion });
    const bar = page.locator('.seula-bar');
    await page.locator('.seula-row .seula-badge').first().waitFor();
    for (const [name, status, words] of states) {
      bot = status;
      await page.clock.fastForward(61_000);
      await bar.getByText(words).first().waitFor();
      await bar.screenshot({ path: join(shots, `${name}-${shown.look}.png`) });
      expect(await tooWide(page), name).toEqual([]);
      expect(await tooPale(page), name).toEqual([]);
    }
    expect(errors).toEqual([]);
    await close();
  });

  it('links the page that stops it, and asks for more only when something is wrong', async () => {
    const asked: string[] = [];
    const part = (name: string) => {
      asked.push(name);
      return builtPart(name);
    };
    const well = await open(aBotStatus(), looks[0], { part });
    await well.page.locator('.seula-bot').waitFor();
    expect(asked).toEqual([]);
    await well.close();
    const { page, close } = await open(stopped({ code: 'stop-page-stops' }), looks[0], { part });
    const link = page.getByRole('link', { name: 'Project:Seula/Stop' });
    expect(await link.getAttribute('href')).toBe('/wiki/Project%3ASeula%2FStop');
    expect(asked).toEqual(['trouble']);
    await close();
  });

  it('still says that it is stopped when the words for it do not come', async () => {
    const { page, close } = await open(stopped({ code: 'stop-page-stops' }), looks[0], { part: () => null });
    await page.getByText('This part of Seula could not be loaded.').waitFor();
    expect(await page.locator('.seula-bot').innerText()).toContain('Seula’s bot has been stopped');
    await close();
  });
});
