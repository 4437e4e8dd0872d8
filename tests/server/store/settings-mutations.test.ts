import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seededRandom } from '../../../scripts/demo/wiki/seed/random.ts';
import { settingsFaults } from '../../../scripts/commands/settings-faults.ts';
import type { Store } from '../../../server/ports.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { BotSettings, WikiSettings } from '../../../shared/wiki-settings.ts';
import { raiseBot } from '../../support/raise-bot.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { bounds, mutate, tooWide, valid } from '../../support/settings-mutations.ts';

let store: Store;
beforeEach(async () => {
  store = createStore({ url: 'sqlite::memory:', log: recordedLog() });
  await store.migrate();
});
afterEach(() => store.close());

const wikis = Array.from({ length: 100 }, (_, index) => `wiki-${index}`);

describe('settings', () => {
  test('R12: of 10 000 mutations none that is accepted is wider than code allows, and the others change nothing', async () => {
    const random = seededRandom(12);
    let [refused, saved] = [0, 0];
    expect(settingsFaults(WikiSettings.parse(valid))).toEqual([]);
    for (const wiki of wikis) await raiseBot(store, wiki, { bot: { mode: 'dry-run' } }, 0);
    for (let turn = 0; turn < 10_000; turn += 1) {
      const wiki = wikis[turn % wikis.length] ?? '';
      const parsed = WikiSettings.safeParse(mutate(valid, random));
      if (!parsed.success || settingsFaults(parsed.data).length > 0) {
        refused += 1;
        continue;
      }
      const before = await store.settings.current(wiki);
      const change = { settings: parsed.data, basedOn: before.version, author: 'test', reason: '', at: turn };
      const saving = await store.settings.save(wiki, change).catch((fault: { code: string }) => fault.code);
      const after = await store.settings.current(wiki);
      if (saving === 'settings-refused') {
        refused += 1;
        expect(after).toEqual(before);
      } else {
        saved += 1;
        expect(saving).toBe(before.version + 1);
        expect(tooWide(after.settings, before.settings.bot.mode), JSON.stringify(parsed.data)).toEqual([]);
      }
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(refused).toBeGreaterThan(3_000);
    expect(saved).toBeGreaterThan(1_000);
  }, 120_000);

  test('R12: a document that does not fit is not saved by any other way either', async () => {
    await raiseBot(store, 'fiwiki', { bot: { mode: 'trial' } }, 0);
    const { version, settings } = await store.settings.current('fiwiki');
    const wide = { ...settings, bot: { ...settings.bot, approvalsPerPass: 501, writesPerMinute: 60 } };
    const change = { settings: wide, basedOn: version, author: 'test', reason: '', at: 0 };
    await expect(store.settings.save('fiwiki', change)).rejects.toMatchObject({
      code: 'settings-refused',
      faults: [{ path: 'bot.approvalsPerPass' }, { path: 'bot.writesPerMinute' }]
    });
  });

  test('R12: the table of bounds names every number that the bot goes by', () => {
    const named = new Set(Object.keys(bounds));
    const found: string[] = [];
    const walk = (value: object, path: string): void => {
      for (const [key, inner] of Object.entries(value)) {
        if (typeof inner === 'number') found.push(`${path}.${key}`);
        else if (typeof inner === 'object' && inner !== null && !Array.isArray(inner))
          walk(inner, `${path}.${key}`);
      }
    };
    walk(BotSettings.parse({}), 'bot');
    expect(new Set(found)).toEqual(named);
  });

  test('every setting of the bot has a default and says what it is for', () => {
    const fields = Object.entries(BotSettings.shape);
    expect(fields.filter(([, field]) => !field.safeParse(undefined).success)).toEqual([]);
    expect(fields.filter(([, field]) => !field.description).map(([name]) => name)).toEqual([]);
  });
});
