import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { checks } from '../../../server/checks/index.generated.ts';
import type { SettingsDesk, Store } from '../../../server/ports.ts';
import { compileSettings } from '../../../server/review/compile-settings.ts';
import { RouteError } from '../../../server/routes/define-route.ts';
import { compareSettings } from '../../../server/settings/compare-settings.ts';
import { mergeSettings } from '../../../server/settings/merge-settings.ts';
import { createSettingsDesk } from '../../../server/settings/settings-desk.ts';
import { createStore } from '../../../server/store/create-store.ts';
import type { SettingsDocument } from '../../../shared/settings-history.ts';
import { WikiSettings } from '../../../shared/wiki-settings.ts';
import { testStopPage } from '../../support/raise-bot.ts';
import { recordedLog } from '../../support/recorded-log.ts';

const wiki = 'fiwiki';
let store: Store;
let desk: SettingsDesk;

beforeEach(async () => {
  store = createStore({ url: 'sqlite::memory:', log: recordedLog() });
  await store.migrate();
  const requireWiki = (id: string) => {
    if (id !== wiki) throw new RouteError(404, 'no-such-wiki', 'Not served here.');
  };
  desk = createSettingsDesk({ store, checks, requireWiki, clock: { now: () => Date.UTC(2026, 10, 1) } });
});
afterEach(() => store.close());

const patch = (change: Record<string, unknown>, basedOn: number) =>
  desk.patch(wiki, { patch: change, basedOn, reason: 'why' }, 'Maija');
async function patched(change: Record<string, unknown>, basedOn: number): Promise<SettingsDocument> {
  const answer = await patch(change, basedOn);
  if ('why' in answer) throw new Error(JSON.stringify(answer));
  return answer;
}
const step = (basedOn: number, mode: string) => patched({ bot: { mode } }, basedOn);

describe('a patch', () => {
  it('changes what it names and nothing else, and null sets back to the default', async () => {
    await patched({ checks: { min_age: { options: { hours: 2 } }, patrolled: { enabled: false } } }, 0);
    await patched({ bot: { doNotReview: ['Etusivu', 'Aapala'], waitMinutes: 30 } }, 1);
    const { settings } = await patched(
      { checks: { min_age: { enabled: false } }, bot: { waitMinutes: null } },
      2
    );
    expect(settings.checks).toEqual({
      min_age: { enabled: false, options: { hours: 2 } },
      patrolled: { enabled: false }
    });
    expect(settings.bot).toMatchObject({ doNotReview: ['Etusivu', 'Aapala'], waitMinutes: 0 });
  });

  it('takes lists as they are: an empty one is empty', async () => {
    await patched({ bot: { doNotReview: ['Etusivu'] } }, 0);
    expect((await patched({ bot: { doNotReview: [] } }, 1)).settings.bot.doNotReview).toEqual([]);
    const none = (await patched({ onlyChecks: [] }, 2)).settings;
    expect(compileSettings(none, checks)).toEqual([]);
    const two = (await patched({ onlyChecks: ['bot_user', 'user_block'] }, 3)).settings;
    expect(compileSettings(two, checks).map(({ check }) => check.id)).toEqual(['bot_user', 'user_block']);
    const all = (await patched({ onlyChecks: null }, 4)).settings;
    expect(compileSettings(all, checks)).toEqual(compileSettings(WikiSettings.parse({}), checks));
  });

  it('is refused with both documents when somebody else was quicker', async () => {
    await patched({ bot: { waitMinutes: 5 } }, 0);
    expect(await patch({ bot: { waitMinutes: 9 } }, 0)).toMatchObject({
      why: 'version-conflict',
      current: { version: 1, author: 'Maija', settings: { bot: { waitMinutes: 5 } } },
      sent: { bot: { waitMinutes: 9 } }
    });
    expect((await desk.current(wiki)).version).toBe(1);
  });

  it('of several at once one is saved, the others learn of it', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map((waitMinutes) => patch({ bot: { waitMinutes } }, 0)));
    expect(answers.filter((answer) => !('why' in answer))).toHaveLength(1);
    expect(await desk.versions(wiki, { limit: 9 })).toHaveLength(1);
  });
});

