import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { WikiSettings } from '../shared/wiki-settings.ts';
import { openBotDesks } from './bot/bot-desks.ts';
import type { BotParts } from './bot/bot-parts.ts';
import { readBotStatus } from './bot/bot-status.ts';
import { createFeedbackDesk } from './bot/feedback/feedback-desk.ts';
import { createChangeFeed, type ChangeFeed } from './bot/stream/change-feed.ts';
import { createBrakes } from './bot/brakes/create-brakes.ts';
import { readCatalogues } from './catalogues.ts';
import { checks } from './checks/index.generated.ts';
import type { Config, WikiEntry } from './config.ts';
import { decisionTable } from './decision-log/decision-table.ts';
import { evidenceKinds } from './evidence/index.generated.ts';
import { createLog } from './log.ts';
import type { Clock, Log, OutsideSources, PageEditor, RouteServices, Store, Wiki } from './ports.ts';
import { describeChecks } from './review/describe-checks.ts';
import { createReviewer, type Reviewer } from './review/reviewer.ts';
import { createSettingsInForce } from './review/settings-in-force.ts';
import { createVerdictDesk } from './review/verdict-desk.ts';
import { compileSettings } from './review/compile-settings.ts';
import { RouteError } from './routes/define-route.ts';
import { openHealth } from './services/open-health.ts';
import { createStore } from './store/create-store.ts';
import { chooseStream } from './wiki/choose-stream.ts';
import { createLiftWing } from './wiki/lift-wing.ts';
import { createPageEditor } from './wiki/page-editor.ts';
import { createWikiClient } from './wiki/wiki-client.ts';
import { createWikiWho } from './wiki/wiki-who.ts';
import { createWiki } from './wiki/wiki.ts';
import { createWordListShelf } from './words/word-list-shelf.ts';

/** Name and version that wikis see in the User-Agent. */
export const version = '0.1.0';

/** Everything, put together: the only place that knows every concrete class. */
export interface Services {
  readonly store: Store;
  readonly reviewer: Reviewer;
  readonly botParts: BotParts;
  readonly routeServices: RouteServices;
  readonly wikiIds: readonly string[];
  readonly log: Log;
  readonly clock: Clock;
  /** Where the bot hears of edits. */
  readonly changeFeed: ChangeFeed;
  readonly feedback: ReturnType<typeof createFeedbackDesk>;
  wikiOf(id: string): Wiki;
  /** Ends the runs and undos that were started by hand, and takes no more; who watches them is told. */
  endRuns(): Promise<void>;
  close(): Promise<void>;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {})
};

/** Builds the services for a list of wikis. The database is migrated and the wikis' settings are stored before it returns. */
export async function createServices(config: Config, entries: readonly WikiEntry[]): Promise<Services> {
  const clock = systemClock;
  const log = createLog(config.logLevel);
  const store = createStore({ url: config.databaseUrl, log });
  let wikis: ReturnType<typeof openWikis>;
  try {
    await store.migrate();
    await storeSettings(entries, store, clock);
    wikis = openWikis(config, entries, clock, log);
  } catch (fault) {
    // A pool that is left open would keep the process alive.
    await store.close();
    throw fault;
  }
  const wikiOf = (id: string): Wiki => {
    const wiki = wikis.get(id);
    if (!wiki) throw new RouteError(404, 'no-such-wiki', 'This wiki is not served here.', { wiki: id });
    return wiki.wiki;
  };
  const userAgent = userAgentOf(config.contact);
  const health = openHealth({ entries, userAgent, store, clock, wikiOf });
  const settingsOf = createSettingsInForce(store);
  const outside = openOutside(config, clock, log);
  const { outsideOf } = outside;
  const parts = { wikiOf, outsideOf, settingsOf, checks, kinds: evidenceKinds, clock, log };
  const reviewer = createReviewer({ ...parts, stopwatch: () => performance.now(), verdicts: store.verdicts });
  const catalogues = readCatalogues();
  const botParts: BotParts = {
    store,
    wikiOf,
    review: (wikiId, pages, signal, onGathered) =>
      reviewer.review(wikiId, pages, {
        thoroughness: 'thrifty',
        ...(signal && { signal }),
        ...(onGathered && { onGathered })
      }),
    brakes: createBrakes({ store, wikiOf, clock, log }),
    translate: catalogues.translate,
    newIntentId: () => randomBytes(6).toString('base64url'),
    clock,
    log
  };
  const desks = openBotDesks({ ...botParts, store });
  const feedback = createFeedbackDesk({ store, wikiOf, clock, log });
  const { stream, tellsOf } = chooseStream(config.stream, userAgent);
  return {
    store,
    reviewer,
    wikiOf,
    log,
    clock,
    wikiIds: entries.map(({ id }) => id),
    botParts,
    feedback,
    changeFeed: createChangeFeed({
      stream,
      wikis: entries.map(({ id, apiUrl }) => ({ id, isStreamed: tellsOf(apiUrl) })),
      wikiOf,
      clock,
      random: Math.random,
      log
    }),
    routeServices: {
      desk: createVerdictDesk({
        reviewer,
        wikiOf,
        verdicts: store.verdicts,
        queue: store.queue,
        rulesOf: settingsOf,
        clock,
        log,
        freshMs: config.freshMs
      }),
      decisions: store.decisions,
      decisionTable: (filter) => decisionTable(store.decisions, filter),
      audit: store.audit,
      botStatus: async (id) => (wikis.has(id) ? readBotStatus(id, store, clock) : null),
      checks: () => describeChecks(checks),
      feedback,
      runs: desks.runs,
      undos: desks.undos,
      wikis: async () => entries.map(toWikiInfo),
      messages: async (language) => catalogues.checks(language),
      health: health.read
    },
    endRuns: desks.close,
    async close() {
      await desks.close();
      await Promise.all([outside, health, ...wikis.values()].map(({ close }) => close()));
      await store.close();
    }
  };
}

