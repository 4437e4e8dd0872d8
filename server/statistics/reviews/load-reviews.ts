import type { LoadOrder, ReviewLogSource, ReviewRecordStore, ReviewSet } from '../../ports.ts';

/** How far a loading has come; times in epoch milliseconds. */
export interface LoadProgress {
  readonly incremental: boolean;
  readonly batches: number;
  readonly records: number;
  readonly unreadable: number;
  readonly from: number;
  readonly until: number;
  readonly limitReached: boolean;
}

/** What is loaded, and where from. */
export interface Loading {
  readonly wiki: string;
  readonly order: LoadOrder;
  readonly source: ReviewLogSource;
  readonly store: ReviewRecordStore;
  readonly now: () => number;
  readonly signal: AbortSignal;
  /** Told after each part; a rejection ends the loading. */
  readonly onProgress: (progress: LoadProgress) => Promise<void>;
}

const dayMs = 86_400_000;
/** Entries of a log may become visible after younger ones. */
const overlapMs = 600_000;
const firstDays = 30;
/** A million entries: who has more goes on with the next refresh. */
const mostBatches = 2_000;
/** For how long names are told; the policy of Wikimedia's own logs. */
export const nameDays = 90;

/**
 * Loads reviews of a wiki. What is new is added to what is shown; a reload is shown only when it is complete, so that a
 * source that fails takes nothing away. Throws what the source and the store throw.
 */
export async function loadReviews(loading: Loading): Promise<LoadProgress & { set: number }> {
  const { wiki, order, store } = loading;
  for (const set of await store.unfinished(wiki)) await store.remove(set);
  const shown = order.kind === 'refresh' ? await store.current(wiki) : null;
  return shown ? addNew(loading, shown) : loadAnew(loading, order.kind === 'reload' ? order.days : firstDays);
}

async function addNew(loading: Loading, shown: ReviewSet): Promise<LoadProgress & { set: number }> {
  const { store, now } = loading;
  const since = shown.readUntil - overlapMs;
  const known = await store.knownSince(shown.id, since);
  const startedAt = now();
  const progress = await readInto(shown, { ...loading, since, known, incremental: true });
  await store.refreshed(shown.id, startedAt);
  return progress;
}

async function loadAnew(loading: Loading, days: number): Promise<LoadProgress & { set: number }> {
  const { wiki, store, now } = loading;
  const startedAt = now();
  const since = startedAt - days * dayMs;
  const set = await store.begin(wiki, startedAt, since);
  try {
    const progress = await readInto(set, { ...loading, since, known: new Set(), incremental: false });
    await store.adopt(wiki, set.id, startedAt);
    return progress;
  } catch (fault) {
    // Where the database is the trouble, the next loading clears up.
    await store.remove(set.id).catch(() => undefined);
    throw fault;
  }
}

interface Reading extends Loading {
  readonly since: number;
  readonly known: ReadonlySet<number>;
  readonly incremental: boolean;
}

async function readInto(
  set: ReviewSet,
  { source, store, since, known, incremental, signal, now, onProgress }: Reading
): Promise<LoadProgress & { set: number }> {
  const writer = store.writer(set.id);
  const namesFrom = now() - nameDays * dayMs;
  let progress: LoadProgress = {
    incremental,
    batches: 0,
    records: 0,
    unreadable: 0,
    from: since,
    until: set.readUntil,
    limitReached: false
  };
  for await (const batch of source.read(since, { known, signal })) {
    signal.throwIfAborted();
    if (progress.batches >= mostBatches) {
      progress = { ...progress, limitReached: true };
      break;
    }
    const until = Math.max(progress.until, batch.lastAt ?? progress.until);
    await writer.add(batch, until, namesFrom);
    progress = {
      ...progress,
      until,
      batches: progress.batches + 1,
      records: progress.records + batch.reviews.length,
      unreadable: progress.unreadable + batch.unreadable
    };
    await onProgress(progress);
  }
  signal.throwIfAborted();
  return { ...progress, set: set.id };
}
