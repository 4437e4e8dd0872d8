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
import type { Clock, Log, PageEditor, RouteServices, Store, Wiki } from './ports.ts';
import { describeChecks } from './review/describe-checks.ts';
import { createReviewer, type Reviewer } from './review/reviewer.ts';
import { createSettingsInForce } from './review/settings-in-force.ts';
import { createVerdictDesk } from './review/verdict-desk.ts';
import { compileSettings } from './review/compile-settings.ts';
import { RouteError } from './routes/define-route.ts';
import { openAuth } from './services/open-auth.ts';
import { openControl } from './services/open-control.ts';
import { openTrail } from './services/open-trail.ts';
import { openHealth } from './services/open-health.ts';
import { openWatch, type Watching } from './services/open-watch.ts';
import { openChoices } from './services/open-choices.ts';
import { openClassic } from './services/open-classic.ts';
import { openDecisionView } from './services/open-decision-view.ts';
import { openFlaggedRevs } from './services/open-flagged-revs.ts';
import { openPreviews } from './services/open-previews.ts';
import { openStatistics } from './services/open-statistics.ts';
import { openTrials } from './services/open-trials.ts';
import { openOutside, openWiki, userAgentOf, version } from './services/open-wiki.ts';
import { openWikiList } from './services/open-wiki-list.ts';
import { createSettingsDesk } from './settings/settings-desk.ts';
import { createStore } from './store/create-store.ts';
import { chooseStream } from './wiki/choose-stream.ts';
import { countRequests } from './wiki/count-requests.ts';

export { openOutside, openWiki, version } from './services/open-wiki.ts';

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
  /** Alerts, and the metrics of this process. */
  readonly watch: Watching;
  wikiOf(id: string): Wiki;
  /** Whole pages of a wiki, for what the bot publishes. */
  editorOf(id: string): PageEditor;
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
  const wikiIds = entries.map(({ id }) => id);
  const statusOf = (id: string) => readBotStatus(id, store, clock);
  const userAgent = userAgentOf(config.contact);
  const watch = openWatch({ config, wikiIds, userAgent, version, store, statusOf, wikiOf, clock, log });
  let wikis: ReturnType<typeof openWikis>;
  try {
    await store.migrate();
    await storeSettings(entries, store, clock);
    wikis = openWikis(config, entries, clock, log, watch);
  } catch (fault) {
    // A pool that is left open would keep the process alive.
    await store.close();
    throw fault;
  }
  function openedOf(id: string): ReturnType<typeof openWiki> {
    const opened = wikis.get(id);
    if (!opened) throw new RouteError(404, 'no-such-wiki', 'This wiki is not served here.', { wiki: id });
    return opened;
  }
  function wikiOf(id: string): Wiki {
    return openedOf(id).wiki;
  }
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
  const auth = openAuth({ config, entries, store, userAgent, clock, log, translate: catalogues.translate });
  const desks = openBotDesks({ ...botParts, store });
  const feedback = createFeedbackDesk({ store, wikiOf, clock, log });
  const statistics = openStatistics({ config, store, wikiOf, clock, log });
  const previews = openPreviews({ entries, store, settingsOf, requireWiki: wikiOf, clock, log });
  const tried = openTrials({ entries, store, settingsOf, reviewing: parts });
  const { stream, tellsOf } = chooseStream(config.stream, userAgent);
  return {
    store,
    reviewer,
    wikiOf,
    editorOf: (id) => openedOf(id).editor,
    log,
    clock,
    wikiIds,
    watch,
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
      auth,
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
      ...openDecisionView({ store, wikiOf }),
      decisionTable: (filter) => decisionTable(store.decisions, filter),
      audit: store.audit,
      ...openClassic({ ...botParts, store, entries, reviewer }),
      ...openFlaggedRevs({ entries, store }),
      settings: createSettingsDesk({ store, checks, requireWiki: wikiOf, clock }),
      ...openChoices(wikiOf, clock),
      previews,
      ...statistics.services,
      ...tried,
      ...openTrail(store, clock),
      ...openControl(store, wikiOf, clock),
      botStatus: async (id) => (wikis.has(id) ? statusOf(id) : null),
      checks: () => describeChecks(checks),
      feedback,
      runs: desks.runs,
      undos: desks.undos,
      wikis: openWikiList({ entries, wikiOf, clock }),
      messages: async (language) => catalogues.checks(language),
      metrics: watch.metrics.text,
      health: health.read
    },
    endRuns: async () =>
      void (await Promise.all([desks.close(), previews.close(), tried.trials.close(), statistics.close()])),
    async close() {
      await Promise.all([desks.close(), previews.close(), tried.trials.close(), statistics.close()]);
      await Promise.all([outside, health, auth, ...wikis.values()].map(({ close }) => close()));
      await store.close();
    }
  };
}

function openWikis(
  config: Config,
  entries: readonly WikiEntry[],
  clock: Clock,
  log: Log,
  { metrics }: Pick<Watching, 'metrics'>
) {
  return new Map(
    entries.map(({ id, apiUrl }) => {
      const fetch = countRequests((end) => metrics.wikiRequest(id, end));
      return [id, openWiki(apiUrl, config, clock, log, { fetch })];
    })
  );
}

/**
 * Settings given in the list of wikis become a new version when they are given for the first time, and whenever the list
 * has changed since: what people set meanwhile through the API is not taken back by a restart.
 */
async function storeSettings(entries: readonly WikiEntry[], store: Store, clock: Clock): Promise<void> {
  for (const { id, settings } of entries) {
    if (!settings) continue;
    compileSettings(settings, checks);
    const current = await store.settings.current(id);
    if (JSON.stringify(current.settings) === JSON.stringify(settings)) continue;
    const listed = (await store.settings.versions(id, { limit: 1_000 })).find(
      ({ reason }) => reason === fromList
    );
    const known = listed && (await store.settings.version(id, listed.version));
    if (known && isSame(known.document, settings)) continue;
    const change = {
      settings,
      basedOn: current.version,
      author: 'operator',
      reason: fromList,
      at: clock.now()
    };
    await store.settings.save(id, change);
  }
}

/** A document that no longer fits is none that anybody could have given now. */
function isSame(document: unknown, settings: WikiSettings): boolean {
  const { data } = WikiSettings.safeParse(document);
  return data !== undefined && JSON.stringify(data) === JSON.stringify(settings);
}

/** The reason that stands with versions from the list of wikis. */
const fromList = 'SEULA_WIKIS';

/** The default settings, for a wiki that is not in any database. */
export function defaultSettings(): { version: null; settings: WikiSettings } {
  return { version: null, settings: WikiSettings.parse({}) };
}
