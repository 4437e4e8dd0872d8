import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminCompanion, eventStream, type AdminCompanionOptions } from '../support/admin-companion.ts';
import { browserPath, startBrowser } from '../support/browser.ts';
import { lookingAt, looks } from '../support/looks.ts';
import type { Opening } from '../support/open-page.ts';
import { openSaved } from '../support/open-saved.ts';
import { tooPale, tooWide } from '../support/poor-looks.ts';
import { aBotStatus } from '../support/verdict-fixture.ts';

const list = '1.43/pendingchanges.vector-2022.reviewer';
const shots = join(import.meta.dirname, '../../../artifacts/screenshots/settings');
const page = (id: number, title: string) => ({ id, namespace: 0, title });
const runSteps = [
  { step: 'begun', runId: 9, mode: 'dry-run' },
  { step: 'listed', pages: 2 },
  { step: 'judged', page: page(4, 'Aapala'), decision: 'approve', safeRevisionId: 12 },
  { step: 'confirmed', page: page(4, 'Aapala'), revisionId: 12, state: 'done', note: null },
  { step: 'judged', page: page(5, 'Eerola'), decision: 'approve', safeRevisionId: 13 },
  {
    step: 'decided',
    page: page(5, 'Eerola'),
    action: 'leave',
    note: 'hourly-cap-reached',
    noteParams: ['20']
  }
];
const ended = { step: 'ended', failure: null, pagesJudged: 2, approved: 1, refused: 0, unknown: 0 };
const anUndo = (over: object) => ({
  undo: 'u1',
  wiki: 'fiwiki',
  selection: 'x',
  state: 'previewing',
  of: 2,
  own: 0,
  kept: 0,
  token: null,
  expiresAt: null,
  end: null,
  ...over
});
const previewed = anUndo({ state: 'previewed', own: 1, kept: 1, token: 'tok' });
const approval = (decisionId: number, title: string) => ({
  decisionId,
  page: page(decisionId, title),
  revisionId: 343
});
const counts = (approved: number, undoneBy: Record<string, number>) => {
  const undone = Object.values(undoneBy).reduce((one, more) => one + more, 0);
  return {
    approved,
    undone,
    standing: approved - undone,
    undoneBy,
    precision: approved === 0 ? null : (approved - undone) / approved
  };
};
const suspension = {
  checkId: 'invalid_isbn',
  since: '2026-11-21T18:10:00Z',
  reason: { code: 'too-many-undone', approved: 20, undone: 5, hours: 24 }
};
const precision = {
  wiki: 'fiwiki',
  since: '2026-10-22T19:10:00Z',
  readUntil: '2026-11-21T19:00:00Z',
  total: counts(41, { unapproved: 3, reverted: 1, disputed: 1 }),
  checks: [
    { checkId: 'bot_user', counts: counts(21, {}) },
    { checkId: 'invalid_isbn', counts: counts(20, { unapproved: 3, reverted: 1, disputed: 1 }) }
  ],
  settingsVersions: [
    { settingsVersion: 14, counts: counts(40, { unapproved: 3, reverted: 1 }) },
    { settingsVersion: null, counts: counts(1, { disputed: 1 }) }
  ],
  suspensions: [suspension]
};

