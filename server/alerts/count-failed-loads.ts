import type { AlertDesk } from '../ports.ts';

/** What is loaded: reviews, or a table of FlaggedRevs' series. */
export type LoadedStatistics = 'reviews' | 'statistics' | 'activity';

/** Is told how each loading of statistics ended: the code why it failed, or null. */
export type FailedLoads = (wiki: string, of: LoadedStatistics, failure: string | null) => Promise<void>;

/** One bad hour of a wiki or a replica is no news. */
const inARow = 3;

/** Raises the alert when a loading has failed so often in a row, and clears it when it succeeds. */
export function countFailedLoads({ alerts }: { alerts: Pick<AlertDesk, 'report'> }): FailedLoads {
  const counts = new Map<string, number>();
  return async (wiki, of, failure) => {
    const name = `${wiki} ${of}`;
    const times = failure === null ? 0 : (counts.get(name) ?? 0) + 1;
    counts.set(name, times);
    if (times > 0 && times < inARow) return;
    const key = { wiki, code: 'statistics-unread', subject: of };
    await alerts.report(key, failure === null ? null : { of, times, failure });
  };
}
