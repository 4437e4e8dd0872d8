import type { Clock, FlaggedRevsLoad, FlaggedRevsStore, FlaggedRevsTable, Log } from '../../ports.ts';
import type { FlaggedRevsLoader } from './load-flagged-revs.ts';

/** What daily loading works with. */
export interface DailyParts {
  readonly wikiIds: readonly string[];
  readonly loader: Pick<FlaggedRevsLoader, 'loadTable'>;
  readonly store: Pick<FlaggedRevsStore, 'loads' | 'claim'>;
  /** Is told how each loading ended; wikis without these tables have failed in nothing. */
  readonly onEnd: (wiki: string, table: FlaggedRevsTable, failure: string | null) => Promise<void>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
}

const hourMs = 3_600_000;
/** Less than a day, so that the hour of the day does not wander. */
const usualMs = 23 * hourMs;
const tables: readonly FlaggedRevsTable[] = ['statistics', 'activity'];
/** What will not be otherwise in an hour. */
const lasting: ReadonlySet<string | null> = new Set([null, 'no-such-table', 'no-such-database']);

/**
 * Makes a round over all wikis, which loads what was not loaded within a day, one table after the other, and what failed
 * within the last hour not again. Of several processes one loads a table.
 */
export function loadDaily({ wikiIds, loader, store, onEnd, clock, log }: DailyParts) {
  return async (signal: AbortSignal): Promise<void> => {
    const loads = await store.loads();
    for (const wiki of wikiIds) {
      for (const table of tables) {
        if (signal.aborted) return;
        const known = loads.find((load) => load.wiki === wiki && load.table === table);
        if (!(await store.claim(wiki, table, clock.now(), pauseAfter(known)))) continue;
        const { days, failure, completeUntil } = await loader.loadTable(wiki, table, { signal });
        if (failure === null) log.info({ wiki, table, days, completeUntil }, 'series of FlaggedRevs loaded');
        if (signal.aborted) return;
        await onEnd(wiki, table, lasting.has(failure) ? null : failure);
      }
    }
  };
}

function pauseAfter(known: FlaggedRevsLoad | undefined): number {
  return lasting.has(known?.failure ?? null) ? usualMs : hourMs;
}
