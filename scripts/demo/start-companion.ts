import { fileURLToPath } from 'node:url';
import type { Watch } from '../../server/alerts/start-watch.ts';
import { startSchedule, type Schedule } from '../../server/bot/schedule.ts';
import type { WakeLimits } from '../../server/bot/stream/wakes.ts';
import { readConfig, type Config, type SignInClient } from '../../server/config.ts';
import { createApi } from '../../server/http/create-api.ts';
import { listen } from '../../server/http/listen.ts';
import { routes } from '../../server/routes/index.generated.ts';
import { createServices, version, type Services } from '../../server/services.ts';
import { WikiSettings } from '../../shared/wiki-settings.ts';
import { afterPass } from '../commands/after-pass.ts';
import { raiseBot } from './raise-bot.ts';
import { streamPath } from './wiki/http/stream-changes.ts';

/** What a companion is started for. `settings` is a settings document as an operator writes it. */
export interface CompanionOptions {
  readonly wikiId: string;
  readonly apiUrl: string;
  /** Further origins that the wiki's pages are seen at. */
  readonly origins?: readonly string[];
  readonly databaseUrl: string;
  readonly account: { readonly login: string; readonly password: string } | null;
  readonly settings?: unknown;
  /** Lets its holder start runs through the API. */
  readonly operatorToken?: string;
  /** The OAuth 2 client that people sign in with; left out: nobody can. */
  readonly signIn?: SignInClient;
  /** Central ids of operators. */
  readonly operators?: readonly string[];
  readonly logLevel?: string;
  /** Further wikis that are served and left alone by the bot. */
  readonly others?: readonly { readonly id: string; readonly apiUrl: string }[];
}

/** A companion that serves one wiki. `url` has no slash at its end. */
export interface Companion {
  readonly url: string;
  readonly databaseUrl: string;
  /** The variables under which commands work on the same database and the same services around it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly services: Services;
  /** Has the bot make passes by the settings' schedule, and on edits, and alerts watched, from now on. */
  startBot(live: boolean, wakeLimits?: Partial<WakeLimits>): Promise<void>;
  close(): Promise<void>;
}

/** Starts the API on a free port of this machine, with nothing read from the environment. */
export async function startCompanion(options: CompanionOptions): Promise<Companion> {
  const { wikiId, apiUrl, origins = [], account } = options;
  let address = '';
  const environment = {
    SEULA_DATABASE_URL: options.databaseUrl,
    SEULA_CONTACT: 'demo@localhost',
    // The wiki stands in for the services around it, too.
    SEULA_LIFT_WING_URL: new URL(apiUrl).origin,
    SEULA_WIKIDATA_URL: new URL('/wikidata/w/api.php', apiUrl).href,
    SEULA_STREAM_URL: new URL(streamPath, apiUrl).href,
    ...(account && { SEULA_BOT_USERNAME: account.login, SEULA_BOT_PASSWORD: account.password })
  };
  const given = readConfig({
    ...environment,
    ...(options.operatorToken !== undefined && { SEULA_OPERATOR_TOKEN: options.operatorToken }),
    SEULA_OPERATORS: (options.operators ?? []).join(','),
    SEULA_LOG_LEVEL: options.logLevel ?? 'silent'
  });
  const config: Config = {
    ...given,
    signIn: options.signIn ?? null,
    // Known when the port is.
    get companionUrl() {
      return address;
    }
  };
  const settings = WikiSettings.parse(options.settings ?? {});
  const { mode } = settings.bot;
  const first = { ...settings, bot: { ...settings.bot, mode: mode === 'off' ? mode : 'dry-run' } } as const;
  const entry = { id: wikiId, apiUrl, origins: [...origins], settings: first };
  const others = (options.others ?? []).map(({ id, apiUrl: address }) => {
    const apart = WikiSettings.parse({ bot: { mode: 'off' } });
    return { id, apiUrl: address, origins: [], settings: apart };
  });
  const services = await createServices(config, [entry, ...others]);
  if (mode !== first.bot.mode) await raiseBot(services.store, wikiId, settings, Date.now());
  const { routeServices, log } = services;
  const api = createApi({
    routes,
    services: routeServices,
    allowedOrigins: async () => (await routeServices.wikis()).flatMap((wiki) => wiki.origins),
    log,
    version,
    operatorToken: config.operatorToken,
    ownOrigin: () => address,
    gadgetFolder: fileURLToPath(new URL('../../dist/gadget/', import.meta.url)),
    siteFolder: fileURLToPath(new URL('../../dist/site/', import.meta.url))
  });
  const { url, close } = await listen(api, 0, '127.0.0.1');
  address = url;
  let schedule: Schedule | null = null;
  let alarm: Watch | null = null;
  return {
    url,
    databaseUrl: options.databaseUrl,
    environment,
    services,
    async startBot(live, wakeLimits = {}) {
      schedule = await startSchedule(
        {
          wikiIds: [wikiId],
          live,
          changeFeed: services.changeFeed,
          wakeLimits,
          afterPass: afterPass(services, live)
        },
        services.botParts
      );
      alarm = services.watch.start();
    },
    async close() {
      await Promise.all([schedule?.stop(), alarm?.stop()]);
      await services.endRuns();
      await close(1_000);
      await services.close();
    }
  };
}
