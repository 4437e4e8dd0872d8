import type { BotStatus } from '../../shared/bot-status.ts';
import { createAlertDesk } from '../alerts/alert-desk.ts';
import { alerts } from '../alerts/rules/index.generated.ts';
import { startWatch, type Watch } from '../alerts/start-watch.ts';
import { createWebhook } from '../alerts/webhook.ts';
import type { Config } from '../config.ts';
import { createMetrics, type Metrics } from '../metrics/create-metrics.ts';
import type { AlertDesk, Clock, Log, Store, Wiki } from '../ports.ts';

/** What watches over the work: alerts and metrics. */
export interface Watching {
  readonly alerts: AlertDesk;
  readonly metrics: Metrics;
  /** Looks for alerts once a minute from now on. */
  start(): Watch;
  /** Looks once, as at the end of a process that makes one pass. */
  lookOnce(signal: AbortSignal): Promise<void>;
}

/** What it is opened with. */
export interface WatchOpening {
  readonly config: Pick<Config, 'alertWebhook' | 'credentials'>;
  readonly wikiIds: readonly string[];
  readonly userAgent: string;
  readonly version: string;
  readonly store: Store;
  readonly statusOf: (wiki: string) => Promise<BotStatus>;
  readonly wikiOf: (wiki: string) => Wiki;
  readonly clock: Clock;
  readonly log: Log;
}

/** Opens both; nothing is asked of anybody before the first look. */
export function openWatch(opening: WatchOpening): Watching {
  const { config, userAgent, version, clock, log } = opening;
  const url = config.alertWebhook;
  const webhook = url === null ? null : createWebhook({ url, userAgent });
  const desk = createAlertDesk({ ...opening, botName: botNameOf(config), alerts, webhook });
  return {
    alerts: desk,
    metrics: createMetrics({ ...opening, version, alertCodes: alerts.map(({ code }) => code) }),
    start: () => startWatch(desk, { clock, log }),
    async lookOnce(signal) {
      await desk
        .look(signal)
        .catch((fault: unknown) => log.warn({ fault }, 'alerts could not be looked for'));
    }
  };
}

/** The account behind a bot password, as wikis spell its name; null where the setting does not tell. */
export function botNameOf({ credentials }: Pick<Config, 'credentials'>): string | null {
  if (credentials?.kind !== 'botPassword') return null;
  const [name = ''] = credentials.username.split('@');
  const spaced = name.replaceAll('_', ' ').trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
