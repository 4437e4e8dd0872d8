import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Interference } from '../../../../scripts/demo/wiki/http/exchange.ts';
import { testStopPage } from '../../../support/raise-bot.ts';
import { setBrakeStage, type BrakeStage } from './brake-stage.ts';

let stage: BrakeStage;
beforeEach(async () => {
  stage = await setBrakeStage();
});
afterEach(() => stage.close());

const { title } = testStopPage;
const write = (text: string) => stage.wiki.edit({ title, user: 'Newcomer', text });
const latest = () => stage.wiki.page(title)?.revisions.at(-1)?.id ?? 0;

/** Does something to every question about the stop page, from the `from`th one on. */
function meddle(interference: (place: number) => Interference | undefined, from = 0): void {
  let asked = 0;
  stage.wiki.intercept(({ params }) => {
    if (!params.get('requestid')?.startsWith('stop-page')) return undefined;
    asked += 1;
    return asked > from ? interference(asked) : undefined;
  });
}

const apiError = (code: string): Interference => ({
  answer: {
    headers: { 'MediaWiki-API-Error': code },
    body: JSON.stringify({ error: { code, info: 'No.' } })
  }
});

const changed = (change: (body: any) => void): Interference => ({
  after: (answer) => {
    const body = JSON.parse(answer.body);
    change(body);
    return { ...answer, body: JSON.stringify(body) };
  }
});

/** The states of a stop page in which nothing may be written, with the code of the halt. */
const stopping: Record<string, { code: string; make: () => void }> = {
  'another word': { code: 'stop-page-stops', make: () => void write('stop') },
  'the go word in capitals': { code: 'stop-page-stops', make: () => void write('GO') },
  'the go word and more words': { code: 'stop-page-stops', make: () => void write('go away') },
  'the go word on a second line': { code: 'stop-page-stops', make: () => void write('\ngo') },
  'the go word in a comment': { code: 'stop-page-stops', make: () => void write('<!-- go -->') },
  'the go word in a template': { code: 'stop-page-stops', make: () => void write('{{go}}') },
  'an empty page': { code: 'stop-page-stops', make: () => void write('') },
  'a redirect to a page with the go word': {
    code: 'stop-page-stops',
    make: () => {
      stage.wiki.edit({ title: 'User:SeulaBot/Go', user: 'Reviewer', text: 'go' });
      write('#REDIRECT [[User:SeulaBot/Go]]');
    }
  },
  'a page that is not there': {
    code: 'stop-page-missing',
    make: () => stage.wiki.delete({ title, user: 'Reviewer' })
  },
  'a page moved away': {
    code: 'stop-page-missing',
    make: () =>
      void stage.wiki.move({ from: title, to: 'User:SeulaBot/Old', user: 'Reviewer', redirect: false })
  },
  'a page protected away': {
    code: 'stop-page-protected',
    make: () => void stage.wiki.protect({ title, levels: { edit: 'sysop' }, user: 'Reviewer' })
  },
  'a hidden text': {
    code: 'stop-page-unknown',
    make: () => stage.wiki.hideRevision({ revisionId: latest(), hide: { text: true }, user: 'Reviewer' })
  },
  'a page that may not be read': {
    code: 'stop-page-unknown',
    make: () => meddle(() => apiError('readapidenied'))
  },
  'HTTP status 500': {
    code: 'stop-page-unknown',
    make: () => meddle(() => ({ answer: { status: 500, body: 'down' } }))
  },
  'HTTP status 403': {
    code: 'stop-page-unknown',
    make: () => meddle(() => ({ answer: { status: 403, body: 'no' } }))
  },
  'a connection that is cut': { code: 'stop-page-unknown', make: () => meddle(() => ({ drop: true })) },
  'an answer that is cut': {
    code: 'stop-page-unknown',
    make: () => meddle(() => ({ after: (answer) => ({ ...answer, body: answer.body.slice(0, -20) }) }))
  },
  'an answer without a text': {
    code: 'stop-page-unknown',
    make: () => meddle(() => changed((body) => delete body.query.pages[0].revisions))
  },
  'an answer out of a cache': {
    code: 'stop-page-unknown',
    make: () => meddle(() => changed((body) => (body.requestid = 'stop-page-of-somebody-else')))
  },
  'an answer that took more than a minute': {
    code: 'stop-page-too-old',
    make: () => meddle(() => ({ before: () => stage.clock.pass(61_000) }))
  },
  'an answer that is a minute older than the last one by the clock of the wiki': {
    code: 'stop-page-too-old',
    make: () =>
      meddle(
        () => changed((body) => (body.curtimestamp = new Date(stage.clock.now() - 61_000).toISOString())),
        1
      )
  }
};