describe('what cannot be', () => {
  test.each([
    [{ bot: { approvalsPerPass: 501 } }, 'bot.approvalsPerPass', 'too-big'],
    [{ bot: { pageRestHours: 1 } }, 'bot.pageRestHours', 'too-small'],
    [{ bot: { mode: 'live', stopPage: testStopPage } }, 'bot.mode', 'not-allowed'],
    [{ bot: { mode: 'trial', stopPage: null } }, 'bot.stopPage', 'not-allowed'],
    [{ bot: { schedule: '99 * * * *' } }, 'bot.schedule', 'bad-cron'],
    [{ bot: { fast: true } }, 'bot.fast', 'no-such-field'],
    [{ checks: { no_such: {} } }, 'checks.no_such', 'no-such-check'],
    [{ checks: { min_age: { options: { hours: -1 } } } }, 'checks.min_age.options.hours', 'too-small'],
    [{ checks: { min_age: { options: { hours: 'x' } } } }, 'checks.min_age.options.hours', 'invalid-type'],
    [{ checks: { min_age: { options: { hour: 1 } } } }, 'checks.min_age.options', 'no-such-field'],
    [{ onlyChecks: ['no_such'] }, 'onlyChecks.0', 'no-such-check'],
    [{ bot: [] }, 'bot', 'invalid-type']
  ])('R12: is refused with its field: %j', async (change, path, code) => {
    expect(await patch(change, 0)).toMatchObject({ why: 'settings-refused', faults: [{ path, code }] });
    expect((await desk.current(wiki)).version).toBe(0);
  });

  test.each([
    [{ bot: { approvalsPerPass: 501 } }, { code: 'most', params: [500] }],
    [{ bot: { pagesPerPass: 1.5 } }, { code: 'whole-number', params: [] }],
    [{ bot: { doNotReview: Array<string>(1_001).fill('A') } }, { code: 'most-entries', params: [1_000] }],
    [{ publishTo: 'x'.repeat(256) }, { code: 'most-letters', params: [255] }],
    [{ publishTo: '[x]' }, { code: 'title', params: [] }],
    [{ bot: { mode: 'fast' } }, { code: 'one-of', params: ['off, dry-run, trial, live'] }],
    [{ bot: { mode: 'live', stopPage: testStopPage } }, { code: 'step', params: ['trial'] }],
    [{ bot: { mode: 'trial', stopPage: null } }, { code: 'stop-page', params: [] }],
    [{ bot: { stopPage: { ...testStopPage, goWord: ' go ' } } }, { code: 'line', params: [] }],
    [{ bot: { schedule: 'now and then' } }, { code: 'cron', params: [] }],
    [{ bot: { schedule: '99 * * * *' } }, { code: 'cron', params: [] }],
    [{ bot: { fast: true } }, { code: 'no-such-field', params: [] }],
    [{ checks: { no_such: {} } }, { code: 'no-such-check', params: [] }],
    [{ checks: { min_age: { options: { hours: -1 } } } }, { code: 'least', params: [0] }],
    [{ checks: { min_age: { options: { hours: 'x' } } } }, { code: 'number', params: [] }]
  ])('is told with a code for the words of each language: %#', async (change, wanted) => {
    expect(await patch(change, 0)).toMatchObject({ faults: [{ wanted }] });
  });

  test('all faults are told at once', async () => {
    const answer = await patch({ bot: { waitMinutes: -1, pagesPerPass: 0 } }, 0);
    expect(answer).toMatchObject({ faults: [{ path: 'bot.pagesPerPass' }, { path: 'bot.waitMinutes' }] });
  });

  test.each(['__proto__', 'constructor', 'prototype'])('S22: %s means nothing anywhere', async (name) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    for (const text of [
      `{ "${name}": { "polluted": true } }`,
      `{ "bot": { "${name}": { "mode": "live" } } }`,
      `{ "checks": { "${name}": { "enabled": true } } }`,
      `{ "checks": { "min_age": { "options": { "${name}": { "hours": 1 } } } } }`
    ]) {
      const document = JSON.parse(text) as Record<string, unknown>;
      const answer = await patch(document, 0);
      expect(answer, text).toMatchObject({ why: 'settings-refused', faults: [{ code: 'no-such-field' }] });
      const whole = { settings: document, basedOn: 0, reason: 'x' };
      expect(await desk.replace(wiki, whole, 'Maija'), text).toMatchObject({ why: 'settings-refused' });
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect((await desk.current(wiki)).version).toBe(0);
  });

  test('S22: merging takes inherited names for names', () => {
    const merged = mergeSettings({}, JSON.parse('{ "__proto__": { "a": 1 }, "b": { "constructor": 2 } }'));
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
    expect(JSON.stringify(merged)).toBe('{"__proto__":{"a":1},"b":{"constructor":2}}');
  });
});

