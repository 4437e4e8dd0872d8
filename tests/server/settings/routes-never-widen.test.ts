import { expect, test } from 'vitest';
import { seededRandom } from '../../../scripts/demo/wiki/seed/random.ts';
import { checks } from '../../../server/checks/index.generated.ts';
import type { RouteServices } from '../../../server/ports.ts';
import { RouteError } from '../../../server/routes/define-route.ts';
import { routes } from '../../../server/routes/index.generated.ts';
import { createSettingsDesk } from '../../../server/settings/settings-desk.ts';
import { createDatabase } from '../../../server/store/database.ts';
import { createStore } from '../../../server/store/create-store.ts';
import type { WikiSettings } from '../../../shared/wiki-settings.ts';
import { databases } from '../../support/databases.ts';
import { raiseBot } from '../../support/raise-bot.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { mutate, tooWide, valid } from '../../support/settings-mutations.ts';

const wikis = Array.from({ length: 50 }, (_, index) => `wiki-${index}`);
const operator = { kind: 'operator' } as const;

test('R12: 10 000 mutations sent to the routes that change settings never widen them beyond what code allows', async () => {
  const place = await databases[0]!.create();
  const store = createStore({ url: place.url, log: recordedLog() });
  await store.migrate();
  const settings = createSettingsDesk({
    store,
    checks,
    requireWiki: () => undefined,
    clock: { now: () => 0 }
  });
  const services = { settings } as RouteServices;
  const random = seededRandom(1212);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  await enterOldVersions(place.url);
  for (const wiki of wikis) await raiseBot(store, wiki, { bot: { mode: 'dry-run' } }, 0);

  /** As the API does it: what the route's schema lets through is handled. False where it was refused. */
  async function send(
    name: 'patchSettings' | 'putSettings' | 'postSettingsRollback',
    wiki: string,
    sent: unknown
  ) {
    const route = routes[name];
    const body = route.body?.safeParse(sent);
    if (!body?.success) return false;
    const input = { params: { wiki }, query: {}, body: body.data, services, whoAsks: async () => operator };
    try {
      await (route.handle as (given: unknown) => Promise<unknown>)(input);
      return true;
    } catch (fault) {
      expect(fault).toBeInstanceOf(RouteError);
      return false;
    }
  }

  const counts = { patchSettings: [0, 0], putSettings: [0, 0], postSettingsRollback: [0, 0] };
  for (let turn = 0; turn < 10_000; turn += 1) {
    const wiki = wikis[turn % wikis.length] ?? '';
    const before = await store.settings.current(wiki);
    const about = { basedOn: before.version, reason: 'x' };
    const mutated = mutate(valid, random) as Record<string, unknown>;
    const part = pick(Object.keys(mutated));
    const [name, sent] = pick([
      ['putSettings', { ...about, settings: mutated }],
      ['patchSettings', { ...about, patch: pick([mutated, { [part]: mutated[part] }]) }],
      ['postSettingsRollback', { ...about, version: pick([0, 1, 2, 3, before.version, turn, -1]) }]
    ] as const);
    const text = asJson(pick([sent, sent, sent, mutate(sent, random)])) ?? '{}';
    const isSaved = await send(name, wiki, JSON.parse(text));
    const after = await store.settings.current(wiki);
    counts[name][isSaved ? 0 : 1]! += 1;
    if (!isSaved) expect(after, `${name} ${text}`).toEqual(before);
    else expect(wider(after.settings, before.settings), `${name} ${text}`).toEqual([]);
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  for (const [name, [saved = 0, refused = 0]] of Object.entries(counts)) {
    expect(saved, `${name} saved`).toBeGreaterThan(200);
    expect(refused, `${name} refused`).toBeGreaterThan(200);
  }
  await store.close();
  await place.remove();
}, 240_000);

/** Null for what holds itself: it cannot be sent. */
function asJson(value: unknown): string | null {
  try {
    return JSON.stringify(value);
  } catch {
    return null;
  }
}

function wider(after: WikiSettings, before: WikiSettings): string[] {
  return tooWide(after, before.bot.mode);
}

/** Versions of a time when more was allowed, written past everything: going back must not bring that back. */
async function enterOldVersions(url: string): Promise<void> {
  const database = createDatabase(url, recordedLog());
  const old = [
    { bot: { ...valid.bot, approvalsPerPass: 501 } },
    { bot: { mode: 'live' } },
    { bot: { mode: 'live', stopPage: valid.bot.stopPage } }
  ];
  await database.read(async (knex) => {
    for (const wiki of wikis)
      for (const [index, document] of old.entries())
        await knex('settings').insert({
          wiki,
          version: index + 1,
          document: JSON.stringify(document),
          author: 'old',
          reason: '',
          saved_at: 0
        });
  });
  await database.close();
}
