import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seededRandom } from '../../../scripts/demo/wiki/seed/random.ts';
import { settingsFaults } from '../../../scripts/commands/settings-faults.ts';
import type { Store } from '../../../server/ports.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { BotMode, BotSettings, WikiSettings } from '../../../shared/wiki-settings.ts';
import { raiseBot, testStopPage } from '../../support/raise-bot.ts';
import { recordedLog } from '../../support/recorded-log.ts';

/** What code allows at most, written down a second time on purpose: this is what no document may go beyond. */
const bounds: Record<string, readonly [least: number, most: number]> = {
  'bot.trial.approvals': [1, 500],
  'bot.trial.days': [1, 90],
  'bot.pagesPerPass': [1, 10_000],
  'bot.approvalsPerPass': [0, 500],
  'bot.approvalsPerHour': [0, 720],
  'bot.approvalsPerAuthorAndDay': [0, 500],
  'bot.pageRestHours': [24, 720],
  'bot.coolDownDays': [1, 90],
  'bot.waitMinutes': [0, 43_200],
  'bot.writesPerMinute': [1, 12]
};

const valid = {
  checks: {
    large_removal: { enabled: true, options: { share: 40, bytes: 900 } },
    min_age: { options: { hours: 2 } },
    manual_unapproval: { enabled: true, options: { coolDownDays: 9 } },
    blocking_categories: { options: { categories: ['Suositellut artikkelit'] } }
  },
  bot: {
    mode: 'trial',
    stopPage: { ...testStopPage, openLevels: ['autoconfirmed'] },
    trial: { approvals: 20, days: 7 },
    schedule: '*/5 * * * *',
    pagesPerPass: 500,
    approvalsPerPass: 20,
    approvalsPerHour: 60,
    approvalsPerAuthorAndDay: 10,
    pageRestHours: 24,
    coolDownDays: 7,
    waitMinutes: 30,
    writesPerMinute: 6,
    obeyBotsTemplates: true,
    botsTemplates: ['Bots'],
    nobotsTemplates: ['Nobots'],
    doNotReview: ['Etusivu']
  }
};

const numbers = [-1, 0, 1, 0.5, 12, 13, 24, 90, 91, 500, 501, 720, 721, 10_001, 43_201, 1e9, -1e9, 1e308];
const oddities: unknown[] = [
  ...numbers,
  ...numbers.map(String),
  Number.NaN,
  Number.POSITIVE_INFINITY,
  null,
  true,
  false,
  '',
  ' ',
  'live',
  'LIVE',
  'off',
  'everything',
  'go',
  '* * * * * *',
  [],
  ['live'],
  {},
  { mode: 'live' },
  { title: 'X' },
  { title: '', goWord: '' },
  { title: 'X', goWord: ' ' },
  { enabled: false }
];
const oddKeys = ['__proto__', 'constructor', 'mode', 'live', 'approvals', 'enabled', 'options', 'checks', ''];

/** One mutation of a document: a value replaced, dropped, added, nested or swapped; sometimes several at once. */
function mutate(document: unknown, random: () => number): unknown {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const copy: any = structuredClone(document);
  const times = random() < 0.7 ? 1 : 1 + Math.floor(random() * 4);
  for (let time = 0; time < times; time += 1) {
    let place: any = copy;
    while (random() < 0.75) {
      const inner = Object.values(place).filter((one) => typeof one === 'object' && one !== null);
      if (inner.length === 0) break;
      place = pick(inner);
    }
    const keys = Object.keys(place);
    const key = keys.length > 0 ? pick(keys) : 'x';
    const kind = random();
    if (kind < 0.5) place[key] = pick(oddities);
    else if (kind < 0.65) delete place[key];
    else if (kind < 0.8)
      Object.defineProperty(place, pick(oddKeys), {
        value: pick(oddities),
        enumerable: true,
        writable: true,
        configurable: true
      });
    else if (kind < 0.9) place[key] = place[pick([...keys, key])];
    else place[key] = typeof place[key] === 'number' ? place[key] * pick([10, 100, -1, 1.5]) : [place[key]];
  }
  return copy;
}

function valueAt(document: any, path: string): unknown {
  return path.split('.').reduce((value, key) => value?.[key], document);
}

/** What is wider than code allows; empty when nothing is. */
function tooWide(settings: WikiSettings, before: BotMode): string[] {
  const modes = BotMode.options;
  const { mode, stopPage, obeyBotsTemplates } = settings.bot;
  const writes = mode === 'trial' || mode === 'live';
  return [
    ...Object.entries(bounds)
      .filter(([path, [least, most]]) => {
        const value = valueAt(settings, path);
        return !Number.isInteger(value) || Number(value) < least || Number(value) > most;
      })
      .map(([path]) => path),
    ...(modes.indexOf(mode) > modes.indexOf(before) + 1 ? ['bot.mode'] : []),
    ...(writes && (stopPage === null || stopPage.goWord.trim() === '' || stopPage.title.trim() === '')
      ? ['bot.stopPage']
      : []),
    ...(typeof obeyBotsTemplates !== 'boolean' ? ['bot.obeyBotsTemplates'] : [])
  ];
}

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