/** For commands that a person waits for: a wiki that does not answer is given up after some 15 s. */
const impatient = { attempts: 3, patienceMs: 15_000, timeoutMs: 15_000 };

/** One wiki, opened: with the account of the configuration, if any; `patient` (the default) waits minutes for a wiki that is down. */
export function openWiki(
  apiUrl: string,
  { credentials, contact }: Pick<Config, 'credentials' | 'contact'>,
  clock: Clock,
  log: Log,
  { patient = true }: { patient?: boolean } = {}
): { wiki: Wiki; editor: PageEditor; close(): Promise<void> } {
  const client = createWikiClient({
    apiUrl,
    userAgent: userAgentOf(contact),
    clock,
    random: Math.random,
    log,
    ...(credentials && { credentials }),
    ...(!patient && { limits: impatient })
  });
  return {
    wiki: createWiki({ client, clock, log }),
    editor: createPageEditor(client),
    close: () => client.close()
  };
}

/** What is asked besides the wikis: models, Wikidata without an account, and the lists of words. */
export function openOutside(
  config: Pick<Config, 'contact' | 'liftWingUrl' | 'wikidataUrl' | 'wikiWhoUrl' | 'wordListFolder'>,
  clock: Clock,
  log: Log
): { outsideOf(siteId: string): OutsideSources; close(): Promise<void> } {
  const { liftWingUrl, wikidataUrl, wikiWhoUrl } = config;
  const userAgent = userAgentOf(config.contact);
  const models = liftWingUrl === null ? null : createLiftWing({ baseUrl: liftWingUrl, userAgent, clock });
  const wikiWho = wikiWhoUrl === null ? null : createWikiWho({ baseUrl: wikiWhoUrl, userAgent });
  const wikidata =
    wikidataUrl === null
      ? null
      : createWikiClient({ apiUrl: wikidataUrl, userAgent, clock, random: Math.random, log });
  const wordsOf = createWordListShelf(config.wordListFolder);
  return {
    outsideOf: (siteId) => ({ models, wikidata, words: wordsOf(siteId), wikiWho }),
    close: async () => wikidata?.close()
  };
}

function userAgentOf(contact: string): string {
  return `Seula/${version} (${contact})`;
}

function openWikis(config: Config, entries: readonly WikiEntry[], clock: Clock, log: Log) {
  return new Map(entries.map(({ id, apiUrl }) => [id, openWiki(apiUrl, config, clock, log)]));
}

/** Settings given in the list of wikis become a new version where they differ from the current one. */
async function storeSettings(entries: readonly WikiEntry[], store: Store, clock: Clock): Promise<void> {
  for (const { id, settings } of entries) {
    if (!settings) continue;
    compileSettings(settings, checks);
    const current = await store.settings.current(id);
    if (JSON.stringify(current.settings) === JSON.stringify(settings)) continue;
    const change = {
      settings,
      basedOn: current.version,
      author: 'operator',
      reason: 'SEULA_WIKIS',
      at: clock.now()
    };
    await store.settings.save(id, change);
  }
}

/** The default settings, for a wiki that is not in any database. */
export function defaultSettings(): { version: null; settings: WikiSettings } {
  return { version: null, settings: WikiSettings.parse({}) };
}

function toWikiInfo({ id, apiUrl, origins }: WikiEntry): { id: string; apiUrl: string; origins: string[] } {
  return { id, apiUrl, origins: [...new Set([new URL(apiUrl).origin, ...origins])] };
}
