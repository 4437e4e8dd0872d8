import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createBrakes } from '../../../../server/bot/brakes/create-brakes.ts';
import { defineBrake, type Brake } from '../../../../server/bot/brakes/define-brake.ts';
import { haltKey, haltTexts } from '../../../../server/bot/brakes/halt.ts';
import { brakes as generated } from '../../../../server/bot/brakes/index.generated.ts';
import { readCatalogues } from '../../../../server/catalogues.ts';
import { createStore } from '../../../../server/store/create-store.ts';
import { BotSettings, WikiSettings } from '../../../../shared/wiki-settings.ts';
import { recordedLog } from '../../../support/recorded-log.ts';

const all: readonly Brake[] = generated;
const codes = all.flatMap((brake) => Object.keys(haltTexts(brake)));

describe.each(all.map((brake) => [brake.id, brake] as const))('the brake %s', (id, brake) => {
  test('is the file of its name', () => {
    const file = new URL(`../../../../server/bot/brakes/${id}.ts`, import.meta.url);
    expect(existsSync(file)).toBe(true);
  });

  test('is asked right before the call', () => expect(brake.beforeWrite).toBeDefined());

  test('has words for every halt, in English and in Finnish, that say more than its code', () => {
    const { translate } = readCatalogues();
    for (const [code, { en, scope }] of Object.entries(haltTexts(brake))) {
      const params = ['FIRST', 'SECOND', 'THIRD'];
      expect(translate('en', haltKey(code), params)).toContain(en.slice(0, en.search(/\$|$/)).trim());
      expect(translate('fi', haltKey(code), params)).not.toBe(translate('en', haltKey(code), params));
      expect(['run', 'page']).toContain(scope);
    }
  });

  test('is tried by tests that name its halts', () => {
    const folder = new URL('../', import.meta.url);
    const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .join('\n');
    expect(Object.keys(brake.halts).filter((code) => !tests.includes(code))).toEqual([]);
  });
});

test('codes are all different', () => expect(new Set(codes).size).toBe(codes.length));

describe('brakes together', () => {
  const halts = { told: { scope: 'page', en: 'Told.', qqq: 'A test.' } } as const;
  const unknown = { scope: 'run', en: 'Unknown.', qqq: 'A test.' } as const;
  const make = (id: string, looksAt: Brake['looksAt'], ask: () => Promise<{ code: 'told' } | null>) =>
    defineBrake({ id, looksAt, halts, unknown, beforeRun: ask, beforeWrite: ask });
  const settings = BotSettings.parse({});
  const brakesOf = (brakes: readonly Brake[], readOnce?: BotSettings) => {
    const log = recordedLog();
    const store = createStore({ url: 'sqlite::memory:', log });
    // No table is there. Settings can be read once where some are given, and then no more.
    let left = readOnce;
    const current = async (wiki: string) => {
      const bot = left;
      left = undefined;
      return bot
        ? { version: 1, settings: { ...WikiSettings.parse({}), bot } }
        : store.settings.current(wiki);
    };
    const broken = { ...store, settings: { ...store.settings, current } };
    const refuse = () => {
      throw new Error('no wiki');
    };
    return {
      log,
      brakes: createBrakes({ store: broken, wikiOf: refuse, clock: { now: () => 0 }, log, brakes })
    };
  };

  test('the cheapest is asked first and the stop page last; the first that halts has spoken', async () => {
    const asked: string[] = [];
    const told = (id: string, looksAt: Brake['looksAt'], halting = false) =>
      make(id, looksAt, async () => {
        asked.push(id);
        return halting ? { code: 'told' } : null;
      });
    const some = [told('d', 'stop-page'), told('c', 'wiki'), told('a', 'settings'), told('b', 'store')];
    expect(await brakesOf(some).brakes.beforeRun('wiki', settings)).toBeNull();
    expect(asked.splice(0)).toEqual(['a', 'b', 'c', 'd']);
    const { brakes } = brakesOf([told('d', 'stop-page'), told('b', 'store', true)]);
    expect(await brakes.beforeRun('wiki', settings)).toEqual({ code: 'told', scope: 'page' });
    expect(asked).toEqual(['b']);
  });

  test.each([
    ['throws', () => Promise.reject(new Error('down'))],
    [
      'throws at once',
      () => {
        throw new Error('down');
      }
    ]
  ])('a brake that %s halts with what it declares for that, and says so in the log', async (_, ask) => {
    const { brakes, log } = brakesOf([make('broken', 'store', ask)]);
    expect(await brakes.beforeRun('wiki', settings)).toEqual({ code: 'broken-unknown', scope: 'run' });
    expect(log.lines).toMatchObject([{ level: 'warn', data: { wiki: 'wiki', brake: 'broken' } }]);
  });

  test('settings that cannot be read hold the run', async () => {
    const pending: any = { page: { id: 1, namespace: 0, title: 'X' } };
    const { brakes } = brakesOf([]);
    const halt = { code: 'mode-unknown', scope: 'run' };
    expect(await brakes.beforePage(pending, pending, 'wiki')).toEqual(halt);
    expect(await brakes.beforeWrite(pending, pending, 'wiki')).toEqual(halt);
  });

  test('with everything broken every brake halts', async () => {
    for (const brake of all) {
      const stopPage = { title: 'X', goWord: 'go', openLevels: [] };
      const live = { ...settings, mode: 'live' as const, stopPage, waitMinutes: 5, doNotReview: ['X'] };
      const trial = brake.id === 'trial' ? { ...live, mode: 'trial' as const } : live;
      const page = { page: { id: 1, namespace: 0, title: 'X' }, stableRevisionId: 1, latestRevisionId: 2 };
      const verdict: any = {
        page: page.page,
        safeRevisionId: 2,
        revisions: [{ revisionId: 2, user: 'A', timestamp: '2026-03-01T12:00:00Z' }]
      };
      const { brakes } = brakesOf([brake], trial);
      expect(await brakes.beforeWrite({ ...page, pendingSince: null }, verdict, 'wiki')).toEqual({
        code: `${brake.id}-unknown`,
        scope: brake.unknown.scope
      });
    }
  });
});
