import type { ShownEntry } from '../api/shown-verdict.ts';
import type { Gate } from '../api/gate.ts';
import type { Clock } from './clock.ts';
import { createStore, type Store } from './store.ts';

/** What is known of one page or revision: nothing yet, the companion's answer, or that it gave none. */
export type BoardEntry = { state: 'open' } | { state: 'no-answer' } | ShownEntry;

/** Keeps verdicts by key (a title, or a revision id), and asks for those that somebody looks at. */
export interface VerdictBoard {
  entry(key: string): Store<BoardEntry>;
  /** Asks for keys: those that can be seen before those that cannot. */
  want(keys: readonly string[], urgency: 'seen' | 'unseen'): void;
  /** Asks once more for all that was answered and may have changed since. What is known stays until then. */
  refresh(): void;
  /** Counts changes of any entry, for those who look at all. */
  changes: Store<number>;
}

/** What a board is made of; `ask` sends one request. */
export interface BoardOptions {
  ask(keys: string[]): Promise<{ verdicts: ShownEntry[] }>;
  gate: Gate;
  clock: Clock;
  signal: AbortSignal;
}

const batch = 25;
const firstWaitMs = 2_000;
const longestWaitMs = 60_000;
const mostTries = 12;
const gatherMs = 30;

/**
 * Creates a board. One request is under way at a time, so no key is ever asked for twice at once. Keys still being
 * judged, or judged from an older state, are asked for again after 2, 4, 8 ... seconds, a dozen times at most.
 */
export function createVerdictBoard({ ask, gate, clock, signal }: BoardOptions): VerdictBoard {
  const entries = new Map<string, Store<BoardEntry>>();
  const tries = new Map<string, number>();
  const seen = new Set<string>();
  const unseen = new Set<string>();
  const changes = createStore(0);
  let running = false;

  function entry(key: string): Store<BoardEntry> {
    const found = entries.get(key) ?? createStore<BoardEntry>({ state: 'open' });
    entries.set(key, found);
    return found;
  }

  function want(keys: readonly string[], urgency: 'seen' | 'unseen'): void {
    keys.forEach((key) => {
      if (tries.has(key) && urgency === 'unseen') return;
      if (!tries.has(key)) tries.set(key, 0);
      else if (!unseen.has(key)) return;
      unseen.delete(key);
      (urgency === 'seen' ? seen : unseen).add(key);
    });
    void run();
  }

  function refresh(): void {
    entries.forEach((known, key) => {
      if (known.get().state !== 'judged') return;
      tries.set(key, 0);
      seen.add(key);
    });
    void run();
  }

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    await clock.wait(gatherMs, signal);
    for (let keys = next(); keys.length > 0 && !signal.aborted; keys = next()) {
      const closedMs = gate.closedFor();
      if (closedMs > 0) await clock.wait(closedMs, signal);
      await askFor(keys);
    }
    running = false;
  }

  function next(): string[] {
    const keys = [...seen, ...unseen].slice(0, batch);
    keys.forEach((key) => {
      seen.delete(key);
      unseen.delete(key);
    });
    return keys;
  }

  async function askFor(keys: string[]): Promise<void> {
    try {
      const { verdicts } = await ask(keys);
      const answers = new Map(verdicts.map((answer) => [answer.key, answer]));
      keys.forEach((key) => settle(key, answers.get(key)));
    } catch {
      if (signal.aborted) return;
      keys.forEach((key) => {
        if (entry(key).get().state === 'open') entry(key).set({ state: 'no-answer' });
        if (gate.closedFor() > 0) seen.add(key);
      });
    }
    changes.set(changes.get() + 1);
  }

  function settle(key: string, answer: ShownEntry | undefined): void {
    if (!answer) {
      entry(key).set({ state: 'no-answer' });
      return;
    }
    if (answer.state !== 'judging' || entry(key).get().state !== 'judged') entry(key).set(answer);
    if (answer.state === 'not-pending' || (answer.state === 'judged' && answer.fresh)) return;
    const count = tries.get(key) ?? 0;
    if (count >= mostTries) return;
    tries.set(key, count + 1);
    void clock.wait(Math.min(longestWaitMs, firstWaitMs * 2 ** count), signal).then(() => {
      seen.add(key);
      void run();
    });
  }

  return { entry, want, refresh, changes };
}
