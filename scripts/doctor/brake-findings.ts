import { createBrakes } from '../../server/bot/brakes/create-brakes.ts';
import type { Halt } from '../../server/bot/brakes/halt.ts';
import stopPage from '../../server/bot/brakes/stop-page.ts';
import type { Clock, Log, Store, Wiki } from '../../server/ports.ts';
import type { WikiSettings } from '../../shared/wiki-settings.ts';
import { explainCode } from '../commands/explain-failure.ts';
import { failed, ok, warning, type Finding } from './finding.ts';

/** What is looked at with. */
export interface BrakeSources {
  readonly store: Store;
  readonly wiki: Wiki;
  readonly clock: Clock;
  readonly log: Log;
}

/** What somebody meant to happen, so that nothing is out of order. */
const meant = new Set([
  'bot-suspended',
  'mode-forbids',
  'operator-stopped',
  'stop-page-stops',
  'trial-approvals-made',
  'trial-days-over'
]);

/**
 * What the stop page says, and whether the bot may write now; `settings` are those in force. Before the first start nothing
 * is stored, and those of the list are asked as they will stand from then on.
 */
export async function brakeFindings(
  id: string,
  settings: WikiSettings,
  { store: stored, wiki, clock, log }: BrakeSources
): Promise<Finding[]> {
  const { bot } = settings;
  const { version } = await stored.settings.current(id);
  const fromStart = {
    ...stored.settings,
    current: () => Promise.resolve({ version: 0, settings }),
    modeSince: () => Promise.resolve(clock.now())
  };
  const store = version > 0 ? stored : { ...stored, settings: fromStart };
  const parts = { store, wikiOf: () => wiki, clock, log };
  const writes = bot.mode === 'trial' || bot.mode === 'live';
  const page = `Wiki ${id}, stop page`;
  const may = `Wiki ${id}, bot`;
  const ofMode = writes ? [] : [ok(may, `mode ${bot.mode}: it writes nothing`)];
  if (bot.stopPage === null && !writes)
    return [ok(page, 'none, and none needed before the bot writes'), ...ofMode];
  const halt = await createBrakes({ ...parts, brakes: [stopPage] }).beforeRun(id, bot);
  const title = bot.stopPage?.title ?? '';
  const ofPage = halt ? held(page, id, halt, writes) : ok(page, `${title} holds the go word`);
  if (!writes) return [ofPage, ...ofMode];
  if (halt) return [ofPage];
  const other = await createBrakes(parts).beforeRun(id, bot);
  return [
    ofPage,
    other ? held(may, id, other, writes) : ok(may, `mode ${bot.mode}: it may write when started with --live`)
  ];
}

function held(what: string, id: string, { code, params = [] }: Halt, writes: boolean): Finding {
  const found = `the bot is held still (${[code, ...params].join(', ')})`;
  const remedy = explainCode(code, id) ?? 'Look up this code in the log of the bot.';
  return meant.has(code) || !writes ? warning(what, found, remedy) : failed(what, found, remedy);
}
