import type { Clock, FlaggedRevsSource, FlaggedRevsStore, FlaggedRevsTable, Log } from '../../ports.ts';
import { ReplicaError } from '../../replica/replica-error.ts';
import { addDays, dayOf, nextPeriod, startOfDay } from './days.ts';
import { sumReadings } from './sum-readings.ts';

/** How series are loaded. `from`: a day to begin at, where nothing is known of earlier ones; `full`: all is read again. */
export interface LoadOptions {
  readonly from?: string | null;
  readonly full?: boolean;
  readonly signal: AbortSignal;
}

/** How the loading of one table ended. `failure` is a code of ReplicaError, null where it came to its end. */
export interface TableLoaded {
  readonly table: FlaggedRevsTable;
  /** Days with figures that were read. */
  readonly days: number;
  readonly completeUntil: string | null;
  readonly failure: ReplicaError['code'] | null;
}

/** What loading works with. */
export interface LoaderParts {
  readonly source: FlaggedRevsSource;
  readonly store: FlaggedRevsStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** Loads FlaggedRevs' series of wikis. */
export type FlaggedRevsLoader = ReturnType<typeof createLoader>;

/** After so many days a replica, however far behind, shows all of a period. */
const settledDays = 7;
const retryAfterMs = 5_000;
const passing: ReadonlySet<string> = new Set(['unreachable', 'lost', 'too-many']);

/**
 * Loads period by period from the last complete day on, and stores each period as soon as it has been read: what fails
 * leaves all that is stored as it was, and is gone on with the next time. The open period is read again each time.
 */
export function createLoader({ source, store, clock, log }: LoaderParts) {
  const tables: Readonly<Record<FlaggedRevsTable, Table>> = {
    statistics: {
      period: 'month',
      first: source.firstReading,
      async load(wiki, from, until, signal) {
        const readings = await source.readings(wiki, from, until, signal);
        const days = sumReadings(readings);
        const newest = readings.at(-1);
        return {
          days: days.lags.filter(({ kind }) => kind === 'pending').length,
          newest: newest ? dayOf(newest.at) : null,
          put: (completeUntil) => store.putDays(wiki, days, completeUntil)
        };
      }
    },
    activity: {
      // Different people of a year are counted over the whole of it.
      period: 'year',
      first: source.firstReview,
      async load(wiki, from, until, signal) {
        const counts = await source.activity(wiki, from, until, signal);
        const days = counts.filter(({ resolution }) => resolution === 'daily').map(({ start }) => start);
        return {
          days: days.length,
          newest: days.sort().at(-1) ?? null,
          put: (completeUntil) => store.putActivity(wiki, dayOf(from).slice(0, 4), counts, completeUntil)
        };
      }
    }
  };

  async function loadTable(wiki: string, name: FlaggedRevsTable, options: LoadOptions): Promise<TableLoaded> {
    let days = 0;
    let failure: ReplicaError['code'] | null = null;
    try {
      for await (const read of readPeriods(wiki, name, options)) days += read;
    } catch (fault) {
      if (!(fault instanceof ReplicaError)) throw fault;
      failure = fault.code;
      log.warn({ wiki, table: name, code: failure }, 'series of FlaggedRevs could not be loaded');
    }
    await store.ended(wiki, name, clock.now(), failure);
    return { table: name, days, completeUntil: await completeUntilOf(wiki, name), failure };
  }

  async function* readPeriods(wiki: string, name: FlaggedRevsTable, options: LoadOptions) {
    const { signal } = options;
    const { period, first, load } = tables[name];
    const known = await completeUntilOf(wiki, name);
    const start = await startOf(known, options, () => again(() => first(wiki, signal), signal));
    const today = dayOf(clock.now());
    if (start === null) return;
    for (let from = toPeriod(start, name); from <= today; from = nextPeriod(from, period)) {
      const until = nextPeriod(from, period);
      const read = await again(() => load(wiki, startOfDay(from), startOfDay(until), signal), signal);
      const settled = addDays(until, settledDays) <= today ? addDays(until, -1) : null;
      await read.put(settled ?? (read.newest === null ? null : addDays(read.newest, -1)));
      yield read.days;
    }
  }

  async function completeUntilOf(wiki: string, name: FlaggedRevsTable): Promise<string | null> {
    return (await store.loads(wiki)).find(({ table }) => table === name)?.completeUntil ?? null;
  }

  /** Once more, a little later, where it may have been a passing trouble. */
  async function again<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    try {
      return await work();
    } catch (fault) {
      if (!(fault instanceof ReplicaError) || !passing.has(fault.code)) throw fault;
      await clock.sleep(retryAfterMs, signal).catch(() => {
        throw new ReplicaError('aborted');
      });
      return work();
    }
  }

  return {
    loadTable,
    async load(wiki: string, options: LoadOptions): Promise<TableLoaded[]> {
      return [await loadTable(wiki, 'statistics', options), await loadTable(wiki, 'activity', options)];
    }
  };
}

interface Table {
  readonly period: 'month' | 'year';
  readonly first: FlaggedRevsSource['firstReading'];
  load(wiki: string, from: number, until: number, signal: AbortSignal): Promise<ReadPeriod>;
}

interface ReadPeriod {
  readonly days: number;
  readonly newest: string | null;
  put(completeUntil: string | null): Promise<void>;
}

/** The day to begin at; null where there is nothing. Later days than the one after the last complete one would leave a gap. */
async function startOf(
  known: string | null,
  { from = null, full = false }: LoadOptions,
  first: () => Promise<number | null>
): Promise<string | null> {
  if (known !== null && !full) {
    const next = addDays(known, 1);
    return from !== null && from < next ? from : next;
  }
  const oldest = await first();
  if (oldest === null) return null;
  const day = dayOf(oldest);
  return from !== null && from > day ? from : day;
}

/** Counts of years are of whole years, and of months of whole months; readings are of days. */
function toPeriod(day: string, table: FlaggedRevsTable): string {
  return table === 'activity' ? `${day.slice(0, 4)}-01-01` : day;
}
