import type {
  StatisticsLoad,
  StatisticsLoadEvent,
  StatisticsLoadStep
} from '../../../shared/review-statistics.ts';
import type {
  Clock,
  Lease,
  LoadDesk,
  LoadOrder,
  LoadRefusal,
  Log,
  ReviewLogSource,
  ReviewRecordStore,
  Store
} from '../../ports.ts';
import { failureOf } from './load-failure.ts';
import { loadReviews, type LoadProgress } from './load-reviews.ts';

/** What a desk works with. */
export interface LoadParts {
  readonly store: { readonly reviewRecords: ReviewRecordStore; readonly leases: Store['leases'] };
  /** Throws where the wiki is not served. */
  readonly sourceOf: (wiki: string) => ReviewLogSource;
  /** Told when what is shown of a wiki has changed. */
  readonly onChange: (wiki: string) => void;
  readonly createRecord: () => {
    add(step: StatisticsLoadStep): void;
    follow(behind: number, signal: AbortSignal): AsyncIterable<StatisticsLoadEvent>;
  };
  readonly countListeners: () => {
    admit<T>(events: AsyncIterable<T>, signal: AbortSignal): AsyncIterable<T> | null;
  };
  readonly newId: () => string;
  readonly clock: Clock;
  readonly log: Log;
}

interface UnderWay {
  readonly kind: LoadOrder['kind'];
  readonly begun: Promise<StatisticsLoad | LoadRefusal>;
}

interface DeskLoad {
  facts: StatisticsLoad;
  readonly ending: AbortController;
  readonly record: ReturnType<LoadParts['createRecord']>;
  work: Promise<void>;
}

/** After this time without a sign of life another process may load. */
const leaseMs = 600_000;
const mostRemembered = 50;

/** Makes a desk. `close` asks what is under way to end, and waits. */
export function createLoadDesk(parts: LoadParts): LoadDesk & { close(): Promise<void> } {
  const { store, clock, log } = parts;
  const listeners = parts.countListeners();
  const loads = new Map<string, DeskLoad>();
  const beginning = new Map<string, UnderWay>();
  let isClosing = false;

  /** What is under way on a wiki in this process; undefined: nothing. */
  function underWay(wiki: string): UnderWay | undefined {
    const running = [...loads.values()].find(({ facts }) => facts.wiki === wiki && facts.state === 'running');
    return running
      ? { kind: running.facts.kind, begun: Promise.resolve(running.facts) }
      : beginning.get(wiki);
  }

  async function begin(
    wiki: string,
    order: LoadOrder,
    source: ReviewLogSource
  ): Promise<StatisticsLoad | LoadRefusal> {
    const lease = await store.leases.take(`st:${wiki}`.slice(0, 64), 'statistics', leaseMs);
    if (lease === null) return refusal('load-under-way');
    if (isClosing) {
      await store.leases.release(lease).catch(() => undefined);
      return refusal('closing');
    }
    const load: DeskLoad = {
      facts: begun(parts.newId(), wiki, order),
      ending: new AbortController(),
      record: parts.createRecord(),
      work: Promise.resolve()
    };
    loads.set(load.facts.load, load);
    load.work = run(load, order, source, lease);
    forgetOld();
    return load.facts;
  }

  async function run(load: DeskLoad, order: LoadOrder, source: ReviewLogSource, lease: Lease): Promise<void> {
    const { wiki } = load.facts;
    const end = (state: 'done' | 'stopped' | 'failed', more: Partial<StatisticsLoad> = {}) => {
      load.facts = { ...load.facts, ...more, state };
      load.record.add({ step: 'ended', state });
    };
    try {
      const progress = await loadReviews({
        wiki,
        order,
        source,
        store: store.reviewRecords,
        now: () => clock.now(),
        signal: load.ending.signal,
        async onProgress(sofar) {
          tell(load, sofar, clock.now());
          if (!(await store.leases.renew(lease, leaseMs)))
            throw new Error('Another process loads this wiki.');
        }
      });
      const { counted, oldest, newest } = await store.reviewRecords.totals(progress.set);
      const { records, unreadable } = progress;
      log.info({ wiki, kind: order.kind, records, unreadable }, 'reviews loaded');
      const { incremental, limitReached } = progress;
      end('done', {
        incremental,
        limitReached,
        total: counted,
        oldest: toTime(oldest),
        newest: toTime(newest)
      });
    } catch (fault) {
      if (load.ending.signal.aborted) return end('stopped');
      const failure = failureOf(fault);
      log.warn({ wiki, code: failure.code, fault }, 'reviews could not be loaded');
      end('failed', { failure });
    } finally {
      parts.onChange(wiki);
      // It would run out by itself.
      await store.leases.release(lease).catch(() => undefined);
    }
  }

  function forgetOld(): void {
    const ended = [...loads].filter(([, { facts }]) => facts.state !== 'running');
    for (const [id] of ended.slice(0, Math.max(0, ended.length - mostRemembered))) loads.delete(id);
  }

  return {
    async start(wiki, order) {
      const source = parts.sourceOf(wiki);
      if (isClosing) return refusal('closing');
      const other = underWay(wiki);
      // Who wants what is new gets it from the loading that reads it already.
      if (other)
        return order.kind === 'refresh' && other.kind === 'refresh' ? other.begun : refusal('load-under-way');
      const opening = begin(wiki, order, source).finally(() => beginning.delete(wiki));
      beginning.set(wiki, { kind: order.kind, begun: opening });
      return opening;
    },

    find: (id) => loads.get(id)?.facts ?? refusal('no-such-load'),

    async settled(id, withinMs) {
      const load = loads.get(id);
      if (!load) return refusal('no-such-load');
      const late = new AbortController();
      // The clock's sleep ends in an error when the load is there first.
      const waiting = clock.sleep(withinMs, late.signal).catch(() => undefined);
      await Promise.race([load.work, waiting]);
      late.abort();
      return load.facts;
    },

    cancel(id) {
      const load = loads.get(id);
      load?.ending.abort();
      return load?.facts ?? refusal('no-such-load');
    },

    follow(id, behind, signal) {
      const load = loads.get(id);
      if (!load) return refusal('no-such-load');
      const events = listeners.admit(load.record.follow(behind, signal), signal);
      return events ? { events } : refusal('too-many-listeners');
    },

    async close() {
      isClosing = true;
      for (const { ending } of loads.values()) ending.abort();
      const opening = [...beginning.values()].map(({ begun }) => begun);
      await Promise.allSettled([...opening, ...[...loads.values()].map(({ work }) => work)]);
    }
  };
}

function begun(load: string, wiki: string, order: LoadOrder): StatisticsLoad {
  return {
    load,
    wiki,
    kind: order.kind,
    days: order.kind === 'reload' ? order.days : null,
    state: 'running',
    incremental: order.kind === 'refresh',
    batches: 0,
    records: 0,
    unreadable: 0,
    limitReached: false,
    total: null,
    oldest: null,
    newest: null,
    failure: null
  };
}

function tell(load: DeskLoad, progress: LoadProgress, now: number): void {
  const { incremental, batches, records, unreadable, limitReached, from, until } = progress;
  load.facts = { ...load.facts, incremental, batches, records, unreadable, limitReached };
  const time = (at: number) => new Date(at).toISOString();
  load.record.add({ step: 'read', batches, records, from: time(from), until: time(until), to: time(now) });
}

function toTime(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

function refusal(why: LoadRefusal['why']): LoadRefusal {
  return { why };
}
