import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callbackPath } from '../../server/services/open-auth.ts';
import { companionSettings } from './demo-settings.ts';
import { gadgetScriptUrl, withGadget } from './gadget-pages.ts';
import { startCompanion, type Companion } from './start-companion.ts';
import { keepQueues } from './keep-queues.ts';
import { storeMadeUpSeries } from './made-up-series.ts';
import { startNeighbourWiki } from './neighbour-wiki.ts';
import { addReviewHistory } from './review-history.ts';
import { keepReviewsLoaded } from './keep-reviews-loaded.ts';
import { createEmbeddedWiki, type EmbeddedWiki } from './wiki/create-wiki.ts';
import { startWiki } from './wiki/http/start-wiki.ts';
import { createPageHandler } from './wiki/pages/create-page-handler.ts';
import { demoAccounts, demoBot } from './wiki/seed/accounts.ts';
import { createEditorRobot } from './wiki/seed/editor-robot.ts';
import { demoSettings, seedDemoWiki, type SeededScenario } from './wiki/seed/seed-demo-wiki.ts';

/** How the demo is started: 0 is any free port, `robotMs` the time between two edits of the robot (null: no robot). */
export interface DemoOptions {
  readonly port: number;
  readonly bot: 'live' | 'none';
  readonly robotMs: number | null;
  readonly random: () => number;
  readonly logLevel?: string;
  readonly settings?: unknown;
}

/** The demo, running. `url` is where to begin, `origin` where the wiki's pages are. */
export interface Demo {
  readonly url: string;
  readonly origin: string;
  readonly apiUrl: string;
  readonly wiki: EmbeddedWiki;
  readonly scenarios: readonly SeededScenario[];
  readonly companion: Companion;
  /** The variables under which `npx seula` works on the demo while it runs. */
  readonly environment: Readonly<Record<string, string>>;
  /** Ends everything and removes what was written. */
  close(): Promise<void>;
}

/** Starts the embedded wiki with its articles, a companion on SQLite, the bot, the gadget and the editor robot. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const wiki = createEmbeddedWiki({ language: 'en', settings: demoSettings });
  const scenarios = seedDemoWiki(wiki, Date.now());
  addReviewHistory(wiki, Date.now());
  const pages = createPageHandler({ gadgetScriptUrl, accounts: demoAccounts });
  let companion: Companion | null = null;
  let refreshing: { stop(): Promise<void> } | null = null;
  const running = await startWiki(wiki, {
    port: options.port,
    pages: withGadget(pages, () => companion?.url ?? '')
  });
  const neighbour = await startNeighbourWiki(Date.now());
  const folder = await mkdtemp(join(tmpdir(), 'seula-demo-'));
  const stop = new AbortController();

  async function close(): Promise<void> {
    stop.abort();
    await refreshing?.stop();
    await companion?.close();
    await Promise.all([running.close(), neighbour.close()]);
    await rm(folder, { recursive: true, force: true });
  }

  const client = { clientId: newKey(), clientSecret: newKey() };
  const operatorToken = newKey();
  try {
    companion = await startCompanion({
      wikiId: wiki.settings.databaseName,
      apiUrl: running.apiUrl,
      origins: [`http://localhost:${running.port}`],
      databaseUrl: `sqlite:${join(folder, 'seula.sqlite')}`,
      account: demoBot,
      operatorToken,
      signIn: { restUrl: `${running.origin}/w/rest.php`, ...client },
      settings: options.settings ?? companionSettings,
      others: [neighbour],
      ...(options.logLevel !== undefined && { logLevel: options.logLevel })
    });
    wiki.consumers.add({
      id: client.clientId,
      secret: client.clientSecret,
      name: 'Seula',
      callback: `${companion.url}${callbackPath}`
    });
    await storeMadeUpSeries(companion.services.store.flaggedRevs, wiki.settings.databaseName, neighbour.id);
    refreshing = keepReviewsLoaded(companion.services);
    await keepQueues(companion.services);
    if (options.bot === 'live') await companion.startBot(true);
    if (options.robotMs !== null) startRobot(wiki, options.robotMs, options.random, stop.signal);
    const { origin, apiUrl } = running;
    const wikis = join(folder, 'wikis.json');
    await writeFile(wikis, JSON.stringify([{ id: wiki.settings.databaseName, apiUrl, origins: [origin] }]));
    return {
      url: `${origin}/wiki/Special:PendingChanges`,
      origin,
      apiUrl,
      wiki,
      scenarios,
      companion,
      environment: { ...companion.environment, SEULA_WIKIS: wikis, SEULA_OPERATOR_TOKEN: operatorToken },
      close
    };
  } catch (fault) {
    await close();
    throw fault;
  }
}

function newKey(): string {
  return randomBytes(20).toString('hex');
}

function startRobot(wiki: EmbeddedWiki, everyMs: number, random: () => number, signal: AbortSignal): void {
  const robot = createEditorRobot({ wiki, random, clock: Date.now });
  const timer = setInterval(() => robot.tick(), everyMs);
  signal.addEventListener('abort', () => clearInterval(timer));
}
