import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmbeddedWiki, type EmbeddedWiki } from '../../scripts/demo/wiki/create-wiki.ts';
import { startWiki, type RunningWiki } from '../../scripts/demo/wiki/http/start-wiki.ts';
import { startCompanion, type Companion } from '../../scripts/demo/start-companion.ts';
import { Run, RunEvent } from '../../shared/run.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { testStopPage } from '../support/raise-bot.ts';
import { addArticle, addPeople, botPassword } from './people.ts';

const operatorToken = '0123456789abcdef0123456789abcdef';
const more = (text: string): string => `${text}\nLisää.`;

describe.each(databases.slice(0, 1))('runs through the API on $name', ({ create }) => {
  let wiki: EmbeddedWiki;
  let running: RunningWiki;
  let database: TestDatabase;
  let companion: Companion;
  let wikiId: string;

  beforeAll(async () => {
    wiki = createEmbeddedWiki({ language: 'fi' });
    addPeople(wiki);
    wiki.edit({ title: testStopPage.title, user: 'Reviewer', text: testStopPage.goWord });
    addArticle(wiki, 'Luottola', [{ user: 'Trusted', change: more }]);
    addArticle(wiki, 'Tulokas', [{ user: 'Newcomer', change: more }]);
    running = await startWiki(wiki);
    wikiId = wiki.settings.databaseName;
    database = await create();
    companion = await startCompanion({
      wikiId,
      apiUrl: running.apiUrl,
      databaseUrl: database.url,
      account: { login: 'SeulaBot@seula', password: botPassword },
      settings: { bot: { mode: 'live', stopPage: testStopPage } },
      operatorToken
    });
  });
  afterAll(async () => {
    await companion.close();
    await running.close();
    await database.remove();
  });

  it('are not for everybody to start and to end', async () => {
    for (const [method, path] of [
      ['POST', `/wikis/${wikiId}/runs`],
      ['DELETE', '/runs/1']
    ] as const) {
      const answer = await ask(path, { method, headers: { 'content-type': 'application/json' }, body: '{}' });
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ code: 'sign-in-needed' });
    }
  });

  it('tell what keeps a page back, and the numbers that its words speak of', async () => {
    await waitingFor(43_200);
    const { runId } = await start({ mode: 'live', page: 'Luottola' });
    const decided = (await eventsOf(runId)).filter(({ event }) => event === 'decided');
    expect(decided.map(({ data }) => data)).toMatchObject([
      { action: 'leave', note: 'page-too-young', noteParams: ['43200'] }
    ]);
    await waitingFor(null);
    expect(approvals()).toEqual([]);
  });

  it('judge a page dry, then accept it live, and tell of every step', async () => {
    const dry = await start({ page: 'Luottola' });
    expect(dry.mode).toBe('dry-run');
    expect((await eventsOf(dry.runId)).map(({ event }) => event)).toEqual([
      'begun',
      'listed',
      'gathered',
      'judged',
      'decided',
      'ended'
    ]);
    expect(approvals()).toEqual([]);
    const live = await start({ mode: 'live', page: 'Luottola' });
    const events = await eventsOf(live.runId);
    expect(events.slice(-4).map(({ event }) => event)).toEqual(['decided', 'sent', 'confirmed', 'ended']);
    expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => index + 1));
    expect(approvals()).toEqual(['Luottola']);
    expect(await eventsOf(live.runId, '6')).toEqual(events.slice(6));
    const told = Run.parse(await (await ask(`/runs/${live.runId}`)).json());
    expect(told).toMatchObject({ wiki: wikiId, outcome: 'done', approved: 1 });
  });

  it('are refused with a code where they cannot be', async () => {
    const order = async (body: object) => {
      const answer = await post(body);
      return [answer.status, (await answer.json()).code];
    };
    expect(await order({ page: 'Nowhere' })).toEqual([404, 'not-pending']);
    expect(await order({ page: 'Tulokas', revision: 5 })).toEqual([400, 'one-page']);
    expect(await order({ mode: 'sudo' })).toEqual([400, 'bad-request']);
    expect((await ask('/runs/999999')).status).toBe(404);
    expect((await ask('/runs/999999/events')).status).toBe(404);
    const elsewhere = await ask('/wikis/nowiki/runs', ordering({}));
    expect([elsewhere.status, (await elsewhere.json()).code]).toEqual([404, 'no-such-wiki']);
  });

  it('are one at a time, can be cancelled, and end for who watches when the server closes', async () => {
    let letGo = (): void => undefined;
    const wait = new Promise<void>((done) => (letGo = done));
    wiki.intercept(({ params }) => (params.get('list') === 'oldreviewedpages' ? { wait } : undefined));
    const first = await start({});
    const second = await post({ mode: 'live' });
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({ code: 'run-under-way', params: { run: first.runId } });
    const watching = eventsOf(first.runId);
    const cancelled = await ask(`/runs/${first.runId}`, { method: 'DELETE', headers: bearer });
    expect(cancelled.status).toBe(202);
    const { trail } = companion.services.store;
    const ended = { kind: 'cancel', wiki: wikiId, by: 'operator', facts: { run: first.runId } };
    expect(await trail.list({ all: false, kind: 'cancel', limit: 9 })).toMatchObject([ended]);
    letGo();
    expect((await watching).at(-1)).toMatchObject({ event: 'ended', data: { outcome: 'stopped' } });

    const third = await start({ page: 'Tulokas' });
    const last = eventsOf(third.runId);
    await companion.services.endRuns();
    expect((await last).at(-1)?.event).toBe('ended');
    expect((await post({})).status).toBe(503);
  });

  const bearer = { authorization: `Bearer ${operatorToken}` };

  function ordering(body: object): RequestInit {
    const headers = { ...bearer, 'content-type': 'application/json' };
    return { method: 'POST', headers, body: JSON.stringify(body) };
  }

  function post(body: object): Promise<Response> {
    return ask(`/wikis/${wikiId}/runs`, ordering(body));
  }

  async function waitingFor(waitMinutes: number | null): Promise<void> {
    const { settings } = companion.services.routeServices;
    const { version } = await settings.current(wikiId);
    const change = { patch: { bot: { waitMinutes } }, basedOn: version, reason: 'x' };
    expect(await settings.patch(wikiId, change, 'Ada')).toMatchObject({ version: version + 1 });
  }

  async function start(body: object): Promise<Run> {
    const answer = await post(body);
    expect(answer.status).toBe(202);
    return Run.parse(await answer.json());
  }

  function ask(path: string, init?: RequestInit): Promise<Response> {
    return fetch(`${companion.url}/api/v1${path}`, init);
  }

  async function eventsOf(runId: number, lastEventId?: string): Promise<RunEvent[]> {
    const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
    const text = await (await ask(`/runs/${runId}/events`, { headers })).text();
    const messages = text.split('\n\n').filter((message) => message.startsWith('id: '));
    return messages.map((message) => {
      const [id = '', event = '', data = ''] = message.split('\n').map((line) => line.replace(/^\w+: /, ''));
      return RunEvent.parse({ id: Number(id), event, data: JSON.parse(data) });
    });
  }

  function approvals(): string[] {
    return wiki.core.logs
      .filter(({ type, user }) => type === 'review' && user.name === 'SeulaBot')
      .map(({ title }) => title);
  }
});