describe('going back', () => {
  it('makes a new version with the old content, whose difference tells what came back', async () => {
    await patched({ bot: { waitMinutes: 5 } }, 0);
    await patched({ bot: { waitMinutes: 60 }, checks: { patrolled: { enabled: false } } }, 1);
    const back = await desk.rollBack(wiki, { version: 1, basedOn: 2, reason: 'too slow' }, 'Anna');
    expect(back).toMatchObject({ version: 3, author: 'Anna', settings: { bot: { waitMinutes: 5 } } });
    expect(await desk.version(wiki, 3)).toMatchObject({
      fits: true,
      differences: [
        { path: 'bot.waitMinutes', before: 60, after: 5 },
        { path: 'checks.patrolled.enabled', before: false }
      ]
    });
    expect(await desk.rollBack(wiki, { version: 9, basedOn: 3, reason: 'x' }, 'Anna')).toEqual({
      why: 'no-such-version'
    });
    expect(await desk.rollBack(wiki, { version: 1, basedOn: 2, reason: 'x' }, 'Anna')).toMatchObject({
      why: 'version-conflict',
      current: { version: 3 }
    });
  });

  it('raises the mode by one step at most', async () => {
    await patched({ bot: { stopPage: testStopPage } }, 0);
    await step(1, 'trial');
    await step(2, 'live');
    await step(3, 'off');
    const back = await desk.rollBack(wiki, { version: 3, basedOn: 4, reason: 'x' }, 'Anna');
    expect(back).toMatchObject({ version: 5, settings: { bot: { mode: 'dry-run' } } });
  });

  it('to version 0 is the way to the defaults', async () => {
    await patched({ checks: { patrolled: { enabled: false } } }, 0);
    const back = await desk.rollBack(wiki, { version: 0, basedOn: 1, reason: 'x' }, 'Anna');
    expect(back).toMatchObject({ version: 2, settings: WikiSettings.parse({}) });
  });
});