describe('the stop page', () => {
  test('R8: with the exact go word the bot writes', async () => {
    stage.safePage('Kivijärvi');
    expect(await stage.live()).toMatchObject({ outcome: 'done', approved: 1 });
    expect(stage.reviewCalls()).toBe(1);
  });

  test.each(Object.keys(stopping))('R8: %s: nothing is written', async (state) => {
    for (const name of ['Aapala', 'Eerola']) stage.safePage(name);
    stopping[state]?.make();
    expect(await stage.live()).toMatchObject({
      outcome: 'failed',
      failure: stopping[state]?.code,
      approved: 0
    });
    expect(stage.reviewCalls()).toBe(0);
  });

  test('R8: there are twelve such states and more', () => {
    expect(Object.keys(stopping).length).toBeGreaterThanOrEqual(12);
  });

  test('R8: what stood there more than a minute before the call counts no more, however long the last look takes', async () => {
    stage.safePage('Kivijärvi');
    stage.wiki.intercept(({ params }) =>
      params.get('intestactions') === 'review' ? { before: () => stage.clock.pass(61_000) } : undefined
    );
    expect(await stage.live()).toMatchObject({ outcome: 'done', approved: 0, refused: 1 });
    expect(stage.reviewCalls()).toBe(0);
  });

  test('R8: without a stop page nothing is written, even where older settings allow it', async () => {
    stage.safePage('Kivijärvi');
    const { settings } = await stage.store.settings.current(stage.wikiId);
    const bot = { ...settings.bot, stopPage: null };
    expect(await stage.brakes.beforeRun(stage.wikiId, bot)).toEqual({
      code: 'stop-page-not-set',
      scope: 'run'
    });
  });

  test('half protection lets enough people stop the bot, and a wiki may name other levels', async () => {
    stage.safePage('Kivijärvi');
    stage.wiki.protect({ title, levels: { edit: 'autoconfirmed' }, user: 'Reviewer' });
    expect(await stage.beforeWrite('Kivijärvi')).toBeNull();
    stage.wiki.protect({ title, levels: { edit: 'sysop' }, user: 'Reviewer' });
    expect(await stage.beforeWrite('Kivijärvi')).toMatchObject({ params: [title, 'sysop'] });
    await stage.set({ stopPage: { ...testStopPage, openLevels: ['sysop'] } });
    expect(await stage.beforeWrite('Kivijärvi')).toBeNull();
  });

  test('R8: what was read holds for a minute before a page, and never before a write', async () => {
    stage.safePage('Kivijärvi');
    expect(await stage.beforePage('Kivijärvi')).toBeNull();
    write('stop');
    stage.clock.pass(60_000);
    expect(await stage.beforePage('Kivijärvi')).toBeNull();
    expect(await stage.beforeWrite('Kivijärvi')).toMatchObject({ code: 'stop-page-stops', scope: 'run' });
    expect(await stage.beforePage('Kivijärvi')).toMatchObject({ code: 'stop-page-stops' });
    write('go');
    stage.clock.pass(60_001);
    expect(await stage.beforePage('Kivijärvi')).toBeNull();
  });

  test('R8: what was read counts as old when the clock of this machine is set back', async () => {
    stage.safePage('Kivijärvi');
    expect(await stage.beforePage('Kivijärvi')).toBeNull();
    write('stop');
    stage.clock.pass(-3_600_000);
    expect(await stage.beforePage('Kivijärvi')).toMatchObject({ scope: 'run' });
  });
});
