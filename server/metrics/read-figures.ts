import type { BotStatus } from '../../shared/bot-status.ts';
import type { AlertStore, Clock, FiguresStore } from '../ports.ts';

/** What is measured of a wiki and of the bot there. */
export interface WikiFigures {
  readonly wiki: string;
  readonly status: BotStatus;
  readonly totals: Awaited<ReturnType<FiguresStore['totals']>>;
  /** How many alerts of each code are raised. */
  readonly raised: ReadonlyMap<string, number>;
  /** Epoch milliseconds; null where the bot never gave a sign of life. */
  readonly heartbeatAt: number | null;
}

/** What figures are read from. */
export interface FigureSources {
  readonly wikiIds: readonly string[];
  readonly statusOf: (wiki: string) => Promise<BotStatus>;
  readonly store: {
    readonly figures: Pick<FiguresStore, 'totals'>;
    readonly alerts: Pick<AlertStore, 'standing'>;
  };
  readonly clock: Pick<Clock, 'now'>;
}

/** Reads the figures of all wikis from the database. */
export async function readFigures({
  wikiIds,
  statusOf,
  store,
  clock
}: FigureSources): Promise<WikiFigures[]> {
  return Promise.all(
    wikiIds.map(async (wiki) => {
      const status = await statusOf(wiki);
      const raised = new Map<string, number>();
      for (const { code, raisedAt } of await store.alerts.standing(wiki)) {
        if (raisedAt !== null) raised.set(code, (raised.get(code) ?? 0) + 1);
      }
      const age = status.heartbeatAgeMs;
      return {
        wiki,
        status,
        totals: await store.figures.totals(wiki),
        raised,
        heartbeatAt: age === null ? null : clock.now() - age
      };
    })
  );
}