describe('what changes nothing', () => {
  const change = { checks: { min_age: { options: { hours: 2 } } }, bot: { waitMinutes: 5 } };
  const entries = () => store.trail.list({ kind: 'settings', all: true, limit: 50 });

  it.each<[string, () => Promise<unknown>]>([
    ['a patch that names nothing', () => patch({}, 1)],
    ['a patch to what is set already', () => patch({ bot: { waitMinutes: 5 } }, 1)],
    ['a default that holds already', () => patch({ bot: { pagesPerPass: null } }, 1)],
    ['a check without anything', () => patch({ checks: { patrolled: {} } }, 1)],
    [
      'an import in another order',
      () =>
        desk.replace(
          wiki,
          {
            settings: { bot: { waitMinutes: 5 }, checks: { min_age: { options: { hours: 2 } } } },
            basedOn: 1,
            reason: 'x'
          },
          'Anna'
        )
    ],
    ['going back to where one is', () => desk.rollBack(wiki, { version: 1, basedOn: 1, reason: 'x' }, 'Anna')]
  ])('makes no version, and no entry of who changed what: %s', async (_, save) => {
    await patched(change, 0);
    const before = await entries();
    expect(await save()).toEqual(await desk.current(wiki));
    expect(await desk.versions(wiki, { limit: 9 })).toHaveLength(1);
    expect(await entries()).toEqual(before);
  });

  it('is no way around another one’s change', async () => {
    await patched(change, 0);
    await patched({ bot: { waitMinutes: 60 } }, 1);
    expect(await patch({ bot: { waitMinutes: 60 } }, 1)).toMatchObject({ why: 'version-conflict' });
    const whole = { settings: { bot: { waitMinutes: 60 } }, basedOn: 1, reason: 'x' };
    expect(await desk.replace(wiki, whole, 'Anna')).toMatchObject({ why: 'version-conflict' });
  });

  it('is a change where the newest version can be read no more', async () => {
    await patched(change, 0);
    const versions = await desk.versions(wiki, { limit: 9 });
    const newest = { version: 2, author: 'Anna', reason: '', savedAt: null };
    const known = store.settings;
    store = { ...store, settings: { ...known, versions: async () => [newest, ...versions] } };
    const clock = { now: () => Date.UTC(2026, 10, 1) };
    desk = createSettingsDesk({ store, checks, requireWiki: () => undefined, clock });
    expect(await patch({}, 1)).toMatchObject({ version: 2, author: 'Maija' });
  });
});

describe('what is exported', () => {
  it('is imported as the same settings, elsewhere too', async () => {
    const { settings } = await patched({ checks: { min_age: { options: { hours: 2 } } } }, 0);
    const file = JSON.parse(JSON.stringify(settings)) as unknown;
    await patched({ bot: { waitMinutes: 60 } }, 1);
    const again = await desk.replace(wiki, { settings: file, basedOn: 2, reason: 'import' }, 'Anna');
    expect(again).toMatchObject({ version: 3, settings });
  });
});

describe('the schema', () => {
  const named = (value: unknown): string[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([key, inner]) =>
          key.startsWith('x-') && key !== 'x-source' && typeof inner === 'string' ? [inner] : named(inner)
        );

  it('has every check with its options and bounds, and every field of the core', () => {
    const schema = desk.schema() as { properties: Record<string, any> };
    const { properties } = schema;
    expect(Object.keys(properties)).toEqual(['checks', ...Object.keys(WikiSettings.shape).slice(1)]);
    expect(Object.keys(properties['checks'].properties)).toEqual(checks.map(({ id }) => id));
    const { min_age: minAge } = properties['checks'].properties;
    expect(minAge.properties.options.properties.hours).toMatchObject({ minimum: 0 });
    expect(minAge).toMatchObject({ 'x-title': 'seula-check-min_age-title' });
    expect(properties['bot'].properties.writesPerMinute).toMatchObject({
      minimum: 1,
      maximum: 12,
      default: 6,
      'x-message': 'seula-setting-bot-writesPerMinute'
    });
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it('names each field by a text that people can read', async () => {
    const { readCatalogues } = await import('../../../server/catalogues.ts');
    const texts = readCatalogues().checks('en');
    expect(named(desk.schema()).filter((key) => !(key in texts))).toEqual([]);
  });
});

test('differences are told field by field, lists as a whole', () => {
  expect(compareSettings({ a: { b: 1, c: [1, 2] }, d: 1 }, { a: { b: 1, c: [2] }, e: { f: null } })).toEqual([
    { path: 'a.c', before: [1, 2], after: [2] },
    { path: 'd', before: 1 },
    { path: 'e.f', after: null }
  ]);
  expect(compareSettings({ a: {} }, { a: { b: {} } })).toEqual([]);
});
