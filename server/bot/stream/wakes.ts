import type { Clock } from '../../ports.ts';

/** What woke a pass: pages by title, or null where the whole queue has to be listed. */
export type WakeTitles = readonly string[] | null;

/** What wakes are made of. */
export interface WakeParts {
  readonly clock: Clock;
  /** Makes the pass; false when it could not be made now, and the titles are to stay for the next one. Must not throw. */
  readonly run: (wikiId: string, titles: WakeTitles) => Promise<boolean>;
  readonly limits?: Partial<WakeLimits>;
}

/** How long edits are gathered before a pass begins, and how many pages by title one pass takes. */
export interface WakeLimits {
  readonly gatherMs: number;
  readonly mostTitles: number;
}

/** Turns single edits into passes, one at a time a wiki. */
export interface Wakes {
  /** Has the page judged within seconds. */
  page(wikiId: string, title: string): void;
  /** Has the whole queue listed within seconds. */
  queue(wikiId: string): void;
  /** Begins no pass any more, and resolves when the ones under way have ended. */
  stop(): Promise<void>;
}

const usualLimits: WakeLimits = { gatherMs: 5_000, mostTitles: 500 };

/** Gathers what changes for a few seconds, so that many edits in a row wake one pass. */
export function createWakes({ clock, run, ...parts }: WakeParts): Wakes {
  const limits = { ...usualLimits, ...parts.limits };
  const ending = new AbortController();
  const waiting = new Map<string, Set<string> | 'queue'>();
  const active = new Set<string>();
  const working = new Set<Promise<void>>();

  async function work(wikiId: string): Promise<void> {
    active.add(wikiId);
    let goesOn = true;
    while (goesOn && waiting.has(wikiId) && !ending.signal.aborted) {
      await clock.sleep(limits.gatherMs, ending.signal).catch(() => undefined);
      const wanted = waiting.get(wikiId);
      if (ending.signal.aborted || !wanted) break;
      waiting.delete(wikiId);
      goesOn = await run(wikiId, wanted === 'queue' ? null : [...wanted]);
      if (!goesOn) keep(wikiId, wanted);
    }
    active.delete(wikiId);
  }

  function wake(wikiId: string): void {
    if (active.has(wikiId) || ending.signal.aborted) return;
    const passes = work(wikiId).finally(() => working.delete(passes));
    working.add(passes);
  }

  /** What a list of titles cannot hold, the list of the whole queue does. */
  function keep(wikiId: string, wanted: Iterable<string> | 'queue'): void {
    const known = waiting.get(wikiId);
    if (wanted === 'queue' || known === 'queue') {
      waiting.set(wikiId, 'queue');
      return;
    }
    const titles = new Set([...(known ?? []), ...wanted]);
    waiting.set(wikiId, titles.size > limits.mostTitles ? 'queue' : titles);
  }

  return {
    page(wikiId, title) {
      keep(wikiId, [title]);
      wake(wikiId);
    },
    queue(wikiId) {
      keep(wikiId, 'queue');
      wake(wikiId);
    },
    async stop() {
      ending.abort();
      await Promise.all(working);
    }
  };
}
