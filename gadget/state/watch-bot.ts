import type { ShownStatus } from '../api/read-bot-status.ts';
import { Refused, type Client } from '../api/client.ts';
import type { Clock } from './clock.ts';
import { createStore, type Store } from './store.ts';

/** What is known of the bot; `slow` when the first answer takes its time. */
export type BotState = ShownStatus | 'asking' | 'slow' | 'not-served';

const slowMs = 6_000;
const calmMs = 60_000;
/** While a pass is under way, things change. */
const busyMs = 15_000;

/**
 * Keeps the state of the bot up to date while the page is looked at: every minute, four times as often during a pass, and
 * at once when somebody comes back to the page; never while nobody sees it, nor sooner than the gate allows.
 */
export function watchBot(
  client: Client,
  clock: Clock,
  signal: AbortSignal,
  isSeen: Store<boolean>
): Store<BotState> {
  const state = createStore<BotState>('asking');
  let askedAt = -Infinity;
  let wake: () => void = () => undefined;
  signal.addEventListener(
    'abort',
    isSeen.watch(() => wake())
  );
  void clock.wait(slowMs, signal).then(() => {
    if (state.get() === 'asking') state.set('slow');
  });
  void keepAsking();
  return state;

  async function keepAsking(): Promise<void> {
    while (!signal.aborted && state.get() !== 'not-served') {
      const waitMs = Math.max(dueMs(), client.gate.closedFor());
      if (!isSeen.get()) await pause(null);
      else if (waitMs > 0) await pause(waitMs);
      else await askOnce();
    }
  }

  /** Until the next question, in milliseconds. */
  function dueMs(): number {
    const known = state.get();
    const isBusy = typeof known === 'object' && known.lastPass !== null && known.lastPass.endedAt === null;
    return askedAt + (isBusy ? busyMs : calmMs) - clock.now();
  }

  /** Waits so long, or until somebody looks; null waits for that alone. */
  function pause(waitMs: number | null): Promise<void> {
    return new Promise((resolve) => {
      const over = new AbortController();
      const end = () => {
        over.abort();
        resolve();
      };
      wake = () => {
        if (isSeen.get() && clock.now() - askedAt >= busyMs) askedAt = -Infinity;
        end();
      };
      if (waitMs !== null) void clock.wait(waitMs, over.signal).then(end);
    });
  }

  async function askOnce(): Promise<void> {
    askedAt = clock.now();
    try {
      state.set(await client.botStatus());
    } catch (fault) {
      if (fault instanceof Refused) state.set('not-served');
    }
  }
}
