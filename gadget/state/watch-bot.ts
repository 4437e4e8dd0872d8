import type { ShownStatus } from '../api/read-bot-status.ts';
import { Refused, type Client } from '../api/client.ts';
import type { Clock } from './clock.ts';
import { createStore, type Store } from './store.ts';

/** What is known of the bot; `slow` when the first answer takes its time. */
export type BotState = ShownStatus | 'asking' | 'slow' | 'not-served';

const slowMs = 6_000;
const againMs = 60_000;

/** Keeps the state of the bot up to date while the page is looked at. */
export function watchBot(
  client: Client,
  clock: Clock,
  signal: AbortSignal,
  isSeen: () => boolean
): Store<BotState> {
  const state = createStore<BotState>('asking');
  void clock.wait(slowMs, signal).then(() => {
    if (state.get() === 'asking') state.set('slow');
  });
  void keepAsking();
  return state;

  async function keepAsking(): Promise<void> {
    while (!signal.aborted && state.get() !== 'not-served') {
      if (isSeen()) await askOnce();
      await clock.wait(Math.max(againMs, client.gate.closedFor()), signal);
    }
  }

  async function askOnce(): Promise<void> {
    try {
      state.set(await client.botStatus());
    } catch (fault) {
      if (fault instanceof Refused) state.set('not-served');
    }
  }
}
