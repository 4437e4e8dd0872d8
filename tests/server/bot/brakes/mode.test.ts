import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { passMode } from '../../../../server/bot/pass.ts';
import { BotMode, WikiSettings } from '../../../../shared/wiki-settings.ts';
import { testStopPage } from '../../../support/raise-bot.ts';
import { setBrakeStage, type BrakeStage } from './brake-stage.ts';

let stage: BrakeStage;
beforeEach(async () => {
  stage = await setBrakeStage();
});
afterEach(() => stage.close());

const modes = BotMode.options;
const pairs = modes.flatMap((from) => modes.map((to) => ({ from, to })));

/** Where the next save may lead; everything else is refused. */
const steps: Record<BotMode, BotMode[]> = {
  off: ['off', 'dry-run'],
  'dry-run': ['off', 'dry-run', 'trial'],
  trial: ['off', 'dry-run', 'trial', 'live'],
  live: ['off', 'dry-run', 'trial', 'live']
};

async function save(mode: BotMode, more: object = {}, wikiId = stage.wikiId): Promise<void> {
  const { version } = await stage.store.settings.current(wikiId);
  const settings = WikiSettings.parse({ bot: { mode, stopPage: testStopPage, ...more } });
  const change = { settings, basedOn: version, author: 'test', reason: '', at: stage.clock.now() };
  await stage.store.settings.save(wikiId, change);
}

describe('the mode', () => {
  test('R35: a wiki that nobody has set anything for is in dry runs, without a stop page', async () => {
    const { settings } = await stage.store.settings.current('newwiki');
    expect(settings.bot).toMatchObject({ mode: 'dry-run', stopPage: null });
  });

  test.each(pairs)('R35: from $from to $to', async ({ from, to }) => {
    await stage.setMode(from);
    const before = await stage.store.settings.current(stage.wikiId);
    const saving = save(to);
    if (steps[from].includes(to)) {
      await saving;
      expect((await stage.store.settings.current(stage.wikiId)).settings.bot.mode).toBe(to);
    } else {
      await expect(saving).rejects.toMatchObject({
        code: 'settings-refused',
        faults: [{ path: 'bot.mode' }]
      });
      expect(await stage.store.settings.current(stage.wikiId)).toEqual(before);
    }
  });

  test.each(['trial', 'live'] as const)('R35: %s needs a stop page', async (mode) => {
    await stage.setMode('trial');
    await expect(save(mode, { stopPage: null })).rejects.toMatchObject({
      code: 'settings-refused',
      faults: [{ path: 'bot.stopPage' }]
    });
  });

  // Settings and operator must both allow it: the whole table.
  test.each(modes.flatMap((mode) => [false, true].map((live) => ({ mode, live }))))(
    'R35: $mode, started with --live: $live',
    async ({ mode, live }) => {
      const { settings } = await stage.store.settings.current(stage.wikiId);
      const writes = live && (mode === 'trial' || mode === 'live');
      expect(passMode({ ...settings.bot, mode }, live)).toBe(writes ? 'live' : 'dry-run');
    }
  );

  test.each(modes)('R35: %s, as a run that writes sees it', async (mode) => {
    await stage.setMode(mode);
    const { settings } = await stage.store.settings.current(stage.wikiId);
    const halt = await stage.brakes.beforeRun(stage.wikiId, settings.bot);
    if (mode === 'trial' || mode === 'live') expect(halt).toBeNull();
    else expect(halt).toEqual({ code: 'mode-forbids', scope: 'run', params: [mode] });
  });

  test('R35: a mode lowered during a run ends it before the next write', async () => {
    for (const name of ['Aapala', 'Eerola', 'Iisala']) stage.safePage(name);
    let reviews = 0;
    stage.wiki.intercept(({ action }) => {
      if (action !== 'review') return undefined;
      reviews += 1;
      return { wait: reviews === 1 ? save('dry-run') : Promise.resolve() };
    });
    expect(await stage.live()).toMatchObject({ outcome: 'failed', failure: 'mode-forbids', approved: 1 });
    expect(stage.reviewCalls()).toBe(1);
  });
});
