import type { WikiEntry } from '../config.ts';
import { createHealth } from '../health/health.ts';
import type { Clock, RouteServices, Store, Wiki } from '../ports.ts';
import { createStopPageReader } from '../wiki/stop-page.ts';
import { createWikiClient } from '../wiki/wiki-client.ts';

/** What health is opened with. */
export interface HealthOpening {
  readonly entries: readonly WikiEntry[];
  readonly userAgent: string;
  readonly store: Pick<Store, 'ping' | 'settings'>;
  readonly clock: Clock;
  /** The wikis as everything else uses them: with an account, where there is one. */
  readonly wikiOf: (id: string) => Pick<Wiki, 'readStopPage'>;
}

const limits = { attempts: 1, patienceMs: 0, timeoutMs: 3_000, failures: Number.POSITIVE_INFINITY };

/** Clients of their own, without an account: health must not queue up behind other work nor wait for a wiki that is down. */
export function openHealth({ entries, userAgent, store, clock, wikiOf }: HealthOpening): {
  read: RouteServices['health'];
  close(): Promise<void>;
} {
  const clients = new Map(
    entries.map(({ id, apiUrl }) => [
      id,
      createWikiClient({ apiUrl, userAgent, clock, random: Math.random, limits })
    ])
  );
  const wikis = new Map(
    [...clients].map(([id, client]) => {
      const read = createStopPageReader(client, clock);
      const ofMembers = (title: string) => wikiOf(id).readStopPage(title);
      return [
        id,
        { api: client, readStopPage: (title: string) => read(title).catch(orElse(ofMembers, title)) }
      ];
    })
  );
  return {
    read: createHealth({ store, wikis, clock }),
    close: async () => void (await Promise.all([...clients.values()].map((client) => client.close())))
  };
}

/** A wiki that only its members may read is asked with the account. */
function orElse(
  ask: (title: string) => Promise<unknown>,
  title: string
): (fault: unknown) => Promise<unknown> {
  return (fault) => {
    const params: unknown = fault instanceof Error && 'params' in fault ? fault.params : null;
    const closed = typeof params === 'object' && params !== null && 'apiCode' in params;
    if (closed && params.apiCode === 'readapidenied') return ask(title);
    throw fault;
  };
}
