import type { EndedTrial, Trial } from '../../shared/trial.ts';
import type { Clock, Log, TrialStore } from '../ports.ts';

/** What trials found, kept in the database, so that a link to one outlives the process. */
export interface KeptResults {
  /** Never throws. What was stopped before anything was judged is not kept. */
  keep(trial: Omit<Trial, 'ahead'>): Promise<void>;
  find(id: string): Promise<EndedTrial | null>;
}

/** How many are kept, for how long, and how large packed, at most. */
const bounds = { most: 500, mostBytes: 1024 * 1024 };
const keptMs = 30 * 86_400_000;

/** Keeps results in a store. What was judged from is not kept with them, so nothing can be saved from them as a case. */
export function keepResults({
  store,
  clock,
  log
}: {
  store: TrialStore;
  clock: Pick<Clock, 'now'>;
  log: Log;
}): KeptResults {
  return {
    async keep({ state, items, ...facts }) {
      if (state === 'waiting' || state === 'running' || (state !== 'done' && items.length === 0)) return;
      const found = items.map((item) => ({ ...item, savable: false }));
      const now = clock.now();
      try {
        const trial = { ...facts, state, ahead: 0, items: found };
        if (await store.save(trial, now, { ...bounds, since: now - keptMs })) return;
        log.info({ wiki: facts.wiki }, 'what a trial found is too large to be kept');
      } catch (fault) {
        log.error({ wiki: facts.wiki, fault }, 'what a trial found could not be kept');
      }
    },
    find: (id) => store.find(id, clock.now() - keptMs)
  };
}
