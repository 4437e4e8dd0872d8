import { afterEach, beforeEach, expect, it } from 'vitest';
import { startWiki, type RunningWiki } from '../../../scripts/demo/wiki/http/start-wiki.ts';
import { createAlertDesk } from '../../../server/alerts/alert-desk.ts';
import { alerts } from '../../../server/alerts/rules/index.generated.ts';
import { readBotStatus } from '../../../server/bot/bot-status.ts';
import { keepPublished } from '../../../server/bot/keep-published.ts';
import type { PageEditor } from '../../../server/ports.ts';
import { createPageEditor } from '../../../server/wiki/page-editor.ts';
import { createWikiClient, type WikiClient } from '../../../server/wiki/wiki-client.ts';
import { WikiError } from '../../../server/wiki/wiki-error.ts';
import { setStage, type Stage } from './bot-stage.ts';

const title = 'Project:Seula/Settings';
const password = '0123456789abcdefghijklmnopqrstuv';
let stage: Stage;
let running: RunningWiki;
let clients: WikiClient[];

beforeEach(async () => {
  stage = await setStage();
  running = await startWiki(stage.wiki);
  clients = [];
  await publishTo(title);
});
afterEach(async () => {
  await Promise.all(clients.map((client) => client.close()));
  await running?.close();
  await stage?.close();
});

it('tells that the bot lacks the grant to edit, and that it is over when it has it', async () => {
  stage.wiki.edit({ title, user: 'Reviewer', text: '{}' });
  await keep(editorWith(['basic', 'highvolume', 'patrol']));
  expect(await publication()).toEqual({
    title,
    trouble: { code: 'permissiondenied', since: new Date(stage.clock.now()).toISOString() }
  });
  expect(await said()).toEqual([expect.stringContaining('"Edit existing pages"')]);

  await keep(editorWith(['basic', 'highvolume', 'patrol', 'editpage']));
  expect(await publication()).toEqual({ title, trouble: null });
  expect(await said()).toEqual([]);
  expect(textOf(title)).toMatch(/^<pre>\n\{\n {2}"format": "seula-settings",/);
});

it('tells that the page does not exist where the bot may create none', async () => {
  await keep(editorWith(['basic', 'highvolume', 'patrol', 'editpage']));
  expect((await publication())?.trouble?.code).toBe('cantcreate');
  expect(await said()).toEqual([expect.stringContaining('create it with {} as its whole text')]);
  stage.wiki.edit({ title, user: 'Reviewer', text: 'Tervetuloa!' });
  await keep(editorWith(['basic', 'highvolume', 'patrol', 'editpage']));
  // One that says something else is a new one.
  expect((await publication())?.trouble?.code).toBe('foreign');
  expect(await said()).toEqual([expect.stringContaining('has other content')]);
});

it('tells nothing of what passes by itself, nor that something else is over by it', async () => {
  await keep(failing('readonly'));
  expect((await publication())?.trouble).toBeNull();
  await keep(failing('protectedpage'));
  await keep(failing('maxlag'));
  expect((await publication())?.trouble?.code).toBe('protectedpage');
});

it('says nothing more of a page that the settings no longer name', async () => {
  await keep(failing('protectedpage'));
  await publishTo('Project:Elsewhere');
  expect(await publication()).toEqual({ title: 'Project:Elsewhere', trouble: null });
  await publishTo(undefined);
  expect(await publication()).toBeNull();
  await keep(failing('protectedpage'));
  expect(await said()).toEqual([]);
});

function keep(editor: PageEditor): Promise<void> {
  const { parts, store, wikiId, clock } = stage;
  const desk = createAlertDesk({
    ...parts,
    store,
    statusOf: (id) => readBotStatus(id, store, clock),
    botName: null,
    wikiIds: [wikiId],
    alerts,
    webhook: null
  });
  return keepPublished(wikiId, true, { ...parts, store, alerts: desk, editorOf: () => editor });
}

function editorWith(grants: string[]): PageEditor {
  const name = `Writer ${clients.length}`;
  const botPasswords = [{ appId: 'seula', password, grants }];
  stage.wiki.addUser({ name, groups: ['bot', 'reviewer'], password: 'a long enough one', botPasswords });
  const client = createWikiClient({
    apiUrl: running.apiUrl,
    userAgent: 'Seula/test (https://seula.example)',
    credentials: { kind: 'botPassword', username: `${name}@seula`, password },
    clock: stage.clock,
    random: () => 0.5
  });
  clients.push(client);
  return createPageEditor(client);
}

function failing(apiCode: string): PageEditor {
  return {
    read: () => Promise.resolve(null),
    save: () => Promise.reject(new WikiError('api', { apiCode }))
  };
}

async function publishTo(page: string | undefined): Promise<void> {
  const { store, wikiId, clock } = stage;
  const { version, settings } = await store.settings.current(wikiId);
  const { publishTo: _, ...rest } = settings;
  await store.settings.save(wikiId, {
    settings: page === undefined ? rest : { ...rest, publishTo: page },
    basedOn: version,
    author: 'test',
    reason: '',
    at: clock.now()
  });
}

async function publication() {
  return (await readBotStatus(stage.wikiId, stage.store, stage.clock)).publication;
}

async function said(): Promise<string[]> {
  const standing = await stage.store.alerts.standing(stage.wikiId);
  return standing.map(
    ({ code, params }) => alerts.find((alert) => alert.code === code)?.say(params, stage.wikiId) ?? ''
  );
}

function textOf(page: string): string | undefined {
  const { pages, titles } = stage.wiki.core;
  return (
    titles.get(page) ?? [...pages.values()].find((one) => one.title.endsWith('Seula/Settings'))
  )?.revisions.at(-1)?.text;
}