describe.skipIf(!browserPath)('the settings of the bot', () => {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  /** An admin who has signed in and looks at a tab. */
  async function open(tab: string, options: AdminCompanionOptions = {}, opening: Partial<Opening> = {}) {
    const { companion, calls } = adminCompanion(options);
    const opened = await openSaved(browser, list, { companion, ...opening });
    const at = opened.page;
    await at.locator('.seula-bar__foot > .cdx-button').click();
    await at.getByRole('button', { name: 'Sign in' }).click();
    await at.getByText('Signed in as').waitFor();
    await at.getByRole('tab', { name: tab }).click();
    return { ...opened, at, calls, group: (name: string) => at.getByRole('group', { name, exact: true }) };
  }

  it('have the browser ask before the page is left with changes that are not saved', async () => {
    const { at, close } = await open('Checks');
    const asks = () =>
      at.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
    expect(await asks()).toBe(false);
    await at.locator('#seula-check-invalid_isbn').click();
    await at.getByText('1 change is not saved').waitFor();
    await at.keyboard.press('Escape');
    expect(await asks()).toBe(true);
    await at.locator('.seula-bar__foot > .cdx-button').click();
    await at.getByRole('button', { name: 'Discard' }).click();
    await at.getByText('1 change is not saved').waitFor({ state: 'detached' });
    expect(await asks()).toBe(false);
    await close();
  });

  describe('running it now', () => {
    const answers = (
      events: () => ReturnType<typeof eventStream> | Promise<ReturnType<typeof eventStream>>
    ) => ({
      'POST /runs': () => ({ status: 202, body: { runId: 9 } }),
      'GET /runs/9/events': events
    });

    it('goes through the queue as a try, or through one page, and tells of each page', async () => {
      const stream = () => eventStream(...runSteps, { ...ended, outcome: 'done' });
      const { group, calls, close, errors } = await open('Bot', { answers: answers(stream) });
      const form = group('Run now');
      await form.getByRole('button', { name: 'Dry run' }).click();
      await form.getByText('Done: 2 judged, 1 accepted.').waitFor();
      expect(await form.locator('li').allTextContents()).toEqual([
        'Aapala: Safe to accept',
        'Aapala: accepted',
        'Eerola: Safe to accept',
        'Eerola: left. The bot accepted 20 pages within the last hour and leaves the others for later.',
        'Done: 2 judged, 1 accepted.'
      ]);
      await form.getByLabel('Only this page (optional)').fill(' Aapala ');
      await form.getByRole('button', { name: 'Accept what is safe' }).click();
      await form.getByText('Done: 2 judged, 1 accepted.').waitFor();
      expect(calls.filter(({ call }) => call === 'POST /runs').map(({ body }) => body)).toEqual([
        { mode: 'dry-run' },
        { mode: 'live', page: 'Aapala' }
      ]);
      expect(errors).toEqual([]);
      await close();
    });

    it('ends early when it is told to, and says what was done until then', async () => {
      let end: () => void = () => undefined;
      const isAsked = new Promise<void>((resolve) => (end = resolve));
      const stream = () => isAsked.then(() => eventStream(...runSteps, { ...ended, outcome: 'stopped' }));
      const { group, calls, close } = await open('Bot', {
        answers: { ...answers(stream), 'DELETE /runs/9': () => (end(), { status: 202, body: {} }) }
      });
      const form = group('Run now');
      await form.getByRole('button', { name: 'Dry run' }).click();
      await form.getByText('Running …').waitFor();
      expect(await form.getByRole('button', { name: 'Dry run' }).isDisabled()).toBe(true);
      await form.getByRole('button', { name: 'End this run' }).click();
      await form.getByText('Ended early: 2 judged, 1 accepted.').waitFor();
      expect(calls.map(({ call }) => call)).toContain('DELETE /runs/9');
      expect(await form.getByRole('button', { name: 'End this run' }).count()).toBe(0);
      await close();
    });

    it.each([
      ['run-under-way', 'A run is under way already.'],
      ['bot-off', 'The bot is off on this wiki.'],
      ['not-pending', 'This page has no pending changes.'],
      ['something-new', 'This run could not be made or followed.']
    ])('says why there is none: %s', async (code, words) => {
      const refusal = { status: 409, body: { code, error: 'No.', params: {} } };
      const { group, close } = await open('Bot', { answers: { 'POST /runs': () => refusal } });
      await group('Run now').getByRole('button', { name: 'Dry run' }).click();
      await group('Run now').getByText(words).waitFor();
      await close();
    });

    it.each([
      [aBotStatus({ mode: 'dry-run' }), 'The mode below does not let the bot accept anything.'],
      [
        aBotStatus({
          state: 'stopped',
          stop: { code: 'stop-page-stops', by: null, reason: null, since: '2026-11-21T18:10:00Z' }
        }),
        'The bot accepts nothing as long as it is stopped.'
      ]
    ])('offers to accept only where the bot may, and says why not', async (status, words) => {
      const { group, close } = await open('Bot', { bot: () => status });
      await group('Run now').getByText(words).waitFor();
      expect(await group('Run now').getByRole('button', { name: 'Accept what is safe' }).isDisabled()).toBe(
        true
      );
      expect(await group('Run now').getByRole('button', { name: 'Dry run' }).isEnabled()).toBe(true);
      await close();
    });
  });

  describe('withdrawing approvals', () => {
    const looked = eventStream(
      { step: 'looked', index: 0, of: 2, ...approval(12, 'Aapala'), keptFor: null },
      { step: 'looked', index: 1, of: 2, ...approval(13, 'Eerola'), keptFor: 'reviewed-since' },
      { step: 'previewed', own: 1, kept: 1, token: 'tok' }
    );

    it('looks first, shows each, withdraws when it is confirmed with a reason, and says what came of it', async () => {
      const end = { outcome: 'done', failure: null, done: 1, kept: 1, refused: 0, unknown: 0 };
      let now = anUndo({});
      const { group, calls, close, errors } = await open('Bot', {
        answers: {
          'POST /undos': () => ({ status: 202, body: now }),
          'GET /undos/u1': () => ({
            body: (now = now.state === 'previewing' ? previewed : anUndo({ state: 'ended', end }))
          }),
          'GET /undos/u1/events': () => looked,
          'POST /undos/u1/confirmation': () => ({
            status: 202,
            body: (now = anUndo({ state: 'withdrawing' }))
          })
        }
      });
      const form = group('Withdraw approvals');
      await form.getByRole('spinbutton', { name: 'Number' }).fill('7');
      await form.getByRole('button', { name: 'Look first' }).click();
      await form.getByText('1 approval would be withdrawn, 1 left alone.').waitFor();
      expect(await form.locator('li').allInnerTexts()).toEqual([
        'Aapala would be withdrawn',
        'Eerola left alone, since people have looked at it'
      ]);
      expect(calls.filter(({ call }) => call.endsWith('confirmation'))).toEqual([]);
      await form.getByLabel('Why? Others will read it').fill('The list was wrong');
      await form.getByRole('button', { name: 'Withdraw it' }).click();
      await form.getByText('1 withdrawn, 1 left alone.').waitFor();
      expect(calls.find(({ call }) => call.endsWith('confirmation'))?.body).toEqual({
        token: 'tok',
        reason: 'The list was wrong',
        by: 'Reviewer1'
      });
      expect(errors).toEqual([]);
      await close();
    });

    it('chooses them by run, check, approval, version of the settings, and time', async () => {
      const context = { timezoneId: 'Europe/Helsinki', viewport: { width: 1100, height: 900 } };
      const answers = {
        'POST /undos': () => ({
          status: 404,
          body: { code: 'nothing-chosen', error: 'None stand there.', params: {} }
        })
      };
      const { group, calls, close } = await open('Bot', { answers }, { context });
      const form = group('Withdraw approvals');
      const look = async () => {
        const before = calls.length;
        await form.getByRole('button', { name: 'Look first' }).click();
        await form.getByText('None stand there.').waitFor();
        await expect.poll(() => calls.length).toBeGreaterThan(before);
      };
      for (const [kind, value] of [
        ['Of the run number', '7'],
        ['The decision number', '12'],
        ['Under version', '0']
      ] as const) {
        await form.getByLabel('Which approvals').selectOption(kind);
        await form.getByRole('spinbutton', { name: 'Number' }).fill(value);
        await look();
      }
      await form.getByLabel('Which approvals').selectOption('Of the check');
      await form.getByLabel('Of the check').selectOption('bot_user');
      await look();
      await form.getByLabel('Which approvals').selectOption('Made in the time');
      await form.getByLabel('from').fill('2026-11-20T10:00');
      await look();
      await form.getByLabel('until').fill('2026-11-21T10:30');
      await look();
      expect(calls.map(({ body }) => (body as { selection: unknown }).selection)).toEqual([
        { by: 'run', id: 7 },
        { by: 'decision', id: 12 },
        { by: 'settings', version: 0 },
        { by: 'check', id: 'bot_user' },
        { by: 'time', from: '2026-11-20T08:00:00.000Z' },
        { by: 'time', from: '2026-11-20T08:00:00.000Z', to: '2026-11-21T08:30:00.000Z' }
      ]);
      await close();
    });

    it('takes back that it was looked at', async () => {
      const { group, calls, close } = await open('Bot', {
        answers: {
          'POST /undos': () => ({ status: 202, body: previewed }),
          'GET /undos/u1/events': () => looked,
          'DELETE /undos/u1': () => ({ status: 202, body: anUndo({ state: 'ended' }) })
        }
      });
      const form = group('Withdraw approvals');
      await form.getByRole('spinbutton', { name: 'Number' }).fill('7');
      await form.getByRole('button', { name: 'Look first' }).click();
      await form.getByRole('button', { name: 'Do not withdraw any more' }).click();
      await form.getByText('would be withdrawn').first().waitFor({ state: 'detached' });
      expect(calls.at(-1)?.call).toBe('DELETE /undos/u1');
      expect(await form.getByLabel('Why? Others will read it').count()).toBe(0);
      await close();
    });
  });

  it('stops it and starts it again, with a reason', async () => {
    let status = aBotStatus();
    const stop = {
      code: 'operator-stopped',
      by: 'Reviewer1',
      reason: 'a bad hour',
      since: '2026-11-21T19:09:00Z'
    };
    const { group, at, calls, close } = await open('Bot', {
      bot: () => status,
      answers: {
        'POST /bot/control': (body) => {
          const isStop = (body as { action: string }).action === 'stop';
          status = isStop ? aBotStatus({ state: 'stopped', stop }) : aBotStatus();
          return { body };
        }
      }
    });
    const form = group('Stop and start');
    await at.locator('dialog').getByRole('link', { name: 'Project:Seula' }).waitFor();
    await form.getByRole('button', { name: 'Stop the bot' }).click();
    expect(calls).toEqual([]);
    for (const [button, reason] of [
      ['Stop the bot', 'a bad hour'],
      ['Start the bot', 'looked into it']
    ] as const) {
      await form.getByLabel('Why? Others will read it').fill(reason);
      await form.getByRole('button', { name: button }).click();
      await form.getByRole('button', { name: button }).waitFor({ state: 'detached' });
    }
    expect(calls.map(({ body }) => body)).toEqual([
      { action: 'stop', reason: 'a bad hour' },
      { action: 'start', reason: 'looked into it' }
    ]);
    await close();
  });

  it.each([
    ['off', ['off', 'dry-run'], 'Dry run: judge and log only'],
    ['dry-run', ['off', 'dry-run', 'trial'], 'Trial: accept, but only so many'],
    ['trial', ['off', 'dry-run', 'trial', 'live'], null],
    ['live', ['off', 'dry-run', 'trial', 'live'], null]
  ])('from %s the mode goes one step up, or down', async (mode, choices, next) => {
    const { at, close } = await open('Bot', { settings: { bot: { mode } } });
    const field = at.locator('.seula-field:has(#seula-field-bot-mode)');
    await field.waitFor();
    const open_ = field.locator('option:not(:disabled)');
    expect(await open_.evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))).toEqual(
      choices
    );
    expect((await field.textContent())?.includes('one step at a time')).toBe(next !== null);
    if (next) expect(await field.textContent()).toContain(`Save “\u2068${next}\u2069” first`);
    await close();
  });

  describe('its record', () => {
    const answers = { 'GET /precision': () => ({ body: precision }) };

    it('shows how many approvals stand, by check and by version of the settings', async () => {
      const { at, close, errors, companionRequests } = await open('Record', { answers });
      const tab = at.locator('#seula-panel-record');
      await tab.getByText('41 approvals: 36 stand, people took back 5.').waitFor();
      const rows = await tab
        .locator('tbody tr')
        .evaluateAll((all) =>
          all.map((row) => Array.from(row.children).map(({ textContent }) => textContent))
        );
      expect(rows).toEqual([
        ['Bot', '21', '100 %', '–'],
        ['Wrong ISBN', '20', '75 %', '3 withdrawn by people, 1 reverted, 1 reported'],
        ['Version 14', '40', '90 %', '3 withdrawn by people, 1 reverted'],
        ['–', '1', '0 %', '1 reported']
      ]);
      await tab.getByLabel('Time').selectOption('Last 90 days');
      await expect
        .poll(() => companionRequests.filter(({ url }) => url.search === '?days=90').length)
        .toBe(1);
      expect(errors).toEqual([]);
      await close();
    });

    it('lets somebody lift a suspension with a reason, and says when another one was quicker', async () => {
      let found: object = precision;
      const lifted = [
        { status: 409, body: { code: 'not-suspended', error: 'Somebody lifted it before you.', params: {} } },
        { body: { lifted: true } }
      ];
      const { group, calls, close } = await open('Record', {
        answers: {
          'GET /precision': () => ({ body: found }),
          'POST /suspensions/lift': () => lifted.shift() ?? { status: 500, body: {} }
        }
      });
      const form = group('Suspended: Wrong ISBN');
      await form.getByText('People took back 5 of 20 approvals in 24 hours.').waitFor();
      const send = async () => {
        await form.getByLabel('Why? Others will read it').fill('The list is mended');
        await form.getByRole('button', { name: 'Let it go on' }).click();
      };
      await send();
      await form.getByText('Somebody lifted it before you.').waitFor();
      found = { ...precision, suspensions: [] };
      await send();
      await form.waitFor({ state: 'detached' });
      expect(calls.filter(({ call }) => call.startsWith('POST')).map(({ body }) => body)).toEqual([
        { checkId: 'invalid_isbn', reason: 'The list is mended' },
        { checkId: 'invalid_isbn', reason: 'The list is mended' }
      ]);
      await close();
    });

    it('lets nobody lift anything who may not', async () => {
      const { at, group, close } = await open('Record', { answers, role: 'reviewer' });
      await group('Suspended: Wrong ISBN').waitFor();
      expect(await at.getByRole('button', { name: 'Let it go on' }).count()).toBe(0);
      await close();
    });
  });

  it.each(looks)('can be read: $look', async (shown) => {
    const { at, group, close } = await open(
      'Bot',
      {
        answers: {
          'GET /precision': () => ({ body: precision }),
          'POST /runs': () => ({ status: 202, body: { runId: 9 } }),
          'GET /runs/9/events': () => eventStream(...runSteps, { ...ended, outcome: 'done' }),
          'POST /undos': () => ({ status: 202, body: previewed })
        }
      },
      { ...lookingAt(list, shown) }
    );
    await group('Run now').getByRole('button', { name: 'Dry run' }).click();
    await group('Run now').getByText('Done:').waitFor();
    await group('Withdraw approvals').getByLabel('Which approvals').selectOption('Made in the time');
    await group('Withdraw approvals').getByLabel('from').fill('2026-11-20T10:00');
    await group('Withdraw approvals').getByRole('button', { name: 'Look first' }).click();
    await group('Withdraw approvals').getByText('1 approval would be withdrawn').waitFor();
    await seen(at, `bot-${shown.look}`);
    await at.getByRole('tab', { name: 'Record' }).click();
    await at.getByText('41 approvals').waitFor();
    await seen(at, `record-${shown.look}`);
    await close();
  });

  async function seen(at: Page, name: string): Promise<void> {
    await at.screenshot({ path: join(shots, `${name}.png`) });
    expect(await tooWide(at), name).toEqual([]);
    expect(await tooPale(at), name).toEqual([]);
  }
});
