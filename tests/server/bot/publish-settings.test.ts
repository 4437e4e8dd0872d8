import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { publishSettings } from '../../../server/bot/publish-settings.ts';
import { raiseBot } from '../../support/raise-bot.ts';
import { setStage, type Stage } from './bot-stage.ts';

const title = 'User:SeulaBot/settings.json';
let stage: Stage;
let page: { revisionId: number; text: string } | null;
let saves: string[];

beforeEach(async () => {
  stage = await setStage();
  [page, saves] = [null, []];
});
afterEach(() => stage?.close());

const editor = {
  read: () =>
    Promise.resolve(page && { ...page, user: null, summary: '', timestamp: '2026-11-01T00:00:00Z' }),
  save: ({ text, basedOn }: { text: string; basedOn: number | null }) => {
    expect(basedOn).toBe(page?.revisionId ?? null);
    page = { revisionId: (page?.revisionId ?? 0) + 1, text };
    saves.push(text);
    return Promise.resolve();
  }
};
const publish = (live: boolean) =>
  publishSettings(stage.wikiId, live, { ...stage.parts, store: stage.store, editorOf: () => editor });

async function set(mode: string, more: object = {}): Promise<void> {
  const { store, wikiId, clock } = stage;
  const { version, settings } = await store.settings.current(wikiId);
  await raiseBot(store, wikiId, { ...settings, bot: { ...settings.bot, mode } }, clock.now());
  const current = await store.settings.current(wikiId);
  expect(current.version).toBeGreaterThanOrEqual(version);
  const document = { ...current.settings, ...more };
  await store.settings.save(wikiId, {
    settings: document,
    basedOn: current.version,
    author: 'test',
    reason: '',
    at: clock.now()
  });
}

it('writes the settings once for each version, and only where a page is named', async () => {
  await set('trial');
  expect(await publish(true)).toBe('off');
  await set('trial', { publishTo: title });
  expect(await publish(true)).toBe('saved');
  expect(await publish(true)).toBe('same');
  const { version, settings } = await stage.store.settings.current(stage.wikiId);
  expect(JSON.parse(saves[0] ?? '')).toEqual({
    format: 'seula-settings',
    version,
    settings: JSON.parse(JSON.stringify(settings))
  });
  await set('trial', { onlyChecks: [] });
  expect(await publish(true)).toBe('saved');
  expect(saves).toHaveLength(2);
});

it('leaves a page alone that says something else', async () => {
  await set('trial', { publishTo: title });
  page = { revisionId: 1, text: 'Tervetuloa!' };
  expect(await publish(true)).toBe('foreign');
  expect(saves).toEqual([]);
});

it('shows them as they are on a page of wikitext, and finds them there again', async () => {
  await set('trial', { publishTo: 'Project:Settings' });
  page = { revisionId: 1, text: '{}' };
  expect(await publish(true)).toBe('saved');
  expect(await publish(true)).toBe('same');
  expect(saves[0]).toMatch(/^<pre>\n\{.*\}\n<\/pre>$/s);
  await set('trial', { onlyChecks: [] });
  expect(await publish(true)).toBe('saved');
  expect(saves).toHaveLength(2);
});

test('R42: nothing is published in a dry run, whether the settings or the operator ask for one', async () => {
  await set('dry-run', { publishTo: title });
  expect(await publish(true)).toBe('dry-run');
  await set('trial');
  expect(await publish(false)).toBe('dry-run');
  expect(saves).toEqual([]);
});
